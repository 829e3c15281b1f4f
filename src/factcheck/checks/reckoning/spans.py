"""Days between dates, as bands: what two written ends allow for the length between them."""

from __future__ import annotations

from datetime import date

from factcheck.checks.reckoning.bands import Band, Span
from factcheck.model.values import Days, Duration, TimeInterval
from factcheck.model.years import YEAR as YEAR
from factcheck.model.years import of_two_calendars
from factcheck.timeline import ResolvedTime


def length_band(duration: Duration) -> Band:
    """The band of a told length, in days."""
    return Band(_open(duration.core.low, duration.core.high), _open(duration.hull.low, duration.hull.high))


def _open(low: float | int | None, high: float | int | None) -> Span:
    return Span(0.0 if low is None else float(low), float("inf") if high is None else float(high))


def between(first: Days, last: Days) -> Span | None:
    """The days from some day of the first interval to some day of the last, the last day counted or not."""
    if first.low is None or first.high is None or last.low is None or last.high is None:
        return None
    if of_two_calendars((first.low, first.high), (last.low, last.high)):
        return None
    shortest = (last.low - first.high).days
    longest = (last.high - first.low).days + 1
    return Span(max(0.0, float(shortest)), float(longest)) if longest > 0 else None


def ends(time: ResolvedTime) -> tuple[Days, Days] | None:
    """The two ends of a written span, each with what its words allow, or None where it has not two."""
    value = time.value
    if len(time.parts) != 2 or not isinstance(value, TimeInterval) or value.start is None or value.end is None:
        return None
    first, last = (part.value for part in time.parts)
    one = _end(first, value.start)
    two = _end(last, value.end)
    return one, two


def _end(value: object, day: date) -> Days:
    """One end: the days that its own words cover, where they hold the day that the whole span gives it."""
    if isinstance(value, TimeInterval) and value.core.low and value.core.high and value.core.contains(day):
        return value.core
    return Days(low=day, high=day)


def point_of(time: ResolvedTime) -> Days | None:
    """The days on which something dated happened; None where an end is open or two ends are told."""
    value = time.named or time.value
    if not isinstance(value, TimeInterval) or len(time.parts) == 2:
        return None
    return value.core if value.core.low is not None and value.core.high is not None else None


def years_between(first: Days, last: Days) -> Span | None:
    """Whole years gone by from a day of the first interval to a day of the last: an age."""
    if first.low is None or first.high is None or last.low is None or last.high is None:
        return None
    youngest, oldest = _whole_years(first.high, last.low), _whole_years(first.low, last.high)
    return Span(float(max(0, youngest)), float(oldest)) if oldest >= 0 else None


def _whole_years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
