"""Units of the calendar as numbered cells: arithmetic without days that nobody named.

A cell is a grain and an index (month 24 240 is January 2020). Adding keeps the grain, so "three years
after 1974" is the year 1977 and no day in it. Days are counted as in `date.toordinal`, but for all
years: BC included.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Literal

from factcheck.model.years import FAR_AHEAD, LONG_AGO
from factcheck.row import NamedTuple

Grain = Literal[
    "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century",
]  # fmt: skip
Step = Grain | Literal["workday"]  # what can be counted: a working day is no unit of the calendar
ORDER: dict[Grain, int] = {
    "day": 0,
    "weekend": 1,
    "week": 2,
    "month": 3,
    "season": 4,
    "quarter": 4,
    "half": 5,
    "year": 6,
    "decade": 7,
    "century": 8,
}
_KEPT = 4096  # cells and days whose arithmetic is remembered: a text names the same few again and again
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}


class Cell(NamedTuple):
    """One unit of the calendar."""

    grain: Grain
    number: int

    def first(self) -> int:
        """Its first day, as a day number."""
        return self.number if self.grain == "day" else _first_day(self.grain, self.number)

    def last(self) -> int:
        """Its last day, as a day number."""
        if self.grain == "day":
            return self.number
        if self.grain == "weekend":
            return self.first() + 1
        return _first_day(self.grain, self.number + 1) - 1

    def shifted(self, count: int) -> Cell:
        """The cell so many cells later."""
        return Cell(self.grain, self.number + count)

    def year(self) -> int:
        """The year it starts in."""
        return civil(self.first())[0]


def day_number(year: int, month: int, day: int) -> int:
    """The number of a day, for any year (`date.toordinal` where that is defined)."""
    y = year - (month <= 2)
    era, yoe = divmod(y, 400)
    doy = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 305


@lru_cache(maxsize=_KEPT)
def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    era, doe = divmod(number + 305, 146097)
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    month = mp + (3 if mp < 10 else -9)
    return yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) // 5 + 1


def days_behind(year: int) -> int:
    """How many days the Julian calendar is behind the Gregorian in a year: 10 in 1648, 13 in 1917."""
    return year // 100 - year // 400 - 2


@lru_cache(maxsize=_KEPT)
def _first_day(grain: Grain, index: int) -> int:
    if grain == "day":
        return index
    if grain == "week":
        return index * 7 + 1
    if grain == "weekend":
        return index * 7 + 6
    if grain == "season":
        year, quarter = divmod(index, 4)
        # winter of a year starts in its December; it is the last of the year's four
        return day_number(year, (3, 6, 9, 12)[quarter], 1)
    if grain == "decade":
        return day_number(index * 10, 1, 1)
    if grain == "century":
        return day_number(index * 100 + 1, 1, 1)
    year, month = divmod(index * _MONTHS[grain], 12)
    return day_number(year, month + 1, 1)


def of_day(grain: Grain, number: int) -> Cell:
    """The cell of a grain that holds a day."""
    if grain == "day":
        return Cell("day", number)
    if grain in ("week", "weekend"):
        return Cell(grain, (number - 1) // 7)
    year, month, _ = civil(number)
    if grain == "season":
        return Cell("season", (year * 12 + month - 3) // 3)
    if grain == "decade":
        return Cell("decade", year // 10)
    if grain == "century":
        return Cell("century", (year - 1) // 100)
    return Cell(grain, (year * 12 + month - 1) // _MONTHS[grain])


def weekday(number: int) -> int:
    """Monday is 0."""
    return (number - 1) % 7


def to_date(number: int) -> date | None:
    """A day number as a date, or None where `date` has no such year."""
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None


def year_text(year: int) -> str:
    """A year of four figures; BC years as BC0044; XXXX for one that no text tells."""
    if LONG_AGO <= year < FAR_AHEAD:
        return "XXXX"
    return f"{year:04d}" if year >= 1 else f"BC{1 - year:04d}"


def timex(cell: Cell) -> str:
    """The cell as a TIMEX3 value: 2003-12-31, 2003-W05, 2003-12, 2003-Q3, 2003-SP, 2003, 200, 20."""
    year, month, day = civil(cell.first())
    match cell.grain:
        case "day":
            return f"{year_text(year)}-{month:02d}-{day:02d}"
        case "week" | "weekend":
            monday = date.fromordinal(min(max(1, cell.number * 7 + 1), date.max.toordinal() - 6))
            iso_year, week, _ = monday.isocalendar()
            return f"{year_text(iso_year)}-W{week:02d}" + ("-WE" if cell.grain == "weekend" else "")
        case "month":
            return f"{year_text(year)}-{month:02d}"
        case "season":
            return f"{year_text(year)}-{('SP', 'SU', 'FA', 'WI')[cell.number % 4]}"
        case "quarter":
            return f"{year_text(year)}-Q{cell.number % 4 + 1}"
        case "half":
            return f"{year_text(year)}-H{cell.number % 2 + 1}"
        case "year":
            return year_text(year)
        case "decade":
            return f"{cell.number:03d}" if cell.number >= 0 else f"BC{-cell.number - 1:03d}"
        case "century":
            return f"{cell.number:02d}" if cell.number >= 0 else f"BC{-cell.number - 1:02d}"


def season_cell(year: int, name: str) -> Cell:
    """The season of a year; its winter begins in December."""
    return Cell("season", year * 4 + ("spring", "summer", "autumn", "winter").index(name))


def easter(year: int) -> int:
    """The day number of Easter Sunday (Gregorian)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - ((b - (b + 8) // 25 + 1) // 3) + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - (c % 4)) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return day_number(year, f // 31, f % 31 + 1)
