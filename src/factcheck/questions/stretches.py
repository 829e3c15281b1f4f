"""Words for what goes on: two acts that are two in a chronology may be one stretch when one asks how long it was."""

from __future__ import annotations

from functools import lru_cache

from factcheck.grammar.words.words import related
from factcheck.questions.weights import weights


@lru_cache(maxsize=4096)
def one_stretch(one: str, two: str) -> bool:
    """Whether two acts may be one that went on: kin words, or two for what goes on so, as a shooting and a gunfight.

    Args:
        one: The act whose length one claim tells.
        two: That of the other.
    """
    if related(one, two) >= weights().head.related_from:
        return True
    return any(one in row and two in row for row in weights().predicate.going_on)
