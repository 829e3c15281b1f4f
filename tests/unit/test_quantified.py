"""What is said of all or none of a group, against what holds of some."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck

_ONE = "{} The mayor of Orme, Lena Dunn, spoke of it on Monday. Police chief Lars Holt thanked the helpers."
_TWO = "Lena Dunn, the mayor, was in Orme on Monday. {} The police chief, Lars Holt, thanked those who helped."


def _flagged(folder: Path, a: str, b: str) -> bool:
    (folder / "a.txt").write_text(_ONE.format(a), encoding="utf-8")
    (folder / "b.txt").write_text(_TWO.format(b), encoding="utf-8")
    return any(finding.rule == "all-against-some" for finding in factcheck.check([folder]).findings)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("All 40 passengers escaped unhurt from the bus fire.", "Two passengers died in the bus fire."),
        ("Everyone escaped unhurt from the blaze.", "Three people were injured in the blaze."),
        ("None of the crew was rescued.", "Six of the crew were rescued."),
        ("Both prisoners were caught.", "Only one of the prisoners was caught."),
        ("All the workers have been paid.", "A quarter of the workers have not been paid."),
        ("All the children were found alive.", "Three of the children were found dead."),
        ("No houses were damaged by the storm.", "Thirty houses were damaged by the storm."),
    ],
)
def test_all_or_none_leave_no_other(tmp_path: Path, a: str, b: str) -> None:
    """Where it holds of every one, or of none, some of whom it is otherwise are a clash."""
    assert _flagged(tmp_path, a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Nobody died in the crash.", "Four people were injured in the crash."),
        ("Everyone was evacuated from the hotel.", "Three firemen were injured."),
        ("No dogs were found in the house.", "Nine dogs lived in the garden."),
        ("All the staff were told on Friday.", "Ten of the staff were told on Monday."),
        ("All but the old houses have been rebuilt.", "Forty of the houses have not been rebuilt."),
        ("No miners were hurt in the blast.", "Two firemen were hurt in the blast."),
    ],
)
def test_what_leaves_room(tmp_path: Path, a: str, b: str) -> None:
    """Another outcome, another group or another act is no clash."""
    assert not _flagged(tmp_path, a, b)


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        (
            "A tram left the rails in Orme on 3 March 2019. Nobody was hurt.",
            "on 9 June 2020, hurting 14 people.",
            False,
        ),
        (
            "On 3 March 2019 a tram left the rails in Orme. No one was hurt.",
            "on 9 June 2019, hurting 14 people.",
            False,
        ),
        ("A tram left the rails in Orme on 9 June 2020. Nobody was hurt.", "on 9 June 2020, hurting 14 people.", True),
        ("A tram left the rails in Orme on 3 June 2020. Nobody was hurt.", "on 9 June 2020, hurting 14 people.", True),
    ],
)
def test_nobody_is_said_of_the_day_of_the_act_before(a: str, b: str, told: bool) -> None:
    """Two accidents in one place, months apart; days that lie near may be a slip of one."""
    found = factcheck.check({"a": a, "b": f"A bus hit a wall near Orme {b}"}).findings
    assert any(one.rule == "all-against-some" for one in found) == told
