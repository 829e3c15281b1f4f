"""A report and its denial meet, and what may both be so does not: the table in `tests/corpus/statements`."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus_rows import rows
from factcheck import check

_FLAGGED = frozenset({"contradiction", "tension"})


@pytest.mark.parametrize("row", rows("statements/pairs.tsv"), ids=lambda row: row[1][:60])
def test_two_texts_are_flagged_or_not(row: list[str], tmp_path: Path) -> None:
    """One sentence each in two texts, with nothing else to go by."""
    for name, text in zip("ab", row, strict=False):
        (tmp_path / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    flagged = any(finding.verdict in _FLAGGED for finding in check([tmp_path]).findings)
    assert flagged == (row[2] == "flag")
