"""The forms by which causes are told and the sorts of causes: `causes.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from factcheck.errors import LexiconError
from factcheck.locate import lexicon_path, read_lexicon
from factcheck.table import Table

Layout = Literal["effect-cause", "cause-effect", "fronted", "told", "traced", "named", "alone", "itself"]


class Form(Table):
    """One way to say that something came of something; see the comments in the file."""

    name: str
    hints: tuple[str, ...]
    layout: Layout
    pattern: str
    split: str = ""
    sole: bool = False
    agent: bool = False
    denies: bool = False
    weak: bool = False
    known: bool = False
    act: str = ""
    sort: str = ""


class Sort(Table):
    """The words of one sort of causes, and the types of nouns that are of it."""

    words: str
    types: str
    kinds: tuple[str, ...] = ()
    general: str = ""
    apart: bool = False


class Couple(Table):
    """Sorts on one side and sorts on the other."""

    one: frozenset[str]
    other: frozenset[str]


class Bars(Table):
    """How two causes and their effects are compared; see the comments in the file."""

    most: int
    brief: int
    story: float
    sure: float
    cause_kin: float
    cause_far: float
    cause_rare: float
    cause_telling: float
    effect_kin: float
    effect_same: float
    others: frozenset[str]
    effect_telling: float
    effect_rare: float
    content: float
    unknown: float
    bearers: frozenset[str]


class Causes(Table):
    """The tables of `causes.toml`."""

    left: str
    right: str
    tail: str
    particles: frozenset[str]
    relative: frozenset[str]
    core: str
    denying: str
    disputing: str
    beside: str
    instead: str
    open_: str
    guess: str
    bars: Bars
    form: tuple[Form, ...]
    sort: Mapping[str, Sort]
    exclude: tuple[Couple, ...]
    chain: tuple[Couple, ...]


@cache
def cause_words() -> Causes:
    """The tables in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("causes.toml", Causes)


def bars() -> Bars:
    """How two causes and their effects are compared."""
    return cause_words().bars


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """An expression of the file, made ready for words in small letters.

    Raises:
        LexiconError: If it is none.
    """
    try:
        return re.compile(pattern)
    except re.error as error:
        path = lexicon_path("causes.toml")
        raise LexiconError(str(path), pattern[:40], str(error), remedy="Mend the expression.") from error


@cache
def forms_by_hint() -> Mapping[str, tuple[int, ...]]:
    """Letters → the numbers of the forms that may stand where they do."""
    found: dict[str, list[int]] = {}
    for number, form in enumerate(cause_words().form):
        for hint in form.hints:
            found.setdefault(hint, []).append(number)
    return {hint: tuple(numbers) for hint, numbers in found.items()}


@cache
def sorts_by_word() -> Mapping[str, str]:
    """Lemma or phrase → the sort of cause that it is."""
    return {
        word: name
        for name, sort in cause_words().sort.items()
        for words in (sort.words, *sort.kinds)
        for word in words.split()
    }


@cache
def kinds_by_word(sort: str) -> Mapping[str, frozenset[int]]:
    """Lemma or phrase → the numbers of the kinds that it may be of, among those of a sort."""
    known = cause_words().sort.get(sort)
    found: dict[str, set[int]] = {}
    for number, words in enumerate(known.kinds if known is not None else ()):
        for word in words.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def sorts_by_type() -> Mapping[str, str]:
    """Type of noun → the sort of cause that it is."""
    return {kind: name for name, sort in cause_words().sort.items() for kind in sort.types.split()}


@cache
def general(sort: str) -> frozenset[str]:
    """The words that stand for all causes of a sort."""
    known = cause_words().sort.get(sort)
    return frozenset(known.general.replace("_", " ").split()) if known is not None else frozenset()


@cache
def apart() -> frozenset[str]:
    """The sorts of which two are two causes: lettuce and beef."""
    return frozenset(name for name, sort in cause_words().sort.items() if sort.apart)


@cache
def coupled(one: str, other: str) -> str:
    """How two sorts of causes stand to each other: `exclude`, `chain` or nothing."""
    known = cause_words()
    for name, couples in (("exclude", known.exclude), ("chain", known.chain)):
        for couple in couples:
            if (one in couple.one and other in couple.other) or (other in couple.one and one in couple.other):
                return name
    return ""
