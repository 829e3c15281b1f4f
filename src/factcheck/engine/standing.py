"""Judgements that stand, in columns: in a large folder agreements are very many, and all are needed at once."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from factcheck.checks.check import Judgement
from factcheck.engine.judged import Judged
from factcheck.model.rule import Rule
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple

Kind = TypeVar("Kind")
REMEMBERED = 4_000  # things of a column that are looked for: in news nearly all reasons differ


class Link(NamedTuple):
    """An agreement: two claims by their numbers, its evidence, and what was said of it."""

    one: int
    two: int
    score: float
    rule: Rule
    judgement: Judgement


class _Kinds(Generic[Kind]):
    """A column of few things that come again and again: their numbers, and each of them once or a few times."""

    def __init__(self) -> None:
        self._numbers = array("I")
        self._things: list[Kind] = []
        self._known: dict[int, int] = {}  # by identity, which the list keeps sure

    def take(self, thing: Kind) -> None:
        """Take a thing down."""
        number = self._known.get(id(thing))
        if number is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            number = self._known[id(thing)] = len(self._things)
            self._things.append(thing)
        self._numbers.append(number)

    def __getitem__(self, at: int) -> Kind:
        return self._things[self._numbers[at]]


class Standing:
    """Takes judgements that stand: clashes as they are, agreements as numbers.

    Attributes:
        flagged: The clashes.
    """

    def __init__(self, judged: Iterable[Judged] = ()) -> None:
        self.flagged: list[Judged] = []
        self._frames: list[Frame] = []
        self._numbers: dict[str, int] = {}
        self._ones, self._twos = array("I"), array("I")
        self._scores, self._measures = array("d"), array("d")
        self._rules, self._judgements = _Kinds[Rule](), _Kinds[Judgement]()
        for item in judged:
            self.take(item)

    def take(self, item: Judged) -> None:
        """Take a judgement down."""
        if item.judgement.verdict != "consistent":
            self.flagged.append(item)
            return
        self._ones.append(self._number(item.a))
        self._twos.append(self._number(item.b))
        self._scores.append(item.weighing.score)
        self._measures.append(item.weighing.measure)
        self._rules.take(item.rule)
        self._judgements.take(item.judgement)

    def _number(self, frame: Frame) -> int:
        number = self._numbers.setdefault(frame.claim.id, len(self._frames))
        if number == len(self._frames):
            self._frames.append(frame)
        return number

    def frame(self, number: int) -> Frame:
        """The claim of a number."""
        return self._frames[number]

    def clusters(self, least: float | None = None) -> Iterator[list[Link]]:
        """The agreements, those together that are joined by claims, in the order in which they were taken down.

        Args:
            least: What a measure has to be worth; by default it may be worth nothing.
        """
        rows = array("I", (at for at, measure in enumerate(self._measures) if least is None or measure >= least))
        root = array("I", range(len(self._frames)))

        def first(number: int) -> int:
            while root[number] != number:
                root[number] = number = root[root[number]]
            return number

        for at in rows:
            one, two = first(self._ones[at]), first(self._twos[at])
            root[max(one, two)] = min(one, two)
        found: dict[int, array[int]] = defaultdict(lambda: array("I"))
        for at in rows:
            found[first(self._ones[at])].append(at)
        del rows
        for own in found.values():
            yield [self._link(at) for at in own]

    def _link(self, at: int) -> Link:
        return Link(self._ones[at], self._twos[at], self._scores[at], self._rules[at], self._judgements[at])
