"""Of whom two sentences in one form of words tell: each of a hospital, a school, a polling firm of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from factcheck.checks.clash_words import clash_words
from factcheck.model.claim import Claim
from factcheck.questions.identity_fold import fold
from factcheck.questions.stories import tells_something

Name = frozenset[str]  # its words, cut to their stems: "American" and "America" are one
_WORDS = re.compile(r"[ /-]")


def bearers(claims: Iterable[Claim]) -> frozenset[Name]:
    """Who and what some claims of one sentence name, but for who says so.

    Args:
        claims: The claims.
    """
    claims = list(claims)
    said = {word for claim in claims for word in _words(claim.stance.speaker)}
    names = {name for claim in claims for name in claim.question.names if tells_something(name)}
    words = (_words(name.partition(":")[2].rpartition("/")[2]) for name in names)
    return frozenset(name for name in words if not name <= said)


def _words(name: str) -> Name:
    stem = clash_words().posts.stem
    return frozenset(fold(word)[:stem] for word in _WORDS.split(name) if word)


def two_bearers(mine: Set[Name], theirs: Set[Name]) -> bool:
    """Whether either side names what the other does not, and one of these shares no word with the other side.

    A name that is told in full on one side only ("Penrose General", "Penrose") is none of its own.

    Args:
        mine: The names of one sentence, each by its words.
        theirs: Those of the other.
    """
    left, right = ({word for name in names for word in name} for names in (mine, theirs))
    strange = any(name.isdisjoint(right) for name in mine) or any(name.isdisjoint(left) for name in theirs)
    return strange and not left <= right and not right <= left
