"""Equal figures of opposite things: a profit and a loss, those for and against, a boy and a girl of nine."""

from __future__ import annotations

from itertools import product

from factcheck.grammar.words.words import opposites
from factcheck.model.claim import Claim
from factcheck.questions.frames import Frame
from factcheck.questions.rows import other_side

_NO_WAY = frozenset({"state", "outcome", "act", "turn"})  # which way a figure went says nothing of where it came to


def opposed(one: Frame, two: Frame) -> bool:
    """Whether two figures are told of two things of which none is the other, so that equal they are two answers."""
    mine, theirs = _said(one.claim), _said(two.claim)
    if other_side(mine, theirs):
        return True
    if one.claim.kind == "share":
        mine, theirs = mine | one.terms.keys(), theirs | two.terms.keys()
    return any(opposites(a, b) in _NO_WAY for a, b in product(mine - theirs, theirs - mine))


def _said(claim: Claim) -> set[str]:
    """What is counted and what is done, by its words."""
    measure = claim.question.measure
    return {measure.head, measure.whole, measure.predicate, *measure.modifiers} - {""}
