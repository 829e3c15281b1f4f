"""What a phrase says about time, before anything outside the phrase is known.

A symbol never holds a guess: "June" is `XXXX-06`, "three years later" is `told+3Y`. Resolving a symbol
against a document is the timeline's work. `spell` writes a symbol down, for tables and for people.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Unit = Literal[
    "second", "minute", "hour", "day", "workday", "weekend", "week", "fortnight", "month", "quarter", "third", "half",
    "season", "year", "decade", "century", "millennium", "period",
]  # fmt: skip
UNITS_OF_YEAR = ("week", "month", "quarter", "half", "season", "period")  # "the same quarter last year"
Base = Literal["said", "told", "either"]  # the day of speaking; what was told last; whichever fits
Which = Literal["early", "mid", "late", "start", "end", "turn", "rest", "later", "sofar"]

_LETTER = {
    "second": "S", "minute": "TM", "hour": "H", "day": "D", "workday": "BD", "weekend": "WE", "week": "W",
    "fortnight": "FN", "month": "M", "quarter": "Q", "third": "TH", "half": "HY", "season": "SN", "year": "Y",
    "decade": "DE", "century": "CE", "millennium": "ML", "period": "PE",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Calendar:
    """Fields of the calendar, as far as they are named. None means that the phrase does not say.

    Years are astronomical (44 BC is -43). `decade` and `century` are set instead of `year`: 1970 for
    the 1970s, 19 for the nineteenth century; `short` marks a year or a decade without its century.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    week: int | None = None
    holiday: str | None = None
    decade: int | None = None
    century: int | None = None
    short: bool = False
    fiscal: bool = False
    other: tuple[int, int] | None = None  # the month and day of the other reading of 04/05/2012
    bare: bool = False  # a year of three figures without its era
    near: bool = False  # "this Friday, 12 May": near the day of speaking
    span_years: int = 1  # "the winter of 1939-40", "the 1994-95 season" name two


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units before or after a base: "two years ago", "the next day", "yesterday"."""

    count: float
    unit: Unit
    base: Base
    of: Symbol | None = None
    latest: bool = False  # "the latest quarter": the one told of, else the last that is over
    numbered: bool = False  # a number was said: "a year later", not "the next year"
    exact: bool = False  # to the day: "exactly two years earlier", "the first anniversary"


@dataclass(frozen=True, slots=True)
class Pick:
    """The last, this or the next of a kind: "last May", "that Friday", "the following summer"."""

    step: Literal[-1, 0, 1]
    what: Calendar
    base: Base
    by_week: bool = True  # whether "last Friday" may also be the Friday of last week
    of: Symbol | None = None  # the day that it is next to: "the Monday after Easter 2015"


@dataclass(frozen=True, slots=True)
class Within:
    """A calendar field inside another time: "June of that year", "the 20th of last month"."""

    what: Calendar
    of: Symbol


@dataclass(frozen=True, slots=True)
class Piece:
    """The n-th of the units in another time: "the last two weeks of June", "the third Tuesday of May".

    `rank` counts from 1, or from the end where it is negative; `count` is how many units are meant.
    """

    rank: int
    unit: Unit
    of: Symbol
    count: int = 1
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a time: "late December", "the end of that year"."""

    which: Which
    of: Symbol


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that holds a day: "the week of 12 June"; or the weekend next to it: "Labor Day weekend"."""

    of: Symbol
    weekend: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many units that reach up to, or start from, a base: "the past two weeks"."""

    length: Length
    step: Literal[-1, 1]
    base: Base


@dataclass(frozen=True, slots=True)
class Ending:
    """So long up to a day or month: "the six months to December", "the year ended 31 March"."""

    length: Length
    of: Symbol


@dataclass(frozen=True, slots=True)
class Starting:
    """So long from a day or month on: "three days starting on Monday"."""

    length: Length
    of: Symbol


@dataclass(frozen=True, slots=True)
class Span:
    """From the first day of one time to the last day of another."""

    first: Symbol
    last: Symbol


@dataclass(frozen=True, slots=True)
class Length:
    """How long: so many units; `low` and `high` differ for a range, and are None for "several years"."""

    low: float | None
    high: float | None
    unit: Unit
    wording: str = "exact"
    more: tuple[Length, ...] = ()  # "two years, one month": the smaller units


@dataclass(frozen=True, slots=True)
class Repeat:
    """Something that comes again: "every Friday", "annual"."""

    unit: Unit
    what: Calendar | None = None
    count: float = 1.0  # "every two years"


