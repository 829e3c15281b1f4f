"""Short sentences inside copied passages: what stands in the same place of one is its copy too.

Alone "Waves were two metres high" and "Waves were three metres high" are a form of words; behind one and the same
passage they are one sentence with a changed word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.lineage.alignment import align, comparable
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.pairs import Pair
from factcheck.lineage.units import Unit


def beside(units: Sequence[Unit], copied: Sequence[Pair]) -> list[Pair]:
    """The pairs of short sentences in one place of a passage that two documents have, in nearly the same words.

    The sentence before must be the same word for word (behind the first of a text the one after it), one more near it
    too, and the one after a copy at least: a notice with other figures each time shares its last lines, not its first.
    Sentences long enough to prove a copy by themselves are left to that proof.
    """
    known = {(pair.left, pair.right) for pair in copied}
    tried: set[tuple[int, int]] = set()
    found: list[Pair] = []
    for pair in copied:
        if units[pair.left].document == units[pair.right].document or units[pair.left].keys != units[pair.right].keys:
            continue
        for step, (a, b) in _around(units, pair.left, pair.right):
            if abs(step) > 1 or (a, b) in tried or (a, b) in known:
                continue
            tried.add((a, b))
            if _in_a_passage(units, a, b, known) and (likeness := _likeness(units[a], units[b])):
                found.append(Pair(a, b, likeness))
    return found


def _in_a_passage(units: Sequence[Unit], one: int, two: int, copied: set[tuple[int, int]]) -> bool:
    """Whether two sentences stand in one place of a copied passage."""
    around = dict(_around(units, one, two))
    same = {step: units[a].keys == units[b].keys for step, (a, b) in around.items()}
    before, after = around.get(-1), around.get(1)
    if before is None and (units[one].place or units[two].place):
        return False
    if not same[-1 if before else 1] or sum(same.values()) < lexicon().bars.beside_same:
        return False
    return after is None or same[1] or after in copied


def _around(units: Sequence[Unit], one: int, two: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """The two sentences before two others and the two behind them, where both documents have one."""
    for step in (-2, -1, 1, 2):
        a, b = one + step, two + step
        if min(a, b) < 0 or max(a, b) >= len(units):
            continue
        if units[a].document == units[one].document and units[b].document == units[two].document:
            yield step, (a, b)


def _likeness(one: Unit, two: Unit) -> float:
    """The share of words that two short sentences have in the same order, or 0 where it is too small."""
    bars, longer = lexicon().bars, max(len(one.keys), len(two.keys))
    if longer > bars.beside_words or one.heading != two.heading or one.furniture or two.furniture:
        return 0.0
    if not one.is_finished() or not two.is_finished():
        return 0.0
    found = align(comparable(one.keys), comparable(two.keys))
    same = sum(block.left_hi - block.left_lo for block in found.blocks if block.equal)
    return found.likeness if longer - same <= bars.beside_changed and found.likeness >= bars.beside_alike else 0.0
