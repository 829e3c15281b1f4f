"""Which words of a sentence belong to which of its figures and dates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from factcheck.grammar.clocks.clocks import FoundClock
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.tags.tags import Tagged
from factcheck.kinds.galley import Reading
from factcheck.passages.lexicon import passage_table
from factcheck.row import NamedTuple
from factcheck.timeline import ResolvedTime

_MARKS = frozenset({",", ";", "(", ")", "–", "—", ":", "|"})
_PARTS = _MARKS - {"("}  # "60 calves (2014)"
_SILENT = frozenset({
    "PUNCT", "DET", "NUM", "PRON", "AUX", "CONJ", "PREP", "OTHER", "TO", "POSS", "CLAUSE", "MODAL", "NEG",
})  # fmt: skip


class Spot(NamedTuple):
    """A figure or a date with its tokens."""

    first: int
    end: int
    found: FoundQuantity | ResolvedTime | FoundClock


def spots(reading: Reading, mentions: Sequence[ResolvedTime], hours: Sequence[FoundClock] = ()) -> list[Spot]:
    """The figures, dates and hours of a sentence in its order; a figure inside a date, an hour or a name is none."""
    found = list[Spot]()
    timed: list[ResolvedTime | FoundClock] = [*mentions, *hours]
    for mention in timed:
        span = reading.tokens_between(mention.start, mention.end)
        if span:
            found.append(Spot(span.start, span.stop, mention))
    for quantity in reading.quantities:
        if quantity.doubt or any(m.start < quantity.number_end and quantity.number_start < m.end for m in timed):
            continue
        span = reading.tokens_between(quantity.start, quantity.end)
        if span and not _in_a_name(reading, span, quantity):
            found.append(Spot(span.start, span.stop, quantity))
    return sorted(found, key=lambda spot: (spot.first, spot.end))


def _in_a_name(reading: Reading, span: range, found: FoundQuantity) -> bool:
    """Whether a number only tells things of one name apart: "Apollo 13 landed"."""
    tokens = reading.chunks.tokens
    if found.kind != "count" or found.quantity.wording != "exact" or span.start == 0:
        return False
    after = tokens[span.stop].tag if span.stop < len(tokens) else ""
    return tokens[span.start - 1].tag == "NAME" and after not in ("NOUN", "ADJ", "UNIT", "NAME")


def stretch(reading: Reading, places: Sequence[Spot], index: int) -> range:
    """The tokens of a sentence that belong to one of its figures."""
    total = len(reading.chunks.tokens)
    first = _cut(reading, places[index - 1].end, places[index].first) if index else 0
    last = _cut(reading, places[index].end, places[index + 1].first) if index + 1 < len(places) else total
    return range(first, max(first, last))


def _joins(token: Tagged) -> bool:
    return token.text in _MARKS or token.tag in ("CONJ", "CLAUSE") or token.lower in passage_table().words.cutting


def _governs(token: Tagged) -> bool:
    return token.tag == "PREP" and token.lower != "of"


def _acts(token: Tagged) -> bool:
    return token.tag == "VERB" or token.lower == "of"


_CUTS: tuple[Callable[[Tagged], bool], ...] = (_joins, _governs, _acts)


def _cut(reading: Reading, start: int, end: int) -> int:
    """Where between two figures the words of the one end: at the last mark or "and", else at a preposition.

    The bracket that a figure itself stands in is no such mark, nor is the "and" of a name.
    """
    tokens = reading.chunks.tokens
    if end > start and tokens[end - 1].text == "(":
        end -= 1
    gap = [i for i in range(start, end) if i not in reading.named]
    for cuts in _CUTS:
        at = next((i for i in reversed(gap) if cuts(tokens[i])), None)
        if at is not None:
            return at + (tokens[at].text == ")")
    return max(start, end)


def joined(reading: Reading, places: Sequence[Spot], beside: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The words beside each figure; those of one row ("in 1960 and 2007") share theirs."""
    tokens, shared = reading.chunks.tokens, list(beside)
    for index in range(1, len(places)):
        between = tokens[places[index - 1].end : places[index].first]
        if between and all(token.tag == "CONJ" or token.text == "," for token in between):
            shared[index] = tuple(dict.fromkeys((*shared[index - 1], *shared[index])))
    for index in range(len(places) - 1, 0, -1):
        between = tokens[places[index - 1].end : places[index].first]
        if between and all(token.tag == "CONJ" or token.text == "," for token in between):
            shared[index - 1] = shared[index]
    return shared


def words(reading: Reading, span: range, places: Sequence[Spot]) -> Iterator[str]:
    """The content words of some tokens, names among them, without the words of figures and dates."""
    tokens, reaching = reading.chunks.tokens, passage_table().words.reaching
    inside = {i for spot in places for i in range(spot.first, spot.end)}
    for index in span:
        token = tokens[index]
        if len(token.lower) < 2 or (index in inside and token.tag not in ("NOUN", "VERB")):
            continue
        if token.tag == "ADV" or index in reading.named:
            yield token.lower
        elif token.tag not in _SILENT or token.lower in reaching:
            yield token.lemma.lower()


def dates_told_of(reading: Reading, places: Sequence[Spot]) -> list[list[ResolvedTime]]:
    """The dates that are told of each figure: those between the same two marks, else the loose ones nearest to it.

    "In 2022 it had 310 visitors, fewer than the 405 of 2019": each number has its own year.
    """
    marks = [i for i, token in enumerate(reading.chunks.tokens) if token.text in _PARTS or token.tag == "CONJ"]
    inside = {i for spot in places for i in range(spot.first, spot.end)}
    marks = [i for i in marks if i not in inside]
    parts = [bisect_left(marks, spot.first) for spot in places]
    dates = [isinstance(spot.found, ResolvedTime) and spot.found.kind == "date" for spot in places]
    taken = {part for part, date in zip(parts, dates, strict=True) if not date}
    for index in range(1, len(places)):  # "the same quarter of 2022" is told by its year
        between = reading.chunks.tokens[places[index - 1].end : places[index].first]
        if dates[index] and dates[index - 1] and [token.lower for token in between] == ["of"]:
            dates[index - 1] = False
    loose = [index for index, date in enumerate(dates) if date and parts[index] not in taken]
    found = []
    for index, part in enumerate(parts):
        own = [other for other, date in enumerate(dates) if date and parts[other] == part]
        before = [other for other in loose if other < index]
        before = [other for other in before[-1:] if not _of_its_own(reading, places[other], places[index])]
        found.append(own or before or [other for other in loose if index < other])
    return [[_time(places[other]) for other in own] for own in found]


def _of_its_own(reading: Reading, date: Spot, figure: Spot) -> bool:
    """Whether a date is told of the act before it, and "and" opens another: "was built in 1911 and has 40 rooms"."""
    tokens = reading.chunks.tokens
    told = any(token.tag in ("VERB", "AUX") for token in tokens[: date.first])
    return told and any(token.tag == "CONJ" for token in tokens[date.end : figure.first])


def _time(spot: Spot) -> ResolvedTime:
    assert isinstance(spot.found, ResolvedTime)
    return spot.found
