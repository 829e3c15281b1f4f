"""Sheets of figures behind labels, each under a title of its own: returns of two schools, results of two wards.

What a label stands for is told by the title alone, so nothing in one sheet answers the other.
"""

from __future__ import annotations

import re

from factcheck.grammar.words.words import rarity
from factcheck.lineage.lexicon import lexicon
from factcheck.model.text import Document
from factcheck.row import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_LABELLED = re.compile(r"(?:^|(?<=[.;] ))(?P<label>[^\W\d_][^:.;\n\d]{1,40}):[ \t]*[^\w\s]?\d", re.MULTILINE)


class Sheet(NamedTuple):
    """The words of a title, the labels below it, and all words."""

    title: tuple[str, ...]
    labels: frozenset[str]
    words: frozenset[str]


def sheet_of(document: Document) -> Sheet | None:
    """A document as a sheet; None where it is more than a title with figures behind labels."""
    head, _, body = document.text.strip().partition("\n")
    bars, title = lexicon().forms, tuple(_WORD.findall(head.lower()))
    labels = frozenset(found["label"].strip().lower() for found in _LABELLED.finditer(body))
    if not title or len(title) > bars.title or head.rstrip().endswith(".") or len(labels) < bars.labels:
        return None
    words = _WORD.findall(body.lower())
    return Sheet(title, labels, frozenset((*title, *words))) if len(words) <= bars.label_words * len(labels) else None


def sheets_apart(one: Sheet | None, two: Sheet | None) -> bool:
    """Whether two sheets have the same labels under titles of which each names what the other does not."""
    if one is None or two is None or len(one.labels & two.labels) < lexicon().forms.labels:
        return False
    named = any(map(_names, set(one.title) - two.words)) and any(map(_names, set(two.title) - one.words))
    return named and not set(one.title).isdisjoint(two.title)


def _names(word: str) -> bool:
    """Whether a word may say what a sheet is of: not “the” or “for”."""
    return rarity(word) >= lexicon().forms.naming
