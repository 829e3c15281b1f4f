"""Arithmetic over documents and folders: which sums hold, which fail, and which clashes they settle."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Protocol

from factcheck.checks.check import DocumentCheck, FolderCheck, Sum
from factcheck.checks.reckoning.page import Shelf
from factcheck.checks.voices.denied import with_a_denial
from factcheck.forgetting import forget
from factcheck.model.claim import Claim
from factcheck.model.rule import Rule
from factcheck.row import NamedTuple


class Known(Protocol):
    """The checks that reckon."""

    @property
    def documents(self) -> tuple[DocumentCheck, ...]:
        """Those that look at one document."""

    @property
    def folders(self) -> tuple[FolderCheck, ...]:
        """Those that look across documents."""


class Reckoned(NamedTuple):
    """One reckoning with its rule; `made` are the claims that were read for it alone."""

    found: Sum
    rule: Rule
    made: tuple[Claim, ...] = ()

    @property
    def flagged(self) -> bool:
        """Whether an editor should look."""
        return self.found.flagged


def _page_by_page(shelf: Shelf, rules: Sequence[Rule], checks: Mapping[str, DocumentCheck]) -> dict[str, list[Sum]]:
    """What the rules find in each document by itself, rule by rule; a page keeps none of its forms behind it."""
    found: dict[str, list[Sum]] = {rule.id: [] for rule in rules if rule.check in checks}
    for page in shelf.pages:
        for rule in rules:
            if rule.check in checks:
                found[rule.id] += checks[rule.check].judge(page, rule)
        page.let_go()
    return found


def reckon(shelf: Shelf, rules: Sequence[Rule], checks: Known) -> tuple[Reckoned, ...]:
    """Everything that the rules of arithmetic find, the same reckoning told by several texts once.

    Args:
        shelf: The documents with their claims.
        rules: The rules in force.
        checks: What they may name.
    """
    in_documents: Mapping[str, DocumentCheck] = {check.name: check for check in checks.documents}
    in_folders: Mapping[str, FolderCheck] = {check.name: check for check in checks.folders}
    merged: dict[tuple[str, str, str], Sum] = {}
    owner: dict[str, Rule] = {}
    reached = _Reached()
    alone = _page_by_page(shelf, rules, in_documents)
    for rule in rules:
        found: Iterator[Sum] = iter(())
        if rule.check in in_documents:
            found = iter(alone.pop(rule.id))
        elif rule.check in in_folders:
            forget(len(shelf.pages))  # each asks for other words
            found = in_folders[rule.check].judge(shelf, rule)
        for one in found:
            if _withdrawn(one) or with_a_denial(one, shelf) or reached.before(rule, one):
                continue
            key = (rule.id, one.judgement.verdict, one.judgement.why)
            merged[key] = _joined(merged[key], one) if key in merged else one
            owner[rule.id] = rule
    settled = _settled(merged.values())
    merged = {
        key: one for key, one in merged.items() if not (one.flagged and _opposed(one) and _opposed(one) <= settled)
    }
    known = {frame.claim.id for page in shelf.pages for frame in page.frames}
    out: list[Reckoned] = []
    for (name, _, _), one in merged.items():
        made = {f.claim.id: f.claim for f in one.frames if f.claim.id not in known}
        known.update(made)
        out.append(Reckoned(one, owner[name], tuple(made.values())))
    return tuple(out)


def _withdrawn(found: Sum) -> bool:
    """Whether a text takes back one of the figures: nothing is reckoned with it."""
    return any(frame.claim.stance.mood == "withdrawn" for frame in found.frames)


class _Reached:
    """What each rule has reckoned with, as numbers: copies that differ by a figure are reckonings by the thousand."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._rows: dict[int, array[int]] = {}  # first claim → rule, verdict, how many claims, the claims, in turn

    def before(self, rule: Rule, found: Sum) -> bool:
        """Whether another rule reached this before, by another way; if none did, it is noted."""
        own, verdict = self._number(rule.id), self._number(found.judgement.verdict)
        claims = [self._number(frame.claim.id) for frame in found.frames]
        row = self._rows.setdefault(claims[0], array("I"))
        at = 0
        while at < len(row):
            end = at + 3 + row[at + 2]
            alike = row[at] != own and row[at + 1] == verdict
            if alike and len(set(claims).intersection(row[at + 3 : end])) == len(claims):
                return True
            at = end
        row.extend((own, verdict, len(claims), *claims))
        return False

    def _number(self, name: str) -> int:
        return self._numbers.setdefault(name, len(self._numbers))


def _joined(first: Sum, second: Sum) -> Sum:
    seen = {frame.claim.id for frame in first.frames}
    new = [(frame, side) for frame, side in zip(second.frames, second.sides, strict=True) if frame.claim.id not in seen]
    frames, sides = (*first.frames, *(f for f, _ in new)), (*first.sides, *(s for _, s in new))
    return replace(first, frames=frames, sides=sides)


def _sets_apart(found: Sum) -> bool:
    """Whether a reckoning says what is to be said of two figures: that they clash, or why they only seem to."""
    return found.flagged or found.judgement.verdict == "explained"


def _settled(sums: Iterable[Sum]) -> set[frozenset[str]]:
    """The pairs of claims that arithmetic has reconciled."""
    return {
        frozenset((one.claim.id, two.claim.id))
        for found in sums
        if found.settles and found.judgement.verdict == "consistent"
        for one, two in combinations(found.frames, 2)
    }


def _opposed(found: Sum) -> set[frozenset[str]]:
    """The pairs of claims that stand on two sides of a reckoning."""
    return {
        frozenset((one.claim.id, two.claim.id))
        for (one, mine), (two, theirs) in combinations(zip(found.frames, found.sides, strict=True), 2)
        if mine != theirs
    }


class Opposed:
    """The pairs of claims that a reckoning or a slip sets against each other: asked for, as to list them is too much.

    Args:
        sums: The reckonings.
    """

    def __init__(self, sums: Iterable[Sum]) -> None:
        self._sides: dict[str, array[int]] = {}  # claim → number and side, in turn, of each reckoning it stands in
        for number, found in enumerate(sums):
            for frame, side in zip(found.frames, found.sides, strict=True):
                self._sides.setdefault(frame.claim.id, array("I")).extend((number, side))

    def holds(self, ends: tuple[str, str]) -> bool:
        """Whether two claims stand on two sides of one reckoning."""
        mine, theirs = (self._sides.get(end) for end in ends)
        if mine is None or theirs is None:
            return False
        side_in = dict(zip(mine[::2], mine[1::2], strict=True))
        return any(side != side_in.get(number, side) for number, side in zip(theirs[::2], theirs[1::2], strict=True))


def answers(reckoned: Sequence[Reckoned]) -> tuple[set[frozenset[str]], Callable[[tuple[str, str]], bool]]:
    """The pairs of claims that arithmetic reconciles, and whether two stand opposed in a reckoning or as a slip."""
    opposed = Opposed(i.found for i in reckoned if _sets_apart(i.found) and not i.found.yields)
    return _settled(item.found for item in reckoned), opposed.holds
