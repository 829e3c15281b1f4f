"""Pages taken in turn, each with what is laid ready of those that it is held against."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from factcheck.checks.reckoning.page import Page

Laid = TypeVar("Laid")


def in_turn(
    pages: Sequence[Page], near: Callable[[Page], Sequence[Page]], lay: Callable[[Page], Laid]
) -> Iterator[tuple[Page, Mapping[int, Laid]]]:
    """Each page in its turn, and by their numbers what is laid ready of it and of those near it.

    That is done once for each page, when the first needs it, and let go behind the last: of a whole folder it takes
    as much room as all its claims.

    Args:
        pages: The pages.
        near: Those among them that a page is held against.
        lay: What is laid ready of a page.
    """
    last = {one.number: page.number for page in pages for one in (page, *near(page))}
    ready: dict[int, Laid] = {}
    for page in pages:
        needed = (page, *near(page))
        for one in needed:
            if one.number not in ready:
                ready[one.number] = lay(one)
        yield page, ready
        for one in needed:
            if last[one.number] == page.number:
                ready.pop(one.number, None)
                one.let_go()
