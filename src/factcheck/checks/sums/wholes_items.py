"""Which figures of a text may be parts of one whole: told plainly, one after the other, of kindred things."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.checks.reckoning.members import claim_of
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.told_items import Item, joined
from factcheck.checks.reckoning.wholes_words import whole_signs, whole_words
from factcheck.grammar.words.words import is_person, noun_lemma, related, types

_NO_PART = frozenset({"rate", "daily", "multiple", "each", "from", "ceiling"})
_LEAD = 24  # characters before a figure that say what it is


def may_be_part(page: Page, item: Item) -> bool:
    """Whether a figure may be one of a series: no rate, base, end or age."""
    before = page.text[max(item.passage.start, item.start - _LEAD) : item.start].lower()
    return not whole_signs().no_part.search(before) and is_told_plainly(page, item, ends=True)


def is_added(page: Page, item: Item) -> bool:
    """Whether a figure may be added to those told before it: not "five of them", which is a part of one of these."""
    return not whole_signs().shares.search(page.text[item.end : item.end + _LEAD].lower())


def is_told_plainly(page: Page, item: Item, *, ends: bool = False) -> bool:
    """Whether a figure is no rate, share of one or multiple; nor, unless `ends`, that from which a change began."""
    if item.figure.kind == "fraction":
        return False
    claim = claim_of(page, item.passage, item.figure)
    scope = set(claim.claim.question.scope) if claim is not None else set()
    return not scope & (_NO_PART - {"from"} if ends else _NO_PART)


def is_series(parts: Sequence[Item]) -> bool:
    """Whether figures of one or more sentences are told as a list: those of each sentence joined."""
    return all(one.passage is not two.passage or _follow(one, two) for one, two in pairwise(parts))


def _follow(one: Item, two: Item) -> bool:
    """Whether two figures of a sentence are told one after the other."""
    return joined(one.passage, one.end, two.start)


def first_series(row: Sequence[Item]) -> tuple[Item, ...]:
    """The first figures of a sentence that are told as a list."""
    until = next((at for at in range(1, len(row)) if not _follow(row[at - 1], row[at])), len(row))
    return tuple(row[:until])


def kin(one: str, two: str) -> bool:
    """Whether two nouns may count one thing."""
    if not one or not two or one == two:
        return True
    if is_person(one) and is_person(two):
        return True
    if types(one) & types(two) - {"artefact"}:
        return True
    return related(one, two) >= whole_words().bars.kin or noun_lemma(one) == noun_lemma(two)
