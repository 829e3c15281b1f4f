"""Rows of look-alikes: which two of their answers a reason sets apart, and which reasons hold of an answer told twice.

A row of three figures has three pairs, and what tells the first from the second need not tell it from the third. So
each reason is told with the pairs that it holds of, unless one holds of all of them; of two answers without a reason
nothing is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.engine.judged import Judged
from factcheck.engine.row_lines import BESIDE, BETWEEN, read_part, turned
from factcheck.engine.sides import Key, Opposition, Side
from factcheck.engine.told_reasons import told_reason
from factcheck.model.in_words import value
from factcheck.model.values import Duration, Quantity, TimeInterval
from factcheck.questions.fields import compare_scope, compare_stance

MOST_REASONS = 15  # of a row of six answers, every two of which may be told apart otherwise
_OF_MANNER = frozenset({"scope", "stance"})

_Two = tuple[int, int]


def reason_of_two(item: Judged, sides: Sequence[Side]) -> str:
    """Why two answers are no rivals, what differs told in the order of the answers.

    Args:
        item: How the two were judged.
        sides: The answers.
    """
    why = told_reason(item)
    return why if any(frame.claim.id == item.a.claim.id for frame in sides[0].frames) else turned(why)


def row_reasons(opposition: Opposition) -> str:
    """Why the answers of a row are no rivals: one reason where it holds of every two, else each with its pairs.

    Args:
        opposition: The row, of three sides or more.
    """
    number = {frame.claim.id: at for at, side in enumerate(opposition.sides) for frame in side.frames}
    best: dict[_Two, str] = {}
    for item in sorted(opposition.judged, key=lambda i: (-i.weighing.score, i.order)):
        one, two = (number[frame.claim.id] for frame in (item.a, item.b))
        why = told_reason(item)
        best.setdefault((min(one, two), max(one, two)), why if one < two else turned(why))
    of_all = len(best) == len(list(combinations(opposition.sides, 2)))
    pairs: dict[str, list[_Two]] = {}
    for ends, why in sorted(best.items()):
        pairs.setdefault(why, []).append(ends)
    if of_all and len(pairs) == 1:
        return next(iter(pairs))
    told = (_told(why, own, opposition.sides) for why, own in pairs.items())
    return "; ".join(list(told)[:MOST_REASONS])


def _told(why: str, pairs: Sequence[_Two], sides: Sequence[Side]) -> str:
    """A reason with the figures it tells apart; posts and statements have no short names."""
    answers = [side.frames[0].claim.value for side in sides]
    if not all(isinstance(answers[at], Quantity | Duration | TimeInterval) for two in pairs for at in two):
        return why
    named = dict.fromkeys(BETWEEN.join(value(answers[at]) for at in two) for two in pairs)
    return f"{BESIDE.join(named)}: {why}"


def pairs_left(part: str, known: Collection[str], left: Collection[str]) -> str | None:
    """A reason with those of its pairs that are left: nothing if none is; None where it names no pairs.

    Args:
        part: One reason, perhaps behind the pairs it holds of.
        known: The answers of the row as they are told.
        left: Those that stay in it.
    """
    told = read_part(part, known)
    if not told.pairs:
        return None
    kept = tuple(pair for pair in told.pairs if pair[0] in left and pair[1] in left)
    return told._replace(pairs=kept).told() if kept else ""


def that_hold(
    edges: Mapping[tuple[Key, Key], Sequence[Judged]], sides: Mapping[Key, Side]
) -> Iterator[tuple[tuple[Key, Key], list[Judged]]]:
    """What tells answers apart, without what holds of one telling of an answer only.

    One text calls 40 planned, another tells the same 40 as a fact: that 50 is told as a fact sets neither apart.

    Args:
        edges: The judgements of two answers each.
        sides: The answers.
    """
    for edge, items in edges.items():
        alike = any(map(_of_manner, items)) and _alike_in_manner(*(sides[key] for key in edge))
        kept = [item for item in items if not (alike and _of_manner(item))]
        if kept:
            yield edge, kept


def _of_manner(item: Judged) -> bool:
    """Whether two answers are told apart by how each is told: as a plan, as a part, as so much a day."""
    why = item.judgement.why
    return any(f.name in _OF_MANNER and f.likeness == "different" and f.note == why for f in item.judgement.fields)


def _alike_in_manner(one: Side, two: Side) -> bool:
    """Whether two tellings of two answers are told in one manner."""
    return any(compare_scope(a, b) is None and compare_stance(a, b) is None for a in one.frames for b in two.frames)
