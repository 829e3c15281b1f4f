"""What people hand over to make claims and values by hand, looked at before it is used."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from numbers import Integral, Real

from factcheck.errors import ArgumentError
from factcheck.given import a_text, of_kind

_OF_SHARES = ("%", "fraction")
_CURRENCY = re.compile(r"[A-Z]{3}")  # a code of ISO 4217
_NUMBER = "Give a number, such as 41 or 4.5"
_AS_IN = {
    "Quantity": "Quantity.exactly(41)",
    "TimeInterval": "TimeInterval.between(day, day)",
    "Duration": "Duration.between(10, 10)",
    "Role": 'Role(holder="Ana Ruiz", role="mayor")',
    "Statement": 'Statement(predicate="recall", affirmed=True)',
}


def a_number(value: object, name: str) -> int | float:
    """A number as Python has them, whatever kind of whole or real number it was.

    Raises:
        ArgumentError: If it is none, or none that can be compared.

    Example:
        >>> a_number(41, "number")
        41
    """
    if not isinstance(value, Real) or isinstance(value, bool):
        raise ArgumentError(name, value, _NUMBER)
    try:
        finite = math.isfinite(value)
    except OverflowError:
        raise ArgumentError(name, value, "It is too large to compare. Give less than 1e308") from None
    if not finite:
        raise ArgumentError(name, value, _NUMBER)
    return int(value) if isinstance(value, Integral) else float(value)


def a_day(value: object, name: str) -> date:
    """A day.

    Raises:
        ArgumentError: If it is none.
    """
    if isinstance(value, datetime):
        raise ArgumentError(name, value, "Give its day alone, as in moment.date()")
    if isinstance(value, str):
        raise ArgumentError(name, value, 'Give a day, as in date.fromisoformat("2011-05-03")')
    of_kind(value, date, name, remedy="Give a datetime.date")
    return value  # type: ignore[return-value]  # looked at above


def upwards(low: object, high: object, names: tuple[str, str]) -> None:
    """Refuses a range whose end comes before its beginning.

    Raises:
        ArgumentError: If it does.
    """
    if low is not None and high is not None and low > high:  # type: ignore[operator]  # two numbers, or two days
        raise ArgumentError(names[1], high, f"It lies below {names[0]}, which is {low}. Give the lower one first")


def _an(kind: str) -> str:
    """A kind with its article: "an age", "an event date"."""
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind.replace('_', ' ')}"


def answering(kind: object, value: object, kinds: Mapping[str, type]) -> None:
    """Refuses a kind that is none, and a value that does not answer it.

    Raises:
        ArgumentError: If either is amiss.
    """
    if not isinstance(kind, str) or kind not in kinds:
        raise ArgumentError("kind", kind, f"Give one of {', '.join(kinds)}")
    wanted = kinds[kind].__name__
    remedy = f"Give a {wanted} to tell {_an(kind)}" + (f", as in {_AS_IN[wanted]}" if wanted in _AS_IN else "")
    of_kind(value, kinds[kind], "value", remedy=remedy)


def one_of(value: object, known: Iterable[str], name: str) -> None:
    """Refuses a word that is none of those known.

    Raises:
        ArgumentError: If it is not.
    """
    if value not in (listed := list(known)):
        raise ArgumentError(name, value, f"Give one of {', '.join(listed)}")


def amiss(kind: str, unit: str | None) -> str:
    """What is amiss with the unit of a figure of a kind; nothing where it will do.

    Example:
        >>> amiss("money", "dollars")
        'Give the code of a currency, as in unit="EUR"'
        >>> amiss("count", None)
        ''
    """
    if kind == "share" and unit not in _OF_SHARES:
        return f"Give the unit of a share: {' or '.join(map(repr, _OF_SHARES))}"
    if kind == "money" and not (unit and _CURRENCY.fullmatch(unit)):
        return 'Give the code of a currency, as in unit="EUR"'
    return ""


def words_of(value: object, name: str) -> tuple[str, ...]:
    """Several words or phrases; a single one by itself is most likely a slip, and never meant letter by letter.

    Raises:
        ArgumentError: If it is no list of texts.

    Example:
        >>> words_of(["Lund"], "place")
        ('Lund',)
    """
    if isinstance(value, str):
        raise ArgumentError(name, value, f"Give a tuple, as in {name}=({value!r:.40},)")
    if not isinstance(value, Iterable) or isinstance(value, bytes | Mapping):
        raise ArgumentError(name, value, f'Give a tuple of texts, as in {name}=("Lund",)')
    return tuple(a_text(one, f"{name}[{at}]") for at, one in enumerate(value))


def a_start(value: object) -> int:
    """Where words stand in a text.

    Raises:
        ArgumentError: If it can be no place.
    """
    if not isinstance(value, Integral) or isinstance(value, bool) or value < 0:
        raise ArgumentError("start", value, "Give the number of characters before the quote")
    return int(value)
