"""Tagged tokens → noun phrases, verb groups and clauses, all as ranges over the tokens.

A noun phrase runs from its determiner to its head; `of the crew` is a phrase of its own, linked by `of`.
Every verb group makes one clause, with its subject, objects and prepositional phrases where they are plain.
Unknown links are None or empty: nothing is guessed across a boundary.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from factcheck.grammar.chunks.chunks_clauses import find_clauses
from factcheck.grammar.chunks.chunks_phrases import find_phrases
from factcheck.grammar.chunks.chunks_shapes import Clause, NounPhrase, VerbGroup
from factcheck.grammar.tags.tags import Tagged, tag
from factcheck.grammar.tokens import tokenise
from factcheck.row import Slotted

_FIRST = attrgetter("first")
__all__ = ["Chunks", "Clause", "NounPhrase", "VerbGroup", "chunk", "parse"]


class Chunks(Slotted):
    """What a sentence is made of. All indexes are into `tokens`, or into the lists of this record."""

    tokens: list[Tagged]
    nouns: list[NounPhrase]
    verbs: list[VerbGroup]
    clauses: list[Clause]

    def noun_at(self, index: int) -> int | None:
        """The index in `nouns` of the phrase that covers a token, or None."""
        at = bisect_right(self.nouns, index, key=_FIRST) - 1
        return at if at >= 0 and index < self.nouns[at].end else None

    def verb_at(self, index: int) -> int | None:
        """The index in `verbs` of the group that covers a token, or None."""
        at = bisect_right(self.verbs, index, key=_FIRST) - 1
        return at if at >= 0 and index < self.verbs[at].end else None

    def clause_at(self, index: int) -> int | None:
        """The index in `clauses` of the clause that covers a token, or None."""
        at = bisect_right(self.clauses, index, key=_FIRST) - 1
        return at if at >= 0 and index < self.clauses[at].end else None

    def span(self, first: int, end: int) -> tuple[int, int]:
        """The place in the text of the tokens from `first` up to `end`."""
        return self.tokens[first].start, self.tokens[end - 1].end


def chunk(tagged: list[Tagged]) -> Chunks:
    """The phrases and clauses of one sentence's tagged tokens (several sentences are kept apart)."""
    nouns, verbs = find_phrases(tagged)
    return Chunks(tagged, nouns, verbs, find_clauses(tagged, nouns, verbs))


def parse(text: str, start: int = 0, end: int | None = None) -> Chunks:
    """Tokens, tags and chunks of a stretch of text in one call."""
    return chunk(tag(tokenise(text, start, end)))
