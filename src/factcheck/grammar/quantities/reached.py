"""What was measured "up to" so much reached just that: "gusts of up to 172 km/h were recorded"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.numbers import alternatives
from factcheck.grammar.quantities.law import Hedge
from factcheck.grammar.quantities.lexicon import hedges

_LOOKED_BACK = 60  # characters before a figure in which the verb of measuring may stand
_UP_TO: Hedge = "hi_soft"


@cache
def _behind() -> re.Pattern[str]:
    measured = alternatives(hedges().measured.words)
    return re.compile(rf"(?: [a-z]+){{0,2}}? (?:was|were|has been|have been|had been)(?: [a-z]+ly)? {measured}\b", re.I)


@cache
def _before() -> re.Pattern[str]:
    measured = alternatives(hedges().measured.words)
    return re.compile(rf"(?<!be )(?<!is )(?<!are )\b{measured} (?:[a-z]+ ){{0,3}}(?:of |at )?$", re.I)


def as_reached(text: str, start: int, end: int, hedge: Hedge) -> Hedge:
    """The hedge of a figure; of what was measured "up to" it none, for the greatest value is no bound.

    Args:
        text: The text.
        start: Where its hedge begins.
        end: Where it ends, with its unit.
        hedge: The hedge.
    """
    if hedge != _UP_TO:
        return hedge
    told = _behind().match(text, end) or _before().search(text[max(0, start - _LOOKED_BACK) : start])
    return "bare" if told else hedge
