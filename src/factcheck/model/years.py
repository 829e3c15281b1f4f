"""What is known of days, years and lives, and needed in many rooms."""

from __future__ import annotations

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
