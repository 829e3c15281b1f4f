"""The words by which a length is told of something, read from `rules/lexicon/lasting.toml`."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class Stays(Table):
    """What tells that somebody was somewhere, or without something, or that a thing stayed in a state."""

    act: str
    being: frozenset[str]
    places: frozenset[str]
    lacking: str
    lack: str
    keeping: frozenset[str]


class Ends(Table):
    """Acts that end what went on, and the words that link the length behind them."""

    acts: frozenset[str]
    links: frozenset[str]


class Passes(Table):
    """Acts of time that goes by, and what opens the clause that it goes by until."""

    acts: frozenset[str]
    until: frozenset[str]


class Intervals(Table):
    """Nouns for what lies between two of a thing."""

    nouns: frozenset[str]


class CountedFrom(Table):
    """How a length is counted from an event: "within ten minutes of the crash"."""

    within: frozenset[str]
    of: str


class Leading(Table):
    """Words before a length that opens a sentence."""

    links: frozenset[str]


class LastingWords(Table):
    """All of them; `lengths` stand before a length that something went on for."""

    lengths: frozenset[str]

    stays: Stays
    ends: Ends
    passes: Passes
    intervals: Intervals
    counted_from: CountedFrom
    leading: Leading


@cache
def lasting_words() -> LastingWords:
    """The words in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("lasting.toml", LastingWords)
