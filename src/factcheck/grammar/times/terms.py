"""From a matched shape to a symbol: quarters, halves, fiscal years, weeks, centuries and their ranges."""

from __future__ import annotations

import re
from typing import cast

from factcheck.grammar.times.builders import Built, amount, year_of
from factcheck.grammar.times.clip import Clip
from factcheck.grammar.times.lexicon import lexicon
from factcheck.grammar.times.numerals import count, ordinal
from factcheck.grammar.times.symbols import Calendar, Length, Part, Piece, Span, Symbol, Unit, WeekOf, Which

_CENTURY = 100
_WEEKS = 53
_SHORT = re.compile(r"\d\d")


def quarter(clip: Clip) -> Built:
    """The third quarter of 2015, Q1 2009, 3Q12, the first half of 2009."""
    if clip.has("nq"):
        rank = int(clip.word("nq")[0])
    elif clip.has("small"):
        rank = int(clip.word("small"))
    else:
        rank = 2 if clip.has("last") else ordinal(clip.word("rank")) or 0
    is_half = clip.has("half") or clip.has("hn") or clip.word("nq").endswith("h")
    if clip.has("unit"):
        kind = lexicon().unit.get(clip.word("unit"))
        if kind not in ("quarter", "half"):
            return None
        is_half = kind == "half"
    if not 1 <= rank <= (2 if is_half else 4):
        return None
    value, short = year_of(clip)
    if clip.has("nq") and (clip.has("int") or clip.has("small")):
        value, short = _short_year(clip), True
    if value is None and (clip.has("nq") or clip.has("wordyear")):
        return None
    fiscal = clip.has("fiscal")
    if is_half:
        return Calendar(year=value, short=short, half=rank, fiscal=fiscal)
    return Calendar(year=value, short=short, quarter=rank, fiscal=fiscal)


def _short_year(clip: Clip) -> int | None:
    """The two figures that stand right behind a code: the 12 of FY12 and 3Q12."""
    name = "int" if clip.has("int") else "small"
    place = clip.place(name)
    glued = clip.tokens.starts[place] == clip.tokens.ends[place - 1]
    return int(clip.word(name)) if glued and _SHORT.fullmatch(clip.word(name)) else None


def fiscal_year(clip: Clip) -> Built:
    """Fiscal 1989, the fiscal year 2010, the year 2000, FY2012, FY12."""
    if clip.has("unit") and lexicon().unit.get(clip.word("unit")) != "year":
        return None
    if clip.has("int") or clip.has("small"):
        last = _short_year(clip) if clip.word("fiscal") == "fy" else None
        return None if last is None else Calendar(year=last, short=True, fiscal=True)
    value, _ = year_of(clip)
    if value is None and clip.has("wordyear"):
        spoken = count(clip.word("wordyear"))  # "the year two hundred and sixty"
        value = int(spoken) if spoken is not None and _CENTURY < spoken < 10 * _CENTURY else None
    return None if value is None else Calendar(year=value, fiscal=clip.has("fiscal"))


def week(clip: Clip) -> Built:
    """Week 3 of 2027; week 31, of the year that is told of."""
    number = int(clip.word("small") or clip.word("int"))
    if lexicon().unit.get(clip.word("unit")) != "week" or not 1 <= number <= _WEEKS:
        return None
    return Calendar(year=int(clip.word("year")) if clip.has("year") else None, week=number)


def centuries(clip: Clip) -> Built:
    """The 5th and 6th centuries, the 12th to the 15th century."""
    first, last = ordinal(clip.word("rank")), ordinal(clip.word("rank2"))
    word = clip.word("anyunit")
    unit = lexicon().unit.get(word) or lexicon().units.get(word)
    if unit != "century" or first is None or last is None or not 1 <= first <= 30 or not 1 <= last <= 30:
        return None
    if clip.word("era") == "bc":
        first, last = -first, -last
    if first >= last:
        return None
    begin, end = Calendar(century=first), Calendar(century=last)
    return Span(_in_part(clip, begin, 0, "rank"), _in_part(clip, end, clip.place("rank") + 1, "rank2"))


def _in_part(clip: Clip, whole: Symbol, low: int, rank: str) -> Symbol:
    """An end with its part: "the late 19th and early 20th centuries"."""
    for name in ("part", "part2"):
        if clip.has(name) and max(low, clip.low) <= clip.place(name) < clip.place(rank):
            return Part(cast("Which", lexicon().part[clip.word(name)]), whole)
    return whole


def quarters_of(clip: Clip) -> Built:
    """Three quarters of an hour, a quarter of a century."""
    number, unit = amount(clip.word("num") or clip.word("a")), lexicon().unit.get(clip.word("unit"))
    word = clip.word("anyunit")
    if (lexicon().unit.get(word) or lexicon().units.get(word)) != "quarter" or unit in (None, "quarter"):
        return None
    if number is None:
        return None
    value = 0.25 * number
    if unit == "century":
        value, unit = 100 * value, "year"
    return Length(value, value, cast("Unit", unit))


def vague_piece(clip: Clip) -> Built:
    """The opening months, the early years: half of a phrase that needs its "of 2012"."""
    words = lexicon()
    which = words.edge.get(clip.word("edge")) or words.part.get(clip.word("part"), "")
    rank = {"start": 1, "early": 1, "end": -1, "late": -1}.get(which)
    if clip.has("vague"):
        rank = -1 if clip.has("last") else 1 if ordinal(clip.word("rank")) == 1 else None
    unit = words.units.get(clip.word("units"))
    if rank is None or unit not in ("day", "week", "weekend", "month", "quarter", "year", "decade"):
        return None
    return Piece(rank, cast("Unit", unit), Calendar(), 0)


def half_piece(clip: Clip) -> Built:
    """The second half, the latter half: half of a phrase that needs its "of the nineteenth century"."""
    rank = 2 if clip.has("last") else ordinal(clip.word("rank")) or 0
    return Piece(rank, "half", Calendar()) if rank in (1, 2) else None


_LONG_TIME = re.compile("ft?(?:[osK]|U)")  # "of the 18th century", "of the 1990s"


def long_piece(clip: Clip) -> Built:
    """The third quarter, the last third: half of a phrase that needs its "of the 18th century"."""
    if not _LONG_TIME.match(clip.tokens.classes, clip.high):
        return None
    rank = -1 if clip.has("last") else ordinal(clip.word("rank")) or 0
    unit = lexicon().unit.get(clip.word("unit"))
    if clip.word("nth") == "third":
        return Piece(rank, "third", Calendar()) if rank == -1 or 1 <= rank <= 3 else None
    return Piece(rank, "quarter", Calendar()) if unit == "quarter" and (rank == -1 or 1 <= rank <= 4) else None


def holiday_weekend(clip: Clip) -> Built:
    """Easter weekend, Labor Day weekend 2021."""
    unit = lexicon().unit.get(clip.word("unit"))
    if unit not in ("weekend", "week"):
        return None
    year = clip.word("year") or clip.word("year2")
    value = int(year) if year else None
    return WeekOf(Calendar(year=value, holiday=clip.word("holiday")), weekend=unit == "weekend")
