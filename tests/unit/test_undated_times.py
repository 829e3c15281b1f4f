"""A figure beside a time that nobody can date is of no other date of its sentence."""

from __future__ import annotations

import pytest

from factcheck import extract


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The regatta, first rowed in 1931, drew 640 boats last year.", None),
        ("The bakery, opened in 1987, sold 5,200 loaves on Sunday.", None),
        ("The regatta drew 640 boats in 1931, more than last year.", 1931),
        ("On a Sunday in 1987 the bakery sold 5,200 loaves.", 1987),
    ],
)
def test_a_figure_of_last_year_is_not_of_the_founding(text: str, year: int | None) -> None:
    """Without a day of the text nobody knows which year is the last."""
    times = [claim.question.time for claim in extract(text) if claim.kind == "count"]
    assert [time.start.year if time and time.start else None for time in times] == [year]
