"""Parts of a day that are told without an hour."""

from __future__ import annotations

import pytest

from factcheck.grammar.clocks.clock_parts import find_parts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bridge fell in the early evening on Tuesday.", ["early evening"]),
        ("The bridge fell on Friday night.", ["night"]),
        ("On the morning of 3 May the gates were shut.", ["morning"]),
        ("The ship left before dawn and was back the following afternoon.", ["before dawn", "afternoon"]),
        ("The morning shift was told nothing.", []),
        ("An evening-class teacher won.", []),
        ("Good morning, said the clerk.", []),
    ],
)
def test_parts_of_a_day_are_found(text: str, told: list[str]) -> None:
    """Each part is found with its words, and what only looks like one is not."""
    assert [text[part.start : part.end] for part in find_parts(text, 0, len(text))] == told
