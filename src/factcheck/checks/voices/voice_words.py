"""The words by which voices in one text give rival figures, from `rules/lexicon/voices.toml`."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class VoiceWords(Table):
    """The words of `voices.toml`."""

    reach: int
    sentences: int
    farthest: float
    rivals: float
    unitless: float
    in_short: float
    least: float
    wide: float
    giving: frozenset[str]
    setting: frozenset[str]
    sized: frozenset[str]
    surely: frozenset[str]
    convinced: frozenset[str]
    keeping: frozenset[str]
    numbering: frozenset[str]
    handing: frozenset[str]
    along: frozenset[str]
    plain: frozenset[str]
    articles: tuple[str, ...]
    leads_on: tuple[str, ...]
    nameless: frozenset[str]
    speaking: frozenset[str]
    ours: frozenset[str]
    by: frozenset[str]
    bodies: frozenset[str]
    records: frozenset[str]
    answers: frozenset[str]
    showing: frozenset[str]
    bare: frozenset[str]
    stand_ins: frozenset[str]
    besides: frozenset[str]
    reckoned: frozenset[str]
    befallen: dict[str, frozenset[str]]
    of_some: frozenset[str]
    whole: frozenset[str]
    gauging: frozenset[str]
    perceiving: frozenset[str]
    at_all: frozenset[str]
    at_first: frozenset[str]
    not_so: frozenset[str]
    to_come: frozenset[str]
    perhaps: frozenset[str]
    happening: frozenset[str]
    timing: frozenset[str]
    dating: frozenset[str]
    moments: frozenset[str]
    theirs: frozenset[str]
    more: frozenset[str]
    wishing: frozenset[str]
    foretelling: frozenset[str]
    statistics: frozenset[str]
    wider: frozenset[str]
    of_its_own: dict[str, frozenset[str]]
    disputed: frozenset[str]
    asking_when: frozenset[str]
    ranks: frozenset[str]
    placed: frozenset[str]
    against: frozenset[str]
    folds: dict[str, float]
    behind: dict[str, frozenset[str]]


@cache
def voice_words() -> VoiceWords:
    """The words in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("voices.toml", VoiceWords)
