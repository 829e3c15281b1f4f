"""Why two figures that agree may not tell the same: another year, place or bearer, or one of the texts denies it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.grammar.names.names import FoundName
from factcheck.grammar.words.words_opposites import opposites
from factcheck.passages.alike import of_same_act, of_two_acts
from factcheck.passages.deeds import Deed
from factcheck.passages.lexicon import passage_table
from factcheck.passages.sides import of_two_outcomes
from factcheck.passages.told import Told
from factcheck.questions.identity import fold, same_name
from factcheck.questions.identity_places import compare_places

Names = tuple[FoundName, ...]
_POOL = "pool"
_LEVELS = frozenset({"to", "from"})
_MOVES = ("direction", "turn")  # what a figure's way and its day settle


def told_apart(one: Told, two: Told) -> str:
    """The reason why a figure does not bear out another, though the values agree; empty where nothing tells."""
    ours, theirs = one.deed, two.deed
    if one.bounds.crosses(two.bounds):
        return "the two ranges overlap, and neither holds the other"
    pooled = _POOL in one.scopes | two.scopes  # of a pool itself nothing is told
    if of_same_act(one, two):
        if one.of_none != two.of_none:
            return "one tells of none what the other tells of them"
        if ours.denied != theirs.denied and not pooled:
            return "one tells what the other denies"
        if reason := of_two_things(one, two):
            return reason
    if of_two_outcomes(one, two):
        return "one tells of a motion that was carried, the other of one that was defeated"
    kind = opposites(ours.verb, theirs.verb) if ours.denied == theirs.denied and not pooled else None
    return "" if kind is None or kind in _MOVES else "they tell acts that exclude each other"


def of_two_things(one: Told, two: Told) -> str:
    """The places or bearers that two tellings of one act name apart; empty where nothing does."""
    if not of_same_act(one, two):
        return ""
    if one.places and two.places and compare_places(one.places, two.places) == "different":
        return "they are told of two places"
    apart = next((pair for pair in _bearers(one.deed, two.deed) if not _shared(*pair)), None)
    return "" if apart is None else f"it is told of {_listed(apart[0])}, and of {_listed(apart[1])}"


def of_two_measures(one: Told, two: Told) -> bool:
    """Whether two figures answer two questions: what became of people and what they did, a change and a level."""
    became = passage_table().words.became
    ours, theirs = one.outcome in became, two.outcome in became
    if (ours and theirs and one.outcome != two.outcome) or (ours != theirs and of_two_acts(one, two)):
        return True
    changes, levels = ([is_so(side) for side in (one, two)] for is_so in (_a_change, _a_level))
    if any(changes) and any(levels):
        return True
    return changes[0] != changes[1] and not one.bounds.bears(two.bounds)


def _a_change(told: Told) -> bool:
    return "additional" in told.scopes and not _a_level(told)


def _a_level(told: Told) -> bool:
    return not told.scopes.isdisjoint(_LEVELS) or abs(told.way) > 1


def _bearers(one: Deed, two: Deed) -> Iterator[tuple[Names, Names]]:
    """Those of whom one act is told in two texts, where both name them: what it was done to, and who did it."""
    if one.verb in passage_table().words.mutual:
        return
    if one.subject and two.subject and one.passive == two.passive:
        yield one.subject, two.subject
    if one.doer and two.doer:
        yield one.doer, two.doer


def _listed(names: Names) -> str:
    return " and ".join(f"“{name.text}”" for name in names)


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
