"""A change against its own ends: by how much, by how many per cent, and which way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain

from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.options import Option
from factcheck.checks.reckoning.bands import Band, Fit, Span, band, fit, minus, over, plain, plus, point, times
from factcheck.checks.reckoning.blanks import Passage, after
from factcheck.checks.reckoning.members import head
from factcheck.checks.reckoning.outcome import Sided, reckoned, shown, verdict_of
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.ties import Tie, forms, told_by
from factcheck.checks.sums.changes_apart import in_turn, margins, of_one_thing, remainder
from factcheck.checks.sums.changes_pointed import changes_pointed
from factcheck.checks.sums.directions import one_unit, per_one, way_of
from factcheck.checks.sums.margins_apart import margins_told
from factcheck.checks.sums.race_gaps import race_gaps
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.rule import Rule
from factcheck.model.values import Numbers

_HUNDRED = point(100.0)
FARTHEST = 100_000  # per cent; what grew more than a thousandfold was not read aright


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every difference, margin and remainder that the text tells beside the figures it comes from."""
    judged = partial(_judged, page, rule.number("points"))
    yield from told_by(page.blanks, forms().changes, judged, _about)
    yield from told_by(chain(page.blanks, page.neighbours), forms().changes_joined, judged, _about)
    yield from told_by(page.runs, {"left": forms().changes["left"]}, judged, _about)
    yield from margins(page)
    yield from margins_told(page)
    yield from race_gaps(page)
    yield from changes_pointed(page, rule.number("points"))


def _about(tie: Tie) -> FoundQuantity:
    """The figure that a change led to, else the first."""
    return tie.figures["to" if "to" in tie.figures else next(iter(tie.figures))]


def _judged(page: Page, points: float, tie: Tie) -> Sum | None:
    passage, figures = tie.blanks.passage, tie.figures
    match tie.sort:
        case "by" | "more_than":
            return _by(page, tie, points)
        case "than":
            return _than(page, tie)
        case "margin":
            one, two, by = figures["one"], figures["two"], figures["by"]
            if plain(one) < plain(two):
                one, two = two, one
            return _difference(page, passage, one, two, by)
        case "leaving":
            left, whole = figures["left"], figures["whole"]
            named = {head(page, passage, left), head(page, passage, whole)} - {""}
            if len(named) > 1 and " with " in tie.match[0]:
                return None  # left with 12 points, not with 12 of the four engines
            return _difference(page, passage, whole, figures["part"], left)
        case "left":
            return remainder(page, tie)
        case "ends" | "was" | "cut":
            start, end, by = figures["from"], figures["to"], figures["by"]
            if not of_one_thing(tie, start, end) or not in_turn(page, tie, start, end):
                return None
            if start.quantity.unit == "%" and not by.quantity.unit:
                return _points(page, passage, start, end, by)
            if by.quantity.unit not in ("%", "pp"):
                lower, higher = sorted((start, end), key=plain)
                return _difference(page, passage, higher, lower, by)
            if end.quantity.unit == "%":
                return _points(page, passage, start, end, by)
            return _per_cent(page, passage, start, end, by, points)
        case "bringing":
            return _bringing(page, passage, figures["from"], figures["more"], figures["to"])
        case _:
            return None


def _by(page: Page, tie: Tie, points: float) -> Sum | None:
    start, end, by = tie.figures["from"], tie.figures["to"], tie.figures["by"]
    way = way_of(tie, end)
    if (
        not way
        or not one_unit(start, end)
        or by.kind == "multiple"
        or (per_one(tie, start) != per_one(tie, end) and end.quantity.unit)
    ):
        return None
    higher, lower = (end, start) if way > 0 else (start, end)
    if plain(higher) < plain(lower):
        return None  # it went the other way: directions tells
    share = by.quantity.unit in ("%", "pp") or (
        end.quantity.unit == "%" and re.match(r" (?:percentage )?points?\b", after(tie.blanks, by)) is not None
    )
    if share and end.quantity.unit != "%":
        return _per_cent(page, tie.blanks.passage, start, end, by, points)
    if share:
        return _points(page, tie.blanks.passage, start, end, by)
    return _difference(page, tie.blanks.passage, higher, lower, by)


def _than(page: Page, tie: Tie) -> Sum | None:
    """As in "1,100, 300 more than the 800", where "more than" reads like the hedge of the last figure."""
    end, by, base = tie.figures["to"], tie.figures["by"], tie.figures["from"]
    match base.quantity.wording:
        case "more_than":
            higher, lower = end, _bare(base)
        case "less_than":
            higher, lower = _bare(base), end
        case _:
            return None
    if not re.match(r"(?:more|fewer|less|higher|lower) than\b", base.quantity.as_written) or plain(higher) < plain(
        lower
    ):
        return None
    return _difference(page, tie.blanks.passage, higher, lower, by)


