"""Weekdays and weeks in a text of which nobody knows on which weekday it was written: "LUND, 8 Feb (NWA) –"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.grammar.times.symbols import Calendar, Pick, Shift, Symbol, WeekOf
from factcheck.model.years import NO_WEEKDAYS
from factcheck.timeline.cells import Cell, civil

NO_WEEK = "nobody knows on which weekday the text was written"
_WEEKS = frozenset({"week", "weekend", "fortnight"})


def without_weekdays(symbol: Symbol, said: Cell | None) -> Symbol | None:
    """A time as far as it means something where the weekdays are not known; None where it means nothing.

    Args:
        symbol: The time.
        said: The day of the text.

    Example:
        >>> from factcheck.timeline.cells import of_day
        >>> from datetime import date
        >>> told = of_day("day", date(9304, 2, 8).toordinal())
        >>> without_weekdays(Calendar(weekday=3), told) is None
        True
        >>> without_weekdays(Calendar(weekday=3, month=2, day=5), told) == Calendar(month=2, day=5)
        True
    """
    if said is None or civil(said.first())[0] < NO_WEEKDAYS:
        return symbol
    if isinstance(symbol, Calendar) and symbol.weekday is not None:
        return None if symbol.day is None else replace(symbol, weekday=None)
    if isinstance(symbol, Pick) and symbol.what.weekday is not None:
        return None
    if isinstance(symbol, Shift) and symbol.unit in _WEEKS and not symbol.numbered:
        return None
    return None if isinstance(symbol, WeekOf) else symbol
