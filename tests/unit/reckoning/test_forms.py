"""Forms are laid on sentences whose figures are blanked out."""

from __future__ import annotations

import pytest

from cost import growth
from factcheck.checks import DOCUMENT_CHECKS
from factcheck.checks.reckoning import bands
from factcheck.checks.reckoning.ties import compiled, forms
from factcheck.grammar.quantities import find
from factcheck.pipeline import compare_documents, default_rules
from factcheck.reading import document


def test_every_form_compiles() -> None:
    """A misspelt form is found before a text is read."""
    others = ("words", "factors", "senses", "nouns", "compared")
    tables = {name: table for name, table in vars(forms()).items() if name not in others}
    shapes = [shape for table in tables.values() for sort in table.values() for shape in sort]
    assert len(shapes) > 40
    for shape in shapes:
        assert compiled(shape).groupindex


@pytest.mark.parametrize(
    ("written", "slack"),
    [("46,000 people", 500), ("40 branches", 0), ("1,150 posts", 0), ("1,204 votes", 0)],
)
def test_figures_are_told_to_their_last_place(written: str, slack: float) -> None:
    """Round thousands may be rounded; what is not round is not."""
    low, high = bands.band(find(written)[0].quantity).core
    assert (high - low) / 2 == pytest.approx(slack)


def test_a_reckoning_needs_more_than_rounding_to_agree() -> None:
    """A margin of 1,204 is not confirmed by 14,000 that may be rounded by five hundred."""
    gap = bands.minus(bands.point(15_300.0), bands.point(14_000.0, core=500, hull=500))
    assert bands.fit(gap, bands.point(1_204.0)) == "near"
    assert bands.fit(gap, bands.point(1_300.0)) == "fits"
    assert bands.fit(gap, bands.point(2_900.0)) == "fails"


@pytest.mark.parametrize(
    "piece",
    [
        "1 of the 2 (3%) ",
        "from 1 to 2 up 3 ",
        "| Total | 3 |\n| a | 1 |\n",
        "three firms: A, B, C, ",
        "((((12 of the 40 (30%))))) ",
    ],
    ids=["shares", "changes", "tables", "lists", "brackets"],
)
def test_long_and_hostile_texts_stay_quick(piece: str) -> None:
    """Twice the text costs at worst its square in steps, whatever the forms of reckoning meet in it."""
    rules = [rule for rule in default_rules() if rule.check in {check.name for check in DOCUMENT_CHECKS}]
    for size in (500, 2_000):  # within one sentence, and beyond what one may hold
        assert growth(lambda told: compare_documents([document(told)], (), rules, 4), piece, size) < 3.2
