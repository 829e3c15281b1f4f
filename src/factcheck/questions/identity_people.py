"""Whether two spellings of a person's name may be one person: surnames agree, first names are compatible."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from factcheck.questions.identity_fold import NUMERALS, folded_given_names, skeleton, written
from factcheck.questions.weights import weights

_GENERATIONS = frozenset({"jr", "sr"})


def same_person(left: str, right: str) -> bool:
    """Whether two folded full names are compatible: one surname, first names equal, short or initial.

    Different first names, patronymics, numerals or generations keep people apart. A surname alone is
    nobody's full name and joins nothing here.

    Args:
        left: A folded name ("ines kiroga vidal").
        right: Another.
    """
    a, b = left.split(), right.split()
    if len(a) < 2 or len(b) < 2 or _rank(a) != _rank(b):
        return False
    a, b = _plain(a), _plain(b)
    if len(a) < 2 or len(b) < 2 or not _first_names(a[0], b[0]):
        return False
    if _initials(a) and _initials(b) and _initials(a) != _initials(b):
        return False
    short, long = sorted((a, b), key=len)
    if len(short) == len(long):
        return all(_inner(x, y) for x, y in zip(short[1:], long[1:], strict=True))
    return _left_out(short, long)


def spelt_apart(left: str, right: str) -> bool:
    """Whether two names that may be one person's, by their sound, have surnames that may as well be two.

    Callow and Gallow sound as two transliterations of one name may, and so do Ellis and Allis. Which of them is a slip
    nobody can say, so they bear out nothing. Soleimani and Suleimani are one.

    Args:
        left: A folded full name.
        right: Another of as many words; names of other lengths are not looked at.
    """
    a, b = _plain(left.split()), _plain(right.split())
    if len(a) != len(b) or len(a) < 2:
        return False
    return any(
        x != y and min(len(x), len(y)) > 1 and written(x) != written(y) for x, y in zip(a[1:], b[1:], strict=True)
    )


def _rank(parts: list[str]) -> list[str]:
    return [part for part in parts if part in NUMERALS or part in _GENERATIONS]


def _initials(parts: list[str]) -> list[str]:
    return [part for part in parts[1:-1] if len(part) == 1]


def _plain(parts: list[str]) -> list[str]:
    return [part for part in parts if part not in NUMERALS and part not in _GENERATIONS]


def _first_names(a: str, b: str) -> bool:
    if a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)):
        return True
    names = folded_given_names()
    if not set(names.get(a, (a,))).isdisjoint(names.get(b, (b,))):
        return True
    return not (a in names and b in names) and _spelt_alike(a, b)


def _inner(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)) or _spelt_alike(a, b)


def _spelt_alike(a: str, b: str) -> bool:
    """Equal consonants and four letters in five alike: Soleimani and Suleimani, not Hasan and Hussein."""
    if min(len(a), len(b)) < 4 or skeleton(a) != skeleton(b):
        return False
    return bool(Levenshtein.normalized_similarity(a, b) >= weights().names.spelling)


def _left_out(short: list[str], long: list[str]) -> bool:
    """Whether the short form only leaves out middle names or a second surname of the long one."""
    rest = long[1:]
    at = 0
    for part in short[1:]:
        while at < len(rest) and not _inner(part, rest[at]):
            at += 1
        if at == len(rest):
            return False
        at += 1
    return _inner(short[-1], long[-1]) or _inner(short[1], long[1])
