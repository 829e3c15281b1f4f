"""What is told as done cannot lie after the day of writing: "the schools reopened in October", written in August."""

from __future__ import annotations

from factcheck.grammar.times.symbols import Calendar, Shift
from factcheck.timeline.cells import Cell
from factcheck.timeline.fields import years_on
from factcheck.timeline.meant import Meant, Place
from factcheck.timeline.story import Story, coarsen

_BACK = 2  # years that are tried
_WEEK, _FRESH = 7, 2  # days, and those over which a weekday that is over is told rather than the next


def lies_ahead(meant: Meant, story: Story) -> bool:
    """Whether a time begins after the day of writing."""
    return story.said is not None and meant.cell.first() > story.said.last()


def by_then(meant: Meant | str, field: Calendar, story: Story, place: Place) -> Meant | str:
    """A day or month without its year in the last year that was over, where a past verb tells what happened then.

    Args:
        meant: What it was taken for.
        field: What is written.
        story: The telling, with the day of writing.
        place: Where it stands; `done` says that such a verb does.
    """
    if not place.done or isinstance(meant, str) or not lies_ahead(meant, story):
        return meant
    if field.year is not None or not (field.month or field.season or field.holiday):
        return meant
    for back in range(1, _BACK + 1):
        cell = years_on(meant.cell, -back)
        moved = meant._replace(cell=cell, other=None, fine=None)
        if not lies_ahead(moved, story):
            return moved._replace(how="the last before the document's date, being told as done", confidence=0.7)
    return meant


def just_over(meant: Meant, story: Story, *, was_to: bool) -> Meant:
    """A weekday that may be the day before: "were ordered to leave on Thursday night", told on Friday or Saturday."""
    if not was_to or story.said is None or meant.by != "document" or meant.cell.grain != "day":
        return meant
    back = meant.cell.shifted(-_WEEK)
    if not 0 < story.said.first() - back.first() <= _FRESH:
        return meant
    return meant._replace(cell=back, other=meant.cell, how="the last such day; the next stays open", confidence=0.6)


def last_weekend(base: Meant, symbol: Shift, story: Story, place: Place) -> Cell | None:
    """The weekend that is over, of what is told as done: "this weekend the film took two million", on a Monday."""
    if symbol.unit != "weekend" or symbol.count != 0 or base.by != "document" or not place.done:
        return None
    here = base._replace(cell=coarsen(base.cell, "weekend"))
    return here.cell.shifted(-1) if here.cell.grain == "weekend" and lies_ahead(here, story) else None
