"""From a matched shape to a symbol: dates of the calendar.

A builder returns a symbol, None where the words make no time after all, or a `Refusal` where they
look like a date that does not exist.
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import cast

from factcheck.grammar.times import negatives
from factcheck.grammar.times.clip import Clip
from factcheck.grammar.times.lexicon import lexicon, word_set
from factcheck.grammar.times.numerals import count, ordinal
from factcheck.grammar.times.symbols import Calendar, Span, Symbol
from factcheck.row import NamedTuple

_CENTURY, _TENS = 100, 10
_SLASHED = re.compile(r"(\d{4})/(\d{4}|\d\d|\d)")


class Refusal(NamedTuple):
    """Why something that looks like a date is read as plain text."""

    start: int
    end: int
    reason: str


Built = Symbol | Refusal | None


def calendar(clip: Clip) -> Built:
    """A date named by its fields: weekday, day, month, year."""
    year, short = year_of(clip)
    if year is None and (clip.has("era") or clip.has("wordyear")):
        return None
    day = _day(clip.word("day")) if clip.has("day") else None
    if clip.has("card"):
        spoken = count(clip.word("card"))
        if spoken is None or not 1 <= spoken <= 31:
            return None
        day = int(spoken)
    if clip.has("small"):
        day = int(clip.word("small"))
    if clip.has("second"):
        day = 2
    named = clip.word("mon") or clip.word("month")
    month = lexicon().month[named] if named else None
    weekday = lexicon().weekday[clip.word("wd")] if clip.has("wd") else None
    if clip.has("nth"):
        day = ordinal(clip.word("nth"))
    if day is not None and (problem := impossible(year if not short else None, month, day)):
        return refuse(clip, problem)
    near = clip.has("deic") and year is None
    return Calendar(year=year, month=month, day=day, weekday=weekday, short=short, near=near)


def impossible(year: int | None, month: int | None, day: int) -> str:
    """Why there is no such day, or ""."""
    if month is not None and not 1 <= month <= 12:
        return f"there is no month {month}"
    if month is None:
        return "" if 1 <= day <= 31 else f"no month has a day {day}"
    known = 2000 if year is None or year < 1 else year
    last = monthrange(known, month)[1]
    if not 1 <= day <= last:
        return f"{_month_name(month)} has no day {day}" + (f" in {year}" if year is not None and month == 2 else "")
    return ""


def _month_name(month: int) -> str:
    return next(word for word, number in lexicon().month.items() if number == month).capitalize()


def refuse(clip: Clip, reason: str) -> Refusal:
    """A refusal that covers the whole match."""
    return Refusal(clip.tokens.starts[clip.low], clip.tokens.ends[clip.high - 1], reason)


def no_such_day(clip: Clip) -> Built:
    """45 March: a refusal, so that the month is not read without its day."""
    value = int(clip.word("int"))
    return refuse(clip, f"no month has a day {value}") if 31 < value < _CENTURY or value == 0 else None


def _day(word: str) -> int:
    value = ordinal(word)
    return 0 if value is None else value


def year_of(clip: Clip) -> tuple[int | None, bool]:
    """The year that a match names, and whether it is one without its century."""
    if clip.has("wordyear"):
        spoken = count(clip.word("wordyear"))
        return (int(spoken) if spoken and 1000 < spoken < 2200 else None), False
    for name in ("anyyear", "year", "tailyear", "intyear"):
        if clip.has(name):
            word = clip.word(name)
            digits = word.lstrip("'’‘")
            if not digits.isdecimal():
                return None, False
            if clip.has("era"):
                return _with_era(int(digits), clip.word("era")), False
            return int(digits), len(digits) <= 2
    return None, False


def _with_era(year: int, era: str) -> int | None:
    if year == 0:
        return None
    return 1 - year if era == "bc" else year


def year(clip: Clip) -> Built:
    """A year alone, or with its era."""
    value, short = year_of(clip)
    return None if value is None else Calendar(year=value, short=short)


def word_year(clip: Clip) -> Built:
    """Two thousand and fifteen, after a word that asks for a year."""
    value, _ = year_of(clip)
    return None if value is None else Calendar(year=value)


def year_zero(clip: Clip) -> Built:
    """The year 0: a refusal."""
    if lexicon().unit.get(clip.word("unit")) != "year" or int(clip.word("int")) != 0:
        return None
    return refuse(clip, "there is no year 0")


def year_of_three(clip: Clip) -> Built:
    """The year 247, the year 490 BC."""
    value = int(clip.word("int"))
    if lexicon().unit.get(clip.word("unit")) != "year" or not _CENTURY <= value <= 999:
        return None
    return Calendar(year=_with_era(value, clip.word("era")) if clip.has("era") else value)


def short_year(clip: Clip) -> Built:
    """'98: a year without its century."""
    return Calendar(year=int(clip.word("yy").lstrip("'’‘")), short=True)


