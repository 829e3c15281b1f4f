"""The number words of `rules/lexicon/numerals.toml`, checked and ready for look-up."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeVar

from pydantic import ValidationError

from factcheck.errors import LexiconError
from factcheck.locate import lexicon_path, read_toml
from factcheck.model.record import Record

Model = TypeVar("Model", bound=Record)


class Vague(Record):
    """What a vague number word allows: one number in an interval means no upper end."""

    core: tuple[int, ...]
    hull: tuple[int, ...]
    scaled_hull: tuple[int, ...] = ()


class WordSet(Record):
    """A bare list of words."""

    words: frozenset[str]


class Numerals(Record):
    """The tables of `numerals.toml`."""

    units: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    packs: dict[str, int]
    suffixes: dict[str, int]
    ambiguous_suffixes: WordSet
    ordinals: dict[str, int]
    parts: dict[str, int]
    fraction_signs: dict[str, tuple[int, int]]
    vague: dict[str, Vague]


def load(name: str, model: type[Model]) -> Model:
    """One lexicon file as a checked record.

    Raises:
        LexiconError: If a key is unknown, missing or of the wrong type; the message names it.
    """
    path = lexicon_path(name)
    try:
        return model.model_validate(read_toml(path))
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise LexiconError(str(path), key, first["msg"], remedy="See the other entries of the file.") from error


@cache
def numerals() -> Numerals:
    """The number words in force."""
    return load("numerals.toml", Numerals)


def alternatives(words: list[str]) -> str:
    """A regular expression for any of `words`, grouped by first letter so that a miss is cheap.

    Example:
        >>> alternatives(["two", "one", "ten"])
        '(?:o(?:ne)|t(?:en|wo))'
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda w: (w[0], -len(w), w)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    return "(?:" + "|".join(f"{re.escape(head)}(?:{'|'.join(tails)})" for head, tails in groups.items()) + ")"
