"""The words that statements are read with, from `rules/lexicon/statements.toml`."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class StatementWords(Table):
    """The lists of `statements.toml`."""

    speech: frozenset[str]
    deeds: dict[str, frozenset[str]]
    acts_of_speech: frozenset[str]
    light: frozenset[str]
    reversing: tuple[str, ...]
    nothing: frozenset[str]
    suffering: frozenset[str]
    pronouns: frozenset[str]
    any_one: frozenset[str]
    narrowing: frozenset[str]
    presence: frozenset[str]
    copulas: frozenset[str]
    keeping: frozenset[str]
    owning: frozenset[str]
    sharing: frozenset[str]
    when: frozenset[str]
    implying: frozenset[str]
    partitive: frozenset[str]
    giving: frozenset[str]
    receiving: frozenset[str]
    happening: frozenset[str]
    telling: frozenset[str]
    own: frozenset[str]
    phrase_links: frozenset[str]
    no_noun: frozenset[str]
    ever: frozenset[str]
    behind_ever: frozenset[str]
    degrees: frozenset[str]
    foreseen: frozenset[str]
    able: frozenset[str]
    naming: frozenset[str]
    letting: frozenset[str]
    by_what: frozenset[str]
    answering: dict[str, frozenset[str]]
    limits: frozenset[str]
    heard_before: str
    hearing: frozenset[str]
    up_to: frozenset[str]
    up_to_then: frozenset[str]
    at_that_hour: frozenset[str]
    siding: frozenset[str]
    sides: frozenset[str]
    in_favour: frozenset[str]
    favour: frozenset[str]
    knowing: frozenset[str]
    knowing_of: frozenset[str]
    any_thing: frozenset[str]
    natures: frozenset[str]
    planning: frozenset[str]
    plans: frozenset[str]
    manners: frozenset[str]
    degrees_of_manner: frozenset[str]
    speaking_self: frozenset[str]
    speaking_alone: str
    besides: frozenset[str]
    definite: frozenset[str]


@cache
def statement_words() -> StatementWords:
    """The words in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("statements.toml", StatementWords)