def short_month(clip: Clip) -> Built:
    """August 99, April of 87: a month and the last two figures of its year."""
    value = int(clip.word("int"))
    month = lexicon().month[clip.word("mon")]
    day = _day(clip.word("day")) if clip.has("day") else None
    if not 31 < value < _CENTURY or (day is not None and impossible(None, month, day)):
        return None
    return Calendar(year=value, month=month, day=day, short=True)


def nth(clip: Clip) -> Built:
    """The 20th: a day without its month."""
    value = ordinal(clip.word("nth"))
    if value is None or not 1 <= value <= 31:
        return refuse(clip, f"no month has a day {value}") if clip.has("the") and _alone(clip, value) else None
    return Calendar(day=value)


def _alone(clip: Clip, value: int | None) -> bool:
    """Whether a day of the month could stand here: "until the 45th", not "the 45th parallel", "and the 45th in all"."""
    follow, before = clip.tokens.raw(clip.high), clip.tokens.at(clip.low - 1)
    led = before in word_set("nth_leads") and clip.tokens.at(clip.high) not in word_set("nth_ranked")
    led = led and (before != "and" or ordinal(clip.tokens.at(clip.low - 2)) is not None)
    noun = follow[:1].isalpha() and not negatives.function_word(follow)
    small = value is not None and value < _CENTURY
    return small and led and not noun and follow[:1] not in (",", "-", "–")


