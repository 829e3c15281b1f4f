"""A look-alike is told by what its figures count before a verb, a day or a plan; and by no part of another sort of thing."""

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
    """ "The first 400" are some of those that "none" is told of."""
    one = "The first 400 tents arrived in Sarn on 10 January 2025, the mayor said."
    two = "No tents have arrived in Sarn yet, a nurse said on 15 January 2025."
    assert "another of its kind" not in _told(one, two)
