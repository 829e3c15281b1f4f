"""What changed between two aligned sentences, by type: figures, dates, names, units, denials, opposites.

Only changes in the same setting count: the words around must be the same on both sides, a value that the other
sentence tells elsewhere is no change, and a rounding, another format, an abbreviation or a synonym is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from factcheck.grammar.words import lemma, opposites, rarity
from factcheck.lineage.alignment import Alignment, Block
from factcheck.lineage.facts import Fact, denies
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.namesakes import other_name
from factcheck.lineage.words import Words
from factcheck.model.lineage import DifferenceType

_NEAR: Final = 4  # words to look for a neighbour that both sides share
_ROUNDED = 0.05  # a figure in round hundreds this close to another may be that figure rounded


class Difference(NamedTuple):
    """A typed change between the words of two sentences; a range may be empty on one side."""

    type: DifferenceType
    left_lo: int
    left_hi: int
    right_lo: int
    right_hi: int


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its facts."""

    words: Words
    facts: Sequence[Fact]


def differences(left: Told, right: Told, alignment: Alignment, *, whole: bool = True) -> list[Difference]:
    """The typed changes from one sentence to the other, in order.

    Unless the sentences are copies as a `whole`, only changes inside a clause that both tell alike count.
    """
    out: list[Difference] = []
    for at, block in enumerate(alignment.blocks):
        if block.equal or not (whole or in_copied_clause(left.words.keys, alignment, at)):
            continue
        found = [*_facts(left, right, block), *_denials(left, right, block)]
        out += found or _opposites(left, right, block)
    return out


def in_copied_clause(keys: Sequence[str], alignment: Alignment, at: int) -> bool:
    """Whether a changed block stands in a run of words that both sentences share on either side of it."""
    bars, changed = lexicon().bars, alignment.blocks[at]
    if max(changed.left_hi - changed.left_lo, changed.right_hi - changed.right_lo) > _NEAR:
        return False
    around: list[str] = []
    for side in (at - 1, at + 1):
        if not 0 <= side < len(alignment.blocks):
            return False
        shared = alignment.blocks[side]
        if shared.left_hi - shared.left_lo < bars.clause_side:
            return False
        around += keys[shared.left_lo : shared.left_hi]
    return len(around) >= bars.clause_words and sum(map(rarity, around)) >= bars.clause_rarity


def is_telling(key: str) -> bool:
    """Whether a folded word can be or deny a fact, apart from names."""
    words = lexicon()
    return key[0].isdecimal() or key in words.triggers or key in words.unit_of or denies(key)


def _facts(left: Told, right: Told, block: Block) -> Iterator[Difference]:
    """Figures, dates, names and outcomes that stand against each other in a changed block."""
    for kind in ("number", "date", "name", "outcome"):
        one = _touching(left.facts, kind, block.left_lo, block.left_hi)
        two = _touching(right.facts, kind, block.right_lo, block.right_hi)
        if len(one) != len(two):
            continue
        for a, b in zip(one, two, strict=True):
            name = _clash(a, b)
            if name and not _told_elsewhere(left, right, a, b) and _same_setting(left, right, a, b, block):
                yield Difference(name, a.lo, a.hi, b.lo, b.hi)


def _touching(facts: Sequence[Fact], kind: str, lo: int, hi: int) -> list[Fact]:
    """The facts of one type in a range of words; an empty range is touched by its neighbours."""
    if lo == hi:
        return [fact for fact in facts if fact.type == kind and fact.lo <= lo <= fact.hi]
    return [fact for fact in facts if fact.type == kind and fact.lo < hi and lo < fact.hi]


def _clash(a: Fact, b: Fact) -> DifferenceType | None:
    """Whether two facts of one type exclude each other, and as what."""
    if a.type == "number":
        return _number_clash(a, b)
    if a.type == "date":
        both = [(x, y) for x, y in zip(a.value, b.value, strict=True) if x is not None and y is not None]
        return "date" if any(x != y for x, y in both) else None
    if a.type == "name":
        return "name" if other_name(a, b) else None
    return "outcome" if a.value != b.value else None


def _number_clash(a: Fact, b: Fact) -> DifferenceType | None:
    if a.unit != b.unit:
        return "unit" if a.value[0] == b.value[0] and a.unit and b.unit else None
    if a.low <= b.high and b.low <= a.high:
        return None
    return None if _rounds(a, b) or _rounds(b, a) else "number"


def _rounds(coarse: Fact, fine: Fact) -> bool:
    """Whether a figure in round hundreds may be the other one rounded."""
    rough, exact = float(str(coarse.value[0])), float(str(fine.value[0]))
    return rough % 100 == 0 and exact % 100 != 0 and abs(rough - exact) <= _ROUNDED * exact


