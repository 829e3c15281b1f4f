"""How near two figures lie: rivals for one question are of one size, figures of two things often are not.

Of two texts on one story, figures that truly clash are seldom more than a few times apart; in real news most pairs that
lie ten times apart are of two wars, two machines or two days.
"""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.checks.quantities import conversion
from factcheck.grammar.quantities.lexicon import hedges
from factcheck.model.values import Duration, Quantity, Value
from factcheck.questions.weights import weights

_CEILINGS = frozenset({"at_most", "less_than", "up_to"})


def apart_in_size(one: Value, two: Value) -> float:
    """What it takes from a clash that two figures are of another order: 410,000 customers are not about 5,000.

    Measured between their nearest ends: "hundreds" may be few more than a hundred.
    """
    times, steps = times_apart(one, two), weights().far
    apart = steps.lengths if isinstance(one, Duration) else steps.times
    reached = [loss for least, loss in zip(apart, steps.penalty, strict=True) if times >= least]
    return reached[-1] if reached else 0.0


def far_floors(one: Value, two: Value) -> bool:
    """Whether each only says that it was more: "more than 5,000", "more than 72,000"."""
    floors = all(isinstance(v, Quantity) and v.wording in ("at_least", "more_than") for v in (one, two))
    return floors and apart_in_size(one, two) > 0


def under_a_ceiling(one: Value, two: Value) -> bool:
    """Whether one only says how much it is at the most: "up to 16 GB" and 4 GB, "less than two days" and nine hours."""
    bounds = [v for v in (one, two) if isinstance(v, Quantity | Duration) and v.wording in _CEILINGS]
    if any(isinstance(v, Duration) and _has_a_floor(v) for v in bounds):
        return False  # "close to two hours" are more than one
    return len(bounds) == 1


def far_below_a_ceiling(one: Value, two: Value) -> bool:
    """Whether a figure lies so far below what the other only calls the most that it does not confirm it."""
    if not under_a_ceiling(one, two):
        return False
    bound, other = (one, two) if _is_a_ceiling(one) else (two, one)
    ceiling, told = _most(bound), _most(other)
    if ceiling is None or told is None or _has_a_floor(bound):
        return False
    return told < (1 - hedges().law.floors_apart) * ceiling


def _is_a_ceiling(value: Value) -> bool:
    """Whether a value only says how much it is at the most."""
    return isinstance(value, Quantity | Duration) and value.wording in _CEILINGS


def _has_a_floor(value: Value) -> bool:
    """Whether it says how little it is, too: "almost nine years" are more than eight."""
    low = value.low_days if isinstance(value, Duration) else value.low if isinstance(value, Quantity) else None
    return low is not None


def _most(value: Value) -> float | None:
    """The upper end of a figure, in days or in its own unit."""
    if isinstance(value, Duration):
        return None if value.high_days is None else float(value.high_days)
    high = value.in_points.high if isinstance(value, Quantity) else None
    return None if high is None else float(high)


def is_handful(value: Value) -> bool:
    """Whether a figure counts no more than a few whole things: 2.4 metres are no handful."""
    if not isinstance(value, Quantity):
        return False
    high, measured = value.in_points.high, value.unit is not None and not float(value.high or 0).is_integer()
    return high is not None and high <= clash_words().answers.handful and not measured


def times_apart(one: Value, two: Value) -> float:
    """How many times the smaller figure the larger one is, at their nearest ends."""
    ends = [end for end in map(_ends, (one, two)) if end is not None]
    if len(ends) < len((one, two)):
        return 1.0
    if isinstance(one, Quantity) and isinstance(two, Quantity):
        factor = conversion(two.in_points.unit, one.in_points.unit) or 1.0
        ends[1] = (ends[1][0] * factor, ends[1][1] * factor)
    (_, below), (above, _) = sorted(ends)
    return above / below if below > 0 else 1.0


def _ends(value: Value) -> tuple[float, float] | None:
    """The least and the most that the words of a figure suggest."""
    if not isinstance(value, Quantity | Duration):
        return None
    core = value.in_points.core if isinstance(value, Quantity) else value.core
    known = [end for end in (core.low, core.high) if end is not None]
    return (known[0], known[-1]) if known else None


def over_a_part(one: Value, two: Value) -> bool:
    """Whether one only says that it was more than a part, and the other is: "more than half", "90 per cent"."""
    shares = [v for v in (one, two) if isinstance(v, Quantity)]
    floors = [v for v in shares if v.unit == "fraction" and v.wording in ("at_least", "more_than")]
    rest = [v.in_points.low for v in shares if v not in floors]
    return (
        len(floors) == len(rest) == 1
        and None not in (floors[0].in_points.low, rest[0])
        and ((rest[0] or 0.0) >= (floors[0].in_points.low or 0.0))
    )
