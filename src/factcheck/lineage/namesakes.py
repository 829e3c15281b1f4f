"""Whether two names that stand in one place of a sentence can be one."""

from __future__ import annotations

from itertools import product
from typing import Final

from rapidfuzz.distance import JaroWinkler

from factcheck.grammar.names.aliases import containers, known
from factcheck.lineage.fact import Fact

_SPELLING: Final = 0.8  # two names this alike are two spellings
_ROOT: Final = 4  # letters that a name and the people called after it share
_ACRONYM: Final = 6  # letters up to which a word in capitals is an acronym


def other_name(one: Fact, two: Fact) -> bool:
    """Whether two names are of two things: no shared word, initials, spelling or root, and not known to be one.

    Names of unequal length are let pass: one may be a title, a role or a longer form of the other.
    """
    left, right = [str(word) for word in one.value], [str(word) for word in two.value]
    while left and right and left[0] == right[0]:  # a title or a first word that both share: Captain X, Captain Y
        left, right = left[1:], right[1:]
    if not left or len(left) != len(right) or set(left) & set(right):
        return False
    if _is_acronym(one.written) != _is_acronym(two.written):
        return False
    if any(_alike(x, y) for x, y in zip(left, right, strict=True)):
        return False
    return not _may_be_one(one.written, two.written)


def _is_acronym(written: str) -> bool:
    letters = written.replace(".", "")
    return letters.isupper() and len(letters) <= _ACRONYM


def _alike(x: str, y: str) -> bool:
    """Whether two words may be one: a root (Iraq, Iraqi), an initial (R, Ruth), a spelling."""
    if x[:_ROOT] == y[:_ROOT] or (x[0] == y[0] and min(len(x), len(y)) == 1):
        return True
    return JaroWinkler.similarity(x, y) >= _SPELLING


def _may_be_one(one: str, two: str) -> bool:
    """Whether the tables hold both as one thing, as a place in the other, or as things of two kinds."""
    left, right = known(one), known(two)
    if not left or not right:
        return False
    ids = {entry.id for entry in left}, {entry.id for entry in right}
    if ids[0] & ids[1] or not {entry.kind for entry in left} & {entry.kind for entry in right}:
        return True
    return any(a in containers(b) or b in containers(a) for a, b in product(*ids))
