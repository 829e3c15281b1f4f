"""Make ranges of neighbours, and mentions of drafts."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import cast

from factcheck.grammar.times.draft import Draft, datelike, names_day
from factcheck.grammar.times.lexicon import lexicon, word_set
from factcheck.grammar.times.mention import Signal, TimeKind, TimeMention
from factcheck.grammar.times.symbols import (
    UNITS_OF_YEAR,
    Age,
    Calendar,
    Ending,
    Length,
    Part,
    Repeat,
    Shift,
    Span,
    Stretch,
    Symbol,
    Within,
)
from factcheck.grammar.times.tokens import Tokens
from factcheck.model.years import DAYS_IN


def join(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """Ranges: "from October 2019 until March 2020", "between X and Y", "six weeks after the raid of 3 May"."""
    joined: list[Draft] = []
    for draft in drafts:
        last = joined[-1] if joined else None
        if last and _ranges(tokens, last, draft):
            ends = ((last.low, last.high, last.symbol), (draft.low, draft.high, draft.symbol))
            symbol = Span(last.symbol, draft.symbol)
            joined[-1] = Draft(last.low, draft.high, symbol, "range", draft.daypart, ends)
            if len(joined) > 1 and (weekly := _days_of_week(tokens, joined[-2], joined[-1])):
                joined[-2:] = [weekly]
        elif last and (long := _lengths(tokens, last, draft)):
            joined[-1] = long
        elif last and (named := _weekday_of(tokens, last, draft) or _of_year(tokens, last, draft)):
            joined[-1] = named
        elif last and (counted := _after_event(tokens, last, draft) or _ending(tokens, last, draft)):
            joined[-1] = counted
        else:
            joined.append(draft)
    return [d for d in joined if d.rule != "now"]


def _ranges(tokens: Tokens, first: Draft, second: Draft) -> bool:
    """Whether two neighbours are the ends of one range."""
    between = second.low - first.high
    if between not in (1, 2) or not (datelike(first.symbol) and datelike(second.symbol)):
        return False
    if between == 2 and tokens.at(second.low - 1) not in word_set("between_ends"):
        return False
    link, lead = tokens.classes[first.high], tokens.classes[first.low - 1] if first.low else ""
    if lead == "t":
        lead = tokens.classes[first.low - 2] if first.low > 1 else ""
    if link == "-":
        now = second.rule == "now" and isinstance(first.symbol, Calendar)
        return between == 1 and (now or (isinstance(first.symbol, Calendar) and isinstance(second.symbol, Calendar)))
    if link == "T":
        plain = tokens.at(first.high) != "to" or lead == "F" or (names_day(first.symbol) and names_day(second.symbol))
        return plain or _same_grain(first.symbol, second.symbol)
    return link == "&" and lead == "B"


def _same_grain(first: Symbol, second: Symbol) -> bool:
    if not (isinstance(first, Calendar) and isinstance(second, Calendar)):
        return type(first) is type(second)
    return (first.day is None) == (second.day is None) and (first.month is None) == (second.month is None)


_PER_YEAR = {unit: DAYS_IN["year"] / DAYS_IN[unit] for unit in ("day", "week", "month", "year", "decade", "century")}


def _lengths(tokens: Tokens, first: Draft, second: Draft) -> Draft | None:
    """Eighteen months to two years: a length between two, in the unit of the later."""
    low, high = first.symbol, second.symbol
    if not isinstance(low, Length) or not isinstance(high, Length) or second.low - first.high != 1:
        return None
    if tokens.at(first.high) != "to" or tokens.at(first.low - 1) == "from" or low.more or high.more:
        return None
    if low.low is None or high.high is None or low.unit not in _PER_YEAR or high.unit not in _PER_YEAR:
        return None
    if (low.wording, high.wording) not in (("exact", "exact"), ("about", "exact")):
        return None
    shortest = low.low * _PER_YEAR[high.unit] / _PER_YEAR[low.unit]
    if shortest >= high.high:
        return None
    ends = ((first.low, first.high, low), (second.low, second.high, high))
    return Draft(
        first.low, second.high, Length(round(shortest, 4), high.high, high.unit, "range"), "lengths", parts=ends
    )


def _days_of_week(tokens: Tokens, week: Draft, days: Draft) -> Draft | None:
    """Next week between Wednesday and Friday: those days of that week."""
    led = tokens.classes[week.high : days.low] in ("B", "F")
    if not led or not isinstance(week.symbol, Shift) or week.symbol.unit != "week" or week.symbol.numbered:
        return None
    ends = [symbol for _, _, symbol in days.parts]
    if any(not isinstance(s, Calendar) or s != Calendar(weekday=s.weekday) for s in ends):
        return None
    first, last = (Within(cast("Calendar", symbol), week.symbol) for symbol in ends)
    parts = tuple((low, high, Within(cast("Calendar", s), week.symbol)) for low, high, s in days.parts)
    return Draft(week.low, days.high, Span(first, last), "days of week", parts=parts)


def _weekday_of(tokens: Tokens, day: Draft, counted: Draft) -> Draft | None:
    """Monday, two weeks from now: that weekday of the week counted to."""
    between = tokens.classes[day.high : counted.low]
    if day.rule != "weekday" or between not in ("", ",") or not isinstance(counted.symbol, Shift):
        return None
    if not counted.symbol.numbered or counted.symbol.unit not in ("week", "month", "year"):
        return None
    return Draft(day.low, counted.high, Within(cast("Calendar", day.symbol), counted.symbol), "weekday of count")


_OF_YEAR = frozenset(("", "f", "i", "ft", "it"))


def _of_year(tokens: Tokens, unit: Draft, year: Draft) -> Draft | None:
    """The same quarter last year, the quarter a year ago, the same month of the previous year: so named."""
    one, back = unit.symbol, year.symbol
    if tokens.classes[unit.high : year.low] not in _OF_YEAR or not (isinstance(one, Shift) and isinstance(back, Shift)):
        return None
    if one.count != 0 or one.of is not None or one.unit not in UNITS_OF_YEAR:
        return None
    if back.unit != "year" or back.count >= 0 or back.of is not None:
        return None
    return Draft(unit.low, year.high, replace(back, of=one, numbered=True), "unit of year back")


_EVENT_REACH = 8


def _after_event(tokens: Tokens, length: Draft, date: Draft) -> Draft | None:
    """Six weeks after the attack of 12 October 2002: counted from the date of the event it names."""
    if not isinstance(length.symbol, Length) or length.symbol.low is None or length.symbol.wording != "exact":
        return None
    gap = range(length.high, date.low)
    if not 2 <= len(gap) <= _EVENT_REACH or tokens.classes[length.high] not in "lb":
        return None
    if tokens.at(length.low - 1) in word_set("before_a_length"):
        return None  # "closed for six weeks after the attack of 12 October": so long, and no day
    if tokens.at(date.low - 1) not in word_set("before_event_date") or any(not tokens.raw(i)[0].isalpha() for i in gap):
        return None
    if not isinstance(date.symbol, Calendar) or date.symbol.year is None:
        return None
    step = -1 if tokens.classes[length.high] == "b" else 1
    shift = Shift(step * length.symbol.low, length.symbol.unit, "told", date.symbol, numbered=True)
    ends = ((length.low, length.high, cast("Symbol", length.symbol)), (date.low, date.high, date.symbol))
    return Draft(length.low, date.high, shift, "length after event", parts=ends)


def _ending(tokens: Tokens, length: Draft, date: Draft) -> Draft | None:
    """The six months to December, the year ended 31 March."""
    end = date.symbol.of if isinstance(date.symbol, Part) and date.symbol.which == "end" else date.symbol
    if not isinstance(length.symbol, Length) or length.symbol.low is None or not isinstance(end, Calendar):
        return None
    if length.symbol.unit in ("second", "minute", "hour"):
        return None  # "20 minutes to midnight on Tuesday"
    if date.low - length.high not in (1, 2) or tokens.at(length.high) not in word_set("length_to_date"):
        return None
    if date.low - length.high == 2 and tokens.at(date.low - 1) not in word_set("before_end_date"):
        return None
    ends = ((length.low, length.high, cast("Symbol", length.symbol)), (date.low, date.high, date.symbol))
    return Draft(length.low, date.high, Ending(length.symbol, end), "length to date", parts=ends)


def _kind(symbol: Symbol) -> TimeKind:
    match symbol:
        case Length() | Stretch():
            return "duration"
        case Repeat():
            return "set"
        case Age():
            return "age"
        case _:
            return "date"


def mention(tokens: Tokens, draft: Draft) -> TimeMention:
    """A draft as a mention of the text."""
    start, end = tokens.starts[draft.low], tokens.ends[draft.high - 1]
    kind = _kind(draft.symbol)
    signal, signal_start, approximate = _signal(tokens, draft.low)
    if signal and _not_its_own(tokens, draft, signal, signal_start):
        signal, signal_start = "", start
    if draft.trail and signal in ("", "from"):
        signal = cast("Signal", draft.trail)
    made = TimeMention(
        start, end, kind, draft.symbol, signal if kind == "date" else "", signal_start if signal else start,
        approximate or draft.approximate, daypart=draft.daypart, rule=draft.rule, from_event=_from_event(tokens, draft),
    )  # fmt: skip
    if not draft.parts:
        return made
    parts = tuple(
        TimeMention(tokens.starts[low], tokens.ends[high - 1], _kind(symbol), symbol, rule=draft.rule)
        for low, high, symbol in draft.parts
    )
    return replace(made, parts=parts, signal="", signal_start=start)


@cache
def _not() -> re.Pattern[str]:
    """What makes "until Monday" the day on which something begins."""
    return re.compile(rf"\b(?:{'|'.join(lexicon().lists.denials)})\b|n['’]t\b", re.I)


def _not_its_own(tokens: Tokens, draft: Draft, signal: str, signal_start: int) -> bool:
    """Where the word before opens no side: "before dawn on Sunday", "did not start until Monday"."""
    if tokens.classes[draft.low] == "Z" or (draft.daypart and tokens.classes[draft.low + 1 : draft.low + 2] == "Z"):
        return True
    lead = tokens.text[max(0, signal_start - 60) : signal_start]
    sentence = lead.rpartition(". ")[2]
    return signal == "until" and bool(_not().search(sentence))


def _from_event(tokens: Tokens, draft: Draft) -> bool:
    """Two months after the fire, a month later than planned."""
    follow = tokens.at(draft.high)
    if not isinstance(draft.symbol, Length):
        return False
    return follow in word_set("counts_from_event") or (
        follow in ("later", "earlier") and tokens.at(draft.high + 1) == "than"
    )


@cache
def _last_of_signals() -> frozenset[str]:
    """What the last token of a signal can be: its last word, or several that were read as one."""
    phrases = [phrase.split() for phrase in lexicon().signal]
    return frozenset(" ".join(words[first:]) for words in phrases for first in range(len(words)))


def _signal(tokens: Tokens, low: int) -> tuple[Signal, int, bool]:
    """The word before that opens one side of the time, and whether an "about" stands between."""
    signals = lexicon().signal
    place, approximate = low - 1, False
    for _ in range(3):
        word = tokens.at(place)
        soft = place >= 0 and tokens.classes[place] == "~"
        approximate = approximate or soft
        for first in (place - 2, place - 1, place) if word in _last_of_signals() else ():
            phrase = " ".join(tokens.at(i) for i in range(first, place + 1))
            if first >= 0 and phrase in signals:
                return cast("Signal", signals[phrase]), tokens.starts[first], approximate
        if word not in word_set("between_signal_and_date") and word != "-" and not soft:
            break
        place -= 1
    return "", tokens.starts[low], approximate
