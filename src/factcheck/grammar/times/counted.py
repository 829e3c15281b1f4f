"""Lengths that are counted from somewhere: "three years ago", "two days after 5 May", "a week from today"."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, cast

from factcheck.grammar.times import negatives
from factcheck.grammar.times.draft import Draft, Reader, datelike
from factcheck.grammar.times.lexicon import lexicon, word_set
from factcheck.grammar.times.negatives import function_word
from factcheck.grammar.times.symbols import (
    UNITS_OF_YEAR,
    Base,
    Calendar,
    Length,
    Shift,
    Span,
    Starting,
    Stretch,
    Symbol,
    Unit,
)
from factcheck.grammar.times.tokens import Tokens
from factcheck.row import NamedTuple

_UNIT_ORDER = ("century", "decade", "year", "quarter", "month", "week", "day", "hour", "minute", "second")
_FIGURES, _RATE_REACH = "dnYqc", 4  # the classes of figures, and in how many words one is looked for before "a year"
_CLOCK = ("second", "minute", "hour")
_DAY_OF_HOURS = 24
_TO_THE_DAY = ["to", "the", "day"]
_UP_TO = ("nearly", "less_than", "at_most", "up_to")


def compound(tokens: Tokens, draft: Draft, high: int, reader: Reader) -> Draft:
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


def _day_for_day(tokens: Tokens, draft: Draft, length: Length) -> Draft | None:
    """A year to the day after, two years later to the day: counted from what was told, as finely as that."""
    here = draft.high
    way = _way(tokens, draft, tokens.classes[here], tokens.at(here))
    if way is not None:
        here += 1
    if length.low is None or tokens.lowers[here : here + 3] != _TO_THE_DAY:
        return None
    here += 3
    if way is None:
        way = _way(tokens, draft._replace(high=here), tokens.classes[here : here + 1], tokens.at(here))
        here += 1
    if way is None:
        return None
    return draft._replace(
        high=here, symbol=replace(_shift(length, way.step, way.base, None), exact=True), rule="length to the day"
    )


class _Way(NamedTuple):
    """Which way a word counts, and from where."""

    step: Literal[-1, 1]
    base: Base


def counted(tokens: Tokens, draft: Draft, high: int, reader: Reader) -> Draft:
    """Make a length a time where a word counts it from somewhere: ago, later, after 3 May."""
    length = cast("Length", draft.symbol)
    if draft.high >= high:
        return draft
    if (begun := _starting(tokens, draft, length, reader)) is not None:
        return begun
    if (exactly := _day_for_day(tokens, draft, length)) is not None:
        return exactly
    letter, word = tokens.classes[draft.high], tokens.at(draft.high)
    if length.low is None and (letter not in "gRr" or tokens.at(draft.low - 1) in word_set("large_numbers")):
        return draft
    if tokens.at(draft.high + 1) == "than" or (letter in "Rr" and _opens_next(tokens, draft.high)):
        return draft
    if letter in "lb" and tokens.at(draft.high + 1) in ("that", "this") and not noun_at(tokens, draft.high + 2):
        symbol = _shift(length, -1 if letter == "b" else 1, "told", None)
        return draft._replace(high=draft.high + 2, symbol=symbol, rule="length after that")
    way = _way(tokens, draft, letter, word)
    if way is None:
        if letter in "Flb":
            return _from_date(tokens, draft, length, -1 if letter == "b" else 1, reader)
        return _of_date(tokens, draft, length, reader)
    if length.low is None:
        return draft._replace(high=draft.high + 1, symbol=Stretch(length, way.step, way.base))
    if letter == "g" and (dated := _to_the_day(draft, length, reader)) is not None:
        return dated
    symbol = _shift(length, way.step, way.base, None)
    if tokens.at(draft.low - 1) == "exactly":
        symbol = replace(symbol, exact=True)
    rough = draft.approximate or (letter == "g" and length.wording not in ("exact", "range"))
    made = draft._replace(high=draft.high + 1, symbol=symbol, rule=f"{draft.rule} {word}", approximate=rough)
    if length.wording == "less_than" and way.base == "said" and way.step < 0:
        return made._replace(symbol=Span(symbol, Shift(0, "day", "said")))  # anywhere in "less than two years ago"
    return made


def _way(tokens: Tokens, draft: Draft, letter: str, word: str) -> _Way | None:
    """Which way the word behind a length counts, or None where it does not."""
    if letter == "g":
        back = word == "back" and tokens.at(draft.high + 1) in word_set("after_back")
        return None if back else _Way(-1, "said")
    if letter == "R":
        return _Way(1, "said" if word == "hence" else "told")
    if letter == "r":
        return _Way(-1, "told")
    if word == "on" and tokens.at(draft.high + 1) == ",":
        return _Way(1, "told")  # "five years on, they married"
    if letter in "lb" and not tokens.raw(draft.high + 1)[:1].isalnum():
        return _Way(-1 if letter == "b" else 1, "told")
    return None


def _opens_next(tokens: Tokens, place: int) -> bool:
    """Whether "later" or "earlier" opens the next phrase: "find 30 minutes later this week"."""
    return tokens.at(place) in ("later", "earlier") and tokens.classes[place + 1 : place + 3] in ("hU", "jU")


def noun_at(tokens: Tokens, index: int) -> bool:
    """Whether a word stands there that could be a noun."""
    word = tokens.raw(index)
    return word[:1].isalpha() and not negatives.function_word(word.lower())


def _shift(length: Length, step: int, base: Base, of: Symbol | None) -> Shift:
    """A length counted from a base; its smaller units are counted first, and whole days of hours are days."""
    if length.unit == "hour" and length.low and length.low % _DAY_OF_HOURS == 0 and not length.more:
        length = replace(length, low=length.low / _DAY_OF_HOURS, unit="day")
    for smaller in reversed(length.more):
        of = Shift(step * (smaller.low or 0), smaller.unit, base, of, numbered=True)
    return Shift(step * (length.low or 0), length.unit, base, of, numbered=True)


def _to_the_day(draft: Draft, length: Length, reader: Reader) -> Draft | None:
    """Five years ago today, ten years ago this month, a week ago on Friday: as fine as what follows."""
    if length.unit in _CLOCK:
        return None
    base = reader(draft.high + 1)
    if base is None:
        return None
    symbol = base.symbol
    here = isinstance(symbol, Shift) and symbol.base == "said" and symbol.unit in ("day", "week", "month")
    named = isinstance(symbol, Calendar) and symbol == Calendar(weekday=symbol.weekday) and length.unit == "week"
    if not (here or named):
        return None
    return draft._replace(high=base.high, symbol=_shift(length, -1, "said", symbol), rule="length ago today")


def _starting(tokens: Tokens, draft: Draft, length: Length, reader: Reader) -> Draft | None:
    """Three days starting on Monday; for a week, from 20 December."""
    place = draft.high + (tokens.classes[draft.high : draft.high + 1] == ",")
    word = tokens.at(place)
    begins = word in word_set("starts")
    if not begins and not (word == "from" and tokens.at(draft.low - 1) == "for"):
        return None
    if begins and tokens.classes[place + 1 : place + 2] in tuple("iF"):
        place += 1
    if length.low is None or length.unit in _CLOCK or length.wording != "exact":
        return None
    base = reader(place + 1)
    if base is None or not datelike(base.symbol) or base.rule == "nth":
        return None
    if tokens.classes[base.high : base.high + 1] == "T":
        return None  # "for two weeks, from 3 May to 17 May"
    return draft._replace(high=base.high, symbol=Starting(length, base.symbol), rule="length from start")


def _of_date(tokens: Tokens, draft: Draft, length: Length, reader: Reader) -> Draft:
    """Within three weeks of 5 May; a week on Tuesday."""
    if length.unit in _CLOCK or length.wording != "exact":
        return draft
    word, lead = tokens.at(draft.high), tokens.at(draft.low - 1)
    if word == "of" and lead == "within":
        base = reader(draft.high + 1)
        if base is not None and isinstance(base.symbol, Calendar) and base.symbol.day is not None:
            until = _shift(length, 1, "told", base.symbol)
            return draft._replace(high=base.high, symbol=Span(base.symbol, until), rule="length of date")
    if word == "on" and length.unit in ("week", "fortnight") and lead not in lexicon().length.lead:
        base = reader(draft.high + 1)
        if base is not None and isinstance(base.symbol, Calendar) and base.rule == "weekday":
            symbol = _shift(length, 1, "said", base.symbol)
            return draft._replace(high=base.high, symbol=symbol, rule="length on weekday")
    return draft


def _from_date(tokens: Tokens, draft: Draft, length: Length, step: int, reader: Reader) -> Draft:
    """Three weeks from tomorrow, two days after 5 May: counted from the date that follows."""
    if tokens.at(draft.high) == "from" and tokens.at(draft.high + 1) == "now":
        return draft._replace(high=draft.high + 2, symbol=_shift(length, step, "said", None), rule="length from now")
    the = tokens.classes[draft.high + 1 : draft.high + 2] == "t"
    base = reader(draft.high + 1) or (reader(draft.high + 2) if the else None)
    if base is None or not datelike(base.symbol) or base.rule == "nth":
        return draft
    if length.low is None or length.unit in _CLOCK or tokens.at(draft.low - 1) in word_set("before_a_length"):
        return draft
    if _is_rate(tokens, draft):
        return draft
    if isinstance(base.symbol, Calendar) and base.symbol == Calendar(year=base.symbol.year):
        return draft
    if tokens.at(draft.high) == "from" and tokens.classes[base.high : base.high + 1] == "T":
        return draft
    symbol: Symbol = _shift(length, step, "told", base.symbol)
    if step > 0 and (length.wording in _UP_TO or tokens.at(draft.low - 1) == "within"):
        symbol = Span(base.symbol, symbol)
    if step < 0 and length.wording in _UP_TO:
        symbol = Span(symbol, base.symbol)  # "not more than two weeks before 5 May"
    if length.wording in ("more_than", "at_least"):
        draft = draft._replace(trail="since" if step > 0 else "until")
    return draft._replace(high=base.high, symbol=symbol, rule="length from date")


def _is_rate(tokens: Tokens, draft: Draft) -> bool:
    """Whether a unit is what so much is for: "£48 a year from May", "900 cars a day from September"."""
    if tokens.classes[draft.low] != "a":
        return False
    for at in range(draft.low - 1, max(-1, draft.low - 1 - _RATE_REACH), -1):
        word = tokens.at(at)
        if tokens.classes[at] in _FIGURES or word == "%":
            return True
        if word == "of":
            continue
        if not word.isalpha() or function_word(word) or word.removesuffix("s") in lexicon().tense.scheduled:
            return False
    return False


def unit_from_date(draft: Draft, reader: Reader) -> Draft:
    """The year before 2015, the day after 3 May: counted from the date that follows."""
    base = reader(draft.high)
    if base is None or not datelike(base.symbol) or base.rule == "nth":
        return draft
    shift = replace(cast("Shift", draft.symbol), of=base.symbol, numbered=True)
    if shift.unit == "decade":
        near, far = (replace(shift, unit="year", count=shift.count * years) for years in (1, 10))
        ends = (near, far) if shift.count > 0 else (far, near)
        return draft._replace(high=base.high, symbol=Span(*ends), rule="unit from date")
    return draft._replace(high=base.high, symbol=shift, rule="unit from date")


def like_unit(tokens: Tokens, draft: Draft, floor: int) -> Draft:
    """The corresponding period last year, the comparable quarter of the previous year: the one told of, a year back."""
    year = draft.symbol
    if not isinstance(year, Shift) or year.unit != "year" or year.count >= 0 or year.of is not None:
        return draft
    place = draft.low - 1
    if tokens.at(place) in ("of", "in"):
        place -= 1
    unit = cast("Unit", lexicon().unit.get(tokens.at(place), ""))
    if unit not in UNITS_OF_YEAR or place < max(1, floor) or tokens.at(place - 1) not in word_set("likens"):
        return draft
    low = place - 1 - (tokens.at(place - 2) == "the")
    return draft._replace(
        low=low, symbol=replace(year, of=Shift(0, unit, "told"), numbered=True), rule="unit of year back"
    )
