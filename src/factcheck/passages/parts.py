"""Two figures that are the two parts of one whole: "20 of the 50 failed" and "30 of the 50 passed" tell one thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Literal

from factcheck.grammar.words.words_opposites import opposites
from factcheck.passages.alike import of_same_act, of_two_acts
from factcheck.passages.lexicon import passage_table
from factcheck.passages.told import Told

Parts = Literal["", "both", "perhaps"]  # surely the two parts of one whole, or of one but told by two acts
_ALL = 100.0


def parts_of_one(one: Told, two: Told, beside: Iterable[Told]) -> Parts:
    """Whether two figures add up to a whole that a text names, and what is told of the one excludes the other.

    Args:
        one: The figure of a claim.
        two: That of a passage.
        beside: The figures of both texts.
    """
    if not (one.bounds.is_exact and two.bounds.is_exact) or one.bounds.low is None or two.bounds.low is None:
        return ""
    total = one.bounds.low + two.bounds.low
    if total not in _wholes(one, two, beside):
        return ""
    if _turned(one) != _turned(two) or _exclude(one, two):
        return "both"
    return "" if of_same_act(one, two) or not of_two_acts(one, two) else "perhaps"


def _wholes(one: Told, two: Told, beside: Iterable[Told]) -> set[float]:
    """The wholes that two figures may be parts of: those that count the same; a hundred, of shares."""
    if one.sort == "share":
        return {_ALL}
    heads = {one.head, two.head} - {""}
    return {
        other.bounds.low
        for other in beside
        if other.sort == one.sort and other.bounds.low is not None and (other.head in heads or "pool" in other.scopes)
    }


def _turned(told: Told) -> bool:
    """Whether a figure is that of those of whom something is not so."""
    words = passage_table().words.lacking
    return len(words & told.said) % 2 == 1


def _exclude(one: Told, two: Told) -> bool:
    """Whether words of the two clauses exclude each other: "passed" and "failed", "positive" and "negative"."""
    return any(a != b and opposites(a, b) in ("state", "outcome", "act") for a, b in product(_words(one), _words(two)))


def _words(told: Told) -> Sequence[str]:
    return tuple(dict.fromkeys((*told.near, told.deed.verb, told.act)))
