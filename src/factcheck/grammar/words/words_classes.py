"""The reviewed classes of acts and measures: which words newsrooms use for the same thing.

A class only adds evidence: a test hides a random share of all entries to see what hangs on the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.errors import LexiconError
from factcheck.grammar.words.words_lemmas import lemma, noun_lemma, verb_lemma
from factcheck.locate import lexicon_path, read_toml
from factcheck.row import NamedTuple

GAP = 3  # words that a `*` may stand for
_KEYS = frozenset({"verbs", "nouns", "adjectives", "phrases", "once", "near"})


class WordClass(NamedTuple):
    """One class: its words by part of speech, its phrases, and what it is easily taken for."""

    name: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    once: bool
    near: frozenset[str]


class ClassHit(NamedTuple):
    """A class met in a sentence: items `first` to `end` (excluded) of the lemmas given."""

    first: int
    end: int
    name: str


class _Index(NamedTuple):
    """All classes turned round: word → classes, first word → last word → phrases."""

    words: dict[str, frozenset[str]]
    by_pos: dict[str, dict[str, frozenset[str]]]
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]]


@cache
def word_classes() -> dict[str, WordClass]:
    """Every class of `measures.toml` by its name.

    Raises:
        LexiconError: If a key is unknown or a `near` names no class.
    """
    path = lexicon_path("measures.toml")
    found: dict[str, WordClass] = {}
    table = read_toml(path)
    for name, entry in table.items():
        for key in sorted(set(entry) - _KEYS):
            raise LexiconError(str(path), f"{name}.{key}", "is no key of a class", remedy=f"Use {sorted(_KEYS)}.")
        for other in entry.get("near", ()):
            if other not in table:
                raise LexiconError(str(path), f"{name}.near", "names no class", value=other)
        verbs, nouns, adjectives = (frozenset(entry.get(key, "").split()) for key in ("verbs", "nouns", "adjectives"))
        phrases = tuple(tuple(phrase.split()) for phrase in entry.get("phrases", ()))
        once, near = bool(entry.get("once", False)), frozenset(entry.get("near", ()))
        found[name] = WordClass(name, verbs, nouns, adjectives, phrases, once, near)
    return found


_NONE = frozenset[str]()  # most words stand in no class, and each empty set would take its own room


@cache
def _index() -> _Index:
    """The classes by word."""
    words: dict[str, set[str]] = {}
    by_pos: dict[str, dict[str, set[str]]] = {"VERB": {}, "NOUN": {}, "ADJ": {}}
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
    for one in word_classes().values():
        for pos, entries in (("VERB", one.verbs), ("NOUN", one.nouns), ("ADJ", one.adjectives)):
            for word in sorted(entries):
                words.setdefault(word, set()).add(one.name)
                by_pos[pos].setdefault(word, set()).add(one.name)
        for phrase in one.phrases:
            phrases.setdefault(phrase[0], {}).setdefault(noun_lemma(phrase[-1]), []).append((phrase, one.name))
    one_for_all: dict[frozenset[str], frozenset[str]] = {}  # thousands of words are of a few hundred sets of classes

    def shared(table: dict[str, set[str]]) -> dict[str, frozenset[str]]:
        frozen = ((word, frozenset(names)) for word, names in table.items())
        return {word: one_for_all.setdefault(names, names) for word, names in frozen}

    return _Index(
        shared(words),
        {pos: shared(table) for pos, table in by_pos.items()},
        phrases,
    )


def classes_of(word: str, pos: str | None = None) -> frozenset[str]:
    """The names of the classes a word (any form) or a phrase (`laid off`) stands in; usually none or one.

    Args:
        word: A word or a phrase in any form.
        pos: `NOUN`, `VERB` or `ADJ` narrows to the entries of that part of speech.
    """
    return _classes_of(word.lower(), pos)


@lru_cache(maxsize=4096)
def _classes_of(lower: str, pos: str | None) -> frozenset[str]:
    index = _index()
    if " " in lower or "_" in lower:
        parts = lower.replace("_", " ").split()
        return _of_phrase(parts) if parts else _NONE
    if pos in index.by_pos:
        table = index.by_pos[pos]  # a lemma first: who founds does not find
        return table.get(lower) or table.get(lemma(lower, pos)) or _NONE
    for form in (lower, verb_lemma(lower), noun_lemma(lower)):
        if form in index.words:
            return index.words[form]
    return _NONE


def class_of(word: str | Sequence[str], pos: str | None = None) -> str | None:
    """The class of a word or of a phrase's tokens where there is exactly one, else None."""
    names = classes_of(word if isinstance(word, str) else " ".join(word), pos)
    return next(iter(names)) if len(names) == 1 else None


