"""Several figures of one clause, each with a place of its own."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Snow lay 40 cm deep in Orme and 15 cm deep in Dunby.", ["orme", "dunby"]),
        ("In Orme 40 lambs died, in Dunby 15.", ["orme", "dunby"]),
        ("Turnout was 40 per cent in Orme, 15 per cent in Dunby and 61 per cent at Hask.", ["orme", "dunby", "hask"]),
        ("The fund paid 14 of 32 claims in Orme and nine of 30 in Dunby.", ["orme", "orme", "dunby", "dunby"]),
        ("Around Orme 40 lambs died, 15 of them in Dunby.", ["orme dunby", "orme dunby"]),
        ("In Orme 40 lambs died and 15 calves.", ["orme", "orme"]),
    ],
)
def test_each_figure_has_its_own_place(text: str, places: list[str]) -> None:
    """Where figures and places take turns each figure has one place; where it is open, all of them."""
    figures = [claim for claim in factcheck.extract(text) if claim.kind in ("count", "share", "casualty")]
    told = [" ".join(place.partition(":")[2] for place in claim.question.place) for claim in figures]
    assert [one for one in told if one] == places[: len(told)]
    assert len(told) >= 2
