"""The line and column of a place in a text, from 1, as editors and programs that read reports count them."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

_KEPT = 64  # texts whose lines are known: a report goes through its findings, and its findings through the texts


def line_at(text: str, offset: int) -> int:
    r"""The line of a place.

    Example:
        >>> line_at("a\nb\nc", 2)
        2
    """
    return bisect_left(_ends(text), offset) + 1


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    r"""The line and the column of a place.

    Example:
        >>> line_and_column("a\nbcd", 4)
        (2, 3)
    """
    ends = _ends(text)
    before = bisect_left(ends, offset)
    return before + 1, offset - (ends[before - 1] if before else -1)


@lru_cache(maxsize=_KEPT)
def _ends(text: str) -> tuple[int, ...]:
    """Where the lines of a text end."""
    found, at = [], text.find("\n")
    while at >= 0:
        found.append(at)
        at = text.find("\n", at + 1)
    return tuple(found)
