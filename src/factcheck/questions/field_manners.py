"""Two figures told in one manner by different words: both as more, both as what a plan will come to."""

from __future__ import annotations

from datetime import date

from factcheck.model.claim import ALONE, ESTIMATED, THEN_ALONE
from factcheck.questions.frames import Frame
from factcheck.questions.weights import weights


def told_as_more(frame: Frame) -> bool:
    """Whether a figure counts others by its own words: "eleven other paintings", beside "another 17 paintings"."""
    return not weights().head.besides.isdisjoint(frame.claim.quote.lower().split())


def is_estimate(frame: Frame) -> bool:
    """Whether somebody puts a sum at so much, which of what is still to come is as much of a plan as any."""
    return ESTIMATED in frame.claim.evidence.how


def two_estimates(a: Frame, b: Frame) -> bool:
    """Whether a plan stands beside an estimate of the same days: "would cost 6 million", "is put at 8 million".

    What an estimate of years later says is of what was built.
    """
    if not (is_estimate(a) or is_estimate(b)):
        return False
    one, two = map(_day, (a, b))
    return one is not None and two is not None and abs((one - two).days) <= weights().time.soft


def _day(frame: Frame) -> date | None:
    """The day of a text, or, where it bears none, the one on which the figure was told."""
    return frame.published_day or (frame.time.start if frame.time is not None else None)


def alone_alike(a: Frame, b: Frame) -> bool:
    """Whether one is told of something alone, of which the other tells as well: "on Monday alone", "on Monday"."""
    marks = {mark for frame in (a, b) for mark in frame.claim.evidence.how} & {ALONE, THEN_ALONE}
    if THEN_ALONE in marks:
        days = {day for f in (a, b) if f.time is not None and f.strong_time for day in (f.time.start, f.time.end)}
        return a.strong_time and b.strong_time and len(days) == 1 and None not in days
    return bool(marks) and bool(a.subject & b.subject or a.place & b.place)
