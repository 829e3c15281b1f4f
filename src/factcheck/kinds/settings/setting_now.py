"""What a present tense is told of under the date of another sentence: the day of the text, not the plan told before."""

from __future__ import annotations

from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.settings.setting_clauses import in_its_tense, told_before
from factcheck.model.claim import ASSERTED, LOOKED_BACK
from factcheck.model.values import TimeInterval
from factcheck.timeline import ResolvedTime


def is_to_come(galley: Galley, anchor: ResolvedTime) -> bool:
    """Whether a date lies after the day of publication."""
    published, value = galley.timeline.published, anchor.value
    if published is None or published.end is None or not isinstance(value, TimeInterval):
        return False
    begins = anchor.named.start if anchor.named is not None else value.start
    return begins is not None and begins > published.end


def is_over(galley: Galley, anchor: ResolvedTime) -> bool:
    """Whether a date lies before the day of publication."""
    published, value = galley.timeline.published, anchor.value
    if published is None or published.start is None or not isinstance(value, TimeInterval):
        return False
    return value.end is not None and value.end < published.start


def of_the_day(galley: Galley, reading: Reading, clause: range, span: tuple[int, int], anchor: ResolvedTime) -> bool:
    """Whether a date told in another sentence is not that of a figure, by the tense in which it is told.

    Behind "it will close on 30 June" neither "it employs 340 people" nor "it had 380" is of that day; behind "it met
    the union on 6 November" neither is "it has offered 4 per cent". A present of a plan ("the train leaves at nine")
    may be, and so may one in a telling in the present. A date above the text that is the text's own tells of nothing.
    """
    if reading.sentence.start <= anchor.start < reading.end:
        return False
    verb = next((verb for verb in reading.chunks.verbs if verb.main in clause), None)
    if is_over(galley, anchor) and not galley.timeline.narrative and _is_ahead(galley, reading, clause, span):
        return True
    if verb is None or verb.form != "finite":
        return False
    if anchor.cell is not None and anchor.cell == galley.timeline.frame.said:
        return not verb.past
    if verb.modal is not None:
        return False
    if galley.stance(reading, *span).mood not in ASSERTED:
        return False
    if is_to_come(galley, anchor):
        return True
    present = not verb.past and not (galley.timeline.narrative and in_its_tense(galley, reading, clause, anchor))
    return present and is_over(galley, anchor)


def _is_ahead(galley: Galley, reading: Reading, clause: range, span: tuple[int, int]) -> bool:
    """Whether a clause tells in a present or future what is still to be: "she expects it to take nine weeks"."""
    chunks = reading.chunks
    own = next((c for c in chunks.clauses if (c.first, c.end) == (clause.start, clause.stop)), None)
    while own is not None and own.opening == "infinitive" and own.parent is not None:
        own = chunks.clauses[own.parent]
    verb = None if own is None else chunks.verbs[own.verb]
    if verb is None or verb.form != "finite" or verb.past or galley.stance(reading, *span).mood in ASSERTED:
        return False
    return verb.modal is None or chunks.tokens[verb.modal].lower in acts().futures


def is_perfect(reading: Reading, clause: range) -> bool:
    """Whether a clause tells what was done by now, on whatever day before: "has replaced five ministers"."""
    chunks = reading.chunks
    verb = next((verb for verb in chunks.verbs if verb.main in clause), None)
    return verb is not None and bool(verb.auxiliaries) and chunks.tokens[verb.auxiliaries[0]].lemma == "have"


def looked_back(reading: Reading, kind: str, clause: range, mood: str) -> tuple[str, ...]:
    """What marks a toll that is told before another past moment: "41 had died waiting for the verdict"."""
    asserted = kind == "casualty" and mood == "asserted"
    return (LOOKED_BACK,) if asserted and told_before(reading, clause) else ()
