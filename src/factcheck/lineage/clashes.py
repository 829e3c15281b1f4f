"""Whether two facts of one type exclude each other: figures, dates, names, outcomes.

A rounding, a bound that holds, another format, a coarser date, a spelling is no clash.
"""

from __future__ import annotations

from math import inf
from typing import Final

from factcheck.lineage.fact import Fact
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.namesakes import other_name
from factcheck.model.lineage import DifferenceType

_YEAR: Final = 3  # the place of the year in the value of a date
_ROUND: Final = 100  # a multiple of this may be another figure rounded


def clash(a: Fact, b: Fact) -> DifferenceType | None:
    """How two facts exclude each other, or None where they can both hold.

    A date against a bare figure is a slip in the date: "June 11, 24" for "June 11, 2024".
    """
    if may_be_year(a, b):
        return "date"
    if a.type == "number":
        return _number_clash(a, b)
    if a.type == "date":
        both = [(x, y) for x, y in zip(a.value, b.value, strict=True) if x is not None and y is not None]
        return "date" if any(x != y for x, y in both) else None
    if a.type == "name":
        return "name" if other_name(a, b) else None
    return "outcome" if a.value != b.value else None


def may_be_year(a: Fact, b: Fact) -> bool:
    """Whether one is a date with its year, the other a figure of no unit: "June 11, 24" for "June 11, 2024"."""
    dated = [fact for fact in (a, b) if fact.type == "date"]
    counted = any(fact.type == "number" and fact.unit for fact in (a, b))  # two years, 96 euros
    told = {a.type, b.type} == {"date", "number"} and len(dated) == 1
    return told and not counted and dated[0].value[_YEAR] is not None


def _number_clash(a: Fact, b: Fact) -> DifferenceType | None:
    if a.unit != b.unit:
        return "unit" if a.value[0] == b.value[0] and a.unit and b.unit else None
    if a.high == b.high == inf or a.low == b.low == -inf:
        return "number" if _apart(a, b) else None
    if a.low <= b.high and b.low <= a.high:
        return None
    return None if _rounds(a, b) or _rounds(b, a) else "number"


def _apart(a: Fact, b: Fact) -> bool:
    """Whether two floors, or two ceilings, lie so far apart that one who knew the one would not have told the other."""
    small, large = sorted((_amount(a), _amount(b)))
    return large - small > lexicon().bars.bounds_apart * large


def _rounds(coarse: Fact, fine: Fact) -> bool:
    """Whether a figure in round hundreds may be the other one rounded."""
    rough, exact = _amount(coarse), _amount(fine)
    close = abs(rough - exact) <= lexicon().bars.rounded * exact
    return rough % _ROUND == 0 and exact % _ROUND != 0 and close


def _amount(fact: Fact) -> float:
    return float(str(fact.value[0]))
