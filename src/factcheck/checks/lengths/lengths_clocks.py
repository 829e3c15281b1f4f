"""Hours and minutes beside the two times of day they lie between: "at 18:20 and, an hour later, at 19:20"."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.bands import Span
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import member
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import NEXT, Page
from factcheck.checks.reckoning.ties import compiled, forms
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.report import Verdict
from factcheck.model.values import MINUTES_A_DAY, ClockTime, Numbers
from factcheck.questions.frames import Frame

_SLACK = 0.1  # share of a length by which it may be rounded
_ONSET = "start"  # the class of the verbs of beginning
_NEAR = 4.0  # minutes
_MINUTES = {"hour": 60.0, "minute": 1.0}


def clock_lengths(page: Page) -> Iterator[Sum]:
    """Every length told beside the only two times of day of its sentence, or of it and the one before."""
    clocks = _clocks(page)
    starts = [frame.claim.start for frame in clocks]
    before = {two.start: one for one, two in pairwise(page.passages) if two.start - one.end < NEXT}
    for passage in page.passages if len(clocks) > 1 else ():
        length = _length(page, passage)
        for first in (passage, before.get(passage.start)) if length is not None else ():
            here = clocks[bisect_left(starts, first.start) : bisect_right(starts, passage.end)] if first else []
            ends = len(here) == 2 and not (first is not passage and _opens(here[1]))
            found = _judged(page, passage, length, here) if length is not None and ends else None
            if found is not None:
                yield found
                break


def _opens(frame: Frame) -> bool:
    """Whether a time of day is that of a beginning: "it was seen at 5.20. It began at 6.45 and lasted four hours"."""
    return frame.claim.question.measure.predicate == _ONSET


def _clocks(page: Page) -> list[Frame]:
    """The exact times of day of a page, each of them once."""
    found: dict[int, Frame] = {}
    for frame in page.frames:
        value = frame.claim.value
        if frame.claim.kind == "time_of_day" and isinstance(value, ClockTime) and value.low == value.high:
            found.setdefault(page.text.find(value.as_written, frame.claim.start, frame.claim.end), frame)
    return [found[at] for at in sorted(found)]


def _length(page: Page, passage: Passage) -> FoundQuantity | None:
    """The only length in hours or minutes, where it is told to lie between what happened before and then."""
    told = [q for q in passage.quantities if q.kind == "duration" and q.quantity.unit in _MINUTES and not q.doubt]
    if len(told) != 1:
        return None
    before, behind = page.text[passage.start : told[0].start], page.text[told[0].end : passage.end]
    table = forms().lengths_of_clocks
    for name in ("later", "after", "lasted"):
        front, back = (compiled(shape) for shape in table[name])
        if front.search(before) and back.match(behind):
            return told[0]
    return None


def _judged(page: Page, passage: Passage, length: FoundQuantity, clocks: list[Frame]) -> Sum | None:
    one, two = (frame.claim.value for frame in clocks)
    if not isinstance(one, ClockTime) or not isinstance(two, ClockTime) or one.either_half or two.either_half:
        return None
    between = (float(two.low) - float(one.low)) % MINUTES_A_DAY
    if between == 0:
        return None  # one end told twice: "it woke the town at 6.45. It began at 6.45 and lasted four hours"
    size = _MINUTES[length.quantity.unit or "minute"]
    core = _span(length.quantity.core, size)
    room = max(_NEAR, _SLACK * between) if length.quantity.wording == "exact" else _NEAR
    told = Span(between, between)
    verdict: Verdict = "contradiction"
    if told.meets(core):
        verdict = "consistent"
    elif Span(between - room, between + room).meets(core):
        return None
    why = f"{between:.0f} minutes lie between the two, and the text says {length.quantity.as_written}"
    return judged([(member(page, passage, length), 0), (clocks[0], 1), (clocks[1], 1)], verdict, why)


def _span(numbers: Numbers, size: float) -> Span:
    low = -math.inf if numbers.low is None else float(numbers.low) * size
    return Span(low, math.inf if numbers.high is None else float(numbers.high) * size)
