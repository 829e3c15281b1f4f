"""Whether two sentences of two texts tell one event: by the names and the day that they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Literal

from factcheck.checks.clash_words import clash_words
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.page import Page
from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.words.words import rarity
from factcheck.model.values import TimeInterval
from factcheck.questions.field_times import days_apart, one_weekday
from factcheck.questions.identity_fold import fold
from factcheck.row import NamedTuple
from factcheck.timeline import ResolvedTime

SHORT = 3
YEAR = 366
A_WEEK = 7
_MARKS = (",", ";", ":", "(", "–", "—")

Days = Literal["same", "apart", "unknown"]
Day = TimeInterval | str  # a day that its text does not date, in its own words


def sharing(names: Mapping[str, Sequence[int]], most: int) -> Iterator[tuple[int, int]]:
    """Every two numbers under one name, each pair once; a name that more than so many bear joins none.

    Example:
        >>> list(sharing({"corda": [0, 2], "bank": [0, 1, 2]}, 2))
        [(0, 2)]
    """
    done: set[tuple[int, int]] = set()
    for name in sorted(names):
        numbers = names[name]
        if len(numbers) <= most:
            fresh = [pair for pair in combinations(numbers, 2) if pair not in done]
            done.update(fresh)
            yield from fresh


class Telling(NamedTuple):
    """A sentence as a telling of an event: its names, word by word, and the days that it names."""

    page: Page
    passage: Passage
    chunks: Chunks
    names: frozenset[str]
    days: tuple[Day, ...]


def telling(page: Page, passage: Passage, at: int | None = None) -> Telling:
    """A sentence with its names and days; of the part of it that holds `at` only those, where it has a date."""
    chunks = passage.chunks()
    times = [time for time in page.times_in(passage) if time.kind == "date"]
    if at is not None:
        start = max(page.text.rfind(mark, passage.start, at) for mark in _MARKS)
        ends = [end for mark in _MARKS if (end := page.text.find(mark, at, passage.end)) >= 0]
        end = min(ends, default=passage.end)
        times = [time for time in times if start < time.start < end] or times
    return Telling(page, passage, chunks, frozenset(_names(chunks)), tuple(_days(page, times)))


def days_of(page: Page, passage: Passage) -> Iterator[Day]:
    """The days that a sentence tells its event of."""
    return _days(page, [time for time in page.times_in(passage) if time.kind == "date"])


def _names(chunks: Chunks) -> Iterator[str]:
    """The telling words of names, names of several words, and nouns that are one term: "insurance bill"."""
    tokens = chunks.tokens
    for one, two in pairwise(tokens):
        if one.tag == two.tag and one.tag in ("NAME", "NOUN"):
            yield fold(f"{one.lemma} {two.lemma}")
    for token in tokens:
        if token.tag == "NAME" and (key := _telling(token.text)):
            yield key


@lru_cache(maxsize=8192)
def _telling(word: str) -> str:
    """A word of a name in one spelling; empty for one that stands in many names."""
    return fold(word) if len(word) >= SHORT and rarity(word.lower()) >= clash_words().events.telling else ""


def bounds_of(page: Page, passage: Passage) -> Iterator[Day]:
    """The days up to which, since which or by which a sentence tells something."""
    for time in page.times_in(passage):
        if time.kind == "date" and time.signal and time.named is not None and time.named.start == time.named.end:
            yield time.named


def spans_of(page: Page, passage: Passage) -> frozenset[tuple[date, date]]:
    """The weeks, months or years that a sentence names, with their ends."""
    return frozenset(
        (value.start, value.end)
        for time in page.times_in(passage)
        if time.kind == "date" and not time.signal and isinstance(value := time.value, TimeInterval)
        and value.start and value.end and clash_words().events.weekend <= (value.end - value.start).days <= YEAR
    )  # fmt: skip


def _days(page: Page, times: Sequence[ResolvedTime]) -> Iterator[Day]:
    """The days that some dates tell an event of."""
    for time in times:
        owning = page.text.startswith(("'s", "’s"), time.end)  # "from Friday's slalom" is of Friday
        value = time.named if owning and time.named is not None else time.value
        if time.signal and not owning:
            continue
        if value is None and time.symbol:
            yield time.symbol
        if not (isinstance(value, TimeInterval) and value.start and value.end):
            continue
        if (value.end - value.start).days < clash_words().events.weekend:
            yield value


def one_day(one: Telling, two: Telling) -> Days:
    """Whether two sentences name one day, two, or whether one names none."""
    return one_day_of(one.days, two.days)


def one_day_of(one: Sequence[Day], two: Sequence[Day]) -> Days:
    """The same of their days alone."""
    if not one or not two:
        return "unknown"
    return "same" if any(_meet(a, b) for a in one for b in two) else "apart"


def _meet(one: Day, two: Day) -> bool:
    if isinstance(one, TimeInterval) and isinstance(two, TimeInterval):
        return one.hull.meets(two.hull) or (one_weekday(one, two) and days_apart(one, two) <= A_WEEK)
    return one == two


def shared_names(one: Telling, two: Telling) -> int:
    """How many telling words of names two sentences share."""
    return len(one.names & two.names)
