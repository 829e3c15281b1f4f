"""Why a clash is no more than a tension: a birthday, two voices, words that hedge, or too little that joins the two."""

from __future__ import annotations

import re

from factcheck.checks.check import Relation
from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.birthdays import birthday_between
from factcheck.checks.figures.one_matter import of_a_kind
from factcheck.checks.figures.one_measure import OWNED, owned
from factcheck.checks.figures.usual import AS_A_RULE, both_as_a_rule
from factcheck.grammar.stance.stance_named import both, may_be_one
from factcheck.grammar.words.words import types
from factcheck.model.values import Quantity
from factcheck.questions.fields import is_everybody, leans
from factcheck.questions.identity_fold import fold
from factcheck.questions.pairs import Pair

_FULL_NAME = re.compile(r"person:\w+-\w")
_LIKE_WORDS = "like words join the two, but no name, place or day that both tell"
_GIVERS = frozenset({"group", "person"})
_SIGNS = frozenset({"time", "place", "subject"})
_ONE_SIGN = "like words join the two, and only one sign more that both speak of one thing"


def softened(pair: Pair, relation: Relation) -> str:
    """Why a clash is no more than a tension, or nothing."""
    if relation == "tension":
        return _left_room(pair)
    if pair.a.claim.kind == "age" and birthday_between(pair):
        return "a birthday may lie between the days on which they were told"
    speakers = {pair.a.claim.stance.speaker, pair.b.claim.stance.speaker} - {""}
    if len(speakers) == 2:
        how = "one is told by {}" if may_be_one(*sorted(speakers)) else "two speakers differ: {}"
        return how.format(both(speakers, ", the other by ") if how.startswith("one") else both(speakers))
    if pair.one_document and speakers:
        return f"the text gives a figure of its own beside that of {both(speakers)}"
    if both_as_a_rule(pair):
        return AS_A_RULE
    if loosely_joined(pair):
        told = any(field.name in _SIGNS and field.likeness == "same" for field in pair.fields)
        return _ONE_SIGN if told or pair.identity else _LIKE_WORDS
    if giver := _only_giver(pair):
        return f"only one of the two texts says “{giver}”"
    owner = owned(pair) and not of_a_kind(pair)  # a maker's name says no more than the sort of its processors
    if pair.a.claim.kind in OWNED and not owner and pair.identity - of_a_kind(pair) < clash_words().answers.signs:
        return "the two texts do not both name whose figure it is"
    lent = pair.a.claim.kind == "casualty" and leans(pair.a) != leans(pair.b)
    if lent or "nearness" in {pair.a.claim.evidence.binding, pair.b.claim.evidence.binding}:
        return "what one of the figures counts was inferred from the words around it"
    return ""


def _only_giver(pair: Pair) -> str:
    """The body that one text alone names as who gives a sum of no name: "a reward has been offered", "the bank offers".

    Two may each give one, and the other text does not say who does.
    """
    shared = {*(pair.a.subject & pair.b.subject), *(pair.a.names & pair.b.names)}
    if pair.a.claim.kind != "money" or not shared or any(not one.startswith("thing:") for one in shared):
        return ""
    givers = [sorted(w for w in f.terms if types(w) & _GIVERS and not is_everybody(w)) for f in (pair.a, pair.b)]
    return " ".join(givers[0] or givers[1]) if bool(givers[0]) != bool(givers[1]) else ""


def _left_room(pair: Pair) -> str:
    """Why two answers that differ may yet meet: their words hedge, or they lie next to each other."""
    values = (pair.a.claim.value, pair.b.claim.value)
    if pair.a.claim.kind == "money" and pair.a.unit != pair.b.unit:
        return "a bare “$” may be the dollar of another country, and neither reading fits"
    plain = all(isinstance(value, Quantity) and value.wording == "exact" for value in values)
    return "the two lie next to each other" if plain else "the wording leaves room for both, but only just"


def loosely_joined(pair: Pair) -> bool:
    """Whether hardly more than likeness says that both tell one thing: a war has many tolls, and a day joins them."""
    return pair.identity < (1 if pair.weighing.main or sure_of_one(pair) or of_one_life(pair) else 2)


def of_one_life(pair: Pair) -> bool:
    """Whether both tell by name when one person was born, or died: not "killed in 1957", of whoever that may be."""
    acts = {frame.claim.question.measure.predicate for frame in (pair.a, pair.b)}
    shared = [name for name in pair.a.subject & pair.b.subject if _FULL_NAME.match(name)]
    if pair.a.claim.kind != "event_date" or len(shared) != 1 or len(acts) != 1:
        return False
    surname = shared[0].rpartition("-")[2]
    return acts <= clash_words().dates.ends_of_a_life and all(
        surname in fold(frame.claim.quote).split() for frame in (pair.a, pair.b)
    )


def sure_of_one(pair: Pair) -> bool:
    """Whether each tells one telling figure of one named person or body."""
    weighing, named = pair.weighing, any(":" in name for name in pair.a.subject & pair.b.subject)
    lasting = "time" in types(pair.a.claim.question.measure.head)  # seasons and terms are spent more than once
    of_one = named and pair.a.claim.kind in OWNED and not pair.one_document and not lasting
    return of_one and weighing.sole and weighing.measure >= clash_words().answers.sole and not of_a_kind(pair)
