"""Of which day a figure is told, where the sentence around it tells of another."""

from __future__ import annotations

from factcheck.grammar.counted import Counted
from factcheck.kinds.acts import acts
from factcheck.kinds.figures.figure_ages import dates_a_noun
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.settings.setting import Setting, setting
from factcheck.model.claim import Kind
from factcheck.timeline import ResolvedTime

_OF_THE_TEXT = "document"
_BOUNDS = frozenset({"before", "after", "since", "until", "by"})
_IN_THE_SENTENCE = frozenset({"clause", "fronted", "paragraph"})


def timed(galley: Galley, reading: Reading, counted: Counted, kind: Kind) -> Setting:
    """The setting of a figure, with the time of what is told of those it counts.

    "A plaque names the 30 who died when the dam broke in May" tells of May, and not of the day of the text; "the 9
    people who died that day" of that day, and not of that of the main clause.

    Args:
        galley: The document.
        reading: The sentence of the figure.
        counted: The figure.
        kind: What it is a figure of.
    """
    around = setting(galley, reading, counted.number_start, counted.number_end)
    own = _relative(reading, counted)
    if own and counted.noun is not None and (named := _named_in(galley, reading, own)) is not None:
        around = around._replace(time=named.named, time_from="clause", how=galley.timeline.why(named.start))
    if _of_no_day(galley, reading, counted, kind, around):
        return around._replace(time=None, time_from="unknown")
    if around.time_from != _OF_THE_TEXT or counted.event is None or not own:
        return around
    then = setting(galley, reading, *counted.event)
    if then.time_from in _IN_THE_SENTENCE:
        return around._replace(time=then.time, time_from=then.time_from, how=then.how)
    return around._replace(time=None, time_from="unknown", how="")


def _relative(reading: Reading, counted: Counted) -> range:
    """The tokens of the relative clause that tells the act of a figure as past: "the 30 who died there"; else none.

    Who "have died" by now are dead as of today.
    """
    if counted.event is None:
        return range(0)
    chunks, at = reading.chunks, reading.tokens_between(*counted.event)
    for clause in chunks.clauses if at else ():
        verb = chunks.verbs[clause.verb]
        behind = clause.opening == "relative" and chunks.tokens[clause.first].start >= counted.number_end
        if behind and verb.first <= at.start < verb.end:
            perfect = bool(verb.auxiliaries) and chunks.tokens[verb.auxiliaries[0]].lemma == "have"
            return range(clause.first, clause.end) if verb.past is True and not perfect else range(0)
    return range(0)


def _named_in(galley: Galley, reading: Reading, clause: range) -> ResolvedTime | None:
    """The only date of a clause, where it is the day itself and no bound."""
    dates = [m for m in galley.timeline.within(*reading.chunks.span(clause.start, clause.stop)) if m.kind == "date"]
    if len(dates) != 1 or dates[0].named is None or dates[0].signal in _BOUNDS:
        return None
    return dates[0]


def _of_no_day(galley: Galley, reading: Reading, counted: Counted, kind: Kind, around: Setting) -> bool:
    """Whether a figure is told of no day: an estimate in a text that has one, an age that dates something."""
    estimated = around.time_from == "document" and kind != "casualty" and _is_estimated(reading, counted)
    return estimated or (kind == "age" and dates_a_noun(galley, reading, counted.number_start))


def _is_estimated(reading: Reading, counted: Counted) -> bool:
    """Whether somebody puts the figure at so much: that dates the estimate, not what was estimated."""
    clause = reading.clause_of(counted.number_start, counted.number_end)
    return any(verb.main in clause and verb.lemma in acts().figures for verb in reading.chunks.verbs)
