"""When what a figure tells was so, where a relative clause behind what is counted says it, and not the main clause."""

from __future__ import annotations

from factcheck.grammar.counted import Counted
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.settings.setting import Setting, setting


def setting_of(galley: Galley, reading: Reading, counted: Counted) -> Setting:
    """The setting of a figure; its time is that of the clause that tells its act: "the 9 people who died that day".

    Args:
        galley: The document.
        reading: The sentence of the figure.
        counted: The figure.
    """
    around = setting(galley, reading, counted.number_start, counted.number_end)
    clause = _relative(reading, counted)
    if not clause:
        return around
    dates = [m for m in galley.timeline.within(*reading.chunks.span(clause.start, clause.stop)) if m.kind == "date"]
    if len(dates) != 1 or dates[0].named is None or dates[0].signal in ("before", "after", "since", "until", "by"):
        return around
    return around._replace(time=dates[0].named, time_from="clause", how=galley.timeline.why(dates[0].start))


def _relative(reading: Reading, counted: Counted) -> range:
    """The tokens of the relative clause that tells the act of what is counted right before it; else none."""
    chunks = reading.chunks
    act = reading.tokens_between(*counted.event) if counted.event is not None else range(0)
    if not act or counted.noun is None or counted.event is None or counted.event[0] < counted.noun[1]:
        return range(0)
    for clause in chunks.clauses:
        verb = chunks.verbs[clause.verb]
        perfect = bool(verb.auxiliaries) and chunks.tokens[verb.auxiliaries[0]].lemma == "have"  # who have died by now
        told = clause.opening == "relative" and verb.main == act.start and not perfect
        near = told and clause.first - reading.tokens_between(*counted.noun).stop <= 1
        if near and chunks.tokens[clause.first].lower in ("who", "that", "which"):
            return range(clause.first, clause.end)
    return range(0)
