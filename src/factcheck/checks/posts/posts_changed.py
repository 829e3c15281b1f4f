"""Whether a post may have changed hands, or a person posts, between what two texts tell."""

from __future__ import annotations

import re

from factcheck.checks.clash_words import clash_words
from factcheck.checks.posts.bodies import one_body
from factcheck.checks.posts.posts_of_story import like_bodies, of_an_undertaking, of_one_story
from factcheck.checks.posts.posts_then import THEN, days_between, looking_back, of_one_event, told_of
from factcheck.grammar.names.names_words import titles
from factcheck.grammar.quantities import find
from factcheck.model.values import Role, TimeInterval
from factcheck.questions.field_times import compare_time, shown
from factcheck.questions.fields import as_reason
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

_STRETCH = "period"
_ONCE = re.compile(r"\bwho (?:was|had been)\b")


def changed(pair: Pair, *, trades: bool = False) -> str:
    """Why two posts or holders may both be true: one is past or to come, or the times differ."""
    if not trades and _one_leaving(pair):
        return ""
    marks = {m for frame in (pair.a, pair.b) for m in frame.claim.question.measure.modifiers}
    words = clash_words().posts
    passing = (words.past | words.next) - (words.lasting if trades else frozenset())
    at_one_time = of_one_event(pair)
    both_then = all(THEN in frame.claim.question.measure.modifiers for frame in (pair.a, pair.b))
    passing -= {THEN} if at_one_time or both_then else frozenset()
    if marks & passing:
        return f"one is told as {', '.join(sorted(marks & passing))}"
    acts = {frame.claim.question.measure.predicate for frame in (pair.a, pair.b)} - words.held
    if acts and not both_appointed(pair):
        return f"the post changed hands ({', '.join(sorted(acts))})"
    if at_one_time or held_at_once(pair):
        return ""
    if _once_before(pair.a, pair.b) or _once_before(pair.b, pair.a):
        return "one is told as past"
    if not trades and led_throughout(pair):
        return ""
    time = compare_time(pair.a, pair.b)
    apart = time is not None and time.likeness == "different" and not (_ran_on(pair.a) or _ran_on(pair.b))
    if time is not None and apart and not (trades and _within_a_career(pair)):
        return as_reason(time)
    if pair.a.time is not None and pair.b.time is not None and _in_succession(pair.a.time, pair.b.time):
        return f"one after the other: {shown(pair.a.time)} and {shown(pair.b.time)}"
    if not trades and _both_past(pair):
        return "each is told as past"
    if not trades and not looking_back(pair) and days_between(pair) > clash_words().posts.long:
        told = [shown(day) for frame in (pair.a, pair.b) if (day := told_of(frame)) is not None]
        return f"told at different times: {' and '.join(told)}"
    return ""


def _within_a_career(pair: Pair) -> bool:
    """Whether so few years lie between two told times that nobody learnt another trade in them."""
    one, two = (frame.time.start if frame.time is not None else None for frame in (pair.a, pair.b))
    return one is not None and two is not None and abs(one.year - two.year) < clash_words().posts.career


def numbered_apart(pair: Pair) -> str:
    """Why two holders of a post are two in turn, each counted among its holders: the 44th president and the 45th."""
    counted = [{q.quantity.low for q in find(f.claim.quote) if q.kind == "ordinal"} for f in (pair.a, pair.b)]
    if not all(counted) or counted[0] & counted[1]:
        return ""
    return "each is counted among those who held it, and the numbers differ"


def led_throughout(pair: Pair) -> bool:
    """Whether a post is that of one undertaking or of people out together, or filled on the one day of a story.

    Days that were said with both are those of two undertakings of one name.
    """
    if pair.a.strong_time and pair.b.strong_time:
        return False
    one, two = pair.a.claim.value, pair.b.claim.value
    if not (isinstance(one, Role) and isinstance(two, Role)):
        return False
    once = like_bodies(one.organisation, two.organisation) or (of_an_undertaking(one) and of_an_undertaking(two))
    undertaken = pair.weighing.one_story and one_body(one, two) and once
    return undertaken or (of_one_story(pair) and {one.role, two.role} <= titles().on_the_day)


