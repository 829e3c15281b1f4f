"""Which way a verb says that a figure went."""

from __future__ import annotations

from collections.abc import Iterable
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
    more: frozenset[str]
    less: frozenset[str]
    adds: frozenset[str]
    takes: frozenset[str]


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


def way_of_act(lemma: str) -> int:
    """1 for an act by which there is more of what it is done to, -1 for one by which there is less, 0 for any other.

    Example:
        >>> way_of_act("gain"), way_of_act("lose"), way_of_act("fall"), way_of_act("sell")
        (1, -1, -1, 0)
    """
    words = _words()
    return direction(lemma) or int(lemma in words.adds) - int(lemma in words.takes)


def way_of_words(words: Iterable[str]) -> int:
    """1 where words beside a figure make it one of what is more, -1 of what is less, 0 where they say neither or both.

    Example:
        >>> way_of_words(["an", "extra", "euros"]), way_of_words(["euros", "lower"]), way_of_words(["euros"])
        (1, -1, 0)
    """
    told = set(words)
    return int(not told.isdisjoint(_words().more)) - int(not told.isdisjoint(_words().less))


def is_of_what(adjective: str) -> bool:
    """Whether an adjective before such a noun says what rises or falls: "economic growth"."""
    return adjective in _words().of_what
