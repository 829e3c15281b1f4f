"""The words of what is said of none, of all, never or always, and the deeds that it leaves no room for.

They stand in `universals.toml`: a deed lists by which words it is denied altogether, and which cases show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal

from factcheck.grammar.tags import Tagged
from factcheck.grammar.words import classes_of, lemma, noun_lemma, types
from factcheck.grammar.words_classes import opens_phrase, phrases_opening, word_classes
from factcheck.locate import read_lexicon
from factcheck.row import NamedTuple
from factcheck.table import Table

GAP = 4  # words that a `*` may stand for
Part = Literal["denied", "cases", "undone", "refuted"]
PARTS: tuple[Part, ...] = ("denied", "cases", "undone", "refuted")
_Phrase = tuple[str, ...]


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
    bearing: frozenset[str]
    hearsay: frozenset[str]
    reporting: frozenset[str]
    apart: tuple[str, ...]
    no_case: tuple[str, ...]


class Bars(Table):
    """From where on two nouns name one sort, two verbs one act and two texts one story; how far a clause is read."""

    kin: float
    act: float
    rare: float
    window: int
    reach: int
    story: float


class Deed(Table):
    """One deed: by which words it is denied altogether, which show a case of it, which say that it never was."""

    denied: tuple[str, ...]
    cases: tuple[str, ...]
    classes: frozenset[str] = frozenset()
    case_classes: frozenset[str] = frozenset()
    undone: tuple[str, ...] = ()
    refuted: tuple[str, ...] = ()
    people: bool = False
    to: bool = False
    telling: bool = False
    running: bool = False
    held: bool = False


class UniversalWords(Table):
    """The tables of `universals.toml`."""

    words: Words
    bars: Bars
    types: Mapping[str, frozenset[str]]
    sorts: Mapping[str, str]
    deed: Mapping[str, Deed]


class Hit(NamedTuple):
    """A deed met in some words, `first` to `end` (excluded), and what they say of it."""

    first: int
    end: int
    deed: str
    part: Part


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
    known = [universal_words().deed[name] for name in deeds if name in universal_words().deed]
    told = {word.removeprefix("v:") for deed in known for phrase in (*deed.denied, *deed.cases) for word in phrase.split()}
    classes = {one for deed in known for one in (*deed.classes, *deed.case_classes)}
    for name in classes:
        told |= word_classes()[name].verbs | word_classes()[name].nouns
    return frozenset(told)


@lru_cache(maxsize=512)
def case_keys(deeds: frozenset[str]) -> frozenset[str]:
    """The words of which a sentence that shows a case of some deeds, or denies one, has at least one."""
    known = [universal_words().deed[name] for name in deeds if name in universal_words().deed]
    phrases = [phrase.split() for deed in known for phrase in (*deed.denied, *deed.cases, *deed.refuted)]
    told = {next(word for word in phrase if word[0] not in "<*").removeprefix("v:") for phrase in phrases}
    for name in {one for deed in known for one in (*deed.classes, *deed.case_classes)}:
        found = word_classes()[name]
        told |= found.verbs | found.nouns | found.adjectives | {phrase[0] for phrase in found.phrases}
    return frozenset(told)


@cache
def _total() -> re.Pattern[str]:
    """Some word that says something of none or all, never or always."""
    words = universal_words().words
    plain = {*words.none, *words.all, *words.never, *words.always, *words.any, *words.least, *words.never_phrases}
    behind = {f"not {one}" for one in words.single}
    told = sorted({*plain, *words.not_once, *words.always_phrases, *behind}, key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, told))})\b", re.IGNORECASE)


def may_be_total(sentence: str) -> bool:
    """Whether a sentence may say something of none or all, never or always."""
    return _total().search(sentence) is not None


def lemmas(sentence: str) -> frozenset[str]:
    """The words of a sentence with what they may be forms of."""
    return frozenset(form for word in _WORD.findall(sentence) for form in _forms(word.lower()))


@lru_cache(maxsize=16384)
def _forms(word: str) -> tuple[str, ...]:
    return word, lemma(word), noun_lemma(word), lemma(word, "VERB")


@cache
def _by_first() -> Mapping[str, tuple[tuple[_Phrase, str, Part], ...]]:
    """The phrases of the deeds by their first word, each with its deed and what it says of it."""
    found: dict[str, list[tuple[_Phrase, str, Part]]] = {}
    for name, deed in universal_words().deed.items():
        for part in PARTS:
            for phrase in getattr(deed, part):
                words = tuple(phrase.split())
                found.setdefault(words[0], []).append((words, name, part))
    return {first: tuple(entries) for first, entries in found.items()}


@cache
def _by_class() -> Mapping[str, tuple[tuple[str, Part], ...]]:
    """The deeds by the word classes that show them, each with what they say of it."""
    found: dict[str, list[tuple[str, Part]]] = {}
    for name, deed in universal_words().deed.items():
        for one in deed.classes:
            found.setdefault(one, []).extend(((name, "denied"), (name, "cases")))
        for one in deed.case_classes:
            found.setdefault(one, []).append((name, "cases"))
    return {one: tuple(entries) for one, entries in found.items()}


def hits(tokens: Sequence[Tagged]) -> Iterator[Hit]:
    """The deeds that some words tell."""
    for at, token in enumerate(tokens):
        for first in _keys(token) & _by_first().keys():
            for phrase, deed, part in _by_first()[first]:
                end = _matches(tokens, at, phrase)
                if end is not None:
                    yield Hit(at, end, deed, part)
        for one, end in _classes_at(tokens, at):
            for deed, part in _by_class().get(one, ()):
                yield Hit(at, end, deed, part)


def _classes_at(tokens: Sequence[Tagged], at: int) -> Iterator[tuple[str, int]]:
    """The word classes that a word stands in, or a phrase that it opens, each with where that ends."""
    token = tokens[at]
    if token.tag in _TELLING:
        yield from ((one, at + 1) for one in classes_of(token.lower, token.tag))
        if opens_phrase(token.lower):
            row = [one.lower for one in tokens[at : at + _LONGEST]]
            yield from ((hit.name, at + hit.end) for hit in phrases_opening(row))


def _matches(tokens: Sequence[Tagged], at: int, phrase: _Phrase) -> int | None:
    """Where a phrase ends that begins at a word, or None."""
    place, gap = at + 1, False
    for word in phrase[1:]:
        if word == "*":
            gap = True
            continue
        reach = min(place + (GAP + 1 if gap else 1), len(tokens))
        while place < reach and word not in _keys(tokens[place]):
            place += 1
        if place >= reach:
            return None
        place, gap = place + 1, False
    return place


def _keys(token: Tagged) -> frozenset[str]:
    """What a phrase may call a word: its form, its lemma, `v:` before that of a verb, or `<…>` for what it names."""
    return _SUM if token.text[:1] in _SIGNS else _keys_of(token.lower, token.tag, token.lemma)


@lru_cache(maxsize=8192)
def _keys_of(word: str, tag: str, own: str) -> frozenset[str]:
    noun, verb = noun_lemma(word), lemma(word, "VERB")
    told = {word, own, *((verb, f"v:{verb}") if tag == "VERB" else ()), *((noun,) if tag == "NOUN" else ())}
    if tag in ("NOUN", "UNIT"):
        told |= {f"<{sort}>" for sort in types(noun)}
    return frozenset(told | {"<sum>"} if "<money>" in told else told)


_WORD = re.compile(r"[^\W\d_]+")
_TELLING = ("NOUN", "VERB", "ADJ")
_SIGNS = frozenset("€$£¥")
_SUM = frozenset({"<sum>"})
_LONGEST = 8  # words of a phrase with its gaps
