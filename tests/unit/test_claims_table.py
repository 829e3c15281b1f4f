"""What is measured, by whose words and when: the table of sentences in `tests/corpus/claims`."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import extract
from factcheck.model.claim import Claim

TABLE = Path(__file__).parent.parent / "corpus" / "claims" / "claims.tsv"
COLUMNS = ("text", "kind", "value", "predicate", "head", "subject", "time", "scope")


def _rows() -> list[tuple[str, ...]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [tuple(line.split("\t")) for line in lines[1:]]


def told(claim: Claim) -> tuple[str, ...]:
    """A claim as the table writes it; what is unsaid is a dash."""
    question, value = claim.question, claim.value
    written = getattr(value, "as_written", "") or getattr(value, "predicate", "") or getattr(value, "role", "")
    time = question.time.as_written if question.time is not None else ""
    measure = question.measure
    parts = (claim.kind, written, measure.predicate, measure.head, " ".join(question.subject), time)
    return tuple(part or "-" for part in (*parts, " ".join(question.scope)))


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[0][:60])
def test_a_sentence_is_read_as_the_table_says(row: tuple[str, ...]) -> None:
    """Among the claims of a sentence is the one that the table tells."""
    assert len(row) == len(COLUMNS)
    assert row[1:] in [told(claim) for claim in extract(row[0])]
