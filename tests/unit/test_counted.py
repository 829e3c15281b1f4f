"""Binding: what each number of a sentence counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.grammar.counted import Counted, Noun, bind

CORPUS = Path(__file__).parent.parent / "corpus" / "quantities" / "counted.tsv"
ROWS = [line.split("\t") for line in CORPUS.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def _shown(one: Counted) -> str:
    measure = one.measure
    low = one.quantity.low if one.quantity.low is not None else one.quantity.high
    parts = (f"{low:.12g}", measure.head, measure.predicate, measure.outcome, ",".join(one.scope), one.binding)
    return "|".join(part or "-" for part in parts)


@pytest.mark.parametrize(("sentence", "expected"), ROWS, ids=lambda value: value[:32])
def test_a_sentence_yields_its_counts(sentence: str, expected: str) -> None:
    """Each sentence gives exactly the bound counts written beside it."""
    assert "; ".join(_shown(one) for one in bind(sentence)) == expected


@pytest.mark.parametrize("sentence", [row[0] for row in ROWS])
def test_spans_carry_the_number(sentence: str) -> None:
    """The phrase of a count holds its number, and every place lies in the sentence."""
    for one in bind(sentence):
        assert one.start <= one.number_start < one.number_end <= one.end <= len(sentence)


def test_the_counted_of_an_earlier_sentence_are_remembered() -> None:
    """A part of "them" knows what they are."""
    memory: list[Noun] = []
    bind("The town lost 40 barns.", memory=memory)
    (part,) = bind("Of those, 12 were rebuilt.", memory=memory)
    assert part.measure.head == "barn"
    assert part.measure.whole == "barn"
    assert part.inferred


def test_an_age_knows_whose_it_is() -> None:
    """Ages belong to the name or noun beside them."""
    (age,) = bind("Maria Lopez, 34, spoke first.")
    assert age.kind == "age"
    assert age.owner == (0, 11)


TABLE = """| Country | Killed | Wounded | Area (km2) |
|---|---:|---:|---:|
| Austria | 12 | 40 | 83,879 |
| Belgium | 3 | 1,200 | 30,688 |
"""


def test_a_table_binds_by_its_head() -> None:
    """The column says what, the first cell whose."""
    start = TABLE.index("| Belgium")
    first, second, area = bind(TABLE, start, len(TABLE) - 1)
    assert (first.quantity.low, first.measure.outcome, TABLE[slice(*first.owner or (0, 0))]) == (3, "killed", "Belgium")
    assert (second.quantity.low, second.measure.outcome) == (1200, "wounded")
    assert (area.quantity.unit, area.measure.head) == ("km²", "area")


def test_a_table_of_two_columns_needs_no_head() -> None:
    """The first cell is the label of the second."""
    text = "Length | 41 km |\nSpan | 600 m |"
    (one,) = bind(text, 0, text.index("\n"))
    assert (one.measure.head, one.quantity.low, one.quantity.unit) == ("length", 41, "km")


def test_scaled_columns_are_left_alone() -> None:
    """A head in millions would make every figure wrong."""
    text = "Country | Sales (millions)\nAustria | 12\n"
    assert bind(text, text.index("Austria"), len(text) - 1) == []
