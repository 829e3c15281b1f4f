"""A number of things, so much for each, and what they make: "12 buses of 50 seats each, 600 in all"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain

from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.reckoning.bands import Band, Span, band, fit, plain, times
from factcheck.checks.reckoning.outcome import reckoned, shown, verdict_of
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.ties import Tie, forms, told_by
from factcheck.checks.sums.products_pointed import products_pointed
from factcheck.checks.sums.rates import mean_rates
from factcheck.model.rule import Rule
from factcheck.model.values import Duration
from factcheck.timeline.values import DAYS_IN


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every product that the text tells beside both its factors."""
    yield from told_by(page.blanks, forms().products, partial(_judged, page), lambda tie: tie.figures["total"])
    both = chain(page.blanks, page.neighbours)
    yield from told_by(both, forms().products_joined, partial(_judged, page), lambda tie: tie.figures["total"])
    yield from mean_rates(page)
    yield from products_pointed(page)


def _judged(page: Page, tie: Tie) -> Sum | None:
    if tie.sort == "rate":
        return _rate(page, tie)
    number, each, total = tie.figures["number"], tie.figures["each"], tie.figures["total"]
    bare = tie.sort == "cost" and total.quantity.unit is None
    if (each.quantity.unit != total.quantity.unit and not bare) or "%" in (each.quantity.unit, number.quantity.unit):
        return None
    if number.quantity.unit or number.kind != "count" or total.kind == "multiple":
        return None
    if tie.sort == "all" and tie.words("thing").split()[-1] != tie.words("again").strip():
        return None
    close = fit(times(band(number.quantity), band(each.quantity)), band(total.quantity))
    if close == "fails" and tie.sort == "each" and not _is_total(tie):
        return None
    made = plain(number) * plain(each)
    why = f"{shown(plain(number))} × {shown(plain(each))} = {shown(made)}, and the text says {shown(plain(total))}"
    sided = [(total, 0), (number, 1), (each, 1)]
    return reckoned(page, tie.blanks.passage, sided, verdict_of(close, (number, each, total)), why, settles=True)


def _rate(page: Page, tie: Tie) -> Sum | None:
    """So many a day for so many days."""
    each, total, length = tie.figures["each"], tie.figures["total"], tie.times["length"].value
    days = DAYS_IN.get(tie.words("unit"))
    if days is None or not isinstance(length, Duration) or each.quantity.unit != total.quantity.unit:
        return None
    if not _is_total(tie) or length.core.low is None or length.core.high is None or length.hull.low is None:
        return None
    spans = Band(
        Span(float(length.core.low) / days, float(length.core.high) / days),
        Span(float(length.hull.low) / days, float(length.hull.high or length.core.high) / days),
    )
    close = fit(times(band(each.quantity), spans), band(total.quantity))
    why = f"{shown(plain(each))} a {tie.words('unit')} for {length.as_written} is no {shown(plain(total))}"
    if close == "fits":
        why = f"{shown(plain(each))} a {tie.words('unit')} for {length.as_written} is {shown(plain(total))}"
    sided = [(total, 0), (each, 1)]
    return reckoned(page, tie.blanks.passage, sided, verdict_of(close, (each, total)), why, settles=True)


def _is_total(tie: Tie) -> bool:
    """Whether the text calls the last figure the whole of them."""
    whole = tie.match[0].lower()
    words = (*forms().words["in_all"], "a total", "combined", "making", "totalling", "which makes")
    return any(word in whole for word in words)


PRODUCTS = DocumentCheck("products", judge)
