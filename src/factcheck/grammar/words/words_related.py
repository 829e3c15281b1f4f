"""How near two words are: by our reviewed classes first, then by the table compiled from WordNet.

A word carries concepts: its first three senses (weight 1, .8, .6), what it derives from (.9), similar adjectives
(.7), and one parent of each (× .6). Two words are as near as their best shared concept, less for a crowded one.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

from factcheck.errors import LexiconError
from factcheck.grammar.words.words_classes import classes_of, word_classes
from factcheck.grammar.words.words_lemmas import lemma, noun_lemma, verb_lemma
from factcheck.grammar.words.words_opposites import opposites
from factcheck.grammar.words.words_tables import Rows, read_table, table
from factcheck.locate import lexicon_path, read_lexicon
from factcheck.table import Table

_UNKNOWN, _NO_PARTS = (0.0, False), frozenset[str]()  # what most pairs and most words come to, kept once


@cache
def _parents() -> Rows:
    """Line n: concept n's parent in base 36 (empty: none), and how many words crowd it, if more than three."""
    return Rows(read_table("parents.tsv"))


def knows_phrase(verb: str, particle: str) -> bool:
    """Whether the table lists a verb with its particle (`bring down`)."""
    return f"{verb}_{particle}" in table("concepts.tsv")


@lru_cache(maxsize=8192)
def _discount(concept: int) -> float:
    """A concept that many words share links them less."""
    many = _parents()[concept].partition("\t")[2]
    return 1 / (1 + math.log10(int(many) / 3)) if many else 1.0


class Kinship(Table):
    """What a shared concept weighs by how each word has it, and what else makes two words kin."""

    senses: dict[str, float]
    parent: float
    reviewed: float
    compound: float
    near_part: float
    part: int
    fore: int


class Related(Table):
    """The tables of `related.toml`."""

    same: tuple[str, ...]
    apart: tuple[str, ...]
    kinship: Kinship


@cache
def _file() -> Related:
    return read_lexicon("related.toml", Related)


@cache
def _kinship() -> Kinship:
    return _file().kinship


@cache
def _reviewed() -> tuple[frozenset[frozenset[str]], frozenset[frozenset[str]]]:
    """Pairs a reader has joined, and pairs a reader has parted, against the table."""
    return _pairs("same", _file().same), _pairs("apart", _file().apart)


def _pairs(key: str, told: tuple[str, ...]) -> frozenset[frozenset[str]]:
    pairs = frozenset(frozenset(pair.split(" ~ ")) for pair in told)
    if any(len(pair) != 2 for pair in pairs):
        raise LexiconError(str(lexicon_path("related.toml")), key, "each entry is `one ~ other`")
    return pairs


@cache
def _listed() -> frozenset[str]:
    """Every word of a reviewed pair."""
    return frozenset(word for pairs in _reviewed() for pair in pairs for word in pair)


@lru_cache(maxsize=2048)
def _carried(word: str) -> dict[int, float]:
    """Concept → weight for one lemma."""
    found: dict[int, float] = {}
    kinship = _kinship()
    for mark in table("concepts.tsv").get(word, "").split():
        weight, concept = kinship.senses[mark[0]], int(mark[1:], 36)
        found[concept] = max(found.get(concept, 0.0), weight)
        parent = _parents()[concept].partition("\t")[0]
        if parent and mark[0] in "abc":
            above = int(parent, 36)
            found[above] = max(found.get(above, 0.0), weight * kinship.parent)
    return found


@lru_cache(maxsize=4096)
def lemmas_of(word: str) -> frozenset[str]:
    """What a word or phrase may be a form of: `laid off` → lay_off; `wounded` → wound, wounded."""
    lower = word.lower().replace("’", "'")
    if " " in lower or "_" in lower:
        if not (parts := lower.replace("_", " ").split()):
            return frozenset({lower})  # a lone “_”, the dash of old wire copy
        first, *rest = parts
        return frozenset({"_".join([verb_lemma(first), *rest]), "_".join([first, *rest])})
    found = {lemma(lower), noun_lemma(lower), verb_lemma(lower)}
    return frozenset(found | ({lower} if lower in table("concepts.tsv") else set()))


