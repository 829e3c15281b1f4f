"""The small words around a figure, from `rules/lexicon/figures.toml`, as sets and as pieces of patterns."""

from __future__ import annotations

from functools import cache

from factcheck.grammar.numbers.lexicon import alternatives
from factcheck.locate import read_lexicon
from factcheck.table import Table


class Small(Table):
    """The lists of small words, each named for what it does."""

    nothing: frozenset[str]
    majority: frozenset[str]
    majority_after: frozenset[str]
    most_never: frozenset[str]
    none_never: frozenset[str]
    compared: frozenset[str]
    times_as: frozenset[str]
    timely: frozenset[str]
    share_of: frozenset[str]
    half_after: frozenset[str]
    fraction_after: frozenset[str]
    age: frozenset[str]
    age_steps: frozenset[str]
    compared_in_age: frozenset[str]
    age_now: frozenset[str]
    age_behind: frozenset[str]
    before_labels: frozenset[str]
    pointed_labels: frozenset[str]
    set_against: frozenset[str]
    one_of_it: frozenset[str]
    half_hours: frozenset[str]
    packs_in_words: frozenset[str]
    results: frozenset[str]
    openers: frozenset[str]
    article_openers: frozenset[str]
    never_after_article: frozenset[str]
    day_joints: frozenset[str]
    years_to: frozenset[str]
    ordinal_marks: frozenset[str]
    percent: frozenset[str]
    counting_on: frozenset[str]
    counting_suffixes: frozenset[str]
    spelled_clock: frozenset[str]
    in_a_month: frozenset[str]
    months_as_words: frozenset[str]
    minus: frozenset[str]
    list_joiners: frozenset[str]
    list_owners: frozenset[str]
    list_closers: frozenset[str]
    sum_ends: frozenset[str]
    bound_joiners: frozenset[str]
    change_steps: frozenset[str]
    change_to: frozenset[str]
    change_ways: frozenset[str]
    far_hedges: frozenset[str]
    no_hour: frozenset[str]
    hour_ways: frozenset[str]
    never_counted: frozenset[str]
    behind_a_weight: frozenset[str]
    behind_inches: frozenset[str]


class Figures(Table):
    """The tables of `figures.toml`."""

    times: dict[str, int]
    words: Small
    smaller: dict[str, str]


@cache
def figures() -> Figures:
    """The words in force."""
    return read_lexicon("figures.toml", Figures)


def small() -> Small:
    """The lists of small words in force."""
    return figures().words


def one_of(words: frozenset[str]) -> str:
    """A piece of a pattern for any of some words, the longest first where one begins another."""
    return alternatives(sorted(words))
