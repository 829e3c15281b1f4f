"""Texts that nobody would write: time stays linear, spans stay true, nothing crashes."""

from __future__ import annotations

import time

import pytest

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
    """300,000 characters on one line are read in seconds, not minutes."""
    text = piece * (_SIZE // len(piece))
    began = time.process_time()
    read = document(text)
    assert time.process_time() - began < 4
    assert all(read.text[one.start : one.end].strip() for one in read.sentences)
