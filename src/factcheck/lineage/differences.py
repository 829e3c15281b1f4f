"""What changed between two aligned sentences, by type: figures, dates, names, units, denials, opposites.

Only changes in the same setting count: the words around must be the same on both sides, and a value that the
other sentence tells elsewhere is no change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.grammar.stance.stance_cues import cues
from factcheck.grammar.words.words import lemma, opposites, rarity
from factcheck.lineage.alignment import Alignment, Block
from factcheck.lineage.clashes import clash, may_be_year
from factcheck.lineage.fact import Fact
from factcheck.lineage.facts import denies
from factcheck.lineage.facts_dates import HALVES
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.settings import NEAR, around, neighbour_at
from factcheck.lineage.words import Words
from factcheck.model.lineage import DifferenceType
from factcheck.row import NamedTuple

_FIGURES = frozenset({"number", "date"})
_BE = frozenset({"be", "been", "being", "is", "are", "was", "were"})


class Difference(NamedTuple):
    """A typed change between the words of two sentences; a range may be empty on one side.

    One that is not `settled` stands in another setting, or outside the clause that both tell alike: it is no slip,
    but speaks for two events in one form of words.
    """

    type: DifferenceType
    left_lo: int
    left_hi: int
    right_lo: int
    right_hi: int
    settled: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its facts."""

    words: Words
    facts: Sequence[Fact]


class _Changed(NamedTuple):
    """The facts of both sentences that stand in changed words."""

    left: list[Fact]
    right: list[Fact]

    @classmethod
    def of(cls, left: Told, right: Told, alignment: Alignment) -> _Changed:
        """The facts that some changed block touches."""
        blocks = [block for block in alignment.blocks if not block.equal]
        ours = [f for f in left.facts if any(f.lo < block.left_hi and block.left_lo < f.hi for block in blocks)]
        theirs = [f for f in right.facts if any(f.lo < block.right_hi and block.right_lo < f.hi for block in blocks)]
        return cls(ours, theirs)

    def tell(self, left: Told, right: Told, a: Fact, b: Fact) -> bool:
        """Whether either value also stands among the other's changed words: then words moved, they did not change."""
        if a.type == "name":
            one, two = set(a.value) - set(b.value), set(b.value) - set(a.value)
            return bool(one & set(right.words.keys) or two & set(left.words.keys))
        return any(fact.type == a.type and fact.value == a.value for fact in self.right) or any(
            fact.type == b.type and fact.value == b.value for fact in self.left
        )


def differences(left: Told, right: Told, alignment: Alignment, *, whole: bool = True) -> list[Difference]:
    """The typed changes from one sentence to the other, in order.

    Unless the sentences are copies as a `whole`, only changes inside a clause that both tell alike are settled.
    """
    out: list[Difference] = []
    moved = _Changed.of(left, right, alignment)
    for at, block in enumerate(alignment.blocks):
        if block.equal:
            continue
        copied = whole or in_copied_clause(left.words.keys, alignment, at)
        found = [*_facts(left, right, block, moved), *_denials(left, right, block)]
        found = found or list(_opposites(left, right, block))
        out += found if copied else (change._replace(settled=False) for change in found)
    return out or _apart(moved, alignment)


def in_copied_clause(keys: Sequence[str], alignment: Alignment, at: int) -> bool:
    """Whether a changed block stands in a run of words that both sentences share on either side of it."""
    bars, changed = lexicon().bars, alignment.blocks[at]
    if max(changed.left_hi - changed.left_lo, changed.right_hi - changed.right_lo) > NEAR:
        return False
    beside: list[str] = []
    for side in (at - 1, at + 1):
        if not 0 <= side < len(alignment.blocks):
            return False
        shared = alignment.blocks[side]
        if shared.left_hi - shared.left_lo < bars.clause_side:
            return False
        beside += keys[shared.left_lo : shared.left_hi]
    return len(beside) >= bars.clause_words and sum(map(rarity, beside)) >= bars.clause_rarity


def is_telling(key: str) -> bool:
    """Whether a folded word can be or deny a fact, apart from names."""
    words = lexicon()
    return key[0].isdecimal() or key in HALVES or key in words.triggers or key in words.unit_of or denies(key)


def exclude(one: str, other: str) -> bool:
    """Whether two words exclude each other in one sentence."""
    words = lexicon()
    found = other in words.opposed.get(one, ()) or other in words.opposed_in_passages.get(one, ())
    return found or opposites(one, other, copies=True) is not None


def excludes_in_passages(one: str, other: str) -> bool:
    """Whether two words exclude each other only where the sentences around are copies too: so with act and undoing."""
    return other in lexicon().opposed_in_passages.get(one, ()) or opposites(one, other) == "turn"


def _facts(left: Told, right: Told, block: Block, moved: _Changed) -> Iterator[Difference]:
    """Facts of one type that stand against each other in a changed block."""
    ours = _touching(left.facts, block.left_lo, block.left_hi, grown=block.right_lo == block.right_hi)
    theirs = _touching(right.facts, block.right_lo, block.right_hi, grown=block.left_lo == block.left_hi)
    for kind in ("number", "date", "name", "outcome"):
        one = [fact for fact in ours if fact.type == kind]
        two = [fact for fact in theirs if fact.type == kind]
        if len(one) == len(two):
            for a, b in zip(one, two, strict=True):
                yield from _change(left, right, a, b, block, moved)
    if len(ours) == len(theirs) == 1 and may_be_year(ours[0], theirs[0]):
        yield from _change(left, right, ours[0], theirs[0], block, moved)


