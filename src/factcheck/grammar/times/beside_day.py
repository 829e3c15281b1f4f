"""Days told by the one they are next to: "the Monday after Easter 2015", "on the eve of Christmas"."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from factcheck.grammar.times.draft import Draft, Reader, names_day
from factcheck.grammar.times.symbols import Pick, Shift
from factcheck.grammar.times.tokens import Tokens

_EVE = ("eve", "of")


def weekday_beside(tokens: Tokens, draft: Draft, reader: Reader) -> Draft:
    """The Monday after Easter 2015: next to the day that follows."""
    base = reader(draft.high)
    if base is None or not names_day(base.symbol) or base.rule == "nth":
        return draft
    day = replace(cast("Pick", draft.symbol), of=base.symbol)
    return draft._replace(high=base.high, symbol=day, rule="weekday beside day")


def eve(tokens: Tokens, draft: Draft) -> Draft:
    """On the eve of Christmas 2015: the day before."""
    low = draft.low - len(_EVE)
    if tuple(tokens.lowers[max(0, low) : draft.low]) != _EVE or not names_day(draft.symbol):
        return draft
    low -= tokens.at(low - 1) == "the"
    return draft._replace(low=low, symbol=Shift(-1, "day", "told", draft.symbol, numbered=True), rule="eve of day")
