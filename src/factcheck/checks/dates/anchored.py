"""Times that were reckoned, from another event or back from the day of a text: what tells two of them apart.

An interval that wide words leave needs more care than a date: the acts must be told of one thing, of one rank.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.grammar.words.words import is_person, related
from factcheck.grammar.words.words_tables import knows
from factcheck.model.values import TimeInterval
from factcheck.questions.counted_spans import counted_words
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.rows import narrowed_apart, ranks_in


def reckoned_apart(pair: Pair) -> bool:
    """Whether a time that was reckoned and another are of two things: the first of a row and the last, two wards."""
    if not any(frame.reckoned or _is_rough(frame) for frame in (pair.a, pair.b)):
        return False
    if _times_told(pair.a.claim.quote) != _times_told(pair.b.claim.quote):
        return True  # first lost, lost for good
    asked = (pair.a.claim.question, pair.b.claim.question)
    one, two = (ranks_in((*question.terms, *question.measure.modifiers)) for question in asked)
    if one != two or _of_other_things(pair.a, pair.b) or _of_other_things(pair.b, pair.a):
        return True
    things = _things(pair)
    nouns = [_nouns(frame) for frame in (pair.a, pair.b)] if things else ()
    return any(narrowed_apart(head, *nouns) for head in things)


def _nouns(frame: Frame) -> tuple[str, ...]:
    """The words of a claim that may narrow a noun: the verb before it does not ("sent the man", "fined the man")."""
    asked = frame.claim.question
    acts = {asked.measure.predicate, *filter(_is_verb, asked.terms)} - {asked.measure.head}
    return tuple(word for word in asked.terms if word not in acts)


def _is_verb(word: str) -> bool:
    return knows(word, "V") and not (knows(word, "N") or knows(word, "J"))


@lru_cache(maxsize=1024)
def _times_told(quote: str) -> frozenset[str]:
    """The words that say which time an act is told of: "was first lost", "was lost for good"."""
    said = f" {' '.join(quote.lower().split())} "
    words = counted_words()
    return frozenset(word for word in words.times if any(f" {be} {word} " in said for be in words.before_times))


def _is_rough(frame: Frame) -> bool:
    value = frame.claim.value
    return isinstance(value, TimeInterval) and value.approximate


def _of_other_things(one: Frame, two: Frame) -> bool:
    """Whether one act is done to something that the other does not tell of: its visa office reopened, the embassy."""
    head = one.claim.question.measure.head
    told = {*two.claim.question.terms, *two.subject, two.claim.question.measure.head} - {""}
    if not head or head != head.lower() or is_person(head) or not two.claim.question.measure.head:
        return False
    return not any(related(head, other.removeprefix("thing:")) >= counted_words().bars.kin for other in told)


def _things(pair: Pair) -> set[str]:
    """The nouns that both tell of."""
    one, two = ({*frame.claim.question.terms} for frame in (pair.a, pair.b))
    heads = {frame.claim.question.measure.head for frame in (pair.a, pair.b)}
    return {word for word in one & two if word in heads or word in pair.a.subject | pair.b.subject}
