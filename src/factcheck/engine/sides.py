"""Answers that agree form a side; sides that all oppose each other form one finding.

Complete links only: an answer joins a side if it agrees with the side's first answer and clashes with
none of its members. Chains ("a agrees with b, b with c") are how tools end up with twenty answers from
five events in one finding.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from operator import itemgetter

from factcheck.checks.check import Judgement
from factcheck.engine.judged import Judged
from factcheck.engine.standing import Link, Standing
from factcheck.model.rule import Rule
from factcheck.model.values import Duration, Quantity, Role, Statement, TimeInterval, Value
from factcheck.questions.frames import Frame, Order
from factcheck.row import NamedTuple

Key = tuple[Order, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """Answers that agree, the best connected first."""

    frames: tuple[Frame, ...]

    @property
    def key(self) -> Key:
        """The side's claims by what is said and where, for ordering and lookup."""
        if len(self.frames) == 1:
            return (self.frames[0].order,)
        return tuple(sorted(frame.order for frame in self.frames))

    @property
    def shown(self) -> tuple[str, ...]:
        """The order in which a reader is shown sides: by their sources."""
        return tuple(sorted(frame.claim.id for frame in self.frames))


class Opposition(NamedTuple):
    """Sides of one question with the judgements that set them apart."""

    sides: tuple[Side, ...]
    judged: tuple[Judged, ...]


class Agreed(NamedTuple):
    """Answers that agree, and what was said of the two of them whose evidence is best."""

    side: Side
    rule: Rule
    judgement: Judgement


def repeated(side: Side) -> bool:
    """Whether one text only says again what it has said: no other bears it out."""
    if len({frame.document for frame in side.frames}) > 1:
        return False
    words = {" ".join(frame.claim.quote.split()).casefold() for frame in side.frames}
    return len(words) == 1 or len({_answer(frame.claim.value) for frame in side.frames}) == 1


def _answer(told: Value) -> object:
    """What an answer says, in whatever words and digits."""
    match told:
        case Quantity():
            return told.in_points.low, told.in_points.high, told.unit
        case Duration():
            return told.low_days, told.high_days
        case TimeInterval():
            return told.start, told.end
        case Role():
            return ()  # of one post, as they agree
        case _:
            return told


def agreeing_sides(
    standing: Standing, apart: Callable[[tuple[str, str]], bool] = lambda ends: False, *, least: float | None = None
) -> list[Agreed]:
    """Group agreeing answers, strongest evidence first.

    Args:
        standing: The agreements and the clashes.
        apart: Whether a pair, besides, is told apart for a reason.
        least: What the measure of an agreement has to be worth; by default it may be worth nothing.
    """
    clashes = {item.ends for item in standing.flagged}
    found: list[tuple[Key, Agreed]] = []
    for cluster in standing.clusters(least):
        found += _agreeing(cluster, standing, clashes, apart)
    return [agreed for _, agreed in sorted(found, key=itemgetter(0))]


def _agreeing(
    cluster: Sequence[Link], standing: Standing, clashes: set[tuple[str, str]],
    apart: Callable[[tuple[str, str]], bool],
) -> Iterator[tuple[Key, Agreed]]:  # fmt: skip
    """The sides of answers that are all joined, each with its claims in order."""
    frames = {frame.order: frame for link in cluster for frame in map(standing.frame, (link.one, link.two))}
    links = {_ends(link, standing): link for link in cluster}
    sides = [[name] for name in frames]
    side_of = {name: number for number, name in enumerate(frames)}
    bonds: dict[int, Counter[int]] = defaultdict(Counter)  # how many links join two sides: to count anew takes long
    for one, two in links:
        bonds[side_of[one]][side_of[two]] += 1
        bonds[side_of[two]][side_of[one]] += 1
    hostile: dict[int, set[int]] = defaultdict(set)  # what is against a side is against every larger one that holds it

    def against(pair: tuple[Order, Order]) -> bool:
        one, two = (frames[end].claim.id for end in pair)
        ends = (one, two) if one <= two else (two, one)
        return ends in clashes or apart(ends) or (pair not in links and _unequal(frames[pair[0]], frames[pair[1]]))

    for one, two in sorted(links, key=lambda ends: (-links[ends].score, ends)):
        first, second = side_of[one], side_of[two]
        if first == second or second in hostile[first] or _loose(bonds[first][second], sides[first], sides[second]):
            continue
        if any(map(against, _crossing(sides[first], sides[second]))):
            hostile[first].add(second)
            hostile[second].add(first)
            continue
        _merge(first, second, sides, hostile, bonds)
        side_of.update(dict.fromkeys(sides[-1], len(sides) - 1))
    for members in [sides[number] for number in dict.fromkeys(side_of.values()) if len(sides[number]) > 1]:
        key = tuple(sorted(members))
        inside = (links[pair] for pair in combinations(key, 2) if pair in links)
        best = max(inside, key=lambda link: (link.score, standing.frame(link.one).order))
        yield key, Agreed(Side(tuple(frames[name] for name in members)), best.rule, best.judgement)


