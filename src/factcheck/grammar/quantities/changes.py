"""Changes: "from 5,200 to 3,500" and "to 3,500 from 5,200" are two values, not a range."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.numbers.around import one_of, small
from factcheck.grammar.quantities.found import FoundQuantity

_REACH = 90


@cache
def _to() -> re.Pattern[str]:
    ways, steps = one_of(small().change_ways), one_of(small().change_steps)
    return re.compile(rf"(?:^|\s)(?:{ways} )?to(?: {steps})* ?$", re.IGNORECASE)


@cache
def _to_before() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(small().change_to)}(?: {one_of(small().change_steps)})* $", re.IGNORECASE)


@cache
def _from_before() -> re.Pattern[str]:
    return re.compile(rf"\bfrom(?: {one_of(small().change_steps)})* $", re.IGNORECASE)


@cache
def _from_between() -> re.Pattern[str]:
    ways, steps = one_of(small().change_ways), one_of(small().change_steps)
    return re.compile(rf"(?:^|[\s,(])(?:{ways} )?from(?: {steps})* ?$", re.IGNORECASE)


def link(text: str, found: list[FoundQuantity]) -> list[FoundQuantity]:
    """The same quantities, those of one change knowing each other."""
    linked = list(found)
    for at in range(len(linked) - 1):
        first, second = linked[at], linked[at + 1]
        if first.change or second.start - first.end > _REACH or _unlike(first, second):
            continue
        gap = text[first.end : second.start]
        if "\n\n" in gap or ". " in gap or ";" in gap:
            continue
        lead = text[max(0, first.start - 32) : first.start]
        if _from_before().search(lead) and _to().search(gap):
            linked[at], linked[at + 1] = _pair(_as(first, second), _carried(text, first, second), "from")
        elif _to_before().search(lead) and _from_between().search(gap):
            linked[at], linked[at + 1] = _pair(_as(first, second), second, "to")
    return linked


def _carried(text: str, first: FoundQuantity, second: FoundQuantity) -> FoundQuantity:
    """The second end in the unit that only the first one carries: "from 21 mpg combined to 23"."""
    following = text[second.end : second.end + 1]
    bare = second.kind == "count" and second.quantity.unit is None and (not following or following in ".,;:)")
    if first.kind not in ("measure", "share", "money") or not bare:
        return second
    return _as(second, first)


def _as(first: FoundQuantity, second: FoundQuantity) -> FoundQuantity:
    """The first end of a change in the unit that only the second one carries: "from 4.8 to 4.7 per cent"."""
    unit, low, other = second.quantity.unit, first.quantity.low, second.quantity.low
    if unit is None or first.quantity.unit is not None or first.kind != "count" or low is None or other is None:
        return first
    if other > 0 and not 0.001 < low / other < 1000:
        return first._replace(doubt="its magnitude is left out")
    return first._replace(kind=second.kind, quantity=first.quantity.model_copy(update={"unit": unit}))


def _pair(first: FoundQuantity, second: FoundQuantity, change: str) -> tuple[FoundQuantity, FoundQuantity]:
    if change == "from":
        return (
            first._replace(change="from", partner=second.number_start),
            second._replace(change="to", partner=first.number_start),
        )
    return (
        first._replace(change="to", partner=second.number_start),
        second._replace(change="from", partner=first.number_start),
    )


def _unlike(first: FoundQuantity, second: FoundQuantity) -> bool:
    """Whether two quantities measure different things: a sum and a count are no change."""
    if first.quantity.unit and second.quantity.unit:
        return first.quantity.unit != second.quantity.unit
    return first.kind != second.kind and "count" not in (first.kind, second.kind)
