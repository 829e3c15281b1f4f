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
