"""Lengths and ages that are told by a comparative: "older than two years", "no longer than 30 minutes", "under 6"."""

from __future__ import annotations

import re

from factcheck.grammar.words.words_lemmas import noun_lemma
from factcheck.passages.bounds import Bounds
from factcheck.passages.lexicon import passage_table

AGE = "time"  # the sort of ages: "50 years old", "aged 34"
_OLD = re.compile(r"[ -](?:old|of age)\b", re.IGNORECASE)
_THAN = re.compile(r"(?:\b(no|not|any) )?\b([a-z]+) than $", re.IGNORECASE)
_OF_AGE = frozenset({"older", "younger"})
_LEAD = 24  # characters
_WORD_BEFORE = re.compile(r"([A-Za-z]+)\s+(?:who (?:are|is)\s+)?(?:aged\s+)?$")
_YEAR, _YEAR_OF_AGE = 365.25, 365.2425  # days, as lengths and as ages count them


def of_length(text: str, start: int, end: int, bounds: Bounds) -> tuple[str, Bounds]:
    """The sort and bounds of a length by the words beside it.

    Args:
        text: The text.
        start: Where the length starts in it.
        end: And ends.
        bounds: What the length allows by itself.
    """
    than = _THAN.search(text, max(0, start - _LEAD), start)
    told = _bounded(bounds, than) if than and bounds.is_exact else bounds
    if _OLD.match(text, end) or (than is not None and than[2].lower() in _OF_AGE):
        return AGE, _in_years(told)
    return "length", told


def is_denied(text: str, start: int) -> bool:
    """Whether the "no" before a length is that of its comparative: "no longer than 30 minutes" denies nothing."""
    than = _THAN.search(text, max(0, start - _LEAD), start)
    return than is not None and than[1] is not None and _is_word_of_bound(than[2])


def _is_word_of_bound(word: str) -> bool:
    words = passage_table().words
    return word.lower() in words.above | words.below


def of_bare_bound(text: str, start: int, end: int, bounds: Bounds) -> Bounds | None:
    """The age that a number with a bound is, behind those who are of it: "children under 6"; None where it is none."""
    if bounds.is_exact or (bounds.low is None) == (bounds.high is None):
        return None
    who = _WORD_BEFORE.search(text, max(0, start - _LEAD), start)
    words = passage_table().words.aged
    if who is None or words.isdisjoint({who[1].lower(), noun_lemma(who[1].lower())}):
        return None
    return bounds._replace(
        low=None if bounds.low is None else bounds.low * _YEAR_OF_AGE,
        high=None if bounds.high is None else bounds.high * _YEAR_OF_AGE,
    )


def _bounded(bounds: Bounds, than: re.Match[str]) -> Bounds:
    """A length behind a comparative; "no longer than" lets the length itself be."""
    words, word = passage_table().words, than[2].lower()
    denied = than[1] is not None
    if word not in words.above and word not in words.below:
        return bounds
    if (word in words.above) != denied:
        return Bounds(bounds.low, None, open_low=not denied, is_exact=False)
    return Bounds(None, bounds.high, open_high=not denied, is_exact=False)


def _in_years(bounds: Bounds) -> Bounds:
    """Bounds of years and months as ages have them."""
    return bounds._replace(low=_as_age(bounds.low), high=_as_age(bounds.high))


def _as_age(days: float | None) -> float | None:
    if days is None or (days * 12) % _YEAR:
        return days
    return days / _YEAR * _YEAR_OF_AGE
