"""A day in figures that may be two: 03/04/2012 is 3 April or 4 March, where its text does not say which comes first."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from factcheck.model.in_words import value
from factcheck.model.values import Days, TimeInterval


def either_order(one: TimeInterval, two: TimeInterval) -> str:
    """Why two days that differ may be one, as a note; nothing where neither is told in figures of doubtful order.

    Example:
        >>> either_order(TimeInterval.between(date(2012, 3, 4), date(2012, 3, 4)), TimeInterval.between(None, None))
        ''
    """
    for figures, other in ((one, two), (two, one)):
        turned = in_other_order(figures)
        if turned is not None and other.start == other.end == turned:
            return f"{figures.as_written} may be {_shown(figures.start)} or {_shown(turned)}"
    return ""


def in_other_order(day: TimeInterval) -> date | None:
    """The day with its day and month in the other order, where its words leave that open."""
    start = day.start
    if start is None or start != day.end or day.hull == day.core or start.day == start.month:
        return None
    with suppress(ValueError):
        turned = date(start.year, start.day, start.month)
        return turned if turned in (day.hull.low, day.hull.high) else None
    return None


def of_one_reading(day: TimeInterval) -> TimeInterval:
    """A day as it is read, without what lies between its two readings: neither is any other day."""
    if in_other_order(day) is None:
        return day
    return day.model_copy(update={"hull": Days(low=day.start, high=day.end)})


def _shown(day: date | None) -> str:
    return value(TimeInterval.between(day, day))
