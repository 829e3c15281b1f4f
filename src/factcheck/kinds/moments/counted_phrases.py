"""Lengths that are counted from an event: "eleven months after", "within ten minutes of", "the year after"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.grammar.times import find
from factcheck.grammar.times.symbols import Length
from factcheck.kinds.galley import Galley, Reading
from factcheck.model.values import Duration
from factcheck.questions.counted_spans import Way, counted_words, room_of
from factcheck.timeline import ResolvedTime
from factcheck.timeline.values import DAYS_IN, duration

LOOKED_BACK = 24  # characters before a length in which "within" stands


class Phrase(NamedTuple):
    """A length with its link, and where what it is counted from begins."""

    start: int
    behind: int
    way: Way
    value: Duration
    low: float  # days
    high: float | None
    calendar: bool = False
    begun: bool = False  # "after nine hours of talks": counted from their beginning
    told: bool = False  # "nine weeks later": counted from what was told before


@cache
def _links() -> re.Pattern[str]:
    words = counted_words()
    rows = (("after", words.after), ("before", words.before), ("of", ("of",)))
    named = "|".join(f"(?P<{name}>{'|'.join(row)})" for name, row in rows)
    return re.compile(rf"(?:,? (?:{'|'.join(words.exactly)}))?,? (?:{named}) ")


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(counted_words().within)}) (?:the )?$", re.IGNORECASE)


@cache
def _articled() -> re.Pattern[str]:
    words = counted_words()
    after, before = ("|".join(row) for row in (words.after, words.before))
    return re.compile(
        rf"(?<!to )\b(?P<length>(?:{'|'.join(words.articles)}) (?P<unit>day|week|month|year|decade)) "
        rf"(?:(?P<after>{after})|(?P<before>{before})) ",
        re.IGNORECASE,
    )


def phrases(galley: Galley, reading: Reading) -> Iterator[Phrase]:
    """Every length of a sentence that is counted from what stands behind it."""
    for mention in galley.timeline.within(reading.sentence.start, reading.sentence.end):
        found = _phrase(galley, reading, mention)
        if found is not None:
            yield found
    yield from _by_article(galley, reading)


def _phrase(galley: Galley, reading: Reading, mention: ResolvedTime) -> Phrase | None:
    value, text = mention.value, galley.document.text
    if mention.kind == "date" and value is None:
        return _later(galley, mention)
    if mention.kind != "duration" or not isinstance(value, Duration) or value.unit not in counted_words().room:
        return None
    link = _links().match(text, mention.end, reading.end)
    led = text[max(reading.sentence.start, mention.start - LOOKED_BACK) : mention.start]
    before = _within().search(led)
    begun = link is not None and bool(link["of"]) and led.lower().endswith("after ")
    if begun and link is not None:
        low, high = room_of(value)
        return Phrase(mention.start - len("after "), link.end(), "after", value, low, high, begun=True)
    if link is None or (before is None if link["of"] else before is not None and link["before"] is not None):
        return None
    if led.lower().split()[-1:] and led.lower().split()[-1] in counted_words().lasting:
        return None  # "closed for six hours after the fire"
    start = mention.start - (len(before[0]) if before is not None else 0)
    way: Way = "before" if link["before"] else "within" if before is not None else "after"
    low, high = room_of(value)
    return Phrase(start, link.end(), way, value, 0.0 if way == "within" else low, high)


def _later(galley: Galley, mention: ResolvedTime) -> Phrase | None:
    """A length behind which "later" stands, where no date before it is what it is counted from."""
    text, words = galley.document.text, counted_words()
    told = text[mention.start : mention.end]
    link = next((w for w in (*words.later, *words.earlier) if told.lower().endswith(f" {w}")), None)
    found = find(text, mention.start, mention.end - len(link) - 1) if link is not None else []
    symbol = found[0].symbol if len(found) == 1 else None
    if link is None or not isinstance(symbol, Length) or symbol.unit not in words.room:
        return None
    value = duration(symbol, text[found[0].start : found[0].end])
    way: Way = "before" if link in words.earlier else "after"
    return Phrase(mention.start, mention.end, way, value, *room_of(value), told=True)


def _by_article(galley: Galley, reading: Reading) -> Iterator[Phrase]:
    """A unit with no more than an article: "the year after she left", "a decade after the war"."""
    text = galley.document.text
    for found in _articled().finditer(text, reading.sentence.start, reading.end):
        start, end = found.span("length")
        if any(m.start < end and start < m.end for m in galley.timeline.within(start, end)):
            continue
        unit, definite = found["unit"].lower(), found["length"].lower().startswith("the")
        size, (less, more) = DAYS_IN[unit], counted_words().room[unit]
        value = Duration.between(size, size, unit).model_copy(update={"as_written": text[start:end]})
        low, high = (1.0, 1.0) if definite and unit == "day" else (size * (1 - less), size * (1 + more))
        way: Way = "before" if found["before"] else "after"
        yield Phrase(start, found.end(), way, value, low, high, calendar=definite and unit == "year")
