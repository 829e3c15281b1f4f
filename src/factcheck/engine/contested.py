"""One verdict a pair: what a flag sets against each other neither agrees nor is a look-alike elsewhere in the report.

Arithmetic and slips come first, then the clashes, then the agreements, then the look-alikes: a flag rests on more
evidence than an agreement of like words needs, and a look-alike is told only to spare the reader a flag.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from factcheck.engine.row_reasons import pairs_left
from factcheck.engine.shelves import Shelf, shelves
from factcheck.model.claim import Claim
from factcheck.model.headlines import headline
from factcheck.model.in_words import value
from factcheck.model.record import changed
from factcheck.model.report import Finding, Member
from factcheck.model.values import Role
from factcheck.questions.frames import Frame

_TWO_SIDES = 2  # fewer are no finding

_Standing = tuple[int, int]  # a flag by its number, and a side of it
_Place = tuple[int, int]


class Contested:
    """Which claims stand on two sides of one flag, be it by the same answer read twice.

    Args:
        flags: The flags.
        made: The claims that were made of a few words for a reckoning alone, as those of a slip are.
    """

    def __init__(self, flags: Iterable[Finding], made: Iterable[Claim] = ()) -> None:
        self._made = {claim.id: claim for claim in made}
        self._known: dict[str, set[_Standing]] = defaultdict(set)
        self._shelves: dict[Shelf, list[tuple[int, int, _Standing]]] = defaultdict(list)
        for number, flag in enumerate(flags):
            for member in flag.members:
                self._take(member, (number, member.side))

    def _take(self, member: Member, standing: _Standing) -> None:
        self._known[member.claim].add(standing)
        told = (member.start, member.end) if self._of_few_words(member) else _answer(member)
        for shelf in _shelves(member.source, told):
            self._shelves[shelf].append((*told, standing))

    def _of_few_words(self, member: Member) -> bool:
        """Whether a claim was made of words that differ, and not of a whole sentence, where one is missing."""
        claim = self._made.get(member.claim)
        told = claim.evidence if claim is not None else None
        return told is not None and (member.start, member.end) != (told.sentence_start, told.sentence_end)

    def holds(self, one: Claim | Member, two: Claim | Member) -> bool:
        """Whether two claims stand on two sides of one flag."""
        if not self._known:
            return False
        return _opposed(set(self._of(one)), set(self._of(two)))

    def uncontested(self, frames: Iterable[Frame]) -> tuple[Frame, ...]:
        """The claims of an agreement without those that a flag sets against one before them."""
        kept: list[Frame] = []
        standings: list[set[_Standing]] = []  # of those kept that stand on any: most answers are in no flag
        for frame in frames:
            own = set(self._of(frame.claim)) if self._known else set[_Standing]()
            if own and any(_opposed(own, other) for other in standings):
                continue
            kept.append(frame)
            if own:
                standings.append(own)
        return tuple(kept)

    def sets_apart(self, frames: Iterable[Frame]) -> bool:
        """Whether a flag sets two of some claims against each other."""
        told = list(frames)
        return len(self.uncontested(told)) < len(told)

    def left_of(self, row: Finding) -> Finding | None:
        """A look-alike without what a flag tells of; None where no two answers, or no reason, are left."""
        kept: list[Member] = []
        for member in row.members:
            if not any(member.side != other.side and self.holds(member, other) for other in kept):
                kept.append(member)
        if len(kept) == len(row.members):
            return row
        why, sides = reasons_left(row, kept), sorted({member.side for member in kept})
        if not why or len(sides) < _TWO_SIDES:
            return None
        told = tuple(changed(member, side=sides.index(member.side)) for member in kept)
        return row.model_copy(update={"members": told, "explanation": why, "headline": headline(row.verdict, told)})

    def _of(self, claim: Claim | Member) -> Iterator[_Standing]:
        """The sides of flags that a claim stands on."""
        yield from self._known.get(claim.id if isinstance(claim, Claim) else claim.claim, ())
        told = _answer(claim)
        for shelf in _shelves(claim.source, told):
            for start, end, standing in self._shelves.get(shelf, ()):
                if told[0] < end and start < told[1]:
                    yield standing


def _opposed(mine: set[_Standing], theirs: set[_Standing]) -> bool:
    """Whether two stand on other sides of one flag."""
    both = {number for number, _ in mine} & {number for number, _ in theirs}
    return any({s for n, s in mine if n == number} != {s for n, s in theirs if n == number} for number in both)


def reasons_left(row: Finding, kept: Sequence[Member]) -> str:
    """The reasons of a row that hold of what is left of it: each may name the two figures that it tells apart."""
    known, left = ({value(member.value) for member in members} for members in (row.members, kept))
    told: list[tuple[str, bool]] = []
    for part in row.explanation.split("; "):
        of_pairs = pairs_left(part, known, left)
        if of_pairs is not None:
            told.append((of_pairs, bool(of_pairs)))
        elif told:
            told[-1] = (f"{told[-1][0]}; {part}", told[-1][1])  # a reason of two parts
        else:
            told.append((part, len({m.side for m in kept}) == len({m.side for m in row.members})))
    return "; ".join(part for part, holds in told if holds)


class Alike:
    """Which claims are known to be one answer, told again.

    Args:
        answers: The claims of each such answer.
    """

    def __init__(self, answers: Iterable[Iterable[Frame]]) -> None:
        self._known: dict[str, set[int]] = defaultdict(set)
        for number, frames in enumerate(answers):
            for frame in frames:
                self._known[frame.claim.id].add(number)

    def holds(self, ends: tuple[str, str]) -> bool:
        """Whether two claims, by their ids, are one answer."""
        one, two = (self._known.get(end) for end in ends)
        return bool(one and two and one & two)


def _answer(claim: Claim | Member) -> _Place:
    """Where the words of an answer stand; an empty place where a whole clause is the answer."""
    if isinstance(claim.value, Role):
        return claim.start, claim.end
    written = getattr(claim.value, "as_written", "")
    at = claim.quote.find(written) if written else -1
    return (claim.start, claim.start) if at < 0 else (claim.start + at, claim.start + at + len(written))


def _shelves(source: str, told: _Place) -> Iterator[Shelf]:
    return shelves(source, *told) if told[0] < told[1] else iter(())
