"""The fields of two questions side by side; what was compared once is remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from factcheck.model.report import Field
from factcheck.model.values import Quantity, TimeInterval
from factcheck.questions.cards import Card
from factcheck.questions.field_parties import of_one_matter
from factcheck.questions.field_times import compare_time, times_by_two
from factcheck.questions.field_wholes import compare_wholes
from factcheck.questions.fields import (
    by_two,
    compare_measure,
    compare_motions,
    compare_owners,
    compare_place,
    compare_scope,
    compare_stance,
    is_everybody,
    is_none,
    told,
)
from factcheck.questions.frames import Frame
from factcheck.questions.rows import apart
from factcheck.questions.weights import weights
from factcheck.row import NamedTuple

Key = TypeVar("Key")
_SORTS = {"casualty": 2, "duration": 3}  # kinds whose times are compared in a way of their own
REMEMBERED = 4_000  # comparisons of one sort that are kept at hand


class Likeness(NamedTuple):
    """The fields that say *same* or *different*, and what the agreeing ones add to the evidence."""

    fields: tuple[Field, ...] = ()
    score: float = 0.0


class Likenesses:
    """Compares the fields of the claims of one folder."""

    def __init__(self) -> None:
        self._heads: dict[tuple[object, ...], Likeness] = {}
        self._manners: dict[tuple[int, int], Likeness] = {}
        self._times: dict[tuple[int, int, int], Likeness] = {}
        self._people: dict[tuple[int, int], Likeness] = {}
        self._joined: dict[tuple[int, ...], tuple[list[Likeness], tuple[Field, ...]]] = {}

    def compare(self, a: Card, b: Card) -> tuple[tuple[Field, ...], float]:
        """Every field of the two questions that says *same* or *different*; silence is compatible.

        Agreeing times, places and participants add to the evidence; a difference is left to explain.
        """
        one, two, casualty = a.frame, b.frame, a.frame.claim.kind == "casualty"
        manners, people, times = (
            (a.manner, b.manner),
            (a.who, b.who),
            (a.when, b.when, _SORTS.get(one.claim.kind, int(a.adds_up and b.adds_up))),
        )
        if by_two(one, two):
            manner = _manner(one, two)
        else:
            manner = self._manners.get(manners) or _kept(self._manners, manners, _manner, one, two)
        if times_by_two(one, two):
            time = _time(one, two)
        else:
            time = self._times.get(times) or _kept(self._times, times, _time, one, two)
        who = _housed(self._people.get(people) or _kept(self._people, people, _who, one, two), one, two)
        fields = self._together(manner, time, who)
        if casualty:
            heads = (*_told_of_whom(one), *_told_of_whom(two))
            measure = NOTHING if _outgrown(one, two) else _kept(self._heads, heads, _measure, one, two)
            fields = (*measure.fields, *fields) if measure.fields else fields
        elif one.claim.question.measure.head == "vote":
            motions = compare_motions(one, two)
            fields = (motions, *fields) if motions is not None else fields
        if (wholes := compare_wholes(one, two)) is not None:
            fields = (wholes, *fields)
        narrowed = apart(a.placed, b.placed) if a.placed and b.placed else ""
        if narrowed:
            fields = (told("measure", "different", narrowed), *fields)
        return fields, who.score + time.score

    def _together(self, *parts: Likeness) -> tuple[Field, ...]:
        """The fields of all; equal ones are one tuple, for there are many pairs."""
        filled = [part for part in parts if part.fields]
        if len(filled) < 2:
            return filled[0].fields if filled else ()
        key = tuple(map(id, filled))
        known = self._joined.get(key)
        if known is None:
            if len(self._joined) >= REMEMBERED:
                self._joined.clear()
            fields = tuple(field for part in filled for field in part.fields)
            known = self._joined[key] = (filled, fields)  # with its parts, which keeps their ids sure
        return known[1]


def _kept(
    known: dict[Key, Likeness], key: Key, compare: Callable[[Frame, Frame], Likeness], a: Frame, b: Frame
) -> Likeness:
    """A comparison, looked up where it was made before."""
    found = known.get(key)
    if found is None:
        if len(known) >= REMEMBERED:
            known.clear()
        found = known[key] = compare(a, b)
    return found


NOTHING = Likeness()
_EVERYBODY = "people"


def _told(*fields: Field | None, score: float = 0.0) -> Likeness:
    told = tuple(field for field in fields if field is not None)
    return Likeness(told, score) if told or score else NOTHING


def _same(field: Field | None) -> bool:
    return field is not None and field.likeness == "same"


def _told_of_whom(frame: Frame) -> tuple[str, str, bool]:
    """Everything about one toll that a comparison of those it counts looks at."""
    measure = frame.claim.question.measure
    return measure.head, measure.outcome, is_none(frame)


def _measure(a: Frame, b: Frame) -> Likeness:
    return _told(compare_measure(a, b))


def _outgrown(a: Frame, b: Frame) -> bool:
    """Whether one group alone is said to be more than everybody: nine passengers are no part of seven people."""
    for whole, group in ((a, b), (b, a)):
        heads = [frame.claim.question.measure.head for frame in (whole, group)]
        most, least = (frame.claim.value for frame in (whole, group))
        if not (isinstance(most, Quantity) and isinstance(least, Quantity)):
            continue
        if most.core.high is None or least.core.low is None:
            continue
        if most.core.high < weights().outcome.fewest and heads[0] != _EVERYBODY:
            continue  # "two women and one man" died: the man is not everybody
        counts = least.core.low > most.core.high
        if counts and is_everybody(heads[0]) and not is_everybody(heads[1]):
            return True
    return False


def _manner(a: Frame, b: Frame) -> Likeness:
    return _told(compare_scope(a, b), compare_stance(a, b))


def _who(a: Frame, b: Frame) -> Likeness:
    place, subject = compare_place(a, b), compare_owners(a, b)
    table = weights()
    return _told(place, subject, score=table.place.same * _same(place) + table.subject.same * _same(subject))


def _housed(who: Likeness, a: Frame, b: Frame) -> Likeness:
    """The parties but for two that differ where one is the other's house or pays for it: more than names tells it."""
    apart = any(field.name == "subject" and field.likeness == "different" for field in who.fields)
    if not apart or not of_one_matter(a, b):
        return who
    return Likeness(tuple(field for field in who.fields if field.name != "subject"), who.score)


def _time(a: Frame, b: Frame) -> Likeness:
    found = compare_time(a, b)
    if not _same(found) or a.time is None or b.time is None:
        return _told(found)
    strong = a.strong_time and b.strong_time
    score = min(_fineness(a.time), _fineness(b.time)) if strong else weights().time.loose
    return _told(found, score=score)


def _fineness(time: TimeInterval) -> float:
    """What agreement with a time says: the shorter it is, the more."""
    table = weights().time
    if time.start is None or time.end is None:
        return table.loose
    days = (time.end - time.start).days
    return table.day if days <= 2 else table.month if days <= 31 else table.year if days <= 366 else table.loose
