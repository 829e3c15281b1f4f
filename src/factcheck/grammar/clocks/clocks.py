"""Times of day in a text: "18:47", "4.31 a.m.", "half past six", "shortly before seven in the evening"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal

from factcheck.grammar.clocks.clock_points import stamps
from factcheck.grammar.numbers import alternatives
from factcheck.locate import read_lexicon
from factcheck.model.values import MINUTES_A_DAY, MINUTES_A_HALF, ClockTime, Numbers
from factcheck.row import NamedTuple
from factcheck.table import Table

Manner = Literal["exact", "about", "soon_after", "soon_before", "late", "early"]
_TWELVE = 12  # "12 noon", "twelve midnight"
REACH = 60  # characters before an hour in which a price may be told
_WEEKDAY = re.compile(r" (?:last |this |next )?[A-Z][a-z]+day\b")
_NEXT = re.compile(r"(?P<stop>[.,;:)]?)(?:\s+(?P<word>[A-Za-z]+)|\s*$|\s|$)")
_DIGIT = re.compile(r"\d")
_SOON: frozenset[Manner] = frozenset({"soon_after", "soon_before"})
_POINTED: frozenset[Manner] = frozenset({"exact", "soon_after", "soon_before"})  # not "by five to four", a vote


class Marks(Table):
    """What stands behind the figure of an hour."""

    before_noon: tuple[str, ...]
    after_noon: tuple[str, ...]
    plain: tuple[str, ...]
    zones: tuple[str, ...]


class Ends(Table):
    """What stands before and between the two hours of a span."""

    opening: tuple[str, ...]
    linking: tuple[str, ...]


class Past(Table):
    """Minutes in words, and whether they count from the hour or to it."""

    minutes: dict[str, int]
    past: tuple[str, ...]
    to: tuple[str, ...]
    alone: tuple[str, ...]


class Parts(Table):
    """Parts of a day: what they are called behind a word like "that", those that stand alone, and their minutes."""

    stems: tuple[str, ...]
    named: tuple[str, ...]
    alone: tuple[str, ...]
    spans: dict[str, tuple[int, int]]


class Pointed(Table):
    """What may stand behind an hour written with a point, and what shows that a figure behind "at" is none.

    `timely` stands before nothing but times.
    """

    behind: frozenset[str]
    never: frozenset[str]
    timely: frozenset[str]


class Clocks(Table):
    """The words of `clocks.toml`."""

    halves: dict[str, tuple[int, int]]
    hours: dict[str, int]
    marks: Marks
    named: dict[str, int]
    past: Past
    parts: Parts
    pointed: Pointed
    span: Ends
    before: dict[Manner, tuple[str, ...]]
    strays: dict[Literal["minute", "round", "about", "soon", "open"], tuple[int, int]]


class FoundClock(NamedTuple):
    """A time of day: where it stands with the words that hedge it, and what it means.

    `counts` is 24 where the way it is written counts so many hours, 12 where "a.m." stands behind it; `opens`
    says that it opens its entry: "18:30: evacuation order", and not "At 18:30 the order came"; `edge` which end of a
    span it is: "from 8 a.m. to 6 p.m.".
    """

    start: int
    end: int
    value: ClockTime
    zone: str = ""
    counts: int = 0
    opens: bool = False
    edge: str = ""


@cache
def clocks() -> Clocks:
    """The words in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("clocks.toml", Clocks)


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundClock]:
    """Every time of day in a stretch of text, in order.

    A bare figure is one only behind a word that an hour needs, or where it opens an entry.

    Example:
        >>> text = "The dam failed at 02:50, the sirens came shortly before half past four in the morning."
        >>> [(text[c.start:c.end], c.value.low, c.value.high) for c in find(text)]
        [('02:50', 170, 170), ('shortly before half past four in the morning', 230, 269)]
    """
    stop = len(text) if end is None else end
    if not _may_tell(text[start:stop], _stems_in(text)):
        return
    for match in _pattern().finditer(text, start, stop):
        found = _read(text, match, start)
        if found is not None:
            yield found


def _read(text: str, match: re.Match[str], start: int) -> FoundClock | None:
    minute, half = _minute(match), _half(match)
    opens = not text[start : match.start()].strip(" *-–|•·(\n\t#>[")
    if minute is None or not _is_hour(match, opens=opens):
        return None
    manner = _manner(match["before"])
    known = half is not None or _is_named(match) or _of_24_hours(match)
    if half is not None:
        minute = _within(minute, half)
    low, high, core, hull = _strayed(minute, manner, exact=minute % 5 != 0)
    hedged = match["before"] is not None and manner != "exact"
    at = match.start("before") if hedged else match.start("time")
    zone = (match["mark"] or "").lower()
    value = ClockTime(
        low=low, high=high, core=core, hull=hull, either_half=not known, approximate=manner == "about",
        as_written=text[at : match.end()],
    )  # fmt: skip
    counts = 24 if _of_24_hours(match) else 12 if match["mark"] else 0
    return FoundClock(
        at, match.end(), value, zone if zone in clocks().marks.zones else "", counts, opens and match["before"] is None
    )


