"""The occasion that a sentence tells of, where it is not the story's: "the drought of 1976", "a rescue in February"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import NounPhrase
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.moment_acts import is_event
from factcheck.model.values import TimeInterval
from factcheck.timeline import ResolvedTime
from factcheck.timeline.wording import reach

_IT = frozenset({"it"})
_ANY = frozenset({"a", "an", "another"})


def of_the_one_before(galley: Galley, reading: Reading, clause: range) -> TimeInterval | None:
    """The year of the event that "it" is: "The heatwave of 2003 killed 2,900. It lasted 15 days"."""
    chunks = reading.chunks
    own = next((c for c in chunks.clauses if c.first in clause), None)
    verb = chunks.verbs[own.verb] if own is not None else None
    if verb is None or chunks.tokens[clause.start].lower not in _IT or clause.start + 1 != verb.first:
        return None
    before = galley.before(reading)
    found = None if before is None or clause.start else _dated_subject(galley, before)
    if found is None or found[1].named is None or found[1].cell is None or found[1].cell.grain != "year":
        return None
    return found[1].named


def is_another(galley: Galley, reading: Reading, clause: range, start: int) -> bool:
    """Whether a clause tells of an event that it brings in with its date, weeks ago: "a rescue in May lasted a day".

    A length that belongs to the event's name ("a three-day strike in May cost £3m") may be that of the story's.
    """
    found, published = _dated_subject(galley, reading), galley.timeline.published
    if found is None or published is None or published.start is None or found[0].head not in clause:
        return False
    named, first = found[1].named, reading.chunks.tokens[found[0].first]
    if named is None or named.end is None or first.lower not in _ANY or start < found[1].start:
        return False
    return (published.start - named.end).days >= reach().no_present


def _dated_subject(galley: Galley, reading: Reading) -> tuple[NounPhrase, ResolvedTime] | None:
    """The event that a sentence opens with, and the date between it and its verb."""
    chunks = reading.chunks
    first = chunks.clauses[0] if chunks.clauses else None
    if first is None or first.subject is None or first.inherited:
        return None
    phrase = chunks.nouns[first.subject]
    low, high = chunks.tokens[phrase.first].start, chunks.tokens[chunks.verbs[first.verb].first].start
    dates = [m for m in galley.timeline.within(low, high) if m.kind == "date" and m.named is not None]
    return (phrase, dates[0]) if len(dates) == 1 and is_event(reading, phrase) else None