def opens_phrase(lemma: str) -> bool:
    """Whether some phrase of a class begins with a word or a form of it."""
    return bool(_opened_by(lemma))


@lru_cache(maxsize=4096)
def _opened_by(word: str) -> tuple[dict[str, list[tuple[tuple[str, ...], str]]], ...]:
    """The phrases that begin with a word or a form of it, each with its class, by their last word."""
    phrases = _index().phrases
    forms = dict.fromkeys((word, verb_lemma(word), noun_lemma(word)))
    return tuple(phrases[first] for first in forms if first in phrases)


def phrases_opening(lemmas: Sequence[str]) -> list[ClassHit]:
    """The classes of the longest phrase that the first of some lemmas opens."""
    return _phrases_at(lemmas, 0) if lemmas else []


def _of_phrase(parts: Sequence[str]) -> frozenset[str]:
    """The classes of the phrase that some words make as a whole."""
    hits = _phrases_at(parts, 0)
    if not hits and len(parts) == 1:
        return _index().words.get(parts[0], _NONE)
    return frozenset(hit.name for hit in hits if hit.end == len(parts))


def _phrases_at(lemmas: Sequence[str], at: int) -> list[ClassHit]:
    """The longest phrase that starts at an item, once for each class it stands in."""
    opened = _opened_by(lemmas[at])
    if not opened:
        return []
    ends = {form for item in lemmas[at:] for form in (item, *_lemmas_of(item))}
    hits = set[ClassHit]()
    for by_last in opened:
        for last in by_last.keys() & ends:
            for phrase, name in by_last[last]:
                end = _matches(lemmas, at, phrase)
                if end is not None:
                    hits.add(ClassHit(at, end, name))
    if not hits:
        return []
    longest = max(hit.end for hit in hits)
    return sorted(hit for hit in hits if hit.end == longest)


def _matches(lemmas: Sequence[str], at: int, phrase: tuple[str, ...]) -> int | None:
    """Where a phrase ends that starts at an item, or None; `*` is up to GAP items."""
    place = at + 1
    gap = False
    for word in phrase[1:]:
        if word == "*":
            gap = True
            continue
        reach = min(place + (GAP + 1 if gap else 1), len(lemmas))
        while place < reach and not _is_form(lemmas[place], word):
            place += 1
        if place >= reach:
            return None
        place += 1
        gap = False
    return place


def _is_form(item: str, word: str) -> bool:
    """Whether an item of a sentence is a word or a form of it; an item may be a lemma where a phrase has "rails"."""
    return item == word or word in _lemmas_of(item) or item == noun_lemma(word)


@lru_cache(maxsize=16384)
def _lemmas_of(item: str) -> tuple[str, str]:
    return noun_lemma(item), verb_lemma(item)


@cache
def _acts() -> dict[str, frozenset[str]]:
    """The lists of `acts.toml`."""
    path = lexicon_path("acts.toml")
    table = read_toml(path)
    for key in sorted({"once", "recurring"} ^ set(table)):
        raise LexiconError(str(path), key, "is missing or unknown", remedy="Keep `once` and `recurring`.")
    return {key: frozenset(value.split()) for key, value in table.items()}


def happens_once(word: str) -> bool | None:
    """Whether an act comes once to one subject (True), comes again (False), or is in no list (None)."""
    return _happens_once(word.lower().replace(" ", "_"))


@lru_cache(maxsize=16384)
def _happens_once(lower: str) -> bool | None:
    first, _, rest = lower.partition("_")
    phrase = f"{verb_lemma(first)}_{rest}" if rest else ""
    forms = {lower, phrase} if rest else {lower, verb_lemma(lower), noun_lemma(lower)}
    if forms & _acts()["once"] or any(word_classes()[name].once for name in _classes_of(lower, None)):
        return True
    return False if forms & _acts()["recurring"] else None
