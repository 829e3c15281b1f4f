"""What was aimed at and what was done: "a target of 750,000", "raised 750,000" are two figures, however equal."""

from __future__ import annotations

import re
from collections.abc import Set

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.words.words import lemma
from factcheck.model.claim import ASSERTED, Claim

_WORD = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(r"[.,;:()\n]")
_NEAR = 40  # characters before a figure in which a word says what it is


def only_aimed(one: Claim, two: Claim, texts: tuple[str, str]) -> bool:
    """Whether one of two figures alone is what somebody aimed at, and the other what was done."""
    mine, theirs = _words(one, texts[0]), _words(two, texts[1])
    return (_aimed(one, mine) and _done(two, theirs)) or (_aimed(two, theirs) and _done(one, mine))


def _aimed(claim: Claim, words: Set[str]) -> bool:
    """Whether the words of a figure call it a target or a hope, and do not say that it was reached."""
    figures = clash_words().figures
    if claim.kind == "count" and claim.question.measure.head in figures.aims and not getattr(claim.value, "unit", ""):
        return False  # eleven goals were scored
    return bool(words & figures.aims) and not words & figures.attaining


def _done(claim: Claim, words: Set[str]) -> bool:
    """Whether an act is told with the figure as a fact, and nothing of a target."""
    told = claim.stance.affirmed and claim.stance.mood in ASSERTED and bool(claim.question.measure.predicate)
    return told and not words & clash_words().figures.aims


def _words(claim: Claim, text: str) -> set[str]:
    """The words of a claim up to its figure, those right before it, and the one behind it."""
    measure, written = claim.question.measure, getattr(claim.value, "as_written", "")
    at = claim.start + max(0, claim.quote.find(written))
    before = text[max(claim.evidence.sentence_start, at - _NEAR) : at]
    behind = _WORD.search(text, at + len(written), at + len(written) + _NEAR)
    near = _WORD.findall(_BREAK.split(before)[-1]) + ([behind[0]] if behind is not None else [])
    return {measure.head, measure.predicate, *(lemma(word.lower()) for word in near)}
