"""Whether two dated events of one noun are of two sorts: a bail hearing, a case management hearing."""

from __future__ import annotations

from functools import lru_cache

from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.words.words import related
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights


def of_two_sorts(pair: Pair) -> bool:
    """Whether each text says of which sort the event is, and nothing relates the two: two dates are then of two."""
    one, two = (_sorts_of(f.claim.quote, f.claim.question.measure.predicate) for f in (pair.a, pair.b))
    floor = weights().head.related_from
    return bool(one) and bool(two) and not any(a == b or related(a, b) >= floor for a in one for b in two)


@lru_cache(maxsize=1024)
def _sorts_of(quote: str, event: str) -> frozenset[str]:
    """The words before the noun of an event that say which it is; names say so of one thing in many ways."""
    chunks = parse(quote)
    phrases = [phrase for phrase in chunks.nouns if chunks.tokens[phrase.head].lemma == event]
    said = (chunks.tokens[at] for phrase in phrases for at in phrase.modifiers)
    return frozenset(token.lemma for token in said if token.tag in ("NOUN", "ADJ"))