def _bare(figure: FoundQuantity) -> FoundQuantity:
    """The figure without the words before it."""
    value = plain(figure)
    at = Numbers(low=value, high=value)
    quantity = figure.quantity.model_copy(
        update={"low": value, "high": value, "core": at, "hull": at, "wording": "exact"}
    )
    return figure._replace(quantity=quantity)


def _difference(
    page: Page, passage: Passage, higher: FoundQuantity, lower: FoundQuantity, by: FoundQuantity
) -> Sum | None:
    if not _alike(higher, lower, by):
        return None
    close = fit(minus(band(higher.quantity), band(lower.quantity)), band(by.quantity))
    left = plain(higher) - plain(lower)
    why = f"{shown(plain(higher))} − {shown(plain(lower))} = {shown(left)}, and the text says {shown(plain(by))}"
    sided: list[Sided] = [(by, 0), (higher, 1), (lower, 1)]
    return reckoned(page, passage, sided, verdict_of(close, (higher, lower, by)), why, settles=True)


def _bringing(
    page: Page, passage: Passage, start: FoundQuantity, more: FoundQuantity, end: FoundQuantity
) -> Sum | None:
    if not _alike(start, more, end):
        return None
    close = fit(plus((band(start.quantity), band(more.quantity))), band(end.quantity))
    total = plain(start) + plain(more)
    why = f"{shown(plain(start))} + {shown(plain(more))} = {shown(total)}, and the text says {shown(plain(end))}"
    sided: list[Sided] = [(end, 0), (start, 1), (more, 1)]
    return reckoned(page, passage, sided, verdict_of(close, (start, more, end)), why, settles=True)


def _per_cent(
    page: Page, passage: Passage, start: FoundQuantity, end: FoundQuantity, by: FoundQuantity, points: float
) -> Sum | None:
    ratio = over(times(band(end.quantity), _HUNDRED), band(start.quantity))
    if ratio is None or by.quantity.unit == "pp":
        return None
    if ratio.hull.low > FARTHEST:
        return None  # "from 40 to 50 million" names its million once
    change = _size(ratio)
    told = band(by.quantity)
    close: Fit = fit(change, told)
    if close == "fails" and change.hull.meets(Span(told.hull.low - points, told.hull.high + points)):
        close = "near"
    went = 100 * (plain(end) - plain(start)) / plain(start)
    why = f"from {shown(plain(start))} to {shown(plain(end))} is {went:+.1f} per cent"
    why += f", and the text says {by.quantity.as_written}"
    return reckoned(page, passage, [(by, 0), (start, 1), (end, 1)], verdict_of(close, (start, end, by)), why)


def _size(ratio: Band) -> Band:
    """How far a ratio in per cent lies from a hundred, whichever way."""
    spans = []
    for span in ratio:
        ends = sorted((abs(span.low - 100), abs(span.high - 100)))
        spans.append(Span(0.0 if span.low < 100 < span.high else ends[0], ends[1]))
    return Band(*spans)


def _points(page: Page, passage: Passage, start: FoundQuantity, end: FoundQuantity, by: FoundQuantity) -> Sum | None:
    """A change of a share, told in points or in per cent of itself: it refutes only where both readings fail."""
    gap = abs(plain(end) - plain(start))
    told = band(by.quantity)
    readings = [minus(band(end.quantity), band(start.quantity)), minus(band(start.quantity), band(end.quantity))]
    if by.quantity.unit == "%" and plain(start):
        readings.append(point(100 * gap / plain(start), core=1.0, hull=3.0))
    fits = [fit(reading, told) for reading in readings]
    close: Fit = "fits" if "fits" in fits else "near" if "near" in fits else "fails"
    why = f"from {shown(plain(start))} to {shown(plain(end))} per cent is {shown(gap)} points"
    why += f", and the text says {by.quantity.as_written}"
    return reckoned(page, passage, [(by, 0), (start, 1), (end, 1)], verdict_of(close, (start, end, by)), why)


def _alike(*figures: FoundQuantity) -> bool:
    """Whether the figures are of one unit: a bare one takes that of the rest."""
    units = {f.quantity.unit for f in figures if f.quantity.unit}
    places = {f.number_start for f in figures}
    return len(units) <= 1 and len(places) == len(figures) and "%" not in units


_TAKES = (Option("points", "a number", "points by which a change told in per cent may be out"),)
CHANGES = DocumentCheck("changes", judge, _TAKES)
