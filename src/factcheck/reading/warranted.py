"""The years that a text without any date of its own can be of, as far as what it tells warrants one.

A year told of something past says no more than that the text is not older: "the highest since 1974", "which opened
in 1962", "the storm of 2013" may be told a year later or fifty. What is still to come lies ahead of the text, and what
is held against this year lies right behind it. Of several years close to each other that are told of deeds the last
one is likely to be near as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from factcheck.reading.lexicon import thresholds
from factcheck.row import NamedTuple

_TOLD = re.compile(r"(?<![\d.,£$€])(?:19|20)\d{2}(?![\d,.]\d|\d)")
_SENTENCE = re.compile(r"[.!?]\s|\n")
_IN = re.compile(r"\bin (?:[^\W\d_]{3,9} )?\Z", re.I)  # "in 2019", "in March 2019"
_CLOSE = 3  # years within which several that are told show about when a text was written
_REACH = 160  # characters of a sentence that are read before and behind a year


class _Told(NamedTuple):
    """A year that a text tells: whether as to come, whether against the year of the text, whether as that of a deed."""

    year: int
    to_come: bool
    against_now: bool
    plain: bool


@cache
def _to_come() -> re.Pattern[str]:
    """What stands before a year that is to come, with a word before it that makes it past: "had been expected"."""
    words = thresholds().years
    return re.compile(rf"(?:(?P<past>{_any_of(words.past)}) )?\b{_any_of(words.to_come)}\b", re.I)


@cache
def _now() -> re.Pattern[str]:
    return re.compile(rf"\b{_any_of(thresholds().years.now)}\b", re.I)


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words."""
    return f"(?:{'|'.join(map(re.escape, words))})"


def warranted(texts: Sequence[str]) -> frozenset[int]:
    """The years that texts of one time may be of: few where they tell what bounds them, none where nothing does.

    Args:
        texts: All that are compared.

    Example:
        >>> sorted(warranted(["The mill will open in 2027.", "It was begun in 2025."]))
        [2025, 2026, 2027]
        >>> warranted(["It is the most since 1974, in a mill that was built in 1912."])
        frozenset()
    """
    told = [one for text in texts for one in _years(text)]
    coming = {one.year for one in told if one.to_come}
    past = {one.year for one in told} - coming
    low = max(past, default=0)
    if coming:
        return frozenset(range(low or min(coming) - 1, min(coming) + 1))
    latest = [one for one in told if one.year == low]
    recent = {year for year in past if low - _CLOSE <= year}
    near = any(one.against_now for one in latest) or (len(recent) > 1 and any(one.plain for one in latest))
    return frozenset((low, low + 1)) if near else frozenset()


def _years(text: str) -> list[_Told]:
    """The years of a text, each with how its sentence tells it."""
    found = list[_Told]()
    for match in _TOLD.finditer(text):
        before = _SENTENCE.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
        behind = _SENTENCE.split(text[match.end() : match.end() + _REACH])[0]
        ahead = any(not cue["past"] for cue in _to_come().finditer(before))
        now = _now().search(before + behind) is not None
        found.append(_Told(int(match.group()), ahead, now, _is_plain(before)))
    return found


def _is_plain(before: str) -> bool:
    """Whether a year is told as that of a deed ("in 2013"), and not as since when something is, or how old it is."""
    aside = re.search(rf"\b{_any_of(thresholds().years.ages)}\b", before, re.I) is not None
    return _IN.search(before) is not None and not aside
