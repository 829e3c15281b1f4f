"""Texts wrapped by hand, as one would read them aloud: the line breaks inside a sentence are blanks.

Every reader of words then sees “Lena Hartmann” where the column happened to end between the two. No character is
added or lost, so that every place stays the same; what is quoted is cut from the text as it was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model.claim import Claim
from factcheck.model.record import changed
from factcheck.model.text import Document, Sentence

_BREAKS = str.maketrans("\r\n", "  ")
_IN_ROWS = frozenset({"table", "chrome"})


def unwrapped(document: Document) -> Document:
    """The document without line breaks in its sentences; itself where there are none."""
    text = document.text
    wrapped = [one for one in document.sentences if _breaks(text, one)]
    if not wrapped:
        return document
    pieces, last = list[str](), 0
    for one in wrapped:
        pieces += (text[last : one.start], text[one.start : one.end].translate(_BREAKS))
        last = one.end
    return changed(document, text="".join((*pieces, text[last:])))


def as_written(claims: Iterable[Claim], written: str) -> Iterator[Claim]:
    """Claims read from an unwrapped text, with the words that stand in the text itself."""
    for claim in claims:
        quote = written[claim.start : claim.end]
        yield claim if claim.quote == quote else changed(claim, quote=quote)


def _breaks(text: str, sentence: Sentence) -> bool:
    """Whether lines end inside a sentence that is told in words."""
    if sentence.role in _IN_ROWS:
        return False
    return text.find("\n", sentence.start, sentence.end) >= 0 or text.find("\r", sentence.start, sentence.end) >= 0
