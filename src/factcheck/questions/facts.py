"""Standing facts (`facts.toml`): nationality, places of birth and death, seats; which claims tell one."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.errors import LexiconError
from factcheck.locate import lexicon_path, read_toml

NATIONALITY = "nationality"


class StandingFacts(BaseModel):
    """The lists of `facts.toml`: each fact with the words that tell it between a name and a place."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    no_nationality: frozenset[str]
    facts: dict[str, frozenset[str]]
    acts: dict[str, str]
    seats: tuple[str, ...]
    being: frozenset[str]


@cache
def standing_facts() -> StandingFacts:
    """The facts in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    path = lexicon_path("facts.toml")
    try:
        return StandingFacts.model_validate(read_toml(path))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise LexiconError(str(path), place, first["msg"], remedy="Mend this key.") from error


def is_fact(post: str) -> bool:
    """Whether a role claim tells a standing fact and no post."""
    return post == NATIONALITY or post in standing_facts().facts


def is_act(verb: str) -> bool:
    """Whether a role claim's verb is an act with one doer (“brokered by”)."""
    return verb in standing_facts().acts