def held_at_once(pair: Pair) -> bool:
    """Whether each text tells from when until when, and the two stretches lie over one another by more than a year."""
    one, two = pair.a.time, pair.b.time
    if one is None or two is None or not (pair.a.strong_time and pair.b.strong_time):
        return False
    if {one.grain, two.grain} != {_STRETCH} or not (one.start and one.end and two.start and two.end):
        return False
    return (min(one.end, two.end) - max(one.start, two.start)).days > clash_words().posts.overlap


def _in_succession(one: TimeInterval, two: TimeInterval) -> bool:
    """Whether one span ends in the year or month in which the other begins: from 1998 to 2004, from 2004 to 2010."""
    for first, then in ((one, two), (two, one)):
        if first.start and first.end and then.start and first.end.year == then.start.year and first.start < then.start:
            later = then.end is None or first.end < then.end
            return later and first.start.year < then.start.year
    return False


def _both_past(pair: Pair) -> bool:
    """Whether both tell of an office that somebody once held: “who was president”, each in a time of its own."""
    acts = any(isinstance(f.claim.value, Role) and of_an_undertaking(f.claim.value) for f in (pair.a, pair.b))
    told = all(_ONCE.search(frame.claim.quote) for frame in (pair.a, pair.b))
    return told and not acts and not (pair.a.strong_time and pair.b.strong_time)


def _once_before(past: Frame, other: Frame) -> bool:
    """Whether one tells itself in which time gone by somebody "was" it, and the other names no time."""
    day, end = other.published_day, past.time.end if past.time is not None else None
    if end is None or not past.strong_time or other.time is not None:
        return False
    return _ONCE.search(past.claim.quote) is not None and (day is None or end < day)


def _one_leaving(pair: Pair) -> bool:
    """Whether both tell at one time that somebody left a post: it is the same one, if neither has just come into it."""
    words = clash_words().posts.leaving
    if any(clash_words().posts.entered & {*frame.claim.question.measure.modifiers} for frame in (pair.a, pair.b)):
        return False  # "was named chairman after Roth resigned"
    told = [
        not words.isdisjoint({f.claim.question.measure.predicate, *f.claim.question.terms, *f.claim.question.context})
        for f in (pair.a, pair.b)
    ]
    time = compare_time(pair.a, pair.b)
    two = time is not None and time.likeness == "different" and pair.a.strong_time and pair.b.strong_time
    return all(told) and not two and days_between(pair) <= clash_words().posts.long


def both_appointed(pair: Pair) -> bool:
    """Whether both tell of somebody taking a post, or being about to."""
    return all(
        frame.claim.question.measure.predicate not in clash_words().posts.held or frame.claim.stance.mood == "planned"
        for frame in (pair.a, pair.b)
    )


def is_dated(frame: Frame) -> bool:
    """Whether a holder has a day of their own; what an undertaking has one of passes on in no time merely inherited.

    Nor does any post in a time long past that only ran on to it: "the cartel met in 2016", "said Ana Ruiz, the mayor".
    """
    undertaking = isinstance(frame.claim.value, Role) and of_an_undertaking(frame.claim.value)
    return frame.strong_time if undertaking or _ran_on(frame) else frame.time is not None


def _ran_on(frame: Frame) -> bool:
    """Whether a time long before the day of the text was taken over from what was told before."""
    day, time = frame.published_day, frame.time
    if frame.claim.question.time_from != "running" or day is None or time is None or time.end is None:
        return False
    return (day - time.end).days > clash_words().posts.long


def told_alike(pair: Pair) -> bool:
    """Whether no text alone tells of a time of its own: a deputy rises, and the day of one telling may be long past."""
    unsaid = not (pair.a.strong_time or pair.b.strong_time)
    return is_dated(pair.a) == is_dated(pair.b) or (pair.weighing.one_story and unsaid)
