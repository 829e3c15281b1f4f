"""A text cut into words once, for all who look at stretches of it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from factcheck.grammar.names.names_runs import SEEN_BEFORE, Word, opens_sentence, words
from factcheck.once import once

_START_OF = attrgetter("start")
_INSIDE = frozenset("_'’‘ʼ.&-‑")  # what may stand inside a word beside letters and figures


class Spelt:
    """The words of a text; those of a stretch are looked up and not cut anew.

    Example:
        >>> [word.text for word in Spelt("The ferry sank. Ana Ruiz swam.").within(16, 30)]
        ['Ana', 'Ruiz', 'swam']
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @once
    def words(self) -> list[Word]:
        """All words of the text."""
        return words(self.text)

    def within(self, start: int, end: int) -> list[Word]:
        """The words of a stretch, as if it stood alone: what `words` gives for it."""
        if self._cuts(start) or self._cuts(end):
            return words(self.text, start, end)
        low = bisect_left(self.words, start, key=_START_OF)
        found = self.words[low : bisect_left(self.words, end, lo=low, key=_START_OF)]
        if not found:
            return found
        before = start
        for at, word in enumerate(found):
            if before - SEEN_BEFORE >= start and at:
                break  # from here on nothing is seen of what stands before the stretch
            if not at or word.first or word.start - before != 1:
                found[at] = Word(*word[:4], opens_sentence(self.text, start, word.start), word.gap)
            before = word.end
        last = found[-1]
        found[-1] = Word(*last[:5], self.text[last.end : min(end, last.end + 3)])
        return found

    def _cuts(self, at: int) -> bool:
        """Whether a place may lie inside a word."""
        beside = self.text[max(0, at - 1) : at + 1]
        return len(beside) > 1 and at > 0 and all(sign.isalnum() or sign in _INSIDE for sign in beside)
