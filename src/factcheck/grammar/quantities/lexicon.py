"""Hedges, units, currencies and guards: the word lists that quantities are read with, checked once."""

from __future__ import annotations

from functools import cache
from typing import Literal

from factcheck.errors import LexiconError
from factcheck.grammar.numbers.lexicon import WordSet
from factcheck.locate import read_lexicon
from factcheck.table import Table

HedgeName = Literal[
    "about", "below", "just_below", "just_above", "lo_weak", "lo_strict", "hi_weak", "hi_strict", "hi_soft", "exact"
]


class Law(Table):
    """The thresholds of the value law (`grammar.quantities.law`)."""

    sharp_up_to: int
    bare_share: float
    bare_hull_share: float
    bare_hull_from: int
    hedged_share: float
    hedged_least_from: int
    step_share: float
    fraction_points: float
    hedged_points: float
    hedged_part: float
    precise_figures: int
    floors_apart: float
    told_to_the_last: int
    converted: float
    fine: float
    one_length: float


class Governing(Table):
    """Words that hedge a number, or govern it."""

    words: frozenset[str]
    definite: frozenset[str]
    on: frozenset[str]
    topics: frozenset[str]


class Hedges(Table):
    """The tables of `hedges.toml`."""

    before: dict[HedgeName, tuple[str, ...]]
    between: WordSet
    times: WordSet
    across: WordSet
    measured: WordSet
    onward: WordSet
    governing: Governing
    by_so_much: WordSet
    upward: WordSet
    after: dict[HedgeName, tuple[str, ...]]
    ranging: WordSet
    moving: WordSet
    changing: WordSet
    law: Law


class Unit(Table):
    """A unit of measure; units `of` the same thing convert by their `factor`, or what they `also` may hold."""

    name: str
    words: tuple[str, ...]
    signs: tuple[str, ...]
    of: str
    factor: float | None = None
    also: tuple[float, ...] = ()
    hyphen_only: bool = False
    tight: tuple[str, ...] = ()
    alone: bool = False


class Units(Table):
    """The entries of `units.toml`."""

    unit: tuple[Unit, ...]


class Currencies(Table):
    """The tables of `currencies.toml`."""

    signs: dict[str, str]
    codes: WordSet
    words: dict[str, str]
    only_with_country: WordSet
    paid: WordSet
    cents: dict[str, str]
    countries: dict[str, str]
    letters: dict[str, str]
    dollars: dict[str, tuple[float, float]]


class NotQuantities(Table):
    """The tables of `not_quantities.toml`."""

    months: WordSet
    weekdays: WordSet
    before_year: WordSet
    before_year_surely: WordSet
    labels: WordSet
    scores: WordSet
    votes: WordSet
    clock_after: WordSet
    clock_before: WordSet
    clock_hedges: WordSet
    clock_behind_place: WordSet
    clock_never: WordSet
    clock_day: WordSet
    age_bounds: WordSet
    whoever: WordSet
    one_after: WordSet
    one_before: WordSet
    one_of: WordSet
    one_of_never: WordSet
    ordinal_after: WordSet
    no_after: WordSet
    plurals: WordSet
    light: WordSet
    common_labels: WordSet
    numbered_after: WordSet
    singling: WordSet
    capital_labels: WordSet
    tellers: WordSet
    irregular_plurals: WordSet
    heat: WordSet


@cache
def hedges() -> Hedges:
    """The hedges and the value law in force."""
    return read_lexicon("hedges.toml", Hedges)


@cache
def hedges_before() -> dict[str, HedgeName]:
    """Each hedge that stands before a number, with its class.

    Raises:
        LexiconError: If one hedge stands in two classes.
    """
    table: dict[str, HedgeName] = {}
    for name, phrases in hedges().before.items():
        for phrase in phrases:
            if table.setdefault(phrase, name) != name:
                raise LexiconError("hedges.toml", f"before.{name}", "is in two classes", value=phrase)
    return table


@cache
def units_by_name() -> dict[str, Unit]:
    """Every unit by its canonical name."""
    return {unit.name: unit for unit in read_lexicon("units.toml", Units).unit}


@cache
def currencies() -> Currencies:
    """The currency words in force."""
    return read_lexicon("currencies.toml", Currencies)


@cache
def not_quantities() -> NotQuantities:
    """The guards in force."""
    return read_lexicon("not_quantities.toml", NotQuantities)
