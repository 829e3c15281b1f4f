"""What stands left and right of a matched phrase: "late", "the end of", "of that year", "ago"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

from factcheck.grammar.times import durations, negatives
from factcheck.grammar.times.builders import Refusal
from factcheck.grammar.times.clip import Clip
from factcheck.grammar.times.draft import Draft, Reader, datelike, names_day
from factcheck.grammar.times.lexicon import lexicon
from factcheck.grammar.times.numerals import ordinal
from factcheck.grammar.times.symbols import (
    Age,
    Base,
    Calendar,
    Length,
    Part,
    Piece,
    Repeat,
    Shift,
    Stretch,
    Symbol,
    WeekOf,
    Which,
    Within,
)
from factcheck.grammar.times.tokens import Tokens

_RIGHT_UNIT = re.compile("(?P<of>f)?(?P<the>t)?(?P<that>j)?(?P<deic>[LNhj])(?P<fiscal>z)?(?P<unit>U)")
_RIGHT_THE = re.compile("f(?P<the>t)U")
_RIGHT_WEEKDAY = re.compile("i?(?P<wd>W)")
_RIGHT_QUARTER = re.compile("'(?P<rank>[os])-?(?P<unit>U)")
_LEFT_EDGE = re.compile("t?P?Eft?$")
_LEFT_PART = re.compile("t?P-?$")
_LEFT_PART_IN = re.compile("(?P<part>[PRr])it?$")
_LEFT_WEEK = re.compile("t?U(?:f|Ei?)t?$")
_LEFT_DAYPART = re.compile("(?:t|h)?P?Z(?:f|i)?t?$")
_UNIT_ORDER = ("century", "decade", "year", "quarter", "month", "week", "day", "hour", "minute", "second")


def extend(tokens: Tokens, draft: Draft, floor: int, high: int, reader: Reader) -> Draft:
    """Take in what stands right and left of a match, as far as it belongs to the same phrase."""
    if isinstance(draft.symbol, Length):
        draft = _compound(tokens, draft, high, reader)
        draft = _counted(tokens, draft, high, reader)
    if isinstance(draft.symbol, Length):
        return _the_months(tokens, draft, floor)
    if isinstance(draft.symbol, Repeat | Age | Stretch):
        return draft
    if draft.rule == "unit after":
        draft = _unit_from_date(draft, reader)
    draft = _right(tokens, draft, high)
    draft = _left(tokens, draft, floor)
    return _trail(tokens, _bare_of_article(tokens, draft))


def take_about(tokens: Tokens, draft: Draft, floor: int) -> Draft:
    """Around 1250, ca. March 1981: the word belongs to an accepted date."""
    place = draft.low - 1
    if place < floor or tokens.classes[place] != "~" or not isinstance(draft.symbol, Calendar):
        return draft
    if tokens.at(place) == "some" or tokens.at(place - 1) == "/":
        return draft
    return draft._replace(low=place, approximate=True)


def _the_months(tokens: Tokens, draft: Draft, floor: int) -> Draft:
    """In "the nine months" the article belongs to the length, in "the nine-month strike" to the strike."""
    has_the = draft.low > floor and tokens.classes[draft.low - 1] == "t" and tokens.classes[draft.high - 1] == "V"
    return draft._replace(low=draft.low - 1) if has_the and "-" not in tokens.classes[draft.low : draft.high] else draft


def _bare_of_article(tokens: Tokens, draft: Draft) -> Draft:
    """In "the summer offensive", "a year-earlier loss" the article is that of the noun."""
    symbol = draft.symbol
    bare = isinstance(symbol, Calendar) and symbol.year is None and (symbol.season or symbol.month)
    if tokens.classes[draft.low] not in "ta" or not (bare or draft.rule == "year ago"):
        return draft
    return draft._replace(low=draft.low + 1) if _noun_at(tokens, draft.high) else draft


def complete_piece(tokens: Tokens, draft: Draft, high: int, reader: Reader) -> Draft | None:
    """The second half of "the last week of …": the time it is a piece of."""
    piece = cast("Piece", draft.symbol)
    if draft.high >= high or tokens.classes[draft.high] not in "fi":
        return None
    whole = reader(draft.high + 1)
    if whole is None or not _is_larger(whole.symbol, piece):
        return None
    return draft._replace(high=whole.high, symbol=replace(piece, of=whole.symbol))


def _is_larger(symbol: Symbol, piece: Piece) -> bool:
    if isinstance(symbol, Calendar):
        if symbol.day is not None or symbol.weekday is not None or symbol.holiday is not None:
            return False
        return piece.unit in ("day", "week", "weekend") or symbol.month is None
    if isinstance(symbol, Within):
        return symbol.what.day is None and symbol.what.weekday is None
    return isinstance(symbol, Shift) and symbol.unit in ("month", "quarter", "half", "year", "decade", "century")


def _compound(tokens: Tokens, draft: Draft, high: int, reader: Reader) -> Draft:
    """Two years and one month: the smaller units belong to the same length."""
    for _ in range(3):
        length = cast("Length", draft.symbol)
        place = draft.high + (draft.high < high and tokens.classes[draft.high] in "&,")
        if length.low is None or place >= high or tokens.classes[place] not in "dnqca":
            return draft
        smaller = reader(place)
        if smaller is None or not isinstance(smaller.symbol, Length) or smaller.symbol.low is None:
            return draft
        last = length.more[-1] if length.more else length
        if not _is_smaller(smaller.symbol, last) or smaller.symbol.wording != "exact":
            return draft
        draft = draft._replace(high=smaller.high, symbol=replace(length, more=(*length.more, smaller.symbol)))
    return draft


def _is_smaller(length: Length, than: Length) -> bool:
    if length.unit not in _UNIT_ORDER or than.unit not in _UNIT_ORDER:
        return False
    return length.unit != than.unit


def _counted(tokens: Tokens, draft: Draft, high: int, reader: Reader) -> Draft:
    """Make a length a time where a word counts it from somewhere: ago, later, after 3 May."""
    length = cast("Length", draft.symbol)
    letter = tokens.classes[draft.high : draft.high + 1] if draft.high < high else ""
    if not letter or (length.low is None and letter not in "gRr"):
        return draft
    word = tokens.at(draft.high)
    if tokens.at(draft.high + 1) == "than":
        return draft
    base: Base
    if letter == "g":
        if word == "back" and tokens.at(draft.high + 1) in ("to", "into", "in", "from"):
            return draft
        step, base = -1, "said"
    elif letter == "R":
        step, base = 1, "said" if word == "hence" else "told"
    elif letter == "r":
        step, base = -1, "told"
    elif letter in "lb" and tokens.at(draft.high + 1) in ("that", "this") and not _noun_at(tokens, draft.high + 2):
        symbol = _shift(length, -1 if letter == "b" else 1, "told", None)
        return draft._replace(high=draft.high + 2, symbol=symbol, rule="length after that")
    elif letter in "lb" and not tokens.raw(draft.high + 1)[:1].isalnum():
        step, base = (-1 if letter == "b" else 1), "told"
    elif letter in "Flb":
        return _from_date(tokens, draft, length, -1 if letter == "b" else 1, reader)
    else:
        return draft
    if length.low is None:
        stretch = Stretch(length, 1 if step > 0 else -1, base)
        return draft._replace(high=draft.high + 1, symbol=stretch)
    symbol = _shift(length, step, base, None)
    return draft._replace(high=draft.high + 1, symbol=symbol, rule=f"{draft.rule} {word}")


def _noun_at(tokens: Tokens, index: int) -> bool:
    word = tokens.raw(index)
    return word[:1].isalpha() and not negatives.function_word(word.lower())


def _shift(length: Length, step: int, base: Base, of: Symbol | None) -> Shift:
    """A length counted from a base; its smaller units are counted first."""
    for smaller in reversed(length.more):
        of = Shift(step * (smaller.low or 0), smaller.unit, base, of, numbered=True)
    return Shift(step * (length.low or 0), length.unit, base, of, numbered=True)


def _from_date(tokens: Tokens, draft: Draft, length: Length, step: int, reader: Reader) -> Draft:
    """Three weeks from tomorrow, two days after 5 May: counted from the date that follows."""
    if tokens.at(draft.high) == "from" and tokens.at(draft.high + 1) == "now":
        return draft._replace(high=draft.high + 2, symbol=_shift(length, step, "said", None), rule="length from now")
    the = tokens.classes[draft.high + 1 : draft.high + 2] == "t"
    base = reader(draft.high + 1) or (reader(draft.high + 2) if the else None)
    if base is None or not datelike(base.symbol) or base.rule == "nth":
        return draft
    if length.low is None or length.unit in ("second", "minute", "hour"):
        return draft
    if isinstance(base.symbol, Calendar) and base.symbol == Calendar(year=base.symbol.year):
        return draft
    if tokens.at(draft.high) == "from" and tokens.classes[base.high : base.high + 1] == "T":
        return draft
    symbol = _shift(length, step, "told", base.symbol)
    if length.wording in ("more_than", "at_least"):
        draft = draft._replace(trail="since" if step > 0 else "until")
    return draft._replace(high=base.high, symbol=symbol, rule="length from date")


def _unit_from_date(draft: Draft, reader: Reader) -> Draft:
    """The year before 2015, the day after 3 May: counted from the date that follows."""
    base = reader(draft.high)
    if base is None or not datelike(base.symbol) or base.rule == "nth":
        return draft
    shift = replace(cast("Shift", draft.symbol), of=base.symbol, numbered=True)
    return draft._replace(high=base.high, symbol=shift, rule="unit from date")


def _right(tokens: Tokens, draft: Draft, high: int) -> Draft:
    if draft.high >= high:
        return draft
    symbol = draft.symbol
    if isinstance(symbol, Calendar) and symbol.year is symbol.decade is symbol.century is None:
        draft = _right_unit(tokens, draft, symbol, high)
    elif isinstance(symbol, Shift) and symbol.unit == "week":
        if found := _RIGHT_WEEKDAY.match(tokens.classes, draft.high, high):
            day = Calendar(weekday=lexicon().weekday[tokens.lowers[found.start("wd")]])
            return draft._replace(high=found.end(), symbol=Within(day, symbol), rule="weekday of week")
    elif isinstance(symbol, Shift) and symbol.unit == "year":
        draft = _right_quarter(tokens, draft, symbol, high)
    if draft.high < high and tokens.classes[draft.high] == "Z" and names_day(draft.symbol):
        return draft._replace(high=draft.high + 1, daypart=lexicon().daypart[tokens.at(draft.high)])
    return draft


def _right_quarter(tokens: Tokens, draft: Draft, symbol: Shift, high: int) -> Draft:
    """Next year's first quarter."""
    found = _RIGHT_QUARTER.match(tokens.classes, draft.high, high)
    if not found or durations.unit_of(tokens.lowers[found.start("unit")]) != "quarter":
        return draft
    rank = ordinal(tokens.lowers[found.start("rank")]) or 0
    if not 1 <= rank <= 4:
        return draft
    return draft._replace(high=found.end(), symbol=Within(Calendar(quarter=rank), symbol), rule="quarter of unit")


