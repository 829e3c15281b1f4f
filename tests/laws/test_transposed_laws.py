"""Laws of digits that have changed places."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck import check, document
from factcheck.checks.figures.transposed import digits_of, swapped
from factcheck.model.values import Quantity

FIGURES = st.integers(min_value=1, max_value=10**9)


def _exact(number: float) -> Quantity:
    return Quantity.exactly(number)


@given(FIGURES, st.data())
def test_swapping_twice_is_nothing(number: int, data: st.DataObject) -> None:
    """What two neighbours made of a figure, they make of it both ways; and a figure is no swap of itself."""
    digits = str(number)
    assume(len(digits) > 1)
    at = data.draw(st.integers(0, len(digits) - 2))
    other = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    assert swapped(digits, other) == swapped(other, digits) == (digits[at] != digits[at + 1])


@given(FIGURES, st.integers(0, 2))
def test_digits_and_place_are_the_figure(number: int, places: int) -> None:
    """Digits with the power of ten of the last are the figure again."""
    value = number / 10**places
    digits, point = digits_of(_exact(value))
    assert not digits.endswith("0")
    assert abs(int(digits) * 10.0**point - value) < value / 10**8


@given(st.integers(100, 999), st.sampled_from(["clinic", "warehouse", "library", "prison"]))
def test_a_swap_between_two_texts_is_told(number: int, house: str) -> None:
    """Two texts of one story whose one figure has two digits swapped are flagged, whatever it is."""
    digits = str(number)
    other = digits[0] + digits[2] + digits[1]
    assume(not digits.endswith("0") and not other.endswith("0") and digits != other)
    texts = (
        f"A fire destroyed the {house} at Orrevik on 3 May 2016. The owners say that {number} books were lost.",
        f"After the {house} at Orrevik burnt down on 3 May 2016 its keeper counted what was left. "
        f"He missed {other} books.",
    )
    assert any(
        f.verdict in ("contradiction", "tension")
        for f in check([document(text, name=f"{at}.txt") for at, text in enumerate(texts)]).findings
    )
