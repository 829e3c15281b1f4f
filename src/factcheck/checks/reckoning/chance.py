"""How likely figures fit each other by accident, for sums and shares that no form ties together.

A reckoning that joins figures of several sentences confirms only where accident is unlikely: the more
combinations there were to try, the less a fit says; the more digits fit and the more the words tie the
figures to each other, the more it says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.checks.reckoning.retold_words import retold_words
from factcheck.checks.reckoning.ties import forms
from factcheck.grammar.numbers import last_place
from factcheck.grammar.words.words import is_person, related
from factcheck.model.values import Quantity
from factcheck.questions.frames import Frame

_RANK = re.compile(r"(?:\d(?:st|nd|rd|th)|[a-z]{2}th|first|second|third)$", re.IGNORECASE)


def amount(frame: Frame) -> float | None:
    """The figure as written, where the words give one."""
    value = frame.claim.value
    value = value.in_points if isinstance(value, Quantity) else value
    if not isinstance(value, Quantity) or value.low is None or value.low != value.high:
        return None
    if _RANK.search(value.as_written):
        return None  # the 11th round is no number of rounds
    return float(value.low) if value.wording in ("exact", "about") else None


def place(number: float) -> float:
    """The worth of the last written place of a number: 1,150 is told to the ten."""
    if not number.is_integer():
        return 10.0 ** -len(f"{number:.10g}".partition(".")[2])
    return float(last_place(number))


def accident(total: float, parts: Sequence[float], tried: int) -> float:
    """The chance that one of some combinations makes a total by accident."""
    finest = min(place(number) for number in (total, *parts))
    return tried * finest / max(total, finest)


def kin(one: Frame, two: Frame) -> bool:
    """Whether two figures may count one kind of thing: same noun, people both, a kind of it, or unknown."""
    first, second = one.claim.question.measure.head, two.claim.question.measure.head
    if not first or not second or first == second:
        return True
    return (is_person(first) and is_person(second)) or related(first, second) >= retold_words().chance.kin


def same_head(frames: Sequence[Frame]) -> bool:
    """Whether all figures count the same noun."""
    heads = {frame.claim.question.measure.head for frame in frames}
    return len(heads) == 1 and "" not in heads


def outcomes(frames: Sequence[Frame]) -> set[str]:
    """The outcomes that the figures name: killed, wounded."""
    return {frame.claim.question.measure.outcome for frame in frames} - {""}


def calls_total(text: str) -> bool:
    """Whether some words call a figure a total, or others its parts."""
    padded = f" {text.lower()} "
    return any(f" {word} " in padded or f" {word}," in padded for word in forms().words["totalling"])
