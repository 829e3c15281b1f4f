"""Nobody came to harm, says one text of a story; the other counts some."""

from __future__ import annotations

import pytest

from factcheck import check

_ONE = """Tram runs into bakery

A tram left the rails in Orvik on Friday evening and ran into a bakery on Mill Street. {} The driver, who has been with
the company since last autumn, was alone in his cab. Mill Street was closed until Saturday noon while cranes pulled the
car out of the shop. The baker, Ida Moen, said that her oven had survived.

"We heard the bell, and then the wall was gone," she said. The tram company promised to pay for the window.

Its brakes will be examined by engineers from the capital. A similar tram ran away in Halden in 2019 and stopped by
itself. The council has asked for a report. Trams on the line run every ten minutes again.
"""
_TWO = """Brakes of Orvik tram to be examined

Engineers are to examine the brakes of the tram that ran into a bakery on Mill Street in Orvik on Friday evening. {} The
street is open again, and the line is in service. The company would not say how fast the car had been.

The bakery will be rebuilt by the spring. Its owner, Ida Moen, is selling bread from a van on the square.

The council met on Monday to hear the company's chief engineer. He spoke for an hour. Members of the council asked for
older cars to be taken out of service at once. A decision is to be made before Christmas.
"""


def _flags(one: str, two: str) -> list[str]:
    found = check({"a.txt": _ONE.format(one), "b.txt": _TWO.format(two)}).findings
    return [f.explanation for f in found if f.verdict in ("contradiction", "tension")]


@pytest.mark.parametrize("some", ["Three customers were injured.", "It injured three customers."])
@pytest.mark.parametrize("none", ["Nobody was hurt, the police said.", "No one was injured."])
def test_nobody_against_some(none: str, some: str) -> None:
    """Of an event that both texts tell, nobody and three cannot both be right."""
    assert _flags(none, some) == ["one says that there was nobody, the other counts some"]


@pytest.mark.parametrize(
    ("none", "some"),
    [
        ("Nobody aboard was hurt.", "Three customers were treated in hospital."),
        ("Nobody in the tram was hurt.", "Three customers were treated in hospital."),
        ("Nobody else was hurt.", "Three customers were treated in hospital."),
        ("Nobody was killed.", "Three customers were treated in hospital."),
        ("Nobody was hurt.", "The police had feared that three customers were hurt."),
        ("Nobody was hurt.", "In Halden three customers were hurt."),
        ("Nobody was hurt.", "Nobody was hurt, though three customers were thought to have been hurt."),
    ],
)
def test_nobody_of_another_group_clashes_with_nobody(none: str, some: str) -> None:
    """Nobody aboard leaves room for those in the shop, and what was feared is no fact."""
    assert not _flags(none, some)


@pytest.mark.parametrize(
    "none",
    [
        "Nobody was hurt by the flying glass, the mayor said.",
        "Nobody was injured in the crash of the tram into the bakery.",
        "By good luck nobody was hurt in the tram crash at the bakery, said Ida Moen.",
    ],
)
def test_what_else_is_said_narrows_nothing(none: str) -> None:
    """Where neither text tells of anybody else who came to harm, more words about it leave nobody out."""
    assert _flags(none, "Three customers were injured.") == ["one says that there was nobody, the other counts some"]


def test_nobody_in_one_place() -> None:
    """Nobody in the street leaves room for those in the shop."""
    assert not _flags("Miraculously, nobody in the narrow street was hurt.", "Three customers were injured.")
