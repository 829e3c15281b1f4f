"""Words and phrases looked for by the word that they begin with.

One pattern of hundreds of units takes ten milliseconds to make, longer than the numbers of a text take to read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from factcheck.grammar.numbers.lexicon import alternatives

_LETTERS = re.compile(r"[^\W\d_]+")


class Beginning:
    r"""Finds the longest of some words and phrases, in any case, at a place of a text.

    Args:
        phrases: The words and phrases in small letters; each begins with a letter.
        shape: Makes the pattern of a match out of that of the phrases.
        endings: What may stand right behind a word that is looked for.

    Example:
        >>> units = Beginning(["mile", "sea mile"], lambda phrases: rf"({phrases})s?(?!\w)", endings=("", "s"))
        >>> units.match("12 Sea miles off", 3)[1]
        'Sea mile'
    """

    def __init__(
        self, phrases: Iterable[str], shape: Callable[[str], str], *, endings: tuple[str, ...] = ("",)
    ) -> None:
        self._shape = shape
        self._phrases: dict[str, list[str]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        for phrase in phrases:
            for ending in endings:
                self._phrases.setdefault(_word_at(phrase, 0) + ending, []).append(phrase)

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """What begins at a place of a text, or None."""
        word = _word_at(text, at)
        phrases = self._phrases.get(word)
        if phrases is None:
            return None
        pattern = self._patterns.get(word)
        if pattern is None:
            pattern = self._patterns[word] = re.compile(self._shape(alternatives(phrases)), re.IGNORECASE)
        return pattern.match(text, at)


def _word_at(text: str, at: int) -> str:
    letters = _LETTERS.match(text, at)
    return letters[0].lower() if letters is not None else ""
