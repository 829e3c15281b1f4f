"""The name that a description stands beside: "the winner, Paul Ost,", "the village of Sarn"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.stance.stance_phrases import named_before, named_beside
from factcheck.grammar.words.words import is_person, types

_CALLED = frozenset({"place", "group", "vehicle"})


def named_behind(chunks: Chunks, starts: Sequence[int], start: int) -> tuple[int, int]:
    """Where the name stands that a description beginning at `start` is of; nowhere where it is of none.

    Args:
        chunks: The sentence.
        starts: The offset of each of its tokens.
        start: Where the description begins.
    """
    at = bisect_left(starts, start)
    number = chunks.noun_at(at) if at < len(chunks.tokens) else None
    behind = number if number is None else named_beside(chunks, number)
    if number is not None and behind == number and _is_called(chunks, number):
        behind = chunks.nouns[number].of
    if behind is None or behind == number:
        return start, start
    return chunks.span(chunks.nouns[behind].first, chunks.nouns[behind].end)


def _is_called(chunks: Chunks, number: int) -> bool:
    """Whether a phrase says what it is the name of: "the village of Sarn", not "the mayor of Sarn"."""
    phrase = chunks.nouns[number]
    if phrase.of is None or chunks.tokens[chunks.nouns[phrase.of].head].tag != "NAME":
        return False
    return bool(types(chunks.tokens[phrase.head].lemma) & _CALLED)


def of_somebody(chunks: Chunks, preposition: int) -> bool:
    """Whether a preposition goes on the description behind a name: "Jan Bos, a buyer in Ghent", not "shot in Ghent".

    Args:
        chunks: The sentence.
        preposition: Its token.
    """
    number = chunks.noun_at(preposition - 1) if preposition else None
    if number is None or chunks.nouns[number].end != preposition or chunks.nouns[number].determiner is None:
        return False
    person = is_person(chunks.tokens[chunks.nouns[number].head].lemma)
    return person and not chunks.nouns[number].numbers and named_before(chunks, number) != number
