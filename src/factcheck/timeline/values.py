"""From cells to the values of the model: plain reading, core and hull."""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from factcheck.grammar.times.symbols import Length, Which
from factcheck.model.values import Days, Duration, Grain, Number, Numbers, TimeInterval, Wording
from factcheck.model.years import DAYS_IN as DAYS_IN
from factcheck.row import NamedTuple
from factcheck.timeline.cells import Cell, civil, day_number, of_day, to_date

_THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3), "start": (0, 1), "end": (2, 3)}
_HALVES = {
    "early": (0.0, 0.5),
    "mid": (0.25, 0.75),
    "late": (0.5, 1.0),
    "start": (0.0, 1 / 3),
    "end": (2 / 3, 1.0),
}


class Stretch(NamedTuple):
    """Day numbers from first to last, None for an open end, with what the words still allow."""

    first: int | None
    last: int | None
    hull_first: int | None
    hull_last: int | None


def whole(cell: Cell) -> Stretch:
    """All days of a cell."""
    first, last = cell.first(), cell.last()
    return Stretch(first, last, first, last)


def part_of(cell: Cell, which: Which, said: int | None = None) -> Stretch:
    """A part of a cell: its third as the plain reading, its half as the hull."""
    first, last = cell.first(), cell.last()
    if which in ("rest", "later", "sofar"):
        if said is None or not first <= said <= last:
            return whole(cell)
        if which == "rest":
            return Stretch(said, last, first, last)
        if which == "later":
            return Stretch(min(said + 1, last), last, first, last)
        return Stretch(first, max(said - 1, first), first, last)
    if which == "turn":
        reach = max(1, (last - first + 1) // 20)
        start = first if cell.grain in ("century", "decade") else last
        return Stretch(start - reach, start + reach, start - 2 * reach, start + 2 * reach)
    if cell.grain == "day":
        return whole(cell)
    low_hull, high_hull = _HALVES[which]
    hull_first, hull_last = _share(cell, low_hull), _share(cell, high_hull) - 1
    low, high = _third(cell, which, first, last)
    return Stretch(low, high, min(low, hull_first), max(high, hull_last))


def _share(cell: Cell, share: float) -> int:
    """The day at a share of a cell: whole months of a year, 15 days of a month, Thursday of a week."""
    first, last = cell.first(), cell.last()
    if cell.grain == "year":
        year, months = civil(first)[0], round(12 * share)
        return last + 1 if months == 12 else day_number(year, months + 1, 1)
    if cell.grain == "month":
        return last + 1 if share == 1.0 else first + int(30 * share)
    return first + int((last - first + 1) * share)


def _third(cell: Cell, which: Which, first: int, last: int) -> tuple[int, int]:
    low, high = _THIRDS[which]
    if cell.grain == "year":
        year = civil(first)[0]
        if which == "start":
            return first, day_number(year, 2, 1) - 1
        if which == "end":
            return day_number(year, 12, 1), last
        return day_number(year, 4 * low + 1, 1), (last if high == 3 else day_number(year, 4 * high + 1, 1) - 1)
    if cell.grain == "month":
        return first + 10 * low, (last if high == 3 else first + 10 * high - 1)
    size = last - first + 1
    if cell.grain in ("decade", "century"):
        year, years = civil(first)[0], 10 if cell.grain == "decade" else 100
        cut = (0, 4, 7, 10) if years == 10 else (0, 33, 67, 100)
        return day_number(year + cut[low], 1, 1), day_number(year + cut[high], 1, 1) - 1
    return first + size * low // 3, first + size * high // 3 - 1


def about(stretch: Stretch, cell: Cell) -> Stretch:
    """The hull widened by one cell on each side."""
    size = cell.last() - cell.first() + 1
    low = None if stretch.hull_first is None else stretch.hull_first - size
    return stretch._replace(hull_first=low, hull_last=None if stretch.hull_last is None else stretch.hull_last + size)


def opened(stretch: Stretch, signal: str) -> Stretch:
    """What "since", "until", "by", "before" and "after" make of a time."""
    first, last, low, high = stretch
    if signal == "since":
        return Stretch(first, None, low, None)
    if signal in ("until", "by"):
        return Stretch(None, last, None, high)
    if signal == "before":
        return Stretch(None, None if first is None else first - 1, None, None if high is None else high)
    if signal == "after":
        return Stretch(None if last is None else last + 1, None, low, None)
    return stretch


def interval(
    stretch: Stretch, grain: str, words: str, *, approximate: bool = False, loose: bool = False
) -> TimeInterval | None:
    """A stretch of days as a value, or None where the calendar of the model does not reach.

    A loose one agrees with whatever its words allow: its core is as wide as its hull.
    """
    ends, hull = _dates(stretch.first, stretch.last), _dates(stretch.hull_first, stretch.hull_last)
    if ends is None or hull is None:
        return None
    first, last = ends.low, ends.high
    if first is not None and last is not None and first > last:
        return None
    model_grain = "period" if grain in ("weekend", "range") else grain
    return TimeInterval(
        start=first, end=last, core=hull if loose else ends, hull=hull,
        grain=cast("Grain", model_grain), approximate=approximate, as_written=words,
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _dates(low: int | None, high: int | None) -> Days | None:
    """Two day numbers as dates, or None where the calendar of the model does not reach."""
    first, last = None if low is None else to_date(low), None if high is None else to_date(high)
    if (low is not None and first is None) or (high is not None and last is None):
        return None
    return Days(low=first, high=last)


_WORDINGS: dict[str, Wording] = {
    "nearly": "less_than", "less_than": "less_than", "more_than": "more_than", "at_least": "at_least",
    "at_most": "at_most", "up_to": "up_to", "about": "about", "range": "range", "exact": "exact",
}  # fmt: skip


def duration(length: Length, words: str) -> Duration:
    """A length as a value in days.

    A plain "eight years" may be a little more or less: its core is exact, its hull reaches half a unit
    on both sides. "Almost nine years" lies between eight and nine, "less than nine years" anywhere below nine.
    """
    size = DAYS_IN[length.unit]
    low, high = length.low, length.high
    if low is not None and high is not None:
        rest = sum((part.low or 0) * DAYS_IN[part.unit] for part in length.more)
        low, high = low + rest / size, high + rest / size
    if low is None or high is None:
        floor = round(2 * size, 4)
        return _duration((floor, None), (floor, None), (size, None), length, "vague", words)
    wording: Wording = _WORDINGS.get(length.wording, "exact")
    told_to = DAYS_IN[length.more[-1].unit] if length.more else size  # "two years and six months" is told to the month
    plain, core, hull = _bounds(low * size, high * size, told_to, length)
    return _duration(plain, core, hull, length, wording, words)


Ends = tuple[float | None, float | None]


def _bounds(low: float, high: float, size: float, length: Length) -> tuple[Ends, Ends, Ends]:
    """Plain reading, core and hull of a length in days, by its wording."""
    wording = length.wording
    small = length.unit in ("second", "minute", "hour", "day") and low < 10 * size
    broken = length.unit == "second" and low / size % 1 > 0  # "10.94 seconds" are measured
    slack = 0.0 if small or broken else size / 2
    if wording == "nearly":
        step = size if low > size else size / 4
        return (low - step, high), (low - step, high), (low - 2 * step, high)
    if wording in ("more_than", "at_least"):
        return (low, None), (low, low + max(size, low / 4)), (low, None)
    if wording in ("at_most", "up_to", "less_than"):
        return (None, high), (None, high), (None, high)
    if wording == "about":
        wide = max(size, low * 0.1)
        return (low, high), (low - wide / 2, high + wide / 2), (max(0.0, low - wide), high + wide)
    return (low, high), (low, high), (max(0.0, low - slack), high + slack)


_BRIEF = 1  # days under which minutes and seconds count: eleven minutes are no 10.9


def _tidy(value: float | None) -> Number | None:
    if value is None:
        return None
    value = round(max(0.0, value), 4 if value >= _BRIEF else 8)
    return int(value) if value == int(value) else value


def _duration(plain: Ends, core: Ends, hull: Ends, length: Length, wording: Wording, words: str) -> Duration:
    return Duration(
        low_days=_tidy(plain[0]),
        high_days=_tidy(plain[1]),
        core=Numbers(low=_tidy(core[0]), high=_tidy(core[1])),
        hull=Numbers(low=_tidy(hull[0]), high=_tidy(hull[1])),
        unit=length.unit,
        wording=wording,
        as_written=words,
    )


def cell_of(value: TimeInterval) -> Cell | None:
    """The cell that a value names, where it names one."""
    if value.start is None:
        return None
    grain = value.grain if value.grain in ("day", "month", "year", "week", "quarter", "half") else "day"
    return of_day(grain, value.start.toordinal())
