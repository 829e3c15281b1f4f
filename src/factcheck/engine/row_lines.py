"""What tells several answers apart, each with its own side of it: "at different times: 40 (May), 55 (June), 70 (July)".

Told two by two, six figures of six days are fifteen reasons. A reader wants six: which figure is of which day.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations
from typing import NamedTuple

from factcheck.questions.fields import PERHAPS

BETWEEN, BESIDE = " and ", ", "  # "2 and 3, 2 and 4: …"
_NEXT = "; "
_MANY = 3  # of two answers the reason names both as it is
# A note of what differs, its lead, and the two sides of it: "they are about different places: Lund against Bale".
_AGAINST = re.compile(r"(?P<lead>(?:they|perhaps) [^:“]*: )(?P<one>[^:]+?) against (?P<two>[^:]+)")
_TIMES = ("they are about different times: ", f"{PERHAPS} ")


class Part(NamedTuple):
    """One reason, with the pairs of answers it holds of; none where it names none."""

    pairs: tuple[tuple[str, str], ...]
    why: str

    def told(self) -> str:
        named = BESIDE.join(map(BETWEEN.join, self.pairs))
        return f"{named}: {self.why}" if named else self.why


class _Edge(NamedTuple):
    """Two answers, and which side of a difference each is on."""

    lead: str
    ends: tuple[str, str]
    sides: tuple[str, str]


def turned(why: str) -> str:
    """A reason with its two sides in the other order, where it names two.

    Example:
        >>> turned("they are about different times: May against June")
        'they are about different times: June against May'
    """
    found = _AGAINST.fullmatch(why)
    return f"{found['lead']}{found['two']} against {found['one']}" if found else why


def once_a_side(explanation: str, answers: Collection[str]) -> str:
    """The reasons of a row, with what differs told once of each answer where three or more differ in it.

    Args:
        explanation: The reasons, each behind the pairs it holds of.
        answers: The answers of the row as they are told.

    Example:
        >>> once_a_side("4 and 5: they are about different times: May against June; 4 and 6: they are about different "
        ...     "times: May against July; 5 and 6: they are about different times: June against July", {"4", "5", "6"})
        'they are about different times: 4 (May), 5 (June), 6 (July)'
    """
    parts = list(_parts(explanation, answers))
    paired = {frozenset(pair) for part in parts for pair in part.pairs}
    for lead in sorted(dict.fromkeys(edge.lead for edge in _edges(parts)), key=lambda lead: lead == _TIMES[1]):
        side_of = _group([edge for edge in _edges(parts) if edge.lead == lead], paired)
        if lead == _TIMES[0]:
            side_of = {**side_of, **_doubtful([edge for edge in _edges(parts) if edge.lead == _TIMES[1]], side_of)}
        if len(side_of) >= _MANY:
            parts = _gathered(parts, lead, side_of)
    return _NEXT.join(part.told() for part in parts)


def _parts(explanation: str, answers: Collection[str]) -> Iterator[Part]:
    """The reasons one by one; what names no pairs belongs to the reason before it."""
    waiting: Part | None = None
    for told in explanation.split(_NEXT):
        part = read_part(told, answers)
        if waiting is not None and not part.pairs:
            waiting = waiting._replace(why=f"{waiting.why}{_NEXT}{told}")
            continue
        if waiting is not None:
            yield waiting
        waiting = part
    if waiting is not None:
        yield waiting


def read_part(told: str, answers: Collection[str]) -> Part:
    """One reason with the pairs of answers that stand before it; without pairs where it names none.

    Args:
        told: The reason: "2 and 3, 2 and 4: one is planned".
        answers: The answers of the row as they are told.
    """
    head, _, why = told.partition(": ")
    pairs = [(one, two) for one, _, two in (pair.partition(BETWEEN) for pair in head.split(BESIDE))]
    named = bool(why) and all(one in answers and two in answers for one, two in pairs)
    return Part(tuple(pairs), why) if named else Part((), told)


def _edges(parts: Iterable[Part]) -> Iterator[_Edge]:
    for part in parts:
        if (found := _AGAINST.fullmatch(part.why)) is not None:
            for pair in part.pairs:
                yield _Edge(found["lead"], pair, (found["one"], found["two"]))


def _group(edges: Sequence[_Edge], paired: Collection[frozenset[str]]) -> Mapping[str, str]:
    """Answers each with its side of one difference, every two of which are told apart by it or are on one side.

    An answer that is told with several sides counts by the one that comes most often.
    """
    sides: dict[str, Counter[str]] = defaultdict(Counter)
    for edge in edges:
        for end, side in zip(edge.ends, edge.sides, strict=True):
            sides[end][side] += 1
    side_of = {end: counts.most_common(1)[0][0] for end, counts in sides.items()}
    joined = {frozenset(edge.ends) for edge in edges if _holds(edge, side_of)}
    kept = {end: side for end, side in side_of.items() if any(end in pair for pair in joined)}
    while kept:
        open_pairs = [
            pair for pair in combinations(kept, 2) if kept[pair[0]] != kept[pair[1]] and frozenset(pair) not in paired
        ]
        if not open_pairs:
            break
        loose = Counter(end for pair in open_pairs for end in pair)
        del kept[max(reversed(list(kept)), key=lambda end: loose[end])]
    return kept


def _doubtful(edges: Sequence[_Edge], side_of: Mapping[str, str]) -> Mapping[str, str]:
    """The answer that is perhaps of another time than each of a group, with its own: "70 (perhaps July)".

    It is always told with one time, beside the times that the group is told with. Of two such answers nobody knows
    how they stand to each other, so the first is taken.
    """
    told: dict[str, set[str]] = defaultdict(set)
    beside: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        for (end, side), (known, its_side) in permutations(zip(edge.ends, edge.sides, strict=True), 2):
            if end not in side_of and side_of.get(known) == its_side:
                told[end].add(side)
                beside[end].add(known)
    for end, sides in told.items():
        if len(sides) == 1 and len(beside[end]) == len(side_of):
            return {end: f"perhaps {sides.pop()}"}
    return {}


def _holds(edge: _Edge, side_of: Mapping[str, str]) -> bool:
    return all(side_of.get(end) == side for end, side in zip(edge.ends, edge.sides, strict=True))


def _gathered(parts: Sequence[Part], lead: str, side_of: Mapping[str, str]) -> list[Part]:
    """The reasons with one for a group of answers, in the place of the first that it stands for."""
    left: list[Part] = []
    told = False
    for part in parts:
        found = _AGAINST.fullmatch(part.why)
        leads = _TIMES if lead in _TIMES else (lead,)
        if found is None or found["lead"] not in leads or not part.pairs:
            left.append(part)
            continue
        pairs = tuple(pair for pair in part.pairs if not _is_told(pair, side_of))
        if len(pairs) < len(part.pairs) and not told:
            left.append(Part((), f"{lead}{_listed(side_of)}"))
            told = True
        if pairs:
            left.append(part._replace(pairs=pairs))
    return left


def _is_told(pair: tuple[str, str], side_of: Mapping[str, str]) -> bool:
    return all(end in side_of for end in pair) and side_of[pair[0]] != side_of[pair[1]]


def _listed(side_of: Mapping[str, str]) -> str:
    """The answers by their sides: “40 and 45 (May), 55 (June)”."""
    of_side: dict[str, list[str]] = defaultdict(list)
    for end, side in side_of.items():
        of_side[side].append(end)
    return BESIDE.join(f"{BETWEEN.join(ends)} ({side})" for side, ends in of_side.items())
