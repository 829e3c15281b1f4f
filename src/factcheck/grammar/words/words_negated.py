"""Words that deny another by what stands before it: "uninsured", "inactive"."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.grammar.words.words_lemmas import lemma
from factcheck.grammar.words.words_opposites import excluded_by
from factcheck.grammar.words.words_tables import irregular_verbs, knows, rows
from factcheck.locate import lexicon_path, read_toml

_UN = "un"
_SHORTEST = 4  # letters of a participle behind "un"


@cache
def _adjectives() -> dict[str, str]:
    """The compiled adjectives, each with the one that it denies."""
    return {one[0]: one[1] for one in rows("negated.tsv")}


@cache
def _kept() -> frozenset[str]:
    """Words that say more or other than "not" so: "unfounded", "unmoved"."""
    return frozenset(read_toml(lexicon_path("opposites.toml"))["no_denial"].split())


@lru_cache(maxsize=4096)
def denied_by_prefix(word: str) -> tuple[str, str, bool] | None:
    """What a word denies, and of which class that is; None for one that denies none or stands among the opposites.

    Example:
        >>> denied_by_prefix("uninsured")
        ('insure', 'VERB', True)
    """
    if word in _kept() or excluded_by(word):
        return None
    if word in _adjectives():
        return _adjectives()[word], "ADJ", True
    rest = word.removeprefix(_UN)
    if rest == word or len(rest) < _SHORTEST or knows(lemma(word, "VERB"), "V"):
        return None  # "unlocked" may be an act
    verb = lemma(rest, "VERB")
    participle = rest.endswith("ed") or rest in irregular_verbs()
    return (verb, "VERB", True) if participle and verb != rest and knows(verb, "V") else None
