"""The agreed answers by their claims and places, so that a reckoning is held against those only that it may repeat."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factcheck.checks.check import Sum
from factcheck.engine.shelves import Shelf, shelves
from factcheck.engine.sides import Side
from factcheck.questions.frames import Frame

_Standing = tuple[Frame, int]  # a claim, and the number of an answer that it gives


class KnownSides:
    """What is known to agree.

    Args:
        sides: The answers that agree, each by its claims.
    """

    def __init__(self, sides: Iterable[Side]) -> None:
        self._by_claim: dict[str, set[int]] = defaultdict(set)
        self._by_place: dict[Shelf, list[_Standing]] = defaultdict(list)
        for number, side in enumerate(sides):
            for frame in side.frames:
                self._by_claim[frame.claim.id].add(number)
                for shelf in shelves(frame.claim.source, frame.claim.start, frame.claim.end):
                    self._by_place[shelf].append((frame, number))

    def tell(self, found: Sum) -> bool:
        """Whether what a reckoning finds to be one answer agrees already, by its claims or others of the same words."""
        if not found.alike:
            return False
        told: set[int] | None = None
        for frame in found.frames:
            here = self._of(frame)
            told = here if told is None else told & here
            if not told:
                return False
        return bool(told)

    def _of(self, frame: Frame) -> set[int]:
        """The answers that a claim gives, or one of its kind that stands in its place."""
        claim = frame.claim
        known = set(self._by_claim.get(claim.id, ()))
        for shelf in shelves(claim.source, claim.start, claim.end):
            known.update(number for other, number in self._by_place.get(shelf, ()) if _of_one_place(frame, other))
        return known


def _of_one_place(one: Frame, two: Frame) -> bool:
    """Whether two claims of one kind stand in one place."""
    mine, theirs = one.claim, two.claim
    alike = one.document == two.document and mine.kind == theirs.kind
    return alike and mine.start < theirs.end and theirs.start < mine.end
