"""Is a date near the head the document's own? Where a line says nothing else, or ends on it after a sentence.

What sites set beside the date is taken off first: the hour in any writing, time zones, weekdays, bars, and the
words of publishing.
"""

from __future__ import annotations

import re

from factcheck.reading.lexicon import thresholds

_LONGEST_LINE = 240
_AWAY = r"(?:on|at|posted|published|first published|updated|last updated|filed|issued|uk|us)"
_DAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_CLOCK = r"\d{1,2}\s?[:.]\s?\d{2}(?:\s?:\s?\d{2})?\s?(?:[ap]\.?(?:m\.?)?(?![a-z]))?"
_ZONE = r"(?:[a-z]{1,3}[sd]t|[ecmp]t|gmt|utc|bst)"
_MARK = r"[\s@,;|()*_·•–—-]"
_BESIDE = rf"(?:{_CLOCK}|(?:{_AWAY}|{_DAY}|{_ZONE})(?![\w'’])|(?<=[\w)]):|{_MARK}|(?<![^\s|])\.)"
_AFTER = re.compile(rf"{_BESIDE}{{0,40}}\.?", re.I)
_PIECE_BEFORE = re.compile(rf"(?:(?<![\w'’])(?:{_CLOCK}|{_AWAY}:?|{_DAY}|{_ZONE})|{_MARK})\Z", re.I)
_ENDED = re.compile(r"[.?!][\"'”’)]?\Z|[\"'”’]\Z")
_PUBLISHING = re.compile(r"posted|published|updated|filed|issued", re.I)
_ON = re.compile(r"\b(?:on|at)\b", re.I)
_MORE = re.compile(rf"{_MARK}{{0,6}}(?:updated|modified|\|)", re.I)
_AGENCY_WORDS = 2


def stands_apart(text: str, low: int, high: int, start: int, end: int) -> bool:
    """Whether a date at `start` is the stamp of the line from `low` to `high`.

    Args:
        text: The document.
        low: Where the line starts.
        high: Where it ends.
        start: Where the date starts.
        end: Where it ends.
    """
    if high - low > _LONGEST_LINE or not _closes(text, end, high):
        return False
    before = text[low:start]
    bare = _without_furniture(before)
    if not bare:
        return True
    taken = before[len(bare) :]
    if _PUBLISHING.search(taken) or (_ENDED.search(bare) and not _ON.search(taken)):
        return True
    words, hour = bare.split(), re.search(r"\d", text[end:high])
    return hour is not None and len(words) <= _AGENCY_WORDS and all(word[:1].isupper() for word in words)


def _closes(text: str, end: int, high: int) -> bool:
    """Whether nothing but furniture, or a second stamp, comes after the date."""
    return _AFTER.fullmatch(text, end, high) is not None or _MORE.match(text, end, high) is not None


def _without_furniture(before: str) -> str:
    """The words before a date, without what sites set beside it."""
    for _ in range(thresholds().dates.head_lines):
        found = _PIECE_BEFORE.search(before)
        if found is None:
            break
        before = before[: found.start()]
    return before
