"""What is told as so on two days may have changed in between; what stays as it is, and what was, may not."""

from __future__ import annotations

import pytest

import factcheck

EARLY, LATE, NEXT_WEEK = "14 June 2022", "2 March 2024", "20 June 2022"
FLAGS = ("contradiction", "tension")


def _found(one: str, two: str) -> list[tuple[str, str]]:
    report = factcheck.check({"a.txt": one, "b.txt": two})
    return [(finding.verdict, finding.rule) for finding in report.findings if finding.verdict != "consistent"]


STATES = [
    ("The pool in Aster charges {} crowns for a swim and opens at seven.", "6", "8"),
    ("The dairy in Aster now fills {} bottles a day and sells them in three towns.", "9,000", "14,000"),
    ("The choir in Aster has {} singers and a room of its own by the river.", "31", "46"),
    ("Guests of the Aster club may keep up to {} trout from the upper lake.", "three", "two"),
    ("The harbour office in Aster advises against sailing within {} km of the wreck of the Vale.", "4", "2"),
]
STAY = [
    ("The tower of the old brewery in Aster is {} metres high and has a clock.", "64", "46"),
    ("The brewery in Aster sold {} barrels in 2020 and closed a year later, its owner told us.", "64,000", "46,000"),
    ("The museum in Aster will show {} drawings by Ida Moll in its new wing by the river.", "64", "46"),
]


@pytest.mark.parametrize(("form", "one", "two"), STATES)
def test_a_state_of_two_days_is_no_slip(form: str, one: str, two: str) -> None:
    """A price, a size or a rule of one year is no answer to that of another."""
    assert _found(f"{EARLY}\n\n{form.format(one)}", f"{LATE}\n\n{form.format(two)}") == [("explained", "copy-slip")]


@pytest.mark.parametrize(("form", "one", "two"), STATES[:3])
def test_a_state_of_one_week_is(form: str, one: str, two: str) -> None:
    """Nobody changes his prices in six days so that a paper copies all the other words."""
    assert ("contradiction", "copy-slip") in _found(
        f"{EARLY}\n\n{form.format(one)}", f"{NEXT_WEEK}\n\n{form.format(two)}"
    )


@pytest.mark.parametrize(("form", "one", "two"), STAY)
def test_what_stays_or_was_is(form: str, one: str, two: str) -> None:
    """A height stays, the sales of a year are over, and a plan is told in the future."""
    assert any(
        verdict in FLAGS for verdict, _ in _found(f"{EARLY}\n\n{form.format(one)}", f"{LATE}\n\n{form.format(two)}")
    )


def test_two_headings_of_spans_of_which_one_is_longer() -> None:
    """What a half-year brought and what the year brought are figures of two spans."""
    heads = ("Report for the six months to 31 March 2023", "Report for the year to 30 September 2023")
    one, two = (
        f"{head}\n\nTicket income rose to {sum_}." for head, sum_ in zip(heads, ("£4.1m", "£9.6m"), strict=True)
    )
    assert not [verdict for verdict, _ in _found(one, two) if verdict in FLAGS]
