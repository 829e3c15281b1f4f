"""What a written number allows: the core (its normal reading) and the hull (what its words still permit).

The law is one table: a hedge class and the worth of the last written place give two nested intervals.
`rules/lexicon/hedges.toml` holds the thresholds; docs/explanation tells where they come from.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Literal

from factcheck.grammar.numbers import Numeral, last_place, tidy
from factcheck.grammar.quantities.lexicon import Law, hedges
from factcheck.model.values import Number, Numbers, Quantity, Wording
from factcheck.row import NamedTuple

Hedge = Literal[
    "bare", "about", "below", "just_below", "just_above", "lo_weak", "lo_strict", "hi_weak", "hi_strict", "hi_soft"
]
Nature = Literal["count", "share", "fraction", "measure"]

WORDING: dict[Hedge, Wording] = {
    "bare": "exact", "about": "about", "below": "about", "just_below": "less_than", "just_above": "more_than",
    "lo_weak": "at_least", "lo_strict": "more_than",
    "hi_weak": "at_most", "hi_strict": "less_than", "hi_soft": "up_to",
}  # fmt: skip
_DUST = 1e-7  # what keeps "below 50" and "above 50" apart


class Allowed(NamedTuple):
    """Two nested intervals; an open end is an infinity until it becomes a record."""

    core: tuple[float, float]
    hull: tuple[float, float]


def bare_slack(value: float, step: float, nature: Nature, law: Law) -> float:
    """Half the width of an unhedged figure: half its last place, within bounds."""
    if nature == "fraction":
        return law.fraction_points
    if nature == "share":
        return step / 2
    if nature == "count" and (value <= law.sharp_up_to or step == 1):
        return 0.0
    return min(step / 2, law.bare_share * value)


def hedged_slack(value: float, step: float, nature: Nature, law: Law) -> float:
    """Half the width of a figure with "about": wider for rounder ones."""
    if nature == "fraction":
        return max(step, law.hedged_points)
    if nature == "share":  # "about 40 per cent" is loose by five points, "about 5 per cent" by one
        return max(step, min(law.hedged_points, law.hedged_part * value))
    least = 1.0 if value >= law.hedged_least_from and nature == "count" else 0.0
    return max(bare_slack(value, step, nature, law), min(step, law.hedged_share * value), least)


@lru_cache(maxsize=1024)
def allowed(value: float, step: float, hedge: Hedge, nature: Nature, *, figures: int = 1) -> Allowed:
    """The core and hull of one figure.

    Args:
        value: The figure, never negative (the caller mirrors negative ones).
        step: The worth of its last written place.
        hedge: The class of its hedge.
        nature: What kind of thing it is: counts of a dozen or fewer are sharp, measures never are.
        figures: How many significant figures are written; a precise number met by a strict bound is left out.
    """
    law = hedges().law
    slack, wide = bare_slack(value, step, nature, law), hedged_slack(value, step, nature, law)
    share = nature in ("share", "fraction")
    reach = max(step if not share or step >= 1 else 1.0, law.step_share * value)
    broad = 2 * wide if share else max(2 * wide, law.hedged_share * value)
    dust = _DUST * max(1.0, value)
    gap = slack + dust if (nature == "share" or figures >= law.precise_figures) else dust
    top = 100.0 if share and value <= 100 else math.inf
    if hedge == "bare":
        least = law.bare_hull_share * value if value >= law.bare_hull_from or nature == "measure" else 0.0
        loose = 2 * slack if share else max(2 * slack, least)
        return Allowed((value - slack, value + slack), (value - loose, value + loose))
    if hedge == "about":
        return Allowed((value - wide, value + wide), (value - broad, value + broad))
    if hedge == "below":
        dust = min(dust, wide / 2)
        return Allowed((value - wide, value - dust), (value - broad, value - dust if share else value + slack))
    if hedge == "just_below":
        dust = min(dust, wide / 2)
        return Allowed((value - wide, value - dust), (value - broad, value - dust))
    if hedge == "just_above":
        dust = min(dust, wide / 2)
        return Allowed((value + dust, value + wide), (value + dust, value + broad))
    if hedge == "lo_strict":
        top = top if value < top else math.inf  # "over 100 per cent" is above the whole
        return Allowed((value + gap, value + max(reach, 2 * gap)), (value + dust, top))
    if hedge == "lo_weak":
        return Allowed((value, value + reach), (value, top))
    if hedge == "hi_strict":
        if value <= gap:
            return Allowed((-math.inf, value - gap), (-math.inf, value - dust))  # below nought is below all counts
        return Allowed((max(0.0, value - max(reach, 2 * gap)), value - gap), (0.0, value - dust))
    if hedge == "hi_weak":
        return Allowed((max(0.0, value - reach), value), (0.0, value))
    return Allowed((value / 2, value), (0.0, value + max(2 * slack, law.hedged_share * value)))


def figures_of(value: Number) -> int:
    """How many significant figures a value shows without its trailing zeros.

    Example:
        >>> figures_of(112000), figures_of(400), figures_of(1.47)
        (3, 1, 3)
    """
    digits = f"{value:.12g}" if abs(value) < 1e12 else str(int(value))
    return len(digits.split("e")[0].replace(".", "").replace("-", "").strip("0"))


@lru_cache(maxsize=1024)
def _interval(bounds: tuple[float, float]) -> Numbers:
    low, high = bounds
    return Numbers.model_construct(
        low=None if math.isinf(low) else tidy(low), high=None if math.isinf(high) else tidy(high)
    )


def _mirrored(reading: Allowed) -> Allowed:
    return Allowed((-reading.core[1], -reading.core[0]), (-reading.hull[1], -reading.hull[0]))


def one(
    number: Numeral,
    hedge: Hedge,
    nature: Nature,
    *,
    factor: float = 1,
    unit: str | None,
    written: str,
    sign: int = 1,
) -> Quantity:
    """The quantity of a single number with its hedge.

    Args:
        number: The number as spelled.
        hedge: The class of its hedge.
        nature: What kind of thing it is.
        factor: What its unit multiplies it by: 100 for a fraction kept in per cent points.
        unit: The unit, or None for a count.
        written: The words.
        sign: -1 for a number below zero.
    """
    if number.form == "vague":
        return _vague(number, hedge, factor, unit, written)
    if hedge == "bare" and number.loose:
        hedge = "about"
    value, step = tidy(number.low * factor), tidy(number.step * factor)
    if nature == "share":
        step = min(step, 1)  # "40 per cent" is told to the point, round or not
    reading = allowed(value, step, hedge, nature, figures=figures_of(value))
    if sign < 0:
        value, reading = -value, _mirrored(reading)
    low: Number | None = None if hedge in ("hi_weak", "hi_strict", "hi_soft", "just_below") else value
    high: Number | None = None if hedge in ("lo_weak", "lo_strict", "just_above") else value
    return _built(low, high, reading, unit, WORDING[hedge], written)


def span(
    first: Numeral,
    last: Numeral,
    nature: Nature,
    *,
    hedge: Hedge = "bare",
    factor: float = 1,
    sign: int = 1,
    crosses: bool = False,
    unit: str | None,
    written: str,
) -> Quantity:
    """The quantity of a range: its ends as written, the hull widened by the slack of each end.

    With `crosses` only the first end lies below zero: "-5 to 10 degrees".
    """
    law = hedges().law
    low, high = tidy(first.low * factor), tidy((last.high or last.low) * factor)
    most = 1 if nature == "share" else math.inf
    under = 2 * bare_slack(low, min(tidy(first.step * factor), most), nature, law)
    over = 2 * bare_slack(high, min(tidy(last.step * factor), most), nature, law)
    if hedge != "bare":
        under, over = max(under, law.hedged_share * low), max(over, law.hedged_share * high)
    low = -low if crosses else low
    reading = Allowed((low, high), (low - under, high + over))
    if sign < 0 and not crosses:
        low, high, reading = -high, -low, _mirrored(reading)
    return _built(low, high, reading, unit, "range", written)


def _vague(number: Numeral, hedge: Hedge, factor: float, unit: str | None, written: str) -> Quantity:
    low = tidy(number.low * factor)
    high = None if number.high is None else tidy(number.high * factor)
    least, most = number.hull or (number.low, number.high)
    top = math.inf if high is None else float(high)
    hull = (float(least * factor), math.inf if most is None else float(most * factor))
    core = (float(low), top)
    wording: Wording = "vague"
    if hedge in ("lo_weak", "lo_strict"):
        high, hull, wording = None, (low, math.inf), WORDING[hedge]
    elif hedge in ("hi_weak", "hi_strict", "hi_soft"):
        hull = (0.0, hull[1])
    return _built(low, high, Allowed(core, hull), unit, wording, written)


HEDGE_OF: dict[Wording, Hedge] = {
    "about": "about", "at_least": "lo_weak", "more_than": "lo_strict", "at_most": "hi_weak", "less_than": "hi_strict",
    "up_to": "hi_soft",
}  # fmt: skip


def restated(value: Quantity, nature: Nature, unit: str | None, *, hedge: Hedge | None = None) -> Quantity:
    """A figure of which only its surroundings say what it measures, read again as that."""
    written = value.low if value.low is not None else value.high
    if written is None or (value.low not in (None, value.high) and value.high is not None):
        return value.model_copy(update={"unit": unit})
    step = last_place(written) if written == int(written) else 0.1
    number = Numeral(0, 0, written, written, step, digits=True)
    return one(number, hedge or HEDGE_OF.get(value.wording, "bare"), nature, unit=unit, written=value.as_written)


def nothing(unit: str | None, written: str) -> Quantity:
    """None of it: zero, exactly."""
    return _built(0, 0, Allowed((0.0, 0.0), (0.0, 0.0)), unit, "exact", written)


def between(
    low: Number, high: Number, hull: tuple[float, float], unit: str | None, wording: Wording, written: str
) -> Quantity:
    """A quantity whose core is its plain reading, with a hull of its own."""
    return _built(low, high, Allowed((low, high), hull), unit, wording, written)


def _built(
    low: Number | None,
    high: Number | None,
    reading: Allowed,
    unit: str | None,
    wording: Wording,
    written: str,
) -> Quantity:
    """The record. Built without validation: this is the hot path and the law keeps its ends in order."""
    return Quantity.model_construct(
        type="quantity", low=low, high=high, core=_interval(reading.core), hull=_interval(reading.hull),
        unit=unit, wording=wording, as_written=written,
    )  # fmt: skip
