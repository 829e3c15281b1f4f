"""Couples whom something befell: "a married couple died" tells of two people."""

from __future__ import annotations

from factcheck.grammar.counted.lexicon import words
from factcheck.grammar.counted.record import Act, FoundQuantity, Noun
from factcheck.grammar.quantities import law

_TWO = 2


def as_two_each(quantity: FoundQuantity, noun: Noun, act: Act) -> tuple[FoundQuantity, Noun]:
    """A figure and its noun; of couples of whom something became, as one of people, who are twice as many.

    Args:
        quantity: The figure.
        noun: What it counts.
        act: What befell them.
    """
    value = quantity.quantity
    if not act.outcome or noun.head not in words().couples.words or value.low is None or value.low != value.high:
        return quantity, noun
    people = int(value.low) * _TWO
    two_each = law.between(people, people, (people, people), value.unit, "exact", value.as_written)
    return quantity._replace(quantity=two_each), noun._replace(head="people")
