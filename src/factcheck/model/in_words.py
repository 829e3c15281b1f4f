"""Values, dates and counts in plain words, and text made safe to show."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import assert_never

from factcheck.model.interval import Interval
from factcheck.model.measures import in_two_units, plurals
from factcheck.model.money import in_hundredths, sign_of
from factcheck.model.values import (
    MINUTES_A_DAY,
    RANK,
    ClockTime,
    Duration,
    Number,
    Place,
    Quantity,
    Role,
    Statement,
    TimeInterval,
    Value,
)
from factcheck.model.years import DAYS_IN, TOLD_IN, is_untold

# As English writes them wherever it runs: those of the standard library follow the machine's locale.
MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_CAUSE = "cause"  # the predicate of a statement that says why
_ISO = r"(?:\d{4}-\d{2}-\d{2}|…)"
_RANGE = re.compile(rf"(?<![\w…])({_ISO})(?: to ({_ISO}))?(?![\w…])")
_UNITS = {unit: DAYS_IN[unit] for unit in TOLD_IN}
_OTHER_UNITS = {"quarter": "month", "third": "month", "half": "month", "fortnight": "week", "millennium": "century"}
_LONG = frozenset(_UNITS) - {"second", "minute"}
_MAGNITUDES = ((1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"))
_UNSAFE = dict.fromkeys((*range(32), *range(127, 160), 1564, 8206, 8207, 8232, 8233), "�")
_UNSAFE |= dict.fromkeys((*range(8234, 8239), *range(8294, 8298), 65279), "�")
_UNSAFE |= {ord("\n"): " ", ord("\r"): " ", ord("\t"): " "}
_LONE = dict.fromkeys(range(55296, 57344), "�")


_LINE_MARKS = ("#", "-", "•", "+", " ", "\n")
_LINE_MARK = re.compile(r"\A\s*(?:#{1,6}|[-*•+])\s+(?=\S)")
_EMPHASIS = re.compile(r"\*\*+|(?<!\w)__|__(?!\w)|(?<![\w*])\*(?=\w)|(?<=[\w.,:;!?)])\*(?![\w*])")


def safe(text: str) -> str:
    r"""One line of text without control characters, escape codes or marks that turn the reading order.

    Example:
        >>> safe("a\x1b[31mb\u202ec")
        'a�[31mb�c'
    """
    if text.isprintable():
        return text  # nearly all; none of the characters above is one to be printed
    return text.translate(_UNSAFE | _LONE if any("\ud800" <= c < "\ue000" for c in text) else _UNSAFE)


def unmarked(text: str, *, opens: bool = True) -> str:
    """Words without the signs of Markdown, as a reader sees them; an asterisk of another use stays.

    Args:
        text: The words.
        opens: Whether a line begins with them, so that a dash or a hash may be that of a list or heading.

    Example:
        >>> unmarked("- **Height:** 31 m")
        'Height: 31 m'
    """
    if "*" not in text and "_" not in text and text[:1] not in _LINE_MARKS:
        return text
    return _EMPHASIS.sub("", _LINE_MARK.sub("", text) if opens else text)


def value(answer: Value) -> str:
    """An answer in plain words: "at least 25", "December 2019", "4.5 years"."""
    match answer:
        case Quantity():
            return _quantity(answer)
        case TimeInterval():
            return time(answer)
        case Duration():
            return _duration(answer)
        case ClockTime():
            return _clock(answer)
        case Role():
            return safe(f"{answer.holder}: {answer.role}" + (f", {answer.organisation}" if answer.organisation else ""))
        case Statement():
            because = answer.predicate == _CAUSE and bool(answer.object)  # told under the question why
            told = answer.object if because else " ".join(word for word in (answer.predicate, answer.object) if word)
            return safe(told if answer.affirmed else f"not {told}")
        case Place():
            return safe(answer.name)
        case _:
            assert_never(answer)


def time(when: TimeInterval) -> str:
    """A date or period: "3 January 2020", "December 2019", "2014 to 2017", "since 2003"."""
    about = "about " if when.approximate else ""
    start, end = when.start, when.end
    if start is None and end is None:
        return safe(when.as_written) or "some time"
    if start is None or end is None:
        return f"{about}since {_day(start)}" if start else f"{about}until {_day(end)}"
    if start == end:
        return about + _day(start)
    if is_untold(end) and when.as_written and when.grain not in ("day", "month"):
        return about + safe(when.as_written)
    return about + (_whole(start, end) or _between(start, end))


def _between(start: date, end: date) -> str:
    """Two edges: as months where both are a month's own edge, as days of one month, else as days."""
    if start.day == 1 and _ends_month(end):
        return f"{_month(start)} to {_month(end)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {_day(end)}"
    return f"{_day(start)} to {_day(end)}"


def _whole(start: date, end: date) -> str:
    if start.day != 1 or not _ends_month(end):
        return ""
    if (start.year, start.month) == (end.year, end.month):
        return _month(start)
    if start.month == 1 and end.month == 12:
        if is_untold(end):
            return _untold_years(start, end)
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    return ""


