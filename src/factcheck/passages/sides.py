"""The sides of a vote, and what became of the motion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.passages.lexicon import passage_table

if TYPE_CHECKING:
    from factcheck.passages.told import Told

_SIDES = re.compile(r"\b(?:(against)|for|in favou?r)\b", re.IGNORECASE)
_VOTE = "vote"


def side_of(told: Told, behind: str) -> str:
    """The side of a vote that a figure is of, "for" or "against", by the words between it and the next figure.

    "14 to 9 for the motion" tells of both at once, and so of neither.
    """
    if _VOTE not in (told.act, told.head, told.deed.verb):
        return ""
    found = _SIDES.search(behind)
    return "" if found is None else "against" if found[1] else "for"


def of_two_sides(one: Told, two: Told) -> bool:
    """Whether one counts who voted for something and the other who voted against it."""
    return one.side != "" and two.side != "" and one.side != two.side


def of_two_outcomes(one: Told, two: Told) -> bool:
    """Whether the votes of the one carried a motion and those of the other defeated it."""
    if one.head != _VOTE or two.head != _VOTE or one.deed.denied != two.deed.denied:
        return False
    words = passage_table().words
    return any(a.deed.verb in words.carrying and b.deed.verb in words.defeating for a, b in ((one, two), (two, one)))
