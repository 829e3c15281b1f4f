"""What takes up two figures told before as a share, a change or a multiple: `pointed.toml`."""

from __future__ import annotations

import re
from functools import cache

from factcheck.checks.wholes_words import Words, any_of, whole_words_of
from factcheck.locate import read_lexicon
from factcheck.row import NamedTuple
from factcheck.table import Table


class Bars(Table):
    """How far a share and a change may be off, in points; a multiple, as a part of it; and how far a slip goes."""

    points: float
    change: float
    multiple: float
    far: float


class Pointed(Table):
    """The tables of `pointed.toml`."""

    taking_up: Words
    between: Words
    behind: Words
    of_whole: Words
    of_them: Words
    earlier: Words
    partial: Words
    as_many: Words
    these: Words
    onward: Words
    bars: Bars


class PointedSigns(NamedTuple):
    """The words as patterns over text in lower case."""

    taking_up: re.Pattern[str]  # from the beginning of a sentence to its share
    behind: re.Pattern[str]
    of_whole: re.Pattern[str]  # all that stands between a part and its whole
    whole_first: re.Pattern[str]  # at the end of the words before a whole
    of_them: re.Pattern[str]
    earlier: re.Pattern[str]
    partial: re.Pattern[str]
    these: re.Pattern[str]  # at the beginning of a length that points back
    these_before: re.Pattern[str]  # right before it
    onward: re.Pattern[str]  # behind a length that tells another time


@cache
def pointed_words() -> Pointed:
    """The tables in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("pointed.toml", Pointed)


@cache
def pointed_signs() -> PointedSigns:
    """The patterns made of the tables."""
    told = pointed_words()
    of_whole = any_of(told.of_whole.words)
    return PointedSigns(
        taking_up=re.compile(rf"{any_of(told.taking_up.words)}(?: {any_of(told.between.words)}){{0,4}} $"),
        behind=re.compile(any_of(told.behind.words) + r"\b"),
        of_whole=re.compile(rf" (?:[a-z-]+ ){{0,2}}{of_whole} (?:[a-z-]+ )?$"),
        whole_first=re.compile(rf"(?:^|[,;:–—] ){of_whole} $"),
        of_them=re.compile(rf" (?:[a-z-]+ )?{any_of(told.of_them.words)}\b"),
        earlier=whole_words_of(told.earlier.words),
        partial=whole_words_of(told.partial.words),
        these=re.compile(rf"{any_of(told.these.words)} "),
        these_before=re.compile(rf"\b{any_of(told.these.words)} $"),
        onward=re.compile(rf" {any_of(told.onward.words)}\b"),
    )
