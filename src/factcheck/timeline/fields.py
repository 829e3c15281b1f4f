"""From named calendar fields and a year to a cell."""

from __future__ import annotations

from functools import cache

from factcheck.grammar.times.lexicon import lexicon
from factcheck.grammar.times.symbols import Calendar
from factcheck.grammar.times.tokens import plain
from factcheck.timeline.cells import Cell, civil, day_number, easter, season_cell, weekday


def fields_cell(field: Calendar, year: int) -> Cell | None:
    """The cell of a calendar field in a year, or None where that year has no such day."""
    if field.holiday is not None:
        return holiday_cell(field.holiday, year)
    if field.season is not None:
        return season_cell(year, field.season)
    if field.week is not None:
        week = week_cell(year, field.week)
        return week if field.weekday is None else Cell("day", week.first() + field.weekday)
    if field.quarter is not None:
        return Cell("quarter", year * 4 + field.quarter - 1)
    if field.half is not None:
        return Cell("half", year * 2 + field.half - 1)
    if field.month is None:
        return Cell("year", year)
    if field.day is None:
        return Cell("month", year * 12 + field.month - 1)
    number = day_number(year, field.month, field.day)
    return Cell("day", number) if civil(number) == (year, field.month, field.day) else None


def week_cell(year: int, number: int) -> Cell:
    """The n-th week of a year, counted as ISO 8601 does: the first holds 4 January."""
    return Cell("week", (day_number(year, 1, 4) - 1) // 7 + number - 1)


@cache
def _holidays() -> dict[str, str | tuple[int, int, int] | int]:
    days = lexicon().holiday
    table: dict[str, str | tuple[int, int, int] | int] = {}
    table |= {plain(name): value for name, value in days.fixed.items()}
    table |= {plain(name): value for name, value in days.nth.items()}
    table |= {plain(name): value for name, value in days.easter.items()}
    return table


def holiday_cell(name: str, year: int) -> Cell | None:
    """The day of a named day in a year."""
    rule = _holidays().get(plain(name))
    if isinstance(rule, str):
        return Cell("day", day_number(year, int(rule[:2]), int(rule[3:])))
    if isinstance(rule, tuple):
        return Cell("day", nth_weekday(Cell("month", year * 12 + rule[0] - 1), rule[1], rule[2]))
    return None if rule is None else Cell("day", easter(year) + rule)


def nth_weekday(whole: Cell, day: int, rank: int) -> int:
    """The day number of the n-th such weekday in a cell, from the end where the rank is negative."""
    if rank > 0:
        first = whole.first()
        return first + (day - weekday(first)) % 7 + 7 * (rank - 1)
    last = whole.last()
    return last - (weekday(last) - day) % 7 + 7 * (rank + 1)


def years_on(cell: Cell, count: int) -> Cell:
    """The same cell so many years later."""
    year, month, day = civil(cell.first())
    made = fields_cell(Calendar(month=month, day=day), year + count) if cell.grain == "day" else None
    if made is not None:
        return made
    per_year = {"month": 12, "quarter": 4, "season": 4, "half": 2, "year": 1}.get(cell.grain, 0)
    return cell.shifted(count * per_year)
