"""Dates that share a year: "in April, May and again in July 1998"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.grammar.times import TimeMention
from factcheck.grammar.times.negatives import function_word
from factcheck.grammar.times.symbols import Calendar, Part, Span
from factcheck.timeline.wording import any_of, wording


@cache
def _list_link() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand between the dates of a list, and what has to."""
    words = wording().lists
    return (
        re.compile(rf"\s*(?:[,&–—\s-]|{any_of(words.links)})*", re.I),
        re.compile(rf"\b{any_of(words.signs)}\b|[,&–-]"),
    )


@lru_cache(maxsize=256)
def _lists(between: str) -> bool:
    """Whether what stands between two dates makes them a list."""
    link, sign = _list_link()
    return sign.search(between) is not None and link.fullmatch(between) is not None


def listed_year(text: str, mentions: list[TimeMention], index: int) -> int | None:
    """The year that a later date of the same list gives: "in April, May and again in July 1998"."""
    own = calendar_of(mentions[index])
    if own is None or (own.month is None and own.season is None):
        return None
    for place in range(index, min(index + _LONGEST_LIST, len(mentions) - 1)):
        following = mentions[place + 1]
        between = text[mentions[place].end : following.start]
        if len(between) > _LIST_GAP or not _lists(between):
            return None
        later = calendar_of(following)
        if later is None or later.short or _kind_of(later) != _kind_of(own):
            return None
        if later.year is not None:
            return later.year if _order(own) <= _order(later) else None
    return None


_EVENT_OF = re.compile(r"(?: |-)(?:[^\W\d_]+ ){1,3}of ")
_EVENT_GAP = 50


def event_year(text: str, mentions: list[TimeMention], index: int) -> int | None:
    """The year behind a named event: "the Easter Rising of 1916", "the June uprising of 1848"."""
    own = calendar_of(mentions[index])
    if own is None or own.year is not None or own.day is not None or index + 1 == len(mentions):
        return None
    if own.holiday is None and own.month is None and own.season is None:
        return None
    following = mentions[index + 1]
    year = following.symbol
    if not isinstance(year, Calendar) or year.year is None or year.short or year != Calendar(year=year.year):
        return None
    start, between = mentions[index].start, text[mentions[index].end : following.start]
    named = len(between) <= _EVENT_GAP and _EVENT_OF.fullmatch(between) is not None
    led = text[max(0, start - 4) : start].lower() == "the "
    return year.year if named and led and not any(function_word(word) for word in between.split()[:-1]) else None


_LONGEST_LIST, _LIST_GAP = 6, 40


def calendar_of(mention: TimeMention) -> Calendar | None:
    """The calendar fields of a mention, of its first end or of what it is a part of."""
    symbol = mention.symbol
    symbol = symbol.first if isinstance(symbol, Span) else symbol
    symbol = symbol.of if isinstance(symbol, Part) else symbol
    return symbol if isinstance(symbol, Calendar) else None


def _kind_of(field: Calendar) -> tuple[bool, bool, bool]:
    return field.month is None, field.day is None, field.season is None


def _order(field: Calendar) -> tuple[int, int]:
    """Where fields stand in a year; a winter stands at either end."""
    season = {"spring": 1, "summer": 2, "autumn": 3}.get(field.season or "", 0)
    return field.month or season, field.day or 0
