"""Whether two places may be one: Kirkuk lies in Iraq and not in Basra; a village nobody lists may lie in any state."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from factcheck.grammar.names.aliases import aliases, containers

Relation = Literal["same", "compatible", "different"]
_REGIONS = frozenset({"area", "state"})


def compare_places(one: Collection[str], two: Collection[str]) -> Relation:
    """How the places of two claims stand to each other; nothing said is compatible with anything.

    Args:
        one: Ids of places and states as `identities` gives them.
        two: The other claim's.

    Example:
        >>> compare_places({"place:IQ/kirkuk"}, {"nation:IQ"})
        'compatible'
        >>> compare_places({"place:IQ/kirkuk"}, {"place:IQ/basra"})
        'different'
    """
    if set(one) & set(two):
        return "same"
    if not one or not two:
        return "compatible"
    return "compatible" if any(_may_nest(a, b) for a in one for b in two) else "different"


def _may_nest(a: str, b: str) -> bool:
    """Whether one place lies in the other, or may: the tables do not hold every village."""
    if a in containers(b) or b in containers(a) or _part_of_the_world(a) or _part_of_the_world(b):
        return True
    if may_lie_within(a, b):
        return True
    listed = aliases().names
    return (_wide(a) and b not in listed) or (_wide(b) and a not in listed)


def may_lie_within(a: str, b: str) -> bool:
    """Whether one of two places of a country is a region that may hold the other, as Sicily holds Palermo.

    Two towns do not, nor do two states of a union.
    """
    tables = aliases()
    sorts = {tables.sorts.get(place, "") for place in (a, b)}
    if not sorts & _REGIONS or sorts == {"state"}:
        return False
    return not tables.inside.get(a, frozenset()).isdisjoint(tables.inside.get(b, frozenset()))


def _part_of_the_world(place: str) -> bool:
    """Whether a place is a continent or the like: the tables do not say which states lie in it."""
    return place.startswith("place:world/")


def _wide(place: str) -> bool:
    """Whether a place is a state or wider, so that unlisted places may lie in it."""
    return place.startswith(("nation:", "region:", "place:world/"))
