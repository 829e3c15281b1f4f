"""The date in a masthead: a line of fields ("No. 212 | 17 July 2022") or a bold lead with place and date."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from factcheck.model.text import Line
from factcheck.model.values import TimeInterval
from factcheck.model.years import WEEKDAYS
from factcheck.reading.dates import MONTHS, dates, day
from factcheck.reading.lexicon import thresholds
from factcheck.row import NamedTuple

_FIELD = re.compile(r"(?:(?! [./] )[^|·•])+")  # parted by bars, dots, a stop between spaces
_COLUMNS = re.compile(r"\S(?:[^ \t]| (?! {2}))*")  # parted by several spaces or a tab
_MARKS = " \t*_#>./"
CLOCK = re.compile(
    r"[,;]?(?: at)?(?: (?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)(?: [A-Z]{2,4})?)?\.?"
)
_LEAD = re.compile(r"\*\*(?P<lead>[^*\n]{6,80})\*\*")
_DAYS = tuple(map(str.lower, WEEKDAYS))
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_LONGEST = 240
_NOTE_WORDS = 4


@cache
def _around() -> re.Pattern[str]:
    """What may stand before the date of a masthead."""
    return re.compile(
        r"(?:(?:first )?(?:published|issued|released|posted|updated)(?: on)?[:,]?|(?:[^\W\d_][\w.'’-]*[ ,]+){0,4}?"
        r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?)?",
        re.I,
    )


@cache
def _no_year() -> re.Pattern[str]:
    """A day without its year; most mastheads have none, and it takes long to make."""
    return re.compile(
        rf"(?P<weekday>{'|'.join(_DAYS)}),? (?:(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)})"
        rf"|(?P<month2>{'|'.join(MONTHS)}) (?P<day2>\d{{1,2}}))\Z",
        re.I,
    )


class Published(NamedTuple):
    """The date and the place that says so."""

    when: TimeInterval
    said_by: str


def masthead(text: str, lines: tuple[Line, ...]) -> Published | None:
    """The date of a masthead near the head, or None.

    Args:
        text: The document.
        lines: Its lines with their roles.
    """
    limits = thresholds().dates
    head = [line for line in lines[: limits.head_lines] if line.start <= limits.head and line.role != "chrome"]
    for number, line in enumerate(head):
        if _is_table(text, head, number):
            continue
        lead = _LEAD.match(text, line.start, min(line.end, line.start + _LONGEST))
        spans = [lead.span("lead")] if lead else []
        spans += _fields(text, line)
        for start, end in spans:
            when = _whole_date(text, start, end) or _with_year_above(text, start, end, line)
            if when is not None:
                return Published(when, f"masthead: {text[start:end].strip(_MARKS)[:60]}")
    return None


def _is_table(text: str, head: list[Line], number: int) -> bool:
    """Whether a line belongs to a table: it opens with a bar, or its neighbour has as many bars."""
    line = head[number]
    bars = text.count("|", line.start, line.end)
    if bars == 0:
        return False
    near = [head[other] for other in (number - 1, number + 1) if 0 <= other < len(head)]
    opens = text[line.start : line.end].lstrip().startswith("|")
    return opens or any(text.count("|", other.start, other.end) == bars for other in near)


def _fields(text: str, line: Line) -> list[tuple[int, int]]:
    """The fields of a line that bars or dots part, or two that a gap does; none where it is one."""
    end = min(line.end, line.start + _LONGEST)
    found = [match.span() for match in _FIELD.finditer(text, line.start, end)]
    if len(found) > 1:
        return found
    apart = [match.span() for match in _COLUMNS.finditer(text, line.start, end)]
    worded = [span for span in apart if not re.search(r"\d", text[slice(*span)])]
    return apart if len(apart) > 1 and len(worded) == len(apart) - 1 else []


def _whole_date(text: str, start: int, end: int) -> TimeInterval | None:
    """The date that a field consists of, a place, a weekday, a word of publishing and the hour apart."""
    field = text[start:end]
    low = start + len(field) - len(field.lstrip(_MARKS))
    high = end - (len(field) - len(field.rstrip(_MARKS)))
    found = list(dates(text, low, high))
    if len(found) != 1:
        return None
    first, last, when = found[0]
    if _is_note(text, low, first, last, high) and when.grain == "day":
        return when
    plain = _around().fullmatch(text[low:first]) and CLOCK.fullmatch(text[last:high])
    named = all(word[:1].isupper() for word in re.findall(r"[^\W\d_]+", _said_so(text[low:first])))
    return when if plain and named and when.grain == "day" else None


def _is_note(text: str, low: int, first: int, last: int, high: int) -> bool:
    """Whether a bold line names what it is and its day: "Press notice, 30 January 2020. Not before 11.00"."""
    before, after = text[low:first], text[last:high]
    bold = text[max(0, low - 2) : low] in ("**", "__")
    named = 1 <= len(before.split()) <= _NOTE_WORDS and before.rstrip().endswith(",")
    return bold and named and after[:1] in ("", ".", ";", "|")


def _said_so(words: str) -> str:
    """What stands before a date, without the words of publishing."""
    return re.sub(r"\b(?:first|published|issued|released|posted|updated|on)\b", "", words, flags=re.I)


def _with_year_above(text: str, start: int, end: int, line: Line) -> TimeInterval | None:
    """As in "Lund, Friday 27 May" under a title with the year: the weekday must agree."""
    field = text[start:end].strip(_MARKS)
    found = _no_year().search(field)
    if found is None or not _around().fullmatch(field[: found.start()]):
        return None
    years = {int(year) for year in _YEAR.findall(text[: line.end])}
    if len(years) != 1:
        return None
    month = MONTHS[(found["month"] or found["month2"]).lower()]
    when = day(years.pop(), month, int(found["day"] or found["day2"]), found.group())
    weekday = _DAYS.index(found["weekday"].lower())
    return when if when is not None and _weekday(when.start) == weekday else None


def _weekday(moment: date | None) -> int:
    return -1 if moment is None else moment.weekday()
