"""Numbers as they are spelled: digits and words, with the worth of their last place."""

from __future__ import annotations

from factcheck.grammar.numbers.digits import read_digits, read_point, run_end, writes_dots
from factcheck.grammar.numbers.lexicon import alternatives, numerals
from factcheck.grammar.numbers.numeral import Form, Numeral, last_place, tidy
from factcheck.grammar.numbers.words import read_words

__all__ = [
    "Form", "Numeral", "alternatives", "last_place", "numerals", "read", "read_digits", "read_point",
    "read_words", "run_end", "tidy", "writes_dots",
]  # fmt: skip


def read(text: str, start: int, *, dotted: bool = False, money: bool = False) -> Numeral | None:
    """The number that begins at `start`, in digits or in words, or None.

    Example:
        >>> read("4,500 people", 0).low
        4500
        >>> read("two thirds", 0).form
        'fraction'
    """
    character = text[start : start + 1]
    if character.isdecimal() and character.isascii():
        return read_digits(text, start, dotted=dotted, money=money)
    sign = numerals().fraction_signs.get(character)
    if sign is not None:
        value = sign[0] / sign[1]
        return Numeral(start, start + 1, value, value, 0.05, "fraction")
    return read_words(text, start)
