"""How one copy relates to its canonical text: verbatim, cut off, edited, reworded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import Indel

from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.units import Unit
from factcheck.model.lineage import Relation

ORDER: Final[tuple[Relation, ...]] = ("verbatim", "truncated", "near", "reworded")
_HEAD: Final = 3  # words by which a passage is recognised behind its lead
_PARTING: Final = frozenset(':]|–—"“”«»')  # marks between a lead and the passage
_CUT = 0.95  # a copy with fewer words than this share of the canonical text may be called cut off


def relation(canonical: Sequence[str], copy: Sequence[str], *, finished: bool = False) -> tuple[Relation, float]:
    """The relation of a copy to its canonical text, and the share of words they have in common in order.

    A copy that is `finished` with a full stop is shortened, not cut off.

    Example:
        >>> relation("troops left the town on friday".split(), "troops left the town".split())[0]
        'truncated'
    """
    if canonical == copy:
        return "verbatim", 1.0
    likeness = in_order(canonical, copy)
    if not finished and is_cut_off(canonical, copy):
        return "truncated", likeness
    return ("near" if likeness >= lexicon().bars.near else "reworded"), likeness


def lead(unit: Unit, other: Unit) -> int:
    """How many words stand before the passage that a sentence shares with another from that one's first word on.

    Only what a mark parts from it is a lead: "From our archive: The river rose …", "[Agency, 4 May] The river rose …".
    """
    head = other.keys[:_HEAD]
    if unit.keys[:_HEAD] == head or len(head) < _HEAD or len(unit.keys) < 2 * _HEAD:
        return 0
    for at in range(1, len(unit.keys) - _HEAD + 1):
        if unit.keys[at : at + _HEAD] == head:
            words = unit.words()
            between = unit.folded[words.ends[at - 1] : words.starts[at]]
            return at if any(mark in between for mark in _PARTING) else 0
    return 0


def in_order(one: Sequence[str], two: Sequence[str]) -> float:
    """The share of words that two texts have in common in the same order; of very long ones, in any order."""
    if max(len(one), len(two)) <= lexicon().bars.longest:
        return Indel.normalized_similarity(one, two)
    return 2 * (Counter(one) & Counter(two)).total() / (len(one) + len(two))


def weakest(relations: Sequence[Relation]) -> Relation:
    """The loosest of several relations: what a group is called."""
    return max(relations, key=ORDER.index)


def is_cut_off(canonical: Sequence[str], copy: Sequence[str]) -> bool:
    """Whether the copy is the canonical text up to some word, which itself may be cut."""
    size = len(copy)
    if not size or size > _CUT * len(canonical):
        return False
    return copy[:-1] == canonical[: size - 1] and canonical[size - 1].startswith(copy[-1])
