"""What of a claim nothing in the passage was set beside."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.passages.days import order
from factcheck.passages.matching import Judged, asked
from factcheck.passages.told import Text, Told

Span = tuple[int, int]


def unanswered(claim: Text, passage: Sequence[Told], found: Sequence[Judged]) -> list[Span]:
    """The figures and dates of a claim that nothing answers, and its sentences that tell neither, in its order.

    A date that only says when a figure held is answered by any date of the passage that may be the same.
    """
    answered = {one.pair.claim.start for one in found if one.verdict != "unrelated"}
    claimed = {one.start for one in asked(claim.told)}
    answered |= {one.start for one in claim.told if one.start not in claimed and _named(one, passage)}
    left = {(one.start, one.end) for one in claim.told if one.start not in answered}
    told = {one.start for one in claim.told}
    left |= {(start, end) for start, end in claim.sentences if not any(start <= at < end for at in told)}
    return sorted(left)


def _named(date: Told, passage: Sequence[Told]) -> bool:
    """Whether a passage names a day that may be the one of a date."""
    same = any(other.sort == date.sort and date.bounds.meets(other.bounds) for other in passage)
    return same or any(order(date.own, other.days) == "same" for other in passage)
