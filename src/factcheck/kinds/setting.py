"""The setting of a claim: the words of its clause, the names in its sentence, when and where it was."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.kinds.galley import Galley, Reading
from factcheck.model.claim import Provenance
from factcheck.model.values import TimeInterval


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a value and says what the value answers."""

    terms: tuple[str, ...]
    context: tuple[str, ...]
    names: tuple[str, ...]
    place: tuple[str, ...]
    time: TimeInterval | None
    time_from: Provenance
    how: str


def setting(galley: Galley, reading: Reading, start: int, end: int, *, dated: bool = True) -> Setting:
    """Read the setting of the value at a span.

    Args:
        galley: The document.
        reading: The sentence that holds the value.
        start: Where the value starts.
        end: Where it ends.
        dated: Whether to look for the time in force (a date needs none: it is the value).
    """
    span = reading.tokens_between(start, end)
    clause = reading.clause_of(start, end)
    terms = reading.content(clause, without=span)
    whole = reading.content(range(len(reading.chunks.tokens)), without=span)
    heading = galley.heading_of(reading)
    above = _all_content(heading)
    before = _all_content(galley.before(reading))
    context = tuple(dict.fromkeys(w for w in (*whole, *before, *above) if w not in terms))
    time, time_from, how = _time(galley, reading, clause, start) if dated else (None, "unknown", "")
    names = galley.names_in(reading)
    return Setting(terms, context, names, galley.places_in(reading, clause), time, time_from, how)


def _all_content(reading: Reading | None) -> tuple[str, ...]:
    return reading.content(range(len(reading.chunks.tokens))) if reading else ()


def _time(galley: Galley, reading: Reading, clause: range, offset: int) -> tuple[TimeInterval | None, Provenance, str]:
    """The time in force; a past tense under nothing but the document's own date tells of no known time."""
    time, provenance = galley.timeline.in_force(offset)
    if provenance == "document" and _told_as_past(reading, clause):
        return None, "unknown", ""
    anchor = galley.timeline.anchor(offset)
    if anchor is not None and anchor.signal in ("before", "until", "by") and anchor.named is not None:
        time = anchor.named
    return time, provenance, galley.timeline.why(offset) if time else ""


def _told_as_past(reading: Reading, clause: range) -> bool:
    verbs = reading.chunks.verbs
    return any(verb.past for verb in verbs if clause.start <= verb.main < clause.stop)
