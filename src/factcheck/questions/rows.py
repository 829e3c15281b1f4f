"""Words that name one of a row: the first trial and the second are two, whatever else the sentences share."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache, lru_cache

from factcheck.grammar.numbers import numerals
from factcheck.grammar.words.words import related, types
from factcheck.locate import read_lexicon
from factcheck.model.claim import Question
from factcheck.row import NamedTuple
from factcheck.table import Table

_SORT = -2  # the row of those that a sort holds


class Rows(Table):
    """The rows of `rows.toml`."""

    rows: tuple[tuple[str, ...], ...]
    ranks: tuple[str, ...]
    rivals: tuple[frozenset[str], ...]
    sides: tuple[tuple[frozenset[str], ...], ...]
    sorts: Mapping[str, frozenset[str]]


class Placed(NamedTuple):
    """A word of a row and the noun that it stands before."""

    row: int
    noun: str
    word: str


_NONE = frozenset[Placed]()  # one for all that stand in no row


@cache
def _rows() -> Rows:
    """The rows in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("rows.toml", Rows)


@cache
def _row_of() -> dict[str, int]:
    """The row of each word; ranks make one of their own."""
    table = _rows()
    known = {word: number for number, row in enumerate(table.rows) for word in row}
    return known | dict.fromkeys((*numerals().ordinals, *table.ranks), len(table.rows))


def placed(terms: Sequence[str]) -> frozenset[Placed]:
    """The words of rows among the words of a clause, with what they narrow.

    Example:
        >>> [(one.word, one.noun) for one in placed(("first", "trial", "patient"))]
        [('first', 'trial')]
    """
    rows = _row_of()
    ranks = len(_rows().rows)  # "3rd" stands in the row of "third"
    known = {term: ranks if term[:1].isdigit() else rows.get(term, -1) for term in terms}
    pairs = itertools.pairwise(terms)
    narrowed = (Placed(known[w], noun, w) for w, noun in pairs if known[w] >= 0 and known[noun] < 0)
    found = (*narrowed, *(Placed(_SORT, sort, term) for term in terms for sort in _sorts_of(term)))
    return frozenset(found) if found else _NONE


def in_one_row(one: Iterable[str], two: Iterable[str]) -> bool:
    """Whether words of both name two members of one row.

    Example:
        >>> in_one_row(["front", "brake"], ["rear", "brake"])
        True
    """
    rows = _row_of()
    mine, theirs = ({rows[word] for word in words if word in rows} for words in (one, two))
    return not mine.isdisjoint(theirs)


def ranks_in(terms: Iterable[str]) -> frozenset[str]:
    """The words among some that give a place in a row: the second, the last."""
    return frozenset(terms) & {*numerals().ordinals, *_rows().ranks}


def narrowed_apart(head: str, one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether a word of its own narrows a noun on either side.

    Example:
        >>> narrowed_apart("ward", ("surgical", "ward"), ("child", "ward"))
        True
    """
    before = [words[words.index(head) - 1] if head in words and words.index(head) else "" for words in (one, two)]
    return all(before) and before[0] not in two and before[1] not in one


def rivals(one: Iterable[str], two: Iterable[str]) -> bool:
    """Whether words of which but one can be meant stand in both: men and women, gold and silver.

    Example:
        >>> rivals(["men", "final"], ["women", "final"])
        True
    """
    mine, theirs = frozenset(one), frozenset(two)
    return any(mine & row and theirs & row and not mine & theirs & row for row in _rows().rivals)


def may_have_rivals(asked: Question) -> bool:
    """Whether a claim has any of the words of which but one can be meant: most have none."""
    return not (_rivals().isdisjoint(asked.terms) and _rivals().isdisjoint(asked.context))


@cache
def _rivals() -> frozenset[str]:
    return frozenset[str]().union(*_rows().rivals)


def other_side(one: Iterable[str], two: Iterable[str]) -> str:
    """The two sides of one whole that two claims are told of, or nothing: "man against woman".

    Example:
        >>> other_side(["woman", "league"], ["man", "league"])
        'woman against man'
    """
    mine, theirs = _sided().intersection(one), _sided().intersection(two)
    return parted(_rows().sides, mine, theirs) if mine and theirs else ""


@cache
def _sided() -> frozenset[str]:
    """The words of all sides: of most claims none is one of them."""
    return frozenset[str]().union(*(side for sides in _rows().sides for side in sides))


def parted(wholes: Iterable[Sequence[Set[str]]], one: Set[str], two: Set[str]) -> str:
    """The words by which two claims stand on one side each of one whole, or nothing where either tells of both."""
    for whole in wholes:
        told = [[side for side in whole if side & words] for words in (one, two)]
        if len(told[0]) == len(told[1]) == 1 and told[0] != told[1]:
            return f"{min(told[0][0] & one)} against {min(told[1][0] & two)}"
    return ""


@lru_cache(maxsize=8192)
def _sorts_of(term: str) -> tuple[str, ...]:
    """The sorts of which a word names one."""
    named = types(term)
    return tuple(sort for sort, any_one in _rows().sorts.items() if sort in named and term not in any_one)


def apart(one: frozenset[Placed], two: frozenset[Placed]) -> str:
    """How two claims name two members of a row, or nothing: "the first trial against the second trial"."""
    for mine in sorted(one):
        others = [o for o in two if (o.row, o.noun) == (mine.row, mine.noun)]
        same = any(o.word == mine.word or (o.row == _SORT and related(o.word, mine.word) > 0) for o in others)
        if others and not same and mine.row == _SORT:
            return f"{mine.word} against {min(others).word}"
        if others and not same:
            return f"the {mine.word} {mine.noun} against the {min(others).word} {mine.noun}"
    return ""
