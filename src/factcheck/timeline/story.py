"""What the telling has established so far: the dates that later phrases lean on."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.model.claim import Provenance
from factcheck.row import NamedTuple
from factcheck.timeline.cells import ORDER, Cell, Grain, Step, civil, of_day

# For each grain those that are no finer.
_AS_COARSE = {grain: tuple(g for g, other in ORDER.items() if other >= rank) for grain, rank in ORDER.items()}


class Anchor(NamedTuple):
    """A date that was told, and where."""

    cell: Cell
    start: int
    end: int
    spot: int
    paragraph: int
    by: Provenance = "running"
    clause: bool = False  # told in a relative clause or after a participle
    years: bool = False  # the last of several years: "from 1989 until 1995"
    topic: bool = False  # the year of a named event that opens a sentence: "The 2021 Erbil attacks …"

    @property
    def year(self) -> int:
        """The year it lies in."""
        return civil(self.cell.first())[0]


@dataclass
class Story:
    """The running state while mentions are resolved in order.

    `last` is the last date told and `before` the one told before it; `by_grain` the last one told at least
    as finely as each grain; `quarter` the last quarter; `weak` the last that only stood in the background;
    `section` the years of the heading in force; `week` the last week told; `long_spot` the sentence of
    the last length of several quarters; `full_year` the last "year ended", from its first day to its last;
    `day_first` how the text writes dates in figures, where it shows that; `history` whether it goes through years
    one by one; `written` the days told with their year.
    """

    said: Cell | None
    narrative: bool = False
    day_first: bool | None = None
    history: bool = False
    last: Anchor | None = None
    by_grain: dict[str, Anchor] = field(default_factory=dict)
    before: Anchor | None = None
    quarter: Anchor | None = None
    weak: Anchor | None = None
    section: tuple[int, int] | None = None
    week: Anchor | None = None
    long_spot: int = -1
    full_year: tuple[Anchor, Cell] | None = None
    written: dict[tuple[int | None, int | None], Anchor] = field(default_factory=dict)

    def tell(self, anchor: Anchor) -> None:
        """Take a date as the running one."""
        self.before, self.last = self.last, anchor
        if anchor.cell.grain == "quarter":
            self.quarter = anchor
        for grain in _AS_COARSE[anchor.cell.grain]:
            self.by_grain[grain] = anchor

    def told(self, grain: str) -> Anchor | None:
        """The last date told that is at least as fine as a grain."""
        return self.by_grain.get(grain)

    def month(self) -> tuple[int, int] | None:
        """Year and month of the running date, where a month is known."""
        anchor = self.last
        if anchor is None or ORDER[anchor.cell.grain] > ORDER["month"]:
            return None
        year, month, _ = civil(anchor.cell.first())
        return year, month

    def distance(self) -> int | None:
        """Days from the running date to the day of publication."""
        return self.distance_of(self.last)

    def distance_of(self, anchor: Anchor | None) -> int | None:
        """Days from a date to the day of publication."""
        if anchor is None or self.said is None:
            return None
        cell = anchor.cell
        if cell.first() <= self.said.first() <= cell.last():
            return 0
        return self.said.first() - cell.last()


def coarsen(cell: Cell, grain: Step) -> Cell:
    """The cell of a coarser grain around a cell; a finer one is not invented: the cell itself."""
    coarse: Grain = "day" if grain == "workday" else grain
    if ORDER[cell.grain] >= ORDER[coarse] and cell.grain != coarse:
        return cell
    return of_day(coarse, cell.first())
