"""Which words are part of a post's phrase, and which only describe its holder: "the court-appointed trustee"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.grammar.names.names_runs import Word
from factcheck.grammar.names.names_words import name_words, titles
from factcheck.grammar.tags.tags_readings import read
from factcheck.grammar.words.words import is_person, noun_lemma
from factcheck.grammar.words.words_tables import irregular_verbs, knows
from factcheck.kinds.roles.role_words import role_words

JOINED = frozenset({" ", "-", "\u00a0"})
_DESCRIBING = 3  # words: "the newly elected, state-funded"


def joined(word: Word) -> bool:
    """Whether nothing parts a word from the next: the dot of an abbreviation does not."""
    return word.gap in JOINED or (word.gap == ". " and word.text.lower() in name_words().abbreviations)


def belongs(word: Word) -> bool:
    """Whether a word may be part of a post phrase: no article, no link, no mark, no plain verb, no hour."""
    return _may_belong(word.text.lower().rstrip("."), capital=word.capital)


@lru_cache(maxsize=16384)
def _may_belong(lower: str, *, capital: bool) -> bool:
    lexicon = role_words()
    if lower in _ranks_and_modifiers():
        return True
    if lower in lexicon.no_part:
        return False
    if capital or not lower[0].isalpha():
        return False
    if lower in lexicon.ranked:
        return True
    if lower in irregular_verbs() or lower.endswith(("ed", "ing", "ly")):
        return False
    return not knows(lower, "V") or (is_person(lower) and noun_lemma(lower) == lower) or _mostly_noun(lower)


def _mostly_noun(lower: str) -> bool:
    """Whether a word is a noun before it is a verb ("flight director", "field commander")."""
    first = read(lower).first
    return first.tag == "NOUN" and not first.form


@cache
def _ranks_and_modifiers() -> frozenset[str]:
    return titles().all | titles().modifier


def described(found: Sequence[Word], at: int) -> int:
    """Steps over what only describes whoever holds a post: "the court-appointed trustee", "its embattled chairman"."""
    for k in range(at, min(at + _DESCRIBING, len(found) - 1)):
        lower = found[k].text.lower()
        if not joined(found[k]) or belongs(found[k]) or lower in role_words().no_part:
            return k
        ahead = found[k + 1].text.lower()
        adverb = lower.endswith("ly") and (_is_participle(ahead) or ahead in role_words().status)
        hyphened = found[k].gap == "-" and _is_participle(ahead)  # "London-based", "UN-backed"
        if not (adverb or hyphened or _is_participle(lower)):
            return k
    return min(at + _DESCRIBING, len(found) - 1)


@lru_cache(maxsize=4096)
def _is_participle(lower: str) -> bool:
    """Whether a word, or the last of one with a hyphen, says what was done to somebody or what they do."""
    first, _, last = lower.rpartition("-")
    if lower in role_words().status or lower in role_words().doubting or not last.isalpha():
        return False
    verb = read(last).verb
    return verb is not None and (verb.form in {"ed", "part"} or (bool(first) and verb.form == "ing"))


def is_compound(word: Word) -> bool:
    """Whether a word with a hyphen only describes: the "state-appointed" of "the former state-appointed trustee"."""
    return "-" in word.text and _is_participle(word.text.lower())
