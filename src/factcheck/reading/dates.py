"""Absolute dates as heads, stamps and file names write them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from factcheck.model import in_words
from factcheck.model.interval import Interval
from factcheck.model.values import Grain, TimeInterval

MONTHS = {name.lower(): number for number, name in enumerate(in_words.MONTHS) if name}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_FORMS = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH},?\s+(?P<year>\d{{4}})\b", re.I),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b", re.I),
    re.compile(r"\b(?P<year>\d{4})(?P<mark>[-./])(?P<monthno>\d{2})(?P=mark)(?P<day>\d{2})(?!\d)"),
    re.compile(r"\b(?P<day>\d{1,2})\.(?P<monthno>\d{1,2})\.(?P<year>\d{4})\b"),
    re.compile(r"\b(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4}|\d{2}(?= ?,? \d{1,2}:))\b"),
    re.compile(rf"\b{_MONTH},?\s+(?P<year>\d{{4}})\b", re.I),
    re.compile(rf"(?P<year>\b\d{{4}})\s*\(\s*{_MONTH}\s*\)", re.I),
)
_AMERICAN_ZONE = re.compile(r"\b[ECMP][SD]?T\b")
_ZONE_WITHIN = 18  # characters in which an hour and its zone stand beside a date


def as_interval(start: date, end: date, grain: Grain, written: str) -> TimeInterval:
    """An interval of whole days whose core and hull are its plain reading."""
    days = Interval[date](low=start, high=end)
    return TimeInterval(start=start, end=end, core=days, hull=days, grain=grain, as_written=written)


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, TimeInterval]]:
    """The absolute dates in a stretch, as (start, end, interval), by position."""
    stop = len(text) if end is None else min(end, len(text))
    found: list[tuple[int, int, TimeInterval]] = []
    for form in _FORMS:
        for match in form.finditer(text, start, stop):
            if any(match.start() < b and a < match.end() for a, b, _ in found):
                continue
            when = _interval(match)
            if when is not None:
                found.append((match.start(), match.end(), when))
    return iter(sorted(found, key=lambda one: one[:2]))


def _interval(match: re.Match[str]) -> TimeInterval | None:
    parts = match.groupdict()
    year = _full_year(parts["year"])
    if not 1000 <= year <= 2999:
        return None
    if parts.get("first"):
        return _in_figures(match, year, int(parts["first"]), int(parts["second"]))
    month = int(parts["monthno"]) if parts.get("monthno") else MONTHS[parts["month"].lower()]
    if parts.get("day"):
        return day(year, month, int(parts["day"]), match.group())
    last = calendar.monthrange(year, month)[1]
    return as_interval(date(year, month, 1), date(year, month, last), "month", match.group())


def _full_year(written: str) -> int:
    """A year of two figures in a stamp: 08 is 2008, 97 is 1997."""
    year = int(written)
    return year if len(written) > 2 else year + (2000 if year < 70 else 1900)


def _in_figures(match: re.Match[str], year: int, first: int, second: int) -> TimeInterval | None:
    """A date like 03/04/2020, which is two dates, unless a time zone of America stands beside it."""
    if first <= 12 and second <= 12 and first != second:
        line = match.string[max(0, match.start() - _ZONE_WITHIN) : match.end() + _ZONE_WITHIN]
        if not _AMERICAN_ZONE.search(line):
            return None
        return day(year, first, second, match.group())
    number, month = (first, second) if first > 12 or first == second else (second, first)
    return day(year, month, number, match.group())


def day(year: int, month: int, number: int, written: str) -> TimeInterval | None:
    """A day as an interval, or None where the calendar has none such."""
    if not 1 <= month <= 12 or not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    return as_interval(date(year, month, number), date(year, month, number), "day", written)
