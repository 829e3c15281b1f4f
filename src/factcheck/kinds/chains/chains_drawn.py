"""Chains as drawn: where a person, body or thing is spoken of, and how each place is known."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

from factcheck.grammar.names.names_kinds import NameKind
from factcheck.once import once
from factcheck.row import NamedTuple

ChainKind = NameKind | Literal["thing"]
How = Literal["name", "short", "role", "noun", "pronoun"]


class Mention(NamedTuple):
    """One place where a chain is spoken of, and how it is known to be the chain's."""

    start: int
    end: int
    how: How


class Chain(NamedTuple):
    """One person, body or thing of a document.

    Attributes:
        id: The identity as far as this document knows it ("person:ana-ruiz").
        kind: What it is.
        name: Its fullest name in the document, as written.
        mentions: Where it is spoken of, in order.
        roles: Titles and role nouns said of it, in lower case.
    """

    id: str
    kind: ChainKind
    name: str
    mentions: tuple[Mention, ...]
    roles: tuple[str, ...] = ()


class Chains(tuple[Chain, ...]):
    """The chains of a document, which can be asked for by a place in its text."""

    @once
    def _mentions(self) -> list[tuple[int, int, int]]:
        """Every mention in the order of the text, with the number of its chain."""
        return sorted((m.start, m.end, number) for number, chain in enumerate(self) for m in chain.mentions)

    @once
    def _longest(self) -> int:
        return max((end - start for start, end, _ in self._mentions), default=0)

    def holder(self, start: int, end: int) -> Chain | None:
        """The chain that a stretch of text names or stands for, if one does."""
        low, high = bisect_left(self._mentions, (start - self._longest,)), bisect_left(self._mentions, (end,))
        for number in sorted({number for _, last, number in self._mentions[low:high] if last > start}):
            mentions = self[number].mentions
            if mentions[bisect_left(mentions, (end,)) - 1].end > start:
                return self[number]
        return None

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """The ids of the chains that are spoken of inside a stretch of text, each once."""
        low, high = bisect_left(self._mentions, (start,)), bisect_left(self._mentions, (end + 1,))
        inside = sorted({number for _, last, number in self._mentions[low:high] if last <= end})
        return tuple(dict.fromkeys(self[number].id for number in inside))


class Draft:
    """A chain while it is being drawn."""

    def __init__(self, identity: str, kind: ChainKind, name: str) -> None:
        self.identity = identity
        self.kind = kind
        self.name = name
        self.mentions: list[Mention] = []
        self.roles: set[str] = set()
        self.heads: set[str] = set()
        self.first = 0

    def close(self) -> Chain:
        """The chain with its mentions in order."""
        mentions = tuple(sorted(set(self.mentions)))
        return Chain(self.identity, self.kind, self.name, mentions, tuple(sorted(self.roles)))
