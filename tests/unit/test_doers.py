"""Who did it, to whom, why and how often, told by two outlets: the table `tests/corpus/doers` says what is raised."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus_rows import rows
from factcheck import check

_FLAGGED = frozenset({"contradiction", "tension"})
_JUDGED = [row for row in rows("doers/pairs.tsv") if row[1] in ("flag", "quiet")]


@pytest.mark.parametrize("row", _JUDGED, ids=lambda row: row[2][:60])
def test_a_clash_of_doers_is_raised_and_its_look_alike_is_not(row: list[str], tmp_path: Path) -> None:
    """Told a day apart; rows that say `missed` or `raised` are known faults."""
    for name, day, text in zip("ab", ("12", "13"), row[2:], strict=True):
        (tmp_path / f"{name}.txt").write_text(f"{day} June 2023\n\n{text}\n", encoding="utf-8")
    verdicts = {finding.verdict for finding in check([tmp_path]).findings}
    assert bool(verdicts & _FLAGGED) == (row[1] == "flag")
