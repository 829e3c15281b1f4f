"""Of which day a figure is told, where the sentence around it tells of another."""

from __future__ import annotations

from factcheck.grammar.counted import Counted
from factcheck.kinds.acts import acts
from factcheck.kinds.figures.figure_ages import dates_a_noun
from factcheck.kinds.figures.figure_settings import setting_of
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.settings.setting import Setting, setting
from factcheck.model.claim import Kind

_OF_THE_TEXT = "document"
_IN_THE_SENTENCE = frozenset({"clause", "fronted", "paragraph"})


def timed(galley: Galley, reading: Reading, counted: Counted, kind: Kind) -> Setting:
    """The setting of a figure, with the time of what is told of those it counts.

    "A plaque names the 30 who died when the dam broke in May" tells of May, and not of the day of the text.
    """
    around = setting_of(galley, reading, counted)
    if _of_no_day(galley, reading, counted, kind, around):
        return around._replace(time=None, time_from="unknown")
    if around.time_from != _OF_THE_TEXT or counted.event is None or not _is_of_whom(reading, counted):
        return around
    then = setting(galley, reading, *counted.event)
    if then.time_from in _IN_THE_SENTENCE:
        return around._replace(time=then.time, time_from=then.time_from, how=then.how)
    return around._replace(time=None, time_from="unknown", how="")


def _is_of_whom(reading: Reading, counted: Counted) -> bool:
    """Whether the act of a figure is told in the past by a relative clause behind it: "the 30 who died there"."""
    if counted.event is None:
        return False
    chunks, at = reading.chunks, reading.tokens_between(*counted.event)
    for clause in chunks.clauses if at else ():
        verb = chunks.verbs[clause.verb]
        behind = clause.opening == "relative" and chunks.tokens[clause.first].start >= counted.number_end
        if behind and verb.first <= at.start < verb.end:
            perfect = bool(verb.auxiliaries) and chunks.tokens[verb.auxiliaries[0]].lemma == "have"
            return verb.past is True and not perfect
    return False


def _of_no_day(galley: Galley, reading: Reading, counted: Counted, kind: Kind, around: Setting) -> bool:
    """Whether a figure is told of no day: an estimate in a text that has one, an age that dates something."""
    estimated = around.time_from == "document" and kind != "casualty" and _is_estimated(reading, counted)
    return estimated or (kind == "age" and dates_a_noun(galley, reading, counted.number_start))


def _is_estimated(reading: Reading, counted: Counted) -> bool:
    """Whether somebody puts the figure at so much: that dates the estimate, not what was estimated."""
    clause = reading.clause_of(counted.number_start, counted.number_end)
    return any(verb.main in clause and verb.lemma in acts().figures for verb in reading.chunks.verbs)
