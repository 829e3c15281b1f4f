"""A look-alike is told by what its figures count before a verb, a day or a plan; a part is one of the same sort."""

from __future__ import annotations

import pytest

from factcheck.pipeline import check


def _told(*texts: str) -> str:
    return "; ".join(one.explanation for one in check(texts=texts).findings if one.verdict == "explained")


@pytest.mark.parametrize(
    ("text", "told", "not_told"),
    [
        (
            "The circus employs 64 acrobats. It has hired 48 clowns for the summer tour.",
            "they measure different things: acrobat against clown",
            "against “",
        ),
        (
            "The ferry took 310 passengers to Orme. It came back with 280 passengers.",
            "the text itself gives both",
            "“",
        ),
        (
            "The tree was cut back by four metres. The gardeners found three nests, the highest of them at 3.2 metres.",
            "the text itself gives both",
            "part",
        ),
    ],
)
def test_what_is_counted_goes_before_a_verb_or_a_plan(text: str, told: str, not_told: str) -> None:
    assert told in _told(text)
    assert not_told not in _told(text)


def test_the_first_of_some_that_came_are_not_another_sort_of_them() -> None:
    """Some of those of which "none" is told are "the first 400"."""
    one = "The first 400 tents arrived in Sarn on 10 January 2025, the mayor said."
    two = "No tents have arrived in Sarn yet, a nurse said on 15 January 2025."
    assert "another of its kind" not in _told(one, two)


@pytest.mark.parametrize(
    ("one", "two", "values"),
    [
        (
            "The Tarrow Museum has received 71 clocks from the estate of the banker Ada Quist.",
            "Ada Quist, who died in May, left the museum 76 clocks.",
            {"71 clocks", "76 clocks"},
        ),
        (
            "Tarrow College gave Lisse College 40 books last week.",
            "Lisse College received 60 books from Tarrow College last week.",
            {"40 books", "60 books"},
        ),
    ],
)
def test_who_gives_and_who_receives_are_no_two_parties(one: str, two: str, values: set[str]) -> None:
    found = [{m.quote for m in f.members} for f in check(texts=(one, two)).findings if f.verdict == "tension"]
    assert values in found


def test_two_givers_are_two_parties() -> None:
    """One is given what another body received elsewhere."""
    one = "The Tarrow Museum has received 71 clocks from the estate of the banker Ada Quist."
    two = "Ada Quist left the Lisse Library 76 clocks."
    assert not [f for f in check(texts=(one, two)).findings if f.verdict in ("contradiction", "tension")]
