"""Where a rank stands in its sentence: whether it is said of a thing, or tells at which stage something was done."""

from __future__ import annotations

import re
from typing import Literal

from factcheck.checks.clash_words import clash_words
from factcheck.checks.reckoning.page import Page
from factcheck.grammar.chunks.chunks import Chunks, NounPhrase
from factcheck.grammar.quantities.lexicon import units_by_name
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words import rarity
from factcheck.model.values import Quantity, Statement
from factcheck.questions.frames import Frame
from factcheck.questions.weights import weights
from factcheck.row import NamedTuple

Place = Literal["said", "act", ""]
_SAYING_WHICH = frozenset({"infinitive", "relative", "participle"})  # "the first woman to lead it"
_TIME = "time"
_ENDS = re.compile(r"[,.;:!?()\n–—]")
_OF = "of"


class Ranked(NamedTuple):
    """A rank with what it is said of.

    Attributes:
        frame: The claim.
        rank: How-manieth.
        place: "said" of somebody or something, or at which stage of an "act"; empty where it says which one is meant.
        whole: The words of what it is one of: "of their title fight".
        behind: All telling words behind it: "to lead the court".
        windows: The lengths of time behind it: "this year", "in two years".
        done: To whom or what its act was done, by the last words.
        article: Whether "a" stands before it: one more.
    """

    frame: Frame
    rank: float
    place: Place = ""
    whole: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    windows: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    article: bool = False


def placed(page: Page, frame: Frame) -> Ranked:
    """A rank, read in its sentence."""
    claim, value = frame.claim, frame.claim.value
    rank = value.low if isinstance(value, Quantity) and value.low is not None else 0
    passage = next((p for p in page.passages if p.start <= claim.start < p.end), None)
    if passage is None:
        return Ranked(frame, rank)
    chunks = passage.chunks()
    token = next((k for k, t in enumerate(chunks.tokens) if t.start <= claim.start < t.end), None)
    number = None if token is None else chunks.noun_at(token)
    if number is None:
        return Ranked(frame, rank)
    phrase = chunks.nouns[number]
    until = chunks.span(phrase.first, phrase.end)[1]
    end = _ENDS.search(page.text, until, passage.end)
    last = end.start() if end is not None else passage.end
    behind, windows = _telling(chunks, until, last), _windows(chunks, until, last)
    whole = frozenset[str]()
    if phrase.of is not None:
        whole = _telling(chunks, *chunks.span(chunks.nouns[phrase.of].first, chunks.nouns[phrase.of].end))
    article = phrase.determiner is not None and chunks.tokens[phrase.determiner].lower in word_lists()["indefinite"]
    series = any(at != token for at in phrase.numbers)  # "his first two seasons"
    return Ranked(
        frame, rank, "" if series else _place(chunks, number), whole, behind, windows, _done(page, frame), article
    )


def is_open(ranked: Ranked) -> bool:
    """Whether a rank numbers what there was, and does not add one more: "a second bomb"."""
    return not ranked.article or ranked.place == "act"


def _place(chunks: Chunks, number: int) -> Place:
    phrase, words = chunks.nouns[number], clash_words().ranks
    if any(clause.subject == number and clause.opening not in _SAYING_WHICH for clause in chunks.clauses):
        return ""
    if _is_owned(chunks, phrase) or _is_beside(chunks, phrase):
        return "said"
    for clause in chunks.clauses:
        if number in clause.objects:
            return "said" if chunks.verbs[clause.verb].lemma in words.being else ""
        if any(other == number and chunks.tokens[at].lower in words.stages for at, other in clause.prepositions):
            return "act"
    if phrase.preposition is not None and chunks.tokens[phrase.preposition].lower in words.stages:
        return "act"
    return ""


def _is_beside(chunks: Chunks, phrase: NounPhrase) -> bool:
    """Whether a phrase stands beside what it says something of: "…, the sixth ship to do so"."""
    return phrase.joined is None and phrase.first > 0 and chunks.tokens[phrase.first - 1].text == ","


def _is_owned(chunks: Chunks, phrase: NounPhrase) -> bool:
    owner = phrase.determiner is not None and chunks.tokens[phrase.determiner].lower in word_lists()["possessives"]
    return owner or phrase.possessor is not None


def _done(page: Page, frame: Frame) -> frozenset[str]:
    """The last words of what a rank's act was done to in its sentence, or of who did what is done to nothing."""
    evidence, act = frame.claim.evidence, frame.claim.question.measure.predicate
    told = page.frames_in(evidence.sentence_start, evidence.sentence_end)
    values = (one.claim.value for one in told)
    objects = (value.object for value in values if isinstance(value, Statement) and value.predicate == act)
    return frozenset(words[-1] for words in map(str.split, objects) if words)


def _windows(chunks: Chunks, start: int, end: int) -> frozenset[str]:
    """The phrases with a unit of time in a stretch, without "a" and "the"."""
    told = set()
    for phrase in chunks.nouns:
        inside = [t for t in chunks.tokens[phrase.first : phrase.end] if start <= t.start and t.end <= end]
        unit = units_by_name().get(chunks.tokens[phrase.head].lemma)
        if inside and unit is not None and unit.of == _TIME:
            told.add(" ".join(t.lower for t in inside if t.lower not in word_lists()["articles"]))
    return frozenset(told)


def _telling(chunks: Chunks, start: int, end: int) -> frozenset[str]:
    floor = weights().terms.min_rarity
    inside = (t for t in chunks.tokens if start <= t.start and t.end <= end and t.text[:1].isalnum())
    return frozenset(t.lemma for t in inside if rarity(t.lemma) >= floor and t.lemma != _OF)
