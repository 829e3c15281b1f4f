"""Answers: typed values that keep what the words allow.

Each ordered value has a plain reading (`low`/`high`, `start`/`end`), a *core* (the normal reading of
the words) and a *hull* (what they still allow). Two values agree where the cores meet, are in tension
where only the hulls meet, and contradict where the hulls are disjoint.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from factcheck.model.by_hand import a_day, a_number, one_of, upwards
from factcheck.model.interval import Interval
from factcheck.model.record import Record
from factcheck.model.years import TOLD_IN

FRACTION = "fraction"  # the unit of a share told as a part of one: a third, two in five
MINUTES_A_DAY = 1440
MINUTES_A_HALF = 720  # a bare "six" may be in either half of the day
RANK = "ordinal"  # the unit of a rank: "the third round" counts nothing
Number = int | float
Numbers = Interval[int | float]
Days = Interval[date]
Wholes = Interval[int]

Grain = Literal[
    "time", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "period",
]  # fmt: skip
Wording = Literal[
    "exact", "about", "at_least", "more_than", "at_most", "less_than", "up_to", "range", "vague",
]  # fmt: skip


class Quantity(Record):
    """A number of something: people, things, money (`unit` is a currency code) or a share (`unit` is "%").

    A share is kept as it was told: "33 per cent" is 33 of unit "%", "a third" is 0.333… of unit "fraction";
    `in_points` makes the one the other. Money is kept in whole units of its currency.
    `low`/`high` are the plain reading: "at least 25" is 25 to None.
    """

    type: Literal["quantity"] = "quantity"
    low: Number | None
    high: Number | None
    core: Numbers
    hull: Numbers
    unit: str | None = None
    wording: Wording = "exact"
    as_written: str = ""

    @classmethod
    def exactly(cls, number: Number, unit: str | None = None) -> Quantity:
        """A number as it stands.

        Raises:
            ArgumentError: If it is none, or none that can be compared.

        Example:
            >>> Quantity.exactly(41).high
            41
        """
        a_number(number, "number")
        return cls.between(number, number, unit)

    @classmethod
    def between(cls, low: Number | None, high: Number | None, unit: str | None = None) -> Quantity:
        """A range with its ends; None for an end that is open.

        Raises:
            ArgumentError: If an end is no number, or the range runs downwards.

        Example:
            >>> Quantity.between(25, None).low
            25
        """
        low, high = _ends(low, high, ("low", "high"))
        bounds = Numbers(low=low, high=high)
        return cls(low=low, high=high, core=bounds, hull=bounds, unit=unit, wording=_worded(low, high))

    @property
    def in_points(self) -> Quantity:
        """A fraction in per cent points, so that it compares with a percentage; anything else as it is."""
        return self.scaled(100, "%") if self.unit == FRACTION else self

    @property
    def in_parts(self) -> Quantity:
        """A share in per cent points as a part of one, as its words told it."""
        return self.scaled(0.01, FRACTION)

    def scaled(self, factor: float, unit: str | None) -> Quantity:
        """The same amount in another unit."""
        low, high = _times(self.low, factor), _times(self.high, factor)
        core = Numbers(low=_times(self.core.low, factor), high=_times(self.core.high, factor))
        hull = Numbers(low=_times(self.hull.low, factor), high=_times(self.hull.high, factor))
        return self.model_copy(update={"low": low, "high": high, "core": core, "hull": hull, "unit": unit})


def _ends(low: object, high: object, names: tuple[str, str]) -> tuple[Number | None, Number | None]:
    """The ends of a range as numbers of Python's own, the lower one first."""
    first, last = (None if end is None else a_number(end, name) for end, name in zip((low, high), names, strict=True))
    upwards(first, last, names)
    return first, last


def _worded(low: Number | None, high: Number | None) -> Wording:
    """How a range is worded by its ends alone."""
    if low is None or high is None:
        return "at_most" if low is None else "at_least"
    return "exact" if low == high else "range"


def _times(value: Number | None, factor: float) -> Number | None:
    return None if value is None else float(f"{value * factor:.12g}")


class TimeInterval(Record):
    """When: whole days from `start` to `end`, both included, None for an open end.

    A year from 9000 on stands for one that no text tells: such days compare with each other only.
    """

    type: Literal["time"] = "time"
    start: date | None
    end: date | None
    core: Days
    hull: Days
    grain: Grain = "day"
    approximate: bool = False
    as_written: str = ""

    @classmethod
    def between(cls, start: date | None, end: date | None) -> TimeInterval:
        """The days from `start` to `end`, both included; None for an end that is open.

        Raises:
            ArgumentError: If an end is no day, or the end comes before the start.

        Example:
            >>> TimeInterval.between(date(2011, 5, 3), date(2011, 5, 3)).grain
            'day'
        """
        for day, name in ((start, "start"), (end, "end")):
            if day is not None:
                a_day(day, name)
        upwards(start, end, ("start", "end"))
        days = Days(low=start, high=end)
        return cls(start=start, end=end, core=days, hull=days, grain="day" if start == end else "period")


class Duration(Record):
    """How long, in days (hours are fractions of a day), with the unit that the text used."""

    type: Literal["duration"] = "duration"
    low_days: Number | None
    high_days: Number | None
    core: Numbers
    hull: Numbers
    unit: str = "day"
    wording: Wording = "exact"
    as_written: str = ""

    @classmethod
    def between(cls, low_days: Number | None, high_days: Number | None, unit: str = "day") -> Duration:
        """A length in days, told in `unit`; None for an end that is open.

        Raises:
            ArgumentError: If an end is no number, the range runs downwards, or nobody knows the unit.

        Example:
            >>> Duration.between(14, 21, "week").high_days
            21
        """
        low_days, high_days = _ends(low_days, high_days, ("low_days", "high_days"))
        one_of(unit, TOLD_IN, "unit")
        days = Numbers(low=low_days, high=high_days)
        return cls(
            low_days=low_days,
            high_days=high_days,
            core=days,
            hull=days,
            unit=unit,
            wording=_worded(low_days, high_days),
        )


class ClockTime(Record):
    """A time of day, in minutes after midnight; an interval that straddles midnight runs below 0 or above 1440.

    `either_half` says that the words leave open which half of the day is meant: "at half past six";
    `approximate` that they hedge it: "at about half past six".
    """

    type: Literal["clock"] = "clock"
    low: Number
    high: Number
    core: Numbers
    hull: Numbers
    either_half: bool = False
    approximate: bool = False
    as_written: str = ""


class Role(Record):
    """Who held which post, and for whom."""

    type: Literal["role"] = "role"
    holder: str
    role: str
    organisation: str = ""


class Statement(Record):
    """That something was or was not so: a predicate with its truth as told.

    `absent` tells that the object itself is said not to be there ("no lookout was posted").
    """

    type: Literal["statement"] = "statement"
    predicate: str
    affirmed: bool
    object: str = ""
    absent: bool = False


class Place(Record):
    """Where something happened."""

    type: Literal["place"] = "place"
    name: str


Value = Annotated[
    Quantity | TimeInterval | Duration | ClockTime | Role | Statement | Place,
    Field(discriminator="type"),
]
