"""The stranger's two hundred dates and lengths, with the figures reached on them as floors."""

from __future__ import annotations

import re
from datetime import date

import pytest

from corpus_rows import rows
from factcheck.model.values import TimeInterval
from factcheck.timeline import ResolvedTime, resolve

DATES, LENGTHS = 150, 50
RIGHT = {"date": 148, "duration": 50}  # after some errors were read; 129 and 45 at the first run
_PARTS = re.compile(r"P(?P<days>[^T]*)(?:T(?P<clock>.*))?")
_PIECE = re.compile(r"(\d+(?:\.\d+)?)(DE|CE|[YMWDH]|S)")
_MONTHS = {"Y": 12.0, "DE": 120.0, "CE": 1200.0, "M": 1.0}
_DAYS = {"W": 7.0, "D": 1.0}
_SECONDS = {"H": 3600.0, "M": 60.0, "S": 1.0}


def _length(timex: str) -> tuple[float, float, float] | None:
    """Months, days and seconds of a length, so that P1Y6M is P1.5Y and a century is a hundred years."""
    found = _PARTS.fullmatch(timex)
    if found is None:
        return None
    days, clock = _PIECE.findall(found["days"]), _PIECE.findall(found["clock"] or "")
    months = sum(float(count) * _MONTHS.get(unit, 0.0) for count, unit in days)
    rest = sum(float(count) * _DAYS.get(unit, 0.0) for count, unit in days)
    return months, rest, sum(float(count) * _SECONDS.get(unit, 0.0) for count, unit in clock)


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _means(value: TimeInterval | None, start: str, end: str) -> bool:
    """Whether a value has these ends. What "by" leaves open is open in the hull; the plain reading may be narrower."""
    if value is None:
        return False
    low = value.start if start or value.hull.low is not None else None
    return (_iso(low), _iso(value.end)) == (start, end)


def _right(found: ResolvedTime, start: str, end: str, kind: str, *, bounded: bool) -> bool:
    if kind == "duration":
        return found.kind == "duration" and _length(found.timex) == _length(start)
    if found.kind == "duration":
        return _means(found.when, start, end)  # "in three days' time" is a length with its day
    value = found.value if bounded else found.named  # where the phrase has no "until", the day itself is asked
    return isinstance(value, TimeInterval) and _means(value, start, end)


def dates_wrong(kind: str) -> list[str]:
    """The sentences of one kind whose phrase is not read as the stranger meant it."""
    wrong = []
    for published, text, phrase, start, end, wanted in rows("blind/dates.tsv")[1:]:
        low = text.index(phrase)
        if wanted != kind:
            continue
        found = resolve(text, date.fromisoformat(published)).mentions
        over = [m for m in found if m.start < low + len(phrase) and m.end > low]
        bounded = not (start and end)
        if not any(_right(m, start, end, kind, bounded=bounded) for m in over):
            wrong.append(text)
    return wrong


@pytest.mark.parametrize(("kind", "count"), [("date", DATES), ("duration", LENGTHS)])
def test_dates_hold_their_figures(kind: str, count: int) -> None:
    """Dates and lengths do not fall behind the figures reached."""
    wrong = dates_wrong(kind)
    assert len(wrong) <= count - RIGHT[kind], wrong
