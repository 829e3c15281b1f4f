"""Whether two texts tell so little of one sort that what is alike in them is no accident."""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.questions.pairs import Pair


def little_told(pair: Pair) -> bool:
    """Whether the two texts make but a few pairs of this sort: a report of three sentences, and its rival."""
    return pair.weighing.chances <= clash_words().chances.little
