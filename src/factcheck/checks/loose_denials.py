"""Denials that are of something else than what the other text tells, though somebody or something is named in both.

In a story about one person nearly every sentence is of that person: that he was never nominated for a prize says
nothing against his being named as its host, and that a club wants to buy him is not said to have come true.
"""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.words import is_person
from factcheck.model.values import Statement
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair


def loosely_denied(pair: Pair) -> bool:
    """Whether a denial and what it seems to deny have no more in common than who or what they are of."""
    denied, told = (pair.a, pair.b) if not pair.a.claim.stance.affirmed else (pair.b, pair.a)
    return _only_wanted(denied, told) or _of_other_words(pair, denied, told)


def _only_wanted(denied: Frame, told: Frame) -> bool:
    """Whether one says that somebody will not do what the other only tells as sought: "their quest to sign him"."""
    how, plans = told.claim.evidence.how, clash_words().statements.intended
    if not _is_name(told.claim.question.measure.head):
        return False
    return "infinitive" in how and {denied.claim.stance.mood, told.claim.stance.mood} <= plans


def _of_other_words(pair: Pair, denied: Frame, told: Frame) -> bool:
    """Whether somebody's two acts are told by two verbs, and no word but who it is stands in both."""
    values = [frame.claim.value for frame in (denied, told)]
    verbs = {value.predicate for value in values if isinstance(value, Statement)}
    heads = [frame.claim.question.measure.head for frame in (denied, told)]
    absent = any(isinstance(value, Statement) and value.absent for value in values)
    of_somebody = all(map(_is_name, heads)) or (all(map(is_person, heads)) and not absent)
    if len(verbs) < len(values) or not of_somebody or pair.one_document:
        return False
    same_time = any(field.name == "time" and field.likeness == "same" for field in pair.fields)
    same_time = same_time and denied.strong_time and told.strong_time
    named = {part for name in denied.names | told.names for part in name.partition(":")[2].split("-")}
    acts = {*verbs, *(frame.claim.question.measure.predicate for frame in (denied, told))}
    shared = {*denied.claim.question.terms} & {*told.claim.question.terms} - named - acts
    shared -= {word for head in heads for word in head.lower().split()}
    return not shared and not same_time


def _is_name(noun: str) -> bool:
    return bool(noun) and noun != noun.lower()
