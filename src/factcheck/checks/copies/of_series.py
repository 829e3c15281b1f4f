"""Flags between issues of one series: what each tells of its own occasion is no answer to what the next one tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from factcheck.checks.check import FLAGGED, FolderCheck, Judgement, PairCheck, Sum
from factcheck.checks.reckoning.page import Shelf
from factcheck.model.rule import Rule
from factcheck.model.values import Duration, Quantity, TimeInterval, Value
from factcheck.questions.field_times import day_of_both
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

NOTE: Final = "the two documents are issues of one series, each told of an occasion of its own"


def unless_of_series(check: PairCheck) -> PairCheck:
    """The check, with flags explained that two issues of a series raise by telling of two occasions.

    Nor do two issues agree by values that only meet: "from June to mid-July" and "from mid-July to August".
    """

    def judge(pair: Pair, rule: Rule) -> Judgement | None:
        found = check.judge(pair, rule)
        if found is None or not pair.weighing.issues:
            return found
        if found.verdict == "consistent":
            return found if _ends(pair.a.claim.value) == _ends(pair.b.claim.value) else None
        if found.verdict not in FLAGGED:
            return found
        return found if _of_one_occasion(pair.a, pair.b) else Judgement("explained", NOTE, pair.fields)

    return check._replace(judge=judge)


def _ends(value: Value) -> tuple[object, ...]:
    """What a value lies between; nothing where it has no ends."""
    if isinstance(value, Quantity):
        return value.low, value.high
    if isinstance(value, Duration):
        return value.low_days, value.high_days
    return (value.start, value.end) if isinstance(value, TimeInterval) else ()


def unless_of_series_across(check: FolderCheck) -> FolderCheck:
    """The check, without flags that issues of a series raise by telling of two occasions."""

    def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
        numbers = {page.document.source.id: page.number for page in shelf.pages}

        def apart(a: Frame, b: Frame) -> bool:
            return shelf.stories.apart(numbers[a.claim.source], numbers[b.claim.source])

        for found in check.judge(shelf, rule):
            if found.judgement.verdict not in FLAGGED or not _of_series(found, apart):
                yield found

    return check._replace(judge=judge)


def _of_series(found: Sum, apart: Callable[[Frame, Frame], bool]) -> bool:
    """Whether all that clashes in a finding stands in issues of one series, each told of its own occasion."""
    told = list(zip(found.frames, found.sides, strict=True))
    rivals = [(a, b) for i, (a, one) in enumerate(told) for b, two in told[i + 1 :] if one != two]
    return bool(rivals) and all(apart(a, b) and not _of_one_occasion(a, b) for a, b in rivals)


def _of_one_occasion(a: Frame, b: Frame) -> bool:
    """Whether two claims name one day themselves that was over when either came out: what both tell of is one thing."""
    day = day_of_both(a, b)
    return a.claim.kind != "event_date" and _is_over(day, a) and _is_over(day, b)


def _is_over(day: date | None, frame: Frame) -> bool:
    published = frame.published.start if frame.published is not None else None
    return day is not None and published is not None and day < published
