"""Hours written with a point: the "14.30" that stamps an entry of a live page."""

from __future__ import annotations

import re
from functools import lru_cache

_LEAD = r"(?:^|(?<=\n))[ \t*•>#|(\[–—-]{0,4}"
_AHEAD = r"[)\]]?(?::| [-–—|]|)[ \t*]+[\"“‘'(]?[A-Z]"
_STAMP = re.compile(rf"{_LEAD}(?P<time>(?:[01]?\d|2[0-3])\.[0-5]\d)(?={_AHEAD})", re.MULTILINE)
_NUMBERED = re.compile(_LEAD + r"\d{1,2}\.(?:\d|[6-9]\d)\.?[ \t]+[A-Z]", re.MULTILINE)
_WITH_A_POINT = re.compile(r"\d\.\d")
_POINTED = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d(?![\d%]|[.,]\d)")
_LAST_OF_A_MORNING = 12


@lru_cache(maxsize=4)
def stamps(text: str) -> frozenset[int]:
    r"""Where an hour written with a point opens a line of a text, if the text is stamped so.

    Two lines and more open with one, or one with an hour of the afternoon; numbered sections ("2.7 Methods")
    are none.

    Example:
        >>> sorted(stamps("9.50 Two bridges are shut.\n\n14.05 One of them is open again."))
        [0, 28]
    """
    if _WITH_A_POINT.search(text) is None or _NUMBERED.search(text) is not None:
        return frozenset()
    found = [(match.start("time"), match["time"]) for match in _STAMP.finditer(text)]
    if len(found) > 1 or any(_of_24_hours(written) for _, written in found):
        return frozenset(at for at, _ in found)
    return frozenset()


def pointed(text: str, at: int) -> int | None:
    """Where what may be an hour written with a point ends, or None."""
    found = _POINTED.match(text, at)
    return found.end() if found is not None else None


def _of_24_hours(written: str) -> bool:
    hour = written.partition(".")[0]
    return int(hour) > _LAST_OF_A_MORNING or (len(hour) > 1 and hour[0] == "0")
