"""A figure or day that the next sentence puts right, as in "We wrote that 48 had died. The correct figure is 14".

Such a figure is told in order to be withdrawn, whoever had given it. Where somebody else gives the right one,
two voices differ and nothing is withdrawn.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.stance.stance_words import stance_words
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.model.claim import Stance

_NO_FIGURE = frozenset({"ordinal", "duration"})


@cache
def _puts_right() -> re.Pattern[str]:
    how, what = ("|".join(map(re.escape, row)) for row in (acts().righting, acts().righted))
    be = r"(?:is|was|should\s+(?:be|have\s+been|read|have\s+read)|ought\s+to\s+have\s+been)"
    return re.compile(
        rf"\W*(?:[\w ]{{1,20}},\s+)?(?:the|its|his|her|their|our)\s+(?:{how})\s+(?:{what})\s+{be}\b", re.I
    )


def as_corrected(galley: Galley, reading: Reading, at: int, stance: Stance) -> Stance:
    """The stance of the figure at a place: withdrawn where the next sentence gives the right one.

    Args:
        galley: The document as read.
        reading: The sentence of the figure.
        at: Where its number begins.
        stance: The stance of its clause.
    """
    if at in galley.take.withdrawn:  # "CORRECTS the price to 14, sted 41"
        return stance.model_copy(update={"mood": "withdrawn", "affirmed": True, "speaker": ""})
    behind = galley.after(reading)
    if behind is None or not (_is_right(galley, behind) or _in_a_column(galley, reading)):
        return stance
    own = next((figure for figure in reading.quantities if figure.number_start == at), None)
    right = next((figure for figure in behind.quantities if figure.kind not in _NO_FIGURE), None)
    if own is None or right is None or not _in_its_place(reading, own, right):
        return stance
    return _withdrawn(galley, behind, right.start, right.end, stance)


def day_as_corrected(galley: Galley, reading: Reading, at: int, stance: Stance) -> Stance:
    """The same for the day at a place."""
    behind = galley.after(reading)
    if behind is None or not (_is_right(galley, behind) or _in_a_column(galley, reading)):
        return stance
    days, right = (
        [time for time in galley.timeline.within(one.sentence.start, one.end) if time.kind == "date"]
        for one in (reading, behind)
    )
    if len(days) != 1 or len(right) != 1 or days[0].start != at:
        return stance
    return _withdrawn(galley, behind, right[0].start, right[0].end, stance)


def _is_right(galley: Galley, behind: Reading) -> bool:
    """Whether a sentence gives "the correct figure"."""
    return _puts_right().match(galley.document.text, behind.sentence.start, behind.end) is not None


@cache
def _told_by_a_piece() -> re.Pattern[str]:
    words = stance_words().corrected
    return re.compile(
        rf"\W*(?:[\w ]{{1,40}},\s+)?(?:an?|our|the)\s+(?:[\w-]+\s+){{0,2}}(?:{'|'.join(sorted(words.pieces))})\b"
        r"(?:\([^)]*\)|[^.;:(]){0,60}?\s"
        r"(?:said|told|stated|claimed|gave|put|misstated|reported|wrote|quoted|had|described)\b",
        re.I,
    )


@cache
def _column() -> re.Pattern[str]:
    named = "|".join(sorted(stance_words().corrected.amending))
    return re.compile(rf"^\W*(?:[\w’']+ ){{0,2}}(?:{named})\b[^\n.]{{0,30}}$", re.I | re.M)


def _in_a_column(galley: Galley, reading: Reading) -> bool:
    """Whether a sentence below a heading "Corrections" tells what an article had said."""
    text = galley.document.text
    told = _told_by_a_piece().match(text, reading.sentence.start, reading.end)
    return told is not None and _column().search(text, 0, reading.sentence.start) is not None


def _in_its_place(reading: Reading, own: FoundQuantity, right: FoundQuantity) -> bool:
    """Whether a figure is the only one of its sentence for which the right one may stand."""
    unit = right.quantity.unit
    told = [figure for figure in reading.quantities if figure.kind not in _NO_FIGURE]
    alike = [figure for figure in told if unit is None or figure.quantity.unit == unit]
    return alike == [own] and own.quantity.core != right.quantity.core


def _withdrawn(galley: Galley, behind: Reading, start: int, end: int, stance: Stance) -> Stance:
    other = galley.stance(behind, start, end)
    if not other.affirmed or other.speaker not in ("", stance.speaker):
        return stance
    return stance.model_copy(update={"mood": "withdrawn", "affirmed": True, "speaker": ""})