def _is_hour(match: re.Match[str], *, opens: bool) -> bool:
    """Whether the words can be an hour at all: no price, no score, no length, no range."""
    before = match["before"] is not None
    if match["way"]:
        part = match["part"].lower()
        counted = match["unit"] is not None or part in clocks().past.alone
        return counted or (before and not part.isdigit() and _manner(match["before"]) in _POINTED)
    if match["named"]:
        return before or any(match[beside] is not None for beside in ("eve", "twelve", "weekday"))
    if match["spoken"]:
        return _manner(match["before"]) in _SOON and (
            match.string[match.end() : match.end() + 1] == "," or _goes_on(match)
        )
    if match["minutes"]:
        clear = bool(match["mark"] or match["day"])
        return clear or (match["point"] == ":" and (opens or before)) or _pointed(match)
    return True


def _pointed(match: re.Match[str]) -> bool:
    """Whether "14.07" is an hour: it stamps an entry, or stands behind "at" and neither a price nor a size is told.

    It counts 24 hours there, or stands in a text whose entries are stamped so.
    """
    text = match.string
    stamped = stamps(text)
    if match.start("time") in stamped:
        return True
    if not match["before"] or not (stamped or _of_24_hours(match)):
        return False
    manner = _manner(match["before"])
    if manner == "about" and not (stamped or match["before"].lower().startswith("at ")):
        return False
    before = text[max(0, match.start() - REACH) : match.start()].lower().replace(",", " ").split()
    timely = match["before"].lower() in clocks().pointed.timely
    return _goes_on(match) and (timely or clocks().pointed.never.isdisjoint(before))


def _goes_on(match: re.Match[str]) -> bool:
    """Whether no noun follows that the figure could count: a stop, or a word that opens what happened then."""
    behind = _NEXT.match(match.string, match.end())
    if behind is None or _WEEKDAY.match(match.string, match.end()):
        return behind is not None  # "at 05.10 last Thursday"
    if behind["stop"] and behind["stop"] != ":":  # "at 22.40. Four men ran off", but not "closed at 22.40, up 3 points"
        return behind["stop"] != "," or (behind["word"] or "").lower() not in clocks().pointed.never
    ahead = behind["word"] or "on"
    of_ten = match["spoken"] is not None and ahead == "in"  # "shortly after one in ten had left"
    return not of_ten and ahead in clocks().pointed.behind


def _minute(match: re.Match[str]) -> int | None:
    words = clocks()
    if match["way"]:
        base = _hour(match["clock"])
        part = match["part"].lower()
        minutes = int(part) if part.isdigit() else words.past.minutes[part]
        sign = 1 if match["way"].lower() in words.past.past else -1
        return None if base is None or minutes >= 60 else (base + sign * minutes) % MINUTES_A_DAY
    base = _hour(match["named"] or match["hour"] or match["sharp"] or match["bare"] or match["spoken"])
    if base is None:
        return None
    minute = base + int(match["minutes"] or 0)
    return minute if minute == MINUTES_A_DAY and match["hour"] else minute % MINUTES_A_DAY  # "24:00" ends its day


def _hour(written: str) -> int | None:
    """The minute of the day of an hour: "noon", "six", "18"."""
    words, said = clocks(), written.lower()
    if said in words.named:
        return words.named[said]
    hour = int(said) if said.isdigit() else words.hours[said]
    return hour * 60 if hour <= 24 else None


def _half(match: re.Match[str]) -> tuple[int, int] | None:
    words = clocks()
    mark = (match["mark"] or "").strip().lower()
    if mark in words.marks.before_noon:
        return (0, MINUTES_A_HALF - 1)
    if mark in words.marks.after_noon:
        return (MINUTES_A_HALF, MINUTES_A_DAY - 1)
    return words.halves[match["day"].lower()] if match["day"] else None


def _is_named(match: re.Match[str]) -> bool:
    return bool(match["named"]) or (match["clock"] or "").lower() in clocks().named


def _of_24_hours(match: re.Match[str]) -> bool:
    """Whether the way it is written counts 24 hours: "18:47", "02:50"."""
    written = match["hour"]
    return written is not None and (int(written) > 12 or (written.startswith("0") and match["minutes"] is not None))


def _within(minute: int, half: tuple[int, int]) -> int:
    """The hour of the clock that lies in the named half: "one in the morning", "ten at night"."""
    turns = (minute % MINUTES_A_HALF + turn * MINUTES_A_HALF for turn in range(3))
    return next((turn % MINUTES_A_DAY for turn in turns if half[0] <= turn <= half[1]), minute)


