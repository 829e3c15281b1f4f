"""What a page says of all or of none of a group, and of how many it says something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import Literal

from factcheck.checks.reckoning.page import Page
from factcheck.checks.statements.quantified_words import opening, quantified_words
from factcheck.grammar.words.words import lemma, noun_lemma
from factcheck.grammar.words.words_tables import knows
from factcheck.model.claim import ASSERTED
from factcheck.model.values import Quantity, Statement
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple

Way = Literal["every", "none", "only", "some"]
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BREAK = re.compile(r"[,;:.–—()]")
_COUNTED = frozenset({"count", "casualty", "share", "troop_count"})
_PLAIN = ("", "%")  # units of what is counted one by one
_WHOLE = 100  # per cent: no part is left
_BESIDES = frozenset({"additional", "each", "rate", "daily", "from", "multiple", "background", "planned", "ceiling"})


class Told(NamedTuple):
    """What is said of a group.

    Attributes:
        frame: The claim.
        way: Of how many of them: every one, none, only so many, or some.
        group: The nouns that name them; empty where it is everybody.
        acts: What they did, or was done to them, as lemmas and classes.
        affirmed: Whether it is so.
        words: The words of the clause, as lemmas.
    """

    frame: Frame
    way: Way
    group: frozenset[str]
    acts: frozenset[str]
    affirmed: bool
    words: frozenset[str]


def of_all(page: Page) -> Iterator[Told]:
    """What a page says of every one or of none of a group, or of so many only."""
    for frame in page.frames:
        if not isinstance(frame.claim.value, Statement) or frame.claim.stance.mood not in ASSERTED:
            continue
        phrase = _phrase(frame, page.text)
        way = _way(phrase)
        if way is None or not quantified_words().words.part.isdisjoint(_lemmas(phrase)):
            continue
        affirmed = frame.claim.stance.affirmed != (way == "none")  # "no child was hurt": that one was is denied
        if affirmed:
            yield Told(frame, way, _group(frame, phrase), _acts(frame), True, _lemmas(_clause(frame, page.text)))


def of_some(page: Page) -> Iterator[Told]:
    """What a page says of so many of a group."""
    for frame in page.frames:
        claim, value = frame.claim, frame.claim.value
        if claim.kind not in _COUNTED or not isinstance(value, Quantity) or not value.low or frame.unit not in _PLAIN:
            continue
        if claim.kind != "share" and value.as_written.lower().split(" ")[0] in quantified_words().words.articles:
            continue  # "a U.S. official" is nobody's count
        whole = claim.kind == "share" and (value.in_points.low or 0) >= _WHOLE
        if whole or claim.stance.mood not in ASSERTED or not _BESIDES.isdisjoint(claim.question.scope):
            continue
        measure = claim.question.measure
        beside = [one for one in page.frames_in(claim.start, claim.end) if isinstance(one.claim.value, Statement)]
        acts = frozenset({measure.predicate, *(act for one in beside for act in _acts(one))} - {""})
        affirmed = claim.stance.affirmed and all(one.claim.stance.affirmed for one in beside)
        group = frozenset({measure.head, measure.whole} - {""})
        yield Told(frame, "some", group, acts, affirmed, _lemmas(_sentence(frame, page.text)))


def _phrase(frame: Frame, text: str) -> str:
    """A claim's words from the first of its clause: "Every nomad child" may stand before what is quoted."""
    claim = frame.claim
    before = text[max(claim.evidence.sentence_start, claim.start - quantified_words().bars.reach) : claim.start]
    opened = opening().search(before)
    lead = opened[1] if opened is not None else ""
    return f"{lead}{claim.quote}" if _way(lead) is not None else claim.quote


def _way(phrase: str) -> Way | None:
    """Of how many something is said, by the first word of it."""
    words, first = quantified_words().words, _WORD.match(phrase.strip())
    said = first[0].lower() if first is not None else ""
    if said in words.every:
        return "every"
    if said in words.none:
        return "none"
    return "only" if said in words.only else None


def _group(frame: Frame, phrase: str) -> frozenset[str]:
    """The nouns of those of whom something is said, up to its verb; none where it is everybody."""
    words = quantified_words().words
    ends = _acts(frame) | words.light
    row = _WORD.findall(phrase.lower())[1:]
    noun_phrase = takewhile(lambda word: lemma(word, "VERB") not in ends, row)
    return frozenset(noun_lemma(w) for w in noun_phrase if w not in words.everybody and _is_noun(w))


def _is_noun(word: str) -> bool:
    return knows(word, "N") or knows(noun_lemma(word), "N")


def _acts(frame: Frame) -> frozenset[str]:
    value, measure = frame.claim.value, frame.claim.question.measure
    told = {measure.predicate, value.predicate} if isinstance(value, Statement) else {measure.predicate}
    return frozenset(told - {""})


def _clause(frame: Frame, text: str) -> str:
    """A claim's words and what follows them up to the next comma: "left the building safely"."""
    claim = frame.claim
    return claim.quote + _BREAK.split(text[claim.end : claim.evidence.sentence_end])[0]


def _sentence(frame: Frame, text: str) -> str:
    return text[frame.claim.evidence.sentence_start : frame.claim.evidence.sentence_end]


def _lemmas(phrase: str) -> frozenset[str]:
    words = _WORD.findall(phrase.lower())
    couples = (f"{lemma(one, 'VERB')}_{two}" for one, two in pairwise(words))
    return frozenset({*words, *map(lemma, words), *(lemma(word, "VERB") for word in words), *couples})
