"""Two spans of days: whether they are one by both their ends, and how far they lie apart."""

from __future__ import annotations

from datetime import timedelta

from factcheck.checks.check import Relation
from factcheck.checks.clash_words import clash_words
from factcheck.model.values import TimeInterval


def span_ends(one: TimeInterval, two: TimeInterval) -> Relation | None:
    """Two spans are one if both their ends are: 2014 to 2017 is not 2013 to 2017, but January 2014 to May 2017 is."""
    if not (one.start and one.end and two.start and two.end):
        return None
    rough = [_in_years(span) for span in (one, two)]
    meet = [
        abs((mine - theirs).days) <= clash_words().dates.same_end or (any(rough) and mine.year == theirs.year)
        for mine, theirs in ((one.start, two.start), (one.end, two.end))
    ]
    if all(meet):
        return "agree"
    if any(meet):
        return "contradict"
    return "agree" if one.start.year == two.start.year and one.end.year == two.end.year else None


def _in_years(span: TimeInterval) -> bool:
    """Whether both ends of a span are told by their years alone."""
    ends = (span.start, span.end)
    return [(day.month, day.day) for day in ends if day is not None] == [(1, 1), (12, 31)]


def gap_between(one: TimeInterval, two: TimeInterval) -> timedelta:
    """How long two times lie apart by their narrow readings; nothing where they meet."""
    lows = [t.core.low for t in (one, two)]
    highs = [t.core.high for t in (one, two)]
    if highs[0] and lows[1] and highs[0] < lows[1]:
        return lows[1] - highs[0]
    if highs[1] and lows[0] and highs[1] < lows[0]:
        return lows[0] - highs[1]
    return timedelta(0)
