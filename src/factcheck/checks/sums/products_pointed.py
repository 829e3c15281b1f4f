"""So much a week or for each, how many there were, and the total that the text points back with: "all of the 4,820"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.bands import Band, band, fit, plain, times
from factcheck.checks.reckoning.members import member
from factcheck.checks.reckoning.outcome import judged, shown
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.reckoning_words import reckoning_words
from factcheck.checks.reckoning.told_items import TIME, Item
from factcheck.checks.sums.wholes_marks import mark
from factcheck.grammar.words.words import noun_lemma
from factcheck.model.report import Verdict
from factcheck.timeline.values import DAYS_IN

_REACH = 3  # sentences


def products_pointed(page: Page) -> Iterator[Sum]:
    """Every total that a text points back with, beside the only rate and the only number before it."""
    for at, row in enumerate(page.rows):
        for total in row:
            if (
                mark(page, total) in (None, "none")
                or total.unit == TIME
                or total.figure.quantity.wording not in ("exact", "about")
            ):
                continue
            before = [
                one for some in page.rows[max(0, at - _REACH + 1) : at + 1] for one in some if one.start < total.start
            ]
            if found := _judged(page, total, before):
                yield found


def _judged(page: Page, total: Item, before: Sequence[Item]) -> Sum | None:
    rates = [(one, each) for one in before if one.unit == total.unit and (each := _each(page, one))]
    if len(rates) != 1:
        return None
    rate, each = rates[0]
    numbers = [one for one in before if one is not rate and _counts(one, each)]
    others = [one for one in before if one is not rate and one not in numbers and one.unit == total.unit]
    if len(numbers) != 1 or (others and not total.unit):
        return None
    number = numbers[0]
    size = DAYS_IN.get(each, 1.0) if number.unit == TIME else 1.0
    many: Band = band(number.figure.quantity, factor=number.factor / size)
    made = times(rate.band, many)
    close = fit(made, total.band)
    value, told = rate.value * number.value / size, total.value
    table = reckoning_words().rates
    if close == "near" or any(one.figure.quantity.wording != "exact" for one in (rate, number)):
        return None
    if close == "fails" and not (1 / table.pointed <= told / value <= table.pointed and not others):
        return None
    verdict: Verdict = "consistent" if close == "fits" else "contradiction"
    why = f"{shown(plain(rate.figure))} a {each} × {shown(round(number.value / size, 4))} = {shown(round(value, 2))}"
    why += f", and the text says {shown(told)}" if verdict != "consistent" else ""
    frames = [(member(page, one.passage, one.figure), side) for one, side in ((total, 0), (rate, 1), (number, 1))]
    return judged(frames, verdict, why, settles=verdict == "consistent")


def _each(page: Page, one: Item) -> str:
    """For what a figure is told: for a week, a month, a visitor; nothing where it is no rate."""
    match = _behind().match(page.text, one.end, one.passage.end)
    return noun_lemma(match["each"].lower()) if match is not None else ""


def _counts(one: Item, each: str) -> bool:
    """Whether a figure tells for how many of them."""
    return one.unit == TIME if each in DAYS_IN else not one.unit and one.noun == each


@cache
def _behind() -> re.Pattern[str]:
    each = "|".join(sorted(reckoning_words().rates.each))
    return re.compile(rf"(?: [a-z]+)?,? (?:for )?(?:{each}) (?P<each>[a-z]+)\b")
