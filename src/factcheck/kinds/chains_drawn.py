"""Chains as drawn: where a person, body or thing is spoken of, and how each place is known."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.grammar.names import NameKind

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


class Draft:
    """A chain while it is being drawn."""

    def __init__(self, identity: str, kind: ChainKind, name: str) -> None:
        self.identity = identity
        self.kind = kind
        self.name = name
        self.mentions: list[Mention] = []
        self.roles: set[str] = set()
        self.first = 0

    def close(self) -> Chain:
        mentions = tuple(sorted(set(self.mentions)))
        return Chain(self.identity, self.kind, self.name, mentions, tuple(sorted(self.roles)))
