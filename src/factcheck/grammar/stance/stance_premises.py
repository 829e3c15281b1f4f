"""What a questioner says in an interview: "Q: You began in 1990." It is put to somebody, and asserted by nobody."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.grammar.stance.stance_words import stance_words

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
    if not _has_a_turn(text):
        return False
    label = ""
    line_end = text.find("\n", start)
    for turn in _TURN.finditer(text, max(0, start - _FAR), line_end if line_end >= 0 else len(text)):
        if turn.start() > start:
            break
        label = (turn[1] or "").lower()
    return label in _asking()


@lru_cache(maxsize=4)
def _has_a_turn(text: str) -> bool:
    """Whether a line of a text opens with the label of a questioner: of most texts none does."""
    return _opening().search(text) is not None


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?mi)^[ \t*_>#-]*(?:{'|'.join(map(re.escape, sorted(_asking())))})[*_]*[:.]")
