"""Texts that nobody would write: time stays linear, spans stay true, nothing crashes."""

from __future__ import annotations

import pytest

from cost import growth
from factcheck.reading import document

_SIZE = 300_000


@pytest.mark.parametrize(
    "piece",
    [
        "a", "1", ".", "(", "[", "[1]", '"', "“", "\n", " ", "\t|", "- ", "A. ", "U.S. ", "…", "\u202e", "\x00", "é",
        "\ufffd", "read more ", "copyright ", "Jan 16, 2020 ", "By A ", "(AFP) ", "#", "- A -", "A.B", ". .", "\ud800",
        "= ", "-A", "AB ", "Ab ", "(A",
    ],
    ids=repr,
)  # fmt: skip
def test_a_line_of_one_thing_costs_linear_time(piece: str) -> None:
    """Twice the characters on one line cost twice the steps, and 300,000 are read with every sentence in its place."""
    assert growth(document, piece, 10_000) < 2.2
    read = document(piece * (_SIZE // len(piece)))
    assert all(read.text[one.start : one.end].strip() for one in read.sentences)
