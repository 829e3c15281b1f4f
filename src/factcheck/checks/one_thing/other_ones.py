"""Whether two statements tell of two of a kind: "the vase on the left", "the vase on the right"."""

from __future__ import annotations

from functools import lru_cache

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.words.words import related, types
from factcheck.questions.pairs import Pair
from factcheck.questions.rows import in_one_row
from factcheck.questions.weights import weights

_TIMES = frozenset({"time"})


def of_other_ones(pair: Pair) -> bool:
    """Whether what narrows the thing of both tells two apart.

    Args:
        pair: Two statements.
    """
    one, two = pair.a.claim, pair.b.claim
    mine, theirs = (_beside(claim.quote, claim.question.measure.head) for claim in (one, two))
    if mine and theirs and not any(_kin(a, b) for a in mine for b in theirs):
        return True
    words = [{*claim.question.terms, *claim.question.measure.modifiers} for claim in (one, two)]
    alike = [word for word in words[0] | words[1] if types(word) & _TIMES]
    if alike and any(not clash_words().statements.stretching.isdisjoint(c.quote.lower().split()) for c in (one, two)):
        words = [{word for word in own if word not in alike} for own in words]  # "throughout the night" holds 4 a.m.
    return in_one_row(words[0] - words[1], words[1] - words[0])


def _kin(one: str, two: str) -> bool:
    return one == two or related(one, two) >= weights().head.related_from


@lru_cache(maxsize=1024)
def _beside(quote: str, head: str) -> frozenset[str]:
    """The nouns right behind the thing that a statement opens with and its preposition: "the brakes of the bus"."""
    chunks = parse(quote)
    opening = next((p for p in chunks.nouns if p.preposition is None), None)
    if opening is None or not head:
        return frozenset()
    found = [chunks.nouns[opening.of]] if opening.of is not None else []
    found += [p for p in chunks.nouns if p.preposition == opening.end]
    lemmas = (chunks.tokens[phrase.head] for phrase in found)
    return frozenset(t.lemma.lower() for t in lemmas if t.tag in {"NOUN", "ADJ"} and not types(t.lemma) & _TIMES)
