"""What a noun is the name of: a person, a vehicle, a disease … by the compiled table and the hand lists over it."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.errors import LexiconError
from factcheck.grammar.words.words_lemmas import noun_lemma
from factcheck.grammar.words.words_tables import known, type_letters
from factcheck.locate import lexicon_path, read_toml
from factcheck.row import NamedTuple


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


class _Found(NamedTuple):
    """The types by what they are found by."""

    by_letter: dict[str, NounType]
    put: dict[str, frozenset[str]]
    ending: tuple[NounType, ...]


@cache
def _found() -> _Found:
    put: dict[str, set[str]] = {}
    for one in noun_types():
        for word in one.put:
            put.setdefault(word, set()).add(one.name)
    return _Found(
        {one.letter: one for one in noun_types()},
        {word: frozenset(names) for word, names in put.items()},
        tuple(one for one in noun_types() if one.endings),
    )


@lru_cache(maxsize=16384)
def types(noun: str, *, second: bool = False) -> frozenset[str]:
    """The types of a noun (`ferry` → vehicle, artefact): those of its first sense and of the hand lists.

    Args:
        noun: A noun in any number; of a phrase or a hyphenated word the last part counts.
        second: Also take what only its second sense is.
    """
    lower = noun.lower().split(" ")[-1]
    table = _found()
    for form in dict.fromkeys((lower, noun_lemma(lower), lower.rpartition("-")[2])):
        singular = noun_lemma(form)
        letters = type_letters(singular)
        if second:
            letters = letters.upper()
        named = [table.by_letter[letter] for letter in letters if letter in table.by_letter]
        if not known(singular):
            named += [one for one in table.ending if singular.endswith(one.endings)]
        found = {one.name for one in named if singular not in one.out}
        found.update(table.put.get(singular, ()), table.put.get(form, ()))
        if found:
            return _one_for_all(frozenset(found))
    return _one_for_all(frozenset())


@cache
def _one_for_all(names: frozenset[str]) -> frozenset[str]:
    """The one set that is kept of each: thousands of nouns are of a few hundred sets of types."""
    return names


def is_person(noun: str) -> bool:
    """Whether a noun mostly names people: `driver`, `the wounded`, `villagers`; not names of persons."""
    return "person" in types(noun)
