"""The question that some claims answer, as a sub-editor would put it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from factcheck.engine.clauses import Telling, take_apart
from factcheck.grammar.words import class_of, is_person, types
from factcheck.grammar.words_forms import participle, plural
from factcheck.grammar.words_tables import knows
from factcheck.model.claim import Claim, Kind
from factcheck.model.values import Quantity, Role
from factcheck.questions.facts import is_act, is_fact
from factcheck.questions.identity import fold
from factcheck.questions.weights import weights

_LONG = 90  # characters beyond which a question is not the better for being longer
_NO_QUESTION = 9
_NONE = re.compile(r"^(?:no|not (?:a|one)(?: single)?) ", re.IGNORECASE)  # whether there was any is what is asked
CAUSE = "cause"  # the outcome of a claim that tells why something happened
DENIAL = "denial"  # the class of verbs that say something is not so: whether they do is not the question
_AMOUNTS = frozenset({"money", "event"})  # profit, fine, damage: sizes that money has


class Asked(NamedTuple):
    """A question, and how much of it the words of its claim gave: the lower, the better."""

    guessed: int
    text: str


def _telling(verb: str) -> bool:
    """Whether a verb makes a question of its own: how many were built, not how many were there."""
    return verb not in weights().predicate.empty


def ask(claims: Sequence[Claim], *, apart: bool = False) -> str:
    """The question that the claims answer, in the words of the one that tells most.

    Look-alikes that are told `apart` answer two questions: then the plainer words serve, which fit both.
    Ids (`org:arden-motors`) may stand in it for names: whoever knows the names puts them in (`called`).
    """
    roles = [claim.value for claim in claims if isinstance(claim.value, Role)]
    if roles:
        return _ask_role(roles, claims)
    asked = [_ASK[claim.kind](claim, take_apart(claim.quote, _names(claim))) for claim in claims]
    sign = 1 if apart else -1
    best = min(asked, key=lambda one: (one.guessed, sign * min(len(one.text), _LONG), one.text))
    if best.guessed >= _NO_QUESTION:
        return _which(claims)
    return f"{best.text}?"


def _names(claim: Claim) -> tuple[str, ...]:
    return (*claim.question.names, *claim.question.subject, *claim.question.place)


def _which(claims: Sequence[Claim]) -> str:
    """The question between words that are no clause: two names, a “not” that one copy lost."""
    quotes = sorted({" ".join(claim.quote.split()) for claim in claims})
    return f"Which is right: {' or '.join(f'“{quote}”' for quote in quotes)}?"


def _casualty(claim: Claim, told: Telling) -> Asked:
    measure = claim.question.measure
    people = bool(measure.head) and (is_person(measure.head) or measure.head[0].isupper())
    who = _several(told.counted or measure.head) if people else "people"
    if measure.outcome == "casualties":
        return Asked(0, f"How many casualties were there{_where(claim)}")
    vague = measure.head in ("people", "person") or not people
    return Asked(int(vague), f"How many {who} were {measure.outcome or 'killed'}{_where(claim)}")


def _count(claim: Claim, told: Telling) -> Asked:
    measure, value = claim.question.measure, claim.value
    unit = value.unit if isinstance(value, Quantity) else None
    if unit:
        return Asked(2, f"How many {told.counted or plural(unit)} was it")
    if measure.outcome:
        return _casualty(claim, told)
    what = _several(told.counted or measure.head or measure.whole) or "of them"
    verb = told.verb
    if verb is not None and told.counted_does and _telling(verb.base):
        done = f"{told.as_written} {told.object}".strip()
        return Asked(0 if told.object else 1, f"How many {what} {done}{_where(claim)}")
    if verb is not None and _telling(verb.base) and told.subject and not verb.passive:
        return Asked(0, f"How many {what} {_clause(told)}")
    if verb is not None and _telling(verb.base) and not told.counted_does and knows(verb.base, "V"):
        return Asked(1, f"How many {what} were {participle(verb.base)}{_where(claim)}")
    if verb is not None and verb.base == "have" and told.subject:
        return Asked(0, f"How many {what} {_clause(told)}")
    act = measure.predicate
    if verb is None and _owner(claim) and not is_person(measure.head) and _telling(act) and knows(act, "V"):
        return Asked(1, f"How many {what} were {participle(act)}{_where(claim)}")
    return Asked(2 if told.counted else 3, f"How many {what} were there{_where(claim)}")


def _money(claim: Claim, told: Telling) -> Asked:
    head, predicate = claim.question.measure.head, claim.question.measure.predicate
    verb = told.verb
    plain = verb is not None and _telling(verb.base) and not verb.passive
    if verb is not None and plain and told.object and not told.counted_done:
        return Asked(0, f"For how much was {told.object} {participle(verb.base)}")
    if plain and told.subject and not told.of and not told.object:
        return Asked(0, f"How much {_clause(told)}")
    if head.islower() and types(head) & _AMOUNTS:
        return Asked(1, f"How large was the {head}{_of(claim)}{_where(claim)}")
    if predicate == "cost":
        return Asked(2, f"How much did {_owner(claim) or 'it'} cost")
    if head == "cost":
        return Asked(1, f"How much did {_owner(claim) or 'it'} cost")
    if _telling(predicate) and knows(predicate, "V"):
        return Asked(2, f"How much was {participle(predicate)}{_where(claim)}")
    return Asked(3, f"How much money was it{_where(claim)}")


def _share(claim: Claim, told: Telling) -> Asked:
    measure = claim.question.measure
    whole = told.of or (plural(measure.whole) if measure.whole else "")
    verb = told.verb
    if not whole:
        return Asked(1 if measure.head else 3, f"How high was {_the(measure.head or 'share')}{_where(claim)}")
    if verb is not None and told.subject and _telling(verb.base) and not verb.passive:
        return Asked(0, f"What share of {whole} {_clause(told)}")
    if verb is not None and told.counted_does and _telling(verb.base):
        return Asked(0, f"What share of {whole} {told.as_written} {told.object}".rstrip())
    act = measure.predicate
    if _telling(act) and knows(act, "V") and not told.counted_does:
        return Asked(1, f"What share of {whole} was {participle(act)}{_where(claim)}")
    return Asked(2, f"What share of {whole} was it{_where(claim)}")


def _age(claim: Claim, told: Telling) -> Asked:
    owner = _owner(claim)
    return Asked(0 if owner else 1, f"How old was {owner or told.subject or 'the person'}")


def _duration(claim: Claim, told: Telling) -> Asked:
    passive = told.verb is not None and told.verb.passive
    if not told.subject:
        measure = claim.question.measure
        noun = next((n for n in (measure.predicate, measure.head) if _lasts(n)), "")
        return Asked(2 if noun else 3, f"How long did {_the(noun) or 'it'} last")
    return _timed(claim, told, "For how long" if passive else "How long", _clause(told))


def _lasts(noun: str) -> bool:
    """Whether a word names something that lasts: a siege, not an hour or “last” itself."""
    return bool(noun) and noun != "last" and knows(noun, "N") and not types(noun) & {"unit", "time"}


def _event_date(claim: Claim, told: Telling) -> Asked:
    return _timed(claim, told, "When", _clause(told, whole=True))


def _time_of_day(claim: Claim, told: Telling) -> Asked:
    return _timed(claim, told, "At what time", _clause(told, whole=True))


def _period(claim: Claim, told: Telling) -> Asked:
    return _timed(claim, told, "From when to when", _clause(told, whole=True))


def _timed(claim: Claim, told: Telling, asks: str, clause: str) -> Asked:
    measure, verb = claim.question.measure, told.verb
    if verb is not None and told.subject:
        vague = told.theirs or not (verb.passive or told.object or told.counted_done)
        return Asked(int(vague), f"{asks} {clause}")
    act, head = "" if measure.predicate == "last" else measure.predicate, measure.head
    if verb is not None and told.object and _owner(claim) and _telling(verb.base):
        return Asked(1, f"{asks} did {_owner(claim)} {verb.base} {told.object}")
    return Asked(2 if act and knows(act, "N") else 3, _dry(asks, act, head))


def _dry(asks: str, act: str, head: str) -> str:
    """A question of a noun where no clause gives a better one: “When was the purchase of Volta”."""
    noun = act if act and knows(act, "N") else ""
    if noun and head and head != noun:
        return f"{asks} was the {noun} of {head}"
    if noun or head:
        return f"{asks} was {_the(noun or head)}"
    return f"{asks} was that"


def _statement(claim: Claim, told: Telling) -> Asked:
    if claim.question.measure.outcome == CAUSE:
        noun = claim.question.measure.head
        return Asked(0 if noun else 1, f"What was the cause of {_the(noun)}" if noun else "What was the reason")
    verb = told.verb
    if verb is None or not told.subject or class_of(verb.base, "VERB") == DENIAL:
        return Asked(_NO_QUESTION, "")
    told = replace(told, subject=_NONE.sub("any ", told.subject))
    if verb.base != "be":
        return Asked(0 if told.object or verb.passive else 1, _first_big(_clause(told, whole=True)))
    quality = " ".join(re.split(rf"\b{re.escape(told.as_written)}\b", claim.quote, maxsplit=1)[-1].split())
    if verb.modal or not quality or len(quality) > _LONG // 2 or quality.startswith((",", ";", "that ")):
        return Asked(_NO_QUESTION, "")
    return Asked(2, _first_big(f"{verb.helped(plural=told.plural)} {told.subject} {quality}"))


def _clause(told: Telling, *, whole: bool = False) -> str:
    """The clause turned into a question: “did Arden Motors build”, “was the search called off”.

    The counted phrase is the answer's and stays out, unless the `whole` clause is asked for.
    """
    verb = told.verb
    if verb is None:
        return told.subject
    done = verb.written if verb.passive else "" if verb.base == "be" and not verb.modal else verb.base
    if verb.passive and verb.modal:
        done = f"be {done}"
    object_ = told.object or (told.counted if told.counted_done and whole else "")
    parts = (verb.helped(plural=told.plural), told.subject, done, verb.particle, "" if verb.passive else object_)
    return " ".join(part for part in parts if part)


def _ask_role(roles: Sequence[Role], claims: Sequence[Claim]) -> str:
    """The question of a post or standing fact: of one holder, which post; of one post, who."""
    shared = frozenset.intersection(*(frozenset(claim.question.subject) for claim in claims))
    one = bool(shared) or len({fold(role.holder).rpartition(" ")[2] for role in roles}) == 1
    holder = max((role.holder for role in roles), key=lambda name: (len(name), name))
    post = max((role.role for role in roles), key=lambda name: (len(name), name))
    bodies = {role.organisation for role in roles} - {""}
    body = max(bodies, key=lambda name: (len(name), name), default="")
    body = f"the {body}" if body and body.split()[-1].islower() else body
    if is_fact(post):
        return f"What is the {post} of {holder}?"
    if any(is_act(claim.question.measure.predicate) for claim in claims):
        return f"Who was the {post} of {body}?"
    if one:
        return f"Which post did {holder} hold?"
    return f"Who was {post} of {body}?" if body else f"Who was {post}?"


def _owner(claim: Claim) -> str:
    return next((name for name in claim.question.subject if ":" in name), "")


def _of(claim: Claim) -> str:
    return f" of {_owner(claim)}" if _owner(claim) else ""


def _where(claim: Claim) -> str:
    """The place, where one is named and it is not the owner of the figure."""
    places = [place for place in claim.question.place if place not in claim.question.subject]
    return f" in {places[0]}" if len(places) == 1 else ""


def _several(noun: str) -> str:
    """A noun phrase in the plural; nothing for what is no noun, such as the header of a column: “covered”."""
    before, space, last = noun.rpartition(" ")
    if last.islower() and last.endswith("ed") and not knows(last, "N"):
        return ""
    return f"{before}{space}{plural(last)}" if last else ""


def _the(noun: str) -> str:
    return noun if not noun or noun[0].isupper() or ":" in noun else f"the {noun}"


def _first_big(text: str) -> str:
    return text[:1].upper() + text[1:]


_ASK: dict[Kind, Callable[[Claim, Telling], Asked]] = {
    "troop_count": _count, "casualty": _casualty, "count": _count, "money": _money, "share": _share, "age": _age,
    "event_date": _event_date, "time_of_day": _time_of_day, "period": _period, "duration": _duration,
    "statement": _statement, "role": _statement,
}  # fmt: skip
