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
    out: str
    lacking: str
    lack: str
    here: frozenset[str]
    beside: frozenset[str]
    keeping: frozenset[str]


class Ends(Table):
    """Acts that end what went on, and the words that link the length behind them."""

    acts: frozenset[str]
    links: frozenset[str]
    reflexive: frozenset[str]
    particles: frozenset[str]


class Back(Table):
    """Acts by which what had failed is there again, and the one verb for them."""

    acts: frozenset[str]
    act: str


class Passes(Table):
    """Verbs for time passing, and the words opening the clause that ends it."""

    acts: frozenset[str]
    until: frozenset[str]


class Waits(Table):
    """How waiting for something is told."""

    act: str
    link: str


class Pay(Table):
    """What is told by the time in which it is earned, and the one noun for it."""

    nouns: frozenset[str]
    head: str
    rate: str
    each: frozenset[str]
    notice: str


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


class Relative(Table):
    """How a length is told of a clause behind it, or of the whole of what is named before it."""

    definite: frozenset[str]
    openers: frozenset[str]
    having: frozenset[str]
    of: str
    it: frozenset[str]
    all: frozenset[str]


class Without(Table):
    """How it is told since when something has been lacking."""

    go: str
    since: frozenset[str]
    last: frozenset[str]


class Lateness(Table):
    """How a delay is told, and the acts that a journey begins and ends with."""

    delay: str
    behind: frozenset[str]
    ends: frozenset[str]


class LastingWords(Table):
    """All of them; `lengths` stand before a length that something went on for."""

    lengths: frozenset[str]

    stays: Stays
    ends: Ends
    back: Back
    passes: Passes
    waits: Waits
    pay: Pay
    intervals: Intervals
    counted_from: CountedFrom
    leading: Leading
    relative: Relative
    without: Without
    lateness: Lateness


@cache
def lasting_words() -> LastingWords:
    """The words in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("lasting.toml", LastingWords)
