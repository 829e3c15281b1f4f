"""The dates and clauses of one sentence, laid out so that what governs a position is found without a scan.

A line of a thousand dates is asked about once for each claim of it: whatever is sought here is sought by halves.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.once import once
from factcheck.timeline.frame import Spot
from factcheck.timeline.resolved import ResolvedTime

_AND = re.compile(r"\band\b|,\s")
_STRONGEST = ";"


class Walls:
    """Stretches of text that part others, in their order; none is empty and no two overlap."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]

    def beside(self, offset: int) -> tuple[int | None, int | None]:
        """The numbers of the last wall that ends before a position, and of the first that starts behind it."""
        before, behind = bisect_right(self.ends, offset) - 1, bisect_left(self.starts, offset)
        return (before if before >= 0 else None), (behind if behind < len(self.starts) else None)


class Dates:
    """Dates in their order; no two overlap.

    Args:
        dates: The dates.
    """

    def __init__(self, dates: Sequence[ResolvedTime]) -> None:
        self.all = dates
        self.starts = [date.start for date in dates]
        self.ends = [date.end for date in dates]

    def within(self, low: int, high: int) -> range:
        """The numbers of those that start inside a stretch."""
        return range(bisect_left(self.starts, low), bisect_left(self.starts, high))

    def nearest(self, among: range, offset: int) -> ResolvedTime | None:
        """The nearest to a position; of two, the first."""
        if not among:
            return None
        at = bisect_right(self.starts, offset)
        beside = [self.all[number] for number in (at - 1, at) if number in among]
        return min(beside or [self.all[among[0 if at <= among[0] else -1]]], key=lambda date: _gap(date, offset))

    def last_until(self, offset: int) -> ResolvedTime | None:
        """The last that starts at a position or before it."""
        at = bisect_right(self.starts, offset)
        return self.all[at - 1] if at else None

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch lies inside a date: the "and" of "between May and June"."""
        at = bisect_right(self.starts, start)
        return at > 0 and end <= self.ends[at - 1]

    def on_both_sides(self, start: int, end: int) -> bool:
        """Whether a date ends where a stretch starts and another starts where it ends: "in 2019 and 2020"."""
        return _touches(self.starts, end) and _touches(self.ends, start)


class DatedSentence:
    """What governs the positions of a sentence that names dates.

    Args:
        text: The text of the document.
        spot: The sentence.
        dates: Its dates, in order.
        own: Those of them that may say when what stands beside them was.
        walls: Where its clauses part.
    """

    def __init__(
        self, text: str, spot: Spot, dates: Sequence[ResolvedTime], own: Sequence[ResolvedTime],
        walls: Sequence[tuple[int, int]],
    ) -> None:  # fmt: skip
        self.spot, self.first = spot, dates[0]
        self._text, self._own, self._walls = text, Dates(own), Walls(walls)
        self._own_told, self._told = (Dates([date for date in some if date.tells]) for some in (own, dates))
        self._strong = [start for start, end in walls if text[start:end] == _STRONGEST]
        self._parted: tuple[tuple[int, int], Walls] | None = None  # of the last clause

    @once
    def leading(self) -> ResolvedTime:
        """The first date that tells when; the first of all, where none does."""
        return self._told.all[0] if self._told.all else self.first

    @once
    def first_told(self) -> ResolvedTime | None:
        """The first date that tells when."""
        return self._told.all[0] if self._told.all else None

    def told_until(self, offset: int) -> ResolvedTime | None:
        """The last date that tells when and starts at a position or before it."""
        return self._told.last_until(offset)

    def in_clause(self, offset: int) -> ResolvedTime | None:
        """The date of the clause of a position: of several, one on its side of "and", that tells when, the nearest."""
        before, behind = self._walls.beside(offset)
        low = self.spot.start if before is None else self._walls.starts[before]
        high = self.spot.end if behind is None else self._walls.starts[behind]
        whole = low, high
        own = self._own.within(*whole)
        if len(own) > 1:
            side = self._side(whole, offset)
            whole, own = (side, self._own.within(*side)) if self._own.within(*side) else (whole, own)
        told = self._own_told.nearest(self._own_told.within(*whole), offset)
        return told or self._own.nearest(own, offset)

    def _side(self, clause: tuple[int, int], offset: int) -> tuple[int, int]:
        """The side of "and" on which a position of a clause of several dates lies: "3 in 2019 and 2 in 2020"."""
        if self._parted is None or self._parted[0] != clause:
            found = (wall.span() for wall in _AND.finditer(self._text, *clause))
            own = self._own
            self._parted = clause, Walls([s for s in found if not own.holds(*s) and not own.on_both_sides(*s)])
        walls = self._parted[1]
        before, behind = walls.beside(offset)
        return (
            clause[0] if before is None else walls.ends[before],
            clause[1] if behind is None else walls.starts[behind],
        )

    def link(self, offset: int, start: int) -> str:
        """What parts the clause of a position from a date behind it: the strongest of the walls between them."""
        strong = bisect_left(self._strong, offset)
        if strong < len(self._strong) and self._strong[strong] < start:
            return _STRONGEST
        _, behind = self._walls.beside(offset)
        if behind is None or self._walls.ends[behind] > start:
            return ""
        return self._text[self._walls.starts[behind] : self._walls.ends[behind]]


def _gap(date: ResolvedTime, offset: int) -> int:
    return max(date.start - offset, offset - date.end, 0)


def _touches(places: Sequence[int], at: int) -> bool:
    """Whether one of some places, in their order, is at most a character away."""
    number = bisect_left(places, at - 1)
    return number < len(places) and places[number] <= at + 1
