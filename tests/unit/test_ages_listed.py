"""Ages of several people, and of the second of two: whose they are, and that they count nobody."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.values import Quantity

_ORDER = ("age", "count", "casualty")


def _figures(text: str) -> list[tuple[str, str, str]]:
    """The kind, the value and the unnamed bearer of every figure of a text."""
    told = [(claim, claim.value) for claim in factcheck.extract(text) if claim.kind in _ORDER]
    return [(c.kind, v.as_written, c.question.measure.whole) for c, v in told if isinstance(v, Quantity)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two women aged 19, 44 and 60 were freed.", [("casualty", "Two", "")]),
        ("Two women aged 19 and 44 remain in hospital.", [("count", "Two", "")]),
        ("The sisters, 12 and 14, were freed.", []),
        ("He has children aged 3, 5 and 9.", []),
        ("A nurse aged 40 and 12 others were hurt.", [("age", "40", "nurse"), ("casualty", "12", "")]),
        ("A boy aged 9, 31 women and a dog were hurt.", [("age", "9", "boy"), ("casualty", "31", "")]),
        ("Two pilots aged 30 and three stewards died.", [("casualty", "Two", ""), ("age", "30", "pilot")]),
        ("Four men aged between 24 and 37 were freed.", [("casualty", "Four", ""), ("age", "24 and 37", "man")]),
        ("The captain is 41, the mate 29.", [("age", "41", "captain"), ("age", "29", "mate")]),
        ("The nurse was 52 and the boy nine.", [("age", "52", "nurse"), ("age", "nine", "boy")]),
    ],
)
def test_ages_stand_beside_whose_they_are(text: str, figures: list[tuple[str, str, str]]) -> None:
    """One of several ages is nobody's, none counts people, and the second of two is that of the second person."""
    read = _figures(text)
    assert [one for one in read if one in figures] == figures
    assert not [one for one in read if one[0] != "age" and one[1].isdigit() and one not in figures]


def test_ages_told_the_other_way_round_are_each_set_against_their_own() -> None:
    """A father of four and six is asked for his own age, not for the mother's."""
    one = "The aunt, Bela, is 44, the uncle, Orin, 46."
    two = "The aunt, Bela, is 46 and the uncle, Orin, 44."
    for text, ages in ((one, {"bela": 44, "orin": 46}), (two, {"bela": 46, "orin": 44})):
        read = [(c, c.value) for c in factcheck.extract(text) if c.kind == "age"]
        whose = {name.split(":")[1]: v.low for c, v in read for name in c.question.subject if isinstance(v, Quantity)}
        assert whose == ages


@pytest.mark.parametrize(
    "text", ("Anna Holm, who was seven, smiled.", "Anna Holm is seven.", "Anna Holm was nine then.")
)
def test_a_bare_word_is_the_age_of_one_who_bears_a_given_name(text: str) -> None:
    assert [claim.kind for claim in factcheck.extract(text) if claim.kind in ("age", "count")] == ["age"]


def test_a_bare_word_is_no_age_of_a_place() -> None:
    assert not [claim for claim in factcheck.extract("Leeds is seven.") if claim.kind == "age"]
