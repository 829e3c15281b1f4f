"""Frozen classes that are made cheaply behave as those of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import field

import pytest

from factcheck.frozen import dataclass
from factcheck.once import once


@dataclass(frozen=True, slots=True)
class Small:
    """One with rows instead of a dictionary."""

    name: str
    size: int = 2
    rest: tuple[int, ...] = ()


@dataclass(frozen=True)
class Large:
    """One with everything that is asked of such a class."""

    words: tuple[str, ...]
    own: dict[str, int] = field(default_factory=dict)
    seen: list[int] = field(init=False, repr=False, compare=False, default_factory=list)
    count: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "count", len(self.words))

    @once
    def first(self) -> str:
        """Worked out once."""
        return self.words[0]


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    """The same as `Small`, by the standard decorator."""

    name: str
    size: int = 2
    rest: tuple[int, ...] = ()


@pytest.mark.parametrize("made", [Small, Standard])
def test_an_object_is_made_shown_and_compared_alike(made: type[Small]) -> None:
    """Names and places of fields, defaults, text, equality, hash, another class's equal fields."""
    one = made("a", rest=(1,))
    assert (one.name, one.size, one.rest) == ("a", 2, (1,))
    assert one == made(name="a", size=2, rest=(1,)) != made("b")
    assert hash(one) == hash(made("a", 2, (1,)))
    assert repr(one).endswith("(name='a', size=2, rest=(1,))")
    others: list[object] = [("a", 2, (1,))]
    assert one not in others
    assert dataclasses.replace(one, size=3) == made("a", 3, (1,))
    assert [f.name for f in dataclasses.fields(one)] == ["name", "size", "rest"]
    assert made.__match_args__ == ("name", "size", "rest")
    with pytest.raises(TypeError):
        made()  # type: ignore[call-arg] # that is what is tested


@pytest.mark.parametrize("made", [Small, Standard])
def test_an_object_never_changes(made: type[Small]) -> None:
    """Neither a field nor anything else can be put into it or taken out."""
    one = made("a")
    for name in ("name", "other"):
        with pytest.raises((dataclasses.FrozenInstanceError, AttributeError, TypeError)):
            setattr(one, name, "b")
    with pytest.raises((dataclasses.FrozenInstanceError, AttributeError)):
        delattr(one, "name")


def test_an_object_goes_to_another_process_and_back() -> None:
    """Documents are read in several processes."""
    assert pickle.loads(pickle.dumps(Small("a", 3))) == copy.copy(Small("a", 3)) == Small("a", 3)
    large = pickle.loads(pickle.dumps(Large(("x", "y"), {"z": 1})))
    assert (large.words, large.own, large.count) == (("x", "y"), {"z": 1}, 2)


def test_fields_of_ones_own_are_made_anew_for_each_object() -> None:
    """What no one gives is made, and what is not compared counts for nothing."""
    one, two = Large(("x",)), Large(("x",))
    one.seen.append(1)
    assert one == two
    assert two.seen == []
    assert one.first is one.first
    assert repr(one) == "Large(words=('x',), own={})"


def test_only_frozen_classes_are_taken() -> None:
    """The standard decorator does the rest."""
    with pytest.raises(TypeError, match="frozen"):
        dataclass(frozen=False)
