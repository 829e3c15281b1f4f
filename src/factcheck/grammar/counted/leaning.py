"""Numbers that lean on an earlier one: "compared with 52", "and Swedes 38 per cent"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.heads import head_word
from factcheck.grammar.counted.record import Noun
from factcheck.grammar.counted.small import small
from factcheck.grammar.numbers import alternatives
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.values import Number

_RECALL = 320  # characters back to the noun that a later number leaves out, or means by "them"
_ORDERS = 100
_ENDED = re.compile(r"[.!?][\"\u201d\u2019)]?\s")
_PLAINLY = ("noun", "of", "of a number", "one", "whole", "of_pronoun", "noun_of_number", "label", "apposed")
_FREQUENCIES = ("time", "times")


@cache
def _comparing() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(small().comparing)}(?: {alternatives(small().comparing_steps)})? $")


def leaned_on(told: list[Noun]) -> Noun:
    """The noun that a later number leans on: the last that stands in no prepositional phrase, else the last."""
    return next((noun for noun in reversed(told) if not noun.is_aside), told[-1] if told else Noun())


def last_told(text: str, told: list[Noun]) -> list[Noun]:
    """Those of the nouns counted before that stand in the sentence of the last: "them" seldom reaches farther back."""
    end = told[-1].place if told else 0
    return [noun for noun in told if noun.place < 0 or _ENDED.search(text, noun.place, max(end, 0)) is None]


def near(told: list[Noun], start: int) -> list[Noun]:
    """Those of the nouns counted before that a number may still lean on: what was told paragraphs ago is forgotten."""
    return [noun for noun in told if 0 <= start - noun.place <= _RECALL]


def recalled(told: list[Noun], value: Number | None) -> Noun:
    """What a bare number most likely counts: the noun told with this very number, else the last one told."""
    same = [noun for noun in told if value is not None and noun.value == value]
    return (same or told or [Noun()])[-1]


def is_of_size(quantity: FoundQuantity, noun: Noun) -> bool:
    """Whether two figures are of one order, so that the later may leave out the noun of the earlier."""
    value, other = quantity.quantity.low or quantity.quantity.high, noun.value
    if not value or not other or value <= 0 or other <= 0:
        return True
    return max(value, other) <= _ORDERS * min(value, other)


def is_plainly_counted(noun: Noun) -> bool:
    """Whether a later bare number may lean on a noun: one that was counted in so many words."""
    if noun.head in _FREQUENCIES:
        return False  # "four times" counts no things
    return noun.kind == "count" and noun.how in _PLAINLY


def compared(frame: Frame, quantity: FoundQuantity, told: list[Noun]) -> Noun | None:
    """As in "47 per cent, compared with 52", "up from 3,900": the measure is the one before."""
    lead = frame.text[max(frame.start, quantity.start - 24) : quantity.start].lower()
    same = [noun for noun in told if noun.kind == quantity.kind]
    if not same or _comparing().search(lead) is None:
        return None
    at = frame.places[quantity.number_start]
    return leaned_on(same)._replace(first=at, end=at + 1, how="compared", phrase=None, inferred=True, scope=("from",))


def is_compared(frame: Frame, quantity: FoundQuantity) -> bool:
    """Whether a bare figure is one that the sentence's own is set against: "our 47th call, against 39 last year"."""
    lead = frame.text[max(frame.start, quantity.start - 24) : quantity.start].lower()
    return _comparing().search(lead) is not None and frame.quantities[0].end <= quantity.start


def gapped(frame: Frame, quantity: FoundQuantity, index: int, told: list[Noun]) -> Noun | None:
    """As in "Danes will own 62 per cent of the firm and Swedes 38 per cent": the verb and the whole are told before.

    A bare figure takes the per cent as well ("… and Swedes 38"), and a count its noun ("Norway 900").
    """
    chunks = frame.chunks
    phrase = chunks.nouns[index]
    at = frame.places[quantity.number_start]
    owner = index if phrase.head < at else chunks.noun_at(phrase.first - 1) if phrase.first else None
    earlier = told[-1] if told else None
    if owner is None or earlier is None or chunks.tokens[chunks.nouns[owner].head].tag not in ("NOUN", "NAME"):
        return None
    alike = earlier.kind == quantity.kind or (quantity.kind == "count" and earlier.kind == "share")
    comma = at + 1 < len(chunks.tokens) and chunks.tokens[at + 1].text == ","
    if not alike or (not comma and any(clause.subject == owner for clause in chunks.clauses)):
        return None
    if quantity.kind in ("count", "money") and not _goes_on(frame, (index, owner), quantity, earlier):
        return None
    whole = earlier.whole
    if earlier.kind == "money" and whole:  # "the roof cost £3m, the tower £1m"
        whole = head_word(chunks.tokens[chunks.nouns[owner].head])
    return earlier._replace(
        first=chunks.nouns[owner].first, end=phrase.end, how="gapped", owner=owner, inferred=True, whole=whole
    )


def _goes_on(frame: Frame, places: tuple[int, int], quantity: FoundQuantity, earlier: Noun) -> bool:
    """Whether a bare number behind a noun goes on a list: a joiner before the noun, nothing counted behind."""
    (index, owner), tokens = places, frame.chunks.tokens
    phrase, at = frame.chunks.nouns[owner], frame.places[quantity.number_start]
    first = phrase.first if phrase.possessor is None else frame.chunks.nouns[phrase.possessor].first
    joined = first > 0 and (tokens[first - 1].tag == "CONJ" or tokens[first - 1].text in (",", ";"))
    stop = max(at + 1, frame.chunks.nouns[index].end) if earlier.kind == "money" else at + 1
    closed = stop >= len(tokens) or tokens[stop].tag in ("PUNCT", "CONJ")
    fits = earlier.kind == quantity.kind or (quantity.quantity.high is not None and 0 < quantity.quantity.high <= 100)
    return joined and closed and fits
