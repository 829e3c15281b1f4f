"""Which deeds of `universals.toml` some words tell: phrases of lemmas with gaps, and word classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from typing import Literal

from factcheck.checks.statements.universal_words import universal_words
from factcheck.grammar.quantities.lexicon import currencies
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.words.words import classes_of, lemma, noun_lemma, types
from factcheck.grammar.words.words_classes import opens_phrase, phrases_opening
from factcheck.row import NamedTuple

Part = Literal["denied", "cases", "undone", "refuted"]
PARTS: tuple[Part, ...] = ("denied", "cases", "undone", "refuted")
_LONGEST = 8  # words of a phrase of a class, with its gaps
_TELLING = ("NOUN", "VERB", "ADJ")
_SUM = frozenset({"<sum>"})
_Phrase = tuple[str, ...]


class Hit(NamedTuple):
    """A deed met in some words, `first` to `end` (excluded), and what they say of it."""

    first: int
    end: int
    deed: str
    part: Part


def hits(tokens: Sequence[Tagged]) -> Iterator[Hit]:
    """The deeds that some words tell."""
    keys, opening = list(map(_keys, tokens)), _by_first()
    for at in range(len(tokens)):
        for first in keys[at] & opening.keys():
            for phrase, deed, part in opening[first]:
                end = _matches(keys, at, phrase)
                if end is not None:
                    yield Hit(at, end, deed, part)
        for one, end in classes_at(tokens, at):
            for deed, part in _by_class().get(one, ()):
                yield Hit(at, end, deed, part)


def classes_at(tokens: Sequence[Tagged], at: int) -> Iterator[tuple[str, int]]:
    """The word classes that a word stands in, or a phrase that it opens, each with where that ends."""
    token = tokens[at]
    if token.tag in _TELLING:
        yield from ((one, at + 1) for one in classes_of(token.lower, token.tag))
        if opens_phrase(token.lower):
            row = [one.lower for one in tokens[at : at + _LONGEST]]
            yield from ((hit.name, at + hit.end) for hit in phrases_opening(row))


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


def _matches(keys: Sequence[Set[str]], at: int, phrase: _Phrase) -> int | None:
    """Where a phrase ends that begins at a word, or None, by what each may be called; `*` is a gap as `[bars]` says."""
    place, gap = at + 1, False
    for word in phrase[1:]:
        if word == "*":
            gap = True
            continue
        reach = min(place + (universal_words().bars.gap + 1 if gap else 1), len(keys))
        while place < reach and word not in keys[place]:
            place += 1
        if place >= reach:
            return None
        place, gap = place + 1, False
    return place


def _keys(token: Tagged) -> frozenset[str]:
    """What a phrase may call a word: its form, its lemma, `v:` before that of a verb, or `<…>` for what it names."""
    return _SUM if token.text[:1] in currencies().signs else _keys_of(token.lower, token.tag, token.lemma)


@lru_cache(maxsize=8192)
def _keys_of(word: str, tag: str, own: str) -> frozenset[str]:
    told = {word, own}
    if tag == "VERB":
        verb = lemma(word, "VERB")
        return frozenset({*told, verb, f"v:{verb}"})
    if tag not in ("NOUN", "UNIT"):
        return frozenset(told)
    noun = noun_lemma(word)
    sorts = {f"<{sort}>" for sort in types(noun)}
    money = "<money>" in sorts or noun in currencies().words or word in currencies().words
    return frozenset({*told, noun, *sorts, *(_SUM if money else ())})
