"""Deeds: acts that have one doer, one gainer or one place (`deeds.toml`), as one sentence tells them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from factcheck.locate import read_lexicon
from factcheck.model.claim import Stance
from factcheck.model.values import TimeInterval
from factcheck.table import Table, fill

Tokens = frozenset[str]  # the folded words of one name
ONE_THING = "one thing"  # the class of any one thing that a text speaks of
PLACE_TAKEN = "place taken"
COURSE = "course"
DEED = "deed"  # the predicate of a claim made of one


class Deed(NamedTuple):
    """Who or what fills one slot of one act.

    Attributes:
        slot: What is asked: "winner", "signer", "site".
        value: The answer as written.
        words: The folded words of the answer.
        start: Where the telling words begin.
        end: Where they end.
        sentence: Where its sentence begins and ends.
        names: The names around it, of its sentence and its day's event.
        thing: The names that stand in what it was done to.
        head: The noun of what it was done to, if it is one.
        sort: The plain words of what it was done to.
        told: The content lemmas of its sentence.
        time: When, as far as known.
        sole: Whether the sentence says that nobody else did it.
        denied: Whether it is told that this one did not.
        rival: Whether it tells who was beaten, and no contest.
        stance: Whether it was said to be so, and by whom.
    """

    slot: str
    value: str
    words: Tokens
    start: int
    end: int
    sentence: tuple[int, int]
    names: tuple[Tokens, ...]
    thing: tuple[Tokens, ...]
    head: str
    sort: tuple[str, ...]
    told: frozenset[str]
    time: TimeInterval | None
    sole: bool
    denied: bool
    rival: bool
    stance: Stance


class Pattern(Table):
    """How a clause tells a deed: its verbs, what fills the slot, what it was done to."""

    slot: str
    verbs: tuple[str, ...]
    value: str
    at: str
    of: tuple[str, ...]
    takes: Literal["", "person", "place", "venue", "body"] = ""
    with_: tuple[str, ...] = ()
    passive: bool = False
    denies: bool = False
    rival: bool = False
    going: bool = False
    decisive: bool = False


class Feature(Table):
    """What the words of a sentence tell of an event: which sorts of events, by which words, and the answers."""

    slot: str
    about: tuple[frozenset[str], ...]
    telling: frozenset[str]
    sorts: dict[str, frozenset[str]]


class Guards(Table):
    """Words by which an answer is denied, or left open."""

    denied: frozenset[str]
    open: frozenset[str]


class CourseWords(Table):
    """Phrases for a contest that its winner led, and for one that was turned round."""

    ahead: tuple[str, ...]
    behind: tuple[str, ...]


class RankWords(Table):
    """What tells the place that somebody took."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    ordinals: dict[str, str]
    medals: dict[str, str]
    out: tuple[str, ...]


class DeedWords(Table):
    """The lists of `deeds.toml`."""

    several: frozenset[str]
    soft: frozenset[str]
    guards: Guards
    features: tuple[Feature, ...]
    courses: CourseWords
    ranks: RankWords
    keyed: frozenset[str]
    sole: frozenset[str]
    falls: frozenset[str]
    hires: frozenset[str]
    lasting: frozenset[str]
    apart: tuple[frozenset[str], ...]
    sorts: tuple[frozenset[str], ...]
    plain: frozenset[str]
    decisive: frozenset[str]
    standing: frozenset[str]
    asks: dict[str, str]
    agents: dict[str, frozenset[str]]
    owned_by: dict[str, frozenset[str]]
    ties: dict[str, frozenset[str]]
    won: dict[Literal["wins", "defeats"], frozenset[str]]
    acts: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    patterns: tuple[Pattern, ...]


@cache
def deed_words() -> DeedWords:
    """The lists in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("deeds.toml", DeedWords)


@cache
def telling_apart() -> frozenset[str]:
    """The words that tell two contests, prizes or sites apart."""
    return frozenset().union(*deed_words().apart, *deed_words().sorts)


@cache
def feature_slots() -> frozenset[str]:
    """The slots that the words of a sentence fill."""
    return frozenset(feature.slot for feature in deed_words().features)


@cache
def answers_of(number: int) -> Mapping[str, str]:
    """The words that answer a feature, by its number, each with its sort."""
    return {word: sort for sort, words in deed_words().features[number].sorts.items() for word in words}


def deed_question(slot: str) -> str | None:
    """What a slot asks, in plain words; None for what is no slot."""
    return deed_words().asks.get(slot, "Who did it" if slot in deed_words().acts else None)


@cache
def patterns_by_verb() -> Mapping[str, tuple[Pattern, ...]]:
    """The patterns by the verbs that they read."""
    found: dict[str, list[Pattern]] = {}
    for pattern in deed_words().patterns:
        for verb in pattern.verbs:
            found.setdefault(verb, []).append(pattern)
    for slot, verbs in deed_words().acts.items():
        row = {"slot": slot, "verbs": sorted(verbs), "value": "subject", "at": "object", "of": [ONE_THING, "name"]}
        for verb in sorted(verbs):
            found.setdefault(verb, []).append(fill(Pattern, row))
    return {verb: tuple(own) for verb, own in found.items()}
