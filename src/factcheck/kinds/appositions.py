"""The name that a description stands beside: "the winner, Paul Ost,", "the village of Sarn"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.stance.stance_phrases import named_beside
from factcheck.grammar.words.words import types

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
