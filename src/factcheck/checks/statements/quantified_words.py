"""What is said of all or none of a group, and what holds against it: `quantified.toml`."""

from __future__ import annotations

import re
from functools import cache

from factcheck.checks.reckoning.wholes_words import any_of
from factcheck.locate import read_lexicon
from factcheck.table import Table


class Words(Table):
    """The words that say it of all, of none or of so many only, and those of being unharmed, alive, hurt or dead."""

    every: frozenset[str]
    none: frozenset[str]
    only: frozenset[str]
    everybody: frozenset[str]
    both: frozenset[str]
    couple: frozenset[str]
    safe: frozenset[str]
    alive: frozenset[str]
    harm: frozenset[str]
    death: frozenset[str]
    light: frozenset[str]
    part: frozenset[str]
    articles: frozenset[str]
    opening: frozenset[str]


class Outcomes(Table):
    """What became of those counted where some were hurt, or died."""

    hurt: frozenset[str]
    died: frozenset[str]


class Bars(Table):
    """From where on two nouns name one group and two verbs one act; how far before a claim its first word is."""

    kin: float
    act: float
    reach: int
    words: int


class QuantifiedWords(Table):
    """The tables of `quantified.toml`."""

    words: Words
    outcomes: Outcomes
    bars: Bars


@cache
def quantified_words() -> QuantifiedWords:
    """The tables in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("quantified.toml", QuantifiedWords)


@cache
def opening() -> re.Pattern[str]:
    """The words before a claim from where its clause begins: "that every nomad child" before "has been vaccinated"."""
    told = quantified_words()
    begins = rf"(?:^|[,;:–—]\s*|\b{any_of(told.words.opening)}\s+)"
    return re.compile(rf"{begins}((?:[^\W\d_]+[ -]){{0,{told.bars.words}}})$")
