"""The words of deeds that have one doer, from `rules/lexicon/deeds.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class ByMany(Table):
    """Acts that many may do to one thing, and what says that just this one did."""

    verbs: tuple[str, ...]
    first: frozenset[str]
    itself: frozenset[str]
    it: frozenset[str]


class Things(Table):
    """What is told as known, what may be one of many, and what sets it apart from another."""

    not_: str
    one: frozenset[str]
    other: frozenset[str]


class Turned(Table):
    """Acts of one on another: of people, of what moves, of vessels and cars alone, of bodies."""

    people: tuple[str, ...]
    things: tuple[str, ...]
    vessels: tuple[str, ...]
    bodies: tuple[str, ...]


class Anybody(Table):
    """Nouns that say little of who somebody is, and nouns of one trade or age."""

    nouns: str
    kin: str
    alike: tuple[str, ...]
    kin_from: float


class Signing(Table):
    """How it is told that somebody signs for a side."""

    verb: str
    for_: str
    behalf: str


class DeedWords(Table):
    """The tables of `deeds.toml`."""

    once: tuple[str, ...]
    of: Mapping[str, str]
    by_many: ByMany
    things: Things
    turned: Turned
    anybody: Anybody
    signing: Signing


@cache
def deed_words() -> DeedWords:
    """The tables in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("deeds.toml", DeedWords)


@cache
def acts(of: str) -> Mapping[str, str]:
    """Verb → the name of its act, for one of the lists: `once`, `by_many`, or one of those of acts turned round."""
    words = deed_words()
    turned = words.turned
    lists = {
        "once": words.once,
        "by_many": words.by_many.verbs,
        "people": turned.people,
        "things": turned.things,
        "vessels": turned.vessels,
        "bodies": turned.bodies,
    }
    return {verb: told.split()[0] for told in lists[of] for verb in told.split()}


@cache
def verbs() -> frozenset[str]:
    """All verbs that may tell such a deed."""
    lists = (acts(of) for of in ("once", "by_many", "people", "things", "vessels", "bodies"))
    return frozenset(verb for told in lists for verb in told) | {*deed_words().of, deed_words().signing.verb}


@cache
def listed(of: str) -> frozenset[str]:
    """The nouns of one of the lists: `things`, `anybody` or `kin`."""
    words = deed_words()
    told = {"things": words.things.not_, "anybody": words.anybody.nouns, "kin": words.anybody.kin}[of]
    return frozenset(told.split())
