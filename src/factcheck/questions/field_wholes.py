"""Two figures that one sentence keeps apart: how far a count has come, a part and the number it is a part of."""

from __future__ import annotations

import re

from factcheck.grammar.numbers import read
from factcheck.model.report import Field
from factcheck.model.values import Quantity
from factcheck.questions.fields import told
from factcheck.questions.frames import Frame
from factcheck.questions.weights import weights

_OF_A_NUMBER = "of a number"  # how such a part is bound
_OF = re.compile(r" of (?:(?:the|its|his|her|their|these|those) )?")
_COUNTED = frozenset({"count", "casualty", "troop_count"})


def compare_wholes(a: Frame, b: Frame) -> Field | None:
    """What a sentence itself says of its figure's whole, where that tells it from the other."""
    if a.claim.kind == "share":
        return _tallies(a, b)
    if a.claim.kind in _COUNTED and (_is_of_the_other(a, b) or _is_of_the_other(b, a)):
        return told("scope", "different", "one is a part of the other, as its own words say")
    return None


def _tallies(a: Frame, b: Frame) -> Field | None:
    """How much of the votes was counted against who won how many of them, or against how much was later."""
    far = [_tells_how_far(frame) for frame in (a, b)]
    if all(far):
        return told("time", "different", "two states of one count")
    return told("measure", "different", "one says how much of the votes was counted") if any(far) else None


def _tells_how_far(frame: Frame) -> bool:
    """Whether a share is how far a count has come: "with 93 per cent of the vote counted"."""
    measure, tallies = frame.claim.question.measure, weights().tallies
    return measure.predicate in tallies.by and measure.head in tallies.of


def _is_of_the_other(part: Frame, other: Frame) -> bool:
    """Whether a figure is one of so many of whom a participle tells, and the other so many: "11 of the 14 men trapped".

    By a verb of its own the part may be a rival: of "11 of the 14 men died" and "14 men died" one is wrong.
    """
    if _OF_A_NUMBER not in part.claim.evidence.how or part.claim.question.measure.predicate:
        return False
    value, quote = other.claim.value, part.claim.quote
    ends = [found.end() for found in _OF.finditer(quote)]
    whole = read(quote, ends[0]) if ends else None
    return whole is not None and isinstance(value, Quantity) and value.low == value.high == whole.low
