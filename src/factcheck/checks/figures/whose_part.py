"""Parts told by "of them", whose whole stands in their own text: a larger figure elsewhere is none."""

from __future__ import annotations

from factcheck.grammar.words.words import related
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

_OF_THEM = "of_pronoun"


def of_others(pair: Pair) -> bool:
    """Whether one is a part of those told of in its own text, and nothing joins it to the other text's figure.

    "Eight of them were recovering" is no part of the nineteen who, in another text, were moved.
    """
    if pair.one_document:
        return False
    parts = [_OF_THEM in frame.claim.evidence.how for frame in (pair.a, pair.b)]
    if parts[0] == parts[1]:
        return False
    acts = [frame.claim.question.measure.predicate for frame in (pair.a, pair.b)]
    return not all(acts) or related(*acts) < weights().head.related_from
