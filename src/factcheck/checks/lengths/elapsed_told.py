"""What a page tells of time, for reckoning across a folder: dated points and stretches with two ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from factcheck.checks.lengths.elapsed_words import Words, elapsed, words_of
from factcheck.checks.reckoning.bands import Span
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import time_member
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.spans import YEAR, ends
from factcheck.model.in_words import MONTHS, dates
from factcheck.model.values import Days, TimeInterval
from factcheck.model.years import is_untold
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple
from factcheck.timeline import ResolvedTime

WIDEST = 366  # days: a date told less exactly is no end of a length
LOOKED_BACK = 40  # characters before a length that say whither it is counted
OLDEST_YEAR = 1000
_UNKEPT = re.compile(r"\b(?:was|were) to have [a-z]+ed\b")  # of a plan that was not kept, and is told so
_BOUNDS = frozenset({"before", "after"})  # "flats built before 2010" were not built in 2010
SIZES = {"year": YEAR, "month": 30.44, "week": 7.0, "day": 1.0, "season": YEAR, "edition": YEAR}


class Point(NamedTuple):
    """Something dated: from which day of the calendar to which, counted from the year one."""

    frame: Frame
    page: int
    sentence: int  # its number on the page
    low: int
    high: int
    words: Words
    since: bool = False  # "has stood since 1927"
    compared: bool = False  # "the first since 2017"

    @property
    def days(self) -> tuple[int, int]:
        """The days alone."""
        return self.low, self.high


class Stretch(NamedTuple):
    """Something told with both its ends."""

    frame: Frame
    page: int
    sentence: int
    first: tuple[int, int]
    last: tuple[int, int]
    words: Words


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasted, or how old it is, in days."""

    frame: Frame
    page: int
    sentence: int
    told: Span
    unit: float
    now: tuple[int, int] | None  # the days on which it ends, where it is counted up to a day that the text gives
    words: Words
    said: str
    owner: frozenset[str] = frozenset()  # the nouns and names of what is so old, where they are told
    weak: float = 0.0  # what it is worth that the day of the text may be its end
    only_now: bool = False  # whether no other day may
    anchor: Words | None = None  # what it is counted from, where the text names it: "ten days after the flood"
    compared: bool = False  # whether it is counted from the last of its kind: "the bloodiest day in four years"
    backwards: bool = False  # or up to: "ten days before the flood"
    years: int | None = None  # how many years of the calendar lie between its ends, where they are counted so

    @property
    def units(self) -> float:
        """How many of its own units it is long."""
        return (self.told.low + self.told.high) / 2 / self.unit


def points_of(page: Page) -> Iterator[Point]:
    """Every act that the page dates to a year or finer."""
    numbers = sentences_of(page)
    for frame in page.frames:
        claim, value, mention = frame.claim, None, None
        if claim.kind == "event_date":
            mention = _mention(page, frame)
            value = mention.named if mention is not None and mention.named is not None else claim.value
        elif claim.kind == "statement" and claim.question.time_from in ("entry", "fronted"):
            value = frame.time
        if not isinstance(value, TimeInterval) or not claim.stance.affirmed or came_to_nothing(page, frame):
            continue
        if mention is not None and mention.signal in _BOUNDS:
            continue
        days = ordinals(value.core)
        if days is not None and days[1] - days[0] <= WIDEST and value.grain != "period":
            since = mention is not None and mention.signal == "since"
            number = numbers.get(claim.evidence.sentence_start, -9)
            before = page.text[max(0, mention.start - LOOKED_BACK) : mention.start] if mention is not None else ""
            compared = since and is_compared(before, "since")
            yield Point(frame, page.number, number, *days, words_of(frame), since, compared)


def came_to_nothing(page: Page, frame: Frame) -> bool:
    """Whether a day is one on which something was to have been and was not: "was to have started on 3 May"."""
    claim = frame.claim
    return _UNKEPT.search(page.text, claim.evidence.sentence_start, claim.end) is not None


def _mention(page: Page, frame: Frame) -> ResolvedTime | None:
    """The time phrase of a dated claim, unless it has two ends: "dates from 1961" names 1961."""
    for time in page.timeline.within(frame.claim.start, frame.claim.end):
        if frame.claim.evidence.at == (time.start, time.end):
            return time if len(time.parts) != 2 else None
    return None


def phase_of(point: Point) -> frozenset[str]:
    """Whether a dated act begins a state, ends one, or may do either."""
    act, words = point.frame.claim.question.measure.predicate, elapsed().words
    return frozenset(phase for phase in ("begins", "ends") if act in words[phase])


