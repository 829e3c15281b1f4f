"""Whether a "not" holds only up to a time, or of the manner alone: "by Monday she had not been found".

Who had not been found by Monday may have been found since, and what "was not evacuated immediately" was evacuated. Such
words stand anywhere in the clause, most often outside the words that tell the act.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise, takewhile

from factcheck.grammar.stance.stance import Heard
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.words.words import types
from factcheck.kinds.statements.statement_parts import Told
from factcheck.kinds.statements.statement_words import statement_words

_MANNER, _STATE = "ly", "ADJ"
_HOURS = frozenset({"NUM", "TIME"})
_PHRASE = frozenset({"DET", "POSS", "ADJ", "NOUN", "NAME"})
_TIMES = frozenset({"time"})
_REACH = 4  # words behind "by" or "for" in which a time may stand


def is_bounded(told: Told, heard: Heard, text: str) -> bool:
    """Whether a denial is told only up to a time or only of how it was done.

    Args:
        told: The statement that is denied.
        heard: Its sentence.
        text: The document.
    """
    left, right = told.start - heard.base, told.end - heard.base
    tokens = heard.chunks.tokens
    before, behind = [t for t in tokens if t.end <= left], [t for t in tokens if t.start >= right]
    opened = [] if any(map(_is_verb, before)) else before
    closed = list(takewhile(lambda token: not _is_verb(token) and token.lower[0].isalnum(), behind))
    if closed and closed[0].tag == "ADV" and closed[0].lower.endswith(_MANNER):
        return True
    first, last = (opened[0].start if opened else left), (closed[-1].end if closed else right)
    inside = [token for token in tokens if first <= token.start < last]
    found = _limits().finditer(text, first + heard.base, last + heard.base)
    limits = [one for one in found if not _before_somebody(tokens, one.end() - heard.base)]
    return bool(limits) or _up_to_a_time(inside, state=told.pos == _STATE)


def _before_somebody(tokens: Sequence[Tagged], end: int) -> bool:
    """Whether a "before" leads to those who hear a matter, and to no time: "before the county court"."""
    ahead = list(takewhile(lambda token: token.tag in _PHRASE, (token for token in tokens if token.start >= end)))
    said = next((token for token in tokens if token.end == end), None)
    heard_by = bool(ahead) and ahead[-1].lemma in statement_words().hearing
    return heard_by and said is not None and said.lower == statement_words().heard_before


def _is_verb(token: Tagged) -> bool:
    return token.tag in ("VERB", "AUX")


def _up_to_a_time(tokens: Sequence[Tagged], *, state: bool) -> bool:
    """Whether a time follows on what leads up to one: "by Monday evening", "had not worked for months".

    Args:
        tokens: The clause.
        state: Whether it denies how something was, which "at three" holds for that hour alone.
    """
    until, had = statement_words().up_to, any(token.lower == "had" for token in tokens)
    leads = until | statement_words().up_to_then if had else until
    at_hours = statement_words().at_that_hour if state else frozenset[str]()
    if any(token.lower in at_hours and behind.tag in _HOURS for token, behind in pairwise(tokens)):
        return True
    return any(
        token.lower in leads and any(map(_is_time, tokens[at + 1 : at + _REACH])) for at, token in enumerate(tokens)
    )


def _is_time(token: Tagged) -> bool:
    return token.tag == "TIME" or (token.tag in ("NOUN", "UNIT") and not _TIMES.isdisjoint(types(token.lemma)))


@cache
def _limits() -> re.Pattern[str]:
    """The phrases that bound a denial, as one expression."""
    words = sorted(statement_words().limits, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
