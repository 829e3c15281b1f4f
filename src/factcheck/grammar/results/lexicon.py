"""The words and forms by which results are told: `results.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from factcheck.errors import LexiconError
from factcheck.grammar.numbers import alternatives, numerals
from factcheck.locate import lexicon_path, read_lexicon
from factcheck.table import Table


class Scores(Table):
    """Verbs and nouns that say who won, what makes two figures no score of the end, and scores in words."""

    won: frozenset[str]
    lost: frozenset[str]
    drawn: frozenset[str]
    beating: frozenset[str]
    aiming: frozenset[str]
    victories: frozenset[str]
    defeats: frozenset[str]
    draws: frozenset[str]
    against: frozenset[str]
    before: str
    behind: str
    goalless: str
    goalless_words: tuple[str, ...]
    worded_words: tuple[str, ...]
    worded: str
    margin: str
    nought: frozenset[str]
    alone: frozenset[str]
    counted: tuple[str, ...]


class Places(Table):
    """What may be won with the places that it stands for, and the forms that tell a place or a rank."""

    other: str
    contest: str
    disciplines: frozenset[str]
    distance: str
    ranking: str
    won: Mapping[str, tuple[int, int]]
    forms: Mapping[str, str]
    hints: Mapping[str, tuple[str, ...]]


class Votes(Table):
    """What makes two figures the sides of a vote, and the forms that tell none or some against."""

    carrying: frozenset[str]
    falling: frozenset[str]
    also_games: frozenset[str]
    ruling: frozenset[str]
    telling: frozenset[str]
    leagues: frozenset[str]
    stems: tuple[str, ...]
    bodies: tuple[str, ...]
    contests: frozenset[str]
    motions: frozenset[str]
    plain: frozenset[str]
    for_: tuple[str, ...]
    against: tuple[str, ...]
    opposed: tuple[str, ...]
    none: str
    some: str
    apart: frozenset[str]
    chambers: frozenset[str]


class Stage(Table):
    """Words for one stage of a contest."""

    words: frozenset[str]


class Apart(Table):
    """Words that tell one contest from another of the same two sides."""

    words: frozenset[str]
    parts: frozenset[str]
    stages: tuple[Stage, ...]


class Results(Table):
    """The tables of `results.toml`."""

    score: Scores
    place: Places
    votes: Votes
    apart: Apart


@cache
def result_words() -> Results:
    """The tables in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("results.toml", Results)


def places_hinted(lower: str) -> tuple[str, ...]:
    """The names of the forms of places that a sentence in lower case may hold, in their order."""
    table = result_words().place
    return tuple(
        name for name in table.forms if name not in table.hints or any(map(lower.__contains__, table.hints[name]))
    )


def stands(table: str, name: str, lower: str) -> bool:
    """Whether a form stands in a sentence in lower case: without a fold of letters it is looked for twice as fast."""
    return _plain_form(table, name).search(lower) is not None


@cache
def _plain_form(table: str, name: str) -> re.Pattern[str]:
    return _compiled(table, name, 0)


@cache
def form(table: str, name: str) -> re.Pattern[str]:
    """The pattern of a form, its {rank} and {number} filled in.

    Raises:
        LexiconError: If the file holds no pattern there.
    """
    return _compiled(table, name, re.IGNORECASE)


def _compiled(table: str, name: str, fold: int) -> re.Pattern[str]:
    words = result_words()
    held = words.place.forms[name] if table == "forms" else str(getattr(getattr(words, table), name))
    ranks = f"(?:{alternatives(list(numerals().ordinals))}|[1-9][0-9]?(?:st|nd|rd|th))"
    counts = alternatives([*numerals().units, *numerals().tens])
    case = 0 if "[A-Z]" in held else fold
    try:
        return re.compile(held.replace("{rank}", ranks).replace("{number}", counts), case)
    except re.error as error:
        path = lexicon_path("results.toml")
        raise LexiconError(str(path), f"{table}.{name}", str(error), remedy="Mend the expression.") from error
