"""A share reckoned from a part and a whole."""

from __future__ import annotations

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.bands import Fit, Span, band, fit, over, plain, point, times
from factcheck.checks.reckoning.outcome import reckoned, shown, verdict_of
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.ties import Tie
from factcheck.grammar.quantities import FoundQuantity

COUNTED = frozenset({"count", "money", "measure"})
_HUNDRED = point(100.0)


def share_of(
    page: Page, tie: Tie, figures: tuple[FoundQuantity, FoundQuantity, FoundQuantity], points: float
) -> Sum | None:
    """What a part of a whole makes, against the share that is told of it."""
    part, whole, share = figures
    if share.quantity.unit != "%" or not is_pair(part, whole) or plain(part) > plain(whole):
        return None
    ratio = over(times(band(part.quantity), _HUNDRED), band(whole.quantity))
    if ratio is None:
        return None
    told = band(share.quantity)
    close: Fit = fit(ratio, told)
    if close == "fails" and ratio.hull.meets(Span(told.hull.low - points, told.hull.high + points)):
        close = "near"
    reckoning = f"{shown(plain(part))} of {shown(plain(whole))} is {100 * plain(part) / plain(whole):.1f} per cent"
    why = f"{reckoning}, and the text says {share.quantity.as_written}"
    sided = [(share, 0), (part, 1), (whole, 1)]
    return reckoned(page, tie.blanks.passage, sided, verdict_of(close, (part, whole, share)), why)


def is_pair(part: FoundQuantity, whole: FoundQuantity) -> bool:
    """Whether one figure may be a part of another."""
    same = part.quantity.unit == whole.quantity.unit or not part.quantity.unit
    kinds = part.kind in COUNTED and whole.kind in COUNTED
    return same and kinds and plain(whole) > 0 and part.number_start != whole.number_start
