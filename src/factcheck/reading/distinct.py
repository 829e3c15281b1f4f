"""Names that no two of a row share: whatever is read has an id of its own."""

from __future__ import annotations

from collections.abc import Iterable


def distinct(names: Iterable[str]) -> list[str]:
    """The names in their order; one that another before bears has a number behind it that makes it nobody's.

    Who bears a name first, or alone, keeps it.

    Example:
        >>> distinct(["a", "a", "a.2", "b"])
        ['a', 'a.3', 'a.2', 'b']
    """
    given = list(names)
    taken, seen, last = set(given), set[str](), dict[str, int]()
    told = list[str]()
    for name in given:
        own = name
        if name in seen:
            number = last.get(name, 1) + 1
            while f"{name}.{number}" in taken:
                number += 1
            last[name], own = number, f"{name}.{number}"
            taken.add(own)
        seen.add(name)
        told.append(own)
    return told