def _ends_month(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def _day(day: date | None) -> str:
    return "" if day is None else f"{day.day} {_month(day)}"


def _month(day: date) -> str:
    """A month with its year, if any text tells it."""
    return MONTHS[day.month] if is_untold(day) else f"{MONTHS[day.month]} {day.year}"


def _untold_years(start: date, end: date) -> str:
    """Whole years that no text tells: that of the texts, or how far they lie from it."""
    return "a year" if start.year == end.year else "some years"


def number(amount: Number, *, short: bool = False) -> str:
    """A number with its thousands set apart; `short` writes round millions as words."""
    if short:
        for size, name in _MAGNITUDES:
            scaled = amount / size
            if abs(scaled) >= 1 and abs(scaled * 100 - round(scaled * 100)) < 1e-6:
                return f"{scaled:,.2f}".rstrip("0").rstrip(".") + f" {name}"
    if isinstance(amount, int) or float(amount).is_integer():
        return f"{int(amount):,}"
    return f"{amount:,.4g}" if abs(amount) < 1000 else f"{amount:,.2f}"


def _bounds(low: Number | None, high: Number | None, *, short: bool, sign: str = "") -> str:
    def told(amount: Number) -> str:
        return _signed(amount, sign) if sign else number(amount, short=short)

    if low is None and high is None:
        return "some"
    if low is None:
        return f"at most {told(high or 0)}"
    if high is None:
        return f"at least {told(low)}"
    return told(low) if low == high else f"{told(low)} to {told(high)}"


def _signed(amount: Number, sign: str) -> str:
    """A sum behind its sign: "£8.50", "$1.2 billion"."""
    size = abs(amount)
    plain = number(size, short=True)
    told = plain if plain[-1].isalpha() else in_hundredths(size) or plain
    return f"{'−' if amount < 0 else ''}{sign}{told}"


def _quantity(answer: Quantity) -> str:
    answer = answer.in_points
    unit = answer.unit or ""
    if answer.wording == "vague" and answer.as_written and not unit:
        return answer.as_written.lower()  # "thousands": nobody told the ends
    large, sign = (answer.low or answer.high or 0) >= 10_000_000, sign_of(unit) if unit else ""
    told = _bounds(answer.low, answer.high, short=bool(unit) or large, sign=sign)
    if answer.wording == "about":
        told = f"about {told}"
    if sign:
        return told
    if (
        answer.low is not None
        and answer.low == answer.high
        and (two := in_two_units(answer.low, unit, answer.as_written))
    ):
        return f"about {two}" if answer.wording == "about" else two
    if unit == "%":
        return f"{told}%"
    if unit == RANK:
        return told if answer.low != answer.high else f"number {told}"
    return f"{told} {safe(units(unit, one=answer.low == answer.high == 1))}" if unit else told


def units(unit: str, *, one: bool) -> str:
    """A unit as it stands behind a number: mile or miles; a sign and a scale have no plural.

    Example:
        >>> units("mile", one=False), units("square foot", one=False), units("km", one=False), units("day", one=False)
        ('miles', 'square feet', 'km', 'days')
    """
    if one or (plain := plurals().get(unit)) is None:
        return unit
    return plain


def _duration(answer: Duration) -> str:
    unit = _OTHER_UNITS.get(answer.unit, answer.unit if answer.unit in _UNITS else "day")
    days = _UNITS[unit]

    def scaled(bound: Number | None) -> Number | None:
        return None if bound is None else round(bound / days, 2)

    low, high = scaled(answer.low_days), scaled(answer.high_days)
    told = _bounds(low, high, short=False)
    return f"{'about ' if answer.wording == 'about' else ''}{told} {units(unit, one=low == high == 1)}"


def in_its_unit(answer: Duration) -> float | None:
    """The number by which a length was told: of "eight years" eight."""
    days = answer.low_days if answer.low_days is not None else answer.high_days
    return None if days is None or answer.unit not in _LONG else days / _UNITS[answer.unit]


def _clock(answer: ClockTime) -> str:
    low, high = (minute(int(bound)) for bound in (answer.low, answer.high))
    told = f"{'about ' if answer.approximate else ''}{low if low == high else f'{low} to {high}'}"
    return f"{told} (morning or evening)" if answer.either_half else told


def minute(of_day: int) -> str:
    """A minute of the day in figures; the one that ends it is no other's beginning.

    Example:
        >>> minute(170), minute(1440), minute(-5)
        ('02:50', '24:00', '23:55')
    """
    return "24:00" if of_day == MINUTES_A_DAY else f"{of_day // 60 % 24:02}:{of_day % 60:02}"


def counted(amount: int, noun: str, plural: str = "") -> str:
    """A count with its noun, as in "1 source" and "2 sources"."""
    return f"{amount:,} {noun if amount == 1 else plural or noun + 's'}"


@lru_cache(maxsize=1024)
def dates(start: date | None, end: date | None) -> str:
    """The days from one to another in words; nothing where neither is known, or the last comes first.

    Example:
        >>> dates(date(2019, 12, 1), date(2019, 12, 31))
        'December 2019'
    """
    if (start is None and end is None) or (start and end and start > end):
        return ""
    span = Interval[date](low=start, high=end)
    return time(TimeInterval(start=start, end=end, core=span, hull=span, grain="period"))


def with_dates(note: str) -> str:
    """A note with its ISO days and spans of days written out.

    Example:
        >>> with_dates("2019-12-01 to 2019-12-31 against 2021-02-15")
        'December 2019 against 15 February 2021'
    """
    return _RANGE.sub(_dated, note)


def _dated(match: re.Match[str]) -> str:
    return dates(_read_day(match[1]), _read_day(match[2] or match[1])) or match[0]


def _read_day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
