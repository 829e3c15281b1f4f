"""Sums of money as English writes them: the sign before the number where the currency has one."""

from __future__ import annotations

from functools import cache

from factcheck.locate import lexicon_path, read_toml
from factcheck.model.values import Number


@cache
def sign_of(code: str) -> str:
    """The sign of a currency, as it stands before a number; nothing where it has none and goes by its code.

    Example:
        >>> sign_of("GBP"), sign_of("AUD"), sign_of("CHF"), sign_of("km")
        ('£', 'A$', '', '')
    """
    signs = read_toml(lexicon_path("currencies.toml"))["signs"]
    own = [sign for sign, of in signs.items() if of == code and not sign.isalpha()]
    own.sort(key=lambda sign: (len(sign), not sign[0].isalpha()))
    return str(own[0]) if own else ""


def in_hundredths(amount: Number) -> str:
    """A sum with its pence or cents, as in "8.50"; nothing where it is whole or finer than they are.

    Example:
        >>> in_hundredths(8.5), in_hundredths(8), in_hundredths(0.125)
        ('8.50', '', '')
    """
    whole = isinstance(amount, int) or float(amount).is_integer()
    return "" if whole or round(amount, 2) != amount else f"{amount:,.2f}"
