"""Two of the largest are no count of all: there may be smaller ones."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.questions.field_parts import is_superlative


@pytest.mark.parametrize(
    ("one", "two", "verdicts"),
    [
        (
            "The cut affected Halnet and Ostnet, two of the country's largest internet providers.",
            "The cut affected the country's three internet providers, the minister said.",
            ["explained"],
        ),
        (
            "Fire destroyed four of the oldest halls in Selby on Sunday.",
            "Fire destroyed six halls in Selby on Sunday.",
            ["explained"],
        ),
        (
            "The strike closed two of Chile's leading mines on Tuesday.",
            "The strike closed three mines in Chile on Tuesday.",
            ["explained"],
        ),
        (
            "The board upheld 86 of 1,240 complaints in 2021.",
            "The board upheld 134 complaints in 2021.",
            ["tension", "consistent"],
        ),
    ],
)
def test_a_pick_of_the_greatest_is_no_count_of_all(one: str, two: str, verdicts: list[str]) -> None:
    """What was upheld of all complaints is compared as before."""
    assert [found.verdict for found in factcheck.check({"a.txt": one, "b.txt": two}).findings] == verdicts


@pytest.mark.parametrize(
    ("word", "highest"),
    [
        ("largest", True),
        ("busiest", True),
        ("biggest", True),
        ("forest", False),
        ("protest", False),
        ("harvest", False),
    ],
)
def test_the_highest_degree_is_one_of_an_adjective(word: str, highest: bool) -> None:
    """Two of the forest huts are no pick of the greatest."""
    assert is_superlative(word) is highest
