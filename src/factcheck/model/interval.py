"""Closed intervals: what the words allow, never how long something lasted."""

from __future__ import annotations

from datetime import date
from typing import Generic, TypeVar

from pydantic import model_validator

from factcheck.model.record import Record

Bound = TypeVar("Bound", int | float, int, date)


class Interval(Record, Generic[Bound]):
    """All values from `low` to `high`, both included; None means open on that side.

    Raises:
        ValueError: If `low` lies above `high`.

    Example:
        >>> Interval[int | float](low=25, high=None).contains(40)
        True
        >>> Interval[int | float](low=1, high=3).meets(Interval[int | float](low=3, high=9))
        True
    """

    low: Bound | None = None
    high: Bound | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Interval[Bound]:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval runs upwards: low {self.low} is above high {self.high}")
        return self

    def contains(self, value: Bound) -> bool:
        """Whether `value` lies in the interval."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def meets(self, other: Interval[Bound]) -> bool:
        """Whether some value lies in both."""
        starts_in_time = self.low is None or other.high is None or self.low <= other.high
        ends_in_time = other.low is None or self.high is None or other.low <= self.high
        return starts_in_time and ends_in_time

    def covers(self, other: Interval[Bound]) -> bool:
        """Whether every value of `other` lies in this one."""
        low_fits = self.low is None or (other.low is not None and self.low <= other.low)
        high_fits = self.high is None or (other.high is not None and other.high <= self.high)
        return low_fits and high_fits

    def intersection(self, other: Interval[Bound]) -> Interval[Bound] | None:
        """The values in both, or None where there are none."""
        if not self.meets(other):
            return None
        lows = [v for v in (self.low, other.low) if v is not None]
        highs = [v for v in (self.high, other.high) if v is not None]
        return type(self)(low=max(lows) if lows else None, high=min(highs) if highs else None)

    def hull(self, other: Interval[Bound]) -> Interval[Bound]:
        """The smallest interval that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return type(self)(low=low, high=high)