@dataclass(frozen=True, slots=True)
class Age:
    """How old somebody or something is."""

    low: float
    unit: Unit = "year"


Symbol = (
    Calendar
    | Shift
    | Pick
    | Within
    | Piece
    | Part
    | WeekOf
    | Stretch
    | Ending
    | Starting
    | Span
    | Length
    | Repeat
    | Age
)


def complete(symbol: Symbol) -> bool:
    """Whether the words alone name the time: a date with its whole year, a range of two of these.

    Example:
        >>> complete(Calendar(year=1998, month=5)), complete(Calendar(month=5))
        (True, False)
    """
    if isinstance(symbol, Span):
        return complete(symbol.first) and complete(symbol.last)
    return isinstance(symbol, Calendar) and symbol.year is not None and not (symbol.short or symbol.bare)


def unit_letter(unit: Unit) -> str:
    """The letter of a unit in a spelt symbol: D, W, M, Y, DE."""
    return _LETTER[unit]


def number(value: float | None) -> str:
    """A number as short as it goes: 2.5, 9, X for unknown."""
    if value is None:
        return "X"
    return str(int(value)) if value == int(value) else f"{value:g}"


def spell(symbol: Symbol) -> str:
    """A symbol as text, for example `XXXX-06`, `told+3Y`, `late(2010-12)`."""
    match symbol:
        case Calendar():
            return _spell_calendar(symbol)
        case Shift(count, unit, base, of):
            sign = "+" if count >= 0 else "-"
            return f"{spell(of) if of else base}{sign}{number(abs(count))}{_LETTER[unit]}"
        case Pick(step, what, base, _, of):
            return f"{spell(of) if of else base}:{ {-1: 'last', 0: 'this', 1: 'next'}[step] }({spell(what)})"
        case Within(what, of):
            return f"{spell(what)} in {spell(of)}"
        case Piece(rank, unit, of, count, weekday):
            unit_name = f"day{weekday + 1}" if weekday is not None else _LETTER[unit]
            return f"[{rank}:{count}{unit_name}] in {spell(of)}"
        case Part(which, of):
            return f"{which}({spell(of)})"
        case WeekOf(of, weekend):
            return f"{'weekend' if weekend else 'week'}({spell(of)})"
        case Stretch(length, step, base):
            return f"{base}{'-' if step < 0 else '+'}[{spell(length)}]"
        case Ending(length, of):
            return f"[{spell(length)}]..{spell(of)}"
        case Starting(length, of):
            return f"{spell(of)}..[{spell(length)}]"
        case Span(first, last):
            return f"{spell(first)}..{spell(last)}"
        case Length():
            return _spell_length(symbol)
        case Repeat(unit, what, count):
            often = "" if count == 1 else number(count)
            return f"every {spell(what) if what else often + _LETTER[unit]}"
        case Age(low, unit):
            return f"age {number(low)}{_LETTER[unit]}"


def _spell_length(length: Length) -> str:
    letter = _LETTER[length.unit]
    if length.more:
        return "+".join(_spell_length(part) for part in (replace(length, more=()), *length.more))
    text = f"P{number(length.low)}{letter}"
    if length.high != length.low:
        text += f"..P{number(length.high)}{letter}"
    return text if length.wording == "exact" else f"{length.wording} {text}"


def _spell_calendar(field: Calendar) -> str:
    if field.century is not None:
        return f"{field.century}th century" if field.century > 0 else f"{-field.century}th century BC"
    if field.decade is not None:
        return f"XX{field.decade % 100 // 10}X" if field.short else f"{field.decade // 10}X"
    year = "XXXX"
    if field.year is not None:
        year = f"XX{field.year:02d}" if field.short else f"{field.year:04d}"
        if not field.short and field.year <= 0:
            year = f"BC{1 - field.year:04d}"
    if field.span_years > 1:
        year += f"+{field.span_years}"
    tail = ""
    if field.month is not None or field.day is not None:
        tail = f"-{field.month:02d}" if field.month is not None else "-XX"
    if field.day is not None:
        tail += f"-{field.day:02d}"
    if field.quarter is not None:
        tail += f"-Q{field.quarter}"
    if field.half is not None:
        tail += f"-H{field.half}"
    if field.week is not None:
        tail += f"-W{field.week}"
    if field.season is not None:
        tail += f"-{field.season}"
    if field.holiday is not None:
        tail += f"-{field.holiday}"
    if field.weekday is not None:
        tail += f" day{field.weekday + 1}"
    return year + tail
