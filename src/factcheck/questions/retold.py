"""Precise figures that two texts tell of one thing: 27,500 visitors, told twice, say as much as a name in common.

Of 60,000 pairs of texts on other stories seven tell so many of one thing, and those of people or deaths alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from factcheck.questions.echoes import SILENT, echo_of
from factcheck.questions.fields import is_everybody
from factcheck.questions.frames import Frame
from factcheck.questions.weights import weights

Figure = tuple[str, object, str]  # its unit or kind, the answer, what is counted
_FIGURES = frozenset({"count", "money", "casualty", "troop_count"})


class Retold:
    """Takes the figures of one document after the other, and tells which of them earlier ones tell as well."""

    __slots__ = ("_documents", "_told")

    def __init__(self) -> None:
        self._told: dict[Figure, list[tuple[int, float]]] = defaultdict(list)
        self._documents = 0

    def add(self, figures: Mapping[Figure, float]) -> Iterator[tuple[int, int]]:
        """The earlier documents that tell figures of the next one, with how many names these are worth."""
        worth: dict[int, float] = defaultdict(float)
        for figure, mine in figures.items():
            for number, theirs in self._told[figure]:
                worth[number] += min(mine, theirs)
            self._told[figure].append((self._documents, mine))
        self._documents += 1
        for number, said in worth.items():
            if said >= weights().names.figures:
                yield number, int(said / weights().names.figures)


def figures_of(frames: Iterable[Frame]) -> dict[Figure, float]:
    """The precise figures among claims that count a thing, with what each says by being told again.

    How many people or dead there were is told of much.
    """
    found: dict[Figure, float] = {}
    for frame in frames:
        claim = frame.claim
        if claim.kind not in _FIGURES or is_everybody(claim.question.measure.head):
            continue
        echo = echo_of(frame)
        if echo is not SILENT and echo.worth >= weights().companions.worth:
            found[frame.dimension or claim.kind, echo.equal, claim.question.measure.head] = echo.worth
    return found
