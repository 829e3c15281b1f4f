"""Where a clause ends that tells of two things with "and" between them."""

from __future__ import annotations

import pytest

from factcheck import extract


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The firm sold lamps and chairs to 86 shops, the bank said on Tuesday.", "sell"),
        ("Members of a ring which sold rugs and clocks to 86 shops were fined on Wednesday.", "sell"),
        ("The dam, which drowned farms and 86 shops, was opened on Wednesday.", "drown"),
        ("The man who drove the bus and owners of 86 shops were held.", "drive"),
        ("She closed the mill and in May 86 shops opened.", "open"),
    ],
)
def test_a_list_does_not_end_its_clause(text: str, act: str) -> None:
    """What the bank said and who was fined is told behind; an "and" before what goes on alone ends the clause."""
    assert [c.question.measure.predicate for c in extract(text) if c.kind == "count"] == [act]
