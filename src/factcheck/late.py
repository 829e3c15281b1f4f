"""Expressions that are compiled late: most of a run's time with them goes into making those that find nothing."""

from __future__ import annotations

import re
import sys


class Late:
    r"""An expression that is compiled when a stretch of text first holds one of the words that it cannot do without.

    For short stretches only: until then each is looked through for the words.

    Args:
        pattern: The expression.
        words: What it cannot do without, one of them, in lower case where the expression folds letters; none where
            it is rare that it is asked at all.
        flags: Those of `re`.

    Example:
        >>> town = Late(r"born in (?P<town>[A-Z]\w+)", "born in ")
        >>> town.fullmatch("died in Kiel"), town.fullmatch("born in Kiel")["town"]
        (None, 'Kiel')
    """

    def __init__(self, pattern: str, *words: str, flags: int = 0) -> None:
        self.pattern, self.words, self.flags = pattern, words, flags
        self._made: re.Pattern[str] | None = None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The same as that of a compiled expression, as are the next ones."""
        made = self._made or self._asked(text[start:end])
        return None if made is None else made.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        made = self._made or self._asked(text[start:end])
        return None if made is None else made.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        made = self._made or self._asked(text[start:end])
        return None if made is None else made.fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[re.Match[str]]:
        made = self._made or self._asked(text[start:end])
        return [] if made is None else list(made.finditer(text, start, end))

    def _asked(self, stretch: str) -> re.Pattern[str] | None:
        if self.flags & re.IGNORECASE:
            stretch = stretch.casefold()  # a long s, too, is an s to `re`
        if not self.words or any(map(stretch.__contains__, self.words)):
            self._made = self.made()
        return self._made

    def made(self) -> re.Pattern[str]:
        """The expression, compiled."""
        return re.compile(self.pattern, self.flags)
