"""Figures behind a name that go on a list: "Sweden sent 1,200 men, Norway 900", where "Airbus 320" is a name.

While a text is read a figure behind a capitalised word is kept with a doubt. Once all are found, it is one of the
list where a figure of the same sentence stands before it and only a name behind a comma or "and" stands between.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.numbers.around import one_of, small
from factcheck.grammar.quantities.found import FoundQuantity

NAMED = "a number in a name"
_REACH = 90


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


def _goes_on(text: str, earlier: FoundQuantity, quantity: FoundQuantity) -> bool:
    """Whether a figure tells of another what the one before it told."""
    if earlier.doubt or earlier.kind not in ("count", "share", "money") or quantity.start - earlier.end > _REACH:
        return False
    gap = text[earlier.end : quantity.start]
    return _goes_on_with().fullmatch(gap) is not None and _closed().match(text, quantity.end) is not None
