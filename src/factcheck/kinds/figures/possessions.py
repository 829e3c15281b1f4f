"""How many of a kind somebody has in all: "its whole fleet of nine boats", "runs 12 trams"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import NounPhrase
from factcheck.grammar.counted import Counted
from factcheck.grammar.words.words import types
from factcheck.kinds.figures.holdings import holdings
from factcheck.kinds.galley import Galley, Reading

HAVE = "have"
_NO_THINGS = frozenset({"time", "event", "act", "money", "person"})
_POSSESSIVES = frozenset({"its", "their", "his", "her", "our"})


def has(reading: Reading, counted: Counted) -> str:
    """That somebody has so many, where the words say it in whatever way; empty where they do not."""
    if counted.kind != "count" or counted.measure.outcome or counted.quantity.unit:
        return ""
    if types(counted.measure.head) & _NO_THINGS or not counted.measure.head:
        return ""
    return HAVE if _whole_fleet(reading, counted) is not None else _held(reading, counted)


def whose_fleet(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """Who has a fleet of so many: by "its", by the name before "'s", or who runs it."""
    if not has(reading, counted):
        return ()
    fleet, chunks = _whole_fleet(reading, counted), reading.chunks
    if fleet is None:
        return ()
    owner = chunks.nouns[fleet.possessor] if fleet.possessor is not None else None
    if owner is not None:
        return galley.ids_in(reading, chunks.span(owner.first, owner.end))
    if chunks.tokens[fleet.first].lower in _POSSESSIVES:
        token = chunks.tokens[fleet.first]
        return galley.ids_in(reading, (token.start, token.end)) or _subject(galley, reading, fleet)
    return _subject(galley, reading, fleet)


def _subject(galley: Galley, reading: Reading, fleet: NounPhrase) -> tuple[str, ...]:
    """Who does with a fleet what the clause tells."""
    chunks = reading.chunks
    at = chunks.nouns.index(fleet)
    for clause in chunks.clauses:
        if at in clause.objects and clause.subject is not None and not chunks.verbs[clause.verb].passive:
            subject = chunks.nouns[clause.subject]
            return galley.ids_in(reading, chunks.span(subject.first, subject.end))
    return ()


def _whole_fleet(reading: Reading, counted: Counted) -> NounPhrase | None:
    """The fleet that is of so many: one somebody has, or the whole of it."""
    chunks = reading.chunks
    span = reading.tokens_between(counted.number_start, counted.number_end)
    index = chunks.noun_at(span.start) if span else None
    fleet = next((p for p in chunks.nouns if index is not None and p.of == index), None)
    if fleet is None or chunks.tokens[fleet.head].lemma not in holdings().fleets:
        return None
    lead = {token.lower for token in chunks.tokens[fleet.first : fleet.head]}
    own = bool(lead & _POSSESSIVES) or fleet.possessor is not None
    at = chunks.nouns.index(fleet)
    held = any(
        at in clause.objects and chunks.verbs[clause.verb].lemma in holdings().running for clause in chunks.clauses
    )
    return fleet if own or held else None


def _held(reading: Reading, counted: Counted) -> str:
    """That a verb of owning or running has so many for its object: "operated 12 ferries"."""
    told = counted.role == "undergoer" and counted.measure.predicate in holdings().running
    vehicle = {"vehicle", "structure"} & types(counted.measure.head)
    return HAVE if told and vehicle and not counted.negated else ""
