"""Whether two texts tell what is to become of one, and only one of it can: "will stay in her post", "will leave it".

What is done in turn may be done both: who stayed last year left this year. But of two things announced within
a week of somebody only one comes, whatever day one of them names for it.
"""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.checks.one_thing.two_matters import told_as_known
from factcheck.checks.one_thing.word_for_word import word_for_word
from factcheck.model.report import Field
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

_ACT, _PLANNED, _OWN, _FOR = "act", "planned", "clause", "for"


def two_plans(pair: Pair, against: str | None) -> bool:
    """Whether two opposite acts are announced of one named bearer or one known thing by two texts of one story.

    Args:
        pair: The statements.
        against: How their verbs exclude each other.
    """
    if against != _ACT or pair.one_document or not (pair.weighing.one_story and pair.weighing.sole):
        return False
    if any(frame.claim.stance.mood != _PLANNED for frame in (pair.a, pair.b)) or not _told_in_one_week(pair):
        return False
    named = any(":" in owner for owner in pair.a.subject & pair.b.subject)
    return named or pair.a.subject & pair.b.subject != frozenset() or _of_one_thing(pair.a, pair.b)


def at_no_other_time(pair: Pair, field: Field) -> bool:
    """Whether of two plans one names no time of its own, so that the time of the other explains nothing.

    Args:
        pair: Two plans.
        field: The field in which they differ.
    """
    return field.name == "time" and any(frame.claim.question.time_from != _OWN for frame in (pair.a, pair.b))


def plan_denied(pair: Pair, field: Field) -> bool:
    """Whether one says that just what the other announces for a time will not be: "will not close", "will in autumn".

    Args:
        pair: The statements.
        field: The field in which they differ.
    """
    planned = all(frame.claim.stance.mood == _PLANNED for frame in (pair.a, pair.b))
    return planned and at_no_other_time(pair, field) and word_for_word(pair) and _told_in_one_week(pair)


def _told_in_one_week(pair: Pair) -> bool:
    """Whether the two texts appeared within some days, or neither says when."""
    days = [frame.published_day for frame in (pair.a, pair.b)]
    if days[0] is None or days[1] is None:
        return days == [None, None]
    return abs((days[0] - days[1]).days) <= clash_words().statements.planned


def _of_one_thing(one: Frame, two: Frame) -> bool:
    """Whether both are done to the one thing that is known by the same words: "the maternity ward"."""
    mine, theirs = one.claim.question.measure, two.claim.question.measure
    if any(_FOR in frame.claim.quote.lower().split() for frame in (one, two)):
        return False  # "closed for repairs" is kept
    if not mine.head or mine.head != theirs.head or set(mine.modifiers) != set(theirs.modifiers):
        return False
    known = [told_as_known(frame.claim.quote, mine.head) for frame in (one, two)]
    return known[0] is not None and known[0] == known[1]
