"""The words by which a text shows what its dates are for, from `rules/lexicon/timelines.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from factcheck.locate import read_lexicon
from factcheck.row import NamedTuple
from factcheck.table import Table

_WORD = re.compile(r"\w+")
LEAD = 160  # characters before a mention that its questions are asked of, at most
_LEADS_KEPT = 16
_GOVERNED = 90  # characters between such a phrase and the mention


class Background(Table):
    """What makes a date qualify a noun, a name or a comparison."""

    before_noun: list[str]
    compares: list[str]
    counts_after_than: list[str]
    governs_compared: list[str]
    as_in: list[str]
    records: list[str]
    matches: list[str]
    versus: list[str]


class Asides(Table):
    """What makes a date that of a clause in passing."""

    participle_ends: list[str]
    participles: list[str]
    led_ends: list[str]
    led: list[str]
    leads_to_day: list[str]
    leads_to_day_of_noun: list[str]
    origins: list[str]
    leads_to_origin: list[str]
    pending: list[str]
    determiners: list[str]
    leads_to_event_day: list[str]
    relatives: list[str]
    had_ends: list[str]
    had: list[str]
    governors: list[str]
    softeners: list[str]
    verbs_behind: list[str]


class Clauses(Table):
    """Where a clause ends, and what opens an entry."""

    behind_comma: list[str]
    without_comma: list[str]
    beside: list[str]
    locates: list[str]
    locates_determiners: list[str]
    entry_leads: list[str]
    setting_in: list[str]


class Listed(Table):
    """What joins the dates of a list."""

    links: list[str]
    signs: list[str]


class Page(Table):
    """What stands beside the day of the page itself."""

    stamps: list[str]


class Looks(Table):
    """Verbs of the present and the future."""

    speech: list[str]
    futures: list[str]
    no_past: frozenset[str]
    not_until: frozenset[str]
    before_infinitive: list[str]
    states: list[str]
    set_on: list[str]
    soonest: list[str]
    openers: list[str]
    compared: frozenset[str]
    planned: frozenset[str]
    until: frozenset[str]
    deferring: frozenset[str]
    putting: frozenset[str]
    off: frozenset[str]
    arranging: frozenset[str]
    voiced: list[str]
    gatherings: frozenset[str]
    were_planned: list[str]
    had_been_planned: list[str]
    expecting: frozenset[str]
    publishing: frozenset[str]
    goes_on: frozenset[str]
    turns_back: frozenset[str]
    not_then: frozenset[str]


class Quotes(Table):
    """What gives a quotation a day of its own."""

    verbs: list[str]
    nouns: list[str]


class Styles(Table):
    """How a text says which calendar a day is of."""

    old: list[str]
    new: list[str]


class Reach(Table):
    """How far, and for how long, a date tells of others: days, months, years, sentences, characters."""

    far_ahead: int
    aside: int
    roll: int
    year_ahead: int
    jump: int
    recent: int
    fresh: int
    long_past: int
    still_told: int
    no_present: int


class Tellings(Table):
    """What makes a text a narrative, or a history: years, times counted from its day, and how many of each."""

    far: int
    narrative: int
    from_now: int
    history: int
    years: int
    step: int


class Wording(Table):
    """All tables of `timelines.toml`."""

    background: Background
    asides: Asides
    clauses: Clauses
    lists: Listed
    page: Page
    looks: Looks
    styles: Styles
    quotes: Quotes
    reach: Reach
    tellings: Tellings


@cache
def wording() -> Wording:
    """The lists in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("timelines.toml", Wording)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words or phrases, the longest first."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def word_of(phrases: Iterable[str], place: int) -> frozenset[str]:
    """The first (0) or last (-1) word of each phrase in lower case: without one of them no pattern of them matches."""
    return frozenset(_WORD.findall(phrase.lower())[place] for phrase in phrases)


class Governing(NamedTuple):
    """Phrases that say of whatever follows them in their clause when it was to be.

    Attributes:
        words: One word of each phrase in lower case: without one of them none of the phrases is there.
        pattern: A phrase, and what may stand between it and the mention.
    """

    words: frozenset[str]
    pattern: re.Pattern[str]

    def reach(self, text: str, low: int, start: int) -> bool:
        """Whether one of the phrases stands before a mention in its clause."""
        if self.words.isdisjoint(words_before(text, low, start)):
            return False
        return self.pattern.search(text, max(low, start - _GOVERNED), start) is not None


def governing(phrases: Sequence[str], *, word: int, ends: str, flags: re.RegexFlag = re.NOFLAG) -> Governing:
    """The phrases, told by one word of each (0 for its first, -1 for its last), and the signs at which they end.

    "3.1" ends none.
    """
    return Governing(word_of(phrases, word), re.compile(rf"\b{any_of(phrases)}\b(?:[^{ends}]|\.(?=\d))*$", flags))


@lru_cache(maxsize=_LEADS_KEPT)
def _words_in(lead: str) -> frozenset[str]:
    return frozenset(_WORD.findall(lead.lower()))


def words_before(text: str, low: int, start: int) -> frozenset[str]:
    """The words before a place in its sentence, in lower case: several questions are asked of them in turn."""
    return _words_in(text[max(low, start - LEAD) : start])


def reach() -> Reach:
    """How far, and for how long, a date tells of others."""
    return wording().reach
