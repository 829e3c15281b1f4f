"""Rows with names are what `typing.NamedTuple` makes."""

from __future__ import annotations

import pickle
import typing
from typing import cast

import pytest

from factcheck.row import NamedTuple, Slotted


class Place(NamedTuple):
    """Where something stands."""

    line: int
    column: int = 1

    @property
    def told(self) -> str:
        """The place in words."""
        return f"line {self.line}"


class Known(typing.NamedTuple):
    """The same, as Python makes it."""

    line: int
    column: int = 1


def test_row_is_a_tuple_with_names() -> None:
    """Fields, defaults, what stands in the body, and the words about it are there."""
    assert tuple(Place(3)) == tuple(Known(3)) == (3, 1)
    assert Place._fields == Known._fields
    assert Place._field_defaults == Known._field_defaults
    assert Place.__annotations__ == {"line": "int", "column": "int"}
    assert Place(3)._replace(column=2).told == "line 3"
    assert (repr(Place(3)), Place.__doc__) == ("Place(line=3, column=1)", "Where something stands.")
    assert typing.get_type_hints(Place) == typing.get_type_hints(Known)


def test_row_travels_between_processes() -> None:
    """A row comes back as what it was."""
    back = pickle.loads(pickle.dumps(Place(3)))
    assert (type(back), back) == (Place, (3, 1))


class Spot(Slotted):
    """The same, read often."""

    line: int
    column: int = 1

    @property
    def told(self) -> str:
        """The place in words."""
        return f"line {self.line}"


class Word(Slotted):
    """A row of one field."""

    text: str


def test_slotted_row_is_worth_what_its_fields_are() -> None:
    """It is equal, ordered, hashed and shown by its fields, as a tuple is, and holds nothing else."""
    assert Spot(3) == Spot(3, 1) != Spot(3, 2)
    assert Spot(3) != cast(object, Known(3))
    assert Spot(3) < Spot(3, 2) < Spot(4)
    assert len({Spot(3), Spot(3), Spot(4)}) == 2
    assert (repr(Spot(3)), Spot(3).told, Spot.__doc__) == ("Spot(line=3, column=1)", "line 3", "The same, read often.")
    assert (Word("a"), hash(Word("a")), repr(Word("a"))) == (Word("a"), hash(("a",)), "Word(text='a')")
    assert not hasattr(Spot(3), "__dict__")


def test_slotted_row_is_changed_into_another() -> None:
    """A change makes a new row; a field that there is not is refused."""
    spot = Spot(3)
    assert (spot._replace(column=2), spot) == (Spot(3, 2), Spot(3, 1))
    with pytest.raises(TypeError, match="Spot has no row"):
        spot._replace(row=1)


def test_slotted_row_travels_between_processes() -> None:
    """A row comes back as what it was."""
    assert pickle.loads(pickle.dumps(Spot(3))) == Spot(3)
