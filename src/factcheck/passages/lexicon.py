"""The words and weights that the comparison of a claim with a passage leans on."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class PassageWords(Table):
    """Words that say how far a figure reaches, words that open a condition, verbs that say nothing."""

    whole: frozenset[str]
    elsewhere: frozenset[str]
    conditions: frozenset[str]
    almost: frozenset[str]
    plain: frozenset[str]
    states: frozenset[str]
    mutual: frozenset[str]
    became: frozenset[str]
    cutting: frozenset[str]
    reaching: frozenset[str]
    duty: frozenset[str]
    permission: frozenset[str]
    advice: frozenset[str]
    timetable: frozenset[str]
    requiring: frozenset[str]
    of_any_time: frozenset[str]
    above: frozenset[str]
    below: frozenset[str]
    aged: frozenset[str]
    carrying: frozenset[str]
    defeating: frozenset[str]
    lacking: frozenset[str]
    kin: tuple[frozenset[str], ...]


class SignWeights(Table):
    """What each sign adds to the score of a pair."""

    head: float
    head_apart: float
    act: float
    act_apart: float
    cross: float
    near: float
    near_both: float
    wide: float
    around: float
    scope: float
    reach: float
    elsewhere: float
    place_same: float
    place_apart: float
    place_within: float
    part: float
    sole: float


class PassageBars(Table):
    """From which score two figures are compared, and how much a better or an agreeing rival changes that."""

    least: float
    meeting: float
    time: float
    toll: float
    margin: float
    margin_same: float
    crowd: float
    several: int
    absent: float
    subject: float
    kin: float


class PassageTable(Table):
    """The file `passages.toml`."""

    words: PassageWords
    weights: SignWeights
    bars: PassageBars


@cache
def passage_table() -> PassageTable:
    """The table in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("passages.toml", PassageTable)


@cache
def kin_groups() -> tuple[frozenset[str], ...]:
    """Words that may stand for each other."""
    words = passage_table().words
    return (*words.kin, words.whole, words.elsewhere)
