"""How many live in a place that an aside describes: "Tarsk, a town of 30,000 people", "the village of 900"."""

from __future__ import annotations

from factcheck.grammar.counted import Counted
from factcheck.grammar.words.words import class_of, types
from factcheck.kinds.chains.standin_words import stand_ins
from factcheck.kinds.galley import Reading
from factcheck.model.claim import Measure
from factcheck.questions.weights import weights

INHABITED = "inhabited"
_POPULATION, _PLACE = "population", "place"
_OF, _BEING = "of", "be"


def of_inhabitants(reading: Reading, counted: Counted) -> Counted:
    """A figure that only says how large a place is, whatever happened there; any other as it is.

    "Two bridges fell at Tarsk, a town of 30,000 people" tells of nothing that 30,000 people did. The figure belongs to
    the place that the aside, or the sentence, is about.
    """
    tokens, inside = reading.chunks.tokens, reading.tokens_between(counted.number_start, counted.number_end)
    if counted.kind != "count" or len(inside) == 0 or inside.start < 2 or tokens[inside.start - 1].lower != _OF:
        return counted
    place = tokens[inside.start - 2]
    if place.tag != "NOUN" or not _is_place(place.lemma) or not _of_people(reading, inside.stop):
        return counted
    start, end = _described(reading, inside.start - 2) or (counted.number_start, counted.number_start)
    return counted._replace(
        measure=Measure(head=_POPULATION), binding="construction", how=INHABITED, role="", inferred=False,
        noun=None, owner=(start, end) if end > start else None, doer=None, event=None, scope=(),
    )  # fmt: skip


def _is_place(noun: str) -> bool:
    return noun in stand_ins().place or _PLACE in types(noun)


def _of_people(reading: Reading, at: int) -> bool:
    """Whether a number counts people or stands alone: not of "an island of 40 churches"."""
    tokens = reading.chunks.tokens
    if at >= len(tokens):
        return True
    follow = tokens[at]
    if follow.tag in ("PUNCT", "CONJ", "PREP", "CLAUSE", "AUX"):
        return follow.lower != _OF
    noun = follow.lemma.lower()
    return follow.tag == "NOUN" and (noun in weights().head.everybody or class_of(noun, "NOUN") == _POPULATION)


def _described(reading: Reading, at: int) -> tuple[int, int] | None:
    """Where the place stands that a noun describes: before the comma of an aside, or as the subject of "is"."""
    chunks = reading.chunks
    index = chunks.noun_at(at)
    if index is None:
        return None
    phrase = chunks.nouns[index]
    if phrase.first and chunks.tokens[phrase.first - 1].text == ",":
        before = next((one for one in chunks.nouns if one.end == phrase.first - 1), None)
        return chunks.span(before.first, before.end) if before is not None else None
    clause = next((c for c in chunks.clauses if index in c.objects and chunks.verbs[c.verb].lemma == _BEING), None)
    if clause is None or clause.subject is None:
        return None
    subject = chunks.nouns[clause.subject]
    return chunks.span(subject.first, subject.end)
