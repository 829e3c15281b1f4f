"""The weighed pairs of a document with later ones in columns: one may have very many, and records take much room."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from factcheck.model.report import Field
from factcheck.questions.evidence import Weighed

Entry = tuple[int, int, int, int, float, float, float, int, int, float, tuple[Field, ...]]
# one claim, the other, crowd, those of another time in it, lead; score, measure, signs, flags, echo; the fields. The
# crowd counts pairs of either claim with the other's document that measure as much, this one twice; the lead is how
# far the score lies above all others of these pairs, less than 0 where it does not.
ALONE = math.inf  # the lead of a pair that has no other beside it


class Ledger:
    """Takes pairs down as they are weighed and tells them in the same order.

    Args:
        documents: For each claim the number of its document.
        before: The claims that tell what was before a change ("up from £5"): no rivals of what is told of now.
    """

    def __init__(self, documents: Sequence[int], before: Set[int] = frozenset()) -> None:
        self._documents, self._before = documents, before
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
        (crowds, elsewhen, leads), known = self._rivals(within), self._known
        fields = map(known.__getitem__, self._fields)
        yield from zip(
            self._ones, self._others, crowds, elsewhen, leads, self._scores, self._measures, self._signs, self._flags,
            self._echoes, fields, strict=True,
        )  # fmt: skip

    def _rivals(self, within: float) -> tuple[array[int], array[int], array[float]]:
        """How many pairs of either claim measure as much as each pair, how many of them are of two times, its lead."""
        ones, others, documents, measures = self._ones, self._others, self._documents, self._measures
        crowds, leads = array("I", bytes(4 * len(measures))), array("d", [ALONE]) * len(measures)
        elsewhen, dated = array("I", bytes(4 * len(measures))), [any(map(_of_two_times, f)) for f in self._known]
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
                past = [at for at in row if (others[at] if ones[at] == claim else ones[at]) in self._before]
                self._lead(row, leads)
                told = sorted([measures[at] for at in row if at not in past])
                then = sorted([measures[at] for at in row if dated[self._fields[at]] and at not in past])
                for at in row:
                    crowds[at] += len(told) - bisect_left(told, measures[at] - within) + (at in past)
                    elsewhen[at] += len(then) - bisect_left(then, measures[at] - within)
        return crowds, elsewhen, leads

    def _lead(self, row: Sequence[int], leads: array[float]) -> None:
        """Note how far each of the pairs of one claim with one document leads the others."""
        second, best = sorted([self._scores[at] for at in row])[-2:]
        for at in row:
            leads[at] = min(leads[at], self._scores[at] - (second if self._scores[at] == best else best))

    def _by_claim(self) -> dict[int, array[int]]:
        """For each claim the numbers of its pairs."""
        found: dict[int, array[int]] = defaultdict(lambda: array("I"))
        for at, (one, other) in enumerate(zip(self._ones, self._others, strict=True)):
            found[one].append(at)
            found[other].append(at)
        return found


def _of_two_times(field: Field) -> bool:
    """Whether two claims are told of times that explain why they differ."""
    return field.name == "time" and field.likeness == "different"
