"""Units as English writes them behind a number: their plurals, and measures told in two units."""

from __future__ import annotations

import re
from functools import cache

from factcheck.locate import lexicon_path, read_toml
from factcheck.model.values import Number

_TWO_FIGURES = re.compile(r"\d[^\d.,]+\d")  # "5ft 4in", not "5.3 feet"


@cache
def plurals() -> dict[str, str]:
    """The plural of each unit that has one, by its name: the form that stands behind the name in the table.

    Hundredths of money go by the last of their forms.

    Example:
        >>> plurals()["foot"], plurals()["acre-foot"], plurals()["penny"], "mph" in plurals()
        ('feet', 'acre-feet', 'pence', False)
    """
    table = {}
    for unit in read_toml(lexicon_path("units.toml"))["unit"]:
        name, words = unit["name"], unit["words"]
        if name in words:
            behind = words[words.index(name) + 1 :][:1]
            table[name] = next((word for word in behind if word.count(" ") == name.count(" ")), name)
    money = read_toml(lexicon_path("currencies.toml"))
    table |= {name: f"{name}s" for name in money["words"].values() if name.islower()}
    return table | {name: form for form, name in money["cents"].items() if form.isalpha()}


@cache
def _smaller() -> dict[str, tuple[str, float]]:
    """The unit that follows a larger one, and how many of it the larger one holds."""
    factors = {unit["name"]: unit.get("factor") for unit in read_toml(lexicon_path("units.toml"))["unit"]}
    pairs = read_toml(lexicon_path("figures.toml"))["smaller"]
    return {big: (small, factors[big] / factors[small]) for big, small in pairs.items()}


def in_two_units(amount: Number, unit: str, written: str) -> str:
    """A measure as it was told, in two units; nothing where it was told in one.

    Example:
        >>> in_two_units(5 + 4 / 12, "foot", "5ft 4in"), in_two_units(5.5, "foot", "5.5 feet")
        ('5 feet 4 inches', '')
    """
    if unit not in _smaller() or amount == int(amount) or _TWO_FIGURES.search(written) is None:
        return ""
    small, holds = _smaller()[unit]
    rest = (amount - int(amount)) * holds
    if abs(rest - round(rest)) > 1e-3:
        return ""
    return " ".join(
        f"{count} {name if count == 1 else plurals().get(name, name)}"
        for count, name in ((int(amount), unit), (round(rest), small))
    )
