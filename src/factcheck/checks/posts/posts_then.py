"""When posts were held: of two days far apart, or of the one event on which the later text looks back."""

from __future__ import annotations

import re

from factcheck.checks.clash_words import clash_words
from factcheck.checks.posts.posts_of_story import of_one_story
from factcheck.model.values import Role, TimeInterval
from factcheck.questions.frames import Frame
from factcheck.questions.identity_fold import fold
from factcheck.questions.pairs import Pair

_WAS = re.compile(r"\b(?:was|were|had been)\b")
THEN = "then"  # how a text marks a post as that of the time of its story
SO_LONG = "so long"  # how one is marked of which it is told how long it was held, and not when


def told_of_then(pair: Pair) -> bool:
    """Whether one of two holders is told as that of the time of a story: which time that was is a guess."""
    return _as_of_then(pair.a) or _as_of_then(pair.b)


def days_between(pair: Pair) -> int:
    """How many days lie between the days of which the two texts tell; nought where one is unknown."""
    one, two = (day.end if (day := told_of(frame)) is not None else None for frame in (pair.a, pair.b))
    return abs((one - two).days) if one is not None and two is not None else 0


def of_these_days(pair: Pair) -> bool:
    """Whether both texts came out, and tell of a post, within so few months that it hardly passed on in between."""
    days = [day.end for frame in (pair.a, pair.b) for day in (frame.published, frame.time) if day is not None]
    known = [day for day in days if day is not None]
    told = all(frame.published is not None for frame in (pair.a, pair.b)) and len(known) == len(days)
    return told and (max(known) - min(known)).days <= clash_words().posts.long


def told_of(frame: Frame) -> TimeInterval | None:
    """The day of a dated entry that tells of a post, else that on which the text came out."""
    return frame.time if frame.claim.question.time_from == "entry" else frame.published


def perhaps_raised(pair: Pair) -> bool:
    """Whether so long lies between two tellings of a rank that it may have risen: running times are good for this."""
    days = [t.end for frame in (pair.a, pair.b) if (t := frame.time or frame.published) is not None and t.end]
    return len(days) == len((pair.a, pair.b)) and abs((days[0] - days[1]).days) > clash_words().posts.long


def looking_back(pair: Pair) -> bool:
    """Whether the later text tells in the past tense, or as of then, who held a post when it happened."""
    later = _later(pair) if pair.identity >= clash_words().posts.settled else None
    return later is not None and (bool(_WAS.search(later.claim.quote)) or _as_of_then(later))


def of_one_event(pair: Pair) -> bool:
    """Whether a text that came out long after the other marks its post as that of the time of their story.

    "Render, finance director at the time" was so when the other text told of it; within one week's news "then" tells
    of another time than that of the story.
    """
    later = _later(pair)
    if later is None or days_between(pair) <= clash_words().posts.long:
        return False
    first = pair.b if later is pair.a else pair.a
    of_it = of_one_story(pair) or (pair.weighing.one_story and _of_one_body(pair))
    settled = pair.identity >= clash_words().posts.settled or of_it
    marked = _as_of_then(later) and not _as_of_then(first) and settled
    return marked and not _of_earlier(later, first)


def _of_one_body(pair: Pair) -> bool:
    """Whether two posts are one by their own words, and of a body that has the same words in both."""
    one, two = pair.a.claim.value, pair.b.claim.value
    if not (isinstance(one, Role) and isinstance(two, Role)) or one.role != two.role:
        return False
    return bool(one.organisation) and fold(one.organisation) == fold(two.organisation)


def two_functions(one: Role, two: Role) -> bool:
    """Whether two posts are the care of two parts of a body's work: head of finance, chief information officer."""
    mine, theirs = _functions(one), _functions(two)
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def part_and_whole(one: Role, two: Role) -> Role | None:
    """The post that is the care of a whole, where the other is that of a part of its work; None where neither is.

    Example:
        >>> nursing = Role(holder="Ana Ruiz", role="head", organisation="nursing")
        >>> clinic = Role(holder="Ana Ruiz", role="hospital director")
        >>> part_and_whole(nursing, clinic).role
        'hospital director'
    """
    mine, theirs = _functions(one), _functions(two)
    if bool(mine) == bool(theirs):
        return None
    whole = two if mine else one
    return whole if " " in whole.role or whole.organisation.islower() else None


def _later(pair: Pair) -> Frame | None:
    """The claim of the text that came out later, if both days are known."""
    one, two = pair.a.published, pair.b.published
    if one is None or two is None or one.start is None or two.start is None:
        return None
    return pair.a if one.start > two.start else pair.b


def _of_earlier(later: Frame, first: Frame) -> bool:
    """Whether the later text ties the post to a time well before the other: "when the old bridge was built in 1998"."""
    day = told_of(first)
    if day is None or day.start is None:
        return False
    years = [int(mark) for mark in later.claim.question.measure.modifiers if mark.isdigit()]
    if any(abs(year - day.start.year) > clash_words().posts.years for year in years):
        return True
    end = later.time.end if later.time is not None and later.strong_time else None
    return end is not None and (day.start - end).days > clash_words().posts.long


def _as_of_then(frame: Frame) -> bool:
    return THEN in frame.claim.question.measure.modifiers


def _functions(role: Role) -> set[int]:
    """Which parts of a body's work a post heads, by their place in the table."""
    words = clash_words().posts
    *before, head = role.role.split()
    if head not in words.of_functions:
        return set()
    part = role.organisation.lower() if role.organisation.islower() and not before else ""
    told = {*before, *part.split(), part, " ".join(before)}
    return {at for at, names in enumerate(words.functions) if names & told}
