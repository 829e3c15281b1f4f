"""What a text of a later day says is so now, was otherwise before."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import check, document

_OLD = "The town of Orvik is to get a lock on the Lome canal, which the ministry put at 60 million crowns."
_NEW = "The lock on the Lome canal in Orvik, {} at 85 million crowns, is not begun."


@pytest.mark.parametrize(
    ("words", "old", "verdicts"),
    [
        ("now estimated", date(2021, 5, 3), {"explained"}),
        ("now estimated", date(2023, 5, 3), {"tension"}),  # of one day: two estimates
        ("estimated", date(2021, 5, 3), {"tension"}),
    ],
)
def test_now_tells_of_a_change_where_the_text_is_the_later_one(words: str, old: date, verdicts: set[str]) -> None:
    """The word alone is no proof, nor is the day."""
    texts = (
        document(_OLD, name="a.txt", published=old),
        document(_NEW.format(words), name="b.txt", published=date(2023, 5, 3)),
    )
    assert {one.verdict for one in check(texts).findings if one.kind == "money"} == verdicts


def test_now_with_an_age_tells_of_no_change_of_the_rest() -> None:
    """It stands with the age, and not with the sum."""
    texts = (
        document("Ida Falk of Orvik was fined 900 crowns for her dog.", name="a.txt", published=date(2021, 5, 3)),
        document(
            "Ida Falk of Orvik, now 54, was fined 700 crowns for her dog.", name="b.txt", published=date(2023, 5, 3)
        ),
    )
    assert "explained" not in {one.verdict for one in check(texts).findings if one.kind == "money"}
