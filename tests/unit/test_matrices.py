"""Tables whose columns are named by owners, and labels that tell in what their figures are counted."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model.values import Quantity

RESULTS = """# Results

Arden Motors published its results beside those of Volta.

| | Arden Motors | Volta |
|---|---|---|
| Revenue (EUR million) | 1,420 | 2,840 |
| Passengers (thousands) | 310 | 420 |
| Workshops | 14 | 9 |
"""


def _read(text: str, figure: str) -> tuple[str, str, tuple[str, ...], float | None, str | None]:
    for claim in extract(text):
        if isinstance(claim.value, Quantity) and claim.value.as_written == figure:
            return claim.kind, claim.question.measure.head, claim.question.subject, claim.value.low, claim.value.unit
    return "", "", (), None, None


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        ("14", ("count", "workshop", ("org:arden-motors",), 14, None)),
        ("2,840", ("money", "revenue", ("name:volta",), 2_840_000_000, "EUR")),
        ("310", ("", "", (), None, None)),
    ],
)
def test_the_column_owns_and_the_row_tells(figure: str, told: tuple[object, ...]) -> None:
    """Workshops are Arden's, revenue is in millions of euros, and thousands of something are left alone."""
    assert _read(RESULTS, figure) == told


def test_rows_of_names_keep_their_heads() -> None:
    """Where the rows are names, the heads tell what is counted."""
    votes = "# Count\n\n| Party | Seats |\n|---|---|\n| Civic Alliance | 64 |\n| Farmers' Union | 49 |\n"
    assert _read(votes, "64")[1] == "seat"
