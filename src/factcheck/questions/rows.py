"""Words that name one of a row: the first trial and the second are two, whatever else the sentences share."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.grammar.numbers import numerals
from factcheck.locate import read_lexicon
from factcheck.table import Table


class Rows(Table):
    """The rows of `rows.toml`."""

    rows: tuple[tuple[str, ...], ...]
    ranks: tuple[str, ...]


class Placed(NamedTuple):
    """A word of a row and the noun that it stands before."""

    row: int
    noun: str
    word: str


@cache
def _row_of() -> dict[str, int]:
    """The row of each word; ranks make one of their own.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    table = read_lexicon("rows.toml", Rows)
    known = {word: number for number, row in enumerate(table.rows) for word in row}
    return known | dict.fromkeys((*numerals().ordinals, *table.ranks), len(table.rows))


def placed(terms: Sequence[str]) -> frozenset[Placed]:
    """The words of rows among the words of a clause, with what they narrow.

    Example:
        >>> [(one.word, one.noun) for one in placed(("first", "trial", "patient"))]
        [('first', 'trial')]
    """
    rows = _row_of()
    found = (Placed(rows[w], noun, w) for w, noun in itertools.pairwise(terms) if w in rows and noun not in rows)
    return frozenset(found)


def apart(one: frozenset[Placed], two: frozenset[Placed]) -> str:
    """How two claims name two members of a row, or nothing: "the first trial against the second trial"."""
    for mine in sorted(one):
        others = [o for o in two if (o.row, o.noun) == (mine.row, mine.noun)]
        same = any(o.word == mine.word for o in others)
        if others and not same:
            return f"the {mine.word} {mine.noun} against the {min(others).word} {mine.noun}"
    return ""
