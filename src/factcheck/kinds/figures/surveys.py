"""Shares of people asked what they would do: "two thirds of voters would back it" tells an answer, not a plan."""

from __future__ import annotations

from factcheck.grammar.counted import Counted
from factcheck.grammar.words.words import is_person
from factcheck.kinds.galley import Reading
from factcheck.model.claim import Kind

_WOULD = "would"


def surveyed(reading: Reading, counted: Counted, kind: Kind) -> bool:
    """Whether a share of people is told by what they "would" do.

    Args:
        reading: The sentence.
        counted: The share with what it is of.
        kind: What the figure answers.
    """
    measure = counted.measure
    if kind != "share" or not (is_person(measure.head) or is_person(measure.whole)):
        return False
    chunks, clause = reading.chunks, reading.clause_of(counted.start, counted.end)
    modals = [
        chunks.tokens[verb.modal].lower for verb in chunks.verbs if verb.modal is not None and verb.main in clause
    ]
    return modals == [_WOULD]
