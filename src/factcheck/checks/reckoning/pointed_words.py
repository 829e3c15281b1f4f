"""What takes up two figures told before as a share, a change or a multiple: `pointed.toml`."""

from __future__ import annotations

from functools import cache

from factcheck.checks.reckoning.wholes_words import Words, any_of, whole_words_of, with_one_of
from factcheck.late import Late
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

    taking_up: Late  # from the beginning of a sentence to its share
    behind: Late
    of_whole: Late  # all that stands between a part and its whole
    whole_first: Late  # at the end of the words before a whole
    of_them: Late
    earlier: Late
    partial: Late
    these: Late  # at the beginning of a length that points back
    these_before: Late  # right before it
    onward: Late  # behind a length that tells another time


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
    return PointedSigns(
        taking_up=with_one_of(rf"<one>(?: {any_of(told.between.words)}){{0,4}} $", told.taking_up.words),
        behind=with_one_of(r"<one>\b", told.behind.words),
        of_whole=with_one_of(r" (?:[a-z-]+ ){0,2}<one> (?:[a-z-]+ )?$", told.of_whole.words),
        whole_first=with_one_of(r"(?:^|[,;:–—] )<one> $", told.of_whole.words),
        of_them=with_one_of(r" (?:[a-z-]+ )?<one>\b", told.of_them.words),
        earlier=whole_words_of(told.earlier.words),
        partial=whole_words_of(told.partial.words),
        these=with_one_of("<one> ", told.these.words),
        these_before=with_one_of(r"\b<one> $", told.these.words),
        onward=with_one_of(r" <one>\b", told.onward.words),
    )
