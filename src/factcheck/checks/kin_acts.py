"""May two dated acts be one? Acts in unrelated words can be told of one day, but two days of them prove nothing."""

from __future__ import annotations

from factcheck.grammar.words import opposites, related
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights


def kin_acts(pair: Pair) -> bool:
    """Whether the acts of a pair are kin words, one is left open, or one is the beginning of the other."""
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    if not one.predicate or not two.predicate:
        return True
    begun, floor = weights().proposing.begun, weights().head.related_from
    mine, theirs = ({m.predicate, m.head} - {""} if m.predicate == begun else {m.predicate} for m in (one, two))
    return any(related(a, b) >= floor for a in mine for b in theirs)


def opposed_acts(pair: Pair) -> bool:
    """Whether one act undoes the other: what was suspended and what resumed are two."""
    one, two = (frame.claim.question.measure.predicate for frame in (pair.a, pair.b))
    return bool(one) and bool(two) and opposites(one, two) is not None
