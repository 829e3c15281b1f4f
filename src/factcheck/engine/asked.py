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
from factcheck.kinds.acts import acts
from factcheck.model.claim import Claim, Kind
from factcheck.model.values import RANK, Quantity, Role
from factcheck.questions.facts import is_act, is_fact
from factcheck.questions.identity import fold
from factcheck.questions.weights import weights

_LONG = 90  # characters beyond which a question is not the better for being longer
_NO_QUESTION = 9
_NONE = re.compile(r"^(?:no|not (?:a|one)(?: single)?) ", re.IGNORECASE)  # whether there was any is what is asked
CAUSE = "cause"  # the outcome of a claim that tells why something happened
DENIAL = "denial"  # the class of verbs that say something is not so: whether they do is not the question
_DATED = frozenset({"event", "act"})  # what a noun must name to have a date: an election, not a pay cheque
_TIMES = {"From when to when": "period", "At what time": "time of day"}
_PRONOUNS = frozenset({"", "one", "other", "it", "them"})
_LASTS_NOT = frozenset({"unit", "time", "person", "structure", "money", "document", "group", "place", "vehicle"})
_BRIEF = 45  # characters of what stands behind a verb that a question may end with


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
        return _which(claims, apart=apart)
    return f"{best.text}?"


def _names(claim: Claim) -> tuple[str, ...]:
    return (*claim.question.names, *claim.question.subject, *claim.question.place)


def _which(claims: Sequence[Claim], *, apart: bool) -> str:
    """The question between words that are no clause: two names, a “not” that one copy lost.

    Of look-alikes each may be right: there it is whether they speak of one thing.
    """
    quotes = [f"“{quote}”" for quote in sorted({" ".join(claim.quote.split()) for claim in claims})]
    if len(quotes) == 1:
        return f"What is meant by {quotes[0]}?"
    return f"Do {' and '.join(quotes)} speak of one thing?" if apart else f"Which is right: {' or '.join(quotes)}?"


def _casualty(claim: Claim, told: Telling) -> Asked:
    measure = claim.question.measure
    people = bool(measure.head) and (is_person(measure.head) or measure.head[0].isupper() or _is_thing(measure.head))
    who = (people and _several(told.counted or measure.head)) or "people"
    if measure.outcome == "casualties":
        return Asked(0, f"How many casualties were there{_where(claim)}")
    vague = measure.head in ("people", "person") or not people
    return Asked(int(vague), f"How many {who} were {measure.outcome or 'killed'}{_where(claim)}")


def _is_thing(noun: str) -> bool:
    """Whether a noun names what is sunk or damaged rather than killed: a ship, a house."""
    return bool(types(noun) & {"vehicle", "structure"}) and not types(noun) & {"person", "group"}


def _count(claim: Claim, told: Telling) -> Asked:
    measure, value = claim.question.measure, claim.value
    unit = value.unit if isinstance(value, Quantity) and value.unit != RANK else None
    if unit:
        return _measured(claim, told, unit)
    if measure.outcome:
        return _casualty(claim, told)
    what = _several(told.counted or measure.head or measure.whole) or "of them"
    verb, there = told.verb, f"How many {what} were there{_where(claim)}"
    if measure.head and re.search(rf"\ban? (?:[\w-]+ )?{re.escape(measure.head)} of\b", claim.quote):
        return Asked(1, f"How large was {_the(measure.head)}")
    if verb is None or not _telling(verb.base):
        has = verb is not None and verb.base == "have" and told.subject and not verb.passive
        return Asked(0, f"How many {what} {_clause(told)}") if has else Asked(2 if told.counted else 3, there)
    if told.counted_does and (told.object or not _is_cut(told)):
        done = told.object or (told.undated if len(told.undated) <= _BRIEF else "")
        return Asked(0 if done else 1, f"How many {what} {told.as_written} {done}".rstrip() + _where_else(claim, done))
    if told.subject and not verb.passive and _base(what) not in told.subject:
        return Asked(0, f"How many {what} {_clause(told)}")
    if told.counted_done and not told.subject:
        return Asked(1, f"How many {what} were {participle(verb.base)}{_where(claim)}")
    return Asked(2 if told.counted else 3, there)


def _measured(claim: Claim, told: Telling, unit: str) -> Asked:
    """The question of so many units: of what they measure, else of the units alone."""
    units = told.counted if told.counted and " " not in told.counted else plural(unit)
    head = claim.question.measure.head
    if told.of and told.of != unit:
        return Asked(1, f"How many {units} of {told.of} were there")
    if head.islower() and head != unit and head not in told.counted and "dimension" in types(head):
        return Asked(1, f"What was {_the(head)}")
    return Asked(2, f"How many {units} was it")


