"""What is withdrawn answers nothing, a list is its sum, and whoever did it makes one more: whatever the numbers."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck

_FLAGS = {"contradiction", "tension"}
_NUMBERS = st.integers(min_value=2, max_value=90)


def _verdicts(one: str, two: str) -> set[str]:
    return {finding.verdict for finding in factcheck.check({"a.txt": one, "b.txt": two}).findings}


@settings(max_examples=12, deadline=None)
@given(_NUMBERS, _NUMBERS)
def test_a_correction_clashes_with_nobody_who_has_the_right_figure(wrong: int, right: int) -> None:
    """Neither with the other text, nor with itself."""
    told = (
        f"An earlier version of this report said that {wrong} sailors had drowned off Port Roma. The number is {right}."
    )
    assert not _verdicts(told, f"On Sunday {right} sailors drowned off Port Roma.") & _FLAGS


@settings(max_examples=12, deadline=None)
@given(_NUMBERS, _NUMBERS)
def test_the_groups_of_a_list_make_its_toll(climbers: int, porters: int) -> None:
    """Whichever is larger, and the text that has their sum agrees."""
    told = f"The avalanche on Mount Kerrin killed {climbers} climbers and {porters} porters on Sunday."
    found = _verdicts(told, f"Sunday's avalanche on Mount Kerrin killed {climbers + porters} people.")
    assert "consistent" in found
    assert not found & _FLAGS


@settings(max_examples=12, deadline=None)
@given(_NUMBERS)
def test_whoever_did_it_makes_one_more(number: int) -> None:
    """No clash between those killed and all who died."""
    told = f"An attacker killed {number} people at a market in Tarvan on Friday."
    found = _verdicts(
        told, f"Friday's attack at a market in Tarvan left {number + 1} people dead, including the attacker."
    )
    assert not found & _FLAGS
