"""Clashes that used to flag alone and to be silent in their texts: the table says what comes of each two texts."""

from __future__ import annotations

import pytest

from corpus_rows import rows
from factcheck import check

_FLAGGED = frozenset({"contradiction", "tension"})


@pytest.mark.parametrize("row", rows("whole/silent_in_the_whole.tsv"), ids=lambda row: f"{row[0]}-{row[1][:40]}")
def test_two_whole_texts(row: list[str]) -> None:
    """`flag` is a clash, `quiet` none."""
    found = check({f"{name}.txt": f"{text}\n" for name, text in zip("ab", row[1:], strict=True)}).findings
    assert any(one.verdict in _FLAGGED for one in found) == (row[0] == "flag")
