"""Whose a figure is that another is set against: the 31 of "was ahead with 38 per cent against 31 for Vasko"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.counted import Counted
from factcheck.grammar.counted.small import small
from factcheck.grammar.numbers import alternatives
from factcheck.kinds.figures.offspring import of_no_day
from factcheck.kinds.galley import Galley, Reading
from factcheck.model.claim import Question

_LOOKED_BACK = 32  # characters before a figure in which it is set against another
_BEARERS = frozenset({"person", "organisation", "group", "name", "place"})


@cache
def _against() -> re.Pattern[str]:
    """What stands between the figure of one side and that of the other."""
    words, softly = alternatives(small().held_against), alternatives(small().held_softly)
    return re.compile(rf"(?:\b{words}|[,;] ?with)\s+(?:{softly} )?$")


@cache
def _for() -> re.Pattern[str]:
    """What stands between a figure and whose it is: "31 per cent of the vote for"."""
    return re.compile(rf"\s+(?:{alternatives(small().held_units)}\s+)?(?:of the votes? )?for (?:the )?(?=[A-Z])")


def as_rival(galley: Galley, reading: Reading, counted: Counted, asked: Question) -> Question:
    """The question of a figure; of one set against another, as that of the one whom its own words name.

    Args:
        galley: The document.
        reading: The sentence.
        counted: The figure.
        asked: What it answers by the words of the figure before it.
    """
    asked, rival = of_no_day(asked, counted.how), _rival(galley, reading, counted)
    if not rival:
        return asked
    scope = tuple(one for one in asked.scope if one not in ("from", "to", "part"))
    return asked.model_copy(update={"subject": rival, "scope": scope})


def _rival(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    text = galley.document.text
    before = text[max(reading.sentence.start, counted.number_start - _LOOKED_BACK) : counted.number_start]
    behind = _for().match(text, counted.number_end, reading.end)
    if behind is None or not _against().search(before) or not _has_first(reading, counted):
        return ()
    name = next((n for n in reading.names if n.start <= behind.end() < n.end and n.kind in _BEARERS), None)
    return (galley.id_of(name),) if name is not None else ()


def _has_first(reading: Reading, counted: Counted) -> bool:
    """Whether another figure stands right before: "38 per cent", or "38"."""
    ends = [one.end for one in reading.quantities if one.end <= counted.number_start]
    return bool(ends) and counted.number_start - max(ends) <= _LOOKED_BACK
