"""Figures of a table whose corner or head says what they are counted in: "€ million", "$ bn", "USD thousand"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.counted.record import Span
from factcheck.grammar.numbers import Numeral, alternatives, last_place, numerals, tidy
from factcheck.grammar.quantities import FoundQuantity, law
from factcheck.grammar.quantities import units as unit_words

_SEPARATORS = re.compile(r"[\s()\[\]*,]+")


@cache
def _scale() -> re.Pattern[str]:
    """A word or suffix of magnitude at the end of a cell."""
    words = [*numerals().scales, *(scale + "s" for scale in numerals().scales)]
    return re.compile(rf"(?:(?P<word>{alternatives(words)})|(?P<suffix>m|mn|bn|k|tn))$", re.IGNORECASE)


def scaled(text: str, quantity: FoundQuantity, told: Span) -> FoundQuantity | None:
    """A bare figure in the currency and magnitude that a cell names, or None where the cell names none.

    Args:
        text: The text.
        quantity: A figure without a unit.
        told: The place of the cell.
    """
    written = " ".join(part for part in _SEPARATORS.split(text[told[0] : told[1]]) if part and part.lower() != "in")
    found = _scale().search(written)
    factor = 1
    if found is not None:
        word, suffix = (found["word"] or "").lower(), (found["suffix"] or "").lower()
        scales = numerals().scales
        factor = scales.get(word) or scales.get(word.removesuffix("s")) or numerals().suffixes.get(suffix, 0)
        written = written[: found.start()].strip()
    sign = unit_words.money_before(f"{written}1", len(written)) if written else None
    value = quantity.quantity.low
    if sign is None or sign[1] != 0 or not factor or value is None or value != quantity.quantity.high:
        return None
    step = last_place(value) if value == int(value) else 0.1
    low = tidy(value * factor)
    number = Numeral(quantity.number_start, quantity.number_end, low, low, tidy(step * factor), digits=True)
    money = law.one(number, "bare", "measure", unit=sign[0], written=quantity.quantity.as_written)
    return quantity._replace(kind="money", quantity=money)
