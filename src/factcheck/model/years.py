"""What is known of days, years and lives, and needed in many rooms."""

from __future__ import annotations

from datetime import date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
OLDEST = 115  # years: hardly anybody has ever been older
YEAR = 365.2425  # days from a date to the same date of the next year, in the mean of the calendar
DAYS_IN = {  # days of a unit of length: a year of twelve months of one length
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "workday": 1.4,
    "week": 7.0,
    "fortnight": 14.0,
    "weekend": 2.0,
    "month": 30.4375,
    "quarter": 91.3125,
    "third": 121.75,
    "half": 182.625,
    "season": 365.25,  # of sport or of the stage: one a year
    "year": 365.25,
    "decade": 3652.5,
    "century": 36525.0,
    "millennium": 365250.0,
    "period": 365.25,
}
TOLD_IN = (
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "season",
    "year",
    "decade",
    "century",
)  # units of answers
NO_DAYS = frozenset({"season"})  # of sport or of the stage: nobody knows its first day and its last
# Texts none of which tells a year are laid in one that stands for it: their days and months compare with each other,
# and with no day whose year is told. Of years from the second bar on the weekdays are not known either.
UNTOLD, NO_WEEKDAYS = 9200, 9300
LONG_AGO, FAR_AHEAD = 5000, 9500  # what lies years before or behind such a day does so in the same calendar


def is_untold(day: date) -> bool:
    """Whether the year of a day only stands for one that no text tells.

    Example:
        >>> is_untold(date(9203, 5, 1)), is_untold(date(2026, 5, 1))
        (True, False)
    """
    return LONG_AGO <= day.year < FAR_AHEAD


def of_two_calendars(one: tuple[date | None, ...], two: tuple[date | None, ...]) -> bool:
    """Whether some days are of a year that is told and others of one that is not, so that nothing orders them."""
    return len({is_untold(day) for day in (*one, *two) if day is not None}) > 1
