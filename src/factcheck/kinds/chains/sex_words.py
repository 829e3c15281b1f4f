"""What tells whether "he" or "she" may stand for a person, loaded from `rules/lexicon/sexes.toml`."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class OneSex(Table):
    """The words of one sex: before a name, as a post, as kin, and as a given name."""

    titles: frozenset[str]
    posts: frozenset[str]
    kin: frozenset[str]
    given: frozenset[str]


class Sexes(Table):
    """The two tables of `sexes.toml`, each by its pronoun."""

    he: OneSex
    she: OneSex

    def each(self) -> tuple[tuple[str, OneSex], ...]:
        """The pronouns with their words."""
        return ("he", self.he), ("she", self.she)


@cache
def sexes() -> Sexes:
    """The lists in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("sexes.toml", Sexes)
