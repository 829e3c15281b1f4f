"""Two shares that make up a whole: 96 per cent were for it, four per cent against."""

from __future__ import annotations

import math

from factcheck.grammar.words import related
from factcheck.model.values import Quantity
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

NOTE = "the two shares make up a whole: what one leaves the other tells"
_WHOLE = 100.0


def rest_of_whole(pair: Pair) -> bool:
    """Whether one share is what the other leaves of the whole, and is told of another act or of those who did not."""
    one, two = pair.a.claim, pair.b.claim
    if one.kind != "share" or not (isinstance(one.value, Quantity) and isinstance(two.value, Quantity)):
        return False
    if {one.value.wording, two.value.wording} != {"exact"}:
        return False
    shares = [value.in_points.low or 0.0 for value in (one.value, two.value)]
    if not math.isclose(math.fsum(map(float, shares)), _WHOLE, abs_tol=weights().agreeing.rounding):
        return False
    acts = (one.question.measure.predicate, two.question.measure.predicate)
    return one.stance.affirmed != two.stance.affirmed or related(*acts) < weights().head.related_from
