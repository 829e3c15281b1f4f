"""Whether a text is surely written in another language than English, which is the only one that is read.

Small words tell: a fifth or more of any prose are articles, prepositions and the like. A table, a list or a headline
has few of any language, so that what is not English by a lack of English words alone is never told.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from factcheck.grammar.times.foreign import tables
from factcheck.locate import filled, lexicon_path
from factcheck.table import Table

_WORDS = re.compile(r"[^\W\d_]+")


class Surely(Table):
    """`languages.toml`, `surely`: when a text is surely in another language."""

    sample: int
    words: int
    kinds: int
    share: float
    times_english: float
    of_script: float


@cache
def _surely() -> Surely:
    return filled(lexicon_path("languages.toml"), Surely, tables()["surely"])


def tongue(text: str) -> str:
    """The name of the language that a text is surely written in, or nothing: English, too short, or not to be told.

    Example:
        >>> tongue("Der Bach trat über die Ufer und das Wasser lief auf die Straße, die im Tal lag. " * 4)
        'German'
        >>> tongue("The brook burst its banks and the water ran into the street that lay in the valley. " * 4)
        ''
    """
    table, sample = _surely(), text[: _surely().sample].lower()
    words = _WORDS.findall(sample)
    if len(words) < table.words:
        return ""
    found = _by_script(words) if not sample.isascii() else ""
    return found or _by_words(Counter(words), len(words))


def _by_script(words: list[str]) -> str:
    """The language whose letters begin most words."""
    initials = Counter(word[0] for word in words)
    for language, (first, last) in tables()["scripts"].items():
        begun = sum(count for letter, count in initials.items() if first <= letter <= last)
        if begun > _surely().of_script * len(words):
            return str(tables()["names"][language])
    return ""


def _by_words(often: Counter[str], among: int) -> str:
    """The language whose small words make much of a text, and many times as much as the English ones."""
    table, lists = _surely(), tables()["words"]
    counts = {language: sum(often[word] for word in listed) for language, listed in lists.items()}
    best = max(sorted(counts), key=lambda language: counts[language])
    kinds = sum(word in often for word in lists[best])
    clear = counts[best] >= max(table.share * among, table.times_english * counts["en"])
    return str(tables()["names"][best]) if best != "en" and clear and kinds >= table.kinds else ""
