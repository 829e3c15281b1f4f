"""Two values: do their cores meet (agree), only their hulls (tension), or neither (contradict)?"""

from __future__ import annotations

from factcheck.checks.check import Relation
from factcheck.checks.quantities import compare
from factcheck.model.values import (
    MINUTES_A_DAY,
    MINUTES_A_HALF,
    ClockTime,
    Duration,
    Numbers,
    Quantity,
    TimeInterval,
    Value,
)
from factcheck.model.years import of_two_calendars


def compare_values(one: Value, two: Value) -> Relation | None:
    """How two values relate; None where they cannot be compared."""
    if isinstance(one, Quantity) and isinstance(two, Quantity):
        relation = compare(one, two)
        return None if relation == "incomparable" else relation
    if isinstance(one, TimeInterval) and isinstance(two, TimeInterval):
        if of_two_calendars((one.start, one.end), (two.start, two.end)):
            return None  # 3 February of nobody knows which year, and December 2019
        return _relation(core=one.core.meets(two.core), hull=one.hull.meets(two.hull))
    if isinstance(one, Duration) and isinstance(two, Duration):
        return _relation(core=one.core.meets(two.core), hull=one.hull.meets(two.hull))
    if isinstance(one, ClockTime) and isinstance(two, ClockTime):
        return _clocks(one, two)
    return None


def _clocks(one: ClockTime, two: ClockTime) -> Relation:
    """Times of day come round: 23:55 and 00:05 are ten minutes apart, and a bare "six" is either half's."""
    period = MINUTES_A_HALF if one.either_half or two.either_half else MINUTES_A_DAY
    return _relation(core=_meet_round(one.core, two.core, period), hull=_meet_round(one.hull, two.hull, period))


def _meet_round(one: Numbers, two: Numbers, period: int) -> bool:
    low, high = two.low or 0, two.high or 0
    return any(one.meets(Numbers(low=low + turn * period, high=high + turn * period)) for turn in (-2, -1, 0, 1, 2))


def _relation(*, core: bool, hull: bool) -> Relation:
    return "agree" if core else "tension" if hull else "contradict"
