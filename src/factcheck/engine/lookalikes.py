"""Look-alikes: how tempting they are, what reads as one row, and which rows an editor is shown.

A row holds the answers to one question or to questions alike, two by two told apart for a reason: a figure that
changed over the years reads as one row of values, not as ten conflicts. What an earlier row has told tempts less.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heapreplace
from itertools import combinations

from factcheck.engine.findings import Members, clash
from factcheck.engine.judged import Judged
from factcheck.engine.row_reasons import that_hold
from factcheck.engine.sides import Key as _Key
from factcheck.engine.sides import Opposition, Side
from factcheck.model.headlines import fold
from factcheck.model.report import Finding
from factcheck.model.values import Quantity, Role, Statement, TimeInterval
from factcheck.questions.field_times import days_apart
from factcheck.questions.identity_fold import fold as fold_name
from factcheck.questions.neighbours import FAMILIES, apart_in_size, kinship
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

_Edge = tuple[_Key, _Key]
_RATES = frozenset({"rate", "daily"})


def temptation(judged: Judged) -> float:
    """How easily two answers are mistaken for rivals: the evidence, one thing counted, figures of one size."""
    table, pair = weights().tempting, judged.pair
    kind = pair.a.claim.kind
    beyond = pair.score - weights().bars[kind].flag + table.bar
    weight = table.evidence * min(table.most, beyond) + table.measure * min(table.measure_most, pair.weighing.measure)
    weight += table.one_text if pair.one_document else 0.0
    reason = next((f.name for f in pair.fields if f.likeness == "different" and f.note == judged.judgement.why), "")
    weight += table.apart.get(reason, 0.0)
    if kind == "age":
        return weight + table.ages + table.age * (not pair.a.subject & pair.b.subject)
    if kind == "role":
        return weight + table.bodies * _of_two_bodies(pair)
    if kind == "event_date":
        return weight - table.years * min(table.years_most, _days_apart(judged) / 365)
    return weight + _of_figures(judged) if kind in FAMILIES else weight


def _of_figures(judged: Judged) -> float:
    """What tells of two figures how alike they look."""
    table, one, two = weights().tempting, judged.a.claim, judged.b.claim
    apart = apart_in_size(one.value, two.value)
    orders = table.orders_most if apart is None else min(table.orders_most, apart)
    weight = -table.orders * orders - (table.far if orders >= 1 else 0.0)
    weight += table.kinship.get(kinship(one.question.measure, two.question.measure), 0.0)
    if len([claim for claim in (one, two) if _RATES.isdisjoint(claim.question.scope)]) == 1:
        weight += table.rate
    if [claim.evidence.binding for claim in (one, two)].count("nearness") == 1:
        weight += table.loose
    quantities = [claim.value for claim in (one, two) if isinstance(claim.value, Quantity)]
    if any(value.wording == "vague" for value in quantities):
        weight += table.vague
    few = [value for value in quantities if (value.in_points.high or 0) <= table.few and not value.unit]
    return weight + (table.handful if len(few) == len((one, two)) else 0.0)


def _days_apart(judged: Judged) -> int:
    """How many days lie between two dates of an act."""
    one, two = judged.a.claim.value, judged.b.claim.value
    return days_apart(one, two) if isinstance(one, TimeInterval) and isinstance(two, TimeInterval) else 0


class _Row:
    """Answers that are told together, and how tempting the best two of them are."""

    def __init__(self, weight: float, keys: tuple[_Key, _Key]) -> None:
        self.weight, self.keys = weight, list(keys)


class _Rows:
    """Puts look-alikes of one rule together, the most tempting first, each answer in one row if it can be.

    Args:
        sides: The answers that agree: they stand in a row together.
    """

    def __init__(self, judged: Sequence[Judged], sides: Sequence[Side]) -> None:
        side_of = {frame.claim.id: side for side in sides for frame in side.frames}
        edges: dict[_Edge, list[Judged]] = defaultdict(list)
        self._sides: dict[_Key, Side] = {}
        self._row_of: dict[_Key, _Row] = {}
        self._rows: list[_Row] = []
        for item in judged:
            ends = []
            for frame in (item.a, item.b):
                side = side_of.get(frame.claim.id) or Side((frame,))
                self._sides[side.key] = side
                ends.append(side.key)
            if ends[0] != ends[1]:
                edges[_edge(*ends)].append(item)
        self._edges = dict(that_hold(edges, self._sides))

    def told(self) -> list[tuple[float, Opposition]]:
        """The rows with their weight."""
        weight = {edge: max(map(temptation, items)) for edge, items in self._edges.items()}
        for edge in sorted(weight, key=lambda edge: (-weight[edge], edge)):
            self._place(edge, weight[edge])
        return [(row.weight, self._opposition(row)) for row in self._rows]

    def _place(self, edge: _Edge, weight: float) -> None:
        one, two = (self._row_of.get(key) for key in edge)
        if one is not None and one is two:
            return
        if one is not None and two is not None:
            if self._one_thing(edge) and self._fit(one.keys, two.keys):
                one.keys += two.keys
                self._row_of.update(dict.fromkeys(two.keys, one))
                self._rows.remove(two)
                return
        else:
            row, new = (one, edge[1]) if one is not None else (two, edge[0])
            if row is not None and self._fit(row.keys, (new,)) and (self._one_thing(edge) or self._all_apart(row, new)):
                row.keys.append(new)
                self._row_of[new] = row
                return
        told = [row for row in (one, two) if row is not None]
        if self._one_thing(edge) and any(self._holds(row, edge) for row in told):
            return  # what it would tell a row tells already
        fresh = _Row(weight - weights().tempting.again * bool(told), edge)
        self._rows.append(fresh)
        for key in edge:
            self._row_of.setdefault(key, fresh)

    def _one_thing(self, edge: _Edge) -> bool:
        """Whether two answers count one thing, or tell of one person's posts.

        Not so the dead and the hurt: a war has many tolls, and one that is apart from another says nothing of a third.
        """
        return any(item.a.claim.kind != "casualty" and _of_one(item.pair) for item in self._edges[edge])

    def _all_apart(self, row: _Row, new: _Key) -> bool:
        edges = [_edge(key, new) for key in row.keys]
        return all(edge in self._edges and not any(map(_of_bodies, self._edges[edge])) for edge in edges)

    def _fit(self, one: Sequence[_Key], two: Sequence[_Key]) -> bool:
        """Whether two rows make one that is not too long and tells no value twice."""
        if len(one) + len(two) > weights().tempting.row:
            return False
        if any(self._far(mine, theirs) for mine in one for theirs in two):
            return False
        return {_value(self._sides[key]) for key in one}.isdisjoint(_value(self._sides[key]) for key in two)

    def _far(self, one: _Key, two: _Key) -> bool:
        """Whether two figures are of another order, so that nobody takes the one for the other."""
        values = [self._sides[key].frames[0].claim.value for key in (one, two)]
        apart = apart_in_size(values[0], values[1])
        return apart is not None and apart >= weights().tempting.row_orders

    def _holds(self, row: _Row, edge: _Edge) -> bool:
        """Whether the values of two answers stand in a row."""
        return {_value(self._sides[key]) for key in edge} <= {_value(self._sides[key]) for key in row.keys}

    def _opposition(self, row: _Row) -> Opposition:
        items = [self._edges[_edge(*two)] for two in combinations(row.keys, 2) if _edge(*two) in self._edges]
        first = sorted((self._sides[key] for key in row.keys[:2]), key=lambda side: side.shown)
        sides = (*first, *(self._sides[key] for key in row.keys[2:]))
        return Opposition(sides, tuple(item for own in items for item in own))


def _value(side: Side) -> tuple[object, object]:
    """What a side answers, so that equal answers are known for such."""
    value = side.frames[0].claim.value
    if isinstance(value, Role):
        return fold_name(value.holder), fold_name(value.organisation)
    if isinstance(value, Statement):
        return value.predicate, value.affirmed
    return (value.in_points.low, value.in_points.high) if isinstance(value, Quantity) else (side.key, None)


def _of_one(pair: Pair) -> bool:
    """Whether two answers count one thing, or tell of one post, of one person's posts or of what befell one thing."""
    if pair.a.claim.kind == "statement":
        return True
    near = kinship(pair.a.claim.question.measure, pair.b.claim.question.measure)
    if pair.a.claim.kind == "role":
        return bool(pair.a.subject & pair.b.subject) or (near == "one" and not _of_two_bodies(pair))
    return near in ("one", "kin")


