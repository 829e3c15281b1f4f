"""What two texts say besides: how much of two sentences is told by both, and whom each text names at all.

Where texts are a few sentences long, or unknown, what they leave out says nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factcheck.model.values import Role
from factcheck.questions.frames import COUNTED_FROM, Frame
from factcheck.questions.identity_fold import fold
from factcheck.questions.stories import Stories
from factcheck.questions.telling import Telling

_INITIALS = 2  # letters that are no first name: "J.", "AJ"


class Mentions:
    """What the documents of a folder name, and how telling their words are.

    Args:
        frames: The claims.
        stories: The evidence that two documents tell one story; it knows the names of each.
        telling: How telling words are in the folder.
    """

    __slots__ = ("_holders", "_stories", "_telling")

    def __init__(self, frames: Iterable[Frame], stories: Stories, telling: Telling) -> None:
        holders: dict[int, set[str]] = defaultdict(set)
        for frame in frames:
            if isinstance(frame.claim.value, Role):
                holders[frame.document].update(fold(frame.claim.value.holder).split())
        self._holders, self._stories, self._telling = dict(holders), stories, telling

    def common(self, a: Frame, b: Frame) -> float:
        """How much of what the sentences of two claims tell is told by both, from 0 to 1; 0 where that says nothing."""
        if not self._stories.named or self._stories.in_brief(a.document, b.document, terse=True):
            return 0.0
        return round(self._telling.common(_told(a), _told(b)), 3)

    def strangers(self, a: Frame, b: Frame) -> bool:
        """Whether two holders of posts are each named in their own document and nowhere in the other's."""
        one, two = a.claim.value, b.claim.value
        if a.document == b.document or not (isinstance(one, Role) and isinstance(two, Role)):
            return False
        mine, theirs = _surname(one), _surname(two)
        if mine == theirs:
            mine, theirs = _first_name(one), _first_name(two)
        if not mine or not theirs or not self._stories.named:
            return False
        return not (self._knows(b.document, mine) or self._knows(a.document, theirs))

    def _knows(self, document: int, surname: str) -> bool:
        return surname in self._holders.get(document, ()) or f" {surname} " in self._stories.named[document]


def _told(frame: Frame) -> frozenset[str]:
    """The words of a claim's sentence."""
    question = frame.claim.question
    return frozenset([*question.terms, *(word for word in question.context if not word.startswith(COUNTED_FROM))])


def _surname(role: Role) -> str:
    return fold(role.holder).rpartition(" ")[2]


def _first_name(role: Role) -> str:
    """The first name of a holder, if it is told and no initial: of two of one surname it alone says who is meant."""
    first, _, behind = fold(role.holder).partition(" ")
    return first if behind and len(first) > _INITIALS else ""
