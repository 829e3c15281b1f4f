"""What says that the parts behind a total are all there are: `breakdown.toml`."""

from __future__ import annotations

from functools import cache

from factcheck.checks.reckoning.wholes_words import any_of, whole_words_of, with_one_of
from factcheck.late import Late
from factcheck.locate import read_lexicon
from factcheck.row import NamedTuple
from factcheck.table import Table


class Words(Table):
    """A bare list of words or phrases."""

    words: frozenset[str]


class Rest(Table):
    """Words for the rest, and those that may stand between them and its figure."""

    words: frozenset[str]
    between: frozenset[str]


class ToldBefore(Table):
    """What opens a sentence on a sum told before, or on any number; what stands before a part that is one of those."""

    opens: tuple[str, ...]
    totals: tuple[str, ...]
    definite: tuple[str, ...]


class TakenApart(Table):
    """Verbs by which somebody takes a sum apart, what stands behind it then, and how many words it may have."""

    verbs: frozenset[str]
    behind: frozenset[str]


class Bars(Table):
    """How far a sum may lie from its total, as a share of it; the least rank that numbers the last of so many."""

    far: float
    near: float
    least_rank: int
    kin: float


class Breakdown(Table):
    """The tables of `breakdown.toml`."""

    rest: Rest
    others: Words
    made_of: Words
    taken_apart: TakenApart
    told_before: ToldBefore
    of_them: Words
    partial: Words
    beside: Words
    beside_it: Words
    composing: Words
    links: Words
    heading: Words
    bars: Bars


class Signs(NamedTuple):
    """The words as patterns over text in lower case."""

    rest: Late  # at the end of the words before the last part
    others: Late
    made_of: Late
    taken_apart: Late  # "broke the bill down as", "split the money between"
    of_them: Late
    of_them_first: Late  # at the beginning of the words behind a part
    partial: Late
    of_whole: Late  # from the beginning of a sentence to the end of its total
    composing: Late  # in the words before the first part


@cache
def breakdown_words() -> Breakdown:
    """The tables in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("breakdown.toml", Breakdown)


@cache
def signs() -> Signs:
    """The patterns made of the tables."""
    told = breakdown_words()
    between = any_of(told.rest.between)
    return Signs(
        rest=with_one_of(rf"\b<one>(?:,? {between}){{0,2}},? ?$", told.rest.words),
        others=whole_words_of(told.others.words),
        made_of=whole_words_of(told.made_of.words),
        taken_apart=_taken_apart(told.taken_apart),
        of_them=whole_words_of(told.of_them.words),
        of_them_first=with_one_of(r" (?:[a-z-]+ )?<one>\b", told.of_them.words),
        partial=whole_words_of(told.partial.words),
        of_whole=Late(r"(?:Out of|Of)(?: the| all| its| their)? (?:[\w,.]+ )?[\w,.-]+$", "Out of", "Of"),
        composing=whole_words_of(told.composing.words),
    )


def _taken_apart(told: TakenApart) -> Late:
    sum_told = r" (?:[a-z'-]+ ){1,4}"
    return with_one_of(rf"\b<one>{sum_told}{any_of(told.behind)}\b", told.verbs)
