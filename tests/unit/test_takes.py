"""A later take of a report tells a newer figure, a note of correction withdraws one; neither is a clash."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.reading.takes import PLAIN, take_of

FLAGS = ("contradiction", "tension")
STORY = "A roof fell in at a market hall in Aster on Monday and injured {} shoppers, the fire brigade said."
MARKS = [
    ("", "UPDATE 1 - "), ("1st Lead\n", "3rd Lead\n"), ("UPDATE 1 - ", "UPDATE 2 - "),
    ("ASTER, 3 March 2025, 0815 GMT (NWA) - ", "ASTER, 3 March 2025, 1340 GMT (NWA) - "),
]  # fmt: skip
NO_UPDATES = [
    "The railway said on Monday that it would close {} halts in the north and sell the land.",
    "Norbank said on Monday that it made a profit of {} million crowns in the last quarter.",
]
NOTES = [
    "CORRECTED - Corrects length of the tunnel to 4.1 km from 1.4 km",
    "Eds: CORRECTS length to 4.1 km, sted 1.4 km.",
    "Correction: An earlier version of this report gave the tunnel's length as 1.4 km. It is 4.1 km.",
]
TUNNEL = "The tunnel under the Moll ridge is {} km long and took nine years to dig, the railway said."


def _found(one: str, two: str) -> list[tuple[str, str]]:
    return [(one.verdict, one.explanation) for one in factcheck.check({"a.txt": one, "b.txt": two}).findings]


@pytest.mark.parametrize(("early", "late"), MARKS)
def test_a_toll_that_the_later_take_raises_is_no_clash(early: str, late: str) -> None:
    """By the number of the take, or by its hour."""
    found = _found(early + STORY.format(12), late + STORY.format(15))
    assert not [verdict for verdict, _ in found if verdict in FLAGS]
    assert any("a later take of the report" in why for verdict, why in found if verdict == "explained")


@pytest.mark.parametrize(("early", "late"), MARKS[1:])
def test_a_toll_that_the_later_take_lowers_is(early: str, late: str) -> None:
    """The hurt do not become fewer in an hour."""
    found = _found(early + STORY.format(15), late + STORY.format(12))
    assert [verdict for verdict, _ in found if verdict in FLAGS]


@pytest.mark.parametrize("form", NO_UPDATES)
def test_what_does_not_grow_in_an_hour_is_a_clash_between_takes(form: str) -> None:
    """A plan, a sum of the year past."""
    found = _found("UPDATE 1 - " + form.format(112), "UPDATE 2 - " + form.format(135))
    assert [verdict for verdict, _ in found if verdict in FLAGS]


def test_swapped_digits_are_no_newer_figure() -> None:
    """Of 12 hurt 21 may come in an hour, but more often they come of a slip."""
    found = _found("UPDATE 1 - " + STORY.format(12), "UPDATE 2 - " + STORY.format(21))
    assert [verdict for verdict, _ in found if verdict in FLAGS]


@pytest.mark.parametrize("note", NOTES)
def test_a_figure_that_a_note_withdraws_neither_clashes_nor_agrees(note: str) -> None:
    """The text says itself which of the two holds."""
    found = _found(TUNNEL.format("1.4"), f"{note}\n{TUNNEL.format('4.1')}")
    assert not [verdict for verdict, _ in found if verdict in FLAGS]
    assert any("1.4" in why and "withdraws" in why for verdict, why in found if verdict == "explained")
    report = factcheck.check({"a.txt": TUNNEL.format("1.4"), "b.txt": f"{note}\n{TUNNEL.format('4.1')}"})
    assert all("1.4" not in m.quote for one in report.findings if one.verdict == "consistent" for m in one.members)


def test_a_note_on_another_figure_withdraws_nothing_else() -> None:
    """Only the figure that is named is taken back."""
    note = "CORRECTED - Corrects year of opening to 2019 from 2009"
    found = _found(TUNNEL.format("1.4"), f"{note}\n{TUNNEL.format('4.1')}")
    assert [verdict for verdict, _ in found if verdict in FLAGS]


def test_the_numbers_of_two_takes_are_no_slip() -> None:
    """Nobody doubts whether it was the second or the third lead."""
    heads = [f"BC-EU--Aster-Market Hall Roof, {number} Ld-Writethru\n" for number in ("2nd", "3rd")]
    texts = (heads[0] + STORY.format(12), heads[1] + STORY.format(12))
    assert not [verdict for verdict, _ in _found(*texts) if verdict in FLAGS]


@pytest.mark.parametrize(
    "text",
    [
        "The quake struck at 0412 GMT.", "The quake struck Aster at 0412 GMT - the third this year.",
        "Update 2 of the program mends 14 faults.", "Corrections officers moved 40 men from 12 prisons.",
        "The second leader of the strike was Ida Moll.",
    ],
)  # fmt: skip
def test_what_is_no_mark_of_a_take(text: str) -> None:
    """Hours of events, names of programs, officers of prisons."""
    assert take_of(text) == PLAIN
