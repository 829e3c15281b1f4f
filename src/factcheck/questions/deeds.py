"""Deeds: acts that have one doer, one gainer or one place (`deeds.toml`), as one sentence tells them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from factcheck.locate import read_lexicon
from factcheck.model.claim import Stance
from factcheck.model.values import TimeInterval
from factcheck.table import Table

Tokens = frozenset[str]  # the folded words of one name
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
    takes: Literal["", "person", "place", "body"] = ""
    with_: tuple[str, ...] = ()
    passive: bool = False
    denies: bool = False
    rival: bool = False
    cleft: bool = False


class DeedWords(Table):
    """The lists of `deeds.toml`."""

    several: frozenset[str]
    keyed: frozenset[str]
    sole: frozenset[str]
    falls: frozenset[str]
    hires: frozenset[str]
    lasting: frozenset[str]
    apart: tuple[frozenset[str], ...]
    sorts: tuple[frozenset[str], ...]
    plain: frozenset[str]
    asks: dict[str, str]
    nouns: dict[str, frozenset[str]]
    patterns: tuple[Pattern, ...]


@cache
def deed_words() -> DeedWords:
    """The lists in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("deeds.toml", DeedWords)


def deed_question(slot: str) -> str | None:
    """What a slot asks, in plain words; None for what is no slot."""
    return deed_words().asks.get(slot)


@cache
def patterns_by_verb() -> Mapping[str, tuple[Pattern, ...]]:
    """The patterns by the verbs that they read."""
    found: dict[str, list[Pattern]] = {}
    for pattern in deed_words().patterns:
        for verb in pattern.verbs:
            found.setdefault(verb, []).append(pattern)
    return {verb: tuple(own) for verb, own in found.items()}
