"""Plain pairs of sentences from two outlets: what clashes is flagged, what does not is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import check

TABLES = Path(__file__).parents[1] / "corpus" / "plain"
FLAGS = {"contradiction", "tension"}


def _rows() -> list[tuple[str, str, str]]:
    """What is expected of each pair, and its two sentences."""
    lines = [line for table in sorted(TABLES.glob("*.tsv")) for line in table.read_text("utf-8").splitlines()]
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(expected, one, two) for expected, one, two in cells]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[1][:50])
def test_a_pair_is_judged_as_the_table_says(row: tuple[str, str, str], tmp_path: Path) -> None:
    """Told by two outlets one day after the other."""
    expected, one, two = row
    (tmp_path / "a.txt").write_text(f"12 June 2023\n\n{one}\n", "utf-8")
    (tmp_path / "b.txt").write_text(f"13 June 2023\n\n{two}\n", "utf-8")
    verdicts = {finding.verdict for finding in check([tmp_path]).findings}
    if expected == "clash":
        assert verdicts & FLAGS
    else:
        assert not verdicts & FLAGS
        assert expected == "apart" or "consistent" in verdicts
