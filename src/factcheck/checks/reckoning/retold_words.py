"""The forms by which one fact is told again in other figures, and how much accident weighs: `retold.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from factcheck.errors import LexiconError
from factcheck.locate import lexicon_path, read_lexicon
from factcheck.table import Table


class Chance(Table):
    """What words leave of the chance that figures fit by accident; see the comments in the file."""

    decades: float
    shared: float
    most_shared: int
    name: float
    most_names: int
    beside: float
    same_head: float
    few: float
    few_gaps: float
    few_round: float
    round: float
    same: float
    apart: int
    common: float
    times: float
    more: float
    third: float
    share_slack: float
    kin: float
    nearly: float
    exact: float
    opening: float
    least: float
    far_worse: float


class Again(Table):
    """How likely one figure is told of two things; see the comments in the file."""

    fraction: float
    whole: float
    fine: float
    length: float
    mixed: float
    money: float
    few: int
    few_times: float
    to_the_unit: int
    two_digits: int
    unequal: float
    widest: float
    strange: float
    untied: float
    untied_fresh: float
    untied_fine: float
    few_lengths: int
    mood: float
    acts: float
    kin: float
    size: float
    sure_story: float
    loose_story: float
    day: float
    month: float
    within: float
    published: float
    fresh: float
    fresh_days: int
    old: float
    old_days: int
    year: float
    in_year: float
    one_act: float
    other_act: float
    alone: float
    alone_words: float
    alone_days: int
    hardly_tied: float
    ranks: frozenset[str]
    for_people: frozenset[str]
    fragment: int
    least: float
    least_kin: float
    lone: float


class Retold(Table):
    """The tables of `retold.toml`."""

    forms: Mapping[str, str]
    chance: Chance
    again: Again


@cache
def retold_words() -> Retold:
    """The tables in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("retold.toml", Retold)


@cache
def shape(name: str) -> re.Pattern[str]:
    """The pattern of a form.

    Raises:
        LexiconError: If the file lacks it or holds no pattern there.
    """
    try:
        return re.compile(retold_words().forms[name])
    except (KeyError, re.error) as error:
        path = str(lexicon_path("retold.toml"))
        raise LexiconError(path, f"forms.{name}", f"is missing or no pattern: {error}") from error


def unsure(story: float) -> float:
    """How much likelier accident is between two texts that tell one story for no more than some evidence."""
    by = retold_words().again
    times: float = by.loose_story ** min(1.0, max(0.0, 1 - story / by.sure_story))
    return times
