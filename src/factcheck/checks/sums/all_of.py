"""A whole that one text counts twice: "eleven camps" and, further on, "all nine camps"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from factcheck.checks.check import DocumentCheck, Judgement, Sum
from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.members import claim_of, member
from factcheck.checks.reckoning.outcome import shown
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.ties import Tie, forms, told_by
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words.words import noun_lemma
from factcheck.model.claim import ASSERTED
from factcheck.model.rule import Rule
from factcheck.model.values import Quantity
from factcheck.questions.frames import Frame

REACH = 1500  # characters between two such counts
_LARGEST = 100


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every whole that is called so by "all", against the only other count of its noun before it."""
    yield from told_by(page.single_blanks, forms().all_of, partial(_judged, page), _number)


def _number(tie: Tie) -> FoundQuantity:
    return tie.figures["number"]


def _judged(page: Page, tie: Tie) -> Sum | None:
    figure, passage = tie.figures["number"], tie.blanks.passage
    known = claim_of(page, passage, figure)
    if known is None or not _is_plain(known) or not 2 <= plain(figure) <= _LARGEST or figure.hyphened:
        return None
    noun = known.claim.question.measure.head
    if not noun or noun not in {noun_lemma(word) for word in tie.words("noun").split()}:
        return None
    before = _before(page, known, noun)
    numbers = {_value(one) for one in before}
    if len(before) != 1 or plain(figure) > min(numbers) or not _may_be_one(before[0], known):
        return None
    whole, said = min(numbers), plain(figure)
    why = f"{shown(said)} are said to be all of them, and the text counts {shown(whole)}"
    verdict = Judgement("consistent" if whole == said else "contradiction", why)
    return Sum((member(page, passage, figure), before[0]), (0, 1), verdict)


def _before(page: Page, known: Frame, noun: str) -> Sequence[Frame]:
    """Every other count of a noun before a claim; more than one leave open which of them is the whole."""
    at = known.claim.start
    return [
        frame
        for frame in page.frames_in(max(0, at - REACH), at)
        if _value(frame) > 1 and frame.claim.question.measure.head == noun and frame is not known
    ]


def _value(frame: Frame) -> float:
    value = frame.claim.value
    return float(value.low or 0) if isinstance(value, Quantity) else 0.0


def _is_plain(frame: Frame) -> bool:
    value = frame.claim.value
    return isinstance(value, Quantity) and value.wording == "exact" and value.low == value.high and not value.unit


def _may_be_one(before: Frame, known: Frame) -> bool:
    """Whether two counts may be of one whole: neither is a part, elsewhere, or of things called otherwise."""
    one, two = before.claim.question, known.claim.question
    if not _is_plain(before) or set(one.scope) & {"part", "additional", "other", "each", "rate"} or one.measure.outcome:
        return False
    if not all(frame.claim.stance.affirmed and frame.claim.stance.mood in ASSERTED for frame in (before, known)):
        return False
    return set(two.measure.modifiers) <= set(one.measure.modifiers) and set(known.place) <= set(before.place)


ALL_OF = DocumentCheck("all_of", judge)
