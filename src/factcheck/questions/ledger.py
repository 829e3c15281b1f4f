"""The weighed pairs of a document with later ones in columns: one may have very many, and records take much room."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model.report import Field
from factcheck.questions.evidence import Weighed

Entry = tuple[int, int, int, float, float, int, int, float, tuple[Field, ...]]
# one claim, the other, crowd; score, measure, signs, flags, echo; the fields. The crowd counts pairs of either claim
# with the other's document that measure as much, this one twice.


class Ledger:
    """Takes pairs down as they are weighed and tells them in the same order.

    Args:
        documents: For each claim the number of its document.
    """

    def __init__(self, documents: Sequence[int]) -> None:
        self._documents = documents
        self._ones, self._others, self._fields = array("I"), array("I"), array("I")
        self._scores, self._measures, self._echoes = array("d"), array("d"), array("d")
        self._signs, self._flags = array("B"), array("B")
        self._numbers: dict[int, int] = {}  # by identity: to compare records takes longer than to keep a few twice
        self._known: list[tuple[Field, ...]] = []

    def fill(self, weighed: Iterable[tuple[int, int, Weighed]]) -> None:
        """Take pairs down."""
        ones, others, told = self._ones.append, self._others.append, self._fields.append
        scores, measures, echoes = self._scores.append, self._measures.append, self._echoes.append
        signs_of, flags_of, numbers, known = self._signs.append, self._flags.append, self._numbers, self._known
        for one, other, (score, measure, signs, flags, echo, fields) in weighed:
            ones(one)
            others(other)
            scores(score)
            measures(measure)
            echoes(echo)
            signs_of(signs)
            flags_of(flags)
            number = numbers.setdefault(id(fields), len(known))
            if number == len(known):
                known.append(fields)
            told(number)

    def entries(self, within: float) -> Iterator[Entry]:
        """The pairs in order.

        Args:
            within: By how much a measure may trail that of a pair and still be its rival.
        """
        crowds, known = self._crowds(within), self._known
        fields = map(known.__getitem__, self._fields)
        yield from zip(
            self._ones, self._others, crowds, self._scores, self._measures, self._signs, self._flags, self._echoes,
            fields, strict=True,
        )  # fmt: skip

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