def sentences_of(page: Page) -> dict[int, int]:
    """The number of each sentence by where it starts."""
    return {passage.start: number for number, passage in enumerate(page.passages)}


def ordinals(days: Days) -> tuple[int, int] | None:
    """The first and the last day as numbers of days; None for an open end or a year too old for the calendar."""
    if days.low is None or days.high is None or days.low.year < OLDEST_YEAR:
        return None
    return days.low.toordinal(), days.high.toordinal()


def stretches_of(page: Page) -> Iterator[Stretch]:
    """Every time of the page that is told from one date to another."""
    numbers = sentences_of(page)
    for passage, times in page.timed():
        for time in times:
            if time.kind != "date":
                continue
            two, frame = _two_ends(time), time_member(page, passage, time)
            if two is None or frame is None:
                continue
            first, last = ordinals(two[0]), ordinals(two[1])
            if first is not None and last is not None and first[0] < last[1]:
                words = words_of(frame, beside(page, passage, frame))
                yield Stretch(frame, page.number, numbers.get(passage.start, -9), first, last, words)


def _two_ends(time: ResolvedTime) -> tuple[Days, Days] | None:
    """The ends of a span: those of its two parts, or of days that share a month ("from 4 to 25 July")."""
    if len(time.parts) == 2:
        return ends(time)
    value = time.value
    if not isinstance(value, TimeInterval) or time.cell is not None or value.grain != "period":
        return None
    if value.start is None or value.end is None or value.start == value.end:
        return None
    return Days(low=value.start, high=value.start), Days(low=value.end, high=value.end)


def shown_day(days: tuple[int, int]) -> str:
    """The days of a point for a reader."""
    first, last = date.fromordinal(days[0]), date.fromordinal(days[1])
    if first == last:
        return dates(first, first)
    return str(first.year) if last.toordinal() - first.toordinal() >= 364 else f"{MONTHS[first.month]} {first.year}"


def shown_days(one: tuple[int, int], two: tuple[int, int]) -> str:
    """From one point to another for a reader."""
    if one[0] == one[1] and two[0] == two[1]:
        return dates(date.fromordinal(one[0]), date.fromordinal(two[0])) or f"{shown_day(one)} to {shown_day(two)}"
    return f"{shown_day(one)} to {shown_day(two)}"


@cache
def _superlative() -> re.Pattern[str]:
    """What comes first or is most of its kind, with what it is compared up to."""
    return re.compile(
        rf"\b(?:[a-z]{{2,}}est|{'|'.join(elapsed().words['ranked'])})\b[^.;:,]{{0,30}}"
        r"\b(?P<by>in|since)(?: (?:some|about|almost|nearly|over|more than))?$"
    )


def is_compared(before: str, by: str) -> bool:
    """Whether some words compare with the last of a kind, up to a preposition: "the bloodiest day in"."""
    found = _superlative().search(before.lower().rstrip())
    return found is not None and found["by"] == by


def ends_with(before: str, words: str) -> bool:
    """Whether a stretch of text ends with one of the words listed under a name, an article behind it or not."""
    return any(word in before and re.search(rf"\b{word}\s*(?:the\s+)?$", before) for word in elapsed().words[words])


def starts_with(behind: str, words: str) -> bool:
    """Whether a stretch of text begins with one of the words listed under a name."""
    return any(word in behind and re.match(rf"[\s,-]*{word}\b", behind) for word in elapsed().words[words])


def beside(page: Page, passage: Passage, frame: Frame) -> list[Frame]:
    """The other claims of a sentence."""
    return [f for f in page.frames_in(passage.start, passage.end) if f is not frame]


def day_of(frame: Frame) -> tuple[int, int] | None:
    """The time that the clause of an age itself names: "turns fifty next year"."""
    if frame.time is None or frame.claim.question.time_from != "clause":
        return None
    return ordinals(frame.time.core)


def now_of(page: Page, offset: int) -> tuple[int, int] | None:
    """The day at which a present tense stands: that of an entry or a heading, else of the document."""
    force, provenance = page.timeline.in_force(offset)
    value = force if provenance in ("entry", "fronted", "document") else page.document.source.published
    if not isinstance(value, TimeInterval):
        return None
    if value.core.low is not None and is_untold(value.core.low):
        return None  # nobody knows how long ago a year was
    days = ordinals(value.core)
    return days if days is not None and days[1] - days[0] <= WIDEST else None
