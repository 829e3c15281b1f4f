"""Two hedged figures: one, a little loose, or apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checks.figures.hedged import hedges_stand
from factcheck.grammar.quantities import find

_ROWS = [
    ("about 12 per cent", "around 15 per cent", "apart"),
    ("about 40 per cent", "some 40.5 per cent", "one"),
    ("roughly 400 people", "about 500 people", "apart"),
    ("about 4,500 people", "some 4,480 people", "one"),
    ("about 45 people", "about 46 people", "loose"),
    ("up to 700 euros", "up to 900 euros", "apart"),
    ("up to 700 euros", "at most 700 euros", "one"),
    ("more than 100,000 people", "at least 112,000 people", "apart"),
    ("more than 110,000 people", "at least 112,000 people", "one"),
    ("at least 25 people", "at most 40 people", "loose"),
    ("about 12 per cent", "15 per cent", "one"),
    ("up to 700 euros", "640 euros", "one"),
]
_HEDGES = st.sampled_from(["about ", "around ", "at least ", "more than ", "at most ", "up to ", "fewer than ", ""])


@pytest.mark.parametrize(("first", "second", "standing"), _ROWS)
def test_two_hedged_figures_stand_as_an_editor_says(first: str, second: str, standing: str) -> None:
    """From both sides alike."""
    one, two = find(first)[0].quantity, find(second)[0].quantity
    assert hedges_stand(one, two) == standing
    assert hedges_stand(two, one) == standing


@given(_HEDGES, st.integers(1, 10**7), _HEDGES, st.integers(1, 10**7))
def test_the_order_changes_nothing(first: str, one: int, second: str, two: int) -> None:
    """And whatever is told in the same words is one."""
    mine, theirs = find(f"{first}{one:,} men")[0].quantity, find(f"{second}{two:,} men")[0].quantity
    assert hedges_stand(mine, theirs) == hedges_stand(theirs, mine)
    assert hedges_stand(mine, mine) == "one"


@given(st.sampled_from(["about", "up to", "at least"]), st.integers(2, 10**6), st.integers(12, 40))
def test_two_hedges_never_make_room_for_each_other(hedge: str, number: int, more: int) -> None:
    """However round the figures are: more than a tenth apart they are two."""
    larger = number + max(1, -(-number * more // 100))
    one, two = find(f"{hedge} {number:,} men")[0].quantity, find(f"{hedge} {larger:,} men")[0].quantity
    assert hedges_stand(one, two) != "one"
