"""A figure that is told only as what it is not: "40 jobs, not 60", "13 rather than 31", "not 31 but 13"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.kinds.acts import acts
from factcheck.model.claim import NOT_SO, Stance

_REACH = 24  # characters before a figure


@cache
def _behind() -> re.Pattern[str]:
    words, steps = ("|".join(map(re.escape, row)) for row in (acts().contrasting, acts().contrasting_steps))
    return re.compile(rf"\b(?:{words})\s+(?:(?:{steps})\s+)?$", re.IGNORECASE)


def contrasted(text: str, number_start: int, stance: Stance) -> tuple[Stance, str]:
    """The stance of a figure, and what to note of it: right behind "not" or "rather than" it is not so.

    Args:
        text: The text.
        number_start: Where the figure begins, behind what hedges it: "not more than 60" is 60 at the most.
        stance: The stance of its clause.
    """
    if stance.mood == "withdrawn":
        return stance, ""  # the text says itself that it was wrong
    if _behind().search(text, max(0, number_start - _REACH), number_start) is None:
        return stance, ""
    return stance.model_copy(update={"affirmed": False}), NOT_SO
