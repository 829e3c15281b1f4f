"""What calls a figure the rest of a whole or the gap between two: `differences.toml`."""

from __future__ import annotations

from functools import cache

from factcheck.checks.reckoning.wholes_words import Words, any_of, whole_words_of, with_one_of
from factcheck.late import Late
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

    left: Late  # at the end of the words before a figure
    others: Late
    gap: Late
    pointing: Late
    over: Late  # at the beginning of the words behind it
    apart: Late
    partial: Late
    struck: Late
    adding: Late  # at the end of the words before a part


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
        left=with_one_of(rf"\b<one>{between}", told.left.words),
        others=with_one_of(r"\b<one> $", told.others.words),
        gap=with_one_of(rf"\b<one> (?:{any_of(told.hedges.words)} )?$", told.gap.words),
        pointing=with_one_of(r"\b<one> $", told.pointing.words),
        over=with_one_of(rf"{behind}<one>\b(?! for\b)", told.over.words),
        apart=with_one_of(rf"{behind}<one>\b", told.apart.words),
        partial=whole_words_of(told.partial.words),
        struck=with_one_of(r"(?: [a-z'-]+){0,2} <one>\b", told.struck.words),
        adding=with_one_of(r"\b<one> (?:[a-z]+ )?$", told.adding.words),
    )
