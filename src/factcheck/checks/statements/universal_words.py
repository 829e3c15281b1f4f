"""The words of what is said of none, of all, never or always, and of the deeds that it leaves no room for.

They stand in `universals.toml`: a deed lists by which words it is denied altogether, and which show a case of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from factcheck.grammar.words.words import lemma, noun_lemma, types
from factcheck.grammar.words.words_classes import word_classes
from factcheck.locate import read_lexicon
from factcheck.table import Table

_WORD = re.compile(r"[^\W\d_]+")


class Words(Table):
    """The words that say it of none, of all, never or always; those of anybody, of parts and of no case."""

    none: frozenset[str]
    single: frozenset[str]
    any: frozenset[str]
    least: frozenset[str]
    all: frozenset[str]
    never: frozenset[str]
    never_phrases: tuple[str, ...]
    not_once: tuple[str, ...]
    always: frozenset[str]
    always_phrases: tuple[str, ...]
    denying: frozenset[str]
    parts: frozenset[str]
    anybody: frozenset[str]
    no_marks: frozenset[str]
    somebody: frozenset[str]
    nobody: frozenset[str]
    having: frozenset[str]
    myself: frozenset[str]
    unnamed: frozenset[str]
    nothing: frozenset[str]
    bearing: frozenset[str]
    hearing: frozenset[str]
    hearsay: frozenset[str]
    reporting: frozenset[str]
    apart: tuple[str, ...]
    until: frozenset[str]
    besides: frozenset[str]
    pointing: frozenset[str]
    placing: frozenset[str]
    at: frozenset[str]
    no_case: tuple[str, ...]


class Bars(Table):
    """From where on two nouns name one sort, a word joins two sentences, and two texts tell one story.

    `window` is how many words behind its verb belong to a clause, `reach` how far before "no such order" it was told.
    `gap` is how many words a `*` may stand for, `ahead` in how many before a clause "at no time" may stand.
    `longest` is how many characters of a clause are shown.
    """

    alike: int
    kin: float
    rare: float
    scene: int
    gap: int
    ahead: int
    window: int
    reach: int
    longest: int
    story: float


class Deed(Table):
    """One deed: by which words it is denied altogether, which show a case of it, which say that it never was.

    Attributes:
        denied: Words that say of none that it was so.
        cases: Words that show a case of it.
        classes: Word classes of `measures.toml` that do both.
        case_classes: Word classes that only show a case.
        undone: Said of all, or always, these say that it never was.
        refuted: Against what is denied these hold where it is said to be so of all.
        people: Whether it befalls somebody.
        to: Whether it takes whom or what it was done to.
        telling: Whether there is hardly more than one in a story.
        running: Whether it may come any day, so that there may have been none so far.
        held: Whether it is told by what somebody has.
        anywhere: Whether its words tell it wherever they stand in a clause.
        speech: Whether it is done by speaking, so that what is demanded was said.
    """

    denied: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    classes: frozenset[str] = frozenset()
    case_classes: frozenset[str] = frozenset()
    undone: tuple[str, ...] = ()
    refuted: tuple[str, ...] = ()
    people: bool = False
    to: bool = False
    telling: bool = False
    running: bool = False
    held: bool = False
    anywhere: bool = False
    speech: bool = False


class UniversalWords(Table):
    """The tables of `universals.toml`."""

    words: Words
    bars: Bars
    types: Mapping[str, frozenset[str]]
    sorts: Mapping[str, str]
    deed: Mapping[str, Deed]


@cache
def universal_words() -> UniversalWords:
    """The tables in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("universals.toml", UniversalWords)


@lru_cache(maxsize=4096)
def is_of_sort(noun: str, sort: str) -> bool:
    """Whether a noun names something of a sort: a drummer is a performer, a rifle a weapon."""
    table = universal_words()
    if noun in table.sorts.get(sort, "").split():
        return True
    return any(sort in names and kind in types(noun) for kind, names in table.types.items())


@lru_cache(maxsize=512)
def deed_words(deeds: frozenset[str]) -> frozenset[str]:
    """The words by which some deeds are told."""
    known = _known(deeds)
    phrases = [phrase for deed in known for phrase in (*deed.denied, *deed.cases)]
    told = {word.removeprefix("v:") for phrase in phrases for word in phrase.split()}
    for name in {one for deed in known for one in (*deed.classes, *deed.case_classes)}:
        told |= word_classes()[name].verbs | word_classes()[name].nouns
    return frozenset(told)


@lru_cache(maxsize=512)
def case_keys(deeds: frozenset[str], classes: frozenset[str]) -> frozenset[str]:
    """The words of which a sentence that shows a case of some deeds, or denies one, has at least one."""
    known = _known(deeds)
    phrases = [phrase.split() for deed in known for phrase in (*deed.denied, *deed.cases, *deed.refuted)]
    told = {next(word for word in phrase if word[0] not in "<*").removeprefix("v:") for phrase in phrases}
    for name in classes.union(*(deed.classes | deed.case_classes for deed in known)):
        found = word_classes()[name]
        told |= found.verbs | found.nouns | found.adjectives | {phrase[0] for phrase in found.phrases}
    return frozenset(told)


def _known(deeds: frozenset[str]) -> list[Deed]:
    return [universal_words().deed[name] for name in sorted(deeds)]


@cache
def _total() -> re.Pattern[str]:
    """Some word that says something of none or all, never or always, in small letters."""
    words = universal_words().words
    plain = {*words.none, *words.all, *words.never, *words.always, *words.any, *words.least, *words.never_phrases}
    behind = {f"not {one}" for one in words.single}
    told = sorted({*plain, *words.not_once, *words.always_phrases, *behind}, key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(re.escape(word.casefold()) for word in told)})\b")


def may_be_total(sentence: str) -> bool:
    """Whether a sentence may say something of none or all, never or always."""
    return _total().search(sentence.casefold()) is not None


def lemmas(sentence: str) -> frozenset[str]:
    """The words of a sentence with what they may be forms of."""
    return frozenset(form for word in _WORD.findall(sentence) for form in _forms(word.lower()))


@lru_cache(maxsize=16384)
def _forms(word: str) -> tuple[str, ...]:
    return word, lemma(word), noun_lemma(word), lemma(word, "VERB")
