"""The words that tell how a match or a race ended, from `rules/lexicon/results.toml`."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class ResultWords(Table):
    """The lists of `results.toml`."""

    won: frozenset[str]
    beating: frozenset[str]
    lost: frozenset[str]
    drawn: frozenset[str]
    victories: frozenset[str]
    defeats: frozenset[str]
    draws: frozenset[str]
    against: frozenset[str]
    partial: tuple[str, ...]
    placed: frozenset[str]
    taken: frozenset[str]
    places: frozenset[str]
    degrees: frozenset[str]
    medals: dict[str, int]


@cache
def result_words() -> ResultWords:
    """The lists in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("results.toml", ResultWords)
