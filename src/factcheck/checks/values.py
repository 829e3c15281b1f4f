"""Two values: do their cores meet (agree), only their hulls (tension), or neither (contradict)?"""

from __future__ import annotations

from factcheck.checks.check import Relation
from factcheck.checks.quantities import compare
from factcheck.model.values import Duration, Quantity, TimeInterval, Value


def compare_values(one: Value, two: Value) -> Relation | None:
    """How two values relate; None where they cannot be compared."""
    if isinstance(one, Quantity) and isinstance(two, Quantity):
        relation = compare(one, two)
        return None if relation == "incomparable" else relation
    if isinstance(one, TimeInterval) and isinstance(two, TimeInterval):
        return _relation(core=one.core.meets(two.core), hull=one.hull.meets(two.hull))
    if isinstance(one, Duration) and isinstance(two, Duration):
        return _relation(core=one.core.meets(two.core), hull=one.hull.meets(two.hull))
    return None


def _relation(*, core: bool, hull: bool) -> Relation:
    return "agree" if core else "tension" if hull else "contradict"
