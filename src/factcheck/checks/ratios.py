"""A share against two counts: "a quarter" beside 3.1 of 12.4 million."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks.check import DocumentCheck, Judgement, Sum
from factcheck.checks.near import REACH, exact, figures, quantity
from factcheck.checks.page import Page
from factcheck.model.rule import Rule
from factcheck.questions.frames import Frame

SLACK = 1.5  # per cent points by which a rounded share may miss its counts
SMALLEST = 20  # a share of fewer things fits too many pairs by accident


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Shares that two neighbouring counts of one kind confirm."""
    every = figures(page.frames)
    for share in (f for f in every if f.unit == "%" and "multiple" not in f.claim.question.scope):
        near = [f for f in every if f.unit != "%" and abs(f.claim.start - share.claim.start) <= REACH]
        found = _fitting(share, near)
        if found is not None:
            part, whole = found
            ratio = 100 * (exact(part) or 0.0) / (exact(whole) or 1.0)
            why = f"{exact(part):,.10g} of {exact(whole):,.10g} is {ratio:.1f} per cent"
            yield Sum((share, part, whole), (0, 1, 1), Judgement("consistent", why))


def _fitting(share: Frame, near: Sequence[Frame]) -> tuple[Frame, Frame] | None:
    value = quantity(share)
    best: tuple[float, Frame, Frame] | None = None
    for part in near:
        for whole in near:
            if part is whole or part.unit != whole.unit or not _kin(part, whole):
                continue
            top, bottom = exact(part), exact(whole)
            if not top or not bottom or top >= bottom or bottom < SMALLEST:
                continue
            miss = _miss(100 * top / bottom, value.core.low, value.core.high)
            if miss <= SLACK and (best is None or miss < best[0]):
                best = (miss, part, whole)
    return (best[1], best[2]) if best else None


def _kin(part: Frame, whole: Frame) -> bool:
    one, two = part.claim.question.measure.head, whole.claim.question.measure.head
    return not one or not two or one == two


def _miss(ratio: float, low: float | None, high: float | None) -> float:
    if low is not None and ratio < low:
        return low - ratio
    if high is not None and ratio > high:
        return ratio - high
    return 0.0


RATIOS = DocumentCheck("ratios", judge)
