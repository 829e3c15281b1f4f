"""A column of corrections: what an article had said is told in order to be withdrawn."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.pipeline import check

_COLUMN = "Corrections and clarifications\n\nSaturday 4 October 2025\n\n- {}"


@pytest.mark.parametrize(
    ("entry", "moods"),
    [
        ('A report ("New pier", page 5) said that the fund had raised 84,000 euros. It has raised 48,000 euros.', 1),
        ("Because of a slip, our review put the price of a seat at 72 euros. It is 27 euros.", 1),
        ("The fund has raised 84,000 euros. It had raised 48,000 euros in May.", 0),
    ],
)
def test_what_an_article_had_said_is_withdrawn(entry: str, moods: int) -> None:
    """The column says it of an article; what it says itself stands."""
    told = [claim.stance.mood for claim in extract(_COLUMN.format(entry)) if claim.kind == "money"]
    assert told.count("withdrawn") == moods


def test_a_report_in_the_news_is_no_piece_of_the_paper() -> None:
    """Without such a heading, what "a report" said may well be so."""
    text = "A report said that the fund had raised 84,000 euros. It has raised 48,000 euros in Orme."
    assert {claim.stance.mood for claim in extract(text) if claim.kind == "money"} <= {"asserted", "reported"}


def test_the_article_is_not_borne_out_by_its_correction() -> None:
    """They have the figure in common, and the column says that it is wrong."""
    column = _COLUMN.format("A report said that the Orme fund had raised 84,000 euros. It has raised 48,000 euros.")
    found = check({"a.txt": "The Orme fund has raised 84,000 euros, its chairman said.", "b.txt": column}).findings
    assert "consistent" not in {one.verdict for one in found}
