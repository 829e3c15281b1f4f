"""What a news desk asks of an event but once: how many came, how large the spill was, what the ransom was.

Papers word such a figure in many ways ("a crowd of 9,000 watched", "the attendance was 8,000"), which no kinship of
words joins. A slot lists the ways of one such question. Two figures of one slot, each alone in its text, answer one
question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from factcheck.errors import LexiconError
from factcheck.grammar.words.words_tables import read_table
from factcheck.model.values import ClockTime, Duration, Quantity, TimeInterval
from factcheck.questions.frames import COUNTED_FROM, Frame
from factcheck.row import NamedTuple

_FILE, _COLUMNS = "slots.tsv", 8
_KINDS = {"troop_count": "count", "event_date": "date", "time_of_day": "hour"}
_ASIDE = frozenset({"part", "additional", "remaining", "from", "background", "several_events"})
_ANSWERS = (Quantity, Duration, TimeInterval, ClockTime)


class Way(NamedTuple):
    """One way to tell a figure: the noun it is of, words of its clause and its sentence, what must not stand there."""

    slot: str
    unit: frozenset[str]
    head: frozenset[str]
    near: frozenset[str]
    beside: frozenset[str]
    without: frozenset[str]


class _Told(NamedTuple):
    """The words that a way is held against."""

    heads: frozenset[str]
    clause: frozenset[str]
    sentence: frozenset[str]


@cache
def ways() -> Mapping[str, tuple[Way, ...]]:
    """The ways of `slots.tsv` by the kind of figure that they tell.

    Raises:
        LexiconError: If a line has another number of columns.
    """
    found: dict[str, list[Way]] = defaultdict(list)
    for slot, kind, unit, _, *words in _rows():
        found[kind].append(Way(slot, *(frozenset(told.split()) for told in (unit, *words))))
    return {kind: tuple(of_kind) for kind, of_kind in found.items()}


@cache
def growing() -> frozenset[str]:
    """The questions whose answer changes from day to day while the event lasts."""
    return frozenset(slot for slot, _, _, grows, *_ in _rows() if grows)


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = []
    for number, line in enumerate(read_table(_FILE).splitlines(), 1):
        if line.startswith("#"):
            continue
        row = tuple(line.split("\t"))
        if len(row) != _COLUMNS:
            raise LexiconError(_FILE, f"line {number}", f"has {len(row)} columns", remedy=f"Write {_COLUMNS}.")
        rows.append(row)
    return tuple(rows[1:])


def slots_of(frame: Frame) -> frozenset[str]:
    """The questions of the desk that a claim answers."""
    told = _told(frame)
    return frozenset(way.slot for way in _asked(frame) if _tells(way, told))


def slots_near(frame: Frame) -> frozenset[str]:
    """The questions that a claim may answer: its sentence has the words of one of their ways, wherever they stand."""
    told = _told(frame)
    return frozenset(way.slot for way in _asked(frame) if _may_tell(way, told))


def _asked(frame: Frame) -> Iterator[Way]:
    """The ways of the questions that such a claim may answer at all."""
    claim = frame.claim
    kind = "size" if claim.kind == "count" and frame.unit else _KINDS.get(claim.kind, claim.kind)
    asked = ways().get(kind, ())
    if not asked or not isinstance(claim.value, _ANSWERS) or not _ASIDE.isdisjoint(claim.question.scope):
        return
    if claim.kind == "count" and claim.question.measure.whole:
        return  # three of the survivors
    for way in asked:
        if not way.unit or frame.dimension in way.unit:
            yield way


def _told(frame: Frame) -> _Told:
    asked = frame.claim.question
    measure = asked.measure
    quote = frozenset(frame.claim.quote.lower().replace(",", " ").replace(".", " ").split())
    act = "" if frame.claim.kind == "duration" else measure.predicate  # a length's is the sort of its sentence
    clause = frozenset((*asked.terms, measure.head, measure.whole, act, *measure.modifiers, *quote))
    beside = clause | {word for word in asked.context if not word.startswith(COUNTED_FROM)}
    dated = isinstance(frame.claim.value, TimeInterval | ClockTime)
    return _Told(clause if dated else frozenset((measure.head,)), clause, beside)


def _tells(way: Way, told: _Told) -> bool:
    if way.head and way.head.isdisjoint(told.heads):
        return False
    if way.near and way.near.isdisjoint(told.clause):
        return False
    if way.beside and way.beside.isdisjoint(told.sentence):
        return False
    return way.without.isdisjoint(told.clause)


def _may_tell(way: Way, told: _Told) -> bool:
    """Whether the words of a way stand in a claim's sentence, its own head in the clause."""
    if not way.without.isdisjoint(told.sentence):
        return False
    if way.head and way.head.isdisjoint(told.clause):
        return False
    return not way.near or not way.near.isdisjoint(told.sentence if way.head else told.clause)
