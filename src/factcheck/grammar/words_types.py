"""What a noun is the name of: a person, a vehicle, a disease … by the compiled table and the hand lists over it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.errors import LexiconError
from factcheck.grammar.words_lemmas import noun_lemma
from factcheck.grammar.words_tables import known, type_letters
from factcheck.locate import lexicon_path, read_toml


class NounType(NamedTuple):
    """One type: its name, its letter in the table, and the words a reader took out or put in."""

    name: str
    letter: str
    out: frozenset[str]
    put: frozenset[str]
    endings: tuple[str, ...] = ()


@cache
def noun_types() -> tuple[NounType, ...]:
    """Every type of `types.toml`, in its order.

    Raises:
        LexiconError: If a type misses a key, has one too many, or shares its letter.
    """
    path = lexicon_path("types.toml")
    found = []
    for name, table in read_toml(path).items():
        for key in sorted({"letter", "roots", "not", "also"} ^ (set(table) - {"endings"})):
            raise LexiconError(str(path), f"{name}.{key}", "is missing or unknown")
        out, put = frozenset(table["not"].split()), frozenset(table["also"].split())
        found.append(NounType(name, table["letter"], out, put, tuple(table.get("endings", "").split())))
    letters = [one.letter for one in found]
    if len(set(letters)) != len(letters):
        raise LexiconError(str(path), "letter", "stands for two types", value="".join(sorted(letters)))
    return tuple(found)


@lru_cache(maxsize=16384)
def types(noun: str, *, second: bool = False) -> frozenset[str]:
    """The types of a noun (`ferry` → vehicle, artefact): those of its first sense and of the hand lists.

    Args:
        noun: A noun in any number; of a phrase or a hyphenated word the last part counts.
        second: Also take what only its second sense is.
    """
    lower = noun.lower().split(" ")[-1]
    found: set[str] = set()
    for form in dict.fromkeys((lower, noun_lemma(lower), lower.rpartition("-")[2])):
        singular = noun_lemma(form)
        letters = type_letters(singular)
        for one in noun_types():
            listed = one.letter in letters or (second and one.letter.lower() in letters)
            unlisted = bool(one.endings) and not known(singular) and singular.endswith(one.endings)
            if singular in one.put or form in one.put or ((listed or unlisted) and singular not in one.out):
                found.add(one.name)
        if found:
            break
    return frozenset(found)


def is_person(noun: str) -> bool:
    """Whether a noun mostly names people: `driver`, `the wounded`, `villagers`; not names of persons."""
    return "person" in types(noun)
