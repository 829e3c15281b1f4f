"""In what manner a figure is told: as a fact, as meant, or as a rule that is in force.

What must, may or can be done, and a timetable, are no plans: "members pay 30" and "members must pay 30" tell one thing.
What was done, is wished or is feared is something else than what is so.
"""

from __future__ import annotations

from itertools import pairwise

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.chunks.chunks_shapes import VerbGroup
from factcheck.kinds.galley import Reading
from factcheck.model.claim import Mood
from factcheck.passages.lexicon import passage_table
from factcheck.row import NamedTuple

_HAVE_TO = (("have", "to"), ("has", "to"))
_MUST = "must"
_MEANT = frozenset({"planned", "demanded", "possible", "conditional", "open", "withdrawn"})


class Manner(NamedTuple):
    """How a figure is told.

    `meant` tells that it is told as planned, expected, demanded or possible and not as fact; `by` is the word of its
    verb that says so, "must", "may", "will", or the verb itself; `present` tells that the verb surely tells of now.
    """

    meant: bool = False
    by: str = ""
    present: bool = False
    bidding: bool = False  # "set the oven to 180 degrees"


FACT = Manner()


def manner_at(reading: Reading, token: int, mood: Mood) -> Manner:
    """The manner of what is told at a token of a sentence, by the mood that it is heard in."""
    chunks, index = reading.chunks, reading.chunks.clause_at(token)
    if index is None:
        return Manner(mood in _MEANT)
    clause = chunks.clauses[index]
    verb = _governing(chunks, clause)
    shared = verb is not chunks.verbs[clause.verb]
    by = _modal(chunks, verb)
    form = chunks.tokens[verb.main].form
    finite = verb.form == "finite" and not verb.auxiliaries and verb.past is not True
    now = verb.past is False or (finite and (form == "s" or verb.lemma not in passage_table().words.of_any_time))
    meant = mood in _MEANT or (shared and by not in passage_table().words.permission)
    return Manner(meant, by or verb.lemma, bool(by) or now, _bids(reading, clause, token))


def _governing(chunks: Chunks, clause: Clause) -> VerbGroup:
    """The verb of a clause; the one before, whose "must be" it shares: "must be stored cold and used at once"."""
    verb = chunks.verbs[clause.verb]
    if not clause.inherited or clause.parent is None or verb.modal is not None or verb.auxiliaries or not verb.past:
        return verb
    before = chunks.verbs[chunks.clauses[clause.parent].verb]
    return before if before.passive and _modal(chunks, before) else verb


def _modal(chunks: Chunks, verb: VerbGroup) -> str:
    """The modal of a verb; "has to" is one of duty."""
    group = [one.lower for one in chunks.tokens[verb.first : verb.main + 1]]
    if verb.past is not True and any(pair in _HAVE_TO for pair in pairwise(group)):
        return _MUST
    return "" if verb.modal is None else chunks.tokens[verb.modal].lower


def _bids(reading: Reading, clause: Clause, token: int) -> bool:
    """Whether the clause opens its sentence with a plain verb: "keep the vaccine at 4 degrees"."""
    verb = reading.chunks.verbs[clause.verb]
    opens = verb.first == 0 and verb.modal is None and not verb.auxiliaries and verb.main < token
    return opens and clause.subject is None and reading.chunks.tokens[verb.main].lower == verb.lemma


def differ(one: Manner, two: Manner, *, of_time: bool) -> bool:
    """Whether one is told as fact and the other as meant, and neither as a rule that is in force.

    Args:
        one: How a figure is told.
        two: How the other is.
        of_time: Whether both are days, times of day or lengths, as timetables tell them.
    """
    if one.meant == two.meant:
        return False
    meant, fact = (one, two) if one.meant else (two, one)
    words = passage_table().words
    if meant.by in words.permission and fact.by in words.permission:
        return False
    if meant.by in words.requiring and fact.by in words.requiring and fact.present:
        return False
    ruled = fact.present or fact.bidding
    if meant.by in words.duty:
        return not ruled
    if meant.by in words.advice:
        return not (fact.bidding or (ruled and of_time))
    return not (meant.by in words.timetable and ruled and of_time)
