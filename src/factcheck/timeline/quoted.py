"""Quotations with a day of their own: in “We leave tomorrow,” he wrote on 3 June 1999, tomorrow is 4 June 1999."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from factcheck.grammar.times import TimeMention
from factcheck.grammar.times.symbols import Calendar, Piece, Span, Symbol
from factcheck.grammar.words.words import lemma
from factcheck.once import once
from factcheck.timeline.background import qualifies
from factcheck.timeline.cells import ORDER, Cell
from factcheck.timeline.frame import Frame
from factcheck.timeline.resolved import ResolvedTime
from factcheck.timeline.story import Anchor, Story
from factcheck.timeline.tense import has_verb
from factcheck.timeline.wording import wording

_QUOTE = re.compile(r"“[^“”]{1,1500}”|\"(?:[^\"\n]|\n(?![ \t]*\n)){1,1500}\"")
_WORD = re.compile(r"[^\W\d_]+")
_NOUN = 40  # characters of "letter to his mother of"
_BEFORE, _AFTER = 160, 90  # characters between a quotation and the day it was said on
Resolve = Callable[[int], Cell | None]


class Quotations:
    """The quotations of a text, and for each that names its day a story of its own."""

    def __init__(self, frame: Frame, mentions: list[TimeMention]) -> None:
        """Of a text and its time phrases."""
        self._frame = frame
        self._mentions = mentions
        self._starts = [m.start for m in mentions]
        self._spots = [s.start for s in frame.spots]
        self._stories: dict[int, tuple[Story, Anchor] | None] = {}

    @once
    def _spans(self) -> list[tuple[int, int]]:
        return [found.span() for found in _QUOTE.finditer(self._frame.text)]

    def story_of(self, index: int, day: Resolve) -> tuple[Story, Anchor] | None:
        """The story that a mention is told in, where it stands in a quotation with a day of its own."""
        mention = self._mentions[index]
        if not leans(mention.symbol):
            return None
        place = bisect_right(self._spans, (mention.start, mention.start)) - 1
        if place < 0 or self._spans[place][1] <= mention.start:
            return None
        low, high = self._spans[place]
        if low not in self._stories:
            self._stories[low] = self._dated(low, high, day)
        return self._stories[low]

    def _dated(self, low: int, high: int, day: Resolve) -> tuple[Story, Anchor] | None:
        for number in (*self._before(low), *self._after(high)):
            cell = day(number)
            said = self._frame.said
            if cell is None or ORDER[cell.grain] > ORDER["year"] or (said is not None and cell.first() > said.last()):
                continue
            if said is not None and cell.first() <= said.first() <= cell.last():
                return None  # said on the document's own day
            mention = self._mentions[number]
            return Story(cell), Anchor(cell, mention.start, mention.end, 0, 0)
        return None

    def _before(self, low: int) -> list[int]:
        """The dates between the start of the sentence and a quotation, where something is said there."""
        text = self._frame.text
        start = max(0, low - _BEFORE)
        start = max([start, *(mark.end() for mark in _STOP.finditer(text, start, low))])
        if not _tells(text, start, low):
            return []
        return [n for n in reversed(self._dates(start, low)) if self._says_when(n)]

    def _after(self, high: int) -> list[int]:
        """The first date behind a quotation, where a verb of saying stands between."""
        text = self._frame.text
        end = min(len(text), high + _AFTER)
        if text[high - 2 : high - 1] in ".":
            return []  # the quotation ends its sentence
        stop = _STOP.search(text, high, end)
        end = stop.start() if stop else end
        return [
            n for n in self._dates(high, end)[:1] if _says(text, high, self._mentions[n].start) and self._says_when(n)
        ]

    def _says_when(self, number: int) -> bool:
        """Whether a date is that of the saying: no aside's, and no noun's but "a letter of 3 June"."""
        mention, text = self._mentions[number], self._frame.text
        spots = self._frame.spots
        spot = spots[max(0, bisect_right(self._spots, mention.start) - 1)] if spots else None
        role = qualifies(text, mention, spot) if spot else ""
        lead = _WORD.findall(text[max(0, mention.start - _NOUN) : mention.start].lower())
        return role == "" or (role == "noun" and any(word in _sayings()[1] for word in lead[-3:]))

    def _dates(self, low: int, high: int) -> list[int]:
        first, last = bisect_left(self._starts, low), bisect_left(self._starts, high)
        return [n for n in range(first, last) if self._mentions[n].kind == "date" and not self._mentions[n].signal]


_STOP = re.compile(r"[.!?;]\s|\n\s*\n|[\"”]")


@cache
def _sayings() -> tuple[frozenset[str], frozenset[str]]:
    quotes = wording().quotes
    return frozenset(quotes.verbs), frozenset(quotes.nouns)


def _tells(text: str, low: int, high: int) -> bool:
    """Whether a word of saying or writing stands in a stretch."""
    verbs, nouns = _sayings()
    words = [found.group().lower() for found in _WORD.finditer(text, low, high)]
    return any(word in nouns or lemma(word, "VERB") in verbs for word in words)


def _says(text: str, low: int, high: int) -> bool:
    """Whether a verb of saying stands in a stretch, and no other verb behind it."""
    verbs, _ = _sayings()
    said = [found for found in _WORD.finditer(text, low, high) if lemma(found.group().lower(), "VERB") in verbs]
    return bool(said) and not has_verb(text, said[-1].end(), high)


def leans(symbol: Symbol) -> bool:
    """Whether a symbol leans on anything outside its words: all but a date with its year."""
    if isinstance(symbol, Span):
        return leans(symbol.first) and leans(symbol.last)
    if isinstance(symbol, Piece):
        return leans(symbol.of)
    return not (isinstance(symbol, Calendar) and (symbol.year or symbol.decade or symbol.century) and not symbol.short)


def at_day(found: ResolvedTime, anchor: Anchor) -> ResolvedTime:
    """A time that counts from the day of its quotation, with the words that gave that day."""
    if found.anchored_by != "document":
        return found
    return replace(found, anchored_by="clause", anchor=(anchor.start, anchor.end), how="from the day it was said on")
