"""Values, dates and counts in the words of a report: what the engine words its findings with, told alike here."""

from __future__ import annotations

from factcheck.model.in_words import counted, number, safe, time, value, with_dates

__all__ = ["counted", "number", "safe", "time", "value", "with_dates"]
