"""A multiple against its two figures: "120 beds, twice as many as the 60", "doubled from 40 to 90"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.options import Option
from factcheck.checks.reckoning.bands import Band, Fit, Span, band, fit, over, plain, point
from factcheck.checks.reckoning.outcome import reckoned, shown, verdict_of
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.ties import Tie, forms, told_by
from factcheck.checks.sums.changes_pointed import multiples_pointed
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.rule import Rule

_UNIT_LEFT_OUT = 1000  # a figure from which its unit may stand with the other one only


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every multiple that the text tells beside both its figures."""
    yield from told_by(page.blanks, forms().multiples, partial(_judged, page, rule.number("slack")))
    yield from multiples_pointed(page)


def _judged(page: Page, slack: float, tie: Tie) -> Sum | None:
    base, result = tie.figures["base"], tie.figures["result"]
    told = _told(tie)
    if told is None or not _one_unit(base, result) or "multiple" in (base.kind, result.kind):
        return None
    ratio = over(_figure(result), _figure(base))
    if ratio is None or not plain(base):
        return None
    close: Fit = fit(ratio, told)
    reach = slack * told.hull.high if told.hull.high < 1e9 else 0.0
    if close == "fails" and ratio.hull.meets(Span(told.hull.low - reach, told.hull.high + reach)):
        close = "near"
    why = f"{shown(plain(result))} is {plain(result) / plain(base):.3g} times {shown(plain(base))}"
    times = tie.figures.get("times")
    words = times.quantity.as_written if times is not None else tie.words("verb")
    why += f", and the text says “{words}”"
    return reckoned(page, tie.blanks.passage, [(result, 0), (base, 1)], verdict_of(close, (base, result)), why)


def _one_unit(base: FoundQuantity, result: FoundQuantity) -> bool:
    """Whether two figures are of one unit; "1.8 million pounds from 1.2 million" names it once."""
    units = {f.quantity.unit for f in (base, result) if f.quantity.unit}
    both = base.quantity.unit == result.quantity.unit
    return both or (len(units) == 1 and max(plain(base), plain(result)) >= _UNIT_LEFT_OUT)


def _figure(figure: FoundQuantity) -> Band:
    """The band of a figure; "as many as the 60" behind a multiple is no limit, it is 60."""
    if figure.quantity.wording == "up_to":
        return point(plain(figure))
    return band(figure.quantity)


def _told(tie: Tie) -> Band | None:
    """The multiple that the words tell, as a band."""
    if "times" in tie.figures:
        figure = tie.figures["times"]
        if figure.kind != "multiple":
            return None
        written = tie.words("hedge").strip()
        return _hedged(plain(figure), written) if written else band(figure.quantity)
    factor = forms().factors.get(tie.words("verb"))
    return None if factor is None else _hedged(factor, tie.words("hedge").strip())


def _hedged(factor: float, words: str) -> Band:
    """A multiple with the words before it: doubled is loosely told, more than doubled is a floor."""
    if factor < 1:  # "more than halved" went below the half
        turned = _hedged(1 / factor, words)
        return Band(Span(1 / turned.core.high, 1 / turned.core.low), Span(1 / turned.hull.high, 1 / turned.hull.low))
    less = factor * 0.88
    if words in ("more than", "over", "just over", "at least"):
        top = factor * 1.75
        return Band(Span(factor * 0.99, top), Span(factor * 0.97, top * 1.5))
    if words in ("nearly", "almost", "not quite", "just under", "close to", "virtually"):
        return Band(Span(less, factor), Span(factor * 0.75, factor * 1.05))
    return Band(Span(factor * 0.92, factor * 1.15), Span(less, factor * 1.3))


_TAKES = (Option("slack", "a number", "the share of a multiple by which it may be out"),)
MULTIPLES = DocumentCheck("multiples", judge, _TAKES)
