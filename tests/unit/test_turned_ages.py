"""Who turned 35 in February was 34 the month before; an age behind a time is that of who did so then."""

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


def test_an_age_behind_a_time_is_nobodys_but_the_doers() -> None:
    first = "The Bay Echo, 3 May 2024\n\nIvo Berg, who built 40 boats and died last month aged 77, left no will.\n"
    second = "The Bay Post, 4 May 2024\n\nIvo Berg died last month at the age of 74.\n"
    found = factcheck.check({"a.txt": first, "b.txt": second}).findings
    assert "contradiction" in [one.verdict for one in found if one.rule == "age-conflict"]


def test_equal_lengths_in_other_units_are_told_so() -> None:
    texts = {"a.txt": "Judge Ada Lund was banned for three years and six months.\n"}
    texts["b.txt"] = "Judge Ada Lund was banned for 42 months.\n"
    found = [one for one in factcheck.check(texts).findings if one.rule == "duration-conflict"]
    assert ["one length in two units" in one.explanation for one in found] == [True]
