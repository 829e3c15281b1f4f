"""A rate is told in many places of a clause: behind what is counted, and at the end of what is said of it."""

from __future__ import annotations

import pytest

from factcheck import extract

RATES = [
    ("The Arden Canal carries 6,100 boats a day.", "daily"),
    ("About 1,600 boats cross the Arden Canal each day.", "daily"),
    ("The tunnel at Holm carries 3,100 lorries daily.", "daily"),
    ("The pantry hands out 540 parcels each week.", "rate"),
    ("The works used 1,400 tonnes of coal monthly.", "rate"),
]


@pytest.mark.parametrize(("text", "scope"), RATES)
def test_each_day_daily_and_a_day_are_one_rate(text: str, scope: str) -> None:
    """None of them says that there was so much for each of several."""
    (told,) = (claim.question.scope for claim in extract(text) if claim.kind == "count")
    assert told == (scope,)
