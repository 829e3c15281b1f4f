"""The day of a text whose head leaves out the year: "LINDMOOR, 3 March (NWA) –" beside texts of March 2026.

Newspapers date their datelines so, since the issue says the year. Kept alone such a text has no date of its own;
beside texts on the same events that have one it has: the year that brings it nearest to all of them and, where a
weekday stands there, the only one near them in which day and weekday agree. Where two of them would lend two years,
none is taken. Texts none of which tells its year are laid in one that stands for it: see `model.years`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import islice

from factcheck.model.record import changed
from factcheck.model.text import Document
from factcheck.model.values import TimeInterval
from factcheck.model.years import NO_WEEKDAYS, UNTOLD, WEEKDAYS
from factcheck.reading.dates import MONTHS, day
from factcheck.reading.extracted import Extracted
from factcheck.reading.layout import lay_out
from factcheck.reading.lexicon import thresholds
from factcheck.reading.masthead import Published
from factcheck.reading.published import published
from factcheck.reading.warranted import warranted
from factcheck.row import NamedTuple

_HEADS = 4  # times the head that is read of a text, so that its last line is seen with what follows
_TRIED = 4  # days near the head that may be the text's own
_CYCLE = range(2000, 2028)  # in 28 years each day of the year falls on each weekday
_LEAP = 2004  # has a 29 February


class _Day(NamedTuple):
    """A day that bears no year, as it is written, where it ends, and the weekday beside it as 0 to 6."""

    written: str
    end: int
    month: int
    number: int
    weekday: int | None


@cache
def _yearless() -> re.Pattern[str]:
    """A day and a month without a year, perhaps with the weekday before them."""
    months = "|".join(sorted(MONTHS, key=len, reverse=True))
    days = "|".join(name[:3] for name in WEEKDAYS) + ")(?:[a-z]{0,3}day|r?s|r)?"
    return re.compile(
        rf"(?:\b(?P<weekday>(?:{days})\.?,? (?:the )?)?"
        rf"\b(?P<written>(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{months})"
        rf"|(?P<month2>{months})\.? (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)\b(?!,? ?(?:\d{{4}}|['’]\d\d))",
        re.I,
    )


def with_lent_years(documents: Sequence[Document]) -> list[Document]:
    """The documents, those that are undated but for the year with that of the others.

    Args:
        documents: Those that are compared, in any order.

    Example:
        >>> from factcheck.reading import document
        >>> dated = document("LINDMOOR, 2 March 2026 (NWA) - The mill is closed.", name="a.txt")
        >>> bare = document("LINDMOOR, 3 March (NWA) - The mill is lost.", name="b.txt")
        >>> with_lent_years([dated, bare])[1].source.published.start.isoformat()
        '2026-03-03'
    """
    known = sorted({
        one.source.published.start
        for one in documents
        if one.source.published is not None and one.source.published.start is not None
    })  # fmt: skip
    known = known or _by_weekdays(documents)
    if not known:
        return _in_an_untold_year(documents)
    return [one if one.source.published is not None else _dated(one, known) for one in documents]


def _in_an_untold_year(documents: Sequence[Document]) -> list[Document]:
    """The documents with days in a year that stands for the one nobody tells, on the weekdays that they tell."""
    heads = [one for document in documents for one in islice(_days(document.text), 1)]
    if not heads:
        return list(documents)
    first, told = min(heads, key=lambda one: (one.month, one.number)), _weekdays_told(documents)
    fitting = [year for year in _CYCLE if all(_falls(one, year) for one in told)]
    if not fitting and any(one.weekday is not None for one in heads):
        return list(documents)  # two heads that cannot be of one year
    year, shift = (fitting[0], UNTOLD - _CYCLE.start) if told and fitting else (_LEAP, NO_WEEKDAYS - _CYCLE.start)
    by = _in(first, year)
    if by is None:
        return list(documents)
    return [_dated(one, [by], shift) for one in documents]


def _weekdays_told(documents: Sequence[Document]) -> list[_Day]:
    """The days told with their weekdays and without a year: those of all texts, or of the heads where texts differ."""
    heads = [one for d in documents for one in islice(_days(d.text), 1) if one.weekday is not None]
    whole = [one for d in documents for one in _days(d.text, len(d.text)) if one.weekday is not None]
    return whole if any(all(_falls(one, year) for one in whole) for year in _CYCLE) else heads


def _falls(one: _Day, year: int) -> bool:
    """Whether a day falls on its weekday in a year."""
    when = _in(one, year)
    return when is not None and when.weekday() == one.weekday


def _by_weekdays(documents: Sequence[Document]) -> list[date]:
    """The days at the heads of texts none of which bears a year, in the only year that is warranted and fits.

    A day falls on a weekday in one year of seven, and all of them are held to one year.
    """
    years, found = set(warranted([document.text for document in documents])), list[_Day]()
    for document in documents:
        whole = document.text[: thresholds().dates.head * _HEADS]
        one = next((one for one in _days(whole) if one.weekday is not None), None)
        if one is not None:
            found.append(one)
            years = {year for year in years if (when := _in(one, year)) is not None and when.weekday() == one.weekday}
    if len(years) != 1 or not found:
        return []
    year = years.pop()
    return sorted(when for one in found if (when := _in(one, year)) is not None)


def _dated(document: Document, known: Sequence[date], shift: int = 0) -> Document:
    """A document with the day of its head, if the others lend that a year, moved into another by a number of years."""
    found = _own_day(document.text, known)
    if found is None:
        return document
    said = f"{found.said_by} ({'no text tells the year' if shift else 'its year is that of the other texts'})"
    when = _moved(found.when, shift) if shift else found.when
    return changed(document, source=changed(document.source, published=when, published_from=said))


def _moved(when: TimeInterval, years: int) -> TimeInterval:
    """A day as many years later: the calendar is the same each four hundred years."""
    start = when.start
    moved = None if start is None else day(start.year + years, start.month, start.day, when.as_written)
    return moved or when


def _own_day(text: str, known: Sequence[date]) -> Published | None:
    """The day near the head that would be the text's own if it bore the year that the others lend."""
    whole = text[: thresholds().dates.head * _HEADS]
    for one in islice(_days(whole), _TRIED):
        year = _year(one, known)
        if year is None:
            continue
        written = f"{whole[: one.end]} {year}{whole[one.end :]}"
        found = published(Extracted(written), lay_out(written).lines, "")
        meant = day(year, one.month, one.number, one.written)
        if found is not None and meant is not None and found.when.start == found.when.end == meant.start:
            return Published(meant, found.said_by.replace(f" {year}", "", 1))
    return None


