"""The dated acts of a folder by their acts: from which of them another act may be counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.grammar.words.words import class_of, related
from factcheck.model.claim import ASSERTED, Claim
from factcheck.model.values import ClockTime, TimeInterval
from factcheck.questions.counted_spans import Ends, counted_words, ends_of
from factcheck.questions.frames import Frame

MOST = 200  # claims of one sort of act: where more are told, nobody knows which is meant
_KINDS = frozenset({"event_date", "time_of_day", "statement"})
_ENTRIES = frozenset({"entry", "fronted"})


class _Leaf(NamedTuple):
    """The dated acts of one document by what they are called, and the days and the hours that it tells of."""

    acts: Mapping[str, list[Frame]]
    days: frozenset[Ends]
    hours: frozenset[Ends]


class DatedShelf:
    """The dated acts of some documents."""

    def __init__(self, documents: Mapping[int, Sequence[Frame]]) -> None:
        self._leaves = {number: _leaf(frames) for number, frames in documents.items()}
        self._words = sorted({word for leaf in self._leaves.values() for word in leaf.acts})
        self._kin: dict[str, tuple[str, ...]] = {}

    def of_acts(self, acts: Sequence[str], numbers: Iterable[int], *, clock: bool) -> list[Frame]:
        """The claims of some documents that date acts of a kind, by the day or the clock; none where there are many."""
        words = dict.fromkeys(word for act in acts for word in self._kin_of(act))
        found: dict[str, Frame] = {}
        for number in numbers:
            for word in words:
                for frame in self._leaves[number].acts.get(word, ()):
                    if (frame.claim.kind == "time_of_day") == clock:
                        found[frame.claim.id] = frame
            if len(found) > MOST:
                return []
        return list(found.values())

    def _kin_of(self, act: str) -> tuple[str, ...]:
        known = self._kin.get(act)
        if known is None:
            least = counted_words().bars.kin
            known = self._kin[act] = tuple(word for word in self._words if related(act, word) >= least)
        return known

    def tellers(self, anchor: Frame, numbers: Iterable[int]) -> set[int]:
        """The documents that tell anything of the day or the hour of an event: of the day of a story all do."""
        at, clock = ends(anchor), anchor.claim.kind == "time_of_day"
        told = {number: self._leaves[number].hours if clock else self._leaves[number].days for number in numbers}
        return {number for number, spans in told.items() if any(meet(span, at) for span in spans)}


def _leaf(frames: Sequence[Frame]) -> _Leaf:
    acts: dict[str, list[Frame]] = defaultdict(list)
    days, hours = set[Ends](), set[Ends]()
    for frame in _dated(frames):
        at = ends(frame)
        if at is not None and frame.claim.kind == "time_of_day":
            hours.add(at)
        elif at is not None and at[1] - at[0] <= counted_words().bars.day:
            days.add(at)
        for word in called(frame):
            if len(acts[word]) <= MOST:
                acts[word].append(frame)
    return _Leaf(dict(acts), frozenset(days), frozenset(hours))


def _dated(frames: Iterable[Frame]) -> Iterator[Frame]:
    """The claims of a document that date an act as done, and the entries of a chronology."""
    for frame in frames:
        claim = frame.claim
        if claim.kind not in _KINDS or "background" in claim.question.scope:
            continue
        if not claim.stance.affirmed or claim.stance.mood not in ASSERTED or ends(frame) is None:
            continue
        of_the_page = claim.kind == "statement" and frame.time is not None and frame.time.end == frame.published_day
        if not of_the_page:
            yield frame


def time_of(claim: Claim) -> TimeInterval | ClockTime | None:
    """When an act was: the value of a date, the time of a statement told under a date of its own."""
    if claim.kind == "statement":
        return claim.question.time if claim.question.time_from in _ENTRIES else None
    return claim.value if isinstance(claim.value, TimeInterval | ClockTime) else None


def ends(frame: Frame) -> Ends | None:
    """Between what an act lies: two days, or two minutes of a day."""
    value = time_of(frame.claim)
    return ends_of(value) if value is not None else None


def meet(one: Ends | None, two: Ends | None) -> bool:
    """Whether two times may be one."""
    return one is not None and two is not None and one[0] <= two[1] and two[0] <= one[1]


def things(frame: Frame) -> set[str]:
    """What takes part in an act, by its nouns."""
    return {frame.claim.question.measure.head, *(name for name in frame.subject if ":" not in name)} - {""}


def called(frame: Frame) -> tuple[str, ...]:
    """The act of a claim; where that is only that something came or began, what came or began."""
    measure, words = frame.claim.question.measure, counted_words()
    if measure.predicate and measure.predicate not in words.comes and measure.predicate not in words.begins:
        return (measure.predicate,)
    return tuple(class_of(noun, "NOUN") or noun for noun in sorted(things(frame)))


def acts_of(frame: Frame) -> tuple[str, ...]:
    """What an act may be called, with the events that take part in it: the crash that killed nine."""
    events = (class_of(noun, "NOUN") for noun in sorted(things(frame)))
    return (*called(frame), *(event for event in events if event is not None))
