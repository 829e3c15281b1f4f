"""In what two figures that agree are alike, in words."""

from __future__ import annotations

import math

from factcheck.grammar.quantities.lexicon import hedges, units_by_name
from factcheck.model.values import Duration, Quantity, Value

_BOUNDS = frozenset({"at_least", "more_than", "at_most", "less_than"})


def alike(one: Value, two: Value) -> str:
    """Why two values of one question agree: one value, a bound and what keeps to it, or one of them rounded."""
    if _plain(one) == _plain(two):
        return "the same value"
    wordings = {value.wording for value in (one, two) if isinstance(value, Quantity | Duration)}
    if wordings & _BOUNDS:
        return "one value keeps to the bound that the other sets"
    if wordings == {"exact"} and isinstance(one, Duration) and isinstance(two, Duration) and _of_one_length(one, two):
        return "one length in two units"
    if wordings == {"exact"} and isinstance(one, Quantity) and isinstance(two, Quantity) and _of_one_measure(one, two):
        return "one measure in two units"
    return "one value is the other, rounded or loosely put"


def _plain(value: Value) -> tuple[object, object]:
    if isinstance(value, Quantity):
        return value.in_points.low, value.in_points.high
    return tuple(value.model_dump(exclude={"as_written", "core", "hull"}).items()), None


def _of_one_measure(one: Quantity, two: Quantity) -> bool:
    """Whether two measures in unlike units are one to the last place: 0.72 tonnes, 720 kilograms."""
    units = [units_by_name().get(value.unit or "") for value in (one, two)]
    factors = [unit.factor for unit in units if unit is not None and unit.factor is not None]
    if one.unit == two.unit or len(factors) < len(units) or one.low is None or two.low is None:
        return False
    return math.isclose(float(one.low) * factors[0], float(two.low) * factors[1], rel_tol=1e-9)


def _of_one_length(one: Duration, two: Duration) -> bool:
    """Whether two lengths are one but for the odd days of months and years: "a year and a half", "18 months"."""
    mine, theirs = one.low_days or 0, two.low_days or 0
    return abs(mine - theirs) <= hedges().law.one_length * max(mine, theirs)
