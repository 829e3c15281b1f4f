"""Whether two quantities can both answer one question."""

from __future__ import annotations

import re
from typing import Literal

from factcheck.grammar.quantities.lexicon import currencies, hedges, units_by_name
from factcheck.model.values import Number, Numbers, Quantity

_US = "USD"
_BARE = re.compile(r"(?<![A-Za-z])\$ ?\d")
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
    factors = conversions(second.unit, first.unit)
    if not factors:
        return _in_dollars(first, second)
    relation = _compared(first, second, factors[0])
    if relation == "agree" or len(factors) == 1:
        return relation
    if any(_widened(first.core).meets(_widened(_times(second.core, factor))) for factor in factors[1:]):
        return "agree"
    return "tension" if first.hull.meets(_spread(second.hull, factors)) else "contradict"


def _in_dollars(first: Quantity, second: Quantity) -> Relation:
    """How a bare "$" stands to the dollars of another country, which it may mean: a doubt if neither reading fits."""
    for bare, other in ((first, second), (second, first)):
        rates = currencies().dollars.get(other.unit or "")
        if rates is None or bare.unit != _US or not _BARE.search(bare.as_written):
            continue
        readings = (bare.hull, _spread(bare.hull, rates))
        return "incomparable" if any(other.hull.meets(one) for one in readings) else "tension"
    return "incomparable"


def _compared(first: Quantity, second: Quantity, factor: float) -> Relation:
    if first.core.meets(_times(second.core, factor)):
        return "agree"
    if factor != 1 and _meet_rounded(first, second, factor):
        return "agree"
    return "tension" if first.hull.meets(_times(second.hull, factor)) else "contradict"


def _meet_rounded(first: Quantity, second: Quantity, factor: float) -> bool:
    """Whether two quantities of two units meet if whoever converts rounds: 11 metres, a 36-foot mast."""
    if _widened(first.core).meets(_widened(_times(second.core, factor))):
        return True
    both = _is_fine(first) and _is_fine(second)  # 1.68 metres are no five foot ten, however both are rounded
    return not both and _widened(first.hull).meets(_widened(_times(second.hull, factor)))


def _is_fine(told: Quantity) -> bool:
    """Whether a figure is told to a hundredth of itself."""
    low, high = told.core.low, told.core.high
    if told.wording != "exact" or low is None or high is None:
        return False
    return high - low <= 2 * hedges().law.fine * abs(high)


def _spread(hull: Numbers, factors: tuple[float, ...]) -> Numbers:
    """An interval from its least to its most by any of some factors; below zero the greatest makes it least."""
    scaled = [_times(hull, factor) for factor in factors]
    lows, highs = [one.low for one in scaled], [one.high for one in scaled]
    low = None if None in lows else min(low for low in lows if low is not None)
    high = None if None in highs else max(high for high in highs if high is not None)
    return Numbers(low=low, high=high)


def conversions(unit: str | None, target: str | None) -> tuple[float, ...]:
    """The factors that may turn a figure in `unit` into one in `target`, the usual one first: a ton is one of three.

    Example:
        >>> [round(factor, 3) for factor in conversions("ton", "tonne")], conversions("ton", "km")
        ([1.0, 0.907, 1.016], ())
    """
    plain = conversion(unit, target)
    if plain is None or unit == target:
        return () if plain is None else (plain,)
    here, there = (_senses(name or "") for name in (unit, target))
    return tuple(dict.fromkeys(mine / theirs for mine in here for theirs in there))


def _senses(unit: str) -> tuple[float, ...]:
    """What a unit may hold of the base of its dimension."""
    known = units_by_name()[unit]
    return (known.factor or 1, *known.also)


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
