"""One measure told in two units: "48 km (30 miles)" fits, "48 km (50 miles)" does not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.options import Option
from factcheck.checks.quantities import conversion
from factcheck.checks.reckoning.bands import Band, Fit, Span, fit, plain, scaled
from factcheck.checks.reckoning.outcome import reckoned, shown, verdict_of
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.ties import Tie, forms, told_by
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.in_words import units
from factcheck.model.rule import Rule

_SCALES = {("celsius", "fahrenheit"): (1.8, 32.0), ("fahrenheit", "celsius"): (1 / 1.8, -32 / 1.8)}


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every measure that the text gives again in another unit."""
    yield from told_by(page.blanks, forms().conversions, partial(_judged, page, rule.number("slack")))


def _judged(page: Page, slack: float, tie: Tie) -> Sum | None:
    one, two = tie.figures["one"], tie.figures["two"]
    turned = _turned(one, two)
    if not turned:
        return None
    fits = [_fit(reading, two, slack) for reading in turned]
    best: Fit = "fits" if "fits" in fits else "near" if "near" in fits else "fails"
    value = turned[0].core
    middle = value.low if value.low == value.high else (value.low + value.high) / 2
    there = units(two.quantity.unit or "", one=False)
    why = (
        f"{shown(plain(one))} {units(one.quantity.unit or '', one=plain(one) == 1)} is "
        f"{shown(float(f'{middle:.4g}'))} {there}, and the text gives {shown(plain(two))} {there}"
    )
    return reckoned(page, tie.blanks.passage, [(one, 0), (two, 1)], verdict_of(best, (one, two)), why)


def _turned(one: FoundQuantity, two: FoundQuantity) -> list[Band]:
    """What the first figure is in the unit of the second, in each sense that its unit has."""
    here, there = one.quantity.unit, two.quantity.unit
    if not here or not there or here == there:
        return []
    if (here, there) in _SCALES:
        factor, offset = _SCALES[here, there]
        absolute = scaled(one.quantity, factor)
        return [_moved(absolute, offset), absolute]  # a temperature, or a difference of two
    factor_known = conversion(here, there)
    if factor_known is None:
        return []
    senses = [1.0, *forms().senses.get(here, ()), *(1 / s for s in forms().senses.get(there, ()))]
    return [scaled(one.quantity, factor_known * sense) for sense in senses]


def _moved(told: Band, by: float) -> Band:
    return Band(Span(told.core.low + by, told.core.high + by), Span(told.hull.low + by, told.hull.high + by))


def _fit(reading: Band, two: FoundQuantity, slack: float) -> Fit:
    told = scaled(two.quantity, 1.0)
    close = fit(reading, told)
    if close != "fails":
        return close
    reach = slack * max(abs(told.core.low), abs(told.core.high))
    wide = Span(told.hull.low - reach, told.hull.high + reach)
    return "near" if reading.hull.meets(wide) else "fails"


_TAKES = (Option("slack", "a number", "the share of a measure by which it may be out in another unit"),)
CONVERSIONS = DocumentCheck("conversions", judge, _TAKES)