def related(one: str, other: str) -> float:
    """How near two words (lemmas or forms, or `verb particle`) are in meaning, from 0 to 1.

    1 for the same lemma; .9 for two words of one reviewed class or a reviewed pair; up to .9 for synonyms and
    derivations; less for a shared parent; 0 for no known link, which says nothing about their being different.
    """
    return _related(one, other) if one <= other else _related(other, one)


@lru_cache(maxsize=8192)
def _related(one: str, other: str) -> float:
    """The same in one order."""
    value, settled = _known(one, other)
    if settled:
        return value
    mine, theirs = classes_of(one), classes_of(other)
    if not mine.isdisjoint(theirs):
        return _kinship().reviewed
    return (
        max(value, _kinship().compound) if one in theirs or other in mine else value
    )  # a word against the name of its class


@cache
def _partners() -> dict[str, list[frozenset[str]]]:
    """Lemma → the reviewed pairs that join it with another."""
    found: dict[str, list[frozenset[str]]] = {}
    for pair in _reviewed()[0]:
        for word in pair:
            found.setdefault(word, []).append(pair)
    return found


def kin_keys(word: str, least: float) -> frozenset[object]:
    """What a word is found by: two words that are at least so near share one of these, few others do."""
    own = frozenset({word}) if word in word_classes() else frozenset[object]()
    return _kin_keys(word, least) | classes_of(word) | own


@lru_cache(maxsize=512)
def _kin_keys(word: str, least: float) -> frozenset[object]:
    """The keys without the classes: lemmas, reviewed pairs, and the concepts that could link it so nearly."""
    lemmas = lemmas_of(word)
    keys: set[object] = {f"={one}" for one in lemmas}
    for one in lemmas:
        keys.update(_partners().get(one, ()))
        keys.update(f"={part}" for part in _last_parts(one))
        keys.update(c for c, w in _carried(one).items() if 0.9 * w * _discount(c) >= least - 0.001)
    return frozenset(keys)


@lru_cache(maxsize=8192)
def _last_parts(word: str) -> frozenset[str]:
    """The words that a closed compound ends with and is a kind of: a footbridge is a bridge."""
    known, law = table("concepts.tsv"), _kinship()
    parts = (word[at:] for at in range(law.fore, len(word) - law.part + 1)) if word in known and word.isalpha() else ()
    own = frozenset({word})
    found = frozenset(part for part in parts if part in known and _by_table(own, frozenset({part})) >= law.near_part)
    return found or _NO_PARTS


def _known(one: str, other: str) -> tuple[float, bool]:
    """What is known without the classes and whether that settles it."""
    mine, theirs = lemmas_of(one), lemmas_of(other)
    if not mine.isdisjoint(theirs):
        return 1.0, True
    same, apart = _reviewed()
    listed = not (mine.isdisjoint(_listed()) or theirs.isdisjoint(_listed()))
    pairs = {frozenset({a, b}) for a in mine for b in theirs} if listed else frozenset[frozenset[str]]()
    if (listed and pairs & apart) or opposites(one, other):
        return 0.0, True
    if listed and pairs & same:
        return _kinship().reviewed, True
    value = _by_table(mine, theirs)
    law = _kinship()
    if law.near_part <= value < law.compound and any(
        a in _last_parts(b) or b in _last_parts(a) for a in mine for b in theirs
    ):
        value = law.compound
    return (value, False) if value else _UNKNOWN


def _by_table(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """The best match of any two of the lemmas: the best of the concepts that they share."""
    own, other = _carried_by(mine), _carried_by(theirs)
    if own.keys().isdisjoint(other):  # nearly all pairs
        return 0.0
    return round(0.9 * max(own[c] * other[c] * _discount(c) for c in own.keys() & other.keys()), 3)


@lru_cache(maxsize=2048)
def _carried_by(lemmas: frozenset[str]) -> dict[int, float]:
    """Concept → the greatest weight that it has for any of some lemmas."""
    if len(lemmas) == 1:
        return _carried(*lemmas)
    found: dict[int, float] = {}
    for word in lemmas:
        for concept, weight in _carried(word).items():
            if found.get(concept, 0.0) < weight:
                found[concept] = weight
    return found
