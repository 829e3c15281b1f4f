"""Answers that agree form a side; sides that all oppose each other form one finding.

Complete links only: an answer joins a side if it agrees with the side's first answer and clashes with
none of its members. Chains ("a agrees with b, b with c") are how tools end up with twenty answers from
five events in one finding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from factcheck.engine.judged import Judged
from factcheck.questions.frames import Frame


@dataclass(frozen=True, slots=True)
class Side:
    """Answers that agree, the best connected first."""

    frames: tuple[Frame, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """The side's claims, for ordering and lookup."""
        return tuple(sorted(frame.claim.id for frame in self.frames))


@dataclass(frozen=True, slots=True)
class Opposition:
    """Sides of one question with the judgements that set them apart."""

    sides: tuple[Side, ...]
    judged: tuple[Judged, ...]


def agreeing_sides(judged: Sequence[Judged]) -> list[tuple[Side, tuple[Judged, ...]]]:
    """Group agreeing answers, strongest evidence first."""
    links: dict[frozenset[str], Judged] = {}
    clashes: set[frozenset[str]] = set()
    frames: dict[str, Frame] = {}
    for item in judged:
        pair = frozenset((item.pair.a.claim.id, item.pair.b.claim.id))
        frames[item.pair.a.claim.id], frames[item.pair.b.claim.id] = item.pair.a, item.pair.b
        if item.judgement.verdict == "consistent":
            links[pair] = item
        else:
            clashes.add(pair)
    side_of: dict[str, list[str]] = {}
    for pair in sorted(links, key=lambda p: (-links[p].pair.score, sorted(p))):
        one, two = sorted(pair)
        first, second = side_of.get(one, [one]), side_of.get(two, [two])
        if first is not second and _may_join(first, second, links, clashes):
            merged = first + second
            for name in merged:
                side_of[name] = merged
    groups = {tuple(sorted(members)): members for members in side_of.values()}
    return [(Side(tuple(frames[name] for name in groups[key])), _inside(groups[key], links)) for key in sorted(groups)]


def _may_join(
    first: Sequence[str], second: Sequence[str], links: Iterable[frozenset[str]], clashes: set[frozenset[str]]
) -> bool:
    known = set(links)
    crossing = [frozenset((one, two)) for one in first for two in second]
    if any(pair in clashes for pair in crossing):
        return False
    return sum(pair in known for pair in crossing) * 2 >= len(crossing)


def _inside(members: Sequence[str], links: dict[frozenset[str], Judged]) -> tuple[Judged, ...]:
    inside = set(members)
    return tuple(links[pair] for pair in sorted(links, key=sorted) if pair <= inside)


def oppositions(
    judged: Sequence[Judged], sides: Sequence[Side], *, weight: Callable[[Judged], float] | None = None
) -> list[Opposition]:
    """Merge pairs of one verdict class into findings of two or more sides, the weightiest pair first."""
    weigh = weight or (lambda item: item.pair.score)
    side_of = {frame.claim.id: side for side in sides for frame in side.frames}
    edges: dict[frozenset[tuple[str, ...]], list[Judged]] = defaultdict(list)
    seen: dict[tuple[str, ...], Side] = {}
    for item in judged:
        ends = []
        for frame in (item.pair.a, item.pair.b):
            side = side_of.get(frame.claim.id, Side((frame,)))
            seen[side.key] = side
            ends.append(side.key)
        if ends[0] != ends[1]:
            edges[frozenset(ends)].append(item)
    found = []
    left = dict(edges)
    while left:
        start = min(left, key=lambda e: (-max(weigh(i) for i in left[e]), sorted(e)))
        clique = _grow(start, left)
        used = [e for e in left if e <= clique]
        items = tuple(item for edge in sorted(used, key=sorted) for item in left[edge])
        found.append(Opposition(tuple(seen[key] for key in sorted(clique)), items))
        for edge in used:
            del left[edge]
    return found


def _grow(
    start: frozenset[tuple[str, ...]], edges: dict[frozenset[tuple[str, ...]], list[Judged]]
) -> frozenset[tuple[str, ...]]:
    """Add every side that opposes all sides already in."""
    clique = set(start)
    for key in sorted({key for edge in edges for key in edge} - clique):
        if all(frozenset((key, member)) in edges for member in clique):
            clique.add(key)
    return frozenset(clique)
