"""Whether two reports tell how one thing was decided, or what one doer did about it, and opposite words tell it."""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.checks.one_thing.two_matters import tells_of_any
from factcheck.grammar.times import find as times
from factcheck.model.claim import ASSERTED
from factcheck.model.values import Statement
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

_ACT = "act"


def one_decision(pair: Pair, against: str) -> bool:
    """Whether two reports of about one day tell how one thing was decided: "approved the plan", "rejected the plan".

    Or what one doer did about it, each text once: "welcomed the ruling", "condemned the ruling".
    """
    told = {f.claim.value.predicate for f in (pair.a, pair.b) if isinstance(f.claim.value, Statement)}
    days = [frame.published_day for frame in (pair.a, pair.b)]
    decided = told <= clash_words().statements.decisions or (against == _ACT and _by_one(pair))
    if not decided or pair.one_document:
        return False
    if days[0] is None or days[1] is None:
        close = days == [None, None] and all(map(_timeless, (pair.a, pair.b)))
    else:
        close = abs((days[0] - days[1]).days) <= clash_words().statements.decided
    past = all(frame.claim.stance.mood in ASSERTED for frame in (pair.a, pair.b))
    return past and close and _one_object(pair.a, pair.b) and (pair.weighing.signs > 0 or _by_one(pair))


def _one_object(one: Frame, two: Frame) -> bool:
    """Whether both acts are done to one thing, or one is a phrase with the other's thing in it: "give up his post"."""
    mine, theirs = (frame.claim.question.measure.head for frame in (one, two))
    if mine == theirs:
        return mine != ""
    if any(_takes_sides(frame) and told in frame.subject for frame, told in ((one, mine), (two, theirs))):
        return True  # "voted in favour", of what the other says that they voted against
    for head, doer, frame in ((mine, theirs, two), (theirs, mine, one)):
        inside = head and head == head.lower() and head in frame.claim.question.terms
        if inside and doer != doer.lower():
            return not any(tells_of_any(f.claim.quote, head) for f in (one, two))  # "sold a stake", "holds a stake"
    return False


def _takes_sides(frame: Frame) -> bool:
    """Whether a verb tells which side somebody took: "voted for", "spoke against"."""
    value = frame.claim.value
    return isinstance(value, Statement) and value.predicate.endswith(clash_words().statements.sides)


def _by_one(pair: Pair) -> bool:
    """Whether two brief reports of one story tell of one doer's only act of its kind, on one known thing."""
    done_by = any(field.name == "subject" and field.likeness == "same" for field in pair.fields)
    known = not all(tells_of_any(f.claim.quote, f.claim.question.measure.head) for f in (pair.a, pair.b))
    return done_by and known and pair.weighing.sole and pair.weighing.one_story


def _timeless(frame: Frame) -> bool:
    """Whether no time is known of a statement, nor named: its words are its whole sentence."""
    claim = frame.claim
    left_out = claim.evidence.sentence_end - claim.evidence.sentence_start - len(claim.quote)
    return frame.time is None and left_out <= len(".”") and not times(claim.quote)
