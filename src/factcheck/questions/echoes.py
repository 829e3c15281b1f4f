"""Equal answers as a sign of agreement: 418,000 told twice is no accident, 3 told twice is.

They may only support agreement. As evidence for a clash the compared value is barred.
"""

from __future__ import annotations

from math import inf, log

from factcheck.grammar.quantities.lexicon import units_by_name
from factcheck.model.claim import Kind
from factcheck.model.values import MINUTES_A_HALF, ClockTime, Duration, Number, Quantity, TimeInterval
from factcheck.questions.frames import Frame
from factcheck.questions.weights import weights
from factcheck.row import NamedTuple
from factcheck.timeline.values import DAYS_IN

FINE = 1e-6  # a share nearer than this to a simple one is that
WHOLE = 0.02  # units by which a length may miss a whole number of them


class Echo(NamedTuple):
    """A precise answer: what an equal one is worth, and what one that meets its core (`low` to `high`) is.

    The core is kept in the first unit of its dimension, so that hectares meet square kilometres.
    """

    equal: object = None
    worth: float = 0.0
    low: float = inf
    high: float = -inf
    met: float = 0.0


SILENT = Echo()


def echo_of(frame: Frame) -> Echo:
    """What the answer of a claim can say by being told again."""
    table, value = weights().echo, frame.claim.value
    value = value.in_points if isinstance(value, Quantity) else value
    if isinstance(value, Quantity):
        return _of_quantity(frame.claim.kind, value)
    if isinstance(value, Duration):
        return _of_length(value)
    if isinstance(value, TimeInterval) and value.start is not None and value.start == value.end:
        return Echo(value.start, table.day)
    if isinstance(value, ClockTime) and value.low == value.high:
        return Echo(value.low % MINUTES_A_HALF, table.minute)
    return SILENT


def heard(one: Echo, two: Echo) -> float:
    """What it says that two claims give these answers."""
    if one.equal is not None and one.equal == two.equal:
        return min(one.worth, two.worth)
    if one.low <= two.high and two.low <= one.high:
        return min(one.met, two.met)
    return 0.0


def _of_quantity(kind: Kind, value: Quantity) -> Echo:
    """Few ages are told, so that two equal ones say nothing; nor do figures that nobody counted."""
    table = weights().echo
    named = value.low if value.low is not None else value.high or 0
    if kind == "age" or value.wording == "vague" or named <= table.small:
        return SILENT
    more = table.money if kind == "money" else 0.0
    worth = _simple(float(named)) if kind == "share" else table.digits[_digits(named) - 1] + more
    equal = (value.low, value.high, value.unit)
    low, high = value.core.low or 0, value.core.high
    if value.low != value.high or high is None or low <= 0:
        return Echo(equal, worth)  # a floor or a ceiling meets too much
    met = worth
    if low < high:
        close = log(high / (high - low)) - table.loose
        met = 0.0 if kind == "share" else max(0.0, min(table.digits[-1], close)) + more
    unit = units_by_name().get(value.unit or "")
    factor = unit.factor or 1 if unit is not None else 1
    return Echo(equal, worth, _clean(low * factor), _clean(high * factor), met)


def _of_length(value: Duration) -> Echo:
    """Three days are told of much, thirteen of little, 2 hours and 47 minutes of one thing only."""
    few, some, many, mixed = weights().echo.lengths
    unit = DAYS_IN.get(value.unit)
    if value.low_days is None or value.low_days != value.high_days or unit is None:
        return SILENT
    number = value.low_days / unit
    worth = few if number <= weights().echo.few else some if number <= weights().echo.some else many
    return Echo(_clean(value.low_days), worth if abs(number - round(number)) < WHOLE else mixed)


def _clean(number: float) -> float:
    """A number without the dust of a conversion."""
    return float(f"{number:.9g}")


def _digits(number: Number) -> int:
    """How many significant digits a number has, as far as the table tells them apart."""
    digits = len(f"{number:.10g}".replace(".", "").strip("0"))
    return max(1, min(digits, len(weights().echo.digits)))


def _simple(share: float) -> float:
    """What an equal share is worth: quarters, thirds and tenths are told of anything."""
    round_, whole, fine = weights().echo.shares
    if any(abs(part - round(part)) < FINE for part in (12 * share / 100, share / 10)):
        return round_
    return fine if abs(share - round(share)) >= FINE else whole
