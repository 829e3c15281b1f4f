"""Parts against their total: they may add up (and confirm it) or fail to (and refute it)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.checks.check import DocumentCheck, Judgement, Sum
from factcheck.checks.near import exact, figures, quantity, windows
from factcheck.checks.page import Page
from factcheck.model.report import Verdict
from factcheck.model.rule import Rule
from factcheck.questions.frames import Frame

MOST_PARTS = 4
WINDOW = 7
SMALLEST_TOTAL = 8  # below it, sums come out by accident
ROUNDING = 0.006  # shares of a total within which rounded parts still add up


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Sums that the text itself sets side by side, each total once."""
    done: set[str] = set()
    for unit in sorted({f.unit for f in figures(page.frames)}):
        for window in windows(figures(page.frames, unit=unit), WINDOW):
            for total in window:
                if total.claim.id in done or _barred(total):
                    continue
                found = _confirmed(total, window) or _refuted(total, window)
                if found is not None:
                    done.add(total.claim.id)
                    yield found


def _barred(frame: Frame) -> bool:
    scope = set(frame.claim.question.scope)
    value = exact(frame)
    return value is None or value < SMALLEST_TOTAL or bool(scope & {"part", "each", "rate", "multiple"})


def _confirmed(total: Frame, window: Sequence[Frame]) -> Sum | None:
    """Neighbouring figures that add up to the total, at least one of them in its own sentence."""
    whole = exact(total) or 0.0
    others = [f for f in window if f is not total and (exact(f) or 0.0) > 0 and (exact(f) or 0.0) < whole]
    for count in range(2, MOST_PARTS + 1):
        for parts in combinations(others, count):
            values = [exact(f) or 0.0 for f in parts]
            if abs(sum(values) - whole) <= _slack(total, parts) and _belong(total, parts):
                shown = " + ".join(f"{v:,.10g}" for v in values)
                return _sum(total, parts, "consistent", f"{shown} = {whole:,.10g}")
    return None


def _refuted(total: Frame, window: Sequence[Frame]) -> Sum | None:
    """Figures that the text calls parts of this total, two or more, and that miss it."""
    whole = exact(total) or 0.0
    parts = [f for f in window if "part" in f.claim.question.scope and exact(f) is not None]
    parts = [f for f in parts if _one_sentence(f, parts[0])]
    if len(parts) < 2 or not _belong(total, parts) or "total" not in total.claim.question.scope:
        return None
    values = [exact(f) or 0.0 for f in parts]
    if sum(values) <= whole + _slack(total, parts):
        return None
    shown = " + ".join(f"{v:,.10g}" for v in values)
    return _sum(total, parts, "tension", f"{shown} = {sum(values):,.10g}, more than the {whole:,.10g} they are part of")


def _sum(total: Frame, parts: Sequence[Frame], verdict: Verdict, why: str) -> Sum:
    return Sum((total, *parts), (0, *(1 for _ in parts)), Judgement(verdict, why))


def _slack(total: Frame, parts: Sequence[Frame]) -> float:
    """Exact figures must fit exactly; hedged ones within their rounding."""
    hedged = any(quantity(f).wording == "about" for f in (total, *parts))
    return (exact(total) or 0.0) * ROUNDING * 4 if hedged else (exact(total) or 0.0) * 1e-9


def _belong(total: Frame, parts: Sequence[Frame]) -> bool:
    """Whether total and parts count one kind of thing and stand together."""
    heads = {f.claim.question.measure.head for f in parts} - {""}
    own = total.claim.question.measure.head
    kin = not heads or not own or own in heads or len(heads) == len(parts)
    return kin and any(_one_sentence(total, part) for part in parts)


def _one_sentence(one: Frame, two: Frame) -> bool:
    return one.claim.evidence.sentence_start == two.claim.evidence.sentence_start


SUMS = DocumentCheck("sums", judge)
