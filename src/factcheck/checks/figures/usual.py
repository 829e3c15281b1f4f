"""One of two figures is what is usual: "80 mm is normal for May" beside the rain that fell."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.words.words import types
from factcheck.grammar.words.words_tables import knows
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

_MEASURED = frozenset({"money", "share", "count"})
_TIMES = frozenset({"time"})
_DATED = frozenset({"clause", "fronted", "entry"})
AS_A_RULE = "one is told of a usual time, the other of any"


def by_norm(pair: Pair) -> str:
    """That one alone is told as what is usual: the rain that is normal for a month, and the rain that fell."""
    if pair.a.claim.kind not in _MEASURED:
        return ""
    told = [_norms(frame) for frame in (pair.a, pair.b)]
    if bool(told[0]) == bool(told[1]) or both_as_a_rule(pair):
        return ""
    return f"one tells what is usual: {min(told[0] or told[1])}"


def both_as_a_rule(pair: Pair) -> bool:
    """Whether two shares of one thing are told of what goes on in the present, one of them "in a normal year".

    What a mill supplies it supplies in any year; what it holds or is may be less than usual today.
    """
    if pair.a.claim.kind != "share" or pair.one_document:
        return False
    told = [_norms(frame) for frame in (pair.a, pair.b)]
    normal = pair.a if told[0] else pair.b
    acts = [frame.claim.question.measure.predicate for frame in (pair.a, pair.b)]
    if bool(told[0]) == bool(told[1]) or not all(acts) or not weights().predicate.standing.isdisjoint(acts):
        return False
    timed = any(types(noun) & _TIMES for word, noun in pairwise(normal.claim.question.terms) if word in _norms(normal))
    plain = pair.b if told[0] else pair.a
    present = plain.claim.question.time_from == "document" and normal.claim.question.time_from not in _DATED
    measures = [frame.claim.question.measure for frame in (pair.a, pair.b)]
    return timed and present and measures[0].head == measures[1].head != ""


def _norms(frame: Frame) -> Set[str]:
    """The words that tell a figure as usual; not those before another thing than is measured: "normal service"."""
    measure, terms = frame.claim.question.measure, frame.claim.question.terms
    own = {measure.head, measure.whole, *measure.modifiers}
    found = clash_words().figures.norms.intersection((*measure.modifiers, *terms))
    return found - {word for word, noun in pairwise(terms) if word not in own and _is_of(word, noun, own)}


def _is_of(word: str, noun: str, own: Set[str]) -> bool:
    """Whether an adjective stands before a noun that is no time and not what is measured."""
    thing = knows(noun, "N") and not knows(noun, "J") and noun not in own
    return knows(word, "J") and thing and not types(noun) & _TIMES
