"""Why two figures that agree may not tell the same: another year, place or bearer, or one of the texts denies it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.grammar.names import FoundName
from factcheck.grammar.words_opposites import opposites
from factcheck.passages.alike import of_same_act
from factcheck.passages.told import Told
from factcheck.questions.identity import fold, same_name
from factcheck.questions.identity_places import compare_places

_MOVES = ("direction", "turn")  # what a figure's way and its day settle


def told_apart(one: Told, two: Told) -> str:
    """The reason why a figure does not bear out another, though the values agree; empty where nothing tells."""
    if of_same_act(one, two):
        if one.denied != two.denied:
            return "one tells what the other denies"
        if one.places and two.places and compare_places(one.places, two.places) == "different":
            return "they are told of two places"
        bearers = _two_bearers(one, two)
        if bearers:
            return bearers
    kind = opposites(one.verb, two.verb) if one.verb and two.verb and one.denied == two.denied else None
    if kind is not None and kind not in _MOVES:
        return "the two tell acts that exclude each other"
    return ""


def _two_bearers(one: Told, two: Told) -> str:
    """Whether the acts of two figures are somebody's and somebody else's, by the names that stand before their verbs."""
    if not one.who or not two.who or one.passive != two.passive or _shared(one.who, two.who):
        return ""
    ours, theirs = (", ".join(f"“{name.text}”" for name in side.who) for side in (one, two))
    return f"one tells it of {ours}, the other of {theirs}"


def _shared(ours: Sequence[FoundName], theirs: Sequence[FoundName]) -> bool:
    return any(_may_be_one(a, b) for a in ours for b in theirs)


def _may_be_one(a: FoundName, b: FoundName) -> bool:
    """Whether two names may be one bearer's: one spelling, one entry of the tables, a word in common, initials."""
    if a.entity and b.entity:
        return a.entity == b.entity
    left, right = fold(a.full or a.text).split(), fold(b.full or b.text).split()
    if not set(left).isdisjoint(right) or same_name(a.full or a.text, b.full or b.text, a.kind):
        return True
    return any(short.text.isupper() for short in (a, b))  # letters that may stand for words
