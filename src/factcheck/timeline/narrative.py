"""Whether a text tells of times far from its own date, and whether it goes through them as a history does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.grammar.times import TimeMention
from factcheck.grammar.times.symbols import Calendar, Part, Pick, Shift, Span, Symbol
from factcheck.row import NamedTuple
from factcheck.timeline.cells import Cell, civil
from factcheck.timeline.wording import wording


class Telling(NamedTuple):
    """What the times of a text say of the way it tells.

    Attributes:
        narrative: It tells of times far from its own day more than it counts from that day.
        history: It goes through them year by year and by months or days: a month without its year is one of theirs.
    """

    narrative: bool
    history: bool


def telling(said: Cell | None, mentions: Sequence[TimeMention]) -> Telling:
    """How a text tells.

    Args:
        said: The day of the text, if it is known.
        mentions: Its times, in order.
    """
    table, near = wording().tellings, 0
    told = list[Calendar]()
    recent = False  # a month or day without its year comes first: a year after it is told in passing
    here = None if said is None else civil(said.first())[0]
    for symbol in _symbols(mentions):
        recent = recent or (not told and of_a_month(symbol))
        if isinstance(symbol, Calendar) and symbol.year is not None and not (symbol.short or symbol.bare):
            if here is None or here - symbol.year >= table.far:
                told.append(symbol)
        elif _from_now(symbol):
            near += 1
    history = _goes_on(told) and len(told) > table.history * near
    news = near >= table.from_now and not history
    return Telling(said is None or (len(told) > table.narrative * near + recent and not news), history)


def of_a_month(symbol: Symbol) -> bool:
    """Whether a month, season or day of a month stands without its year."""
    return isinstance(symbol, Calendar) and symbol.year is None and bool(symbol.month or symbol.season)


def _symbols(mentions: Sequence[TimeMention]) -> Iterator[Symbol]:
    """What each time is, without its part and the beginning of its range."""
    for mention in mentions:
        symbol = mention.symbol.of if isinstance(mention.symbol, Part) else mention.symbol
        yield symbol.last if isinstance(symbol, Span) else symbol


def _from_now(symbol: Symbol) -> bool:
    """Whether a time is counted from the day of the text: yesterday, last year, on Monday."""
    if isinstance(symbol, Shift | Pick):
        return symbol.base == "said"
    return isinstance(symbol, Calendar) and symbol.weekday is not None


def _goes_on(told: Sequence[Calendar]) -> bool:
    """Whether most years follow the one told before them at once, and some are told by the month or day."""
    table, years = wording().tellings, [one.year for one in told if one.year is not None]
    steps = sum(abs(later - year) <= table.step for year, later in pairwise(years))
    return len(years) >= table.years and 2 * steps >= len(years) and any(one.month is not None for one in told)
