"""A change against its own direction: "rose from 3.45 to 3.3" cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.check import DocumentCheck, Judgement, Sum
from factcheck.checks.near import figures, quantity
from factcheck.checks.page import Page
from factcheck.grammar.directions import direction
from factcheck.model.rule import Rule
from factcheck.questions.frames import Frame


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every `from … to …` of one sentence whose verb says the other way."""
    every = figures(page.frames)
    for start in (f for f in every if "from" in f.claim.question.scope):
        for end in (f for f in every if "to" in f.claim.question.scope and f.unit == start.unit):
            if end.claim.evidence.sentence_start != start.claim.evidence.sentence_start:
                continue
            said = direction(start.claim.question.measure.predicate) or direction(end.claim.question.measure.predicate)
            went = _went(start, end)
            if said and went and said != went:
                words = {1: "risen", -1: "fallen"}
                why = f"said to have {words[said]}, but the two figures show that it has {words[went]}"
                yield Sum((start, end), (0, 1), Judgement("contradiction", why))


def _went(start: Frame, end: Frame) -> int:
    one, two = quantity(start).core, quantity(end).core
    if one.high is not None and two.low is not None and two.low > one.high:
        return 1
    if one.low is not None and two.high is not None and two.high < one.low:
        return -1
    return 0


DIRECTIONS = DocumentCheck("directions", judge)
