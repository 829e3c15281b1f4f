"""What is held, and won, year after year: who won the cup in 2004 may win it in 2009, too."""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.words.words import happens_once
from factcheck.model.values import TimeInterval
from factcheck.questions.frames import Frame


def held_anew(left: Frame, right: Frame) -> bool:
    """Whether two years are told of a contest, a fair, a festival: two of its kind, but for its first or last.

    What happens once to it ("the regatta was founded") has one year.
    """
    one, two = left.claim.value, right.claim.value
    if not (isinstance(one, TimeInterval) and isinstance(two, TimeInterval) and one.start and two.start):
        return False
    asked = [frame.claim.question for frame in (left, right)]
    if one.start.year == two.start.year or any(happens_once(q.measure.predicate) for q in asked):
        return False
    words, nouns = (
        clash_words().dates,
        (set(asked[0].terms) | {asked[0].measure.head}) & (set(asked[1].terms) | {asked[1].measure.head}),
    )
    ranked = any(words.but_once & {*q.terms, *q.measure.modifiers} for q in asked)
    return not ranked and not nouns.isdisjoint(words.held_anew)
