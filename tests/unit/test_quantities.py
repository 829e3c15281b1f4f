"""Quantities: what a phrase yields, and what two answers make of each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import check
from factcheck.checks.figures.hedged import hedges_stand
from factcheck.checks.quantities import compare
from factcheck.grammar.quantities import FoundQuantity, find

CORPUS = Path(__file__).parent.parent / "corpus" / "quantities"


def _rows(name: str) -> list[list[str]]:
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _shown(found: FoundQuantity) -> str:
    low, high = ("-" if v is None else f"{v:.12g}" for v in (found.quantity.low, found.quantity.high))
    return f"{found.kind} {low} {high} {found.quantity.unit or '-'}"


@pytest.mark.parametrize(("text", "expected"), _rows("phrases.tsv"), ids=lambda value: value[:32])
def test_a_phrase_yields_its_values(text: str, expected: str) -> None:
    """Each phrase of the table gives exactly the values written beside it, and no other."""
    found = [q for q in find(text) if not q.doubt]
    assert "; ".join(_shown(q) for q in found) == expected


@pytest.mark.parametrize(("first", "second", "relation"), _rows("pairs.tsv"))
def test_two_answers_stand_as_an_editor_says(first: str, second: str, relation: str) -> None:
    """Each pair of the table is judged alike from both sides."""
    one, other = find(first)[0].quantity, find(second)[0].quantity
    assert compare(one, other) == relation
    assert compare(other, one) == relation


def test_floors_far_apart_do_not_simply_agree() -> None:
    """Two different floors can both be true, but an editor would ask."""
    low, high = find("more than 100,000")[0].quantity, find("at least 112,000")[0].quantity
    assert compare(low, high) == "agree"
    assert hedges_stand(low, high) == "apart"


def test_units_of_one_dimension_convert() -> None:
    """Kilometres meet miles; kilometres and tonnes are never compared."""
    km, miles, tonnes = (find(text)[0].quantity for text in ("27 km", "17 miles", "27 tonnes"))
    assert compare(km, miles) == "agree"
    assert compare(km, tonnes) == "incomparable"


def test_both_ends_of_a_change_know_each_other() -> None:
    """A change is two values, the later one pointing at the earlier."""
    before, after = find("cut the force from 5,200 to 3,500")
    assert (before.change, after.change) == ("from", "to")
    assert after.partner == before.number_start


@pytest.mark.parametrize("text", ["5 mınutes", "5 ſeconds", "12 dollarſ", "7 \u212aM"])
def test_letters_that_only_look_like_those_of_a_unit_are_none(text: str) -> None:
    """Signs that Python takes for another case of a letter once broke the search for a unit."""
    assert [q.quantity.unit for q in find(text)] == [None]


@pytest.mark.parametrize(
    "text", ["over 100 per cent", "more than the whole 100%", "above 100 percent", "over 99 per cent"]
)
def test_more_than_the_whole_is_above_it(text: str) -> None:
    """A share of over a hundred per cent runs upwards like any other: nothing is over the whole and within it."""
    hull = find(text)[0].quantity.hull
    assert hull.low is not None
    assert hull.high is None or hull.low <= hull.high


def test_four_quarters_are_a_year_not_a_fraction() -> None:
    """Quarters and halves that make up a whole are counted, and a text that tells of them is read to its end."""
    report = check({"a.txt": "Output at Varn grew by 2 per cent over the four quarters that ended in June."})
    assert not [claim for claim in report.claims if claim.kind == "share" and claim.quote.startswith("over the four")]
