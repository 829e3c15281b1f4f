"""The nouns that take up a bearer without naming it, loaded from `rules/lexicon/standins.toml`."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.numbers import alternatives
from factcheck.locate import read_lexicon
from factcheck.table import Table


class StandIns(Table):
    """The lists of `standins.toml`: nouns by the kind of bearer that they take up."""

    body: frozenset[str]
    place: frozenset[str]
    craft: frozenset[str]
    described: frozenset[str]
    place_verbs: frozenset[str]
    peoples: frozenset[str]
    being: tuple[str, ...]
    done_ends: tuple[str, ...]
    opens_what: tuple[str, ...]
    empty: tuple[str, ...]
    owned_by: dict[str, tuple[str, ...]]


@cache
def stand_ins() -> StandIns:
    """The lists in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("standins.toml", StandIns)


@cache
def definite(nouns: frozenset[str]) -> re.Pattern[str]:
    """Finds "the" before one of some nouns, an adjective's place between left out."""
    return re.compile(rf"[Tt](?<!\w.)(?i:he {_either(nouns)})(?![\w-])")  # a plain letter first is looked for fast


@cache
def indefinite(nouns: frozenset[str]) -> re.Pattern[str]:
    """Finds "a" or "another" before one of some nouns, with up to three words between."""
    opener = r"[AaOo](?<!\w.)(?i:(?<=a)(?:n(?:other)?)?|(?<=o)ne)"
    return re.compile(rf"{opener} (?i:(?:[a-z-]+ ){{0,3}}?({_either(nouns)}))(?![\w-])")


def _either(nouns: frozenset[str]) -> str:
    return alternatives(list(nouns))
