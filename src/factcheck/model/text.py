"""Documents as read: the decoded text, its lines' roles and its sentences, all by offset.

The text is never rewritten. Every span is a pair of code-point offsets into `Document.text`.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Literal

from pydantic import model_validator

from factcheck.model.record import Record
from factcheck.model.values import TimeInterval

LineRole = Literal["prose", "heading", "dateline", "caption", "list", "table", "chrome", "cut"]


class Span(Record):
    """A stretch of a document's text: `text[start:end]`."""

    start: int
    end: int

    @model_validator(mode="after")
    def _forwards(self) -> Span:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forwards in its text: {self.start} to {self.end} does not")
        return self

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Source(Record):
    """Where a document came from and when it was published, as far as the text says so."""

    id: str
    path: str
    sha256: str
    title: str = ""
    published: TimeInterval | None = None
    published_from: str = ""
    origin: str = ""
    language: str = "en"
    encoding: str = "utf-8"


class Line(Record):
    """One line of the text with its role."""

    start: int
    end: int
    role: LineRole


class Mark(Record):
    """A stretch that is not part of the telling: a reference mark, a share bar, a 'read more'."""

    start: int
    end: int
    kind: Literal["reference", "chrome", "cut"]


class Sentence(Record):
    """A sentence, its line's role, and the paragraph it belongs to (numbered from 0).

    `role` is "prose" for running text. Claims are read from prose, heading, dateline, caption, list and
    table, never from chrome.
    """

    start: int
    end: int
    role: LineRole = "prose"
    paragraph: int = 0
    heading: int | None = None  # index of the heading sentence in force, into Document.sentences


class Document(Record):
    """One source with everything the reader knows about its text."""

    source: Source
    text: str
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    sentences: tuple[Sentence, ...]

    def quote(self, start: int, end: int) -> str:
        """The words at a span."""
        return self.text[start:end]


def digest(text: str) -> str:
    """What stands for a text where only equal ones matter, and an order that no name touches."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def by_text(document: Document) -> tuple[str, str, str]:
    """The order of documents by what they say: what they are called decides between equal ones alone."""
    when = document.source.published
    return digest(document.text), when.as_written if when else "", document.source.id
