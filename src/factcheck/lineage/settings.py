"""Whether two words stand in the same place of two sentences: the neighbours that carry meaning are the same."""

from __future__ import annotations

from typing import Final

from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.words import Words

NEAR: Final = 4  # words to look for a neighbour of its own meaning


def neighbour(words: Words, at: int, step: int) -> str:
    """The nearest word of its own meaning from a place on, or nothing."""
    found = neighbour_at(words, at, step)
    return "" if found is None else words.keys[found]


def neighbour_at(words: Words, at: int, step: int = 1, *, also: frozenset[str] = frozenset()) -> int | None:
    """The place of the nearest word of its own meaning, within a few words; of common words only some `also`."""
    common = lexicon().prior
    for here in range(at, at + step * NEAR, step):
        if not 0 <= here < len(words.keys):
            return None
        if (words.keys[here] not in common or words.keys[here] in also) and len(words.keys[here]) > 1:
            return here
    return None


def same_word(one: str, two: str) -> bool | None:
    """Whether two words are one, in any number; None where either is missing."""
    if not one or not two:
        return None
    units = lexicon().unit_of
    return units.get(one, one).removesuffix("s") == units.get(two, two).removesuffix("s")


def around(left: Words, right: Words, one: tuple[int, int], two: tuple[int, int]) -> tuple[bool | None, bool | None]:
    """Whether the neighbours before and after two ranges of words are the same."""
    before = same_word(neighbour(left, one[0] - 1, -1), neighbour(right, two[0] - 1, -1))
    after = same_word(neighbour(left, one[1], 1), neighbour(right, two[1], 1))
    return before, after
