"""Whether two sentences share their wording, or only what they tell.

Two hands that report one fact share its names, its figures and the frame that such facts are told in ("the naval base
at … was handed over"). A copy shares the other words too, so those are counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.grammar.words.words import lemma
from factcheck.lineage.facts import is_headline
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.pairs import Pair
from factcheck.lineage.relations import in_order
from factcheck.lineage.units import Unit
from factcheck.model.text import Document


class Wording:
    """The words of some sentences that are neither common nor names nor figures, read on first use."""

    def __init__(self, documents: Sequence[Document], units: Sequence[Unit]) -> None:
        self._documents, self._units = documents, units
        self._own: dict[int, frozenset[str]] = {}
        self._lemmas: dict[int, list[str]] = {}

    def comparable(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """The pairs of sentences that are fit to be compared: of one sort, and not furniture on both sides."""
        for pair in pairs:
            one, two = self._units[pair.left], self._units[pair.right]
            if not (one.furniture and two.furniture) and _of_one_sort(one, two):
                yield pair

    def copied(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """The pairs that share more than their facts."""
        for pair in pairs:
            one, two = self._units[pair.left].keys, self._units[pair.right].keys
            if one == two or self._shared(pair.left, pair.right, in_order(one, two)):
                yield pair

    def inflected(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """Of pairs that share too few words to be copies those that differ by the forms of words: sinks, sank."""
        bars = lexicon().bars
        for pair in self.comparable(pairs):
            one, two = self._units[pair.left].keys, self._units[pair.right].keys
            if in_order(one, two) < bars.inflected_from:
                continue
            alike = in_order(self._lemmatised(pair.left), self._lemmatised(pair.right))
            if alike >= bars.inflected and self._shared(pair.left, pair.right, alike):
                yield pair._replace(overlap=round(alike, 6))

    def _shared(self, left: int, right: int, alike: float) -> bool:
        bars = lexicon().bars
        if alike >= bars.wording_alike:
            return True
        shared = len(self._words(left) & self._words(right))
        if shared >= bars.wording_words or self._units[left].heading:
            return shared >= bars.wording_words
        if shared >= bars.wording_some and alike >= bars.wording_near:
            return True
        short, long = _by_length(self._units[left], self._units[right])
        inside = _holds(long.keys, short.keys) or (not short.is_finished() and _begins(long.keys, short.keys))
        return shared >= bars.wording_inside and inside

    def _words(self, at: int) -> frozenset[str]:
        if at not in self._own:
            self._own[at] = frozenset(self._told(at))
        return self._own[at]

    def _told(self, at: int) -> Iterator[str]:
        """The lemmas of the words that are the writer's own; in a headline capitals say nothing."""
        unit, common = self._units[at], lexicon().prior
        words, text = unit.words(), self._documents[unit.document].text
        headline = not unit.is_finished() and is_headline(words, text)
        for place, (key, start) in enumerate(zip(words.keys, words.starts, strict=True)):
            if key in common or not key[0].isalpha() or (place and not headline and text[start].isupper()):
                continue
            yield lemma(key)

    def _lemmatised(self, at: int) -> list[str]:
        if at not in self._lemmas:
            self._lemmas[at] = [lemma(key) for key in self._units[at].keys]
        return self._lemmas[at]


def _of_one_sort(one: Unit, two: Unit) -> bool:
    """A heading or phrase inside a sentence is a topic told, not a text copied; a sentence cut short is."""
    if one.keys == two.keys:
        return True
    if one.heading != two.heading:
        return False
    short, long = _by_length(one, two)
    phrase = len(short.keys) < lexicon().bars.near * len(long.keys) and not short.is_finished()
    return not phrase or _begins(long.keys, short.keys)


def _by_length(one: Unit, two: Unit) -> tuple[Unit, Unit]:
    return (one, two) if len(one.keys) <= len(two.keys) else (two, one)


def _begins(long: Sequence[str], short: Sequence[str]) -> bool:
    """Whether one text is, but for a word or two, how another begins."""
    return in_order(long[: len(short) + 1], short) >= lexicon().bars.cut_off


def _holds(long: Sequence[str], short: Sequence[str]) -> bool:
    """Whether the whole of one text stands in another, word for word."""
    return f" {' '.join(short)} " in f" {' '.join(long)} "
