"""What calls a figure the rest of a whole or the gap between two: `differences.toml`."""

from __future__ import annotations

import re
from functools import cache

from factcheck.checks.wholes_words import Words, any_of, whole_words_of
from factcheck.locate import read_lexicon
from factcheck.row import NamedTuple
from factcheck.table import Table


class Bars(Table):
    """How far a rest or a gap may lie from what its figures give; how many sentences and parts it may have."""

    whole: float
    far: float
    times: float
    sentences: int
    parts: int


class Differences(Table):
    """The tables of `differences.toml`."""

    left: Words
    between: Words
    others: Words
    over: Words
    gap: Words
    hedges: Words
    apart: Words
    pointing: Words
    points: Words
    partial: Words
    struck: Words
    adding: Words
    bars: Bars


class DifferenceSigns(NamedTuple):
    """The words as patterns over text in lower case."""

    left: re.Pattern[str]  # at the end of the words before a figure
    others: re.Pattern[str]
    gap: re.Pattern[str]
    pointing: re.Pattern[str]
    over: re.Pattern[str]  # at the beginning of the words behind it
    apart: re.Pattern[str]
    partial: re.Pattern[str]
    struck: re.Pattern[str]
    adding: re.Pattern[str]  # at the end of the words before a part


@cache
def difference_words() -> Differences:
    """The tables in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("differences.toml", Differences)


@cache
def difference_signs() -> DifferenceSigns:
    """The patterns made of the tables."""
    told = difference_words()
    between = rf"(?: {any_of(told.between.words)}){{0,4}} $"
    behind = r"(?:,? [a-z'-]+){0,2}?,? "
    return DifferenceSigns(
        left=re.compile(rf"\b{any_of(told.left.words)}{between}"),
        others=re.compile(rf"\b{any_of(told.others.words)} $"),
        gap=re.compile(rf"\b{any_of(told.gap.words)} (?:{any_of(told.hedges.words)} )?$"),
        pointing=re.compile(rf"\b{any_of(told.pointing.words)} $"),
        over=re.compile(rf"{behind}{any_of(told.over.words)}\b(?! for\b)"),
        apart=re.compile(rf"{behind}{any_of(told.apart.words)}\b"),
        partial=whole_words_of(told.partial.words),
        struck=re.compile(rf"(?: [a-z'-]+){{0,2}} {any_of(told.struck.words)}\b"),
        adding=re.compile(rf"\b{any_of(told.adding.words)} (?:[a-z]+ )?$"),
    )
