"""A share against the two counts it is made of: "12 of the 40 patients (30 per cent)"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.options import Option
from factcheck.checks.reckoning.bands import band, plain
from factcheck.checks.reckoning.members import head
from factcheck.checks.reckoning.outcome import reckoned, shown, verdict_of
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.ties import Tie, forms, ties
from factcheck.checks.sums.ratios_apart import told_apart
from factcheck.checks.sums.ratios_pointed import ratios_pointed
from factcheck.checks.sums.ratios_share import is_pair, share_of
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.rule import Rule


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every share whose counts the text names with it, and every part that exceeds its whole."""
    points = rule.number("points")
    told: set[int] = set()
    for start, one in chain(told_apart(page, points), ratios_pointed(page, points)):
        if start not in told:
            told.add(start)
            yield one
    for blanks in page.blanks:
        whole: FoundQuantity | None = None
        done = set(told)
        for tie in ties(blanks, forms().shares):
            if tie.sort == "of_these":
                whole = tie.figures["whole"]
                continue
            whole = tie.figures.get("whole", whole if tie.sort == "item" else None)
            share = tie.figures.get("share")
            if whole is None or (share is not None and share.number_start in done):
                continue
            part = tie.figures["part"]
            found = _beyond(page, tie) if share is None else share_of(page, tie, (part, whole, share), points)
            if found is not None:
                done |= {share.number_start} if share is not None else set()
                yield found


def _beyond(page: Page, tie: Tie) -> Sum | None:
    """More of a whole than it has: "45 of the 40 passengers"."""
    part, whole = tie.figures["part"], tie.figures["whole"]
    if not is_pair(part, whole) or "exact" not in (part.quantity.wording, whole.quantity.wording):
        return None
    if band(part.quantity).hull.low <= band(whole.quantity).hull.high or plain(whole) < 3:
        return None
    of, own = head(page, tie.blanks.passage, whole), head(page, tie.blanks.passage, part)
    if part.quantity.unit == "%" or (of and own and of != own):
        return None
    why = f"{shown(plain(part))} cannot be a part of {shown(plain(whole))}"
    return reckoned(page, tie.blanks.passage, [(part, 0), (whole, 1)], verdict_of("fails", (part, whole)), why)


_TAKES = (Option("points", "a number", "points by which a share may be out"),)
RATIOS = DocumentCheck("ratios", judge, _TAKES)
