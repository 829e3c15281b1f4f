"""Pairs of sentences from two outlets: what tells one fact agrees, what only shares its figure does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import check

TABLE = Path(__file__).parents[1] / "corpus" / "agreements" / "pairs.tsv"


def _rows() -> list[list[str]]:
    return [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[1][:50])
def test_a_pair_agrees_as_the_table_says(row: list[str]) -> None:
    """No false agreement: it would count as a second source."""
    expected, one, two = (cell.replace("\\n", "\n") for cell in row)
    verdicts = {finding.verdict for finding in check({"a.txt": one, "b.txt": two}).findings}
    assert ("consistent" in verdicts) == (expected == "agree")
