"""Two shares that make up a whole: 96 per cent were for it, four per cent against."""

from __future__ import annotations

import math

from factcheck.grammar.words.words import related
from factcheck.model.claim import Claim
from factcheck.model.values import Quantity
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

NOTE = "the two shares make up a whole: what one leaves the other tells"
_WHOLE = 100.0


def rest_of_whole(pair: Pair) -> bool:
    """Whether one share is what the other leaves, told of another act or answer, or of those who did not do it."""
    return make_up(pair.a.claim, pair.b.claim)


def make_up(one: Claim, two: Claim) -> bool:
    """The same of two claims."""
    if one.kind != "share" or not (isinstance(one.value, Quantity) and isinstance(two.value, Quantity)):
        return False
    if {one.value.wording, two.value.wording} != {"exact"}:
        return False
    shares = [value.in_points.low or 0.0 for value in (one.value, two.value)]
    if not math.isclose(math.fsum(map(float, shares)), _WHOLE, abs_tol=weights().agreeing.rounding):
        return False
    left, right = one.question.measure, two.question.measure
    answers = bool(left.outcome and right.outcome) and left.outcome != right.outcome
    acts = (left.predicate, right.predicate)
    apart = all(acts) and related(*acts) < weights().head.related_from
    return answers or apart or one.stance.affirmed != two.stance.affirmed
