"""Lives told by their two dates, "Joris van Haelen (1612–1671)", and the days on which people of a folder died."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from factcheck.checks.reckoning.members import time_member
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.checks.reckoning.spans import YEAR, ends
from factcheck.model.values import Days, TimeInterval
from factcheck.model.years import OLDEST
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple

_PERSON = "person:"
_OPENING = 2  # characters between an opening bracket and a life
SHORTEST, LONGEST = 15, OLDEST  # years of a life that is told by its two dates

Deaths = Mapping[str, tuple[TimeInterval, ...]]


class Life(NamedTuple):
    """When somebody was born and died."""

    frame: Frame
    born: Days
    died: Days
    told: str


def lifespans(page: Page) -> Iterator[tuple[str, Life]]:
    """The lives that stand in brackets behind a name."""
    for passage, times in page.timed():
        for time in times:
            opened = page.text.rfind("(", max(passage.start, time.start - _OPENING), time.start)
            two = ends(time) if len(time.parts) == 2 and opened >= 0 else None
            if two is None or not _is_life(*two):
                continue
            name = _bearer(page, passage.start, opened)
            frame = time_member(page, passage, time)
            if name and frame is not None:
                yield name, Life(frame, *two, page.document.quote(time.start, time.end))


def _is_life(born: Days, died: Days) -> bool:
    if born.low is None or died.high is None:
        return False
    return SHORTEST * YEAR <= (died.high - born.low).days <= LONGEST * YEAR


def _bearer(page: Page, start: int, opened: int) -> str:
    """The person whose name stands right before a bracket."""
    before = page.text[start:opened].rstrip()
    for frame in page.frames_in(start, opened):
        people = [name for name in frame.subject if name.startswith(_PERSON)]
        whole = frame.claim.start < opened < frame.claim.end or frame.claim.end == start + len(before)
        if len(people) == 1 and whole:
            return people[0]
    return ""


def deaths_told(shelf: Shelf) -> Deaths:
    """The days on which the people of a folder died, as far as it dates that."""
    found: dict[str, list[TimeInterval]] = defaultdict(list)
    for page in shelf.pages:
        for frame in page.frames:
            claim = frame.claim
            people = [name for name in frame.subject if name.startswith(_PERSON)]
            if claim.kind != "event_date" or claim.question.measure.predicate != "death" or len(people) != 1:
                continue
            if isinstance(claim.value, TimeInterval):
                found[people[0]].append(claim.value)
        for name, life in lifespans(page):
            if life.died.low is not None:
                found[name].append(TimeInterval.between(life.died.low, life.died.high))
    return {name: tuple(dict.fromkeys(days)) for name, days in found.items()}
