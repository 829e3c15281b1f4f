"""Whether two texts tell of one known thing in the same words but for two that exclude each other.

"The gate was locked", "the gate was unlocked": nothing else is told of it by either, at no time of its own, so that
what one says cannot be what came of the other. As with a denial that takes up the words of what it denies, no further
sign is needed that they are of one thing.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.times import find as times
from factcheck.grammar.words.words_opposites import forms_of
from factcheck.model.values import Statement
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

_CONTENT = frozenset({"NOUN", "ADJ", "ADV", "VERB", "NAME", "NUM"})
_END = 3  # a full stop, and what closes a quotation
_OPEN = frozenset({"relative", "infinitive", "gerund", "participle", "subordinate"})


def in_like_words(pair: Pair) -> bool:
    """Whether each text says once of the known thing, in like words, what the other's word excludes.

    Args:
        pair: Two statements told as so, whose words exclude each other.
    """
    weighing = pair.weighing
    if pair.one_document or not (weighing.one_story and weighing.sole and _near(pair)):
        return False
    one, two = pair.a.claim, pair.b.claim
    if not (isinstance(one.value, Statement) and isinstance(two.value, Statement)):
        return False
    if one.stance.mood != two.stance.mood or not _OPEN.isdisjoint((*one.evidence.how, *two.evidence.how)):
        return False
    heads = [claim.question.measure.head for claim in (one, two)]
    if heads[0] != heads[1] or not heads[0] or not all(map(_of_no_time, (pair.a, pair.b))):
        return False
    said = frozenset({*_words_of(one.value.predicate), *_words_of(two.value.predicate)})
    words = [_told(claim.quote, said) for claim in (one, two)]
    if words[0] is None or words[1] is None:
        return False
    beside = [
        {*claim.question.terms, *claim.question.measure.modifiers} for claim in (one, two)
    ]  # "the shop's cameras"
    return words[0] - beside[1] <= words[1] and words[1] - beside[0] <= words[0]


def _near(pair: Pair) -> bool:
    """Whether hardly any time lies between the two texts, as far as their days are known."""
    days = [frame.published_day for frame in (pair.a, pair.b)]
    if days[0] is None or days[1] is None:
        return True
    return abs((days[0] - days[1]).days) <= clash_words().statements.decided


def _of_no_time(frame: Frame) -> bool:
    """Whether a statement names no time, and is its whole sentence but for who says so."""
    claim = frame.claim
    left_out = claim.evidence.sentence_end - claim.evidence.sentence_start - len(claim.quote)
    alone = left_out <= _END or bool(claim.stance.speaker)
    return alone and not frame.strong_time and not times(claim.quote)


def _words_of(predicate: str) -> tuple[str, ...]:
    return tuple(form for word in predicate.split() for form in forms_of(word))


@lru_cache(maxsize=1024)
def _told(quote: str, said: frozenset[str]) -> frozenset[str] | None:
    """The words that tell of what, and how, a thing is so; None where its subject is not one that is known, or all."""
    chunks = parse(quote)
    subjects = [clause.subject for clause in chunks.clauses if clause.subject is not None]
    if not subjects:
        return None
    phrase = chunks.nouns[subjects[0]]
    first = chunks.tokens[phrase.first]
    known = phrase.determiner is None or first.lower in word_lists()["definite"]
    counted = bool(phrase.numbers) and phrase.numbers[0] < phrase.head
    if counted or not known or phrase.pronoun:
        return None
    words = (t for t in chunks.tokens if t.tag in _CONTENT)
    return frozenset(t.lemma.lower() for t in words if said.isdisjoint({*forms_of(t.lower), t.lemma.lower()}))
