"""What was not so until a day has been so since then: such a day lies behind its text."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.values import TimeInterval


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The toll was not raised until 28 January.", 2024),
        ("It was not until 28 January that the toll was raised.", 2024),
        ("Not until 28 January was the toll raised.", 2024),
        ("The gate did not open until 28 January.", 2024),
        ("The toll will not be raised until 28 January.", 2025),
        ("The toll was not due to rise until 28 January.", 2025),
        ("The gate does not open until 28 January.", 2025),
        ("Talks were not to start until 28 January.", 2025),
    ],
)
def test_what_was_not_so_until_a_day_is_over(text: str, year: int) -> None:
    (claim,) = [c for c in factcheck.extract(f"News\n\n20 December 2024\n\n{text}\n") if c.kind == "event_date"]
    assert isinstance(claim.value, TimeInterval)
    assert claim.value.start is not None
    assert claim.value.start.year == year
