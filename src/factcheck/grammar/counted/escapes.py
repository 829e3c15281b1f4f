"""Who escaped, and was no survivor: the prisoner who climbed over a wall, the robbers who got away."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.counted.lexicon import words


def breaks_out(chunks: Chunks, clause: Clause, lemma: str, who: str) -> bool:
    """Whether somebody gets away from being locked up, or from a crime: no survivor, and nobody who lost a home."""
    if lemma not in words().escaping.words:
        return False
    places = words().jails.words
    if who in words().inmates.words or any(chunks.tokens[noun.head].lemma in places for noun in chunks.nouns):
        return True
    by = (chunks.tokens[chunks.nouns[n].head].lemma for _, n in clause.prepositions)
    return any(noun in words().getaways.words for noun in by) or _did_wrong(chunks, clause)


def _did_wrong(chunks: Chunks, clause: Clause) -> bool:
    """Whether the subject of a clause is told to have done a crime: "robbed the shop and escaped"."""
    crimes = words().crimes.words
    return any(
        chunks.verbs[other.verb].lemma in crimes and not chunks.verbs[other.verb].passive
        for other in chunks.clauses
        if other is not clause and clause.subject is not None and other.subject == clause.subject
    )
