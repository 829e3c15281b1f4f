"""Of which sort a figure is: what it may be held against where two sentences tell one event."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from factcheck.checks.events.one_event_words import event_words, sorts_of
from factcheck.grammar.words.words import is_person, lemma, types
from factcheck.model.values import RANK, Duration, Quantity
from factcheck.questions.fields import is_everybody
from factcheck.questions.frames import Frame

_OF_THE = re.compile(r" of (?:the|its) [a-z-]+$")
_BY = re.compile(r"\bby [a-z ]*[\w,]+$", re.IGNORECASE)
_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*")
_POUNDS = re.compile(r"\bpounds\b", re.IGNORECASE)
_EVENTS = frozenset({"event", "act"})  # types of nouns, as the tables of words name them
_KINDS = frozenset({"count", "troop_count", "casualty", "money", "share", "duration"})


def sort_of(frame: Frame) -> str:
    """What a figure may be held against: its kind and unit, its outcome; empty for what is no figure."""
    claim = frame.claim
    if claim.kind not in _KINDS or frame.unit == RANK:
        return ""
    if isinstance(claim.value, Duration):
        return "duration"
    if not isinstance(claim.value, Quantity) or claim.value.wording == "vague":
        return ""
    measure = claim.question.measure
    if harm(frame):
        return "harm"
    if measure.predicate in event_words().acts["capacity"] and claim.kind == "count" and not frame.unit:
        return "capacity"
    if claim.kind == "count" and _is_margin(frame):
        return "margin"
    kind = "count" if claim.kind == "troop_count" else claim.kind
    if measure.head in event_words().storeys.words:
        return "count/storeys"
    event = bool(types(measure.head) & _EVENTS) and not measure.predicate
    crowd = event and not _counts_events(claim.quote, claim.value.as_written, measure.head)
    if kind == "casualty" or (kind == "count" and not frame.unit and (crowd or of_people(measure.head))):
        return "count/people"
    if kind == "share" and _inflation(frame):
        return "inflation"
    if kind == "share" and (
        measure.head in event_words().turnout.words or measure.predicate in event_words().acts["ballot"]
    ):
        return "turnout"
    return f"{kind}/{frame.dimension}"


def _counts_events(quote: str, figure: str, head: str) -> bool:
    """Whether a figure counts events, "nine matches", and not the crowd of one, "put the march at 3,500"."""
    behind = quote.lower().partition(figure.lower())[2]
    return head in {lemma(word) for word in _WORDS.findall(behind)}


def _is_margin(frame: Frame) -> bool:
    """Whether a count tells by how many one side is ahead: "a majority of nine", "outnumbers them by nine"."""
    measure, acts = frame.claim.question.measure, event_words().acts
    return measure.head in acts["ahead"] or (measure.predicate in acts["ahead"] and bool(_BY.search(frame.claim.quote)))


def _inflation(frame: Frame) -> bool:
    """Whether a share is by how much prices rose as a whole."""
    question, prices = frame.claim.question, event_words().prices
    measure, terms = question.measure, question.terms
    words = {measure.head, measure.whole, *measure.modifiers} - {""}
    if words <= prices.raised:  # "consumer prices were 4.9 per cent higher"
        words |= {word for before, word in pairwise(terms) if word in prices.heads and before in prices.of}
    return bool(words & prices.heads) and words <= prices.heads | prices.beside


def sum_of(frame: Frame) -> Frame:
    """A claim of so many pounds that were paid or raised as one of money: they weigh nothing."""
    claim, value = frame.claim, frame.claim.value
    if claim.kind != "count" or not isinstance(value, Quantity) or value.unit != "pound":
        return frame
    measure = claim.question.measure
    paid = sorts_of("acts").get(measure.predicate, frozenset()) & event_words().paid.sorts
    if not paid or measure.head or not _POUNDS.search(value.as_written):
        return frame
    told = claim.model_copy(update={"kind": "money", "value": value.model_copy(update={"unit": "GBP"})})
    return replace(frame, claim=told)


def plain(frame: Frame) -> Frame:
    """A claim of storeys without its unit: "a 34-storey tower", "12 floors"."""
    value = frame.claim.value
    if sort_of(frame) != "count/storeys" or not isinstance(value, Quantity) or value.unit is None:
        return frame
    return replace(frame, claim=frame.claim.model_copy(update={"value": value.model_copy(update={"unit": None})}))


def harm(frame: Frame) -> str:
    """Whether a figure counts people who were hurt, or who were taken to hospital; empty for any other."""
    question = frame.claim.question
    measure = question.measure
    if frame.claim.kind == "casualty" and measure.outcome in ("wounded", "hospitalised"):
        return "hurt" if measure.outcome == "wounded" else "hospital"
    if (
        frame.claim.kind != "count"
        or frame.unit
        or not of_people(measure.head)
        or measure.outcome not in ("", "deployed")
    ):
        return ""
    told = event_words().harm
    if measure.predicate in told["hospital"]:
        return "hospital"
    if measure.predicate in told["brought"] and "hospital" in question.terms:
        return "hospital"
    states = told["hurt"] & {*question.terms, *question.measure.modifiers}
    return "hurt" if measure.predicate in event_words().light.words and states else ""


def whole(frame: Frame) -> Frame:
    """A claim without the part that is all of those who came: "5,000 of the faithful", not of "the men held"."""
    question = frame.claim.question
    only_meant = bool(question.measure.outcome) and not question.measure.predicate
    if only_meant or "part" not in question.scope or not _OF_THE.search(frame.claim.quote):
        return frame
    scope = tuple(one for one in question.scope if one != "part")
    told = question.model_copy(update={"scope": scope})
    return replace(frame, claim=frame.claim.model_copy(update={"question": told}))


def of_people(head: str) -> bool:
    """Whether a noun names people."""
    people = head in sorts_of("people") or head.endswith(event_words().crowds.endings)
    return bool(head) and (is_person(head) or is_everybody(head) or people)
