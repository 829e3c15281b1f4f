"""Two changes of one measure: which way each went, and which end of a change a figure is."""

from __future__ import annotations

import re

from factcheck.grammar.directions import direction, way_of_act, way_of_words
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

_WAYS = frozenset({"increase", "decrease"})
_ENDS = frozenset({"from", "to"})
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def turned(pair: Pair) -> bool:
    """Whether one says by how much a measure rose, and the other by how much it fell."""
    questions = [frame.claim.question for frame in (pair.a, pair.b)]
    by = all("additional" in question.scope for question in questions)
    return by and {question.measure.predicate for question in questions} == _WAYS


def at_one_time(pair: Pair) -> bool:
    """Whether both name one short time themselves: what falls in May may rise in June, and "since 1911" holds much."""
    same = any(field.name == "time" and field.likeness == "same" for field in pair.fields)
    return same and all(f.strong_time and f.time is not None and f.time.end is not None for f in (pair.a, pair.b))


def set_apart(pair: Pair) -> bool:
    """Whether equal figures are no one answer: 500 million more, 500 million less; from 3.6 billion, to 3.6 billion."""
    ends = [_ENDS.intersection(frame.claim.question.scope) for frame in (pair.a, pair.b)]
    of_two_ends = all(ends) and ends[0] != ends[1]
    return opposite(pair.a, pair.b) or (of_two_ends and not at_one_time(pair))


def opposite(one: Frame, two: Frame) -> bool:
    """Whether one tells by how much more there is of something, and the other by how much less."""
    return way(one) * way(two) < 0


def from_before(one: Frame, two: Frame) -> bool:
    """Whether one alone is what a change set out from, and nothing says that the other is told of that time."""
    if ("from" in one.claim.question.scope) == ("from" in two.claim.question.scope):
        return False
    return not (one.strong_time and two.strong_time and one.time == two.time)


def since_then(one: Frame, two: Frame) -> bool:
    """Whether one is what a change set out from in its year, and the other is told of a later time."""
    start, other = (one, two) if "from" in one.claim.question.scope else (two, one)
    if not from_before(one, two) or not start.strong_time or start.time is None or other.time is None:
        return False
    ends, begins = start.time.end, other.time.start
    return ends is not None and begins is not None and ends < begins


def way(frame: Frame) -> int:
    """1 where a figure says by how much something rose, -1 where it fell, 0 where it says neither."""
    question = frame.claim.question
    if not _ENDS.isdisjoint(question.scope):
        return 0
    if told := way_of_act(question.measure.predicate):
        return told
    words = _WORD.findall(frame.claim.quote.lower())
    if "by" in words:
        ways = {direction(word) for word in question.terms} - {0}
        return ways.pop() if len(ways) == 1 else 0
    told = way_of_words((*words, question.measure.head, *question.measure.modifiers))
    return told or int("additional" in question.scope)
