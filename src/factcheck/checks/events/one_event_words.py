"""What makes two figures of one event answers of one sort: `one_event.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class Bars(Table):
    """From where on words and names say that two sentences tell one event, or that two figures are of one sort."""

    brief: int
    most: int
    telling: float
    rare: float
    enough: float
    kin: float
    times: float
    lasting: float


class Phrases(Table):
    """Runs of words: that something befell everybody, that what had to be done was done."""

    everyone: tuple[str, ...]
    forced: tuple[str, ...]


class Crowds(Table):
    """How nouns for many people end."""

    endings: tuple[str, ...]


class Apart(Table):
    """Scopes that make a figure the answer to a question of its own."""

    scopes: frozenset[str]


class Paid(Table):
    """The sorts of acts that are done with money."""

    sorts: frozenset[str]


class Words(Table):
    """A bare list of words."""

    words: frozenset[str]


class Moves(Table):
    """Words that tell which way a share went, what may stand before its figure, and what makes it a level."""

    up: frozenset[str]
    down: frozenset[str]
    between: tuple[str, ...]
    level: tuple[str, ...]
    measured: frozenset[str]


class Prices(Table):
    """Words of the rise of prices, and what may stand beside them."""

    heads: frozenset[str]
    beside: frozenset[str]
    raised: frozenset[str]
    of: frozenset[str]


class OneEvent(Table):
    """The tables of `one_event.toml`."""

    bars: Bars
    phrases: Phrases
    crowds: Crowds
    apart: Apart
    paid: Paid
    turnout: Words
    averages: Words
    people: Mapping[str, frozenset[str]]
    acts: Mapping[str, frozenset[str]]
    outcomes: Mapping[str, frozenset[str]]
    light: Words
    onto: Words
    places: Words
    narrower: Words
    wishes: Words
    storeys: Words
    dimensions: Mapping[str, frozenset[str]]
    harm: Mapping[str, frozenset[str]]
    moves: Moves
    prices: Prices


@cache
def event_words() -> OneEvent:
    """The tables in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("one_event.toml", OneEvent)


@cache
def sorts_of(table: str) -> Mapping[str, frozenset[str]]:
    """Word → the sorts that it stands in, of `people`, `acts` or `dimensions`."""
    found: dict[str, set[str]] = {}
    known = event_words()
    tables = {"people": known.people, "acts": known.acts, "dimensions": known.dimensions}
    for sort, words in tables[table].items():
        for word in words:
            found.setdefault(word, set()).add(sort)
    return {word: frozenset(sorts) for word, sorts in found.items()}
