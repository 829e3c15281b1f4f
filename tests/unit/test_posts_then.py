"""Posts on which a later text looks back, beside what was told when it happened."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck import check, document

_TABLE = Path(__file__).parents[1] / "corpus" / "posts" / "looking_back.tsv"
_FLAGS = {"contradiction", "tension"}


def _rows() -> list[tuple[str, str, str]]:
    cells = [line.split("\t") for line in _TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [(expected, one, two) for expected, one, two in cells]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: f"{row[0]}: {row[2][:50]}")
def test_a_post_looked_back_on_is_held_against_what_was_told_then(row: tuple[str, str, str]) -> None:
    """The second text comes out two years after the first."""
    expected, one, two = row
    texts = [
        document(one, name="a.txt", published=date(2015, 5, 5)),
        document(two, name="b.txt", published=date(2017, 5, 9)),
    ]
    assert bool(_FLAGS & {finding.verdict for finding in check(texts).findings}) is (expected == "clash")


def test_within_one_week_then_is_another_time() -> None:
    """News of one week that calls somebody "then mayor" tells of another time than that of its story."""
    one = "The defence minister, Paula Dorn, ordered the evacuation of Stell when the dyke broke on Monday."
    two = "The dyke at Stell broke on Monday. Paula Dorn, mayor at the time, had it built."
    texts = [
        document(one, name="a.txt", published=date(2015, 5, 5)),
        document(two, name="b.txt", published=date(2015, 5, 6)),
    ]
    assert not _FLAGS & {finding.verdict for finding in check(texts).findings}