def _days(whole: str, reach: int | None = None) -> Iterator[_Day]:
    """The days without a year near the head of a text, or as far as `reach`."""
    names = [name[:3].lower() for name in WEEKDAYS]
    for match in _yearless().finditer(whole, 0, thresholds().dates.head if reach is None else reach):
        month, number, weekday = match["month"] or match["month2"], match["day"] or match["day2"], match["weekday"]
        fallen = None if weekday is None else names.index(weekday[:3].lower())
        yield _Day(match["written"], match.end(), MONTHS[month.lower()], int(number), fallen)


def _year(one: _Day, known: Sequence[date]) -> int | None:
    """The year that all the others lend to a day; None where they would lend several, or it has none."""
    if one.weekday is None:
        lent = {_nearest(one, by) for by in known}
        return lent.pop() if len(lent) == 1 else None
    near = range(known[0].year - 1, known[-1].year + 2)
    fitting = [year for year in near if (when := _in(one, year)) is not None and when.weekday() == one.weekday]
    return fitting[0] if len(fitting) == 1 else None


def _nearest(one: _Day, by: date) -> int | None:
    """The year that brings a day nearest to another."""
    days = [when for year in (by.year - 1, by.year, by.year + 1) if (when := _in(one, year)) is not None]
    return min(days, key=lambda when: (abs((when - by).days), when)).year if days else None


def _in(one: _Day, year: int) -> date | None:
    """The day in a year, if the calendar has it."""
    found = day(year, one.month, one.number, "")
    return None if found is None else found.start
