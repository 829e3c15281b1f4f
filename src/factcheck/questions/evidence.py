"""Do two claims answer one question? Evidence for and against, field by field, as log-odds.

Unknown is neutral everywhere, and the compared value is never evidence (measured: a differing number
halves the odds that two sentences tell the same event, so it would hide the very clashes we look for).
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.grammar.words import is_person, rarity, related
from factcheck.model.claim import Measure
from factcheck.model.report import Field
from factcheck.model.values import Quantity, TimeInterval
from factcheck.questions.fields import is_everybody
from factcheck.questions.frames import Frame
from factcheck.questions.telling import Telling
from factcheck.questions.weights import Weights, weights

MOST_KIN = 6
FIELDS_MOST = 3.5  # what agreeing fields can add at the most


@dataclass(frozen=True, slots=True)
class Weighing:
    """The evidence that two claims answer one question, with the words that carried it.

    `wording` is the rarity of the words that both clauses share, `named` the weight of the most telling
    name in both sentences, `main` whether both figures are told of everybody,
    `sole` whether no other claim of either document shares the measure.
    """

    score: float
    measure: float
    shared: tuple[str, ...]
    names: tuple[str, ...]
    wording: float = 0.0
    named: float = 0.0
    main: bool = False
    sole: bool = False
    echo: float = 0.0


def weigh(a: Frame, b: Frame, *, story: float, telling: Telling, echo: float = 0.0) -> Weighing | None:
    """Weigh everything but time, place, scope and value, which are compared as fields.

    None where the measures alone rule it out.

    Args:
        a: One claim.
        b: Another of the same kind.
        story: The evidence that their documents tell one story (0 inside one document).
        echo: What an equal, precise value adds to agreement (see `echo_of`); never to a clash.
        telling: How telling names, heads and acts are in this folder.
    """
    table = weights()
    measure = _measure(a, b, table, telling)
    bars = table.bars[a.claim.kind]
    if (
        measure < bars.measure
        or measure + table.terms.cap + table.names.cap + FIELDS_MOST + story + max(table.sole.bonus) < bars.consistent
    ):
        return None
    clause, context, wording, shared = _words(a, b, table)
    names, told = _names(a, b, table, telling)
    score = measure + min(table.terms.cap, clause + context) + names + story
    if a.document == b.document:
        score += table.same_document.penalty
    for frame in (a, b):
        if frame.claim.evidence.binding == "nearness":
            score += table.nearness.penalty
    named = max((telling.name(name) for name in told), default=0.0)
    outcome = a.claim.question.measure.outcome
    main = bool(outcome) and _whole_toll(a) and _whole_toll(b)
    return Weighing(
        round(score, 3), round(measure, 3), shared, told, round(wording, 2), round(named, 2), main, echo=echo
    )


def echo_of(a: Frame, b: Frame) -> float:
    """What it says that both give one precise value: 418,000 twice is no accident, 3 twice is.

    It may only support agreement. As evidence for a clash the compared value is barred.
    """
    table = weights().echo
    one, two = a.claim.value, b.claim.value
    if isinstance(one, Quantity) and isinstance(two, Quantity):
        if one.low is None or one.low != two.low or one.high != two.high:
            return 0.0
        digits = len(f"{one.low:.10g}".replace(".", "").strip("0"))
        return table.digits[min(digits, len(table.digits)) - 1] if abs(one.low) > table.small else 0.0
    if isinstance(one, TimeInterval) and isinstance(two, TimeInterval):
        return table.day if one.start is not None and one.start == one.end == two.start == two.end else 0.0
    return 0.0


def agreeing(a: Frame, b: Frame, fields: tuple[Field, ...]) -> float:
    """What agreeing times, places and participants add; a difference is left to explain."""
    table = weights()
    same = {f.name for f in fields if f.likeness == "same"}
    score = table.place.same * ("place" in same) + table.subject.same * ("subject" in same)
    if "time" in same and a.time is not None and b.time is not None:
        strong = a.strong_time and b.strong_time
        score += min(_fineness(a.time), _fineness(b.time)) if strong else table.time.loose
    return score


def _fineness(time: TimeInterval) -> float:
    table = weights().time
    if time.start is None or time.end is None:
        return table.loose
    days = (time.end - time.start).days
    return table.day if days <= 2 else table.month if days <= 31 else table.year if days <= 366 else table.loose


def _measure(a: Frame, b: Frame, table: Weights, telling: Telling) -> float:
    """How far the two measures are one: thing counted, act, outcome, unit."""
    one, two = a.claim.question.measure, b.claim.question.measure
    dated = a.claim.kind in ("event_date", "period", "duration")
    score = 0.0
    if one.outcome and one.outcome == two.outcome:
        score += table.outcome.same + (table.outcome.main if _whole_toll(a) and _whole_toll(b) else 0.0)
    elif a.unit and a.unit == b.unit and a.unit != "%" and not _is_currency(a.unit):
        score += table.unit.same
    penalty = 0.0 if dated else table.head.different / 2 if one.outcome and two.outcome else table.head.different
    crossed = one.head in two.modifiers or two.head in one.modifiers or bool(set(one.modifiers) & set(two.modifiers))
    score += _heads(one.head, two.head, table, telling, penalty=0.0 if crossed else penalty)
    score += _modifiers(one, two, telling)
    if dated:
        score += _participants(a, b, table)
    acts_differ = 0.0 if a.claim.kind == "duration" else table.predicate.different
    score += _predicates(one.predicate, two.predicate, table, telling, penalty=acts_differ)
    if one.whole and two.whole:
        score += _heads(one.whole, two.whole, table, telling, penalty=table.head.different)
    return score


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _participants(a: Frame, b: Frame, table: Weights) -> float:
    """Two acts of unrelated things are two acts: the app failed, the bank failed."""
    mine, theirs = _taking_part(a), _taking_part(b)
    if not mine or not theirs or any(related(w, v) >= table.head.related_from for w in mine for v in theirs):
        return 0.0
    return table.subject.different


def _taking_part(frame: Frame) -> set[str]:
    """The plain nouns that take part in an act."""
    nouns = {frame.claim.question.measure.head, *frame.claim.question.subject}
    return {noun for noun in nouns if noun and ":" not in noun and noun.islower()}


def _modifiers(one: Measure, two: Measure, telling: Telling) -> float:
    """What one counts may be how the other is qualified: a seat load factor, seats filled."""
    mine, theirs = {one.head, *one.modifiers} - {""}, {two.head, *two.modifiers} - {""}
    shared = (mine & theirs) - ({one.head} & {two.head})
    return 0.5 * max((telling.head(word) for word in shared), default=0.0)


def _whole_toll(frame: Frame) -> bool:
    """Whether a casualty figure is told of everybody: no group, no place of its own, no part."""
    question = frame.claim.question
    return is_everybody(question.measure.head) and not (question.scope or frame.subject or question.measure.modifiers)


def _heads(one: str, two: str, table: Weights, telling: Telling, *, penalty: float) -> float:
    if not one or not two:
        return 0.0
    if one == two:
        return telling.head(one)
    kinship = related(one, two)
    if kinship >= table.head.related_from:
        return kinship * min(telling.head(one), telling.head(two))
    if is_person(one) and is_person(two) and (is_everybody(one) or is_everybody(two)):
        return table.head.generic
    return penalty if is_person(one) == is_person(two) or penalty == table.head.different else 0.0


def _predicates(one: str, two: str, table: Weights, telling: Telling, *, penalty: float) -> float:
    if not one or not two:
        return 0.0
    if min(rarity(one), rarity(two)) < table.predicate.common:
        return 0.0
    if one == two:
        return telling.act(one)
    kinship = related(one, two)
    if kinship >= table.head.related_from:
        return kinship * min(telling.act(one), telling.act(two))
    return penalty


def _words(a: Frame, b: Frame, table: Weights) -> tuple[float, float, float, tuple[str, ...]]:
    """Shared content words: clause with clause counts most, the rest of the sentence less."""
    clause = {word: min(a.terms[word], b.terms[word]) for word in a.terms.keys() & b.terms.keys()}
    for word, kin, weight in _kin(a.terms, b.terms, clause):
        clause[f"{word}~{kin}"] = weight
    outer = (a.terms.keys() & b.context.keys()) | (a.context.keys() & b.terms.keys())
    outer |= a.context.keys() & b.context.keys()
    context = {w: rarity(w) for w in outer if w not in clause}
    score = table.terms.share * sum(clause.values()) + table.terms.pair * _pairs(a, b)
    around = min(table.terms.context_cap, table.terms.context_share * sum(context.values()))
    told = sorted(clause, key=lambda w: (-clause[w], w)) + sorted(context, key=lambda w: (-context[w], w))
    return score, around, sum(clause.values()), tuple(told[:6])


def _pairs(a: Frame, b: Frame) -> int:
    """Neighbouring content words that both clauses share: "old quarter" says more than its two words."""
    one, two = a.claim.question.terms, b.claim.question.terms
    return min(2, len(set(itertools.pairwise(one)) & set(itertools.pairwise(two))))


def _kin(
    one: Mapping[str, float], two: Mapping[str, float], already: Mapping[str, float]
) -> list[tuple[str, str, float]]:
    """Words that the general resource relates, each used once, best first."""
    pairs = [
        (kinship * min(one[w], two[v]), w, v)
        for w in _rarest(one, already)
        for v in _rarest(two, already)
        if (kinship := related(w, v)) >= weights().head.related_from
    ]
    chosen: list[tuple[str, str, float]] = []
    used: set[str] = set()
    for weight, w, v in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        if w not in used and v not in used:
            chosen.append((w, v, weight))
            used |= {w, v}
    return chosen


def _rarest(words: Mapping[str, float], already: Mapping[str, float]) -> list[str]:
    """The few rarest words that have no match yet: the rest says little and costs much."""
    return sorted(words.keys() - already.keys(), key=lambda w: (-words[w], w))[:MOST_KIN]


def _names(a: Frame, b: Frame, table: Weights, telling: Telling) -> tuple[float, tuple[str, ...]]:
    shared = a.names & b.names
    if shared:
        score = sum(table.names.shared * telling.name(name) for name in shared)
        return min(table.names.cap, score), tuple(sorted(shared))
    return (table.names.clash if a.names and b.names else 0.0), ()
