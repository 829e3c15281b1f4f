"""A figure that one text tells and another refuses in so many words: "Seven stalls have closed, not eleven".

Who says that it is not eleven has read eleven somewhere. Where another text tells eleven of the same thing, the two
deny each other, however little else joins them. A text that puts its own figures right refuses them too, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.grammar.stance.stance_words import stance_words
from factcheck.grammar.words.words import related
from factcheck.model.claim import ASSERTED, Claim
from factcheck.model.report import Field
from factcheck.model.rule import Rule
from factcheck.model.values import Duration, Quantity
from factcheck.questions.fields import compare_place, compare_subject, is_everybody
from factcheck.questions.frames import Frame
from factcheck.questions.weights import weights
from factcheck.row import NamedTuple

_NOT = re.compile(r"\bnot(?: (?:a|an|the))?\s+[^\w\s]?$", re.I)
_REACH = 12  # characters before a figure in which "not" stands


class _Refusal(NamedTuple):
    """A figure that is so, and the one of its sentence that is said not to be."""

    told: Frame
    refused: Frame


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every figure of a text that another text of no other story refuses, with the figure that it has instead."""
    for page, ready in in_turn(shelf.pages, shelf.later, _refusals):
        for other in shelf.later(page):
            if shelf.one_story(page, other) < 0:
                continue
            for refusals, told in ((ready[page.number], other), (ready[other.number], page)):
                for refusal in refusals:
                    yield from _denied(refusal, told.frames)


def _denied(refusal: _Refusal, frames: Sequence[Frame]) -> Iterator[Sum]:
    """The figure in another text that is refused, unless that text has the other figure as well."""
    alike = [frame for frame in frames if _of_one(refusal.told, frame)]
    if any(_same(frame, refusal.told) for frame in alike):
        return
    told = [frame for frame in alike if _same(frame, refusal.refused)]
    if told:
        why = f"one text says that it is not what the other tells: “{' '.join(refusal.refused.claim.quote.split())}”"
        voices = all(
            frame.claim.stance.speaker for frame in (refusal.told, *told)
        )  # a dispute, that other rules tell of
        sides = (0, *(1 for _ in told))
        yield Sum((refusal.told, *told), sides, Judgement("tension" if voices else "contradiction", why), yields=voices)


def _refusals(page: Page) -> Sequence[_Refusal]:
    """The figures that a page refuses, but for those it had told itself before."""
    text = page.document.text
    refused = [frame for frame in page.frames if is_refused(frame.claim, text)]
    if not refused or amends(text):
        return ()
    found = ((_instead(frame, page, text), frame) for frame in refused)
    return [_Refusal(told, frame) for told, frame in found if told is not None]


def amends(text: str) -> bool:
    """Whether a text says that it puts something right: then what it refuses is what it, or its paper, told before."""
    return _amending().search(text) is not None


@cache
def _amending() -> re.Pattern[str]:
    """What a text calls the notice by which it puts its own figures right."""
    return re.compile(rf"\b(?:{'|'.join(sorted(stance_words().corrected.amending))})\b", re.I)


def is_refused(claim: Claim, text: str) -> bool:
    """Whether "not" stands right before a figure that its sentence does not tell as so.

    Args:
        claim: The figure.
        text: The text that tells it.
    """
    at = _place(claim, text)
    so = claim.stance.affirmed and claim.stance.mood in ASSERTED
    return not so and at >= 0 and _NOT.search(text[max(0, at - _REACH) : at]) is not None


def _place(claim: Claim, text: str) -> int:
    """Where the figure of a claim is written last in its words; below nought where it is not."""
    value = claim.value
    written = value.as_written if isinstance(value, Quantity | Duration) else ""
    return text.rfind(written, claim.start, claim.end) if written else -1


def _instead(refused: Frame, page: Page, text: str) -> Frame | None:
    """The figure that the sentence of a refused one has in its place: the nearest of its sort and question."""
    sentence = refused.claim.evidence
    told = [
        frame
        for frame in page.frames_in(sentence.sentence_start, sentence.sentence_end)
        if _is_told(frame) and frame.claim.kind == refused.claim.kind and frame.unit == refused.unit
        and frame.claim.question.measure == refused.claim.question.measure and not _same(frame, refused)
    ]  # fmt: skip
    return min(told, key=lambda frame: abs(_place(frame.claim, text) - _place(refused.claim, text)), default=None)


def _of_one(told: Frame, other: Frame) -> bool:
    """Whether a figure of another text answers the question of one: the same thing, and what was done to it."""
    if not (_is_told(other) and other.claim.kind == told.claim.kind and other.unit == told.unit):
        return False
    if any(field is not None and field.likeness == "different" for field in _fields(told, other)):
        return False
    one, two = told.claim.question.measure, other.claim.question.measure
    if one.outcome != two.outcome or not _kin(one.head, two.head):
        return False
    if told.claim.kind == "count" and not is_everybody(one.head):
        return not (one.predicate and two.predicate) or _kin(one.predicate, two.predicate)
    shared = set(told.claim.question.terms) & set(other.claim.question.terms)
    return bool(shared - {one.head, two.head, one.predicate})


def _fields(one: Frame, two: Frame) -> tuple[Field | None, ...]:
    return compare_place(one, two), compare_subject(one, two)


def _kin(one: str, two: str) -> bool:
    return one == two or related(one, two) >= weights().head.related_from


def _is_figure(frame: Frame) -> bool:
    return isinstance(frame.claim.value, Quantity | Duration)


def _is_told(frame: Frame) -> bool:
    """Whether a figure is told as so."""
    stance = frame.claim.stance
    return _is_figure(frame) and stance.affirmed and stance.mood in ASSERTED


def _same(one: Frame, two: Frame) -> bool:
    """Whether two figures are one, to the last."""
    mine, theirs = one.claim.value, two.claim.value
    if isinstance(mine, Quantity) and isinstance(theirs, Quantity):
        return (mine.in_points.low, mine.in_points.high) == (theirs.in_points.low, theirs.in_points.high)
    return isinstance(mine, Duration) and isinstance(theirs, Duration) and mine.core == theirs.core


REFUSED = FolderCheck("refused", judge)
