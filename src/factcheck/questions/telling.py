"""How telling a word is in this folder: what nearly every claim carries says nothing about which is which.

A head noun or an act is rare or common *among the claims at hand*, with the language's own rarity as the
prior that small folders fall back on. So "people" says little, "camps" much, and "jobs" much in a story
where only two figures count jobs.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from factcheck.grammar.words.words import rarity
from factcheck.questions.weights import weights


@dataclass(frozen=True, slots=True)
class Telling:
    """Weights of names (0..1), and of heads and acts (log-odds that sharing one gives)."""

    names: Mapping[str, float] = field(default_factory=dict)
    heads: Mapping[str, int] = field(default_factory=dict)
    acts: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, int] = field(default_factory=dict)
    claims: int = 0
    sentences: int = 0
    _weights: dict[str, float] = field(default_factory=dict, init=False, repr=False, compare=False)

    def name(self, name: str) -> float:
        """1 for a name that few sentences carry, less for one that stands everywhere."""
        return self.names.get(name, 1.0)

    def head(self, head: str) -> float:
        """What it says that two claims count the same thing."""
        table = weights().head
        return _bounded(table.share * self._surprise(head, self.heads) - table.offset, table.least, table.most)

    def act(self, act: str) -> float:
        """What it says that two claims tell the same act."""
        table = weights().predicate
        return _bounded(table.share * self._surprise(act, self.acts) - table.offset, table.least, table.most)

    def word(self, word: str, rare: float) -> float:
        """The weight of a content word: its rarity, less where the folder's sentences are full of it."""
        known = self._weights.get(word)
        if known is None:
            known = self._weights[word] = self._weighed(word, rare)
        return known

    def common(self, mine: Set[str], theirs: Set[str]) -> float:
        """How much of what two sets of words tell is told by both, from 0 to 1."""
        whole = math.sqrt(self._sum(mine) * self._sum(theirs))
        return self._sum(mine & theirs) / whole if whole else 0.0

    def _sum(self, words: Set[str]) -> float:
        return sum(sorted([self.word(word, rarity(word)) for word in words]))

    def _weighed(self, word: str, rare: float) -> float:
        table = weights().terms
        here = table.here * math.log((self.sentences + table.prior) / (self.words.get(word, 0) + 0.5))
        return max(table.least_share * rare, min(rare, here))

    def _surprise(self, word: str, counts: Mapping[str, int]) -> float:
        prior = weights().head.prior
        expected = prior * 0.25 * math.exp(-0.9 * rarity(word))
        return -math.log((counts.get(word, 0) + expected) / (self.claims + prior))


def _bounded(value: float, least: float, most: float) -> float:
    return max(least, min(most, value))


def telling_of_names(counts: Mapping[str, int], sentences: int, *, least: float) -> dict[str, float]:
    """The weight of each name by the share of sentences that carry it."""
    among = sentences + weights().names.folder
    return {name: max(least, min(1.0, 1.0 - math.sqrt(count / among) * 1.5)) for name, count in counts.items()}


def count_words(bags: Sequence[Mapping[str, int]]) -> Counter[str]:
    """The counts of several documents together."""
    total: Counter[str] = Counter()
    for bag in bags:
        total.update(bag)
    return total
