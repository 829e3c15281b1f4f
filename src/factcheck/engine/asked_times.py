"""Questions of time: when, at what time, from when to when, how long."""

from __future__ import annotations

import re

from factcheck.engine.asked_words import Asked, clause, doer, first_big, is_saying, telling, the
from factcheck.engine.clauses import Telling
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words import types
from factcheck.grammar.words.words_forms import participle
from factcheck.grammar.words.words_tables import knows
from factcheck.kinds.acts import acts
from factcheck.model.claim import Claim
from factcheck.model.values import Duration

_DATED = frozenset({"event", "act"})  # what a noun must name to have a date: an election, not a pay cheque
_TIMES = {"From when to when": "period", "At what time": "time of day"}
_LASTING, _FOR = "How long", "For how long"
_LASTS_NOT = frozenset({"unit", "time", "person", "structure", "money", "document", "group", "place", "vehicle"})


def duration(claim: Claim, told: Telling) -> Asked:
    if told.subject and told.verb is not None and _is_phase(told):
        return Asked(1, f"How long did {told.subject} last")
    if told.subject and told.verb is not None:
        asks = _how_long(claim, told)
        return _timed(claim, told, asks, clause(told, whole=asks not in (_LASTING, _FOR)))
    measure = claim.question.measure
    noun = next((n for n in (measure.predicate, measure.head) if _lasts(n)), "")
    return Asked(2 if noun else 3, f"How long did {the(noun) or 'it'} last")


def _how_long(claim: Claim, told: Telling) -> str:
    """How a length is asked for: by the word that leads to it, else by whether something is done to somebody."""
    written = claim.value.as_written if isinstance(claim.value, Duration) else ""
    before = claim.quote.partition(written)[0].lower().split() if written else []
    if before and before[-1] in word_lists()["leads_a_length"]:
        return f"{first_big(before[-1])} how long"
    suffered = told.verb is not None and (told.verb.passive or told.object)
    return _FOR if suffered else _LASTING


def _is_phase(told: Telling) -> bool:
    """Whether a clause tells that something began or ended: how long it lasted is asked, not how long it ended."""
    verb = told.verb
    return verb is not None and not (verb.passive or told.object) and verb.base in acts().phases


def _lasts(noun: str) -> bool:
    """Whether a word names something that lasts: a siege, not an hour or “last” itself."""
    named = types(noun)
    if noun in ("", "last") or not knows(noun, "N") or named & _LASTS_NOT:
        return False
    return bool(named) or not knows(noun, "V")


def event_date(claim: Claim, told: Telling) -> Asked:
    if told.verb is not None and told.verb.helper in ("has", "have") and re.search(r"\bsince\b", claim.quote):
        return _timed(claim, told, "Since when", clause(told, whole=True))
    told = told.simple
    return _timed(claim, told, "When", clause(told, whole=True))


def time_of_day(claim: Claim, told: Telling) -> Asked:
    return _timed(claim, told, "At what time", clause(told))


def period(claim: Claim, told: Telling) -> Asked:
    return _timed(claim, told, "From when to when", clause(told, whole=True))


def _timed(claim: Claim, told: Telling, asks: str, turned: str) -> Asked:
    measure, verb = claim.question.measure, told.verb
    if verb is not None and told.subject:
        said = is_saying(verb.base) and not (verb.passive or told.object or told.undated or told.counted_done)
        if said:
            return Asked(2, f"{asks} was it {participle(verb.base)}")
        vague = told.theirs or not (verb.passive or told.object or told.counted_done)
        return Asked(int(vague), f"{asks} {turned}")
    act, head = "" if measure.predicate == "last" else measure.predicate, measure.head
    if verb is not None and told.object and doer(claim) and telling(verb.base):
        return Asked(1, f"{asks} did {doer(claim)} {verb.base} {told.object}")
    return Asked(2 if act and knows(act, "N") else 3, _dry(asks, act, head))


def _dry(asks: str, act: str, head: str) -> str:
    """A question of a noun where no clause gives a better one: “When was the purchase of Volta”."""
    noun = act if types(act) & _DATED or (knows(act, "N") and not knows(act, "V") and not types(act)) else ""
    if noun and head and head != noun:
        return f"{asks} was the {noun} of {the(head)}"
    if noun or types(head) & _DATED:
        return f"{asks} was {the(noun or head)}"
    return f"What {_TIMES.get(asks, 'date')} is told{f' of {the(head)}' if head else ''}"
