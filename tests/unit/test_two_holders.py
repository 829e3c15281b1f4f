"""One post told of two holders, one holder told in two spellings: what clashes, and what is no agreement."""

from __future__ import annotations

import pytest

import factcheck


def _verdicts(one: str, two: str) -> set[tuple[str, str]]:
    return {(found.verdict, found.rule) for found in factcheck.check({"a.txt": one, "b.txt": two}).findings}


def test_a_year_behind_a_body_is_none_of_its_name() -> None:
    """The mayor of Selby in 1998 was mayor of Selby."""
    found = _verdicts("Anke Holt was mayor of Selby in 1998.", "The mayor of Selby in 1998 was Rolf Dane.")
    assert found == {("contradiction", "post-with-two-holders")}


def test_two_holders_of_one_post_agree_on_no_year() -> None:
    """Each tells of 2004, and each of another curator."""
    one = "In 2004 the curator of the Orme Museum was Rolf Dane."
    assert ("consistent", "told-again") not in _verdicts(one, "The curator of the Orme Museum in 2004 was Anke Holt.")


@pytest.mark.parametrize(
    ("one", "two", "agree"),
    [
        ("Coach Ida Kellner", "Coach Ida Gellner", False),
        ("Coach Ida Ellmark", "Coach Ida Allmark", False),
        ("Coach Ida Lindberg", "Coach Ida Limberg", False),
        ("Coach Ida Kellner", "coach Ida Kellner", True),
        ("General Karim Husseini", "General Karim Husaini", True),
        ("Coach Ida Nielsen", "Coach Ida Nilsen", True),
    ],
)
def test_a_name_that_may_be_another_bears_nothing_out(one: str, two: str, agree: bool) -> None:
    """Vowels come and go where a name is written anew, a first letter and consonants stay."""
    found = _verdicts(f"{one} said the hall was full.", f"According to {two}, the hall was full.")
    assert (("consistent", "person-in-two-posts") in found) is agree