def _apart(moved: _Changed, alignment: Alignment) -> list[Difference]:
    """The one figure or date that changed where its phrase moved too: "in May with songs", "with songs in July"."""
    out: list[Difference] = []
    if alignment.likeness < lexicon().bars.moved:
        return out
    for kind in ("number", "date"):
        one = [fact for fact in moved.left if fact.type == kind]
        two = [fact for fact in moved.right if fact.type == kind]
        if len(one) == len(two) == 1 and (found := clash(one[0], two[0])):
            out.append(Difference(found, one[0].lo, one[0].hi, two[0].lo, two[0].hi))
    return out


def _touching(facts: Sequence[Fact], lo: int, hi: int, *, grown: bool) -> list[Fact]:
    """The facts in a range of words; an empty range is touched by its neighbours.

    Where the other side lacks these words, only a fact that goes on outside them has `grown`: twenty, twenty-five.
    """
    if lo == hi:
        return [fact for fact in facts if fact.lo <= lo <= fact.hi]
    return [f for f in facts if f.lo < hi and lo < f.hi and not (grown and lo <= f.lo and f.hi <= hi)]


def _change(left: Told, right: Told, a: Fact, b: Fact, block: Block, moved: _Changed) -> Iterator[Difference]:
    """The change from one fact to another, if it is one."""
    found = clash(a, b)
    if not found or moved.tell(left, right, a, b):
        return
    settled = _same_setting(left, right, a, b, block)
    if settled or found in {"number", "date"}:
        yield Difference(found, a.lo, a.hi, b.lo, b.hi, settled)


def _same_setting(left: Told, right: Told, a: Fact, b: Fact, block: Block) -> bool:
    """Whether the words around two facts are the same on both sides, as far as their type needs it."""
    one, two = (a.lo, a.hi), (b.lo, b.hi)
    if a.type != b.type:  # a year against a bare figure: the changed words themselves
        one, two = (block.left_lo, block.left_hi), (block.right_lo, block.right_hi)
    before, after = around(left.words, right.words, one, two)
    if a.type == b.type == "number" and not (a.unit and a.unit == b.unit):
        return after is True or (after is None and before is True)
    if a.type == "name":
        exact = a.lo <= block.left_lo and block.left_hi <= a.hi and b.lo <= block.right_lo and block.right_hi <= b.hi
        return exact and before is not False and after is not False and (before or after) is True
    return before is True or after is True


def _denials(left: Told, right: Told, block: Block) -> Iterator[Difference]:
    """A word that denies on one side only, before a verb or noun that both sides have."""
    if not block.left_lo or not block.right_lo:
        return
    a = _denied(left.words, block.left_lo, block.left_hi)
    b = _denied(right.words, block.right_lo, block.right_hi)
    if (a is None) == (b is None):
        return
    spoken = cues().reporting  # common verbs that can be denied: "had been told"
    a = neighbour_at(left.words, block.left_lo, also=spoken) if a is None else a
    b = neighbour_at(right.words, block.right_lo, also=spoken) if b is None else b
    if a is None or b is None or lemma(left.words.keys[a], "VERB") != lemma(right.words.keys[b], "VERB"):
        return
    both = (left.words, block.left_lo, a), (right.words, block.right_lo, b)
    if all(any(map(denies, words.keys[max(0, lo - NEAR) : hi + NEAR])) for words, lo, hi in both):
        return
    yield Difference("negation", block.left_lo - 1, a + 1, block.right_lo - 1, b + 1)


def _denied(words: Words, lo: int, hi: int) -> int | None:
    """The word of its own meaning that a denial in a range bears on, where nothing but common words comes before."""
    common, harmless = lexicon().prior, lexicon().negations.harmless_after
    for at in range(lo, hi):
        if denies(words.keys[at]):
            after = words.keys[at + 1] if at + 1 < len(words.keys) else ""
            return None if after in harmless else neighbour_at(words, at + 1, also=cues().reporting)
        if words.keys[at] not in common:
            return None
    return None


def _is_suffered(keys: Sequence[str], at: int) -> bool:
    """Whether a verb is told from the side of who suffers it: "was beaten by"."""
    return at > 0 and keys[at - 1] in _BE and keys[at + 1 : at + 2] == ["by"]


def _opposites(left: Told, right: Told, block: Block) -> Iterator[Difference]:
    """Words that cannot both hold, one on each side of a changed block in which nothing else is denied."""
    ours, theirs = left.words.keys[block.left_lo : block.left_hi], right.words.keys[block.right_lo : block.right_hi]
    for a, mine in enumerate(ours, block.left_lo):
        for b, other in enumerate(theirs, block.right_lo):
            if other in left.words.keys or mine in right.words.keys or not exclude(mine, other):
                continue
            if any(denies(key) for key in (*ours, *theirs) if key not in (mine, other)):
                continue
            if _is_suffered(left.words.keys, a) != _is_suffered(right.words.keys, b):
                continue  # who lost to Brandt was beaten by Brandt
            if (inside := _inside(left.facts, a)) != _inside(right.facts, b) or inside in _FIGURES:
                continue  # the West Bank, a bank in the west; two days, 48 hours
            if _in_place(left.words, right.words, (a, b), block):
                yield Difference("opposite", a, a + 1, b, b + 1)
                return


def _inside(facts: Sequence[Fact], at: int) -> str:
    """The type of the fact of several words that a word is a part of: a name, a figure with its unit; or nothing."""
    return next((fact.type for fact in facts if fact.lo <= at < fact.hi and fact.hi - fact.lo > 1), "")


def _in_place(left: Words, right: Words, at: tuple[int, int], block: Block) -> bool:
    """Whether two words stand in the same place: where more than a word or two changed, on both sides of them."""
    told = around(left, right, (at[0], at[0] + 1), (at[1], at[1] + 1))
    long = max(block.left_hi - block.left_lo, block.right_hi - block.right_lo) > NEAR
    return any(told) and not (long and False in told)
