"""What a page tells of time, for reckoning across a folder: dated points, stretches with two ends, lengths and ages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from factcheck.checks.bands import Span
from factcheck.checks.blanks import Blanks, Passage
from factcheck.checks.elapsed_words import Words, lemmas_in, words_of
from factcheck.checks.members import member, time_member
from factcheck.checks.page import Page
from factcheck.checks.spans import YEAR, ends
from factcheck.grammar.chunks import Chunks
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words import is_person
from factcheck.locate import read_lexicon
from factcheck.model.record import Record
from factcheck.model.values import Days, Duration, TimeInterval
from factcheck.questions.frames import Frame
from factcheck.timeline import ResolvedTime

WIDEST = 366  # days: a date told less exactly is no end of a length
LOOKED_BACK = 40  # characters before a length that say whither it is counted
LOOKED_BEHIND = 80
OLDEST_YEAR = 1000
_DAYS = {"year": YEAR, "month": 30.44, "week": 7.0, "day": 1.0, "season": YEAR, "edition": YEAR}


_COUNTED = re.compile(r"(?:\s+\w+){0,3}?\s+(?:after|since|before|from|between|following)\b([^,.;:]*)")


class Elapsed(Record):
    """The words of `rules/lexicon/elapsed.toml`, and how likely accident may be."""

    words: Mapping[str, tuple[str, ...]]
    bars: Mapping[str, tuple[float, ...]]


@cache
def elapsed() -> Elapsed:
    """The table in force."""
    return read_lexicon("elapsed.toml", Elapsed)


@dataclass(frozen=True, slots=True)
class Point:
    """Something dated: from which day of the calendar to which, counted from the year one."""

    frame: Frame
    page: int
    sentence: int  # its number on the page
    low: int
    high: int
    words: Words

    @property
    def days(self) -> tuple[int, int]:
        """The days alone."""
        return self.low, self.high


@dataclass(frozen=True, slots=True)
class Stretch:
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


def points_of(page: Page) -> Iterator[Point]:
    """Every act that the page dates to a year or finer."""
    numbers = sentences_of(page)
    for frame in page.frames:
        claim, value = frame.claim, None
        if claim.kind == "event_date":
            value = _named(page, frame) or claim.value
        elif claim.kind == "statement" and frame.strong_time and claim.question.time_from != "document":
            value = frame.time
        if not isinstance(value, TimeInterval) or not claim.stance.affirmed:
            continue
        days = _ordinals(value.core)
        if days is not None and days[1] - days[0] <= WIDEST and value.grain != "period":
            yield Point(frame, page.number, numbers.get(claim.evidence.sentence_start, -9), *days, words_of(frame))


def _named(page: Page, frame: Frame) -> TimeInterval | None:
    """The time that a date names, without the word before it that opens an end: "dates from 1961"."""
    for time in page.timeline.within(frame.claim.start, frame.claim.end):
        if frame.claim.id.endswith(f"-{time.start}-{time.end}"):
            return time.named if len(time.parts) != 2 else None
    return None


def phase_of(point: Point) -> frozenset[str]:
    """Whether a dated act begins a state, ends one, or may do either."""
    act, words = point.frame.claim.question.measure.predicate, elapsed().words
    return frozenset(phase for phase in ("begins", "ends") if act in words[phase])


def sentences_of(page: Page) -> dict[int, int]:
    """The number of each sentence by where it starts."""
    return {passage.start: number for number, passage in enumerate(page.passages)}


def _ordinals(days: Days) -> tuple[int, int] | None:
    if days.low is None or days.high is None or days.low.year < OLDEST_YEAR:
        return None
    return days.low.toordinal(), days.high.toordinal()


def stretches_of(page: Page) -> Iterator[Stretch]:
    """Every time of the page that is told from one date to another."""
    for blanks in page.single_blanks:
        for time in blanks.times:
            if time.kind != "date":
                continue
            two, frame = _two_ends(time), time_member(page, blanks.passage, time)
            if two is None or frame is None:
                continue
            first, last = _ordinals(two[0]), _ordinals(two[1])
            if first is not None and last is not None and first[0] < last[1]:
                words = words_of(frame, _beside(page, blanks.passage, frame))
                yield Stretch(frame, page.number, blanks.passage.start, first, last, words)


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


def lengths_of(page: Page) -> Iterator[Length]:
    """Every length and every age of a thing that the page tells."""
    numbers = sentences_of(page)
    for blanks in page.single_blanks:
        for time in blanks.times:
            found = _length(page, blanks, time)
            if found is not None:
                yield replace(found, sentence=numbers.get(blanks.passage.start, -9))
    for number, passage in enumerate(page.passages):
        for figure in passage.quantities:
            found = _age(page, passage, figure)
            if found is not None:
                yield replace(found, sentence=number)


def _length(page: Page, blanks: Blanks, time: ResolvedTime) -> Length | None:
    value = time.value
    if isinstance(value, TimeInterval):
        return _ago(page, blanks, time)
    if not isinstance(value, Duration) or value.unit not in _DAYS or time.when is not None:
        return None
    frame = time_member(page, blanks.passage, time)
    band = _band(value)
    if band is None:
        return None
    if frame is None or not _lived_through(page, blanks.passage, time, frame):
        return None
    behind = page.text[time.end : min(time.end + LOOKED_BEHIND, blanks.passage.end)].lower()
    before = page.text[max(blanks.passage.start, time.start - LOOKED_BACK) : time.start].lower()
    counted = _ends_with(before, "up_to_now") or _starts_with(behind, "since") or _perfect(before)
    words = words_of(frame, _beside(page, blanks.passage, frame))
    told = _COUNTED.match(behind)
    tied = lemmas_in(told[1]) if told is not None else frozenset()
    words = words._replace(core=words.core | (words.own & tied), own=words.own - tied)
    if re.match(r"\s+to the day\b", behind) and value.low_days is not None:
        band = Span(float(value.low_days) - 1, float(value.low_days) + 1)
    now = _now(page, time.start)
    return Length(
        frame, page.number, 0, band, _DAYS[value.unit], now,
        words, value.as_written, weak=1.5 if counted else 0.9 if time.qualifies == "event" else 0.3, only_now=counted,
    )  # fmt: skip


def _band(value: Duration) -> Span | None:
    """The days that a length may have meant: half a unit to either side, a quarter where it tells halves."""
    kept = value.hull if value.wording == "exact" else value.core
    if kept.low is None or kept.high is None:
        return None
    if value.wording == "exact" and value.low_days is not None:
        size = _DAYS[value.unit]
        units = float(value.low_days) / size
        if abs(units - round(units)) > 0.2:
            return Span(float(value.low_days) - size / 4, float(value.low_days) + size / 4)
    return Span(float(kept.low), float(kept.high))


def _ago(page: Page, blanks: Blanks, time: ResolvedTime) -> Length | None:
    """A date told as so long ago: "That was 55 years ago"."""
    value, now = time.value, _now(page, time.start)
    written = page.document.quote(time.start, time.end).lower()
    days = _ordinals(value.core) if isinstance(value, TimeInterval) else None
    if days is None or now is None or not written.endswith(" ago") or days[1] - days[0] > WIDEST:
        return None
    frame = time_member(page, blanks.passage, time)
    if frame is None or now[0] - days[1] < 300:
        return None
    told = Span(float(now[0] - days[1]), float(now[1] - days[0]))
    words = words_of(frame, _beside(page, blanks.passage, frame))
    return Length(frame, page.number, 0, told, YEAR, now, words, written, weak=1.5, only_now=True)


def _lived_through(page: Page, passage: Passage, time: ResolvedTime, frame: Frame) -> bool:
    """Whether a length is one that went by: not a sentence, a plan, what comes again."""
    stance, measure = frame.claim.stance, frame.claim.question.measure
    if stance.mood == "planned":
        return False
    words = elapsed().words
    behind = page.text[time.end : min(time.end + LOOKED_BACK, passage.end)].lower()
    if measure.predicate in words["given"] or measure.head in words["given_nouns"]:
        return False
    if any(re.match(rf"(?:\s+(?:of|in|on|a))*\s+{noun}\b", behind) for noun in words["given_nouns"]):
        return False
    before = page.text[max(passage.start, time.start - LOOKED_BACK) : time.start].lower()
    if re.match(r"(?:['’]s?)?\s+(?:time|from now|hence)\b", behind):
        return False
    return not _ends_with(before, "unbounded")


def _ends_with(before: str, words: str) -> bool:
    return any(re.search(rf"\b{word}\s*(?:the\s+)?$", before) for word in elapsed().words[words])


def _starts_with(behind: str, words: str) -> bool:
    return any(re.match(rf"[\s,-]*{word}\b", behind) for word in elapsed().words[words])


def _perfect(before: str) -> bool:
    """Whether a length stands behind a verb that runs up to now: "has stood for", "have waited for"."""
    return re.search(r"\b(?:has|have|'s been|’s been)\b[^.;:]*\bfor\s+(?:[a-z]+\s+)?$", before) is not None


def _age(page: Page, passage: Passage, figure: FoundQuantity) -> Length | None:
    """The age of a thing: "57 years old", "the 44-year-old dam", "turns fifty", "its 125th anniversary"."""
    number = figure.quantity.low
    if figure.doubt or number is None or number != figure.quantity.high or not float(number).is_integer():
        return None
    behind = page.text[figure.end : min(passage.end, figure.end + LOOKED_BACK)].lower()
    before = page.text[max(passage.start, figure.start - LOOKED_BACK) : figure.start].lower()
    size = YEAR
    if figure.kind == "ordinal":
        noun = re.match(r"[\s-]*([a-z]+)", behind)
        called = noun[1] if noun else ""
        if called in elapsed().words["running"]:
            number, size = number - 1, _DAYS[called]  # the fourth season has three behind it
            if not re.search(r"\b(?:its|their|the)\s*$", before):
                return None
        elif called not in elapsed().words["anniversaries"]:
            return None
    elif figure.kind == "count" and not _ends_with(before, "turning"):
        return None
    elif figure.kind not in ("age", "count"):
        return None
    frame = member(page, passage, figure)
    if number < 3 or _is_somebody(page, figure, frame):
        return None
    told = Span(number * YEAR, (number + 1) * YEAR - 1)
    now = _day_of(frame)
    if now is not None and now[1] - now[0] > 300:
        told = Span(number * YEAR - 1, number * YEAR + 1)  # "turns fifty next year": two years of the calendar
    elif figure.kind in ("ordinal", "count"):
        told = Span((number - 0.5) * size, (number + 0.5) * size)
    words = words_of(frame, _beside(page, passage, frame))
    owner = _owner(passage, figure)
    words = words._replace(core=words.core | owner, own=words.own - owner)
    return Length(
        frame, page.number, 0, told, size, now or _now(page, figure.start),
        words, page.document.quote(figure.start, figure.end), owner=owner, weak=1.5, only_now=True,
    )  # fmt: skip


def _owner(passage: Passage, figure: FoundQuantity) -> frozenset[str]:
    """What is so old, as nouns and names: behind a figure with hyphens its phrase, else the subject of its clause."""
    chunks = passage.chunks()
    at = next((n for n, token in enumerate(chunks.tokens) if token.end > figure.start), None)
    if at is None:
        return frozenset()
    phrase = chunks.noun_at(at)
    before = page_word(chunks, at - 1)
    holder = phrase
    if not figure.hyphened:
        clause = next((c for c in chunks.clauses if c.first <= at < c.end and c.subject is not None), None)
        apposed = next((n for n, p in enumerate(chunks.nouns) if p.end == at - 1), None) if before == "," else None
        holder = apposed if apposed is not None else clause.subject if clause is not None else None
    if holder is None or chunks.nouns[holder].pronoun:
        return frozenset()
    noun = chunks.nouns[holder]
    if chunks.tokens[noun.head].tag != "NAME":
        return frozenset({chunks.tokens[noun.head].lemma.lower()})
    return frozenset(chunks.tokens[i].lower for i in range(noun.first, noun.end) if chunks.tokens[i].tag == "NAME")


def page_word(chunks: Chunks, at: int) -> str:
    """A word of a sentence by its number."""
    return chunks.tokens[at].lower if 0 <= at < len(chunks.tokens) else ""


def _is_somebody(page: Page, figure: FoundQuantity, frame: Frame) -> bool:
    """Whether an age is that of a person, as far as its claim or the noun behind it says."""
    if any(name.startswith("person:") for name in frame.subject) or is_person(frame.claim.question.measure.head):
        return True
    noun = re.match(r"[\s-]*(?:[a-z]+\s+)?([a-z]+)", page.text[figure.end : figure.end + LOOKED_BACK])
    first = re.match(r"[\s-]*([a-z]+)", page.text[figure.end : figure.end + LOOKED_BACK])
    return any(found is not None and is_person(found[1]) for found in (noun, first))


def _beside(page: Page, passage: Passage, frame: Frame) -> list[Frame]:
    """The other claims of a sentence."""
    return [f for f in page.frames_in(passage.start, passage.end) if f is not frame]


def _day_of(frame: Frame) -> tuple[int, int] | None:
    """The time that the clause of an age itself names: "turns fifty next year"."""
    if frame.time is None or frame.claim.question.time_from != "clause":
        return None
    return _ordinals(frame.time.core)


def _now(page: Page, offset: int) -> tuple[int, int] | None:
    """The day at which a present tense stands: that of an entry or a heading, else of the document."""
    force, provenance = page.timeline.in_force(offset)
    value = force if provenance in ("entry", "fronted", "document") else page.document.source.published
    if not isinstance(value, TimeInterval):
        return None
    days = _ordinals(value.core)
    return days if days is not None and days[1] - days[0] <= WIDEST else None


def shown_day(days: tuple[int, int]) -> str:
    """The days of a point for a reader."""
    first, last = date.fromordinal(days[0]), date.fromordinal(days[1])
    if first == last:
        return first.isoformat()
    return str(first.year) if last.toordinal() - first.toordinal() >= 364 else f"{first.isoformat()[:7]}"


__all__ = ["Length", "Point", "Stretch", "elapsed", "lengths_of", "points_of", "shown_day", "stretches_of"]