def _of_bodies(item: Judged) -> bool:
    return _of_two_bodies(item.pair)


def _of_two_bodies(pair: Pair) -> bool:
    """Whether two posts are told of two bodies."""
    values = [frame.claim.value for frame in (pair.a, pair.b)]
    bodies = {fold_name(value.organisation) for value in values if isinstance(value, Role)} - {""}
    return len(bodies) > 1


def _edge(one: _Key, two: _Key) -> _Edge:
    return (one, two) if one <= two else (two, one)


def tempting(
    explained: Mapping[str, Sequence[Judged]], sides: Sequence[Side], known: Members, *, limit: int,
    settled: Callable[[Judged], bool],
) -> list[Finding]:  # fmt: skip
    """The rows of look-alikes that a reader is most likely to mistake, the most tempting first.

    Args:
        explained: Look-alikes by rule.
        sides: The answers that agree.
        known: The members of findings so far.
        limit: How many rows to tell.
        settled: Whether two claims are judged otherwise: neither a clash nor an agreement is a look-alike.
    """
    rows: list[tuple[str, float, Opposition]] = []
    least = weights().tempting.floor  # below it nobody would take the one for the other, however much room there is
    for rule in sorted(explained):
        own = [item for item in explained[rule] if not (settled(item) or _of_two_persons(item.pair))]
        rows += ((rule, weight, row) for weight, row in _Rows(own, sides).told() if weight >= least)
    chosen: list[Finding] = []
    for row in _in_order(rows):
        if len(chosen) >= limit:
            chosen = fold(chosen)
            if len(chosen) >= limit:
                break
        chosen.append(clash(row, known))
    return fold(chosen)[:limit]


