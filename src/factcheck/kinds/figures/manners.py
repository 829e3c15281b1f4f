"""How a figure is told: of one of several alone, and so as a part; or only as what it is put at."""

from __future__ import annotations

from itertools import product

from factcheck.grammar.chunks.chunks import Clause
from factcheck.grammar.counted import Counted
from factcheck.grammar.counted.lexicon import words
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.kinds.acts import acts
from factcheck.kinds.figures.act_ages import at_its_act
from factcheck.kinds.galley import Reading
from factcheck.model.claim import ALONE, AT_ITS_HEIGHT, ESTIMATED, THEN_ALONE, Scope

_ALONE = "alone"
_MADE_OF = "noun_of_number"  # how one is bound to a noun before it: "a bonus of 600"
_HEIGHTS = frozenset(product(("at",), ("its", "their"), ("height", "peak")))  # "at the height of" is a time
_WORDS = 3  # of each
_TOWARDS = frozenset({"to", "over"})
_LEVEL = "level"  # how a figure is bound to what it is told to be
_HEADS = frozenset({"NOUN", "NAME", "TIME", "NUM"})


def _told_alone(reading: Reading, counted: Counted) -> str:
    """What a clause tells a figure of, of several: "The law school alone has 140 lecturers", "on Monday alone".

    Before the verb the word goes on what it follows; behind it ("she kept 14 sheep alone") only on a name or a time.
    """
    chunks, inside = reading.chunks, reading.tokens_between(counted.number_start, counted.number_end)
    clause = next((c for c in chunks.clauses if inside and c.first <= inside.start < c.end), None)
    if clause is None:
        return ""
    found = (_goes_on(reading, clause, at) for at in range(max(1, clause.first), clause.end))
    return next(filter(None, found), "")


def _goes_on(reading: Reading, clause: Clause, at: int) -> str:
    """How a figure is read beside a word that may be the one: told of a time, or of a place or body; or nothing."""
    tokens, verb = reading.chunks.tokens, reading.chunks.verbs[clause.verb]
    before = tokens[at - 1]
    if tokens[at].lower != _ALONE or before.tag not in _HEADS:
        return ""
    if at >= verb.first and before.tag not in ("NAME", "TIME"):
        return ""
    of_a_time = before.tag in ("TIME", "NUM") or before.lemma in word_lists()["time_nouns"]
    return THEN_ALONE if of_a_time else ALONE


def with_alone(reading: Reading, counted: Counted, scope: tuple[Scope, ...]) -> tuple[Scope, ...]:
    """The scope of a figure, as a part where it is told of one alone."""
    if "part" in scope or counted.kind in ("share", "fraction", "age") or not _told_alone(reading, counted):
        return scope
    return (*scope, "part")


def marks_of(reading: Reading, counted: Counted, scope: tuple[Scope, ...]) -> tuple[str, ...]:
    """How a figure is read that is told of one alone, one that is but put at so much, the age at an act."""
    alone = _told_alone(reading, counted) if "part" in scope else ""
    supposed = _is_put_at(reading, counted) or _is_of_a_deal(reading, counted)
    height = AT_ITS_HEIGHT if _is_the_most(reading, counted) else ""
    then = at_its_act(reading, counted.number_start, counted.number_end) if counted.kind == "age" else ""
    return tuple(filter(None, (alone, ESTIMATED if supposed else "", height, then)))


def _is_the_most(reading: Reading, counted: Counted) -> bool:
    """Whether a clause tells a figure of the height of what it is about: "at its height the camp held 900"."""
    clause = reading.clause_of(counted.number_start, counted.number_end)
    told = [token.lower for token in reading.chunks.tokens[clause.start : clause.stop]]
    return any(tuple(told[at : at + _WORDS]) in _HEIGHTS for at in range(len(told) - 1))


def _is_put_at(reading: Reading, counted: Counted) -> bool:
    """Whether it is said what somebody takes a figure to be: "is put at £8m", not what it was found to be then.

    Who "put the bill at £8m" says as little of what was paid.
    """
    clause = reading.clause_of(counted.number_start, counted.number_end)
    verbs = [verb for verb in reading.chunks.verbs if verb.main in clause and verb.lemma in acts().figures]
    active = counted.kind == "money" and counted.how == _LEVEL
    return any((verb.passive and not verb.past) or (active and not verb.passive) for verb in verbs)


def _is_of_a_deal(reading: Reading, counted: Counted) -> bool:
    """Whether a sum is but named as what somebody came or agreed to: "came back to a bonus of 600 apiece".

    No verb says that it was paid. What one came home "with" was.
    """
    if counted.kind != "money":
        return False
    chunks = reading.chunks
    if not chunks.verbs:
        return reading.sentence.role == "prose"
    if counted.how != _MADE_OF or any(reading.act_of(verb) in words().levels.words for verb in chunks.verbs):
        return False
    number = chunks.noun_at(reading.tokens_between(counted.start, counted.end).start)
    while number is not None and chunks.nouns[number].joined is not None:
        number = chunks.nouns[number].joined
    at = None if number is None else chunks.nouns[number].preposition
    return at is not None and chunks.tokens[at].lower in _TOWARDS
