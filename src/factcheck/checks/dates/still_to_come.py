"""Days that were still to come when a text came out, what a story tells but once, and what may have begun twice."""

from __future__ import annotations

from factcheck.checks.one_thing.too_little import knew_of_both, of_any_such
from factcheck.grammar.words.words import happens_once, related
from factcheck.model.values import TimeInterval
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights


def ahead(frame: Frame, time: TimeInterval) -> bool:
    """Whether a date lies after the day on which its text came out."""
    said = frame.published_day
    return said is not None and time.start is not None and time.start > said and frame.claim.stance.affirmed


def one_to_come(pair: Pair) -> bool:
    """Whether either text tells one act of one thing as still to come: "the vote is on the 22nd", "on the 29th".

    What has happened may have happened before; of what is to come a story knows the next one.
    """
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    if pair.one_document or not pair.weighing.one_story or not _both_ahead(pair):
        return False
    alike = bool(one.predicate) and (one.predicate, one.head) == (two.predicate, two.head)
    return alike and not (one.modifiers and two.modifiers and {*one.modifiers}.isdisjoint(two.modifiers))


def told_once_of_it(pair: Pair) -> bool:
    """Whether each text of one story tells once that one thing underwent one act: "the council was informed on Friday".

    Not so of acts that come again, where only one says of what it tells, or where one alone was still to come.
    """
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    if pair.one_document or not (one.predicate and two.predicate and one.head) or one.head != two.head:
        return False
    again = any(happens_once(act) is False for act in (one.predicate, two.predicate))
    told_at_one_stage = len({_still_ahead(frame) for frame in (pair.a, pair.b)}) == 1
    sole = pair.weighing.sole and pair.weighing.one_story and told_at_one_stage
    return sole and not again and not of_any_such(pair)


def begun_again(pair: Pair) -> bool:
    """Whether one tells that they walked out, the other when a walkout began, and a text may not know of the second."""
    told = [frame.claim.question.measure for frame in (pair.a, pair.b)]
    crossed = [(a, b) for a, b in (told, told[::-1]) if a.predicate == weights().proposing.begun != b.predicate]
    begun = any(related(a.head, b.predicate) >= weights().head.related_from for a, b in crossed)
    return begun and not _both_ahead(pair) and knew_of_both(pair) is False


def _both_ahead(pair: Pair) -> bool:
    """Whether both days were still to come when either text came out: what is planned has not begun before."""
    return all(map(_still_ahead, (pair.a, pair.b)))


def _still_ahead(frame: Frame) -> bool:
    """Whether the day that a claim tells was still to come when its text came out."""
    time = frame.claim.value
    return isinstance(time, TimeInterval) and ahead(frame, time)
