"""From figures that a text ties together to a judgement with its arithmetic."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.checks.check import Judgement, Sum
from factcheck.checks.reckoning.bands import Fit
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import member
from factcheck.checks.reckoning.page import Page
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.report import Verdict
from factcheck.questions.frames import Frame

_LOOSE = frozenset({"about", "vague", "range", "up_to"})

Sided = tuple[FoundQuantity, int]


def verdict_of(fit: Fit, figures: Sequence[FoundQuantity]) -> Verdict | None:
    """What a fit is worth: a miss among hedged figures is a tension, one that is only near says nothing."""
    if fit == "fits":
        return "consistent"
    if fit == "near":
        return None
    return "tension" if any(f.quantity.wording in _LOOSE for f in figures) else "contradiction"


def reckoned(
    page: Page, passage: Passage, sided: Sequence[Sided], verdict: Verdict | None, why: str, *, settles: bool = False
) -> Sum | None:
    """The judgement on some figures of one sentence; None where there is no verdict."""
    if verdict is None:
        return None
    frames = [(member(page, passage, figure), side) for figure, side in sided]
    return judged(frames, verdict, why, settles=settles)


def judged(
    frames: Sequence[tuple[Frame, int]], verdict: Verdict, why: str, *, settles: bool = False, alike: bool = False
) -> Sum | None:
    """The judgement on some claims, each one once; None where fewer than two are left."""
    unique: dict[str, tuple[Frame, int]] = {}
    for frame, side in frames:
        unique.setdefault(frame.claim.id, (frame, side))
    if len(unique) < 2:
        return None
    told = tuple(frame for frame, _ in unique.values())
    return Sum(told, tuple(side for _, side in unique.values()), Judgement(verdict, why), settles, alike)


def shown(number: float) -> str:
    """A number in an explanation: thousands set apart, no more places than it needs."""
    return f"{number:,.0f}" if abs(number) >= 1000 and float(number).is_integer() else f"{number:,.6g}"
