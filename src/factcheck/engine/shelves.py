"""Places of texts by their shelf, so that only what stands near each other is looked at together."""

from __future__ import annotations

from collections.abc import Iterator

_SHELF = 256  # characters of a text that share a shelf
Shelf = tuple[str, int]


def shelves(source: str, start: int, end: int) -> Iterator[Shelf]:
    """The shelves that a stretch of a text stands on."""
    for number in range(start // _SHELF, end // _SHELF + 1):
        yield source, number
