"""The words of causes and effects, and the sort of cause that some words name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.grammar.causes.lexicon import bars, cause_words, kinds_by_word, sorts_by_type, sorts_by_word
from factcheck.grammar.numbers import numerals
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words import lemma, rarity, types, verb_lemma
from factcheck.grammar.words.words_related import knows_phrase
from factcheck.row import NamedTuple

LONGEST = 3  # words of the longest phrase that is of a sort
SOMEBODY = "somebody"
_FIGURE = re.compile(r"(?<![\w.,])(\d[\d,]*|[A-Za-z]+) (?=([A-Za-z]+))")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


class Words(NamedTuple):
    """Some words: their content as lemmas in order, written as names, figures with the word behind each, owners."""

    lemmas: tuple[str, ...]
    names: frozenset[str]
    figures: frozenset[tuple[str, str]] = frozenset()
    owners: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether nothing is said."""
        return not self.lemmas and not self.names


def words_of(sentence: str, span: tuple[int, int]) -> Words:
    """The content of a stretch of a sentence; a verb with its particle is one word ("step down")."""
    lemmas: list[str] = []
    names: set[str] = set()
    owners: set[str] = set()
    before = ""
    for found in _WORD.finditer(sentence, *span):
        word = found[0].removesuffix("'s").removesuffix("’s")
        lower = word.lower()
        verb = verb_lemma(before) if lower in cause_words().particles and before else ""
        if verb and knows_phrase(verb, lower):
            if lemmas and lemmas[-1] == lemma(before):
                lemmas.pop()
            lemmas.append(f"{verb} {lower}")
        elif _is_name(word, found.start()):
            (owners if word != found[0] else names).update({lower} - set(word_lists()["times"]))
        elif rarity(lower) >= bars().content and len(word) > 1 and lower not in _closed():
            lemmas.append(lemma(lower))
        before = lower
    return Words(tuple(dict.fromkeys(lemmas)), frozenset(names), _figures(sentence, span), frozenset(owners))


def _figures(sentence: str, span: tuple[int, int]) -> frozenset[tuple[str, str]]:
    """The figures in a stretch of a sentence with the word behind each, in digits or words as they are written."""
    return frozenset(
        (found[1].lower(), lemma(found[2].lower()))
        for found in _FIGURE.finditer(sentence, *span)
        if found[1][0].isdigit() or found[1].lower() in numerals().units
    )


def _is_name(word: str, at: int) -> bool:
    """Whether a word is written as a name; the first of a sentence is written so whatever it is."""
    return word[:1].isupper() and rarity(word.lower()) >= (bars().unknown if at == 0 else bars().content)


@cache
def _closed() -> frozenset[str]:
    return frozenset(word for name in ("be", "have", "do", "modals", "negators") for word in word_lists()[name])


def sort_of(sentence: str, span: tuple[int, int], *, agent: bool) -> str:
    """The sort of cause that a stretch of a sentence names: by the lists, else by the type of the last noun.

    Args:
        sentence: The sentence.
        span: Where the stretch stands; names in it name no sort.
        agent: Whether it may name who did it.
    """
    told, known = _told(sentence, span), sorts_by_word()
    for phrase in _phrases(told):
        name = known.get(phrase, "")
        if name and (agent or name != SOMEBODY):
            return name
    return _by_type(told, agent=agent)


def kinds_of(sentence: str, span: tuple[int, int], sort: str) -> frozenset[int]:
    """The kinds of its sort that a stretch of a sentence names: rockets, a bomb."""
    known = kinds_by_word(sort)
    told = _phrases(_told(sentence, span)) if known else ()
    return frozenset(kind for phrase in told for kind in known.get(phrase, ()))


def _told(sentence: str, span: tuple[int, int]) -> list[str]:
    found = (one for one in _WORD.finditer(sentence, *span) if not _is_name(one[0], one.start()))
    return [one[0].lower().replace("’", "'").removesuffix("'s") for one in found]


def _phrases(told: list[str]) -> Iterator[str]:
    """The words and their lemmas, the longest phrases first, and of these the last first."""
    lemmas = [lemma(word) for word in told]
    for size in range(LONGEST, 0, -1):
        for at in range(len(told) - size, -1, -1):
            yield "_".join(told[at : at + size])
            yield "_".join(lemmas[at : at + size])


def _by_type(told: list[str], *, agent: bool) -> str:
    """The sort by the type of the last noun that has one; of two types that which stands first in the file."""
    for word in reversed(told):
        own = types(word)
        for kind, name in sorts_by_type().items():
            if kind in own and (agent or name != SOMEBODY):
                return name
    return ""
