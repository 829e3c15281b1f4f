"""A second voice that gives a multiple of the first one's figure: "the auditors reckon with twice that figure"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checks.check import Judgement, Sum
from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import member, valued
from factcheck.checks.reckoning.page import Page
from factcheck.checks.voices.voice_figures import Told, stretches, told_in, verbs_of
from factcheck.checks.voices.voice_givers import Voice, clause_at, voice_of
from factcheck.checks.voices.voice_words import voice_words
from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.stance.stance import hear
from factcheck.grammar.stance.stance_named import called
from factcheck.model.values import Quantity
from factcheck.row import NamedTuple

_CLOSED = frozenset(".,;")


class Fold(NamedTuple):
    """A multiple of a figure told before: its place, how many times as much, and who gives it."""

    passage: Passage
    start: int
    end: int
    factor: float
    more: bool
    voice: Voice
    words: frozenset[str]


def multiplied(page: Page) -> Iterator[Sum]:
    """Every figure of one voice that another calls a multiple of what it is."""
    for place, passage in enumerate(page.passages):
        for fold in _folds(page, passage):
            first = _first(page, page.passages, place, fold)
            if first is None or first.voice is None:
                continue
            made = valued(page, passage, fold.start, fold.end, _value(page, fold, first))
            named = f"{called(first.voice.words)} ({first.figure.quantity.as_written}) and {called(fold.voice.words)}"
            why = f"two voices in one text differ: {named} ({page.text[fold.start : fold.end]})"
            yield Sum((member(page, first.passage, first.figure), made), (0, 1), Judgement("tension", why), yields=True)


def _folds(page: Page, passage: Passage) -> Iterator[Fold]:
    if not any(word in page.text[passage.start : passage.end] for word in _stems()):
        return
    for start, end in stretches(page.text, passage):
        for match in _form().finditer(page.text, start, end):
            apposed = page.text.startswith(" according to", match.end())  # "twice that according to"
            first = match.start("said") if apposed else start
            chunks = passage.chunks_of(first, end)
            token = next((k for k, t in enumerate(chunks.tokens) if t.start <= match.start("fold") < t.end), None)
            closed = page.text[match.end() : match.end() + 1] in _CLOSED
            if token is None or not (apposed or _is_given(chunks, token, real=bool(match["real"]), closed=closed)):
                continue
            voice = voice_of(page.text, chunks, hear(page.text, first, end, chunks), token, first)
            if voice is not None:
                words = frozenset(t.lower for t in chunks.tokens)
                factor, more = voice_words().folds[match["fold"].lower()], bool(match["more"])
                yield Fold(passage, match.start("said"), match.end(), factor, more, voice, words)


def _is_given(chunks: Chunks, token: int, *, real: bool, closed: bool) -> bool:
    """Whether a multiple is what somebody gives: the object of a verb of giving, or what the real figure is."""
    clause = clause_at(chunks, token)
    if clause is None or token < chunks.verbs[clause.verb].end:
        return False
    table, group = voice_words(), chunks.verbs[clause.verb]
    if table.wishing & verbs_of(chunks, clause) or group.negation is not None:
        return False
    subject = None if clause.subject is None else chunks.tokens[chunks.nouns[clause.subject].head]
    plain = subject is not None and (subject.lower == "there" or subject.lemma in table.bare | table.records)
    return real or (closed and plain) or (group.lemma != "be" and group.lemma in table.giving)


def _first(page: Page, passages: Sequence[Passage], place: int, fold: Fold) -> Told | None:
    """The figure that a multiple is one of: the last of its sentence before, or the only one of the one before."""
    here = [one for one in told_in(page, passages[place]) if one.figure.end <= fold.start]
    near = here or (list(told_in(page, passages[place - 1])) if place else [])
    first = near[-1] if here or len(near) == 1 else None
    if first is None or first.voice is None or not first.voice.differs(fold.voice) or first.partial:
        return None
    table = voice_words()
    if table.more & (fold.words - first.words) or table.besides & (fold.words | first.near):
        return None
    own = [t for t in page.times_in(passages[place]) if t.kind == "date" and not here]
    return None if own or plain(first.figure) <= 0 else first


def _value(page: Page, fold: Fold, first: Told) -> Quantity:
    """So many times a figure; more than that has no end."""
    told, number = first.figure.quantity, plain(first.figure) * fold.factor
    value = Quantity.between(number, None if fold.more else number * (1 + voice_words().wide), told.unit)
    return value.model_copy(update={"as_written": page.text[fold.start : fold.end]})


@cache
def _stems() -> tuple[str, ...]:
    return tuple({word.split()[-1] for word in voice_words().folds})


@cache
def _form() -> re.Pattern[str]:
    """A multiple of "that figure", or what "the real number is"."""
    table = voice_words()
    folds = "|".join(sorted(table.folds, key=len, reverse=True))
    figure = "|".join(sorted(table.bare, key=len, reverse=True))
    more = r"(?P<more>more than |at least |over |well over )?(?:nearly |almost |about |roughly |some |around |up to )?"
    real = (
        rf"(?P<real>\b(?:real|true|actual|right|correct) (?:{figure})s? (?:is|was|were|are|to be|would be|must be) )?"
    )
    behind = (
        rf" (?:that|this|the) (?:{figure})\b| as (?:many|much|high|large|long|big|great)\b| that(?=,| according|\.|;|$)"
    )
    closed = r"(?=\.|,|;|$)"
    return re.compile(rf"(?i){real}(?P<said>{more}\b(?P<fold>{folds}))\b(?:{behind}|(?(real){closed}|(?!)))")
