"""One fact told as different figures by two texts, and look-alikes, pair by pair."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from factcheck.model.report import Finding
from factcheck.pipeline import check

TABLES = Path(__file__).parents[2] / "corpus" / "across"
RECKONED = frozenset({"told-otherwise", "total-confirmed"})
KNOWN_MISSES = frozenset(
    {"goals", "signatures", "ferries", "inheritance", "donors"} | {"auction", "school-meals", "apples"}
)
KNOWN_ACCIDENTS = frozenset({"not-ferries", "not-library", "not-refund"})


class Row(BaseModel):
    """Two texts and the pieces of the claims that one finding must hold."""

    model_config = ConfigDict(extra="forbid")

    id: str
    field: str
    a: str
    b: str
    fits: tuple[str, ...]


ROWS = tuple(
    Row.model_validate(row)
    for name in ("pairs.toml", "second.toml", "third.toml")
    for row in tomllib.loads((TABLES / name).read_text(encoding="utf-8"))["pairs"]
)


def _across(row: Row) -> list[Finding]:
    findings = check(texts=[row.a, row.b]).findings
    return [f for f in findings if f.verdict == "consistent" and len({m.source for m in f.members}) > 1]


@pytest.mark.parametrize("row", [row for row in ROWS if row.fits], ids=lambda row: row.id)
def test_two_tellings_of_one_fact_are_consistent(row: Row) -> None:
    """The figures of the two texts stand together in one finding."""
    found = any(all(any(piece in m.quote for m in f.members) for piece in row.fits) for f in _across(row))
    assert found != (row.id in KNOWN_MISSES)


@pytest.mark.parametrize("row", [row for row in ROWS if not row.fits], ids=lambda row: row.id)
def test_figures_that_fit_by_accident_say_nothing(row: Row) -> None:
    """No reckoning joins two texts that speak of different things."""
    found = [f.explanation for f in _across(row) if f.rule in RECKONED]
    assert bool(found) == (row.id in KNOWN_ACCIDENTS)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The seed was 96 per cent sound in the test of 50,000 grains.",
            "In the test of 50,000 grains the seed was 93 per cent sound.",
        ),
        (
            "The lamp was 97 per cent reliable in a run of 20,000 hours.",
            "In a run of 20,000 hours the lamp was 95 per cent reliable.",
        ),
    ],
)
def test_a_whole_told_twice_is_no_share_of_itself(a: str, b: str) -> None:
    """96 per cent of it is a figure that no text tells."""
    assert not [one for one in check(texts=[a, b]).findings if one.rule == "told-otherwise"]


def test_so_much_a_month_and_so_much_a_year_meet_in_a_sum_of_both() -> None:
    """And not in what one of them makes a day."""
    a, b = (f"A porter at the mill in Orrin earns {told}." for told in ("2,400 crowns a month", "28,800 crowns a year"))
    told = [one.explanation for one in check(texts=[a, b]).findings if one.rule == "told-otherwise"]
    assert told == ["12 times 2,400 is 28,800"]
