"""Documents made of plain text by a few simple rules, so that lineage is tested without the reader."""

from __future__ import annotations

import re
from datetime import date
from hashlib import sha256

from factcheck.model.interval import Interval
from factcheck.model.text import Document, Line, Sentence, Source
from factcheck.model.values import TimeInterval

_SENTENCE = re.compile(r"[^\s].*?(?:[.!?][\"'”’)]*(?:\s?\[\d+\])*(?=\s|$)|$)", re.M)


def plain(text: str, name: str = "text.txt", published: date | None = None) -> Document:
    """A document whose lines are prose and whose sentences end at a full stop before a space."""
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Line(start=at, end=at + len(line), role="prose"))
        at += len(line) + 1
    sentences = tuple(Sentence(start=m.start(), end=m.end()) for m in _SENTENCE.finditer(text))
    source = Source(id=name, path=name, sha256=sha256(text.encode()).hexdigest(), published=_day(published))
    return Document(source=source, text=text, lines=tuple(lines), marks=(), sentences=sentences)


def _day(published: date | None) -> TimeInterval | None:
    if published is None:
        return None
    days = Interval[date](low=published, high=published)
    return TimeInterval(start=published, end=published, core=days, hull=days)
