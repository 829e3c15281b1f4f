"""What could not be read, said once for all the files of which it is true."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.report import Problem
from factcheck.row import NamedTuple

_NAMED = 3  # files that are called by their names where many have one trouble


class Trouble(NamedTuple):
    """A message and the files that it is about: `who` is empty where it is about all of them."""

    who: str
    message: str

    def line(self) -> str:
        """Both in one line."""
        return f"{self.who}: {self.message}" if self.who else self.message


def troubles(problems: Iterable[Problem]) -> list[Trouble]:
    """Each message once, in the order of their first files.

    Example:
        >>> [one.line() for one in troubles(Problem(source=f"{n}.png", message="is empty.") for n in range(5))]
        ['0.png, 1.png, 2.png and 2 more: is empty.']
    """
    by_message: dict[str, list[str]] = {}
    for one in problems:
        by_message.setdefault(one.message, []).append(one.source)
    return [Trouble(_who(list(dict.fromkeys(names))), message) for message, names in by_message.items()]


def _who(names: list[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more:,} more" if more > 0 else "")
