"""A toll told in steps by one sentence: "six were found on Tuesday and three more the day after", "30, in the end 44".

What is told first is a part of what the sentence itself makes of it, and no rival of another text's whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from factcheck.grammar.numbers import alternatives
from factcheck.kinds.figures.toll_words import toll_words
from factcheck.model.claim import ASSERTED, Claim
from factcheck.model.values import Quantity

_MORE = "additional"
_ENDED = re.compile(r"[;.!?]")


@cache
def _rest() -> re.Pattern[str]:
    """The others of those counted, told without a verb of their own: "61 died that day, the others in hospital"."""
    others, later = (alternatives(list(words)) for words in (toll_words().others, toll_words().later))
    return re.compile(rf"[^,;:.!?]{{0,60}}[,;] (?:and |while )?the {others} {later}\b", re.IGNORECASE)


@cache
def _at_last() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(list(toll_words().at_last))},? (?:[a-z]+ ){{0,2}}\Z", re.IGNORECASE)


@cache
def _than() -> re.Pattern[str]:
    return re.compile(r"\s+(?:more|others?|further)\s+than\b", re.IGNORECASE)


def steps(text: str, told: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Two tolls of one sentence of which the second comes on top of the first.

    Args:
        text: The document.
        told: The tolls of a sentence, in order.
    """
    for one, two in pairwise(told):
        if exactly(one) and exactly(two) and _of_one_fate(one, two) and not one.question.scope:
            between = text[one.end : _number(two)[0]]
            added = two.question.scope == (_MORE,) and not _than().match(text, _number(two)[1])
            if added and " and " in f"{between} " and not _ENDED.search(between):
                yield one, two


def early(text: str, told: Sequence[Claim]) -> set[str]:
    """The ids of tolls that their own sentence tells as a part: with "the others", or before "in the end".

    Args:
        text: The document.
        told: The tolls of a sentence, in order.
    """
    found = {one.id for one in told if _rest().match(text, one.end, one.evidence.sentence_end) and exactly(one)}
    for one, two in pairwise(told):
        start = _number(two)[0]
        if exactly(one) < exactly(two) and _of_one_fate(one, two) and _at_last().search(text, one.end, start):
            found.add(one.id)
    return found


def exactly(claim: Claim) -> int:
    """How many a toll counts that is told as it is; else nought."""
    value = claim.value
    if not isinstance(value, Quantity) or value.wording != "exact" or value.low is None or value.low != value.high:
        return 0
    return int(value.low) if claim.stance.affirmed and claim.stance.mood in ASSERTED else 0


def _of_one_fate(one: Claim, two: Claim) -> bool:
    return one.question.measure.outcome == two.question.measure.outcome != ""


def _number(claim: Claim) -> tuple[int, int]:
    """Where the number of a toll stands."""
    return claim.evidence.at or (claim.start, claim.end)
