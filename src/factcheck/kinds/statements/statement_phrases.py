"""Phrases of several words that make one act: "was taken into custody", "sent the signaller to prison"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.times.durations import unit_of
from factcheck.grammar.words.words_classes import opens_phrase, phrases_opening
from factcheck.grammar.words.words_tables import knows
from factcheck.kinds.statements.statement_states import CONTENT

LONGEST_PHRASE = 7
_LEADS_ON = ("of", "for")  # "threw them out of the house" tells another act than "threw out"
_ONCE_MORE = "again"  # the only adverb that makes another act of a verb: "trains ran again"


def class_phrase(chunks: Chunks, main: int, end: int) -> tuple[str, int]:
    """The one class of a phrase of two words and more that a verb opens, and where the phrase ends."""
    if not opens_phrase(chunks.tokens[main].lemma.lower()):
        return "", 0
    lemmas = [token.lemma.lower() for token in chunks.tokens[main : min(end, main + LONGEST_PHRASE)]]
    hits = [hit for hit in phrases_opening(lemmas) if hit.end > 1]
    content = (
        token.tag in CONTENT or token.lower == _ONCE_MORE or (token.tag == "ADV" and knows(token.lower, "J"))
        for hit in hits[:1]
        for token in chunks.tokens[main + 1 : main + hit.end]
    )
    if not any(content):
        return "", 0  # a verb with a particle says too little: "open on", "come down"
    return (hits[0].name, main + hits[0].end) if len(hits) == 1 else ("", 0)


def parted_phrase(chunks: Chunks, clause: Clause, reach: int) -> str:
    """The one class of a phrase in whose middle the object stands: "sent the man to prison", "put the fire out".

    Args:
        chunks: The parsed sentence.
        clause: The clause.
        reach: Where a phrase ends that its words make as they stand; where its last word is the object, it holds.
    """
    group = chunks.verbs[clause.verb]
    verb = chunks.tokens[group.main].lemma.lower()
    direct = next((n for n in clause.objects if chunks.nouns[n].first == group.end), None)
    if direct is None or group.passive or group.particle is not None or not opens_phrase(verb):
        return ""
    end, head = chunks.nouns[direct].end, chunks.tokens[chunks.nouns[direct].head]
    if chunks.nouns[direct].head == reach - 1 or unit_of(head.lemma) is not None:
        return ""  # "opened its doors to the public", "waited nine months for it"
    ends = [(p, chunks.nouns[n].head + 1) for p, n in clause.prepositions if p >= end]
    free = end < len(chunks.tokens) and end not in {p for p, _ in clause.prepositions}  # no "took part in the trial"
    if free and chunks.tokens[end].lower in word_lists()["particles"]:
        behind = chunks.tokens[end + 1] if end + 1 < len(chunks.tokens) else None
        another = behind is not None and (behind.tag == "ADJ" or behind.lower in _LEADS_ON)  # "pulled six out alive"
        ends += [] if another else [(end, end + 1)]
    for first, stop in sorted(ends):
        lemmas = [verb, *(token.lemma.lower() for token in chunks.tokens[first:stop])]
        names = {hit.name for hit in phrases_opening(lemmas) if hit.end == len(lemmas)}
        if len(names) == 1:
            return names.pop()
    return ""
