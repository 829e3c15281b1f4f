"""The face of the word tables: lemmas, rarity, nearness, classes, types and opposites of single words."""

from __future__ import annotations

from functools import lru_cache

from factcheck.grammar.words.words_classes import (
    WordClass,
    class_of,
    classes_of,
    happens_once,
    word_classes,
)
from factcheck.grammar.words.words_kin import Kin, opposed_among
from factcheck.grammar.words.words_lemmas import graded_lemma, lemma, noun_lemma, verb_lemma
from factcheck.grammar.words.words_opposites import exclusive, opposites
from factcheck.grammar.words.words_related import related
from factcheck.grammar.words.words_tables import band
from factcheck.grammar.words.words_types import is_person, types

__all__ = [
    "Kin",
    "WordClass",
    "class_of",
    "classes_of",
    "exclusive",
    "graded_lemma",
    "happens_once",
    "is_person",
    "lemma",
    "noun_lemma",
    "opposed_among",
    "opposites",
    "rarity",
    "related",
    "types",
    "verb_lemma",
    "word_classes",
]

RAREST = 5.5


@lru_cache(maxsize=4096)
def rarity(word: str) -> float:
    """How rare a lemma is in English at large: an idf from 0.5 (the) to 5.5 (most names, unlisted words).

    The bands are half units wide and do not depend on the folder at hand.
    """
    found = band(word.lower())
    if found is None:
        found = band(lemma(word))
    return RAREST if found is None else max(found, 1) / 2
