"""Verbs that make no act of their own: of speaking, and light ones."""

from __future__ import annotations

from functools import cache

from pydantic import ValidationError

from factcheck.errors import LexiconError
from factcheck.locate import lexicon_path, read_toml
from factcheck.model.record import Record


class Acts(Record):
    """Lemmas of verbs of speaking and of light verbs."""

    speech: frozenset[str]
    told: frozenset[str]
    figures: frozenset[str]
    bare: frozenset[str]
    light: frozenset[str]
    takes_up: frozenset[str]
    posts: frozenset[str]


@cache
def acts() -> Acts:
    """The lists in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    path = lexicon_path("speech.toml")
    try:
        return Acts.model_validate(read_toml(path))
    except ValidationError as error:
        key = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise LexiconError(str(path), key, error.errors()[0]["msg"]) from error
