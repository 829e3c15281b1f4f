"""Lines of a chronology that open with their year: "1972, 12 December – Treaty signed", "1934 Ada Tamar dies".

A year at the start of a line is its date where several lines open so and run forward, and where a day, a mark or a
capital stands right behind it. With a day behind it the two are one date, and no second one of the bare year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.grammar.times import TimeMention
from factcheck.grammar.times.symbols import Calendar
from factcheck.row import NamedTuple

_OPENING = re.compile(
    r"^[ \t]{0,8}(?:[-*•·–—#]{1,6}[ \t]+)?[*_]{0,2}(?P<year>1\d{3}|20\d{2})(?![\d.,/–-]\d|['’])[*_]{0,2}"
    r"(?=[ \t]*[:–—(,.-]|[ \t]+[^\W\d_a-z]|[ \t]+(?:\d{1,2}[ \t]|[a-z]{3,9}[ \t]+\d{1,2}\b))",
    re.M,
)
_BETWEEN = re.compile(r"[*_]{0,2}(?:[ \t]*[,:.(]|[ \t]+[–—-])?[ \t]{0,2}(?:[Oo]n[ \t]+|[Ii]n[ \t]+)?")
_CLOSES = re.compile(r"\)?[*_]{0,2}[ \t]*(?::|[–—]|-[ \t])")
_FEWEST = 3  # lines that make a chronology
_NEAR = 8  # characters between a year and its day


class Entries(NamedTuple):
    """The mentions of a text, those of its entries made whole, and where the dates of entries start."""

    mentions: list[TimeMention]
    opening: frozenset[int]


def with_entries(text: str, mentions: Sequence[TimeMention]) -> Entries:
    """The mentions, with the years that open the lines of a chronology and the days behind them as one date.

    Args:
        text: The document.
        mentions: What was read of it, in order.
    """
    opening = [match.span("year") for match in _OPENING.finditer(text)]
    years = [int(text[start:end]) for start, end in opening]
    told = _is_chronology(years)
    starts = {start for start, _ in opening}
    held = {one.start: one for one in mentions}
    made = list[TimeMention]()
    skipped = set[int]()
    entries = set[int]()
    for at, one in enumerate(mentions):
        if at in skipped:
            continue
        whole = (
            _whole(text, one, mentions[at + 1], told=told) if at + 1 < len(mentions) and one.start in starts else None
        )
        if whole is not None:
            skipped.add(at + 1)
        if whole is not None or (told and one.start in starts and _is_year(one)):
            entries.add(one.start)
        made.append(whole or one)
    for start, end in opening if told else ():
        if start not in held and not any(one.start < end and start < one.end for one in made):
            entries.add(start)
            made.append(TimeMention(start, end, "date", Calendar(year=int(text[start:end])), rule="year"))
    return Entries(sorted(made, key=lambda one: one.start), frozenset(entries))


def _is_chronology(years: Sequence[int]) -> bool:
    """Whether the years that open lines run forward, with hardly one that steps back."""
    back = sum(one > two for one, two in pairwise(years))
    return len(years) >= _FEWEST and len(set(years)) > 1 and back * 4 <= len(years)


def _is_year(one: TimeMention) -> bool:
    return (
        isinstance(one.symbol, Calendar)
        and one.symbol.year is not None
        and one.symbol == Calendar(year=one.symbol.year)
    )


def _whole(text: str, year: TimeMention, day: TimeMention, *, told: bool) -> TimeMention | None:
    """The year that opens a line and the day or month behind it as one date, if they are."""
    symbol = day.symbol
    if not (_is_year(year) and isinstance(symbol, Calendar) and isinstance(year.symbol, Calendar)):
        return None
    if symbol.year is not None or symbol.month is None:
        return None
    between = text[year.end : day.start]
    if len(between) > _NEAR or not _BETWEEN.fullmatch(between):
        return None
    if not told and not _CLOSES.match(text, day.end):
        return None
    whole = replace(symbol, year=year.symbol.year)
    return replace(day, start=year.start, signal_start=-1, signal="", symbol=whole)
