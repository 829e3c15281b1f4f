"""Bare figures with a state of their own behind another's outcome: "leaves five dead, 80,000 without power"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.record import Act, Counted
from factcheck.grammar.counted.small import small
from factcheck.grammar.numbers import alternatives
from factcheck.grammar.quantities import FoundQuantity

_APART = re.compile(r"(?:[,;–—]| and| but| with| while)\s+$")
_LOOKED_BACK = 8  # characters in which a comma or "and" stands before a figure


@cache
def _state() -> re.Pattern[str]:
    """What stands behind a figure and says how those are that it counts: "without power", "in hospital"."""
    table = small()
    lacking, states = alternatives(table.lacking), alternatives(table.in_a_state)
    return re.compile(rf"(?: (?:others|more|still|now))* (?:{lacking} (?:[a-z]+ ){{0,2}}[a-z]+|{states})\b")


def own_state(parsed: Frame, quantity: FoundQuantity, act: Act, bound: list[Counted]) -> Act:
    """The act of a bare figure; one whose own words tell how those are that it counts shares no outcome with another.

    Args:
        parsed: The sentence.
        quantity: The figure.
        act: What its clause says of it.
        bound: The figures before it.
    """
    if quantity.kind != "count" or not act.outcome or not any(one.measure.outcome == act.outcome for one in bound):
        return act
    before = parsed.text[max(parsed.start, quantity.start - _LOOKED_BACK) : quantity.start]
    behind = _state().match(parsed.text, quantity.end, parsed.end)
    if behind is None or not _APART.search(before):
        return act
    last = max((at for at, token in enumerate(parsed.chunks.tokens) if token.start < behind.end()), default=-1)
    return Act("be", "doer", word=last, clause=act.clause)
