"""Tables of word lists: filled strictly, and every misfit is named with its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import pytest

from factcheck.table import MisfitError, Table, fill


class Boat(Table):
    """One row."""

    name: str
    masts: int = 1
    draught: float | None = None


class Port(Table):
    """A table with one field of each sort."""

    in_: frozenset[str]
    berths: tuple[str, ...]
    named: list[str]
    depth: float
    open: bool
    bay: Literal["east", "west"]
    from_to: tuple[int, int]
    kin: tuple[frozenset[str], ...]
    boats: tuple[Boat, ...]
    by_flag: Mapping[str, tuple[str, ...]]
    ranks: dict[Literal["high", "low"], int]


GOOD: dict[str, object] = {
    "in": ["a", "b", "a"],
    "berths": ["x", "x"],
    "named": ["y"],
    "depth": 4,
    "open": True,
    "bay": "east",
    "from_to": [1, 2],
    "kin": [["p", "q"], []],
    "boats": [{"name": "Ida", "draught": 2}, {"name": "Una", "masts": 3}],
    "by_flag": {"no": ["Ida"]},
    "ranks": {"high": 1},
}


def test_a_table_is_filled_as_its_annotations_say() -> None:
    """Lists become what the annotation asks for, a whole number may stand for a number, defaults fill gaps."""
    port = fill(Port, GOOD)
    assert (port.in_, port.berths, port.named, port.depth) == (frozenset({"a", "b"}), ("x", "x"), ["y"], 4.0)
    assert (type(port.depth), port.open, port.bay, port.from_to) == (float, True, "east", (1, 2))
    assert port.kin == (frozenset({"p", "q"}), frozenset())
    assert [(boat.name, boat.masts, boat.draught) for boat in port.boats] == [("Ida", 1, 2.0), ("Una", 3, None)]
    assert (port.by_flag, port.ranks) == ({"no": ("Ida",)}, {"high": 1})


def test_a_table_never_changes() -> None:
    """As the records of the model."""
    with pytest.raises(AttributeError, match="never changes"):
        fill(Port, GOOD).bay = "west"


@pytest.mark.parametrize(
    ("key", "value", "place", "problem"),
    [
        ("inn", ["a"], "inn", "nobody reads"),
        ("in", "a", "in", "list"),
        ("berths", ["x", 2], "berths.1", "a text"),
        ("named", [["y"]], "named.0", "a text"),
        ("depth", "4", "depth", "a number"),
        ("depth", True, "depth", "a number"),
        ("open", 1, "open", "true or false"),
        ("bay", "north", "bay", "one of east, west"),
        ("from_to", [1, 2, 3], "from_to", "list of 2"),
        ("from_to", [1, 2.0], "from_to.1", "whole number"),
        ("kin", ["p"], "kin.0", "list"),
        ("boats", [{"name": "Ida"}, {"nane": "Una"}], "boats.1.nane", "nobody reads"),
        ("boats", [{"masts": 2}], "boats.0.name", "missing"),
        ("boats", ["Ida"], "boats.0", "no table"),
        ("by_flag", {"no": "Ida"}, "by_flag.no", "list"),
        ("by_flag", ["no"], "by_flag", "no table"),
        ("ranks", {"middle": 1}, "ranks.middle", "one of high, low"),
    ],
)
def test_a_misfit_is_named_with_its_place(key: str, value: object, place: str, problem: str) -> None:
    """Down to the row and the item."""
    with pytest.raises(MisfitError, match=problem) as refused:
        fill(Port, GOOD | {key: value})
    assert ".".join(refused.value.place) == place


def test_a_missing_key_is_named_with_the_known_ones() -> None:
    """So that a misspelling is seen."""
    with pytest.raises(MisfitError, match="missing") as refused:
        fill(Port, {key: value for key, value in GOOD.items() if key != "in"})
    assert refused.value.place == ("in",)
    assert "in" in refused.value.known


def test_a_kind_that_no_table_can_hold_is_refused() -> None:
    """A slip of the programmer, told when the table is first read."""

    class Odd(Table):
        """A table of bytes."""

        raw: bytes

    with pytest.raises(TypeError, match="no table can hold"):
        fill(Odd, {"raw": b""})
