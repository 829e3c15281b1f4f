"""Whether two dated events of one noun are of two sorts: a bail hearing, a case management hearing."""

from __future__ import annotations

from functools import lru_cache

from factcheck.checks.clash_words import clash_words
from factcheck.checks.dates.careers import TAKING_UP
from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.words.words import related
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights


def of_two_sorts(pair: Pair) -> bool:
    """Whether each text says of which sort the event is, and nothing relates the two: two dates are then of two."""
    if _of_two_posts(pair):
        return True
    one, two = (_sorts_of(f.claim.quote, f.claim.question.measure.predicate) for f in (pair.a, pair.b))
    floor = weights().head.related_from
    return bool(one) and bool(two) and not any(a == b or related(a, b) >= floor for a in one for b in two)


def _of_two_posts(pair: Pair) -> bool:
    """Whether somebody took up two posts: "has led the party since 2019", "has been a minister since 2021"."""
    measures = [frame.claim.question.measure for frame in (pair.a, pair.b)]
    heads = {measure.head for measure in measures}
    if {measure.predicate for measure in measures} != {TAKING_UP} or len(heads) < len(measures):
        return False
    posts = clash_words().posts
    bare = next((f for f in (pair.a, pair.b) if not f.claim.question.measure.head), None)
    if bare is not None and posts.running.isdisjoint(bare.claim.question.terms):
        return False  # "was appointed in 2019" may be to any post
    if bare is None and not heads & posts.any_title:
        return all(head.islower() for head in heads) and related(*heads) < posts.apart
    other = next((f for f in (pair.a, pair.b) if f.claim.question.measure.head in posts.under_heads), None)
    return other is not None and posts.over_all.isdisjoint(other.claim.question.terms)


@lru_cache(maxsize=1024)
def _sorts_of(quote: str, event: str) -> frozenset[str]:
    """The words before the noun of an event that say which it is; names say so of one thing in many ways."""
    chunks = parse(quote)
    phrases = [phrase for phrase in chunks.nouns if chunks.tokens[phrase.head].lemma == event]
    said = (chunks.tokens[at] for phrase in phrases for at in phrase.modifiers)
    return frozenset(token.lemma for token in said if token.tag in ("NOUN", "ADJ"))