def _told_elsewhere(left: Told, right: Told, a: Fact, b: Fact) -> bool:
    """Whether either value also stands in the other sentence: then the words moved, they did not change."""
    if a.type == "name":
        one, two = set(a.value) - set(b.value), set(b.value) - set(a.value)
        return bool(one & set(right.words.keys) or two & set(left.words.keys))
    return any(fact.type == a.type and fact.value == a.value for fact in right.facts) or any(
        fact.type == b.type and fact.value == b.value for fact in left.facts
    )


def _same_setting(left: Told, right: Told, a: Fact, b: Fact, block: Block) -> bool:
    """Whether the words around two facts are the same on both sides."""
    after = _same_word(_content(left.words, a.hi, 1), _content(right.words, b.hi, 1))
    before = _same_word(_content(left.words, a.lo - 1, -1), _content(right.words, b.lo - 1, -1))
    if a.type == "number":
        if a.unit and a.unit == b.unit:
            return after is True or before is True
        return after is True or (after is None and before is True)
    if a.type == "name":
        exact = a.lo <= block.left_lo and block.left_hi <= a.hi and b.lo <= block.right_lo and block.right_hi <= b.hi
        return exact and before is not False and after is not False and (before or after) is True
    return before is True or after is True


def _content(words: Words, at: int, step: int) -> str:
    """The nearest word of its own meaning on one side, or nothing."""
    prior, seen = lexicon().prior, 0
    while 0 <= at < len(words.keys) and seen < _NEAR:
        key = words.keys[at]
        if key not in prior and len(key) > 1:
            return key
        at, seen = at + step, seen + 1
    return ""


def _same_word(a: str, b: str) -> bool | None:
    """Whether two words are one, in any number; None where either is missing."""
    if not a or not b:
        return None
    units = lexicon().unit_of
    return units.get(a, a).removesuffix("s") == units.get(b, b).removesuffix("s")


def _denials(left: Told, right: Told, block: Block) -> Iterator[Difference]:
    """A word that denies on one side only, before a verb or noun that both sides have."""
    if not block.left_lo or not block.right_lo:
        return
    a = _denied(left.words, block.left_lo, block.left_hi)
    b = _denied(right.words, block.right_lo, block.right_hi)
    if (a is None) == (b is None):
        return
    if a is None:
        a = _content_at(left.words, block.left_lo)
    if b is None:
        b = _content_at(right.words, block.right_lo)
    if a is None or b is None or lemma(left.words.keys[a], "VERB") != lemma(right.words.keys[b], "VERB"):
        return
    if _denying(left.words, block.left_lo - _NEAR, a + _NEAR) and _denying(
        right.words, block.right_lo - _NEAR, b + _NEAR
    ):
        return
    yield Difference("negation", block.left_lo - 1, a + 1, block.right_lo - 1, b + 1)


def _denied(words: Words, lo: int, hi: int) -> int | None:
    """The word of its own meaning that a denial in a range bears on, where nothing but common words comes before."""
    common, harmless = lexicon().prior, lexicon().negations.harmless_after
    for at in range(lo, hi):
        if denies(words.keys[at]):
            after = words.keys[at + 1] if at + 1 < len(words.keys) else ""
            return None if after in harmless else _content_at(words, at + 1)
        if words.keys[at] not in common:
            return None
    return None


def _denying(words: Words, lo: int, hi: int) -> bool:
    return any(denies(key) for key in words.keys[max(0, lo) : hi])


def _content_at(words: Words, at: int) -> int | None:
    """The place of the next word of its own meaning within a few words."""
    for here in range(at, min(len(words.keys), at + _NEAR)):
        if words.keys[here] not in lexicon().prior:
            return here
    return None


def _opposites(left: Told, right: Told, block: Block) -> Iterator[Difference]:
    """Words that cannot both hold, one on each side of a changed block in which nothing is denied."""
    ours, theirs = left.words.keys[block.left_lo : block.left_hi], right.words.keys[block.right_lo : block.right_hi]
    if any(map(denies, ours)) or any(map(denies, theirs)):
        return
    for a, mine in enumerate(ours, block.left_lo):
        for b, other in enumerate(theirs, block.right_lo):
            told = other in left.words.keys or mine in right.words.keys
            if not told and exclude(mine, other) and _framed(left, right, a, b):
                yield Difference("opposite", a, a + 1, b, b + 1)
                return


def exclude(one: str, other: str) -> bool:
    """Whether two words exclude each other in one sentence."""
    return other in lexicon().opposed.get(one, frozenset()) or opposites(one, other) is not None


def _framed(left: Told, right: Told, a: int, b: int) -> bool:
    before = _same_word(_content(left.words, a - 1, -1), _content(right.words, b - 1, -1))
    after = _same_word(_content(left.words, a + 1, 1), _content(right.words, b + 1, 1))
    return before is True or after is True
