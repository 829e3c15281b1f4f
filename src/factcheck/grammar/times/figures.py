"""Dates in figures: 2012-05-04, 04/05/2012, 11/2016, 4/22."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.grammar.times.builders import Built, impossible, named_day, refuse, year_of
from factcheck.grammar.times.clip import Clip
from factcheck.grammar.times.lexicon import lexicon
from factcheck.grammar.times.symbols import Calendar, Pick, Span

_CENTURY = 100
_WEEKS = 53


def figures(clip: Clip) -> Built:
    """2015-3, 11/2016: a month in figures; 2010-11 are two years."""
    month, value = int(clip.word("small")), int(clip.word("year"))
    text = clip.word("small")
    if not 1 <= month <= 12:
        return None
    if clip.place("small") > clip.place("year") and value % 100 < month and len(text) == 2:
        return None
    return Calendar(year=value, month=month)


def slashed(clip: Clip) -> Built:
    """4/22, Friday 5/12: month and day, the other order open where both fit."""
    symbol = named_day(clip.word("frac")) or slashed_word(clip.word("frac"))
    if symbol is None:
        return None
    if clip.letter("deic") in ("N", "L") and not clip.has("wd"):
        return Pick(1 if clip.letter("deic") == "N" else -1, symbol, "said")
    if not clip.has("year"):
        return replace(symbol, near=clip.has("deic"))
    return Calendar(year=int(clip.word("year")), month=symbol.month, day=symbol.day)


def slashed_word(word: str) -> Calendar | None:
    """Month and day of 4/22, or None where no order fits."""
    first, _, second = word.partition("/")
    month, day = int(first), int(second)
    if impossible(None, month, day):
        month, day = day, month
        if impossible(None, month, day):
            return None
    return Calendar(month=month, day=day)


def slashed_range(clip: Clip) -> Built:
    """From 10/1 to 11/7, 5/1-5/7/2020, 10/1/2018-10/7/2018: read by what reads each end."""
    ends = []
    for name in ("frac", "iso", "frac2", "iso2"):
        if clip.has(name):
            word = clip.word(name)
            ends.append((clip.place(name), slashed_word(word) if name.startswith("frac") else iso_word(word)))
    ends.sort(key=lambda end: end[0])
    first, last = ends[0][1], ends[1][1]
    if not isinstance(first, Calendar) or not isinstance(last, Calendar):
        return None
    if clip.has("year"):
        last = Calendar(year=int(clip.word("year")), month=last.month, day=last.day)
    return Span(first, last)


def slashed_days(clip: Clip) -> Built:
    """The night of 5/6 March: from the one day to the next."""
    first, _, last = clip.word("frac").partition("/")
    month = lexicon().month[clip.word("mon")]
    year, short = year_of(clip)
    if int(last) != int(first) + 1 or impossible(None if short else year, month, int(last)):
        return None
    begin = Calendar(year=year, month=month, day=int(first), short=short)
    return Span(begin, Calendar(year=year, month=month, day=int(last), short=short))


_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_WEEK = re.compile(r"(\d{4})-?[Ww](\d\d)(?:-([1-7]))?")
_ISO = re.compile(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)")
_NUMERIC = re.compile(r"(\d\d?)([/.\-])(\d\d?)\2(\d{4}|\d\d)")
_MONTHLY = re.compile(r"(\d{4})/(\d\d?)|(\d\d?)/(\d{4})")


def iso(clip: Clip) -> Built:
    """2012-05-04, 04/05/2012, 4.5.2012: with both readings where the order is open."""
    built = iso_word(clip.tokens.raw(clip.low))
    return refuse(clip, built) if isinstance(built, str) else built


def iso_word(text: str) -> Calendar | str | None:
    """A date in figures: its fields, why there is no such day, or None where it is something else."""
    if week := _WEEK.fullmatch(text):
        number, day = int(week[2]), int(week[3]) - 1 if week[3] else None
        return Calendar(year=int(week[1]), week=number, weekday=day) if 1 <= number <= _WEEKS else None
    if found := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        year_, month, day = (int(g) for g in found.groups())
        problem = impossible(year_, month, day) or ("there is no year 0" if year_ == 0 else "")
        return problem or Calendar(year=year_, month=month, day=day)
    if found := _MONTHLY.fullmatch(text):
        return _month_of(int(found[1] or found[4]), int(found[2] or found[3]), len(found[2] or "") == 2)
    found = _NUMERIC.fullmatch(text)
    if not found:
        return None
    first, second, year_ = int(found[1]), int(found[3]), int(found[4])
    short = len(found[4]) == 2
    full = None if short else year_
    day_first = not impossible(full, second, first)
    month_first = not impossible(full, first, second)
    if not (day_first or month_first):
        return impossible(full, second, first)
    if day_first and (not month_first or found[2] == "."):
        return Calendar(year=year_, month=second, day=first, short=short)
    other = (second, first) if day_first and first != second else None
    return Calendar(year=year_, month=first, day=second, short=short, other=other)


def _month_of(year_: int, month: int, two_figures: bool) -> Calendar | None:
    """2015/3 and 11/2016 are months; 1987/88 and 2010/11 are two years."""
    if not 1 <= month <= 12 or (year_ + 1) % (_CENTURY if two_figures else 10) == month:
        return None
    return Calendar(year=year_, month=month)
