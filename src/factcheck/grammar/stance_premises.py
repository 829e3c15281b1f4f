"""What a questioner says in an interview: "Q: You began in 1990." It is put to somebody, and asserted by nobody."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.stance_words import stance_words

_FAR = 1500  # characters from a turn's label to what is said in it
_TURN = re.compile(r"(?m)^[ \t*_>#-]*([^\W\d_][\w .'’-]{0,40}?)[*_]*(?::|\.(?= ))[*_]*(?=\s)|^\s*$")


@cache
def _asking() -> frozenset[str]:
    return stance_words().asking.labels


def is_put(text: str, start: int) -> bool:
    """Whether a sentence stands in the turn of a questioner, by the label that opens it.

    Args:
        text: The text.
        start: Where the sentence begins, with its label or behind it.
    """
    label = ""
    line_end = text.find("\n", start)
    for turn in _TURN.finditer(text, max(0, start - _FAR), line_end if line_end >= 0 else len(text)):
        if turn.start() > start:
            break
        label = (turn[1] or "").lower()
    return label in _asking()
