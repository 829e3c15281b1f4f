"""The question that some claims answer, as a sub-editor would put it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from factcheck.engine.asked_times import duration, event_date, period, time_of_day
from factcheck.engine.asked_words import (
    BRIEF,
    Asked,
    clause,
    first_big,
    is_saying,
    of_owner,
    owner,
    several,
    telling,
    the,
    where,
    where_else,
)
from factcheck.engine.clauses import Telling, take_apart
from factcheck.grammar.quantities.lexicon import units_by_name
from factcheck.grammar.words.words import class_of, is_person, types
from factcheck.grammar.words.words_forms import participle, plural
from factcheck.grammar.words.words_tables import knows
from factcheck.kinds.acts import acts
from factcheck.kinds.figures.attributes import attributes
from factcheck.model.claim import Claim, Kind
from factcheck.model.ids import unmarked
from factcheck.model.in_words import units
from factcheck.model.values import RANK, Quantity, Role
from factcheck.questions.facts import is_act, is_fact
from factcheck.questions.fields import is_everybody
from factcheck.questions.identity import fold
from factcheck.questions.relations import relation_of

_LONG = 90  # characters beyond which a question is not the better for being longer
_NO_QUESTION = 9
_NONE = re.compile(r"^(?:no|not (?:a|one)(?: single)?) ", re.IGNORECASE)  # whether there was any is what is asked
CAUSE = "cause"  # the outcome of a claim that tells why something happened
DENIAL = "denial"  # the class of verbs that say something is not so: whether they do is not the question
_VOTE, _SCORE = "vote", "score"  # heads of what a ballot and a match ended with
_MARGIN = "margin"  # by how much a ballot was won
_NAMED = "named"  # how a figure is bound to the noun it stands behind: "magnitude 6.4"
_PRONOUNS = frozenset({"", "one", "other", "it", "them"})


def ask(claims: Sequence[Claim], *, apart: bool = False, agreed: bool = False) -> str:
    """The question that the claims answer, in the words of the one that tells most.

    Look-alikes that are told `apart` answer two questions: then the plainer words serve, which fit both. Where they
    are `agreed` nobody asks which of them is right.
    Ids (`org:arden-motors`) stand in it for names, marked as such: whoever knows the names puts them in (`called`).
    """
    roles = [claim.value for claim in claims if isinstance(claim.value, Role)]
    if roles:
        return _ask_role(roles, claims)
    asked = [ASKED[claim.kind](claim, take_apart(claim.quote, _names(claim))) for claim in claims]
    sign = 1 if apart else -1
    best = min(asked, key=lambda one: (one.guessed, sign * min(len(unmarked(one.text)), _LONG), unmarked(one.text)))
    if best.guessed >= _NO_QUESTION:
        return _which(claims, apart=apart or agreed)
    return f"{best.text}?"


def _names(claim: Claim) -> tuple[str, ...]:
    return (*claim.question.names, *claim.question.subject, *claim.question.place)


def _which(claims: Sequence[Claim], *, apart: bool) -> str:
    """The question between words that are no clause: two names, a “not” that one copy lost.

    Of look-alikes each may be right, and what agrees is: there it is whether they speak of one thing.
    """
    quotes = [f"“{quote}”" for quote in sorted({" ".join(claim.quote.split()) for claim in claims})]
    if len(quotes) == 1:
        return f"What is meant by {quotes[0]}?"
    return f"Do {' and '.join(quotes)} speak of one thing?" if apart else f"What was it: {' or '.join(quotes)}?"


def _casualty(claim: Claim, told: Telling) -> Asked:
    measure = claim.question.measure
    people = bool(measure.head) and (is_person(measure.head) or measure.head[0].isupper() or _is_thing(measure.head))
    who = (people and several(told.counted or measure.head)) or "people"
    if measure.outcome == "casualties":
        return Asked(0, f"How many casualties were there{where(claim)}")
    vague = measure.head in ("people", "person") or not people
    if measure.head and is_everybody(measure.head):
        who = "people"  # of the number of dead it is asked how many people, not how many dead
    return Asked(int(vague), f"How many {who} were {measure.outcome or 'killed'}{where(claim)}")


def _is_thing(noun: str) -> bool:
    """Whether a noun names what is sunk, lost or slaughtered rather than killed: a ship, a coin, a hen."""
    return knows(noun, "N") and not types(noun) & {"person", "group", "time", "unit"}


def _count(claim: Claim, told: Telling) -> Asked:
    measure, value = claim.question.measure, claim.value
    unit = value.unit if isinstance(value, Quantity) else None
    if unit == RANK:
        return Asked(_NO_QUESTION, "")  # "the third round" counts nothing
    if unit:
        return _measured(claim, told, unit)
    if measure.head == _VOTE and measure.outcome == _MARGIN:
        return Asked(0, f"By how many votes was it decided{where(claim)}")
    if measure.head == _VOTE and measure.outcome:
        return Asked(0, f"How many voted {measure.outcome}{where(claim)}")
    if measure.outcome:
        return _casualty(claim, told)
    if measure.head == _SCORE:
        return Asked(0, f"What was the {_SCORE}{where(claim)}")
    if _NAMED in claim.evidence.how and not told.counted_does:
        return Asked(1, f"What was {the(measure.head)}")
    what = several(told.counted or measure.head or measure.whole) or "of them"
    verb, there = told.verb, f"How many {what} were there{where(claim)}"
    if measure.head and re.search(rf"\ban? (?:[\w-]+ )?{re.escape(measure.head)} of\b", claim.quote):
        return Asked(1, f"How large was {the(measure.head)}")
    if verb is None and owner(claim) and measure.predicate in acts().keeping:
        return Asked(1, f"How many {what} did {owner(claim)} {measure.predicate}{where(claim)}")
    if verb is None or not telling(verb.base):
        has = verb is not None and verb.base == "have" and told.subject and not verb.passive
        return Asked(0, f"How many {what} {clause(told)}") if has else Asked(2 if told.counted else 3, there)
    if told.counted_does and (told.object or not (_is_cut(told) or _is_noun(told))):
        done = told.object or (told.undated if len(told.undated) <= BRIEF else "")
        return Asked(0 if done else 1, f"How many {what} {told.as_written} {done}".rstrip() + where_else(claim, done))
    if told.subject and not verb.passive and _base(what) not in told.subject:
        return Asked(0, f"How many {what} {clause(told)}")
    if told.counted_done and not told.subject:
        return Asked(1, f"How many {what} were {participle(verb.base)}{where(claim)}")
    return Asked(2 if told.counted else 3, there)


def _measured(claim: Claim, told: Telling, unit: str) -> Asked:
    """The question of so many units: of what they measure, else of the units alone."""
    many = told.counted if told.counted and " " not in told.counted and "/" not in unit else _units(unit)
    head = claim.question.measure.head
    if told.of and told.of != unit:
        return Asked(1, f"How many {many} of {told.of} were there")
    if head in attributes().words:
        thing = claim.question.measure.whole
        return Asked(1, f"What was {the(head)}{of_owner(claim) or (f' of {the(thing)}' if thing else '')}")
    if head.islower() and head != unit and head not in told.counted and "dimension" in types(head):
        return Asked(1, f"What was {the(head)}")
    return Asked(2, f"How many {many} was it")


def _is_cut(told: Telling) -> bool:
    """Whether a quote ends with a verb that wants more: “880,000 had bought”, “Two can share”, “nine were said”."""
    verb = told.verb
    return verb is not None and not told.undated and ((bool(verb.helper) and not verb.passive) or is_saying(verb.base))


def _is_noun(told: Telling) -> bool:
    """Whether what was taken for a bare verb is as likely a noun that was counted: “61 paid staff”."""
    verb = told.verb
    bare = verb is not None and verb.present and not (verb.helper or told.object or told.undated)
    return bare and knows(told.as_written.lower(), "N")


def _units(unit: str) -> str:
    """A unit in the plural; of heat with the word that is counted: "degrees Celsius"."""
    known = units_by_name().get(unit)
    scale = known is not None and f"degrees {unit}" in known.words
    if "/" in unit:
        return unit
    return f"{plural('degree')} {unit.capitalize()}" if scale else units(unit, one=False)


def _base(what: str) -> str:
    """A noun phrase without the ending of its plural."""
    return what.removesuffix("s")


def _money(claim: Claim, told: Telling) -> Asked:
    head, predicate = claim.question.measure.head, claim.question.measure.predicate
    verb = told.verb
    plain = verb is not None and telling(verb.base) and not verb.passive and not is_saying(verb.base)
    if verb is not None and plain and told.object and not told.counted_done:
        return Asked(0, f"For how much was {told.object} {participle(verb.base)}")
    if plain and told.subject and told.counted_done and not told.of and not told.object:
        return Asked(0, f"How much {clause(told)}")
    if head.islower() and "money" in types(head):
        were = "were" if plural(head) == head else "was"
        return Asked(1, f"How large {were} the {head}{of_owner(claim)}{where(claim)}")
    if "cost" in (predicate, head):
        return Asked(2 if predicate == "cost" else 1, f"How much did {owner(claim) or 'it'} cost")
    if verb is not None and plain and told.counted_done:
        return Asked(2, f"How much was {participle(verb.base)}{where(claim)}")
    return Asked(3, f"How much money was it{where(claim)}")


def _share(claim: Claim, told: Telling) -> Asked:
    measure = claim.question.measure
    whole = told.of if " " in told.of or knows(told.of, "N") else ""
    whole = whole or (plural(measure.whole) if measure.whole not in _PRONOUNS else "")
    verb = told.verb
    if not whole or types(measure.whole) & {"time", "place"}:
        high = measure.head if measure.head.islower() and knows(measure.head, "N") else ""
        high = "" if high in _PRONOUNS else high
        high = high if high in claim.quote else ""  # a name in small letters is no name: “Bush”
        return Asked(1 if high else 3, f"How high was {the(high or 'share')}{where(claim)}")
    asks = f"What share of {whole}"
    if verb is None or not telling(verb.base) or is_saying(verb.base):
        return Asked(2, f"{asks} was it{where(claim)}")
    if told.subject and not verb.passive and told.counted_done:
        return Asked(0, f"{asks} {clause(told)}")
    if told.counted_does and told.as_written not in whole and (told.object or not _is_cut(told)):
        return Asked(0, f"{asks} {told.as_written} {told.object}".rstrip())
    if told.counted_done:
        return Asked(1, f"{asks} was {participle(verb.base)}{where(claim)}")
    return Asked(2, f"{asks} was it{where(claim)}")


def _age(claim: Claim, told: Telling) -> Asked:
    who = owner(claim)
    return Asked(0 if who else 1, f"How old was {who or told.subject or 'the person'}")


def _statement(claim: Claim, told: Telling) -> Asked:
    if claim.question.measure.outcome == CAUSE:
        noun = claim.question.measure.head
        return Asked(0 if noun else 1, f"What was the cause of {the(noun)}" if noun else "What was the reason")
    verb = told.verb
    if verb is None or not told.subject or class_of(verb.base, "VERB") == DENIAL:
        return Asked(_NO_QUESTION, "")
    told = replace(told, subject=_NONE.sub("any ", told.subject))
    behind = _NONE.sub("any ", told.behind).rstrip(" .,;:!?”\"’'")
    whole = len(behind) <= _LONG // 2 and not behind.startswith((",", ";", "that ", "–", "—")) and behind.count("“") < 1
    if whole and (behind or verb.base != "be"):
        parts = (verb.helped(plural=told.plural), told.subject, verb.done, behind)
        return Asked(0 if behind or verb.passive else 1, first_big(" ".join(part for part in parts if part)))
    if told.object or verb.passive:
        return Asked(1, first_big(clause(told, whole=True)))
    return Asked(_NO_QUESTION, "")


def _ask_role(roles: Sequence[Role], claims: Sequence[Claim]) -> str:
    """The question of a post or standing fact: of one holder, which post; of one post, who."""
    shared = frozenset.intersection(*(frozenset(claim.question.subject) for claim in claims))
    one = bool(shared) or _is_one_name({fold(role.holder) for role in roles})
    holder = max((role.holder for role in roles), key=lambda name: (len(name), name))
    post = max((role.role for role in roles), key=lambda name: (len(name), name))
    bodies = {role.organisation for role in roles} - {""}
    body = max(bodies, key=lambda name: (len(name), name), default="")
    body = f"the {body}" if body and body.split()[-1].islower() else body
    relation = relation_of(post)
    if relation is not None:
        return relation.asks.replace("{thing}", f"the {holder}" if holder.islower() else holder)
    if is_fact(post):
        return f"What is the {post} of {holder}?"
    if any(is_act(claim.question.measure.predicate) for claim in claims):
        return f"Who was the {post} of {body}?"
    if one:
        return f"Which post did {holder} hold?"
    return f"Who was {post} of {body}?" if body else f"Who was {post}?"


def _is_one_name(names: set[str]) -> bool:
    """Whether names are the longer and shorter forms of one: the last word is the same, and the first where told."""
    parts = [name.split() for name in names if name]
    return len({part[-1] for part in parts}) == 1 and len({part[0] for part in parts if len(part) > 1}) <= 1


ASKED: dict[Kind, Callable[[Claim, Telling], Asked]] = {
    "troop_count": _count, "casualty": _casualty, "count": _count, "money": _money, "share": _share, "age": _age,
    "event_date": event_date, "time_of_day": time_of_day, "period": period, "duration": duration,
    "statement": _statement, "role": _statement,
}  # fmt: skip
