"""What is told as done cannot lie after the day of writing: "the schools reopened in October", written in August."""

from __future__ import annotations

from factcheck.grammar.times.symbols import Calendar
from factcheck.timeline.fields import years_on
from factcheck.timeline.meant import Meant, Place
from factcheck.timeline.story import Story

_BACK = 2  # years that are tried


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
