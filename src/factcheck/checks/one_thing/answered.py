"""What somebody agreed to do and, as another text tells, refused to do."""

from __future__ import annotations

from factcheck.checks.check import Judgement
from factcheck.checks.clash_words import clash_words
from factcheck.model.claim import Claim
from factcheck.questions.field_times import compare_time
from factcheck.questions.pairs import Pair

_WHY = "agreed to by one, refused by the other"


def two_answers(one: Claim, two: Claim) -> bool:
    """Whether somebody agreed to do what, as the other tells, they refused to do.

    Args:
        one: An infinitive that tells what is to be done.
        two: Another.
    """
    told = [clash_words().statements.answers.intersection(claim.evidence.how) for claim in (one, two)]
    return all(told) and told[0] != told[1]


def answered(pair: Pair) -> Judgement | None:
    """What is said of two answers, yes and no: who refused at first may have agreed days later.

    Args:
        pair: The two infinitives.
    """
    days = [frame.published_day for frame in (pair.a, pair.b)]
    near = days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= clash_words().statements.decided
    time = compare_time(pair.a, pair.b)
    if pair.one_document or not near or (time is not None and time.likeness != "same"):
        return None
    return Judgement("tension", _WHY, pair.fields)