def _strayed(minute: int, manner: Manner, *, exact: bool) -> tuple[int, int, Numbers, Numbers]:
    """The plain reading, the core and the hull, in minutes of the day; they may run below 0 and above 1440."""
    strays = clocks().strays
    near, far = strays["minute" if exact else "round"]
    low = high = minute
    if manner == "about":
        near, far = strays["about"]
    elif manner == "soon_after":
        low, high = minute + 1, minute + strays["soon"][0]
    elif manner == "soon_before":
        low, high = minute - strays["soon"][0], minute - 1
    elif manner == "late":
        low = minute - strays["open"][0]
    elif manner == "early":
        high = minute + strays["open"][0]
    return low, high, Numbers(low=low - near, high=high + near), Numbers(low=low - far, high=high + far)


def on_the_minute(value: ClockTime, minute: int) -> ClockTime:
    """A time of day whose words leave nothing open to one side."""
    low, high, core, hull = _strayed(minute, "exact", exact=minute % 5 != 0)
    return value.model_copy(update={"low": low, "high": high, "core": core, "hull": hull})


def _manner(before: str | None) -> Manner:
    said = " ".join((before or "").lower().split())
    manners: tuple[Manner, ...] = ("soon_after", "soon_before", "about", "late", "early")
    return next((manner for manner in manners if _ends_with(said, clocks().before[manner])), "exact")


def _ends_with(said: str, phrases: Iterable[str]) -> bool:
    return any(said == phrase or said.endswith(f" {phrase}") for phrase in phrases)


@cache
def _pattern() -> re.Pattern[str]:
    words = clocks()
    hour = rf"\d{{1,2}}|{alternatives(words.hours)}"
    marks = alternatives((*words.marks.before_noon, *words.marks.after_noon, *words.marks.plain))
    hedges = alternatives(phrase for phrases in words.before.values() for phrase in phrases)
    named = alternatives(words.named)
    twelve = rf"(?:{alternatives(word for word, hour in words.hours.items() if hour == _TWELVE)}|{_TWELVE}(?:[.:]00)?)"
    part = rf"(?:an? )?(?P<part>\d{{1,2}}|{alternatives(words.past.minutes)})(?P<unit> minutes?)?"
    way = alternatives((*words.past.past, *words.past.to))
    late = r"last|yesterday|tomorrow"  # "at 10.25 last night", but not "killed 10 last night"
    lead = r"in the|that|this|the same|the next|the following|at|(?:on )?(?P<weekday>\w+day)|on the \w+"
    return re.compile(
        rf"(?<![\w.,:$£€/-])(?:(?P<before>(?:at )?(?:{hedges})) )?"
        rf"(?P<time>{part} (?P<way>{way}) (?P<clock>{named}|(?:{hour})(?![\w:]|[.,]\d))"
        rf"|(?P<eve>\w+day )?(?P<twelve>{twelve} )?(?P<named>{named})\b"
        rf"|(?P<hour>\d{{1,2}})(?P<point>[:.])(?P<minutes>[0-5]\d)(?::[0-5]\d)?(?![\d%]|[.,:]\d)"
        rf"|(?P<sharp>{hour})(?= ?(?:{marks})(?!\w))"
        rf"|(?P<bare>{hour})(?=,? (?:{lead.replace('?P<weekday>', '?:')}) (?:{alternatives(words.halves)})\b)"
        rf"|(?(before)(?P<spoken>{hour})(?![\w:-]|[.,]\d)|(?!)))"
        rf"(?: ?(?P<mark>{marks})(?!\w))?(?:,? (?:{lead}|{late}) (?P<day>{alternatives(words.halves)})\b)?",
        re.IGNORECASE,
    )


def _may_tell(stretch: str, stems: tuple[str, ...]) -> bool:
    """Whether a time of day may stand in a stretch of a text that has some of the words of one."""
    small = stretch.casefold()
    if _DIGIT.search(small) is None and not any(map(small.__contains__, stems)):
        return False
    return _hint().search(small) is not None


@lru_cache(maxsize=4)
def _stems_in(text: str) -> tuple[str, ...]:
    """What a time of day in words has one of, as far as it stands in a text."""
    lower = text.lower()
    return tuple(stem for stem in _stems() if stem in lower)


@cache
def _stems() -> tuple[str, ...]:
    """What a time of day in words has one of."""
    words = clocks()
    return tuple(dict.fromkeys(("clock", *words.named, *words.hours, *words.past.minutes)))


@cache
def _hint() -> re.Pattern[str]:
    """What every time of day has somewhere, in small letters, for passing over the sentences that have none."""
    words = clocks()
    marks = alternatives((*words.marks.before_noon, *words.marks.after_noon, *words.marks.plain))
    ways = alternatives((*words.past.past, *words.past.to))
    figures = alternatives((*words.hours, *words.past.minutes))
    soon = alternatives((*words.before["soon_after"], *words.before["soon_before"]))
    return re.compile(
        rf"\d[:.][0-5]\d|\d ?(?:{marks})(?!\w)|clock\b|\b(?:{alternatives(words.named)})\b"
        rf"|\b(?:{figures}|\d{{1,2}})(?:,? (?:in|at|that|on|this|the) |(?: minutes?)? (?:{ways}) )"
        rf"|\b(?:{soon}) (?:{figures}|\d)"
    )
