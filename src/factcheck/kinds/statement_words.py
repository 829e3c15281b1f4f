"""The words that statements are read with, from `rules/lexicon/statements.toml`."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.errors import LexiconError
from factcheck.locate import lexicon_path, read_toml


class StatementWords(BaseModel):
    """The lists of `statements.toml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    speech: frozenset[str]
    acts_of_speech: frozenset[str]
    light: frozenset[str]
    reversing: tuple[str, ...]
    nothing: frozenset[str]
    owning: frozenset[str]
    implying: frozenset[str]
    partitive: frozenset[str]


@cache
def statement_words() -> StatementWords:
    """The words in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    path = lexicon_path("statements.toml")
    try:
        return StatementWords.model_validate(read_toml(path))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise LexiconError(str(path), place, first["msg"], remedy="Mend this key.") from error
