"""How a trial ended: with somebody guilty, cleared, or with no verdict."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck.grammar.chunks import Chunks
from factcheck.grammar.results.lexicon import form, result_words, stands
from factcheck.grammar.results.places import owner_of
from factcheck.grammar.results.told import Result
from factcheck.grammar.words import lemma

_OF = re.compile(
    r"\b(?:guilty|convict(?:ed)?|acquitted|cleared|exonerated)\b[^,;.]{0,40}?\b(?:of|on) "
    r"(?:(?:the|an?|all|any|both|[a-z]+ (?:counts?|charges?)|counts?|charges?|of|of all) )*([a-z]+)",
    re.IGNORECASE,
)
_OF_TRIALS = ("of", "against")
_ENDS = (("cleared", -1), ("hung", 0), ("guilty", 1))


def verdicts(words: str, at: int, parsed: Callable[[], Chunks]) -> Iterator[Result]:
    """The verdict that a sentence tells of somebody named; none where it tells several, or speaks of other courts.

    Args:
        words: The sentence.
        at: Where it starts in its text.
        parsed: What it is made of.
    """
    lower = words.lower()
    if not any(stem in lower for stem in result_words().verdict.stems):
        return
    found = [(one, end) for name, end in _ENDS for one in form("verdict", name).finditer(words)]
    if len({end for _, end in found}) != 1 or stands("verdict", "other", lower):
        return
    one, end = found[0]
    owner = owner_of(parsed(), at + one.start(), at + one.end(), _OF_TRIALS)
    if owner is not None:
        yield Result("verdict", at + one.start(), at + one.end(), ((end, end),), owner, _crime(words, one.start()))


def _crime(words: str, start: int) -> str:
    """What somebody was found guilty or cleared of, in one word; empty where it goes unsaid."""
    told = _OF.search(words, start)
    crime = told[1].lower() if told is not None else ""
    return lemma(crime, "VERB") if crime.endswith("ing") else lemma(crime) if crime else ""
