"""Hypothesis calls this when it is imported; the strategies themselves are loaded when one is drawn from.

They import hypothesis themselves, so whoever imports `factcheck.strategies` first comes through here half-way.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_DRAWN = (
    ("factcheck.model.values", "Quantity", "quantities"),
    ("factcheck.model.values", "TimeInterval", "times"),
    ("factcheck.model.values", "Duration", "durations"),
    ("factcheck.model.values", "ClockTime", "clock_times"),
    ("factcheck.model.values", "Numbers", "number_intervals"),
    ("factcheck.model.values", "Days", "day_intervals"),
    ("factcheck.model.values", "Wholes", "whole_intervals"),
    ("factcheck.model.text", "Span", "spans"),
    ("factcheck.model.lineage", "Passage", "passages"),
    ("factcheck.model.lineage", "DuplicateGroup", "duplicate_groups"),
    ("factcheck.model.claim", "Claim", "claims"),
    ("factcheck.model.report", "Finding", "findings"),
    ("factcheck.model.text", "Document", "documents"),
    ("factcheck.model.fit", "Cited", "cited"),
    ("factcheck.model.fit", "FitMatch", "fit_matches"),
    ("factcheck.model.fit", "Fit", "fits"),
    ("factcheck.model.rule", "Rule", "rules"),
    ("factcheck.model.report", "Report", "reports"),
)


def setup() -> None:
    """Makes `from_type` draw valid records."""
    from hypothesis.strategies import register_type_strategy

    for home, record, strategy in _DRAWN:
        register_type_strategy(getattr(import_module(home), record), _Later(strategy))


class _Later:
    """A strategy by its name, looked up when it is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, _: type) -> SearchStrategy[Any]:
        drawn: SearchStrategy[Any] = getattr(import_module("factcheck.strategies"), self._name)()
        return drawn
