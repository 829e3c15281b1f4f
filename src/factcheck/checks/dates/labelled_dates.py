"""Dates behind a label: what a page about one thing says of that thing."""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.words.words import happens_once
from factcheck.model.values import TimeInterval
from factcheck.questions.frames import Frame


def of_its_page(frame: Frame) -> bool:
    """Whether a label tells when what its page is about was made or born: "Year of build: 1998"."""
    value, act = frame.claim.value, frame.claim.question.measure.predicate
    label, colon, told = frame.claim.quote.partition(": ")
    alone = (
        bool(colon)
        and isinstance(value, TimeInterval)
        and told == value.as_written
        and label.count(" ") < clash_words().dates.label
    )
    return alone and happens_once(act) is True
