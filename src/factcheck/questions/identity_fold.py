"""One spelling for all transliterations of a name: what identity is decided on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter

from factcheck.grammar.names.names_words import given_names
from factcheck.locate import worked_out
from factcheck.parsed import Work

NUMERALS = frozenset(["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi"])
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
_ARTICLES = re.compile(r"\b(?:al|el|ad|ar|as|ash|at|az|an)[ -](?=\w)")
_SPELLINGS = (
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("ph", "f"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ei", "ai"),
    ("ay", "ai"),
    ("ey", "ai"),
    ("ck", "k"),
    ("q", "k"),
    ("ae", "ai"),
)
_ONE_SOUND = str.maketrans("gch", "kkk")
_SERVANT = re.compile(r"\babd(?:ul|el|al)?[ ](?=[a-z])")
_DOUBLED = re.compile(r"([a-z])\1+")
_ONCE = itemgetter(1)  # the letter of a match; a template would be read anew for every name
_WORDS = re.compile(r"[^\W_]+")
_VOWELS = re.compile(r"[aeiouwy]")
# Words of a list, a line each, that `fold` may change.
_CHANGED = re.compile(
    rf"^(?=.*(?:[^a-z\n]|([a-z])\1|h$|{'|'.join(written for written, _ in _SPELLINGS)})).*", re.MULTILINE
)


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name in the one spelling that its transliterations share.

    Example:
        >>> fold("Qassem al-Muhandis") == fold("Qasem Al Muhandis"), fold("Kata'ib") == fold("Kataeb")
        (True, True)
    """
    plain = name.translate(_APOSTROPHES).lower()
    if not plain.isascii():
        spelt = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES))
        plain = "".join(c for c in spelt if not unicodedata.combining(c)).lower().replace("ø", "o").replace("ł", "l")
    if not plain.isalnum():  # one plain word needs no cutting
        plain = " ".join(_WORDS.findall(_ARTICLES.sub("", plain.replace(".", ""))))
        plain = _SERVANT.sub("abdul", plain)
    for written, folded in _SPELLINGS:
        if written in plain:
            plain = plain.replace(written, folded)
    return " ".join([word if word in NUMERALS else _singled(word) for word in plain.split()])


def _singled(word: str) -> str:
    """A word with its letters once and without a final h."""
    once = _DOUBLED.sub(_ONCE, word)
    return once[:-1] if once[-1] == "h" and len(once) > 1 else once


def skeleton(name: str) -> str:
    """The consonants of a folded name: what all its transliterations keep."""
    return _DOUBLED.sub(_ONCE, _VOWELS.sub("", fold(name)).translate(_ONE_SOUND))


def written(name: str) -> str:
    """The first letter of a folded name and its consonants as they are written: nobody hears a C and writes a G."""
    return name[:1] + _DOUBLED.sub(_ONCE, _VOWELS.sub("", name[1:]))


@cache
def folded_given_names() -> Mapping[str, Sequence[str]]:
    """The given names in folded spelling, each with the folded formal names it may stand for."""
    known: Mapping[str, Sequence[str]] | None = worked_out(WORK)
    return _folded() if known is None else known


def _folded() -> dict[str, tuple[str, ...]]:
    named = given_names()
    changed = frozenset(
        found[0] for found in _CHANGED.finditer("\n".join(named))
    )  # most are their own folded spelling, seen in one look
    out = {
        name: formals if changed.isdisjoint(formals) else tuple(map(fold, formals))
        for name, formals in named.items()
        if name not in changed
    }
    for name in named.keys() & changed:
        key = fold(name)
        out[key] = (*out.get(key, ()), *map(fold, named[name]))
    return out


WORK = Work("given names", ("lexicon/given_names.tsv",), _folded)
