"""Units of comparison: the sentences of all documents with their folded words."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from sys import intern
from typing import Final

from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.words import Words, fold, keys, words
from factcheck.model.text import Document
from factcheck.row import NamedTuple

_CLOSING: Final = " \t\n\"'”’)]»"
_STOPS: Final = (".", "!", "?")
_DOTS: Final = ("..", "…")


class Unit(NamedTuple):
    """A sentence: which document, its place among that document's units, its span and its folded words.

    `furniture` is what stands around the story: a box, a teaser, a footer.
    """

    document: int
    place: int
    start: int
    end: int
    keys: tuple[str, ...]
    folded: str
    heading: bool
    furniture: bool = False

    def words(self) -> Words:
        """The words with their places in the document, in as little room as they need: many are held at a time."""
        _, starts, ends = words(self.folded, self.start, self.end)
        return Words(list(self.keys), array("I", starts), array("I", ends))

    def is_finished(self) -> bool:
        """Whether the sentence ends as one: with a stop, not with dots or in the middle."""
        told = self.folded[self.start : self.end].rstrip(_CLOSING)
        return told.endswith(_STOPS) and not told.endswith(_DOTS)


def units(documents: Sequence[Document]) -> list[Unit]:
    """The sentences of all documents that tell something, in order; short site chrome and date lines are left out."""
    least = lexicon().bars.furniture_words
    out: list[Unit] = []
    for at, document in enumerate(documents):
        folded = fold(document.text, _hidden(document))
        place = 0
        for sentence in document.sentences:
            role, start, end = sentence.role, sentence.start, sentence.end
            found = tuple(map(intern, keys(folded, start, end)))  # one string for each word
            furniture = role == "chrome"
            brief = furniture or role == "dateline"  # a byline or a date alone is no passage that anybody copies
            if found and not (brief and len(found) < least):
                out.append(Unit(at, place, start, end, found, folded, role == "heading", furniture))
                place += 1
    return out


def _hidden(document: Document) -> Iterator[tuple[int, int]]:
    """Marks that are no words: references and furniture inside a line; furniture that is sentences stays."""
    around = [sentence.start for sentence in document.sentences if sentence.role == "chrome"]
    for mark in document.marks:
        sentences = mark.kind == "chrome" and bisect_left(around, mark.start) < bisect_left(around, mark.end)
        if mark.kind != "cut" and not sentences:
            yield mark.start, mark.end
