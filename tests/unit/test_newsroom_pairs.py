"""Two outlets on one fact, a sentence each: the tables in `tests/corpus/newsroom` say what comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus_rows import rows
from factcheck import check

_FLAGGED = frozenset({"contradiction", "tension"})
_TABLES = (
    "newsroom/business.tsv",
    "newsroom/came_about.tsv",
    "newsroom/causes.tsv",
    "newsroom/dates.tsv",
    "newsroom/holdings.tsv",
    "newsroom/lives_in_brackets.tsv",
    "newsroom/loose_joints.tsv",
    "newsroom/one_matter.tsv",
    "newsroom/one_event.tsv",
    "newsroom/results.tsv",
    "newsroom/statistics.tsv",
    "newsroom/two_names.tsv",
    "newsroom/two_things.tsv",
    "newsroom/wordings.tsv",
)


@pytest.mark.parametrize("row", [row for table in _TABLES for row in rows(table)], ids=lambda row: row[1][:60])
def test_a_pair_comes_out_as_an_editor_would_say(row: list[str], tmp_path: Path) -> None:
    """`flag` is a clash, `quiet` none, `agree` an agreement and no clash."""
    for name, day, text in zip("ab", ("12", "13"), row[1:], strict=True):
        (tmp_path / f"{name}.txt").write_text(f"{day} June 2023\n\n{text}\n", encoding="utf-8")
    verdicts = {finding.verdict for finding in check([tmp_path]).findings}
    told = "flag" if verdicts & _FLAGGED else "agree" if "consistent" in verdicts else "quiet"
    assert told == row[0] or (row[0] == "quiet" and told == "agree")
