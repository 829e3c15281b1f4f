"""Days, months and years of texts that no date is known of: a Monday is no Thursday, last year is not this week."""

from __future__ import annotations

import re
from collections.abc import Set

from factcheck.model.years import WEEKDAYS, is_untold, of_two_calendars
from factcheck.questions.fields import PERHAPS
from factcheck.questions.frames import COUNTED_FROM, Frame
from factcheck.questions.weights import weights
from factcheck.row import NamedTuple

UNDATED = "when:"  # what marks such a day among the words around a claim: "when:day1", "when:-05"
_MARKS = (UNDATED, COUNTED_FROM)
_COUNTED = re.compile(r"(said|told)([+-]\d+)([YMWD]|SN)")  # from the day of writing, or from what was told before
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year", "SN": "season"}  # the longer ones last
_ORDER = tuple(_UNITS)
_SEASON, _YEAR = "SN", 365


class _Counted(NamedTuple):
    """A time counted in steps of a unit: last year, two months earlier; a named weekday is a day of about now."""

    base: str
    steps: int
    unit: str


def undated_apart(a: Frame, b: Frame) -> str:
    """The two times that tell two claims apart, one of them unknown, as a note; nothing where they may be one."""
    named = a.time is None and b.time is None and _named_apart(undated(a), undated(b))
    return named or years_apart(a, b)


def years_apart(a: Frame, b: Frame) -> str:
    """Two times counted from the day of writing that cannot be one occasion: last year against Wednesday, as a note."""
    if a.time is not None and b.time is not None:
        return ""
    one, two = undated(a), undated(b)
    one, two = (one or _dated(a, two)), (two or _dated(b, one))
    if len(one) != 1 or len(two) != 1:
        return ""
    mine, theirs = next(iter(one)), next(iter(two))
    first, second = _counted(mine), _counted(theirs)
    if first is None or second is None:
        return ""
    if _SEASON in (first.unit, second.unit):
        return _seasons_apart(a, b, first, second)
    if not _apart(first, second):
        return ""
    return f"{_shown(mine)} against {_shown(theirs)}"


def counted_season(symbol: str) -> int | None:
    """How many seasons of sport or of the stage a time lies from now: -1 for "last season"."""
    found = _COUNTED.fullmatch(symbol)
    return int(found[2]) if found and found[3] == _SEASON else None


def _seasons_apart(a: Frame, b: Frame, one: _Counted, two: _Counted) -> str:
    """Two seasons that are surely or perhaps two, as a note: what is last season now was this season months ago."""
    if one.unit != two.unit:
        return ""
    days = [frame.published_day for frame in (a, b)]
    known = days[0] is not None and days[1] is not None and not of_two_calendars((days[0],), (days[1],))
    between = (days[0] - days[1]).days / _YEAR if known and days[0] and days[1] else 0.0
    apart, sure = abs(one.steps - two.steps + between), weights().time.seasons
    if apart < sure:
        return ""
    note = " against ".join(_seasoned(frame, counted) for frame, counted in ((a, one), (b, two)))
    return note if apart > 1 - sure else f"{PERHAPS} {note}"


def season_of(frame: Frame) -> str:
    """The season of sport or of the stage that a claim is told of, as its text calls it, or nothing."""
    seasons = [counted for told in undated(frame) if (counted := _counted(told)) and counted.unit == _SEASON]
    return _seasoned(frame, seasons[0]) if len(seasons) == 1 else ""


def _seasoned(frame: Frame, counted: _Counted) -> str:
    """A season as its text calls it, with the year in which that was said."""
    called = {0: "this season", -1: "last season", 1: "next season"}.get(
        counted.steps, _shown(f"said{counted.steps:+d}SN")
    )
    day = frame.published_day
    return called if day is None or is_untold(day) else f"{called} in {day.year}"


def _named_apart(mine: Set[str], theirs: Set[str]) -> str:
    one, two = ({told for told in times if not _COUNTED.fullmatch(told)} for times in (mine, theirs))
    if len(one) != 1 or len(two) != 1:
        return ""
    first, second = next(iter(one)), next(iter(two))
    if first.startswith("-") != second.startswith("-"):
        return ""
    length = min(len(first), len(second))  # "in May" and "on 4 May" may be one
    return f"{_shown(first)} against {_shown(second)}" if first[:length] != second[:length] else ""


def undated(frame: Frame) -> Set[str]:
    """The days, months and counted times that are told of a claim without its year."""
    return {word.partition(":")[2] for word in frame.claim.question.context if word.startswith(_MARKS)}


def _dated(frame: Frame, other: Set[str]) -> Set[str]:
    """A known time counted from a known day of writing, in years, or in months where the other is told in months."""
    day, time = frame.published_day, frame.time
    if day is None or time is None or time.start is None or time.end is None:
        return frozenset()
    if of_two_calendars((day,), (time.start, time.end)):
        return frozenset()
    years, months = time.start.year - day.year, time.start.month - day.month
    if any(told.endswith("M") for told in other) and (time.start.year, time.start.month) == (
        time.end.year,
        time.end.month,
    ):
        return frozenset((f"said{12 * years + months:+d}M",))
    return frozenset((f"said{years:+d}Y",)) if time.start.year == time.end.year else frozenset()


def _counted(told: str) -> _Counted | None:
    if told.startswith("day"):
        return _Counted("said", 0, "D")
    found = _COUNTED.fullmatch(told)
    return _Counted(found[1], int(found[2]), found[3]) if found else None


def _apart(one: _Counted, two: _Counted) -> bool:
    """Whether two counted times cannot be one, whichever day the two texts were written on in one week or so."""
    short, long = sorted((one, two), key=lambda counted: _ORDER.index(counted.unit))
    if short.unit == long.unit:
        if one.base == two.base:
            return one.steps != two.steps and one.unit != "D"
        return _earlier_than_now(one, two) or _earlier_than_now(two, one)
    if long.unit != "Y" or long.steps == 0:
        return False
    recent = short.unit != "M" and abs(short.steps) <= 1  # "last month" may have been in last year
    return recent or (short.base == "said" and short.steps == 0)


def _earlier_than_now(one: _Counted, two: _Counted) -> bool:
    """Whether one is this year (or month), the other a year before something."""
    return one.base == "said" and one.steps == 0 and two.base == "told" and two.steps < 0


def _shown(told: str) -> str:
    """A time in words or figures."""
    if found := _COUNTED.fullmatch(told):
        steps, unit = int(found[2]), _UNITS[found[3]]
        if not steps:
            return f"this {unit}"
        count = f"a {unit}" if abs(steps) == 1 else f"{abs(steps)} {unit}s"
        return f"{count} {'earlier' if steps < 0 else 'later'}"
    return told[1:] if told.startswith("-") else WEEKDAYS[int(told.removeprefix("day")) - 1]
