"""Stretches that are no part of the telling: reference marks, furniture, cut-off ends.

Marked, never deleted: offsets stay true, and what was left out can be seen.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from factcheck.model.text import LineRole, Mark
from factcheck.reading.lexicon import chrome_words
from factcheck.reading.lines import ends_complete
from factcheck.reading.paragraphs import Paragraph

_NUMBERED = re.compile(r"\[(?:\d{1,3}|[a-z]|(?:note|nb|n) \d{1,3})\]")
_BEFORE_REFERENCE = ".,;:!?\"'”’)]»*_"
_MARKUP_TAIL = re.compile(r"(?:\[\d{0,3}&?#?\d{0,5};?|&#?\w{0,6})\Z")
_ELLIPSIS = re.compile(r"(?:\.\.\.|…)\s*\Z")
_LAST_WORD = re.compile(r"[\w'’-]+\Z")


@cache
def _editorial() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in chrome_words().editorial)
    return re.compile(rf"\[(?:{phrases})(?: [^\[\]]{{1,40}})?\]", re.I)


@cache
def _more() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in chrome_words().more)
    return re.compile(rf"(?:(?:\.\.\.|…)\s*)?[(\[]?(?:{phrases})[^.!?\w]{{0,6}}\Z", re.I)


@cache
def _phrases_of_more() -> tuple[str, ...]:
    return tuple(phrase.casefold() for phrase in chrome_words().more)


def references(text: str) -> list[Mark]:
    """The reference marks: "[6]", "[citation needed]"; a number that an editor put into a quotation stays."""
    if "[" not in text:
        return []
    found = [
        Mark(start=match.start(), end=match.end(), kind="reference")
        for match in _NUMBERED.finditer(text)
        if _is_reference(text, match.start(), match.end())
    ]
    found += [Mark(start=m.start(), end=m.end(), kind="reference") for m in _editorial().finditer(text)]
    return found


def _is_reference(text: str, start: int, end: int) -> bool:
    if start == 0 or end >= len(text) or not text[start - 1].isspace():
        return start > 0
    before = text[max(0, start - 3) : start].rstrip()[-1:]
    return before in _BEFORE_REFERENCE or not text[end].isspace() or not text[end + 1 : end + 2].islower()


def more_mark(text: str, start: int, end: int) -> Mark | None:
    """The "... read more" at the end of a paragraph."""
    low = max(start, end - 60)
    if not any(map(text[low:end].casefold().__contains__, _phrases_of_more())):
        return None
    match = _more().search(text, low, end)
    if match is None or match.start() == start:
        return None
    return Mark(start=match.start(), end=match.end(), kind="chrome")


def strong_chrome(text: str) -> tuple[str, ...]:
    """The phrases that only the furniture of a page holds, as far as they stand in a text."""
    lowered = text.lower().replace("’", "'")
    return tuple(phrase for phrase in chrome_words().strong if phrase in lowered)


def is_strong_chrome(sentence: str, phrases: tuple[str, ...]) -> bool:
    """Whether a sentence holds one of the phrases that its text has."""
    if not phrases:
        return False
    lowered = sentence.lower().replace("’", "'")
    return any(map(lowered.__contains__, phrases))


class Cuts:
    """Which paragraphs of a document break off, judged against its other paragraphs."""

    def __init__(self, text: str, found: list[Paragraph]) -> None:
        self._text = text
        self._sorted = sorted({text[p.start : p.end] for p in found if p.end - p.start >= 5})

    def breaks_off(self, start: int, end: int, last: int, role: LineRole) -> bool:
        """Whether the paragraph at `start:end`, whose last sentence starts at `last`, stops in mid-sentence."""
        text = self._text
        if role not in ("prose", "heading", "list") or ends_complete(text, start, end):
            return False
        if _MARKUP_TAIL.search(text, max(start, end - 12), end) and text[end - 1] != "]":
            return True
        if role == "prose" and (last > start or _ELLIPSIS.search(text, max(start, end - 8), end)):
            return text[end - 1] not in ':;|"”'
        return self._is_prefix(text[start:end]) or (role == "prose" and self._dangles(start, end))

    def _is_prefix(self, content: str) -> bool:
        at = bisect_right(self._sorted, content)
        if at == len(self._sorted) or len(content) < 5 or not self._sorted[at].startswith(content):
            return False
        following = self._sorted[at][len(content)]
        return following.isalnum() or len(content) >= 40

    def _dangles(self, start: int, end: int) -> bool:
        if self._text[end - 1] in ",-–—":
            return True
        word = _LAST_WORD.search(self._text, max(start, end - 24), end)
        return word is not None and word.group().lower() in chrome_words().dangling
