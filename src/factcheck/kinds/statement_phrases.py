"""Phrases of several words that make one act: "was taken into custody", "fell to the rebels"."""

from __future__ import annotations

from factcheck.grammar.chunks import Chunks
from factcheck.grammar.words_classes import opens_phrase, phrases_opening
from factcheck.kinds.statement_states import CONTENT

LONGEST_PHRASE = 7
_ONCE_MORE = "again"  # the only adverb that makes another act of a verb: "trains ran again"


def class_phrase(chunks: Chunks, main: int, end: int) -> tuple[str, int]:
    """The one class of a phrase of two words and more that a verb opens, and where the phrase ends."""
    if not opens_phrase(chunks.tokens[main].lemma.lower()):
        return "", 0
    lemmas = [token.lemma.lower() for token in chunks.tokens[main : min(end, main + LONGEST_PHRASE)]]
    hits = [hit for hit in phrases_opening(lemmas) if hit.end > 1]
    content = (
        token.tag in CONTENT or token.lower == _ONCE_MORE
        for hit in hits[:1]
        for token in chunks.tokens[main + 1 : main + hit.end]
    )
    if not any(content):
        return "", 0  # a verb with a particle says too little: "open on", "come down"
    return (hits[0].name, main + hits[0].end) if len(hits) == 1 else ("", 0)