def _right_unit(tokens: Tokens, draft: Draft, symbol: Calendar, high: int) -> Draft:
    """June of that year, May last year, the 20th of the month."""
    whole: Symbol | Refusal | None = None
    if found := _RIGHT_UNIT.match(tokens.classes, draft.high, high):
        whole = durations.shift(Clip(tokens, found))
    elif (found := _RIGHT_THE.match(tokens.classes, draft.high, high)) and (unit := tokens.at(found.end() - 1)) in (
        "month",
        "year",
    ):
        whole = Shift(0, "month" if unit == "month" else "year", "either")
    if found is None or not isinstance(whole, Shift) or not _holds(whole, symbol):
        return draft
    return draft._replace(high=found.end(), symbol=Within(symbol, whole), rule=f"{draft.rule} of unit")


def _holds(whole: Shift, inner: Calendar) -> bool:
    if inner.day is not None and inner.month is None:
        return whole.unit == "month"
    if inner.weekday is not None and inner.day is None:
        return whole.unit == "week"
    return whole.unit == "year"


def _left(tokens: Tokens, draft: Draft, floor: int) -> Draft:
    left = tokens.classes[max(floor, draft.low - 6) : draft.low]
    if not left:
        return draft
    first = draft.low - len(left)
    if found := _LEFT_PART.search(left):
        low = first + found.start()
        which = lexicon().part.get(tokens.at(low + (left[found.start()] == "t")), "mid")
        part = Part(cast("Which", which), draft.symbol)
        return _left(tokens, draft._replace(low=low, symbol=part, rule=f"part {draft.rule}"), floor)
    if (found := _LEFT_PART_IN.search(left)) and _has_parts(draft.symbol):
        low = first + found.start()
        which = lexicon().part.get(tokens.at(low), "late" if found["part"] == "R" else "early")
        part = Part(cast("Which", which), draft.symbol)
        return draft._replace(low=low, symbol=part, rule=f"part {draft.rule}")
    if (found := _LEFT_EDGE.search(left)) and not _attributive(tokens, draft):
        low = first + found.start()
        which = lexicon().edge.get(tokens.at(low + found.group().index("E")), "end")
        part = Part(cast("Which", which), draft.symbol)
        return draft._replace(low=low, symbol=part, rule=f"edge {draft.rule}")
    if (found := _LEFT_WEEK.search(left)) and names_day(draft.symbol):
        low = first + found.start()
        if tokens.at(low + found.group().index("U")) == "week":
            return draft._replace(low=low, symbol=WeekOf(draft.symbol), rule=f"week of {draft.rule}")
    if left[-1] in "rR" and names_day(draft.symbol):
        return draft._replace(low=draft.low - 1)
    if (found := _LEFT_DAYPART.search(left)) and names_day(draft.symbol):
        low = first + found.start()
        return draft._replace(low=low, daypart=lexicon().daypart[tokens.at(low + found.group().index("Z"))])
    return draft


def _has_parts(symbol: Symbol) -> bool:
    """Whether "early in" may stand before it: a month, a season, a year or longer."""
    return isinstance(symbol, Calendar) and symbol.day is None and symbol.weekday is None and symbol.holiday is None


def _attributive(tokens: Tokens, draft: Draft) -> bool:
    """Whether years stand before the noun they belong to: "the end of the 2001-2021 war"."""
    after = tokens.raw(draft.high)
    if draft.rule not in ("year", "range of years") or "the" not in (tokens.at(draft.low - 1), tokens.at(draft.low)):
        return False
    return after.isalpha() and not negatives.function_word(after.lower())


def _trail(tokens: Tokens, draft: Draft) -> Draft:
    """2012 or later, from 1990 onwards."""
    one = tokens.at(draft.high)
    two = f"{one} {tokens.at(draft.high + 1)}"
    trail = lexicon().trail
    follow = tokens.raw(draft.high + 2)
    if (
        two in trail
        and follow.lower() != "than"
        and not (follow[:1].isalnum() and not negatives.function_word(follow.lower()))
    ):
        return draft._replace(high=draft.high + 2, trail=trail[two])
    return draft._replace(trail=trail[one]) if one in trail else draft
