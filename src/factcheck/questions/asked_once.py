"""Which claims of a folder answer a question of the news desk, and where a text gives it but one answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from factcheck.model.values import ClockTime, Duration, Quantity, TimeInterval, Value
from factcheck.questions.frames import Frame
from factcheck.questions.slots import slots_near, slots_of

Span = tuple[float | None, float | None]


class AskedOnce:
    """The questions that each claim answers.

    A claim surely answers where a way of the table tells it; it may answer where the words of a way stand about. Of
    two claims that are held together one answers surely, and each is all that its text says to the question.

    Args:
        frames: The claims.
    """

    __slots__ = ("_may", "_only", "_only_near", "_sure")

    def __init__(self, frames: Iterable[Frame]) -> None:
        self._sure: dict[str, frozenset[str]] = {}
        self._may: dict[str, frozenset[str]] = {}
        told: dict[tuple[int, str], list[Value]] = defaultdict(list)
        near: dict[tuple[int, str], list[Value]] = defaultdict(list)
        for frame in frames:
            sure = slots_of(frame)
            _note(self._sure, told, frame, sure)
            _note(self._may, near, frame, sure | slots_near(frame))
        self._only = frozenset(key for key, values in told.items() if _one_answer(values))
        self._only_near = frozenset(key for key, values in near.items() if _one_answer(values))

    def surely(self, frame: Frame) -> frozenset[str]:
        """The questions to which a claim surely is the one answer of its text."""
        return _alone(self._sure, self._only, frame)

    def perhaps(self, frame: Frame) -> frozenset[str]:
        """The questions to which a claim may be the one answer of its text."""
        return _alone(self._may, self._only_near, frame)

    def between(self, a: Frame, b: Frame) -> tuple[str, bool]:
        """The question that both answer, and whether both surely do; empty if there is none."""
        if a.document == b.document or not (a.claim.id in self._may and b.claim.id in self._may):
            return "", False
        if sure := self.surely(a) & self.surely(b):
            return min(sure), True
        near = self.perhaps(a) & self.perhaps(b) & (self.surely(a) | self.surely(b))
        return min(near, default=""), False


def _note(
    of: dict[str, frozenset[str]], told: Mapping[tuple[int, str], list[Value]], frame: Frame, slots: frozenset[str]
) -> None:
    if slots:
        of[frame.claim.id] = slots
    for slot in slots:
        told[frame.document, slot].append(frame.claim.value)


def _alone(of: Mapping[str, frozenset[str]], only: frozenset[tuple[int, str]], frame: Frame) -> frozenset[str]:
    own = of.get(frame.claim.id)
    return frozenset(slot for slot in own if (frame.document, slot) in only) if own else frozenset()


def _one_answer(values: Iterable[Value]) -> bool:
    """Whether some values are one: figures that are equal, times that have a day or a minute in common."""
    told = [*values]
    times = [time for time in map(_span, told) if time is not None]
    if not times:
        return len({_figure(value) for value in told}) == 1
    lows, highs = [low for low, _ in times if low is not None], [high for _, high in times if high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def _span(value: Value) -> Span | None:
    if isinstance(value, TimeInterval):
        first, last = (None if day is None else float(day.toordinal()) for day in (value.start, value.end))
        return first, last
    return (float(value.low), float(value.high)) if isinstance(value, ClockTime) else None


def _figure(value: Value) -> object:
    if isinstance(value, Quantity):
        return (value.in_points.low, value.in_points.high)
    return (value.low_days, value.high_days) if isinstance(value, Duration) else str(value)
