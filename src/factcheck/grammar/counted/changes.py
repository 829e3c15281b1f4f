"""Changes told by a noun: "a pay rise of 6 per cent", "growth of 2.1 per cent", "a 12 per cent fall in exports"."""

from __future__ import annotations

from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.heads import head_word
from factcheck.grammar.counted.lexicon import words
from factcheck.grammar.counted.record import Noun
from factcheck.grammar.directions import direction_of_noun, is_of_what
from factcheck.grammar.quantities import Kind
from factcheck.grammar.words.words_tables import knows

_NEAR = 6  # tokens between a change and what it is in


def changing(frame: Frame, kind: Kind, noun: Noun) -> Noun:
    """A noun of rising or falling read as the change of what it is a change of; any other as it is.

    Args:
        frame: The parsed sentence.
        kind: What sort of figure it is: only shares are so told.
        noun: What the figure was read to count.
    """
    if kind == "share" and noun.head in words().rises and "from" not in noun.scope:
        return noun._replace(head=words().rises[noun.head], way=1, scope=("additional",))
    way = direction_of_noun(noun.head) if kind == "share" and noun.head else 0
    if not way or noun.way or noun.how not in ("noun", "noun_of_number", "stuff"):
        return noun
    of = _changed(frame, noun)
    if not of:
        return noun
    left = tuple(word for word in noun.modifiers if word != of)
    return noun._replace(head=of, modifiers=left, way=way, scope=("additional",), whole="")


def _changed(frame: Frame, noun: Noun) -> str:
    """What rose or fell: the noun behind "in", else the noun before ("pay rise"), else an adjective's ("economic")."""
    chunks = frame.chunks
    at = noun.phrase if noun.phrase is not None else noun.owner
    end = chunks.nouns[at].end if at is not None else noun.end
    for index, phrase in enumerate(chunks.nouns):
        led = phrase.preposition is not None and chunks.tokens[phrase.preposition].lower == "in"
        if led and end <= phrase.first <= end + _NEAR and chunks.tokens[phrase.head].tag == "NOUN" and index != at:
            return head_word(chunks.tokens[phrase.head])
    inside = [word for word in noun.modifiers if knows(word, "N") and word not in words().counters.words]
    return inside[-1] if inside else next(filter(is_of_what, noun.modifiers), "")
