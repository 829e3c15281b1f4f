"""Who turned 35 in February was 34 the month before, and not the month after."""

from __future__ import annotations

import pytest

import factcheck

YOUNGER = "The Bay Echo, {}\n\nPotter Mara Voss, 34, has lost her kiln.\n"
OLDER = "The Bay Post, {}\n\nMara Voss, who turned 35 in February, has lost her kiln.\n"


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [("20 January 2025", "21 April 2025", "consistent"), ("20 March 2025", "21 April 2025", "tension")],
)
def test_a_birthday_that_is_told_fits_an_age_of_before(first: str, second: str, verdict: str) -> None:
    found = factcheck.check({"a.txt": YOUNGER.format(first), "b.txt": OLDER.format(second)}).findings
    assert [one.verdict for one in found if one.rule == "age-conflict"] == [verdict]
