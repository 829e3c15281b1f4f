"""Whom each document names at all: a holder whom the other text never mentions is no second person in its story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factcheck.model.values import Role
from factcheck.questions.frames import Frame
from factcheck.questions.identity_fold import fold


class Mentions:
    """The words of all names that the claims of each document carry.

    Args:
        frames: The claims.
    """

    __slots__ = ("_named",)

    def __init__(self, frames: Iterable[Frame]) -> None:
        named: dict[int, set[str]] = defaultdict(set)
        for frame in frames:
            for name in (*frame.names, *frame.subject):
                named[frame.document].update(name.partition(":")[2].split("-"))
            if isinstance(frame.claim.value, Role):
                named[frame.document].update(fold(frame.claim.value.holder).split())
        self._named = dict(named)

    def strangers(self, a: Frame, b: Frame) -> bool:
        """Whether two holders of posts are each named in their own document and nowhere in the other's."""
        one, two = a.claim.value, b.claim.value
        if a.document == b.document or not (isinstance(one, Role) and isinstance(two, Role)):
            return False
        mine, theirs = _surname(one), _surname(two)
        known = self._named.get(a.document, ()), self._named.get(b.document, ())
        return bool(mine) and bool(theirs) and mine not in known[1] and theirs not in known[0]


def _surname(role: Role) -> str:
    return fold(role.holder).rpartition(" ")[2]
