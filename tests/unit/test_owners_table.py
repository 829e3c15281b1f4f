"""Whose figure it is where the owner stands in the sentence before: the table in `tests/corpus/chains`."""

from __future__ import annotations

import pytest

from corpus_rows import rows
from factcheck import extract

_NO_FIGURES = frozenset({"statement", "role", "event_date"})


@pytest.mark.parametrize("row", rows("chains/owners.tsv"), ids=lambda row: row[0][:60])
def test_a_figure_has_its_owner(row: list[str]) -> None:
    """The firm, ship, place or person of the sentence before owns what "it", "she" or "the company" has; no other."""
    text, quote, owner = row
    claim = next(c for c in extract(text) if c.quote == quote and c.kind not in _NO_FIGURES)
    assert (" ".join(claim.question.subject) or "-") == owner
