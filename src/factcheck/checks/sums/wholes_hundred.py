"""Shares of one whole that end with its rest: "40 per cent, 35 and the remaining 20 per cent" make no hundred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import member
from factcheck.checks.reckoning.outcome import judged, shown
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.told_items import Item
from factcheck.checks.reckoning.wholes_words import whole_signs, whole_words
from factcheck.checks.sums.breakdown_words import signs
from factcheck.model.report import Verdict

_HUNDRED = 100.0
_LEAD = 40


def hundreds(page: Page) -> Iterator[Sum]:
    """Every series of shares in one sentence whose last one is called the rest."""
    for passage, row in zip(page.prose, page.rows, strict=True):
        shares = [one for one in row if one.unit == "%"]
        for at in range(1, len(shares)):
            if _is_rest(page, shares[at]) and (found := _told(page, passage, shares[: at + 1])):
                yield found


def _is_rest(page: Page, share: Item) -> bool:
    before = page.text[max(share.passage.start, share.start - _LEAD) : share.start].lower()
    return signs().rest.search(before) is not None


def _told(page: Page, passage: Passage, parts: Sequence[Item]) -> Sum | None:
    made = sum(one.value for one in parts)
    told = page.text[passage.start : passage.end].lower()
    if len(parts) < 2 or whole_signs().partial.search(told):
        return None
    if any(one.figure.quantity.wording != "exact" or one.figure.kind == "fraction" for one in parts):
        return None
    off, room = abs(made - _HUNDRED), 0.5 * len(parts)  # each may be rounded
    if room < off and (len(parts) < 3 or off > _HUNDRED * whole_words().bars.near):
        return None
    verdict: Verdict = "consistent" if off <= room else "contradiction"
    why = f"{' + '.join(shown(one.value) for one in parts)} = {shown(round(made, 2))} per cent"
    why += " of what makes a hundred" if verdict != "consistent" else ""
    sides = [1] * (len(parts) - 1) + [0]
    frames = [(member(page, passage, one.figure), side) for one, side in zip(parts, sides, strict=True)]
    return judged(frames, verdict, why, settles=verdict == "consistent")
