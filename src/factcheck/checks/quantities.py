"""Whether two quantities can both answer one question."""

from __future__ import annotations

from typing import Literal

from factcheck.grammar.quantities.lexicon import hedges, units_by_name
from factcheck.model.values import Number, Numbers, Quantity

Relation = Literal["agree", "tension", "contradict", "incomparable"]


def compare(first: Quantity, second: Quantity) -> Relation:
    """How two answers to one question stand: cores that meet agree, hulls that meet are in tension.

    Units of one dimension are converted ("27 km" and "17 miles"); units that do not convert are
    incomparable, never a contradiction.

    Example:
        >>> from factcheck.grammar.quantities import find
        >>> compare(find("at least 25")[0].quantity, find("20 men")[0].quantity)
        'contradict'
    """
    first, second = first.in_points, second.in_points
    factor = conversion(second.unit, first.unit)
    if factor is None:
        return "incomparable"
    if first.core.meets(_times(second.core, factor)):
        return "agree"
    if factor != 1 and _widened(first.hull).meets(_widened(_times(second.hull, factor))):
        return "agree"  # whoever converts rounds: 11 metres, a 36-foot mast
    return "tension" if first.hull.meets(_times(second.hull, factor)) else "contradict"


def conversion(unit: str | None, target: str | None) -> float | None:
    """What turns a figure in `unit` into one in `target`, or None where nothing does."""
    if unit == target:
        return 1
    units = units_by_name()
    if unit is None or target is None or unit not in units or target not in units:
        return None
    here, there = units[unit], units[target]
    if here.of != there.of or here.factor is None or there.factor is None:
        return None
    return here.factor / there.factor


def _widened(interval: Numbers) -> Numbers:
    """An interval with the slack that a conversion is allowed."""
    slack = hedges().law.converted
    low, high = interval.low, interval.high
    return Numbers(
        low=None if low is None else low - abs(low) * slack, high=None if high is None else high + abs(high) * slack
    )


def _times(interval: Numbers, factor: float) -> Numbers:
    if factor == 1:
        return interval

    def scaled(value: Number | None) -> Number | None:
        return None if value is None else value * factor

    return Numbers(low=scaled(interval.low), high=scaled(interval.high))
