"""What a news desk asks of an event but once: how many came, how large the spill was, what the ransom was.

Papers word such a figure in many ways ("a crowd of 9,000 watched", "the attendance was 8,000"), which no kinship of
words joins. A slot lists the ways of one such question. Two figures of one slot, each alone in its text, answer one
question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from factcheck.errors import LexiconError
from factcheck.grammar.words.words_tables import read_table
from factcheck.model.values import Duration, Quantity
from factcheck.questions.frames import COUNTED_FROM, Frame
from factcheck.row import NamedTuple

_FILE, _COLUMNS = "slots.tsv", 8
_KINDS = {"troop_count": "count"}
_ASIDE = frozenset({"part", "additional", "remaining", "from", "background", "several_events"})


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
    """The questions of the desk that a figure answers."""
    claim = frame.claim
    kind = "size" if claim.kind == "count" and frame.unit else _KINDS.get(claim.kind, claim.kind)
    asked = ways().get(kind, ())
    if not asked or not isinstance(claim.value, Quantity | Duration) or not _ASIDE.isdisjoint(claim.question.scope):
        return frozenset()
    if claim.kind == "count" and claim.question.measure.whole:
        return frozenset()  # three of the survivors
    told = _told(frame)
    return frozenset(way.slot for way in asked if (not way.unit or frame.dimension in way.unit) and _tells(way, told))


def _told(frame: Frame) -> _Told:
    asked = frame.claim.question
    measure = asked.measure
    quote = frozenset(frame.claim.quote.lower().replace(",", " ").replace(".", " ").split())
    clause = frozenset((*asked.terms, measure.head, measure.whole, *measure.modifiers, *quote))
    beside = clause | {word for word in asked.context if not word.startswith(COUNTED_FROM)}
    return _Told(frozenset((measure.head,)), clause, beside)


def _tells(way: Way, told: _Told) -> bool:
    if way.head and way.head.isdisjoint(told.heads):
        return False
    if way.near and way.near.isdisjoint(told.clause):
        return False
    if way.beside and way.beside.isdisjoint(told.sentence):
        return False
    return way.without.isdisjoint(told.clause)


class Slots:
    """Which claims of a folder answer which question of the desk, and where a text gives it but one answer.

    Args:
        frames: The claims.
    """

    __slots__ = ("_alone", "_of")

    def __init__(self, frames: Iterable[Frame]) -> None:
        self._of: dict[str, frozenset[str]] = {}
        told: dict[tuple[int, str], set[object]] = defaultdict(set)
        for frame in frames:
            slots = slots_of(frame)
            if slots:
                self._of[frame.claim.id] = slots
            for slot in slots:
                told[frame.document, slot].add(_value(frame))
        self._alone = frozenset(key for key, values in told.items() if len(values) == 1)

    def between(self, a: Frame, b: Frame) -> str:
        """The question that both answer, each with the one answer of its text; empty if there is none."""
        if a.document == b.document:
            return ""
        shared = self._of.get(a.claim.id, frozenset()) & self._of.get(b.claim.id, frozenset())
        alone = [s for s in sorted(shared) if {(a.document, s), (b.document, s)} <= self._alone]
        return alone[0] if alone else ""


def _value(frame: Frame) -> object:
    value = frame.claim.value
    if isinstance(value, Quantity):
        return (value.in_points.low, value.in_points.high)
    return str(value)