def _is_cut(told: Telling) -> bool:
    """Whether a quote ends with a verb that wants more: “880,000 had bought”, “Two can share”, “nine were said”."""
    verb = told.verb
    return verb is not None and not told.undated and ((bool(verb.helper) and not verb.passive) or _is_saying(verb.base))


def _is_saying(verb: str) -> bool:
    """Whether a verb tells, thinks or puts a figure: how many were said is no question."""
    return verb in acts().speech


def _base(what: str) -> str:
    """A noun phrase without the ending of its plural."""
    return what.removesuffix("s")


def _money(claim: Claim, told: Telling) -> Asked:
    head, predicate = claim.question.measure.head, claim.question.measure.predicate
    verb = told.verb
    plain = verb is not None and _telling(verb.base) and not verb.passive and not _is_saying(verb.base)
    if verb is not None and plain and told.object and not told.counted_done:
        return Asked(0, f"For how much was {told.object} {participle(verb.base)}")
    if plain and told.subject and told.counted_done and not told.of and not told.object:
        return Asked(0, f"How much {_clause(told)}")
    if head.islower() and "money" in types(head):
        were = "were" if plural(head) == head else "was"
        return Asked(1, f"How large {were} the {head}{_of(claim)}{_where(claim)}")
    if "cost" in (predicate, head):
        return Asked(2 if predicate == "cost" else 1, f"How much did {_owner(claim) or 'it'} cost")
    if verb is not None and plain and told.counted_done:
        return Asked(2, f"How much was {participle(verb.base)}{_where(claim)}")
    return Asked(3, f"How much money was it{_where(claim)}")


def _share(claim: Claim, told: Telling) -> Asked:
    measure = claim.question.measure
    whole = told.of if " " in told.of or knows(told.of, "N") else ""
    whole = whole or (plural(measure.whole) if measure.whole not in _PRONOUNS else "")
    verb = told.verb
    if not whole or types(measure.whole) & {"time", "place"}:
        high = measure.head if measure.head.islower() and knows(measure.head, "N") else ""
        high = "" if high in _PRONOUNS else high
        high = high if high in claim.quote else ""  # a name in small letters is no name: “Bush”
        return Asked(1 if high else 3, f"How high was {_the(high or 'share')}{_where(claim)}")
    asks = f"What share of {whole}"
    if verb is None or not _telling(verb.base) or _is_saying(verb.base):
        return Asked(2, f"{asks} was it{_where(claim)}")
    if told.subject and not verb.passive and told.counted_done:
        return Asked(0, f"{asks} {_clause(told)}")
    if told.counted_does and told.as_written not in whole and (told.object or not _is_cut(told)):
        return Asked(0, f"{asks} {told.as_written} {told.object}".rstrip())
    if told.counted_done:
        return Asked(1, f"{asks} was {participle(verb.base)}{_where(claim)}")
    return Asked(2, f"{asks} was it{_where(claim)}")


def _age(claim: Claim, told: Telling) -> Asked:
    owner = _owner(claim)
    return Asked(0 if owner else 1, f"How old was {owner or told.subject or 'the person'}")


def _duration(claim: Claim, told: Telling) -> Asked:
    if told.subject and told.verb is not None:
        asks = "For how long" if told.verb.passive or told.object else "How long"
        return _timed(claim, told, asks, _clause(told))
    measure = claim.question.measure
    noun = next((n for n in (measure.predicate, measure.head) if _lasts(n)), "")
    return Asked(2 if noun else 3, f"How long did {_the(noun) or 'it'} last")


def _lasts(noun: str) -> bool:
    """Whether a word names something that lasts: a siege, not an hour or “last” itself."""
    named = types(noun)
    if noun in ("", "last") or not knows(noun, "N") or named & _LASTS_NOT:
        return False
    return bool(named) or not knows(noun, "V")


def _event_date(claim: Claim, told: Telling) -> Asked:
    if told.verb is not None and told.verb.helper in ("has", "have") and re.search(r"\bsince\b", claim.quote):
        return _timed(claim, told, "Since when", _clause(told, whole=True))
    told = told.simple
    return _timed(claim, told, "When", _clause(told, whole=True))


def _time_of_day(claim: Claim, told: Telling) -> Asked:
    return _timed(claim, told, "At what time", _clause(told))


def _period(claim: Claim, told: Telling) -> Asked:
    return _timed(claim, told, "From when to when", _clause(told, whole=True))


