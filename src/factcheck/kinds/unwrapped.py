"""Texts wrapped by hand, as one would read them aloud: the line breaks inside a sentence are blanks.

Every reader of words then sees “Lena Hartmann” where the column happened to end between the two. No character is
added or lost, so that every place stays the same; what is quoted is cut from the text as it was written.

Signs that nobody sees (a break that may be, a joiner, a mark of direction) can stand inside a number. It is read as
a reader sees it: blanks of as many places stand before it in their stead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.model.claim import Claim
from factcheck.model.record import changed
from factcheck.model.text import Document, Sentence

_BREAKS = str.maketrans("\r\n", "  ")
_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_IN_A_NUMBER = re.compile(rf"(?<!\w)\d[\d.,:/’'–-]*(?:[{_UNSEEN}]+[\d.,:/’'–-]+)+")
_NO_SIGN = re.compile(f"[{_UNSEEN}]")
_IN_ROWS = frozenset({"table", "chrome"})


def unwrapped(document: Document) -> Document:
    """The document without line breaks in sentences and unseen signs in numbers; itself where there are none."""
    text = _as_seen(document.text)
    wrapped = [one for one in document.sentences if _breaks(text, one)]
    if not wrapped:
        return document if text == document.text else changed(document, text=text)
    pieces, last = list[str](), 0
    for one in wrapped:
        pieces += (text[last : one.start], text[one.start : one.end].translate(_BREAKS))
        last = one.end
    return changed(document, text="".join((*pieces, text[last:])))


def as_written(claims: Iterable[Claim], written: str) -> Iterator[Claim]:
    """Claims read from an unwrapped text, with the words that stand in the text itself."""
    moved = {at: start for start, last in _moved(written) for at in range(start, last + 1)}
    for claim in claims:
        start = moved.get(claim.start, claim.start)
        quote = written[start : claim.end]
        same = start == claim.start and claim.quote == quote
        yield claim if same else changed(claim, start=start, quote=quote)


def _as_seen(text: str) -> str:
    """The text with its numbers as a reader sees them."""
    return text if text.isascii() else _IN_A_NUMBER.sub(_seen, text)


def _seen(number: re.Match[str]) -> str:
    told = _NO_SIGN.sub("", number[0])
    return told.rjust(len(number[0]))


def _moved(written: str) -> Iterator[tuple[int, int]]:
    """Where numbers with unseen signs begin: as they are written, and as they are read."""
    if not written.isascii():
        for number in _IN_A_NUMBER.finditer(written):
            yield number.start(), number.start() + len(_NO_SIGN.findall(number[0]))


def _breaks(text: str, sentence: Sentence) -> bool:
    """Whether lines end inside a sentence that is told in words."""
    if sentence.role in _IN_ROWS:
        return False
    return text.find("\n", sentence.start, sentence.end) >= 0 or text.find("\r", sentence.start, sentence.end) >= 0
