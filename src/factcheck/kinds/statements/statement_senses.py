"""What a small word or a plain noun makes of a verb: "voted against", "came late", "is a forgery".

The verb alone says the same of both sides of a vote; who takes which side and in what manner a thing was done stand
behind it.
"""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, Clause, NounPhrase
from factcheck.grammar.words.words import class_of, is_person, types
from factcheck.kinds.statements.statement_words import statement_words
from factcheck.row import NamedTuple

_BETWEEN = 4  # words behind a verb among which its side stands: "voted again against"
_GAP = frozenset({"ADV", "NEG"})


class Sense(NamedTuple):
    """What a verb says together with what stands behind it: of which phrase, and its class where it has one."""

    predicate: str
    about: int | None
    fold: str


def sense_of(chunks: Chunks, clause: Clause) -> Sense | None:
    """The sense that a clause gives its verb by more than an object; None where the verb says it all.

    Args:
        chunks: The parsed sentence.
        clause: The clause.
    """
    if clause.subject is None or chunks.tokens[chunks.nouns[clause.subject].head].lower == "there":
        return None
    first = _side(chunks, clause) or _knowing(chunks, clause)
    return first or _nature(chunks, clause) or _manner(chunks, clause)


def _behind(chunks: Chunks, at: int, words: frozenset[str]) -> int | None:
    """The place of the first word behind a verb and its adverbs, if it is one of these."""
    for place in range(at, min(len(chunks.tokens), at + _BETWEEN)):
        token = chunks.tokens[place]
        if token.lower in words:
            return place
        if token.tag not in _GAP:
            return None
    return None


def _led_by(chunks: Chunks, at: int) -> int | None:
    """The number of the phrase behind a preposition."""
    return next((number for number, phrase in enumerate(chunks.nouns) if phrase.preposition == at), None)


def _side(chunks: Chunks, clause: Clause) -> Sense | None:
    """The side that somebody takes: "voted for the dam", "spoke in favour of it", "were against the plan"."""
    group, words = chunks.verbs[clause.verb], statement_words()
    if group.passive or group.lemma not in words.siding:
        return None
    at = _behind(chunks, group.end, words.sides | words.in_favour)
    if at is None:
        return None
    token = chunks.tokens[at].lower
    if token in words.in_favour:
        return _in_favour(chunks, clause, at)
    about = _led_by(chunks, at)
    if about is None or (token != "against" and group.lemma == "be") or not _is_thing(chunks, chunks.nouns[about]):
        return None
    return Sense(f"{group.lemma} {token}", about, _class(chunks, clause))


def _in_favour(chunks: Chunks, clause: Clause, at: int) -> Sense | None:
    """A side told as "in favour", with or without what it is that somebody favours."""
    tokens = chunks.tokens
    if at + 1 >= len(tokens) or tokens[at + 1].lower not in statement_words().favour:
        return None
    leads = at + 2 < len(tokens) and tokens[at + 2].lower == "of"
    phrase = _led_by(chunks, at)
    about = None if not leads else chunks.nouns[phrase].of if phrase is not None else _led_by(chunks, at + 2)
    return Sense(f"{chunks.verbs[clause.verb].lemma} for", about, _class(chunks, clause))


def _is_thing(chunks: Chunks, phrase: NounPhrase) -> bool:
    """Whether a phrase tells neither a time nor a person: "spoke for an hour", "for his client"."""
    head = chunks.tokens[phrase.head]
    return head.tag == "NOUN" and "time" not in types(head.lemma) and not is_person(head.lemma)


def _class(chunks: Chunks, clause: Clause) -> str:
    lemma = chunks.verbs[clause.verb].lemma
    return class_of(lemma, "VERB") or lemma


def _knowing(chunks: Chunks, clause: Clause) -> Sense | None:
    """What somebody knows of, or knows nothing of: the thing, and neither who knows nor the pronoun."""
    group, words = chunks.verbs[clause.verb], statement_words()
    if group.passive or group.particle is not None:
        return None
    objects = [chunks.nouns[number] for number in clause.objects]
    nothing = len(objects) == 1 and objects[0].first == objects[0].head == group.end
    nothing = nothing and chunks.tokens[group.end].lower in words.any_thing
    at = _behind(chunks, group.end + nothing, words.knowing_of)
    about = _led_by(chunks, at) if at is not None and group.lemma in words.knowing else None
    if about is None or (objects and not nothing):
        return None
    return Sense(group.lemma, about, _class(chunks, clause))


def _nature(chunks: Chunks, clause: Clause) -> Sense | None:
    """What a thing is by a noun that says whether it is what it seems: "is a forgery", "was a copy"."""
    group = chunks.verbs[clause.verb]
    if group.lemma != "be" or len(clause.objects) != 1:
        return None
    phrase = chunks.nouns[clause.objects[0]]
    lemma = chunks.tokens[phrase.head].lemma
    if lemma not in statement_words().natures or phrase.of is not None or phrase.plural:
        return None
    return Sense(lemma, clause.subject, lemma)


def _manner(chunks: Chunks, clause: Clause) -> Sense | None:
    """The manner at the end of a clause that another word excludes: "opened late", "opened on time"."""
    group, words = chunks.verbs[clause.verb], statement_words()
    if clause.objects or group.lemma == "be" or group.particle is not None:
        return None
    rest = [token.lower for token in chunks.tokens[group.end : clause.end] if token.tag != "PUNCT"]
    while rest and rest[0] in words.degrees_of_manner:
        rest.pop(0)
    told = " ".join(rest)
    if told not in words.manners:
        return None
    return Sense(f"{group.lemma} {told}", clause.subject, _class(chunks, clause))


def planned_before(chunks: Chunks, clause: Clause) -> bool:
    """Whether an infinitive tells somebody's plan: "plans to sell", "is to sell", "has no plans to sell"."""
    group, words = chunks.verbs[clause.verb], statement_words()
    first = group.first - (chunks.tokens[group.first].lower != "to")
    if group.form != "infinitive" or first < 1 or chunks.tokens[first].lower != "to":
        return False
    before = chunks.tokens[first - 1]
    verb = next((other for other in chunks.verbs if other.end == first and other.main == first - 1), None)
    if verb is not None:
        return not verb.passive and verb.lemma in words.planning | {"be"}
    return before.tag == "NOUN" and before.lemma in words.plans
