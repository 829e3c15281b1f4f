"""What a symbol is resolved to, and what the place of a mention lends to it."""

from __future__ import annotations

from factcheck.grammar.times.symbols import Which
from factcheck.model.claim import Provenance
from factcheck.row import NamedTuple
from factcheck.timeline.cells import Cell
from factcheck.timeline.story import Anchor
from factcheck.timeline.tense import Look


class Place(NamedTuple):
    """Where a mention stands and what its sentence looks like."""

    start: int
    spot: int
    paragraph: int
    look: Look
    ahead_year: int | None = None  # the year of the next date in a list: "in April and July 1998"
    promised: bool = False  # under "will", "is to": ahead of the day of writing
    bounded: bool = False  # "by", "until" or "before" stands before it
    compared: bool = False  # "up from $2 million a year ago"
    accounts: bool = False  # "it had a net loss of $2 million a year ago"
    parted: bool = False  # a clause of its own stands between it and a bare year before it
    done: bool = False  # a past verb tells what happened then: it cannot lie after the day of writing


class Meant(NamedTuple):
    """A resolved cell with the part of it that is meant and the ground it stands on."""

    cell: Cell
    part: Which | None = None
    by: Provenance = "clause"
    anchor: Anchor | None = None
    how: str = "as written"
    confidence: float = 1.0
    other: Cell | None = None  # the other reading that stays open
    fine: Cell | None = None  # a finer plain reading inside the cell: the month in "three years later"
    last: Cell | None = None
    last_part: Which | None = None
    timex: str = ""


def grounded(anchor: Anchor, cell: Cell, how: str, confidence: float) -> Meant:
    """A cell that leans on an anchor."""
    return Meant(cell, by=anchor.by, anchor=anchor, how=how, confidence=confidence)
