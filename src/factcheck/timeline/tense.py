"""Which way a sentence looks at a point: back, ahead, or we cannot tell."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from factcheck.grammar.times.lexicon import lexicon

Look = Literal["back", "ahead", "unknown"]
_REACH = 160


@cache
def _marks() -> re.Pattern[str]:
    tense = lexicon().tense
    ahead, back = (
        "|".join(re.escape(w).replace(r"\ ", r"\s+").replace("'", "['’]") for w in sorted(words, key=len, reverse=True))
        for words in (tense.ahead, tense.back)
    )
    return re.compile(
        rf"(?P<ahead>\b(?:{ahead})\b|['’]ll\b)|(?P<back>\b(?:{back}|[a-z]{{2,}}ed)\b)|(?P<wall>[;:]|[.!?]\s)",
        re.IGNORECASE,
    )


def look(text: str, low: int, high: int, start: int, end: int) -> Look:
    """The look of a sentence at a mention: the nearest verb before it, else after it."""
    left: Look = "unknown"
    for found in _marks().finditer(text, max(low, start - _REACH), start):
        left = "unknown" if found["wall"] else "ahead" if found["ahead"] else "back"
    if left != "unknown":
        return left
    for found in _marks().finditer(text, end, min(high, end + _REACH)):
        if found["wall"]:
            break
        return "ahead" if found["ahead"] else "back"
    return "unknown"
