"""Two hedged answers: neither makes room for the other, so they are one figure only where what they state is.

"About 4,500" and 4,480 are one figure, and so are "about 4,500" and "some 4,480". But "about 12 per cent" and "around
15 per cent" are two, though what either allows meets the other, and so are "up to 12 years" and "up to 15 years",
though whatever lies below the one lies below the other too.
"""

from __future__ import annotations

import re
from typing import Literal

from factcheck.checks.quantities import conversion
from factcheck.checks.reckoning.chance import place
from factcheck.grammar.numbers import last_place
from factcheck.grammar.quantities.lexicon import hedges
from factcheck.model.values import FRACTION, Duration, Quantity, Value
from factcheck.row import NamedTuple
from factcheck.timeline.values import DAYS_IN

_FLOORS = frozenset({"at_least", "more_than"})
_CEILINGS = frozenset({"at_most", "less_than", "up_to"})
_ABOUT = frozenset({"about"})
_PER_CENT = "%"
_DECIMALS = re.compile(r"\d+\.(\d+)")
_BOUNDS = _FLOORS | _CEILINGS

Standing = Literal["one", "loose", "apart"]


class _Stated(NamedTuple):
    """The figure that a hedge stands before, and the worth of its last written place."""

    figure: float
    place: float


def two_floors(one: Value, two: Value) -> bool:
    """Whether both answers say only what it is at the least, and not the same: more than either may be so."""
    if not (isinstance(one, Quantity | Duration) and isinstance(two, Quantity | Duration)):
        return False
    mine, theirs = _stated(one, two), _stated(two, two)
    if not {one.wording, two.wording} <= _FLOORS or mine is None or theirs is None:
        return False
    room = max(mine.place, theirs.place) if one.wording != two.wording else 0  # "at least 29", "more than 28"
    return abs(mine.figure - theirs.figure) > room


def hedges_stand(one: Value, two: Value) -> Standing:
    """How two hedged answers stand: `one` figure, a little `loose`, or so far `apart` that an editor would ask.

    Answers of which one at least is not hedged are one as far as this is concerned.
    """
    if not (isinstance(one, Quantity | Duration) and isinstance(two, Quantity | Duration)):
        return "one"
    if one.wording == two.wording == "exact" and isinstance(one, Quantity) and isinstance(two, Quantity):
        return _exactly(one, two)
    if beyond(one, two):
        return "loose"
    alike = any({one.wording, two.wording} <= sort for sort in (_FLOORS, _CEILINGS, _ABOUT))
    if not alike and not {one.wording, two.wording} <= _BOUNDS:
        return "one"
    mine, theirs = _stated(one, two), _stated(two, two)
    if mine is None or theirs is None:
        return "one"
    law, apart = hedges().law, abs(mine.figure - theirs.figure)
    place, size = max(mine.place, theirs.place), max(mine.figure, theirs.figure)
    share = law.hedged_share if one.wording == "about" else law.floors_apart
    if apart > share * size or (one.wording == "about" and apart >= place > 1):
        return "apart" if alike else "loose"
    return "one" if apart <= place / 2 else "loose"


def beyond(one: Quantity | Duration, two: Quantity | Duration) -> bool:
    """Whether one is told roughly, and lies beyond the bound that the other tells: "some 46 per cent", "over half"."""
    return _beyond(one, two) or _beyond(two, one)


def _beyond(bound: Quantity | Duration, about: Quantity | Duration) -> bool:
    if bound.wording not in _BOUNDS or about.wording not in _ABOUT:
        return False
    limit, told = _stated(bound, about), _stated(about, about)
    if limit is None or told is None:
        return False
    short = limit.figure - told.figure
    return (short if bound.wording in _FLOORS else -short) > told.place


def _exactly(one: Quantity, two: Quantity) -> Standing:
    """How two figures stand that nothing hedges: unequal they are one only where the finer, rounded, is the coarser.

    So 48,210 and 48,000 may be one, 1.8 million and 1.9 million are two, 950 million are not 900, and few are told to
    the last: 40 are not 38.
    """
    if one.unit != two.unit or FRACTION in (one.unit, two.unit) or None in (one.low, two.low):
        return "one"
    mine, theirs = abs(float(one.low or 0)), abs(float(two.low or 0))
    if mine == theirs or one.low != one.high or two.low != two.high:
        return "one"
    law, places = hedges().law, [_written(value, figure) for value, figure in ((one, mine), (two, theirs))]
    if one.unit == _PER_CENT:
        places = [min(step, 1.0) for step in places]
    told_to_the_last = one.unit is None and min(mine, theirs) < law.told_to_the_last
    rounds = abs(mine - theirs) < max(places) / 2  # 4.5 is no more 4 than it is 5
    return "one" if rounds and places[0] != places[1] and not told_to_the_last else "loose"


def _written(value: Quantity, figure: float) -> float:
    """The worth of the last place that is written: "3.0 million" is told to a tenth of a million, 3 million is not."""
    decimals = _DECIMALS.search(value.as_written)
    if decimals is None or not float(decimals[0]):
        return place(figure)
    return min(place(figure), figure / float(decimals[0]) * 10.0 ** -len(decimals[1]))


def _stated(value: Quantity | Duration, unit: Quantity | Duration) -> _Stated | None:
    """What a hedged answer states, in the unit of another; None where it names no single figure."""
    if isinstance(value, Duration):
        days, size = value.high_days if value.high_days is not None else value.low_days, DAYS_IN[value.unit]
        return None if days is None else _Stated(float(days), size * last_place(round(days / size, 2)))
    points, other = value.in_points, unit.in_points if isinstance(unit, Quantity) else value
    factor = conversion(points.unit, other.unit)
    figure = points.low if points.low is not None else points.high
    if factor is None or figure is None or points.low not in (None, figure) or points.high not in (None, figure):
        return None
    place = 2 * hedges().law.fraction_points if value.unit == FRACTION else last_place(figure)
    return _Stated(abs(float(figure)) * factor, place * factor)