def _unequal(one: Frame, two: Frame) -> bool:
    """Whether two answers are two numbers told as they are: "five" and "six", though "at least five" may be either."""
    a, b = one.claim.value, two.claim.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit != b.unit:
        return False
    return a.wording == b.wording == "exact" and not a.hull.meets(b.hull)


def _ends(link: Link, standing: Standing) -> tuple[Order, Order]:
    one, two = (standing.frame(number).order for number in (link.one, link.two))
    return (one, two) if one <= two else (two, one)


def _loose(bonds: int, first: Sequence[Order], second: Sequence[Order]) -> bool:
    """Whether two sides are joined by fewer than half of the links that there might be."""
    return bonds * 2 < len(first) * len(second)


def _merge(
    first: int, second: int, sides: list[list[Order]], hostile: dict[int, set[int]], bonds: dict[int, Counter[int]]
) -> None:
    """Make one side of two: what was against either, or joined to it, is so to both."""
    made = len(sides)
    sides.append(sides[first] + sides[second])
    hostile[made], bonds[made] = hostile[first] | hostile[second], bonds[first] + bonds[second]
    for other in hostile[made]:
        hostile[other].add(made)
    for other, count in bonds[made].items():
        bonds[other][made] = count


def _crossing(first: Sequence[Order], second: Sequence[Order]) -> list[tuple[Order, Order]]:
    """Every answer of one side with every one of the other."""
    return [(one, two) if one <= two else (two, one) for one in first for two in second]


def oppositions(
    judged: Sequence[Judged], sides: Sequence[Side], *, weight: Callable[[Judged], float] | None = None
) -> list[Opposition]:
    """Merge pairs of one verdict class into findings of two or more sides, the weightiest pair first."""
    weigh = weight or (lambda item: item.weighing.score)
    side_of = {frame.claim.id: side for side in sides for frame in side.frames}
    edges: dict[frozenset[Key], list[Judged]] = defaultdict(list)
    seen: dict[Key, Side] = {}
    for item in judged:
        ends = []
        for frame in (item.a, item.b):
            side = side_of.get(frame.claim.id, Side((frame,)))
            seen[side.key] = side
            ends.append(side.key)
        if ends[0] != ends[1]:
            edges[frozenset(ends)].append(item)
    found = []
    against: dict[Key, set[Key]] = defaultdict(set)
    for one, two in edges:
        against[one].add(two)
        against[two].add(one)
    for start in sorted(edges, key=lambda e: (-max(weigh(i) for i in edges[e]), sorted(e))):
        one, two = sorted(start)
        if two not in against[one]:
            continue  # a weightier finding holds it
        clique = _grow(one, two, against)
        used = [frozenset(pair) for pair in combinations(clique, 2)]
        found.append(Opposition(tuple(seen[key] for key in clique), tuple(i for edge in used for i in edges[edge])))
        for edge in used:
            one, two = edge
            against[one].discard(two)
            against[two].discard(one)
    return [one._replace(sides=tuple(sorted(one.sides, key=lambda side: side.shown))) for one in _gathered(found)]


def _gathered(found: Sequence[Opposition]) -> list[Opposition]:
    """One finding for all that tell the same against one statement: a denial stands against each telling of the act."""
    out: list[Opposition] = []
    place: dict[tuple[object, ...], int] = {}
    for one in found:
        names = [_telling(side, other) for side, other in (one.sides, one.sides[::-1])] if len(one.sides) == 2 else []
        told = (name for name in names if name is not None and name in place)
        known = next((name for name in told if _stands(out[place[name]], name)), None)
        if known is None:
            place.update({name: len(out) for name in names if name is not None})
            out.append(one)
            continue
        at = place[known]
        kept = next(side for side in out[at].sides if side.key == known[0])
        joined = [side for both in (out[at], one) for side in both.sides if side.key != known[0]]
        frames = {frame.claim.id: frame for side in joined for frame in side.frames}
        both = (kept, Side(tuple(frames.values())))
        turned = out[at].sides[0].key != known[0]
        out[at] = Opposition(both[::-1] if turned else both, (*out[at].judged, *one.judged))
    return out


def _stands(one: Opposition, name: tuple[object, ...]) -> bool:
    """Whether a side is still what it was when it was noted: others may have joined it since."""
    return any(side.key == name[0] for side in one.sides)


def _telling(kept: Side, other: Side) -> tuple[object, ...] | None:
    """What two oppositions must share to be one: the statement that is opposed, and what is told against it."""
    told = other.frames[0].claim
    if not isinstance(told.value, Statement):
        return None
    return kept.key, told.stance.affirmed, told.value.absent, told.question.measure.head


def _grow(one: Key, two: Key, against: Mapping[Key, set[Key]]) -> list[Key]:
    """Add every side that opposes all sides already in."""
    clique = {one, two}
    for key in sorted(against[one] & against[two]):
        if clique <= against[key]:
            clique.add(key)
    return sorted(clique)
