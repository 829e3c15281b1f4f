"""What people bear by the words behind a verb: "suffered burns", "were taken to hospital with cuts", "lost a leg"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, Clause, NounPhrase
from factcheck.grammar.counted.lexicon import outcomes, words
from factcheck.grammar.counted.small import small
from factcheck.grammar.words import words_types as lexemes

_BORNE = ("wounded", "infected")
_BODY = "body_part"
_INJURY = "injury"


def bears(chunks: Chunks, clause: Clause, lemma: str) -> bool:
    """Whether a verb says what its subject bears: "suffered burns", "were taken to hospital with cuts"."""
    if lemma in words().suffering.words or (lemma in words().lying.words and _is_cared_for(chunks, clause)):
        return True
    return lemma in words().brought.words and (_is_cared_for(chunks, clause) or bool(_hurt(chunks, clause)))


def suffered(chunks: Chunks, clause: Clause, index: int) -> str:
    """The outcome that a subject bears: "110 men suffered from brain injuries", "were treated for wounds"."""
    if index in clause.objects or clause.subject is None:
        return ""
    return _hurt(chunks, clause)


def maimed(chunks: Chunks, clause: Clause, lemma: str) -> str:
    """What it makes of a subject that parts of the body are its object: "lost a leg", "broke two ribs"."""
    if lemma not in words().maiming.words:
        return ""
    return "wounded" if any(_is_limb(chunks, chunks.nouns[n]) for n in clause.objects) else ""


def _is_cared_for(chunks: Chunks, clause: Clause) -> bool:
    places = (chunks.tokens[chunks.nouns[n].head].lemma for _, n in clause.prepositions)
    return any(place in words().care.words for place in places)


def _hurt(chunks: Chunks, clause: Clause) -> str:
    """The outcome that what a verb has for its object, or behind "with" and the like, tells."""
    borne = [n for p, n in clause.prepositions if chunks.tokens[p].lower in small().borne_by]
    for place in (*clause.objects, *borne):
        phrase = chunks.nouns[place]
        lemma = chunks.tokens[phrase.head].lemma
        outcome = outcomes().nouns.get(lemma)
        if outcome in _BORNE:
            return outcome
        if lemma in words().hurts.words or _INJURY in lexemes.types(lemma) or _is_broken(chunks, phrase):
            return "wounded"
    return ""


def _is_broken(chunks: Chunks, phrase: NounPhrase) -> bool:
    """Whether a phrase is a broken limb: "a fractured wrist"."""
    broken = any(chunks.tokens[at].lower in words().broken.words for at in range(phrase.first, phrase.head))
    lemma = chunks.tokens[phrase.head].lemma
    return broken and (lemma in words().limbs.words or _BODY in lexemes.types(lemma))


def _is_limb(chunks: Chunks, phrase: NounPhrase) -> bool:
    """Whether a phrase names a limb of one's own, told apart or counted: "a leg", "two fingers", not "face"."""
    told = chunks.tokens[phrase.first].tag in ("DET", "POSS", "NUM") and phrase.head > phrase.first
    return told and chunks.tokens[phrase.head].lemma in words().limbs.words
