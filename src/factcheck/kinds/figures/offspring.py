"""How many children somebody has: "a mother of five", "leaves three sons", "is survived by his two daughters"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.grammar.counted import Counted
from factcheck.grammar.quantities import FoundQuantity
from factcheck.kinds.galley import Galley, Reading
from factcheck.locate import read_lexicon
from factcheck.model.claim import Measure, Question
from factcheck.table import Table

CHILD = "child"
HAVE = "have"
MOST = 15  # children; a greater number behind "mother of" is rather an age
_AMONG = "whole"  # how those are counted among whom somebody is one
_SURVIVED = re.compile(r"\bsurvived by\b[^.;]*$", re.IGNORECASE)


class Kin(Table):
    """Words for parents and for those whom one has in a family, acts that tell no more than having them; ages."""

    parents: frozenset[str]
    relatives: frozenset[str]
    elders: frozenset[str]
    having: frozenset[str]
    aged: frozenset[str]
    slight: frozenset[str]
    behind_age: frozenset[str]
    turns_of_life: frozenset[str]
    being_old: frozenset[str]


@cache
def kin() -> Kin:
    """The lists in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("kin.toml", Kin)


def parents_of(reading: Reading) -> Iterator[tuple[FoundQuantity, tuple[int, int]]]:
    """The numbers of children that "a mother of five" tells, each with the place of the parent's words."""
    chunks = reading.chunks
    for quantity in reading.quantities:
        span = reading.tokens_between(quantity.number_start, quantity.number_end)
        if quantity.kind != "count" or not span or span.start < 2 or not 0 < (quantity.quantity.low or 0) <= MOST:
            continue
        behind = chunks.tokens[span.stop] if span.stop < len(chunks.tokens) else None
        if chunks.tokens[span.start - 1].lower != "of" or (
            behind is not None and behind.tag in ("NOUN", "ADJ", "NAME")
        ):
            continue
        index = chunks.noun_at(span.start - 2)
        if index is not None and chunks.tokens[chunks.nouns[index].head].lemma in kin().parents:
            yield quantity, chunks.span(chunks.nouns[index].first, chunks.nouns[index].end)


def of_family(galley: Galley, counted: Counted, measure: Measure) -> Measure:
    """The measure of relatives counted by who leaves, has or is survived by them: that they are there."""
    if measure.head not in kin().relatives or counted.kind != "count" or measure.outcome not in ("", "rescued"):
        return measure
    sentence = galley.document.text[max(0, counted.number_start - 160) : counted.number_start]
    survived = measure.predicate == "survive" and _SURVIVED.search(sentence) is not None
    if not survived and measure.predicate not in kin().having:
        return measure
    return measure.model_copy(update={"predicate": HAVE, "outcome": ""})


def of_no_day(question: Question, how: str) -> Question:
    """What somebody has of a family is of no day but one that its own clause tells: "They had three sons".

    "Was born in 1930, the youngest of six children" dates the birth, and what they have they have on any day.
    """
    measure, own = question.measure, question.time_from == "clause" and how != _AMONG
    if measure.head not in kin().relatives or measure.predicate != HAVE or own:
        return question
    return question.model_copy(update={"time": None, "time_from": "unknown"})


def survivor(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """Who is survived by the relatives counted: the subject of a passive clause."""
    chunks = reading.chunks
    if counted.measure.head not in kin().relatives:
        return ()
    for clause in chunks.clauses:
        verb = chunks.verbs[clause.verb]
        if verb.lemma != "survive" or not verb.passive or clause.subject is None:
            continue
        low, high = chunks.span(verb.first, clause.end)
        if low <= counted.number_start < high:
            phrase = chunks.nouns[clause.subject]
            return galley.ids_in(reading, chunks.span(phrase.first, phrase.end))
    return ()
