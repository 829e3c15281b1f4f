"""The words that tell the time, from `rules/lexicon/times.toml`."""

from __future__ import annotations

from functools import cache
from typing import Literal

from factcheck.locate import read_lexicon
from factcheck.table import Table

Words = dict[str, int]


class Holidays(Table):
    """Named days: on a fixed date, on the n-th weekday of a month, or so many days after Easter."""

    fixed: dict[str, str]
    once: dict[str, str]
    nth: dict[str, tuple[int, int, int]]
    easter: dict[str, int]


class Steer(Table):
    """The words that join and steer, by class."""

    the: list[str]
    a: list[str]
    of: list[str]
    # `in`, `from`, `and`, `or` are words of Python, so they carry a tail here and none in the file.
    in_: list[str]
    from_: list[str]
    to: list[str]
    between: list[str]
    and_: list[str]
    or_: list[str]
    this: list[str]
    that: list[str]
    last: list[str]
    next: list[str]
    ago: list[str]
    later: list[str]
    earlier: list[str]
    after: list[str]
    before: list[str]
    about: list[str]
    hedge: list[str]
    each: list[str]
    old: list[str]
    half: list[str]
    fiscal: list[str]
    several: list[str]
    quality: list[str]
    now: list[str]
    then: list[str]
    aged: list[str]
    anniversary: list[str]


class Silent(Table):
    """What shows that a number is no date."""

    before: list[str]
    count: list[str]
    unit: list[str]
    street: list[str]


class Tense(Table):
    """Words that look ahead and words that look back."""

    ahead: list[str]
    back: list[str]
    scheduled: list[str]


class Leads(Table):
    """The words after which "a year" is a length."""

    lead: list[str]


class Lists(Table):
    """Sets of words that single rules ask for; the file says what each is."""

    asks_for_a_year: list[str]
    named_by_year: list[str]
    points_of_play: list[str]
    before_short_year: list[str]
    before_slashed: list[str]
    bounds_slashed: list[str]
    before_slashed_range: list[str]
    before_then: list[str]
    sorting: list[str]
    sure_seasons: list[str]
    across: list[str]
    going_on: list[str]
    timed: list[str]
    before_a_length: list[str]
    no_qualities: list[str]
    back_in_telling: list[str]
    nearest_only: list[str]
    closes_a_length: list[str]
    likens: list[str]
    accounts: list[str]
    definite_wholes: list[str]
    before_the_year: list[str]
    between_ends: list[str]
    before_event_date: list[str]
    length_to_date: list[str]
    before_end_date: list[str]
    counts_from_event: list[str]
    links_months: list[str]
    number_words: list[str]
    before_years: list[str]
    before_counts_too: list[str]
    weak_governors: list[str]
    owners_of_years: list[str]
    before_described: list[str]
    before_the_fall: list[str]
    seasons_that_are_verbs: list[str]
    before_verb_seasons: list[str]
    months_that_are_verbs: list[str]
    months_that_are_words: list[str]
    before_small_months: list[str]
    short_in_full: list[str]
    weak_dates: list[str]
    sure_with_capital: list[str]
    groups: list[str]
    pointing: list[str]
    before_some_day: list[str]
    indefinite: list[str]
    large_numbers: list[str]
    times_over: list[str]
    starts: list[str]
    after_back: list[str]
    before_ages: list[str]
    shares: list[str]
    before_verb_last: list[str]
    governors: list[str]
    function_words: list[str]
    short_months: list[str]
    names_of_people: list[str]
    before_figures: list[str]
    wholes: list[str]
    from_the_telling: list[str]
    before_events: list[str]
    between_signal_and_date: list[str]
    nouns_of_time: list[str]
    no_nouns: list[str]
    names_with_weekdays: list[str]
    nth_leads: list[str]
    nth_ranked: list[str]
    work_weeks: list[str]
    narrowing: list[str]
    denials: list[str]


class Lexicon(Table):
    """All tables of `times.toml`."""

    month: Words
    weekday: Words
    season: dict[str, str]
    unit: dict[str, str]
    units: dict[str, str]
    long: dict[str, str]
    cardinal: Words
    ordinal: Words
    decade: Words
    deictic: Words
    part: dict[str, str]
    edge: dict[str, str]
    daypart: dict[str, str]
    era: dict[str, Literal["bc", "ad"]]
    repeat: dict[str, str]
    holiday: Holidays
    steer: Steer
    wording: dict[str, list[str]]
    signal: dict[str, Literal["since", "from", "until", "by", "before", "after"]]
    length: Leads
    tense: Tense
    trail: dict[str, Literal["since", "until"]]
    lists: Lists
    silent: Silent


@cache
def lexicon() -> Lexicon:
    """The lexicon of time words, read once.

    Raises:
        LexiconError: If a table or key is missing or unknown.
    """
    return read_lexicon("times.toml", Lexicon)


@cache
def wordings() -> dict[str, str]:
    """Each hedge with what it does to a length of time."""
    return {word: name for name, words in lexicon().wording.items() for word in words}


@cache
def word_set(name: str) -> frozenset[str]:
    """One of the lists as a set."""
    listed: list[str] = getattr(lexicon().lists, name)
    return frozenset(listed)
