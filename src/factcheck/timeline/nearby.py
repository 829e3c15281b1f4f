"""The day or month of a name that lies near the document's own date."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.grammar.times.symbols import Calendar
from factcheck.timeline.cells import Cell, civil
from factcheck.timeline.fields import fields_cell
from factcheck.timeline.meant import Meant, grounded
from factcheck.timeline.story import Story
from factcheck.timeline.tense import Look

_LONG_AGO, _SOON = 270, 75  # days: a month without its year is rarely so long past when it is so soon due


@lru_cache(maxsize=1024)
def near_said(field: Calendar, said: Cell, look: Look) -> Meant | str:
    """The day or month of that name that is most likely meant beside the document's date."""
    year = civil(said.first())[0]
    options = [c for y in (year - 1, year, year + 1) if (c := fields_cell(field, y)) is not None]
    if not options:
        return "no such day near the document's date"
    past = [c for c in options if c.first() <= said.last()]
    ahead = [c for c in options if c.last() >= said.first()]
    nearest = min(options, key=lambda c: (max(c.first() - said.last(), said.first() - c.last()), c.first()))
    if field.quarter is not None or field.half is not None:
        chosen = past[-1] if past and look != "ahead" else nearest
        return by_document(chosen, "the nearest to the document's date", 0.7)
    if look == "ahead" and ahead:
        return by_document(ahead[0], "the next after the document's date", 0.85)
    if past and look == "back":
        if ahead and said.first() - past[-1].last() > _LONG_AGO and ahead[0].first() - said.last() < _SOON:
            nearest_one = by_document(ahead[0], "the nearest to the document's date; the one before stays open", 0.6)
            return nearest_one._replace(other=past[-1])
        return by_document(past[-1], "the last before the document's date", 0.85)
    if past and said.first() - past[-1].last() <= 200 and nearest.first() > said.last() + 45:
        nearest = past[-1]
    return by_document(nearest, "the nearest to the document's date", 0.7)


def nearest_day(field: Calendar, said: Cell) -> Meant | None:
    """This Friday, 12 May: the day of that name nearest to the document's date."""
    here, year = said.first(), civil(said.first())[0]
    cells = [c for y in (year - 1, year, year + 1) if (c := fields_cell(field, y)) is not None]
    best = min(cells, key=lambda c: abs(c.first() - here), default=None)
    return None if best is None else by_document(best, "the nearest to the document's date", 0.9)


def told_in_full(field: Calendar, story: Story) -> Meant | None:
    """A day that the text has told with its year before: "closes on 29 March 2025 … all shows until 29 March"."""
    written = story.written.get((field.month, field.day)) if field.month and field.day else None
    cell = None if written is None else fields_cell(field, written.year)
    if written is None or cell is None:
        return None
    return grounded(written, cell, "the year that this day was told with before", 0.9)


def or_a_year_on(base: Meant, field: Calendar, ahead: Sequence[Cell]) -> Meant:
    """What a month or season is counted from: "next May", said in April, may also be that of the year after."""
    named = bool(field.month or field.season) and not field.day
    soon = len(ahead) > 1 and ahead[0].first() - base.cell.last() < _SOON
    return base._replace(other=ahead[1]) if named and soon and base.by == "document" else base


def by_document(cell: Cell, how: str, confidence: float) -> Meant:
    """A time that the document's own date settles."""
    return Meant(cell, by="document", how=how, confidence=confidence)
