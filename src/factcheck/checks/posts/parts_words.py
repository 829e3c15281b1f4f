"""The words of parts that a story gives to one, from `rules/lexicon/parts.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class Posts(Table):
    """Posts that a story has one of, those aboard a ship, and what tells that one comes or goes."""

    one: frozenset[str]
    aboard: frozenset[str]
    ships: frozenset[str]
    sorts_of_ships: frozenset[str]
    bodies: frozenset[str]
    coming: frozenset[str]
    gone: frozenset[str]


class PartWords(Table):
    """Verbs and nouns by which a part is told, and what leaves room for a second who has it."""

    acts: tuple[str, ...]
    hired: frozenset[str]
    belonging: str
    owning: str
    will: frozenset[str]
    not_: str
    passing: frozenset[str]
    comparing: str
    of_each_side: frozenset[str]
    long: int
    posts: Posts


@cache
def part_words() -> PartWords:
    """The tables in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("parts.toml", PartWords)


@cache
def by_verb() -> Mapping[str, str]:
    """Verb → the name of its part."""
    words = part_words()
    told = {verb: row.split()[0].rstrip(":") for row in words.acts for verb in row.partition(":")[0].split()}
    return {**told, words.belonging: words.owning}


@cache
def by_noun() -> Mapping[str, str]:
    """Noun of who does it → the name of its part."""
    return {noun: row.split()[0].rstrip(":") for row in part_words().acts for noun in row.partition(":")[2].split()}


@cache
def vague() -> frozenset[str]:
    """Nouns that say nothing of which thing is meant."""
    return frozenset(part_words().not_.split())
