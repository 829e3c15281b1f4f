"""Who got so many votes or seats, in whatever words: "won 30 seats", "the count gives Ms Lee 44 votes"."""

from __future__ import annotations

from factcheck.grammar.counted import Counted
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading


def won(reading: Reading, counted: Counted) -> str:
    """The one act of getting votes or seats; empty where none is told."""
    words = acts().polled
    if counted.measure.head not in words.counted or counted.measure.outcome:
        return ""
    got = counted.measure.predicate in words.got and counted.role == "undergoer"
    return words.act if got or _receiver(reading, counted) is not None else ""


def handed_to(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """To whom a count gives so many votes or seats: what stands between its verb and the figure."""
    told = _receiver(reading, counted) if counted.measure.head in acts().polled.counted else None
    return galley.ids_in(reading, reading.chunks.span(told.start, told.stop)) if told is not None else ()


def _receiver(reading: Reading, counted: Counted) -> range | None:
    """The words between a verb of giving and the figure, where nothing but whom it is given to stands there."""
    chunks = reading.chunks
    span = reading.tokens_between(counted.number_start, counted.number_end)
    verb = next((v for v in chunks.verbs if span and v.lemma in acts().polled.handed and v.end < span.start), None)
    if verb is None or verb.passive:
        return None
    between = chunks.tokens[verb.end : span.start]
    plain = all(token.tag in ("NAME", "NOUN", "PRON", "DET", "POSS", "ADJ") for token in between)
    return range(verb.end, span.start) if plain and any(t.tag in ("NAME", "NOUN", "PRON") for t in between) else None
