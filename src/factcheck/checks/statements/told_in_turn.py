"""Whether two statements that deny each other may both be so: each at its time, or as one text tells a story."""

from __future__ import annotations

import re

from factcheck.checks.clash_words import clash_words
from factcheck.checks.values import compare_values
from factcheck.grammar.clocks.clocks import find as clocks
from factcheck.model.claim import BOUNDED
from factcheck.questions.pairs import Pair

_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_TAIL = 3  # words at the end of a statement that tell for when it is so


def told_in_turn(pair: Pair) -> bool:
    """Whether both may be so, each at its time, or as one text tells a story.

    Args:
        pair: The statements.
    """
    one, two = pair.a.claim, pair.b.claim
    days = [set(_WEEKDAY.findall(claim.quote)) for claim in (one, two)]
    if days[0] and days[1] and not days[0] & days[1]:
        return True  # who did not testify on Monday may have done so on Tuesday, whichever weeks these were
    if any(BOUNDED in claim.evidence.how for claim in (one, two)) and not _end_alike(one.quote, two.quote):
        return True  # who had not been found by Monday may have been found since
    if _at_two_hours(one.quote, two.quote):
        return True  # closed at 08:00, reopened at 10:30
    ordered = clash_words().statements.ordered
    if any(not ordered.isdisjoint(claim.quote.lower().split()) for claim in (one, two)):
        return True  # "did not leave until Friday" says that they left, "was later released" that this came after
    two_voices = one.stance.speaker and two.stance.speaker and one.stance.speaker != two.stance.speaker
    return pair.one_document and not two_voices  # a text that takes something back tells a story


def _at_two_hours(one: str, two: str) -> bool:
    """Whether both tell an hour, and not the same."""
    hours = [[clock.value for clock in clocks(words)] for words in (one, two)]
    return (
        bool(hours[0])
        and bool(hours[1])
        and all(compare_values(a, b) == "contradict" for a in hours[0] for b in hours[1])
    )


def _end_alike(one: str, two: str) -> bool:
    """Whether two statements end in the same words, and so are bounded alike: both "before the vote"."""
    return one.lower().split()[-_TAIL:] == two.lower().split()[-_TAIL:]
