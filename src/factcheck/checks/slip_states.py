"""Two alike sentences of two days of which the later tells a later state: a toll, a tally, an age."""

from __future__ import annotations

from datetime import date

from factcheck.checks.growing import has_grown, over
from factcheck.model.values import Quantity
from factcheck.model.years import YEAR
from factcheck.questions.frames import Frame

_TALLY = "cumulative"


def birthday_between(left: Frame, right: Frame) -> bool:
    """Whether somebody is as much older in the later text as the days between the two allow."""
    first, second = sorted((left, right), key=lambda f: f.published_day or date.min)
    one, two, day, later = first.claim.value, second.claim.value, first.published_day, second.published_day
    if left.claim.kind != "age" or not (isinstance(one, Quantity) and isinstance(two, Quantity) and day and later):
        return False
    grown, years = (two.low or 0) - (one.low or 0), (later - day).days / YEAR
    return day < later and grown > 0 and abs(grown - years) <= 1


def running_between(left: Frame, right: Frame) -> bool:
    """A toll, or a tally ("has now scored 14"), that a later telling raises."""
    first, second = sorted((left, right), key=lambda f: str(f.published_day or ""))
    tally = all(_TALLY in frame.claim.question.scope for frame in (left, right))
    if left.claim.kind != "casualty" and not (tally and has_grown(first, second)):
        return False
    if first.published_day is None or second.published_day == first.published_day:
        return False
    if over(first, first.published_day) and over(second, first.published_day):
        return False  # no toll of 1934 rises any more
    one, two = first.claim.value, second.claim.value
    return isinstance(one, Quantity) and isinstance(two, Quantity) and (two.low or 0) > (one.low or 0)
