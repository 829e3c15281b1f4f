"""Subjects that are nobody: what they are said to do is done by none."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.stance.stance_words import stance_words

_BEFORE_VERB = frozenset({"ADV", "AUX", "MODAL"})


def nobody_before(chunks: Chunks, at: int) -> int | None:
    """Where "nobody" or "no serious historian" begins, if that is the subject right before a verb."""
    tokens = chunks.tokens
    k = at - 1
    while k >= 0 and tokens[k].tag in _BEFORE_VERB and tokens[k].lower not in stance_words().doubt.nobody:
        k -= 1
    if k < 0:
        return None
    if tokens[k].lower in stance_words().doubt.nobody - {"anyone", "anybody"}:
        return k
    if tokens[k].lower in {"anyone", "anybody"}:
        return k - 1 if k and tokens[k - 1].lower in {"hardly", "scarcely"} else None
    for first in range(k - 1, max(-1, k - 4), -1):
        if tokens[first].lower in stance_words().doubt.determiners:
            return first
        if tokens[first].tag not in {"ADJ", "NOUN", "ADV"}:
            return None
    return None
