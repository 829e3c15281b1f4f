"""The weighed pairs of one group in columns: there are very many, and records of them would be most of the memory."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.model.report import Field
from factcheck.questions.evidence import Weighing


class Entry(NamedTuple):
    """Two claims by their numbers, with what was weighed.

    `crowd` counts the pairs of either claim with the other's document that measure as much, this one twice.
    """

    one: int
    other: int
    crowd: int
    weighing: Weighing
    fields: tuple[Field, ...]


class Ledger:
    """Takes pairs down as they are weighed and tells them in the same order.

    Args:
        documents: For each claim the number of its document.
    """

    def __init__(self, documents: Sequence[int]) -> None:
        self._documents = documents
        self._ones, self._others, self._fields = array("I"), array("I"), array("I")
        self._scores, self._measures, self._echoes = array("d"), array("d"), array("d")
        self._signs, self._main = array("B"), array("B")
        self._numbers: dict[int, int] = {}  # by identity: to compare records takes longer than to keep a few twice
        self._known: list[tuple[Field, ...]] = []

    def take(self, one: int, other: int, weighing: Weighing, fields: tuple[Field, ...]) -> None:
        """Take a pair down."""
        self._ones.append(one)
        self._others.append(other)
        number = self._numbers.setdefault(id(fields), len(self._known))
        if number == len(self._known):
            self._known.append(fields)
        self._fields.append(number)
        self._scores.append(weighing.score)
        self._measures.append(weighing.measure)
        self._echoes.append(weighing.echo)
        self._signs.append(weighing.signs)
        self._main.append(weighing.main)

    def entries(self, within: float) -> Iterator[Entry]:
        """The pairs in order.

        Args:
            within: By how much a measure may trail that of a pair and still be its rival.
        """
        known, crowds = self._known, self._crowds(within)
        rows = zip(
            self._ones, self._others, crowds, self._fields, self._scores, self._measures, self._echoes, self._signs,
            self._main, strict=True,
        )  # fmt: skip
        for one, other, crowd, number, score, measure, echo, signs, main in rows:
            yield Entry(one, other, crowd, Weighing(score, measure, signs, bool(main), False, echo), known[number])

    def _crowds(self, within: float) -> array[int]:
        ones, others, documents, measures = self._ones, self._others, self._documents, self._measures
        crowds = array("I", bytes(4 * len(measures)))
        for claim, own in self._by_claim().items():
            rows: dict[int, list[int]] = {}
            for at in own:
                far = documents[others[at] if ones[at] == claim else ones[at]]
                if far in rows:
                    rows[far].append(at)
                else:
                    rows[far] = [at]
            for row in rows.values():
                if len(row) == 1:
                    crowds[row[0]] += 1
                    continue
                told = sorted([measures[at] for at in row])
                for at in row:
                    crowds[at] += len(told) - bisect_left(told, measures[at] - within)
        return crowds

    def _by_claim(self) -> dict[int, array[int]]:
        """For each claim the numbers of its pairs."""
        found: dict[int, array[int]] = defaultdict(lambda: array("I"))
        for at, (one, other) in enumerate(zip(self._ones, self._others, strict=True)):
            found[one].append(at)
            found[other].append(at)
        return found
