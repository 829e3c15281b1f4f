"""How a speaker is called in a sentence of ours: `coalition` → the coalition, `Police` → police, `Ana Ruiz` as she is.

Speakers are kept without an article, so that two mentions meet; a reader misses it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from factcheck.grammar.tags.tags_readings import closed_classes, read
from factcheck.grammar.words.words import is_person
from factcheck.grammar.words.words_forms import plural

_DETERMINED = frozenset({"DET", "POSS", "NUM", "PRON"})
_POSSESSIVES = ("'s ", "’s ", "s' ", "s’ ")


@lru_cache(maxsize=1024)
def called(speaker: str) -> str:
    """A speaker with the article that English wants.

    Example:
        >>> [called(who) for who in ("coalition", "Iraqi government spokesman", "Iraqi lawmakers", "New York Times")]
        ['the coalition', 'the Iraqi government spokesman', 'Iraqi lawmakers', 'New York Times']
        >>> [called(who) for who in ("Police", "The government", "two officials", "Osei", "commune of Aubry")]
        ['police', 'the government', 'two officials', 'Osei', 'the commune of Aubry']
    """
    first, _, rest = speaker.partition(" ")
    if not first:
        return speaker
    lower = first.lower()
    if _tag(lower) == "PREP" or any(mark in speaker for mark in _POSSESSIVES):
        return speaker
    if _tag(lower) in _DETERMINED and first not in (lower.upper(), "I"):  # “US” is no “us”
        return f"{lower} {rest}" if rest else lower
    if not rest and first != lower and _many(lower):
        return lower  # it opened its sentence
    head = _head(speaker)
    if not head.replace("-", "").isalpha() or head != head.lower() or _many(head):
        return speaker
    return f"the {speaker}"


def both(speakers: Iterable[str], joined: str = " and ") -> str:
    """Several speakers, sorted."""
    return joined.join(called(one) for one in sorted(speakers))


def may_be_one(one: str, two: str) -> bool:
    """Whether one speaker is named and the other told by what they are, so that both may be one person.

    Example:
        >>> may_be_one("Ana Ruiz", "vet"), may_be_one("Ana Ruiz", "Per Holm"), may_be_one("Ana Ruiz", "ministry")
        (True, False, False)
    """
    named, told = (one, two) if one[:1].isupper() and _head(one)[:1].isupper() else (two, one)
    head = _head(told)
    return _head(named)[:1].isupper() and head == head.lower() and not _many(head) and is_person(head)


def _head(speaker: str) -> str:
    """The word that says what they are: the last before a preposition."""
    words = speaker.split()
    end = next((at for at, word in enumerate(words) if at and _tag(word.lower()) == "PREP"), len(words))
    return words[end - 1]


def _tag(word: str) -> str:
    known = closed_classes().get(word)
    return known.tag if known else ""


def _many(noun: str) -> bool:
    """Whether a word is a known noun in the plural."""
    found = read(noun)
    return found.known and found.noun is not None and plural(noun) == noun and noun != plural(noun + "s")
