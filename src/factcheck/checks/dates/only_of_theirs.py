"""Acts that a text tells as somebody's only one: "since her arrest on 2 March", "Berg's election in May"."""

from __future__ import annotations

import re

from factcheck.checks.clash_words import clash_words
from factcheck.questions.frames import Frame
from factcheck.questions.identity import fold
from factcheck.questions.pairs import Pair

_OWNED = re.compile(r"(?:his|her|its|their)\b|[^,;:.()]{2,40}?['’]s? ", re.IGNORECASE)


def only_of_theirs(pair: Pair) -> bool:
    """Whether both date an act that was done to one somebody, and one tells it as the only such act of theirs.

    A man may be arrested twice; but whoever writes "since his arrest on 2 March" knows of one arrest alone.
    """
    words = clash_words().dates.only_of_theirs
    told = (frame.claim.question.measure.predicate for frame in (pair.a, pair.b))
    if not pair.weighing.one_story or not words.issuperset(told):
        return False
    shared = {owner.partition(":")[2] for owner in pair.a.subject & pair.b.subject if owner.startswith("person:")}
    heads = {fold(frame.claim.question.measure.head).replace(" ", "-") for frame in (pair.a, pair.b)} - {""}
    return bool(shared) and heads <= shared and (_is_owned(pair.a) or _is_owned(pair.b))


def _is_owned(frame: Frame) -> bool:
    """Whether a noun with its owner tells the act, and no rank among others: not "his second arrest"."""
    claim = frame.claim
    told = _OWNED.match(claim.quote)
    ranked = clash_words().dates.ranked.intersection(claim.quote.lower().split())
    return told is not None and not claim.question.measure.head and not ranked
