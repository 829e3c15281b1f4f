"""Whether two texts tell so little of one sort that what is alike in them is no accident."""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.questions.pairs import Pair


def little_told(pair: Pair) -> bool:
    """Whether the two texts make but a few pairs of this sort: a report of three sentences, and its rival."""
    return pair.weighing.chances <= clash_words().chances.little


def told_in_brief(pair: Pair) -> bool:
    """Whether all that both texts tell is a few sentences on one thing, with hardly a figure more of this sort."""
    of_one = pair.a.claim.kind != "share"  # of one matter many shares are told: by group, by year, of narrower wholes
    return of_one and pair.weighing.brief and little_told(pair)


def alone_in_brief(pair: Pair) -> bool:
    """Whether each of two such texts tells one figure of this sort and no other: equal ones are no accident."""
    return pair.weighing.brief and pair.weighing.chances == 1
