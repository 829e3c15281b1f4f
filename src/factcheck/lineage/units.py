"""Units of comparison: the sentences of all documents with their folded words."""

from __future__ import annotations

from collections.abc import Sequence
from sys import intern
from typing import Final, NamedTuple

from factcheck.lineage.words import Words, fold, keys, words
from factcheck.model.text import Document

_SILENT: Final = {"chrome"}
_CLOSING: Final = " \t\n\"'”’)]»"
_STOPS: Final = (".", "!", "?")
_DOTS: Final = ("..", "…")


class Unit(NamedTuple):
    """A sentence: which document, its place among that document's units, its span and its folded words."""

    document: int
    place: int
    start: int
    end: int
    keys: list[str]
    folded: str
    heading: bool

    def words(self) -> Words:
        """The words with their places in the document."""
        return words(self.folded, self.start, self.end)

    def is_finished(self) -> bool:
        """Whether the sentence ends as one: with a stop, not with dots or in the middle."""
        told = self.folded[self.start : self.end].rstrip(_CLOSING)
        return told.endswith(_STOPS) and not told.endswith(_DOTS)


def units(documents: Sequence[Document]) -> list[Unit]:
    """The sentences of all documents that tell something, in order; site chrome is left out."""
    out: list[Unit] = []
    for at, document in enumerate(documents):
        folded = fold(document.text, ((mark.start, mark.end) for mark in document.marks if mark.kind != "cut"))
        place = 0
        for sentence in document.sentences:
            if sentence.role in _SILENT:
                continue
            found = list(map(intern, keys(folded, sentence.start, sentence.end)))  # one string for each word
            if found:
                out.append(Unit(at, place, sentence.start, sentence.end, found, folded, sentence.role == "heading"))
                place += 1
    return out
