"""Standing facts (`facts.toml`): nationality, places of birth and death, seats; which claims tell one."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.questions.relations import is_relation
from factcheck.table import Table

NATIONALITY = "nationality"
PREDECESSOR = "predecessor"  # the mark of a post that somebody else is told to have taken over


class Prizes(Table):
    """How a prize comes to its winner."""

    gain: frozenset[str]
    give: frozenset[str]
    go: frozenset[str]
    nouns: frozenset[str]


class StandingFacts(Table):
    """The lists of `facts.toml`: each fact with the words that tell it between a name and a place."""

    no_nationality: frozenset[str]
    facts: dict[str, frozenset[str]]
    acts: dict[str, str]
    prizes: Prizes
    seats: tuple[str, ...]
    being: frozenset[str]


@cache
def standing_facts() -> StandingFacts:
    """The facts in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("facts.toml", StandingFacts)


def is_fact(post: str) -> bool:
    """Whether a role claim tells a standing fact and no post."""
    return post == NATIONALITY or post in standing_facts().facts or is_relation(post)


def is_act(verb: str) -> bool:
    """Whether a role claim's verb is an act with one doer (“brokered by”)."""
    return verb in standing_facts().acts


def is_state(name: str) -> bool:
    """Whether an id is that of a state of today's world, or of its people."""
    return name.startswith("nation:") and name not in standing_facts().no_nationality
