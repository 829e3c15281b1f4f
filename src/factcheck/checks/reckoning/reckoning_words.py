"""The words of reckonings over two sentences, from `rules/lexicon/reckonings.toml`."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class Rates(Table):
    """So much for each, means, single lengths, and how far a total may miss its product."""

    each: frozenset[str]
    average: frozenset[str]
    making: frozenset[str]
    first: frozenset[str]
    nearest: float
    pointed: float
    farthest: float


class Shares(Table):
    """How far a share in words may be from its counts, and how near two nouns are that name one sort of thing."""

    good: float
    far: float
    kin: float


class Ordinals(Table):
    """What says that those before this one are listed or counted; the largest rank that is looked at."""

    before: frozenset[str]
    after: frozenset[str]
    within: frozenset[str]
    earlier: frozenset[str]
    largest: int


class Margins(Table):
    """What calls a figure a margin, its units, who had the other figure, and words for another vote."""

    called: frozenset[str]
    winning: frozenset[str]
    units: frozenset[str]
    other: frozenset[str]
    then: frozenset[str]


class Reckonings(Table):
    """The tables of `reckonings.toml`."""

    rates: Rates
    shares: Shares
    ordinals: Ordinals
    margins: Margins


@cache
def reckoning_words() -> Reckonings:
    """The tables in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("reckonings.toml", Reckonings)
