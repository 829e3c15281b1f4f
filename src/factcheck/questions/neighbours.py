"""Figures that one text tells near each other, of one thing or of things alike: an editor stumbles over these.

They are no candidates for a clash, for the text that tells both knows why they differ. They are weighed by how near
they stand and by how plainly the text sets them apart, so that the report can name the most tempting of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Literal

from factcheck.grammar.words.words import is_person, related
from factcheck.grammar.words.words_tables import knows
from factcheck.model.claim import Measure
from factcheck.model.in_words import in_its_unit
from factcheck.model.report import Field
from factcheck.model.values import RANK, Duration, Quantity, Value
from factcheck.questions.evidence import Weighing
from factcheck.questions.field_times import compare_time
from factcheck.questions.fields import compare_place, compare_scope, compare_stance, compare_subject, told
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

Kinship = Literal["one", "kin", "open", "people", "none"]
# Counts of things, of people and of who was hurt are told in one breath: "six died and 31 were hurt".
FAMILIES: dict[str, str] = {
    "count": "count", "troop_count": "count", "casualty": "count", "money": "money", "share": "share",
    "duration": "duration",
}  # fmt: skip
APART = "the text itself gives both"


def kinship(one: Measure, two: Measure) -> Kinship:
    """How near what two figures count is: one thing, kin, left open by one, two sorts of people, or nothing of this."""
    mine, theirs = one.head, two.head
    if not mine or not theirs:
        return "open"
    if mine == theirs:
        return "one"
    crossed = mine in (two.whole, *two.modifiers) or theirs in (one.whole, *one.modifiers)
    if crossed or related(mine, theirs) >= weights().tempting.kin_from:
        return "kin"
    return "people" if is_person(mine) and is_person(theirs) else "none"


def size_of(value: Value) -> float | None:
    """The number by which a figure is large or small."""
    if isinstance(value, Quantity):
        points = value.in_points
        return _number(points.low if points.low is not None else points.high)
    if isinstance(value, Duration):
        return _number(value.low_days if value.low_days is not None else value.high_days)
    return None


def _number(number: int | float | None) -> float | None:
    return None if number is None else float(number)


def apart_in_size(one: Value, two: Value) -> float | None:
    """How many orders of magnitude two figures lie apart; None where one is nought or no figure."""
    mine, theirs = size_of(one), size_of(two)
    if isinstance(one, Duration) and isinstance(two, Quantity):
        mine = in_its_unit(one)  # "eight years" and a bare "five"
    if not mine or not theirs or mine < 0 or theirs < 0:
        return None
    return abs(math.log10(mine / theirs))


def neighbours(documents: Iterable[Sequence[Frame]]) -> Iterator[Pair]:
    """The pairs of figures of one sort that one text tells near each other."""
    for frames in documents:
        figures = [f for f in frames if f.claim.kind in FAMILIES and f.unit != RANK]
        figures.sort(key=lambda f: (_family(f), f.claim.start, f.claim.end, f.claim.id))
        for _, own in groupby(figures, key=_family):
            yield from _near(list(own))
        yield from _left_out(frames)


def _family(frame: Frame) -> tuple[str, str]:
    return FAMILIES[frame.claim.kind], frame.dimension


def _near(figures: Sequence[Frame]) -> Iterator[Pair]:
    table = weights().beside
    for at, one in enumerate(figures):
        for two in islice(figures, at + 1, at + 1 + table.next):
            gap = two.claim.start - one.claim.end
            if gap > table.reach:
                break
            if gap >= 0 and _alike(one, two):
                fields = tuple(_apart(one, two))
                yield Pair(one, two, _weighed(one, two, gap, fields), fields)


def _left_out(frames: Sequence[Frame]) -> Iterator[Pair]:
    """A figure with its unit, and the next one that leaves it out: "jailed for eight years and served five"."""
    table, last = weights().beside, None
    for frame in sorted(frames, key=lambda f: (f.claim.start, f.claim.end, f.claim.id)):
        if _measured(frame):
            last = frame
        elif last is not None and _bare(frame):
            gap = frame.claim.start - last.claim.end
            apart = apart_in_size(last.claim.value, frame.claim.value)
            if 0 <= gap <= table.bare_reach and apart is not None and apart <= table.bare_orders:
                fields = tuple(_apart(last, frame))
                yield Pair(last, frame, _weighed(last, frame, gap, fields), fields)


def _measured(frame: Frame) -> bool:
    """Whether a figure is money, a share, a length or of a physical unit."""
    return frame.claim.kind in ("money", "share", "duration") or (frame.claim.kind == "count" and bool(frame.unit))


def _bare(frame: Frame) -> bool:
    """Whether a figure has no unit and counts nothing: it stands behind a verb, and does nothing itself."""
    claim = frame.claim
    if claim.kind != "count" or frame.unit or claim.question.measure.head or not claim.question.measure.predicate:
        return False
    return isinstance(claim.value, Quantity) and not claim.quote.startswith(claim.value.as_written)


def _alike(one: Frame, two: Frame) -> bool:
    """Whether two figures are of things alike and of about one size."""
    apart = apart_in_size(one.claim.value, two.claim.value)
    if apart is None or apart > weights().beside.orders:
        return False
    return kinship(one.claim.question.measure, two.claim.question.measure) != "none"


def _apart(one: Frame, two: Frame) -> Iterator[Field]:
    """What tells two figures of one text apart, the plainest first."""
    first, second = one.claim.question.measure, two.claim.question.measure
    if first.outcome and second.outcome and first.outcome != second.outcome:
        sides = f"{first.outcome} against {second.outcome}"
        of_a_vote = {first.outcome, second.outcome} == {"for", "against"}
        yield told("measure", "different", "the votes for it, and those against it" if of_a_vote else sides)
    if (scope := compare_scope(one, two)) is not None:
        yield scope
    if (stance := compare_stance(one, two)) is not None:
        yield stance
    time = compare_time(one, two)
    if time is not None and time.likeness != "same" and one.strong_time and two.strong_time:
        yield told("time", "different", time.note)
    for field in (compare_place(one, two), compare_subject(one, two)):
        if field is not None and field.likeness == "different":
            yield field
    if _two_acts(first.predicate, second.predicate):
        yield told("event", "different", f"“{first.predicate}” against “{second.predicate}”")


def _two_acts(one: str, two: str) -> bool:
    """Whether two verbs tell of two things done: enrolled and completed, not said and been."""
    if not one or not two or one == two or not (knows(one, "V") and knows(two, "V")):
        return False
    if weights().predicate.copula in (one, two):
        return False
    return related(one, two) < weights().tempting.kin_from


def _weighed(one: Frame, two: Frame, gap: int, fields: Sequence[Field]) -> Weighing:
    """How tempting two figures are by where they stand: the nearer, and the more plainly set apart."""
    table = weights().beside
    apart = [table.apart.get(field.name, 0.0) for field in fields if field.likeness == "different"]
    turned = any(name in frame.claim.question.scope for name in ("from", "to") for frame in (one, two))
    best = table.turned if turned else max(apart, default=table.untold)
    return Weighing(round(table.base + best - gap / table.fades, 3), 0.0, one_story=True)
