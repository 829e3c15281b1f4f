"""Numbers that are no fact of a story: of nameless people who tell something, and the year that opens an entry."""

from __future__ import annotations

from factcheck.grammar.counted import Counted
from factcheck.grammar.words.words import lemma
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading


def tells_unnamed(galley: Galley, reading: Reading, counted: Counted) -> bool:
    """Whether a figure counts those who are heard in its sentence: "three officials close to the talks said".

    Ten senators who say how they will vote are counted as what they are.

    Args:
        galley: The document.
        reading: The sentence.
        counted: The figure with what was made of it.
    """
    if counted.kind != "count" or counted.noun is None:
        return False
    text, start = galley.document.text, counted.number_start
    for said in galley.heard(reading.sentence.start, reading.end).attributions:
        words = said.speaker.split()
        if words and text.startswith(said.speaker, start) and lemma(words[-1].lower(), "NOUN") in acts().unnamed:
            return True
    return False


def is_a_date(galley: Galley, counted: Counted) -> bool:
    """Whether a number is the year of an entry of a chronology: "1926 Ferguson goes public" counts no Fergusons."""
    start, end = counted.number_start, counted.number_end
    return any(
        one.kind == "date" and (one.start, one.end) == (start, end) for one in galley.timeline.within(start, end)
    )
