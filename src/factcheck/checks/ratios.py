"""A share against the two counts it is made of: "12 of the 40 patients (30 per cent)"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.bands import Fit, Span, band, fit, over, point, times
from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.members import head
from factcheck.checks.outcome import plain, reckoned, shown, verdict_of
from factcheck.checks.page import Page
from factcheck.checks.ties import Tie, forms, ties
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.rule import Rule

_COUNTED = frozenset({"count", "money", "measure"})
_HUNDRED = point(100.0)


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every share whose counts the text names with it, and every part that exceeds its whole."""
    points = rule.number("points")
    for blanks in page.blanks:
        whole: FoundQuantity | None = None
        done: set[int] = set()
        for tie in ties(blanks, forms().shares):
            if tie.sort == "of_these":
                whole = tie.figures["whole"]
                continue
            whole = tie.figures.get("whole", whole if tie.sort == "item" else None)
            share = tie.figures.get("share")
            if whole is None or (share is not None and share.number_start in done):
                continue
            found = _beyond(page, tie) if share is None else _share(page, tie, whole, share, points)
            if found is not None:
                done |= {share.number_start} if share is not None else set()
                yield found


def _share(page: Page, tie: Tie, whole: FoundQuantity, share: FoundQuantity, points: float) -> Sum | None:
    part = tie.figures["part"]
    if share.quantity.unit != "%" or not _pair(part, whole) or plain(part) > plain(whole):
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


def _beyond(page: Page, tie: Tie) -> Sum | None:
    """More of a whole than it has: "45 of the 40 passengers"."""
    part, whole = tie.figures["part"], tie.figures["whole"]
    if not _pair(part, whole) or "exact" not in (part.quantity.wording, whole.quantity.wording):
        return None
    if band(part.quantity).hull.low <= band(whole.quantity).hull.high or plain(whole) < 3:
        return None
    of, own = head(page, tie.blanks.passage, whole), head(page, tie.blanks.passage, part)
    if part.quantity.unit == "%" or (of and own and of != own):
        return None
    why = f"{shown(plain(part))} cannot be a part of {shown(plain(whole))}"
    return reckoned(page, tie.blanks.passage, [(part, 0), (whole, 1)], verdict_of("fails", (part, whole)), why)


def _pair(part: FoundQuantity, whole: FoundQuantity) -> bool:
    same = part.quantity.unit == whole.quantity.unit or not part.quantity.unit
    kinds = part.kind in _COUNTED and whole.kind in _COUNTED
    return same and kinds and plain(whole) > 0 and part.number_start != whole.number_start


RATIOS = DocumentCheck("ratios", judge)
