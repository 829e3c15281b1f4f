"""Lengths in plain words: as fine as they were told, in units that an editor uses, with their plurals."""

from __future__ import annotations

import pytest

from factcheck.checks.lengths.lengths import in_words
from factcheck.checks.reckoning.bands import Span
from factcheck.model.in_words import value
from factcheck.timeline import resolve


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("10.27 seconds", "10.27 seconds"),
        ("10.33 seconds", "10.33 seconds"),
        ("three fortnights", "6 weeks"),
        ("four and a half years", "4.5 years"),
        ("two quarters", "6 months"),
        ("one day", "1 day"),
    ],
)
def test_a_length_is_told_as_finely_as_it_was(words: str, told: str) -> None:
    """Two that differ never look equal."""
    [mention] = resolve(f"The race lasted {words}.").mentions
    assert mention.value is not None and value(mention.value) == told


@pytest.mark.parametrize(
    ("low", "high", "unit", "told"),
    [
        (364.9, 365.3, "year", "1 year"),
        (1, 1, "day", "1 day"),
        (11, 13, "day", "11 to 13 days"),
        (730, 1461, "year", "2 to 4 years"),
    ],
)
def test_a_stretch_has_its_plural(low: float, high: float, unit: str, told: str) -> None:
    """One is no plural, and what rounds to one is one."""
    assert in_words(Span(low, high), unit) == told
