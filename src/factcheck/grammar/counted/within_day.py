"""Rises and falls that were so for a while of a day, and are not those of its end: "were 9 per cent down at noon"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.record import Noun
from factcheck.grammar.counted.small import small
from factcheck.grammar.numbers import alternatives

_MOVED = "early trading"  # what is measured then, which is not what the day made of it


def within_a_day(frame: Frame, noun: Noun) -> Noun:
    """A measure as it is, or as that of a while in the day where its sentence says so.

    Args:
        frame: The sentence.
        noun: The measure of a figure by which something rose or fell.
    """
    if not noun.way or noun.head not in small().traded:
        return noun
    told = _whiles().search(frame.text, frame.start, frame.end)
    return noun._replace(head=_MOVED, modifiers=()) if told is not None else noun


@cache
def _whiles() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(small().within_a_day)}\b", re.IGNORECASE)
