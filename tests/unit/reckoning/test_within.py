"""What one text alone tells wrong, or tells twice: every row of the tables is judged as its reader would."""

from __future__ import annotations

import pytest

from corpus_rows import rows
from factcheck.pipeline import compare_documents, default_rules
from factcheck.reading import document

_TABLES = (
    "breakdown",
    "changes",
    "differences",
    "gapped",
    "lengths",
    "listed",
    "margins",
    "ordinals",
    "pointed",
    "products",
    "rates",
    "shares",
    "wholes",
)
_ROWS = [(name, *row) for name in _TABLES for row in rows(f"within/{name}.tsv") if row[0] != "want"]


@pytest.mark.parametrize(("table", "want", "text"), _ROWS)
def test_within_one_text(table: str, want: str, text: str) -> None:
    """A wrong sum is flagged, a right one confirmed, and a look-alike left alone."""
    told = document(text.replace("\\n", "\n"), name="text.txt")
    verdicts = {finding.verdict for finding in compare_documents([told], (), default_rules(), 0).findings}
    assert bool(verdicts & {"contradiction", "tension"}) is (want == "contradiction")
    assert want != "consistent" or "consistent" in verdicts
