"""Entries of a chronology: dates that open their lines run forward, so a year told once holds for what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.grammar.times import TimeMention
from factcheck.grammar.times.symbols import Calendar
from factcheck.timeline.cells import weekday
from factcheck.timeline.fields import fields_cell
from factcheck.timeline.frame import Frame
from factcheck.timeline.listed import calendar_of

BULLETS = " \t#*_–—-:.|•·>["
_STAMP_ENDS = re.compile(r"\s?[)\]*_]{0,3}\s?[–—:-]\s")
FEWEST = 3  # entries that make a chronology


def entry_years(frame: Frame, mentions: Sequence[TimeMention]) -> dict[int, int]:
    """The years of the entries that lack one: mention's index → year.

    "Feb. 6, 2021 – … / April 19 – … / Jan. 10, 2022 – …": April is that of 2021. Nothing is lent to lists that
    run backwards, as live pages do, nor past the day of publication, nor where the weekday says otherwise.
    """
    entries = [
        (index, field)
        for index, mention in enumerate(mentions)
        if (field := calendar_of(mention)) is not None and field.month is not None and _opens(frame.text, mention.start)
    ]
    if len(entries) < FEWEST or not _runs_forward([field for _, field in entries]):
        return {}
    years: dict[int, int] = {}
    told: tuple[int, tuple[int, int]] | None = None
    for index, field in entries:
        if field.year is not None:
            told = (field.year, _order(field)) if not field.short else None
        elif told is not None:
            year = told[0] + (_order(field) < told[1])
            if _may_be(frame, field, year):
                years[index], told = year, (year, _order(field))
    return years


def stamps(frame: Frame, mention: TimeMention) -> bool:
    """Whether a whole date opens its line as that of an entry: "5 May 2022 – The chair resigned yesterday."."""
    return _opens(frame.text, mention.start) and _STAMP_ENDS.match(frame.text, mention.end) is not None


def _opens(text: str, start: int) -> bool:
    """Whether a place opens its line, marks of lists and emphasis apart."""
    return not text[max(0, start - 12) : start].rpartition("\n")[2].strip(BULLETS)


def _order(field: Calendar) -> tuple[int, int]:
    return field.month or 0, field.day or 0


def _runs_forward(fields: Sequence[Calendar]) -> bool:
    """Whether most entries follow the one before: only a new year may seem to step back."""
    steps = [
        (_order(one) <= _order(two)) if one.year == two.year or two.year is None else (one.year or 0) <= two.year
        for one, two in pairwise(fields)
        if one.year is None or two.year is None or not (one.short or two.short)
    ]
    return sum(steps) > 2 * (len(steps) - sum(steps))


def _may_be(frame: Frame, field: Calendar, year: int) -> bool:
    cell = fields_cell(field, year)
    if cell is None or (frame.said is not None and cell.first() > frame.said.last()):
        return False
    return field.weekday is None or cell.grain != "day" or weekday(cell.first()) == field.weekday
