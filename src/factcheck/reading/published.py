"""When a document was published, as far as it says so itself, and where it says so.

Looked for in this order: what the file's own metadata declares, a dateline or byline near the head, a
stamp ("Updated on", "last edited"), the file's name. Nothing found is None: never today, never a guess.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcheck.model.interval import Interval
from factcheck.model.text import Line
from factcheck.model.values import Grain, TimeInterval
from factcheck.reading.extracted import Extracted
from factcheck.reading.lexicon import abbreviations, thresholds

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_FORMS = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH},?\s+(?P<year>\d{{4}})\b", re.I),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b", re.I),
    re.compile(r"\b(?P<year>\d{4})-(?P<monthno>\d{2})-(?P<day>\d{2})(?!\d)"),
    re.compile(r"\b(?P<day>\d{1,2})\.(?P<monthno>\d{1,2})\.(?P<year>\d{4})\b"),
    re.compile(r"\b(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4})\b"),
    re.compile(rf"\b{_MONTH},?\s+(?P<year>\d{{4}})\b", re.I),
    re.compile(rf"(?P<year>\b\d{{4}})\s*\(\s*{_MONTH}\s*\)", re.I),
)
_STAMP = re.compile(
    r"\b(?:(?:first |originally )?published|posted|issued|released?|filed|date[d:]"
    r"|(?:last )?(?:updated|modified|revised|edited|reviewed))\b[^\d\n]{0,40}",
    re.I,
)
_LATER_STAMP = re.compile(r"updated|modified|revised|edited|reviewed", re.I)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\Z", re.I)
_FRONT_MATTER = re.compile(r"\A---\s*\n(?P<body>(?:[^\n]{0,400}\n){1,60}?)---\s*(?:\n|\Z)")
_FRONT_KEY = re.compile(
    r"^(?:date|published|publishdate|pubdate|published_at|created|updated|lastmod)\s*:\s*[\"']?(?P<value>[^\"'\n]+)",
    re.I | re.M,
)
_NAME_DATE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})[-_.]?(?P<month>[01]\d)[-_.]?(?P<day>[0-3]\d)(?!\d)")


class Published(NamedTuple):
    """The date and the place that says so."""

    when: TimeInterval
    said_by: str


def published(extracted: Extracted, lines: tuple[Line, ...], name: str) -> Published | None:
    """When the document was published, or None.

    Args:
        extracted: The text and what its format declares.
        lines: Its lines with their roles.
        name: Its file name.
    """
    text = extracted.text
    return (
        _declared(extracted.declared)
        or _front_matter(text)
        or _head(text, lines)
        or _stamped(text, lines)
        or _declared(extracted.produced)
        or _named(name)
    )


def _declared(pairs: tuple[tuple[str, str], ...]) -> Published | None:
    for label, written in pairs:
        when = _first(written)
        if when is not None:
            return Published(when, f"{label}: {written.strip()[:40]}")
    return None


def as_interval(start: date, end: date, grain: Grain, written: str) -> TimeInterval:
    """An interval of whole days whose core and hull are its plain reading."""
    days = Interval[date](low=start, high=end)
    return TimeInterval(start=start, end=end, core=days, hull=days, grain=grain, as_written=written)


def _dates(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, TimeInterval]]:
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
    year = int(parts["year"])
    if not 1000 <= year <= 2999:
        return None
    if parts.get("first"):
        first, second = int(parts["first"]), int(parts["second"])
        if first <= 12 and second <= 12 and first != second:
            return None  # 03/04/2020 is two dates
        day, month = (first, second) if first > 12 or first == second else (second, first)
        return _day(year, month, day, match.group())
    month = int(parts["monthno"]) if parts.get("monthno") else _MONTHS[parts["month"].lower()]
    if parts.get("day"):
        return _day(year, month, int(parts["day"]), match.group())
    last = calendar.monthrange(year, month)[1]
    return as_interval(date(year, month, 1), date(year, month, last), "month", match.group())


def _day(year: int, month: int, day: int, written: str) -> TimeInterval | None:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return as_interval(date(year, month, day), date(year, month, day), "day", written)


def _first(text: str) -> TimeInterval | None:
    return next((when for _, _, when in _dates(text[:400])), None)


def _front_matter(text: str) -> Published | None:
    block = _FRONT_MATTER.match(text)
    if block is None:
        return None
    for key in _FRONT_KEY.finditer(block.group("body")):
        when = _first(key.group("value"))
        if when is not None:
            return Published(when, f"front matter: {key.group().strip()[:60]}")
    return None


def _head(text: str, lines: tuple[Line, ...]) -> Published | None:
    """A byline or dateline of its own near the head, or one that opens a paragraph."""
    limits = thresholds().dates
    prose = 0
    for line in lines[: limits.head_lines]:
        if line.start > limits.head or prose > 3:
            break
        if line.role in ("chrome", "table", "caption", "list"):
            continue
        prose += line.role == "prose"
        for start, end, when in _dates(text, line.start, min(line.end, line.start + 240)):
            if _is_own_date(text, line, start, end):
                label = "dateline" if line.role in ("prose", "dateline") else "heading"
                return Published(when, f"{label}: {text[max(line.start, start - 40) : end].strip()}")
    return None


def _is_own_date(text: str, line: Line, start: int, end: int) -> bool:
    if line.role == "dateline":
        return True
    before, after = text[line.start : start], text[end : line.end]
    if line.role == "heading":
        outside = before.split()
        apart = before.endswith(("  ", ", ", "(", "| ")) or len(outside) <= 3
        return not after.strip(" *_).") and apart and (len(outside) > 0 or bool(re.search(r"\d\d", text[start:end])))
    if _STAMP.search(before[-60:]) and len(before) < 90:
        return True
    if before.rstrip().endswith(")") and len(before) <= 160 and re.search(r"\([A-Z][\w./& -]{1,24}\)\s*\Z", before):
        return True
    opens = len(before) <= 90 and _names_place(_WEEKDAY.sub("", before.rstrip()))
    return opens and re.match(r"\s*(?:\([^()\n]{2,40}\))?\s*(?:[–—:]|-{1,2}\s)", after) is not None


def _names_place(before: str) -> bool:
    """Whether the words before a date name a place and perhaps an agency: capitals, no opening word."""
    words = before.replace("(", " ").replace(")", " ").split()
    if not words:
        return True
    opening = words[0].strip(",.").lower() in abbreviations().starters
    return not opening and all(word[0].isupper() or not word[0].isalpha() or len(word) <= 3 for word in words)


def _stamped(text: str, lines: tuple[Line, ...]) -> Published | None:
    """A stamp at the head or the tail: "Updated on 3 May", "last edited on 2 May"; the first publication wins."""
    limits = thresholds().dates
    tail = max(limits.head, len(text) - limits.tail)
    later: Published | None = None
    for line in lines:
        if limits.head < line.start < tail and line.end < tail:
            continue
        for stamp in _STAMP.finditer(text, line.start, line.end):
            opens = not text[line.start : stamp.start()].strip(" *_(|") or line.role in ("chrome", "dateline")
            sentence = text[max(line.start, stamp.start() - 40) : stamp.start()].rstrip()
            if not (opens or sentence.endswith((".", "|", "·", "•", "page was", "article was", "story was"))):
                continue
            found = next(_dates(text, stamp.end(), min(line.end, stamp.end() + 40)), None)
            if found is None or found[0] > stamp.end() + 14:
                continue
            one = Published(found[2], f"stamp: {text[stamp.start() : found[1]].strip()}")
            if not _LATER_STAMP.search(stamp.group()):
                return one
            later = later or one
    return later


def _named(name: str) -> Published | None:
    match = _NAME_DATE.search(name.rpartition("/")[2])
    if match is None:
        return None
    when = _day(int(match.group("year")), int(match.group("month")), int(match.group("day")), match.group())
    return None if when is None else Published(when, f"file name: {match.group()}")