def decade(clip: Clip) -> Built:
    """The 1970s, the seventies, the '70s, the 470s BC."""
    word = (clip.word("tens") or clip.word("year") or clip.word("int")).lstrip("'’‘").rstrip("s")
    named = lexicon().decade.get(clip.word("tens"))
    if (named is None and not word.isdecimal()) or named == _TENS:
        return None
    value = named if named is not None else int(word)
    if value % 10 or (not clip.has("tens") and value % 10):
        return None
    if clip.has("era"):
        return Calendar(decade=-value) if clip.word("era") == "bc" else Calendar(decade=value)
    if value % _CENTURY == 0 and 1000 <= value < 2000:
        return Calendar(century=value // _CENTURY + 1)  # the 1800s
    return Calendar(decade=value, short=value < _CENTURY) if value < _CENTURY or value >= 1000 else None


def spoken_decade(clip: Clip) -> Built:
    """The nineteen seventies, the twenty-tens."""
    hundreds, tens = count(clip.word("wordyear")), lexicon().decade.get(clip.word("tens"))
    if hundreds is None or tens is None or not 11 <= hundreds <= 20:
        return None
    return Calendar(decade=int(hundreds) * _CENTURY + tens)


def century(clip: Clip) -> Built:
    """The nineteenth century, the 5th century BC."""
    rank = ordinal(clip.word("rank"))
    if rank is None or lexicon().unit.get(clip.word("unit")) != "century" or not 1 <= rank <= 30:
        return None
    return Calendar(century=-rank if clip.word("era") == "bc" else rank)


def season(clip: Clip) -> Built:
    """Winter, the winter of 1939-40, spring 1943."""
    name = lexicon().season[clip.word("season")]
    if clip.has("iso"):
        found = _SLASHED.fullmatch(clip.word("iso"))
        if not found or _tail(int(found[1]), found[2]) != int(found[1]) + 1:
            return None
        return Calendar(year=int(found[1]), season=name)
    if clip.has("yy"):
        return Calendar(year=int(clip.word("yy").lstrip("'’‘")), season=name, short=True)
    value, short = year_of(clip) if not clip.has("tailyear") else (int(clip.word("year")), False)
    if clip.has("tailyear") and _tail(value or 0, clip.word("tailyear")) != (value or 0) + 1:
        return None
    return Calendar(year=value, season=name, short=short)


def sport_year(clip: Clip) -> Built:
    """The 1994-95 season, the 1994/95 season, the 2010 season."""
    if clip.has("unit") and lexicon().unit.get(clip.word("unit")) not in ("season", "year"):
        return None
    word = clip.word("iso") or clip.word("year")
    found = _SLASHED.fullmatch(word)
    if clip.has("iso") and not found:
        return None
    first = int(found[1]) if found else int(word)
    tail = found[2] if found else clip.word("tailyear")
    if tail and _tail(first, tail) != first + 1:
        return None
    if not tail and (not clip.has("unit") or lexicon().unit.get(clip.word("unit")) != "season"):
        return None
    return Calendar(year=first, span_years=2 if tail else 1)


def named_day(word: str) -> Calendar | None:
    """D-Day, 9/11: a day that happened once."""
    day = lexicon().holiday.once.get(word)
    if day is None:
        return None
    year, month, day_ = (int(part) for part in day.split("-"))
    return Calendar(year=year, month=month, day=day_)


def holiday(clip: Clip) -> Built:
    """Christmas, New Year's Eve 1999."""
    if (once := named_day(clip.word("holiday"))) is not None:
        return once
    value = int(clip.word("year")) if clip.has("year") else None
    return Calendar(year=value, holiday=clip.word("holiday"))


def _tail(first: int, word: str) -> int:
    """The second year of 1914-18, 1999-2000, 1939-40."""
    digits = word.lstrip("'’‘")
    value = int(digits)
    if len(digits) == 4:
        return value
    size: int = 10 ** len(digits)
    full = first - first % size + value
    return full if full >= first else full + size


def years(clip: Clip) -> Built:
    """1914-18, 2014-2017, 1939/40, 264-241 BC."""
    if clip.has("iso"):
        found = _SLASHED.fullmatch(clip.word("iso"))
        if not found or _tail(int(found[1]), found[2]) != int(found[1]) + 1:
            return None
        return Span(Calendar(year=int(found[1])), Calendar(year=int(found[1]) + 1))
    first, word = int(clip.word("year")), clip.word("tailyear")
    if len(word.lstrip("'’‘")) < 2 or not clip.tokens.raw(clip.place("tailyear"))[-1].isdigit():
        return None
    last = _tail(first, word)
    apart = clip.tokens.starts[clip.place("tailyear")] - clip.tokens.ends[clip.place("year")] > 1
    if apart and len(word) == 2:
        return None  # "2015 - 32"
    if not first < last <= first + 150:
        return None
    return Span(Calendar(year=first), Calendar(year=last))


def years_era(clip: Clip) -> Built:
    """499-449 BC, 27 BC is not one: both ends take the era."""
    first = _with_era(int(clip.word("intyear")), clip.word("era"))
    last = _with_era(int(clip.word("intyear2")), clip.word("era"))
    if first is None or last is None or first >= last:
        return None
    return Span(Calendar(year=first), Calendar(year=last))


def old_years(clip: Clip) -> Built:
    """(960–1279), (476-565): years of three figures, which only brackets show to be years."""
    first, last = int(clip.word("int")), int(clip.word("int2") or clip.word("year"))
    bracketed = clip.tokens.at(clip.low - 1) == "(" and clip.tokens.at(clip.high) == ")"
    if not bracketed or not _CENTURY <= first < last <= first + 500:
        return None
    return Span(Calendar(year=first), Calendar(year=last))


def bare_year(clip: Clip) -> Built:
    """In 490: a year of three figures, read only where the telling has such years."""
    value = int(clip.word("int"))
    return Calendar(year=value, bare=True) if _CENTURY <= value <= 999 else None


def last_day(clip: Clip) -> str:
    """The name of the last day of a range or list."""
    return next(name for name in ("day4", "day3", "day2") if clip.has(name))


def days(clip: Clip) -> Built:
    """3-5 March 1996, March 3 to 5, 1996, 11 and 14 March."""
    value, short = year_of(clip)
    month = lexicon().month[clip.word("mon")]
    first, last = 2 if clip.has("second") else _day(clip.word("day")), _day(clip.word(last_day(clip)))
    for day in (first, last):
        if problem := impossible(None if short else value, month, day):
            return refuse(clip, problem)
    if first >= last:
        return _across_months(clip, Calendar(year=value, month=month, day=last, short=short), first)
    return Span(
        Calendar(year=value, month=month, day=first, short=short),
        Calendar(year=value, month=month, day=last, short=short),
    )


def _across_months(clip: Clip, end: Calendar, first: int) -> Built:
    """From the 27th to the 3rd of April: the first day lies in the month before."""
    month, tokens = cast("int", end.month), clip.tokens
    if tokens.at(clip.low - 1) != "from" or not clip.has("link") or clip.letter("link") != "T" or first == end.day:
        return None
    before = 12 if month == 1 else month - 1
    year = end.year if end.year is None or month > 1 else end.year - 1
    if impossible(None if end.short else year, before, first):
        return None
    return Span(Calendar(year=year, month=before, day=first, short=end.short), end)


def amount(word: str) -> float | None:
    """The number a word says, for lengths."""
    return 1.0 if word in ("a", "an") else count(word)
