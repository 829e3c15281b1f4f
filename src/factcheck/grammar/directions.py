"""Which way a verb says that a figure went."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class Directions(Table):
    """Verbs and nouns that tell a rise, those that tell a fall, and adjectives before such a noun."""

    up: tuple[str, ...]
    down: tuple[str, ...]
    nouns_up: tuple[str, ...]
    nouns_down: tuple[str, ...]
    of_what: frozenset[str]


@cache
def _words() -> Directions:
    """The lists in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("directions.toml", Directions)


@cache
def _table() -> dict[str, int]:
    words = _words()
    return {**dict.fromkeys(words.up, 1), **dict.fromkeys(words.down, -1)}


def direction(lemma: str) -> int:
    """1 for a verb of rising, -1 for one of falling, 0 for any other.

    Example:
        >>> direction("rise"), direction("fall"), direction("sell")
        (1, -1, 0)
    """
    return _table().get(lemma, 0)


@cache
def _nouns() -> dict[str, int]:
    words = _words()
    return {**dict.fromkeys(words.nouns_up, 1), **dict.fromkeys(words.nouns_down, -1)}


def direction_of_noun(lemma: str) -> int:
    """1 for a noun of rising, -1 for one of falling, 0 for any other.

    Example:
        >>> direction_of_noun("growth"), direction_of_noun("cut"), direction_of_noun("price")
        (1, -1, 0)
    """
    return _nouns().get(lemma, 0)


def is_of_what(adjective: str) -> bool:
    """Whether an adjective before such a noun says what rises or falls: "economic growth"."""
    return adjective in _words().of_what
