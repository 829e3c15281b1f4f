"""What a bound figure tells: a bare number of millions is a sum, a rank no number of things; and with which words."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.counted import Counted
from factcheck.grammar.words.words import types
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.locate import read_lexicon
from factcheck.model.values import RANK, Quantity
from factcheck.table import Table

_MONEY = frozenset({"money", "unit"})
_MILLIONS = re.compile(r"(?:million|billion|trillion|crore|lakh|\dm|\dbn|\dtn)\b", re.I)


class Forces(Table):
    """Heads that make a count a count of troops, outcomes that make it one of casualties, acts of paying."""

    heads: frozenset[str]
    paid: frozenset[str]
    charges: frozenset[str]
    outcomes: frozenset[str]


@cache
def forces() -> Forces:
    """The list in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("forces.toml", Forces)


def currency_of(galley: Galley) -> str | None:
    """The only currency of the document, or None."""
    units = {q.quantity.unit for r in galley.readings for q in r.quantities if q.kind == "money"}
    return units.pop() if len(units) == 1 else None


def as_sum(counted: Counted, currency: str | None) -> Counted:
    """A bare number of millions that was earned, or is a loss, is a sum in the document's only currency."""
    measure, value = counted.measure, counted.quantity
    if counted.kind != "count" or currency is None or value.unit or not _MILLIONS.search(value.as_written):
        return counted
    bare = not measure.head or counted.inferred or counted.how in ("noun_of_number", "level", "label")
    if not bare or not (types(measure.head) & _MONEY or {measure.head, measure.predicate} & forces().paid):
        return counted
    return counted._replace(kind="money", quantity=value.model_copy(update={"unit": currency}))


def value_told(counted: Counted) -> Quantity:
    """The value as told: a fraction is a part of one, a rank ("the third round") no number of things."""
    if counted.kind == "fraction":
        return counted.quantity.in_parts
    return counted.quantity.model_copy(update={"unit": RANK}) if counted.kind == "ordinal" else counted.quantity


@cache
def _row_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(acts().in_a_row)})\b")


def in_a_row(galley: Galley, counted: Counted) -> bool:
    """Whether an ordinal counts how many came in a row: "the fifth month in a row", "a ninth straight win"."""
    if counted.kind != "ordinal" or counted.noun is None:
        return False
    return _row_words().search(galley.document.text, counted.number_end, counted.noun[1] + 20) is not None


def told_at(reading: Reading, counted: Counted) -> tuple[int, int]:
    """The words whose stance is that of a figure: of "the harm, which it values at £15,000" the relative clause."""
    number = reading.tokens_between(counted.number_start, counted.number_end)
    for clause in reading.chunks.clauses if number else ():
        opener = clause.opener if clause.opening == "relative" else None
        if opener is not None and clause.first <= number.start < clause.end:
            return max(counted.start, reading.chunks.tokens[opener].start), counted.end
    return counted.start, counted.end
