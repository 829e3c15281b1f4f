"""Figures behind a name that go on a list: "Sweden sent 1,200 men, Norway 900", where "Airbus 320" is a name.

While a text is read a figure behind a capitalised word is kept with a doubt. Once all are found, it is one of the
list where a figure of the same sentence stands before it and only a name behind a comma or "and" stands between.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.numbers.around import one_of, small
from factcheck.grammar.quantities.found import FoundQuantity
from factcheck.grammar.quantities.guards import plural_soon
from factcheck.grammar.words.words import is_person, noun_lemma
from factcheck.model.years import OLDEST

NAMED = "a number in a name"
OF_SEVERAL = "one age of several people"
_REACH = 90
_LISTED = re.compile(r",? ?(?:and|or|&|,) ?|, ")
_BESIDE = re.compile(r"([^\W\d_]+), (?:aged )?$")


@cache
def _goes_on_with() -> re.Pattern[str]:
    """The noun of the figure before, a comma or joiner, and a name."""
    owner, joiner = one_of(small().list_owners), one_of(small().list_joiners)
    name = rf"(?:{owner} )?(?:[a-z][a-z-]+ )?(?:[^\W\d_a-z][\w'’&.-]* ){{1,3}}"
    return re.compile(rf"(?: [^\s,;]+){{0,4}}(?:,|;|,? {joiner}) {name}$")


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[,.;:)!?]|$|{one_of(small().list_closers)}\b)")


def settled(text: str, found: list[FoundQuantity]) -> list[FoundQuantity]:
    """The same quantities without those that belong to a name."""
    kept: list[FoundQuantity] = []
    for quantity in found:
        if quantity.doubt != NAMED:
            kept.append(quantity)
        elif kept and _goes_on(text, kept[-1], quantity):
            kept.append(quantity._replace(doubt=""))
    return kept


def ages_apart(text: str, found: list[FoundQuantity]) -> list[FoundQuantity]:
    """The same quantities, the ages of several people kept with a doubt: none of them is that of all.

    As in "three women aged 19, 44 and 60", "the sisters, 12 and 14, were found".
    """
    kept = list(found)
    for at, first in enumerate(found):
        if first.kind != "age" and not _opens_ages(text, first):
            continue
        end = at + 1
        while end < len(found) and _is_next_age(text, found[end - 1], found[end]):
            end += 1
        if end > at + 1 and _is_told(text, found[end - 2], found[end - 1]):
            kept[at:end] = [one._replace(kind="age", doubt=OF_SEVERAL) for one in found[at:end]]
    return kept


def _opens_ages(text: str, first: FoundQuantity) -> bool:
    """Whether a bare figure stands in commas behind several people: "the sisters, 12 and 14,"."""
    plain = first.kind == "count" and first.quantity.unit is None and not first.doubt
    before = _BESIDE.search(text, max(0, first.start - _REACH), first.start) if plain else None
    if before is None:
        return False
    noun = noun_lemma(before[1].lower())
    return noun != before[1].lower() and is_person(noun)


def _is_next_age(text: str, earlier: FoundQuantity, quantity: FoundQuantity) -> bool:
    """Whether a bare figure follows an age on a list, and counts nothing."""
    value = quantity.quantity
    bare = quantity.kind in ("count", "age") and value.low == value.high and value.unit in (None, "year")
    gap = text[earlier.end : quantity.start]
    joined = _LISTED.fullmatch(gap) is not None
    return bare and joined and 0 < (value.low or 0) <= OLDEST and not plural_soon(text, quantity.end)


def _is_told(text: str, earlier: FoundQuantity, last: FoundQuantity) -> bool:
    """Whether a list of ages comes to its end: "and" or "or" stands before the last of them."""
    return any(character.isalpha() or character == "&" for character in text[earlier.end : last.start])


def _goes_on(text: str, earlier: FoundQuantity, quantity: FoundQuantity) -> bool:
    """Whether a figure tells of another what the one before it told."""
    if earlier.doubt or earlier.kind not in ("count", "share", "money") or quantity.start - earlier.end > _REACH:
        return False
    gap = text[earlier.end : quantity.start]
    return _goes_on_with().fullmatch(gap) is not None and _closed().match(text, quantity.end) is not None
