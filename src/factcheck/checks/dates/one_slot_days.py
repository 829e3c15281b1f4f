"""Two days, or hours, that answer one question of the news desk, each its text's one answer: when the fire began."""

from __future__ import annotations

from datetime import timedelta

from factcheck.checks.check import Judgement
from factcheck.checks.clash_words import clash_words
from factcheck.checks.dates.either_order import either_order, of_one_reading
from factcheck.checks.dates.span_ends import gap_between
from factcheck.checks.dates.still_to_come import ahead
from factcheck.checks.figures.one_slot import WHY, named
from factcheck.checks.values import compare_values
from factcheck.model.values import TimeInterval
from factcheck.questions.field_times import one_day_of_year, one_weekday
from factcheck.questions.pairs import Pair


def days_in_one_slot(pair: Pair) -> Judgement | None:
    """A tension of two days of one slot in texts of one story, unless something tells them apart.

    Args:
        pair: Two dates.
    """
    one, two = pair.a.claim.value, pair.b.claim.value
    if not (isinstance(one, TimeInterval) and isinstance(two, TimeInterval)):
        return None
    relation = compare_values(of_one_reading(one), of_one_reading(two))
    if relation != "contradict" or not asked_once(pair) or ahead(pair.a, one) != ahead(pair.b, two):
        return None
    if any(field.likeness == "different" and field.name != "time" for field in pair.fields):
        return None
    if either_order(one, two) or one_weekday(one, two) or one_day_of_year(one, two):
        return None
    if one.as_written and one.as_written.casefold() == two.as_written.casefold():
        return None  # the same words, dated by two texts: only the anchor is in doubt
    gap = gap_between(one, two)
    if not timedelta(days=1) < gap <= timedelta(days=clash_words().chances.slot_days):
        return None
    return Judgement("tension", named(WHY, pair), pair.fields)


def asked_once(pair: Pair) -> bool:
    """Whether two claims of texts of one story surely answer one question, told alike as done or as planned."""
    moods = {frame.claim.stance.mood for frame in (pair.a, pair.b)}
    if pair.a.reckoned or pair.b.reckoned:
        return False  # counted from another act, it may be of that
    return pair.weighing.slot_sure and pair.weighing.one_story and len(moods) == 1
