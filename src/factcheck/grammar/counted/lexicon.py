"""Outcomes, verbs of level, scopes and people: the word lists that binding is helped by, checked once."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from factcheck.errors import LexiconError
from factcheck.grammar.numbers.lexicon import WordSet
from factcheck.grammar.words import words_types as lexemes
from factcheck.locate import read_lexicon
from factcheck.row import NamedTuple
from factcheck.table import Table

RateName = Literal["daily", "rate"]


class Outcome(Table):
    """One class of what became of people or things, with the words that tell it."""

    class_: str
    done_to: frozenset[str]
    befell: frozenset[str]
    nouns: frozenset[str]
    states: frozenset[str]
    lives: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()


class Scopes(Table):
    """Words that say how a count is meant."""

    additional: frozenset[str]
    remaining: frozenset[str]
    total: frozenset[str]
    each: frozenset[str]
    coins: frozenset[str]
    cumulative: tuple[str, ...]
    part: tuple[str, ...]
    several_events: frozenset[str]


class Outcomes(Table):
    """The tables of `outcomes.toml`."""

    outcome: tuple[Outcome, ...]
    levels: WordSet
    movers: WordSet
    setters: WordSet
    speaking: WordSet
    asking: WordSet
    counters: WordSet
    done: WordSet
    reporting: WordSet
    planned: WordSet
    state_gaps: WordSet
    escaping: WordSet
    inmates: WordSet
    couples: WordSet
    crimes: WordSet
    getaways: WordSet
    jails: WordSet
    leaving: WordSet
    dimensions: WordSet
    bodily: WordSet
    bodily_stems: WordSet
    ceilings: WordSet
    bearers: WordSet
    beside: WordSet
    trading: WordSet
    drifting: WordSet
    drifts: dict[str, int]
    rises: dict[str, str]
    fetching: WordSet
    put_at: WordSet
    put_on: WordSet
    earning: WordSet
    losing: WordSet
    investing: WordSet
    costing: WordSet
    carrying: WordSet
    valuing: WordSet
    wholes: WordSet
    bought: WordSet
    sold: WordSet
    paid_for: WordSet
    suffering: WordSet
    brought: WordSet
    lying: WordSet
    care: WordSet
    hurts: WordSet
    broken: WordSet
    maiming: WordSet
    limbs: WordSet
    drawing: WordSet
    attending: WordSet
    partaking: WordSet
    sizes: WordSet
    manners: WordSet
    some_of: WordSet
    backward: WordSet
    aging: WordSet
    after_age: WordSet
    ending: WordSet
    ended_where: WordSet
    kin: WordSet
    bodies_of: WordSet
    adverbial: WordSet
    collectives: WordSet
    scopes: Scopes
    rates: dict[str, RateName]


class People(Table):
    """The table of `people.toml`."""

    people: WordSet


class Lookup(NamedTuple):
    """The outcome class by word, for each place where the word may stand."""

    done_to: dict[str, str]
    befell: dict[str, str]
    nouns: dict[str, str]
    states: dict[str, str]
    doers: dict[str, str]
    lives: frozenset[str]


@cache
def words() -> Outcomes:
    """The lists in force."""
    return read_lexicon("outcomes.toml", Outcomes)


@cache
def classes() -> tuple[str, ...]:
    """The outcomes that there are words for."""
    return tuple(dict.fromkeys(entry.class_ for entry in words().outcome))


@cache
def outcomes() -> Lookup:
    """Outcome classes by word.

    Raises:
        LexiconError: If one word of one place stands in two classes.
    """
    done_to: dict[str, str] = {}
    befell: dict[str, str] = {}
    nouns: dict[str, str] = {}
    states: dict[str, str] = {}
    doers: dict[str, str] = {}
    tables = (done_to, befell, nouns, states, doers)
    for entry in words().outcome:
        groups = (entry.done_to, entry.befell, entry.nouns, entry.states, entry.doers)
        for table, group in zip(tables, groups, strict=True):
            for word in sorted(group):
                if table.setdefault(word, entry.class_) != entry.class_:
                    raise LexiconError("outcomes.toml", entry.class_, "a word stands in two classes", value=word)
    lives = frozenset(word for entry in words().outcome for word in entry.lives)
    return Lookup(done_to, befell, nouns, states, doers, lives)


@lru_cache(maxsize=16384)
def is_person(noun: str) -> bool:
    """Whether a noun names people, by the list, or by its ending in -man, -woman or -people."""
    known = load_people()
    if noun in known or noun.rpartition("-")[2] in known or noun.endswith(("man", "woman", "people", "men", "women")):
        return True
    return bool(noun) and lexemes.is_person(noun)


@cache
def load_people() -> frozenset[str]:
    """The people nouns in force."""
    return read_lexicon("people.toml", People).people.words
