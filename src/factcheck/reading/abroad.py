"""When a document in another language was published: what it declares, a byline or a dateline near its head.

Asked last, and only of a text whose own words are not English; the dates are read by `grammar.times.foreign`.
"""

from __future__ import annotations

import re

from factcheck.grammar.times import foreign
from factcheck.grammar.times.symbols import Calendar
from factcheck.model.text import Line
from factcheck.model.values import TimeInterval
from factcheck.reading.dates import day
from factcheck.reading.extracted import Extracted
from factcheck.reading.lexicon import thresholds
from factcheck.reading.masthead import Published

_OPENING = 60  # characters before the date of a dateline: "Ciudad de México, 3 de marzo de 2014 (EFE).-"
_BESIDE = 6  # words that may stand beside the date of a byline
_LONGEST = 160
_AFTER_PLACE = re.compile(r"(?:\s+\S{1,6})?\s*(?:\([^()\n]{2,40}\))?\s*\.?\s*[–—:\-]")
_WORDS = re.compile(r"[^\W\d_]+")


def published_abroad(extracted: Extracted, lines: tuple[Line, ...]) -> Published | None:
    """When a document in another language was published, or None.

    Args:
        extracted: The text and what its format declares.
        lines: Its lines with their roles.
    """
    text = extracted.text
    language = foreign.guess(text, extracted.language)
    if language == "en":
        return None
    for label, written in extracted.declared:
        for _, _, when in _days(written[:400], language):
            return Published(when, f"{label}: {written.strip()[:40]}")
    limits = thresholds().dates
    for line in lines[: limits.head_lines]:
        if line.start > limits.head:
            break
        content = text[line.start : min(line.end, line.start + _LONGEST)]
        for start, end, when in _days(content, language):
            if _is_own(content, start, end, whole=line.end - line.start <= _LONGEST):
                return Published(when, f"dateline: {content[:end].strip()}")
    return None


def _days(text: str, language: str) -> list[tuple[int, int, TimeInterval]]:
    """The full dates of a stretch, with where they stand."""
    found: list[tuple[int, int, TimeInterval]] = []
    for mention in foreign.read(text, language).mentions:
        field = mention.symbol
        if isinstance(field, Calendar) and field.year and field.month and field.day:
            when = day(field.year, field.month, field.day, text[mention.start : mention.end])
            if when is not None:
                found.append((mention.start, mention.end, when))
    return found


def _is_own(content: str, start: int, end: int, *, whole: bool) -> bool:
    """Whether a date is that of a byline, a line with little else, or of a dateline, which opens its line."""
    before, after = content[:start], content[end:]
    if whole and len(_WORDS.findall(before + " " + after)) <= _BESIDE and not after.strip(" *_)").endswith("."):
        return True
    place = _WORDS.findall(before)
    named = bool(place) and place[0][0].isupper() and len(before) <= _OPENING
    return named and "," in before and _AFTER_PLACE.match(after) is not None
