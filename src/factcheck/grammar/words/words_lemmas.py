"""The dictionary form of a word, by table, by irregular form, by ending."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from factcheck.grammar.words.words_tables import (
    irregular_forms,
    irregular_verbs,
    knows,
    letters,
    singulars,
    unlisted_base,
    without_ed,
    without_ing,
    without_s,
    word_forms,
)

Pos = Literal["NOUN", "VERB", "ADJ", "ADV"]
_POS: dict[str, Pos] = {"N": "NOUN", "V": "VERB", "J": "ADJ", "R": "ADV"}


@lru_cache(maxsize=2048)
def lemma(word: str, pos: str | None = None) -> str:
    """The dictionary form of a word: `killed` → kill, `wives` → wife, `worst` → bad.

    Args:
        word: One word in any case; a hyphenated one is lemmatised at its end (`ex-wives` → ex-wife).
        pos: `NOUN`, `VERB`, `ADJ` or `ADV` as the tagger says; without it the likeliest reading.
            Any other class leaves the word as it is, in lower case.
    """
    lower = word.lower().replace("’", "'")
    if pos is not None and pos not in _POS.values():
        return lower
    if "-" in lower:
        head, _, tail = lower.rpartition("-")
        return f"{head}-{lemma(tail, pos)}" if tail and head else lower
    if pos is None:
        pos = _likeliest(lower)
    return {"NOUN": noun_lemma, "VERB": verb_lemma, "ADJ": graded_lemma, "ADV": graded_lemma}[pos](lower)


@lru_cache(maxsize=4096)
def noun_lemma(word: str) -> str:
    """The singular of a noun."""
    odd = irregular_forms()["N"].get(word)
    if odd:
        return odd
    candidates = singulars(word)
    for candidate in candidates:
        if knows(candidate, "N"):
            return candidate
    if not candidates or knows(word, "N"):
        return word
    return candidates[0]


@lru_cache(maxsize=4096)
def verb_lemma(word: str) -> str:
    """The base form of a verb."""
    irregular = irregular_verbs().get(word)
    if irregular:
        return irregular[0][0]
    if word in ("is", "are", "am", "was", "were", "been", "being", "'re", "'m"):
        return "be"
    if word in ("has", "had", "having", "'ve"):
        return "have"
    odd = irregular_forms()["V"].get(word)
    if odd:
        return odd
    candidates = [*without_s(word), *without_ed(word), *without_ing(word)]
    if not candidates or knows(word, "V"):  # feed is no past of fee
        return word
    for candidate in candidates:
        if knows(candidate, "V"):
            return candidate
    return unlisted_base(candidates)


@lru_cache(maxsize=1024)
def graded_lemma(word: str) -> str:
    """The plain form of an adjective or adverb: `biggest` → big."""
    odd = irregular_forms()["J"].get(word) or irregular_forms()["R"].get(word)
    if odd:
        return odd
    if word.endswith(("er", "est")) and word not in word_forms().not_graded:
        base = _graded_base(word)
        if base is not None:
            return base
    return word


def _graded_base(word: str) -> str | None:
    """The adjective or adverb whose comparative or superlative a form is, if that is commoner than the form."""
    listed_as = letters(word).upper()
    if listed_as and "J" not in listed_as and "R" not in listed_as:
        return None
    for ending in ("est", "er"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            doubled = stem[:-1] if stem[-1] == stem[-2] else stem
            final_y = stem[:-1] + "y" if stem.endswith("i") else stem
            for candidate in (stem, stem + "e", doubled, final_y):
                listed = letters(candidate)
                if "J" in listed or listed[:1] == "R" or ("j" in listed and not letters(word)):
                    return candidate
    return None


def _likeliest(word: str) -> Pos:
    """The commonest reading of a bare form."""
    for letter in letters(word):
        if letter in _POS:
            return _POS[letter]
    if word in irregular_verbs() or any(knows(c, "V") for c in [*without_ed(word), *without_ing(word)]):
        return "VERB"
    for candidate in singulars(word):
        if letters(candidate)[:1] == "V":
            return "VERB"
    return "ADJ" if graded_lemma(word) != word else "NOUN"
