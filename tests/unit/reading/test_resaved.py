"""A file that was saved anew: the day that ends its first line goes before that on which the file was made."""

from __future__ import annotations

import pytest

from factcheck.reading.extracted import Extracted
from factcheck.reading.pdf import _named
from factcheck.reading.published import published

_MADE = (("PDF created", "2026-11-22"),)


@pytest.mark.parametrize(
    ("head", "year"),
    [
        ("Orme Marina Trust: statement, 14 June 2019", 2019),
        ("Statement of the Orme Marina Trust (14 June 2019)", 2019),
        ("The trust was founded on 14 June 2019", 2026),
        ("The trust's report of 2019", 2026),
    ],
)
def test_the_first_line_dates_a_file_that_was_saved_anew(head: str, year: int) -> None:
    """But not the day of what it tells."""
    found = published(Extracted(f"{head}\nThe trustees met on Sunday.", produced=_MADE), (), "a.pdf")
    assert found is not None
    assert found.when.start is not None
    assert found.when.start.year == year


@pytest.mark.parametrize(("title", "told"), [("(anonymous)", ""), ("Untitled", ""), (" Orme in 2019 ", "Orme in 2019")])
def test_a_file_whose_maker_had_no_title_has_none(title: str, told: str) -> None:
    """What the program that made it writes in its place is no title."""
    assert _named(title) == told
