"""Lines and columns by an index, and names that nobody knows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from factcheck.model.lines import line_and_column, line_at
from factcheck.nearest import nearest


@given(some.text(alphabet="ab\n\r", max_size=40), some.integers(min_value=0, max_value=41))
def test_a_line_is_known_by_its_ends(text: str, offset: int) -> None:
    """As whoever counts them finds it."""
    assert line_at(text, offset) == text.count("\n", 0, offset) + 1
    line, column = line_and_column(text, offset)
    assert line == line_at(text, offset)
    assert column == offset - text.rfind("\n", 0, offset)


def test_one_bar_for_all_misspelt_names() -> None:
    """What is too unlike is not guessed at."""
    assert nearest("kassualty", ("casualty", "count")) == "casualty"
    assert nearest("cont", ("casualty", "count")) == "count"
    assert nearest("speed", ("casualty", "count")) is None
    assert nearest("", ("casualty", "count")) is None