def _of_two_persons(pair: Pair) -> bool:
    """Whether two ages are those of two named persons: nobody takes the one for the other."""
    one, two = pair.a.subject, pair.b.subject
    return pair.a.claim.kind == "age" and bool(one) and bool(two) and one.isdisjoint(two)


def _in_order(rows: Sequence[tuple[str, float, Opposition]]) -> Iterator[Opposition]:
    """The rows, the most tempting first, each losing by what earlier ones have told: a loss only grows."""
    table, told, often = weights().tempting, set[tuple[str, object]](), Counter[str]()

    def left(number: int) -> float:
        rule, weight, row = rows[number]
        values = _values(rule, row)
        return weight - table.seen * len(told & values) / len(values) - table.again * often[rule]

    heap = [(-weight, number) for number, (_, weight, _) in enumerate(rows)]
    heapify(heap)
    while heap:
        number = heap[0][1]
        now = -left(number)
        if now > heap[0][0] + 1e-9:
            heapreplace(heap, (now, number))
            continue
        heappop(heap)
        rule, _, row = rows[number]
        told |= _values(rule, row)
        often[rule] += 1
        yield row


def _values(rule: str, row: Opposition) -> set[tuple[str, object]]:
    """What a row tells: its figures by their place, for small ones come again; posts and acts by what they say."""
    told: set[tuple[str, object]] = set()
    for side in row.sides:
        if isinstance(side.frames[0].claim.value, Role | Statement):
            told.add((rule, _value(side)))
        else:
            told.update((rule, frame.claim.id) for frame in side.frames)
    return told
