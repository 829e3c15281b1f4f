"""What people bear by the words behind a verb: "suffered burns", "were taken to hospital with cuts"."""

from __future__ import annotations

from factcheck.grammar.chunks import Chunks, Clause, NounPhrase
from factcheck.grammar.counted.lexicon import outcomes, words
from factcheck.grammar.counted.small import small


def bears(chunks: Chunks, clause: Clause, lemma: str) -> bool:
    """Whether a verb says what its subject bears: "suffered burns", "were taken to hospital with cuts"."""
    if lemma in words().suffering.words:
        return True
    places = (chunks.tokens[chunks.nouns[n].head].lemma for _, n in clause.prepositions)
    return lemma in words().brought.words and any(place in words().care.words for place in places)


def suffered(chunks: Chunks, clause: Clause, index: int) -> str:
    """The outcome that a subject bears: "110 men suffered from brain injuries", "were treated for wounds"."""
    if index in clause.objects or clause.subject is None:
        return ""
    borne = [n for p, n in clause.prepositions if chunks.tokens[p].lower in small().borne_by]
    for place in (*clause.objects, *borne):
        phrase = chunks.nouns[place]
        outcome = outcomes().nouns.get(chunks.tokens[phrase.head].lemma)
        if outcome in ("wounded", "infected"):
            return outcome
        if chunks.tokens[phrase.head].lemma in words().hurts.words or _is_broken(chunks, phrase):
            return "wounded"
    return ""


def _is_broken(chunks: Chunks, phrase: NounPhrase) -> bool:
    """Whether a phrase is a broken limb: "a fractured wrist"."""
    return any(chunks.tokens[at].lower in words().broken.words for at in range(phrase.first, phrase.head))
