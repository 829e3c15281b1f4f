"""Reckoning with figures that keep what their words allow: every figure a band, every result a band."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Literal

from factcheck.grammar.numbers import last_place
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.values import Numbers, Quantity
from factcheck.row import NamedTuple

SHARP_BELOW = 1000  # a smaller whole number is told to the unit
ROUND_FROM = 100  # a last place from which a number looks rounded
CLOSE = 0.02  # share of a figure within which a reckoning confirms it, however rounded it is

Fit = Literal["fits", "near", "fails"]


def plain(figure: FoundQuantity) -> float:
    """The figure as a number; for a range, its lower end."""
    low, high = figure.quantity.low, figure.quantity.high
    return float(low if low is not None else high or 0)


class Span(NamedTuple):
    """From low to high, both included; an open end is an infinity."""

    low: float
    high: float

    def meets(self, other: Span) -> bool:
        """Whether some value lies in both, give or take the dust of floating point."""
        dust = 1e-9 * max(1.0, *(abs(v) for v in (*self, *other) if math.isfinite(v)))
        return self.low <= other.high + dust and other.low <= self.high + dust


class Band(NamedTuple):
    """The normal reading of a figure and, around it, what its words still allow."""

    core: Span
    hull: Span

    @property
    def exact(self) -> bool:
        """Whether the normal reading is one number."""
        return self.core.low == self.core.high


def band(quantity: Quantity, *, factor: float = 1.0) -> Band:
    """The band of a figure that is reckoned with.

    Figures told side by side are told to their last place: "12 of its 40 branches" are forty, while 46,000
    may be rounded to the thousand. Hedged and open figures keep what their words allow.
    """
    low, high = quantity.low, quantity.high
    if quantity.wording != "exact" or low is None or low != high or quantity.unit == "%":
        return Band(_span(quantity.core, factor), _span(quantity.hull, factor))
    value = float(low)
    slack = rounding(value)
    if slack is None:
        return Band(_span(quantity.core, factor), _span(quantity.hull, factor))
    if quantity.core.low is not None and quantity.core.high is not None:
        slack = min(slack, float(quantity.core.high - quantity.core.low) / 2)  # "40 million" is told to the million
    told = Span((value - slack) * factor, (value + slack) * factor)
    return Band(told, told)


def rounding(value: float) -> float | None:
    """Half the last place of a whole number that looks rounded, nought for one that does not; else None."""
    if not value.is_integer() or abs(value) >= 1e15:
        return None
    if abs(value) < SHARP_BELOW:
        return 0.0
    place = float(last_place(value))
    return place / 2 if place >= ROUND_FROM else 0.0


def scaled(quantity: Quantity, factor: float) -> Band:
    """The band of a measure in another unit, as its words alone allow: measures are never sharp."""
    return Band(_span(quantity.core, factor), _span(quantity.hull, factor))


def point(value: float, *, core: float = 0.0, hull: float = 0.0) -> Band:
    """A band around one number, with half its widths."""
    return Band(Span(value - core, value + core), Span(value - hull, value + hull))


def _span(interval: Numbers, factor: float) -> Span:
    low = -math.inf if interval.low is None else float(interval.low) * factor
    high = math.inf if interval.high is None else float(interval.high) * factor
    return Span(low, high)


def plus(bands: Iterable[Band]) -> Band:
    """The sum of some figures."""
    every = list(bands)
    return Band(
        Span(sum(b.core.low for b in every), sum(b.core.high for b in every)),
        Span(sum(b.hull.low for b in every), sum(b.hull.high for b in every)),
    )


def minus(one: Band, two: Band) -> Band:
    """One figure less another."""
    return Band(
        Span(one.core.low - two.core.high, one.core.high - two.core.low),
        Span(one.hull.low - two.hull.high, one.hull.high - two.hull.low),
    )


def times(one: Band, two: Band) -> Band:
    """The product of two figures, neither below zero."""
    return Band(_product(one.core, two.core), _product(one.hull, two.hull))


def over(one: Band, two: Band) -> Band | None:
    """One figure divided by another, neither below zero; None where the divisor may be zero."""
    if two.hull.low <= 0 or one.hull.low < 0:
        return None
    return Band(_quotient(one.core, two.core), _quotient(one.hull, two.hull))


def _product(one: Span, two: Span) -> Span:
    low = max(one.low, 0.0) * max(two.low, 0.0)
    return Span(low, math.inf if math.inf in (one.high, two.high) else one.high * two.high)


def _quotient(one: Span, two: Span) -> Span:
    low = 0.0 if math.isinf(two.high) else one.low / two.high
    return Span(low, math.inf if math.isinf(one.high) else one.high / two.low)


def fit(reckoned: Band, told: Band) -> Fit:
    """Whether what the text tells fits what its figures give: by normal reading, only just, or not at all."""
    if reckoned.core.meets(told.core) and _close(reckoned.core, told.core):
        return "fits"
    return "near" if reckoned.hull.meets(told.hull) else "fails"


def _close(reckoned: Span, told: Span) -> bool:
    """Whether the middles of two spans lie so close that rounding alone does not carry the agreement."""
    if any(math.isinf(end) for end in (*reckoned, *told)):
        return True
    middle, width = (told.low + told.high) / 2, (told.high - told.low) / 2
    gap = abs((reckoned.low + reckoned.high) / 2 - middle)
    return gap <= max(CLOSE * abs(middle), width * 1.001)


def fit_of_series(parts: Sequence[Quantity], total: Quantity) -> Fit:
    """Whether parts that are all there are make up their total.

    Written out beside each other they are told alike: beside 120,000 and 80,000 a 300,000 is no rough one, and
    only what lies within their last place, or so little off as rounding goes, leaves room.
    """
    close = fit(plus(map(band, parts)), band(total))
    figures = (*parts, total)
    if close != "near" or not all(map(_written_out, figures)):
        return close
    gap = abs(sum(float(part.low or 0) for part in parts) - float(total.low or 0))
    least = min(last_place(float(figure.low or 0)) for figure in figures)
    return "fails" if gap >= least and gap > CLOSE * float(total.low or 0) else close


def _written_out(quantity: Quantity) -> bool:
    """Whether a whole number stands there in full figures: 300,000, not "300k" or "about 300,000"."""
    low = quantity.low
    exact = quantity.wording == "exact" and low is not None and low == quantity.high and float(low).is_integer()
    return exact and "".join(filter(str.isdecimal, quantity.as_written)) == str(int(low or 0))
