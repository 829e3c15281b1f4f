"""A toll that rises no more: called final, or told of no day and without a word of its rise."""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.model.values import Quantity
from factcheck.questions.frames import Frame

_TALLY = "cumulative"


def is_settled(frame: Frame) -> bool:
    """Whether nothing says that a toll is one of the days of its text: no day, no floor, no word of its rise.

    A blast and its dead have a day; who died in the course of a trial, or in a home long shut, was counted at its end.
    """
    if frame.claim.kind != "casualty" or frame.time is not None or is_floor(frame):
        return False
    told = {*frame.claim.quote.lower().split(), *frame.claim.question.terms, *frame.claim.question.context}
    return _TALLY not in frame.claim.question.scope and clash_words().answers.rising.isdisjoint(told)


def is_final(frame: Frame) -> bool:
    """Whether a figure is told as the last that there will be: "the final toll stands at 68"."""
    told = {*frame.claim.quote.lower().split(), *frame.claim.question.measure.modifiers}
    return not clash_words().growing.final.isdisjoint(told)


def is_floor(frame: Frame) -> bool:
    """Whether a figure is told as the least that is known."""
    value = frame.claim.value
    return isinstance(value, Quantity) and value.wording in ("at_least", "more_than")
