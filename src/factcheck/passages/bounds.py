"""What values a figure allows, taken at its word: "more than 280" leaves out 280, "at least 280" does not."""

from __future__ import annotations

import re

from factcheck.grammar.quantities.lexicon import units_by_name
from factcheck.model.values import ClockTime, Duration, Quantity, TimeInterval
from factcheck.row import NamedTuple

_NO_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_WEEKDAY = re.compile(r"XXXX day(\d)")
_MONTH = 100  # so that 411 is 11 April
_YEAR = 1299
_HEDGED = ("about", "vague", "range", "exact")


class Bounds(NamedTuple):
    """An interval that may leave out its ends. `slack` is what rounding leaves open on either side."""

    low: float | None
    high: float | None
    open_low: bool = False
    open_high: bool = False
    slack: float = 0.0
    is_exact: bool = True  # no bound: "280", "about 280"
    is_vague: bool = False
    is_range: bool = False

    @property
    def is_floor(self) -> bool:
        """Whether only a lowest value is told."""
        return self.low is not None and self.high is None

    @property
    def at_its_end(self) -> Bounds:
        """The value that it is a bound of."""
        end = self.low if self.high is None else self.high
        return self if self.is_exact or end is None else Bounds(end, end)

    def meets(self, other: Bounds) -> bool:
        """Whether one value may be both."""
        slack = max(self.slack, other.slack) if self.is_exact and other.is_exact else 0.0
        return not (_under(self, other, slack) or _under(other, self, slack))

    def crosses(self, other: Bounds) -> bool:
        """Whether both are ranges of which neither holds the other."""
        if not (self.is_range and other.is_range) or None in (self.low, self.high, other.low, other.high):
            return False
        lows, highs = ((self.low or 0) - (other.low or 0)), ((self.high or 0) - (other.high or 0))
        return lows * highs > 0

    def bears(self, passage: Bounds) -> bool:
        """Whether a passage bears a claim out. A lower floor does not: it would have told the higher one."""
        if self.is_floor and passage.is_floor and (self.low or 0) > (passage.low or 0):
            return False
        return self.meets(passage)


def _under(one: Bounds, two: Bounds, slack: float) -> bool:
    """Whether all of one lies below all of the other."""
    if one.high is None or two.low is None:
        return False
    if one.high == two.low:
        return one.open_high or two.open_low
    return one.high + slack < two.low


def of_quantity(value: Quantity) -> Bounds:
    """The bounds of a quantity; units of one dimension are made one."""
    value = value.in_points
    unit = units_by_name().get(value.unit or "")
    factor = unit.factor if unit is not None and unit.factor is not None else 1
    vague = value.wording in ("about", "vague")
    low, high = (value.core.low, value.core.high) if vague else (value.low, value.high)
    slack = 0.0
    if value.core.low is not None and value.low is not None and value.core.high is not None:
        slack = max(value.low - value.core.low, value.core.high - (value.high or value.low), 0) * factor
    return Bounds(
        None if low is None else low * factor, None if high is None else high * factor,
        value.wording == "more_than", value.wording == "less_than", slack, value.wording in _HEDGED,
        value.wording == "vague", value.wording == "range",
    )  # fmt: skip


def of_length(value: Duration) -> Bounds:
    """The bounds of a length, in days."""
    return Bounds(
        value.low_days, value.high_days, value.wording == "more_than", value.wording == "less_than",
        is_exact=value.wording in _HEDGED, is_range=value.wording == "range",
    )  # fmt: skip


def of_clock(value: ClockTime) -> Bounds:
    """The bounds of a time of day, in minutes."""
    return Bounds(value.core.low, value.core.high)


def in_any_year(symbol: str, signal: str) -> tuple[str, Bounds] | None:
    """The sort and bounds of a date whose year nothing tells, by its symbol: a month, a day of it, a weekday."""
    found = _NO_YEAR.fullmatch(symbol)
    if found:
        first = int(found[1]) * _MONTH + int(found[2] or 0)
        last = first if found[2] else first + _MONTH - 1
        if signal == "before":
            return "month", Bounds(_MONTH, first - 1)
        return "month", Bounds(last + 1, _YEAR) if signal == "after" else Bounds(first, last)
    weekday = _WEEKDAY.fullmatch(symbol)
    return ("weekday", Bounds(int(weekday[1]), int(weekday[1]))) if weekday and not signal else None


def of_month(value: TimeInterval) -> Bounds | None:
    """A day or month without its year, so that it compares with one whose year nothing tells."""
    if (
        value.start is None
        or value.end is None
        or (value.start.year, value.start.month) != (value.end.year, value.end.month)
    ):
        return None
    if value.start == value.end:
        day = value.start.month * _MONTH + value.start.day
        return Bounds(day, day)
    return Bounds(value.start.month * _MONTH, (value.start.month + 1) * _MONTH - 1)


def of_days(value: TimeInterval) -> Bounds:
    """The bounds of a date, in days."""
    low, high = value.core.low, value.core.high
    return Bounds(low.toordinal() if low else None, high.toordinal() if high else None)
