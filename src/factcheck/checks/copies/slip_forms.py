"""Forms of words that a text fills again and again, as in a docket: no entry of it is a copy of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factcheck.model.lineage import Side, Slip

Entry = tuple[str, int]


def entries_in(slips: Iterable[Slip], least: int) -> frozenset[Entry]:
    """The sentences that stand against so many sentences of one text, by source and start.

    A copied sentence has its one counterpart in each other text, and perhaps a second where a headline says it too;
    what has several is a form that is filled for one person or day after the other. In its own text a sentence has
    no counterpart but where it is said again: there one fewer will do.

    Args:
        slips: What differs between sentences of nearly the same words.
        least: How many counterparts in one text make a form.
    """
    met: dict[tuple[str, int, str], set[int]] = defaultdict(set)
    for slip in slips:
        for mine, theirs in ((slip.left, slip.right), (slip.right, slip.left)):
            met[mine.source, mine.sentence_start, theirs.source].add(theirs.sentence_start)
    return frozenset(
        (source, start) for (source, start, other), starts in met.items() if len(starts) >= least - (source == other)
    )


def filled_twice(slips: Iterable[Slip], least: int) -> frozenset[tuple[Entry, Entry]]:
    """Two sentences of one text that differ in so many values: a form filled for two, and neither a copy.

    Args:
        slips: What differs between sentences of nearly the same words.
        least: How many values that differ make a form.
    """
    met: dict[tuple[Entry, Entry], set[int]] = defaultdict(set)
    for slip in slips:
        if slip.left.source == slip.right.source:
            met[entry_of(slip.left), entry_of(slip.right)].add(slip.left.start)
    return frozenset(pair for pair, places in met.items() if len(places) >= least)


def entry_of(side: Side) -> Entry:
    """The sentence that a side of a slip stands in."""
    return side.source, side.sentence_start