def _timed(claim: Claim, told: Telling, asks: str, clause: str) -> Asked:
    measure, verb = claim.question.measure, told.verb
    if verb is not None and told.subject:
        said = _is_saying(verb.base) and not (verb.passive or told.object or told.undated or told.counted_done)
        if said:
            return Asked(2, f"{asks} was it {participle(verb.base)}")
        vague = told.theirs or not (verb.passive or told.object or told.counted_done)
        return Asked(int(vague), f"{asks} {clause}")
    act, head = "" if measure.predicate == "last" else measure.predicate, measure.head
    if verb is not None and told.object and _owner(claim) and _telling(verb.base):
        return Asked(1, f"{asks} did {_owner(claim)} {verb.base} {told.object}")
    return Asked(2 if act and knows(act, "N") else 3, _dry(asks, act, head))


def _dry(asks: str, act: str, head: str) -> str:
    """A question of a noun where no clause gives a better one: “When was the purchase of Volta”."""
    noun = act if types(act) & _DATED or (knows(act, "N") and not knows(act, "V") and not types(act)) else ""
    if noun and head and head != noun:
        return f"{asks} was the {noun} of {_the(head)}"
    if noun or types(head) & _DATED:
        return f"{asks} was {_the(noun or head)}"
    return f"What {_TIMES.get(asks, 'date')} is told{f' of {_the(head)}' if head else ''}"


def _statement(claim: Claim, told: Telling) -> Asked:
    if claim.question.measure.outcome == CAUSE:
        noun = claim.question.measure.head
        return Asked(0 if noun else 1, f"What was the cause of {_the(noun)}" if noun else "What was the reason")
    verb = told.verb
    if verb is None or not told.subject or class_of(verb.base, "VERB") == DENIAL:
        return Asked(_NO_QUESTION, "")
    told = replace(told, subject=_NONE.sub("any ", told.subject))
    behind = _NONE.sub("any ", told.behind).rstrip(" .,;:!?”\"’'")
    whole = len(behind) <= _LONG // 2 and not behind.startswith((",", ";", "that ", "–", "—")) and behind.count("“") < 1
    if whole and (behind or verb.base != "be"):
        parts = (verb.helped(plural=told.plural), told.subject, verb.done, behind)
        return Asked(0 if behind or verb.passive else 1, _first_big(" ".join(part for part in parts if part)))
    if told.object or verb.passive:
        return Asked(1, _first_big(_clause(told, whole=True)))
    return Asked(_NO_QUESTION, "")


def _clause(told: Telling, *, whole: bool = False) -> str:
    """The clause turned into a question: “did Arden Motors build”, “was the search called off”.

    The counted phrase is the answer's and stays out, unless the `whole` clause is asked for.
    """
    verb = told.verb
    if verb is None:
        return told.subject
    object_ = told.object or (told.counted if told.counted_done and whole else "")
    object_ = "" if verb.passive else object_
    if not object_ and whole and not verb.particle and len(told.undated) <= _BRIEF:
        object_ = told.undated
    parts = (verb.helped(plural=told.plural), told.subject, verb.done, verb.particle, object_)
    return " ".join(part for part in parts if part)


def _ask_role(roles: Sequence[Role], claims: Sequence[Claim]) -> str:
    """The question of a post or standing fact: of one holder, which post; of one post, who."""
    shared = frozenset.intersection(*(frozenset(claim.question.subject) for claim in claims))
    one = bool(shared) or _is_one_name({fold(role.holder) for role in roles})
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


def _is_one_name(names: set[str]) -> bool:
    """Whether names are the longer and shorter forms of one: the last word is the same, and the first where told."""
    parts = [name.split() for name in names if name]
    return len({part[-1] for part in parts}) == 1 and len({part[0] for part in parts if len(part) > 1}) <= 1


def _owner(claim: Claim) -> str:
    return next((name for name in claim.question.subject if ":" in name), "")


def _of(claim: Claim) -> str:
    return f" of {_owner(claim)}" if _owner(claim) else ""


def _where(claim: Claim) -> str:
    """The place, where one is named and it is not the owner of the figure."""
    places = [place for place in claim.question.place if place not in claim.question.subject]
    return f" in {places[0]}" if len(places) == 1 else ""


def _where_else(claim: Claim, done: str) -> str:
    """The place, where what was done does not name it."""
    return "" if done else _where(claim)


def _several(noun: str) -> str:
    """A noun phrase in the plural; nothing for what is no noun, such as the header of a column: “covered”."""
    before, space, last = noun.strip("“”\"‘’'").rpartition(" ")
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
