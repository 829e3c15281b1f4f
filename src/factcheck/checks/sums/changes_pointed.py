"""A change told as a share or a multiple of two figures, in any order: "480, after 640 the year before, a third less".

The forms of `changes` ask for the words between its figures. Here a sentence, or it and the one before, has just two
figures of one thing, words set one of them beside an earlier time, and a noun or comparative says which way it went.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.bands import band, plain
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import member
from factcheck.checks.reckoning.outcome import judged, shown
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.pointed_words import pointed_signs, pointed_words
from factcheck.checks.reckoning.ties import forms
from factcheck.checks.reckoning.told_items import TIME, Item
from factcheck.checks.reckoning.wholes_words import any_of
from factcheck.checks.sums.wholes_items import is_told_plainly, kin
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.report import Verdict

_ENDS = 2
_LEAD, _TAIL = 50, 30  # characters before and behind a share that say which way it went
_TOLD = frozenset({"exact"})


def changes_pointed(page: Page, points: float) -> Iterator[Sum]:
    """Every share by which something changed, beside the only two figures that it may lie between."""
    for passage, row in zip(page.prose, page.rows, strict=True):
        for share in passage.quantities:
            if share.quantity.unit != "%" or share.quantity.wording not in _TOLD or share.doubt or share.change:
                continue
            way = _way(page, passage, share)
            ends = _ends(page, row)
            if way and len(ends) == _ENDS and (found := _told(page, (passage, share), ends, way, points)) is not None:
                yield found


def multiples_pointed(page: Page) -> Iterator[Sum]:
    """Every multiple that compares the only two figures of a sentence: "78, twice as many as when there were 34"."""
    for passage, row in zip(page.prose, page.rows, strict=True):
        for times in passage.quantities:
            compares = _as_many().match(page.text, times.number_end, passage.end) is not None
            if times.kind != "multiple" or not compares or times.quantity.low is None:
                continue
            ends = [one for one in _ends(page, row) if one.figure is not times]
            if len(ends) != _ENDS or not ends[0].start < times.start < ends[1].start:
                continue
            found = _multiple(page, (passage, times), ends)
            if found is not None:
                yield found


def _way(page: Page, passage: Passage, share: FoundQuantity) -> int:
    """Which way the words around a share say that it went: "a drop of a third", "a quarter fewer than"."""
    before = page.text[max(passage.start, share.start - _LEAD) : share.start].lower()
    behind = page.text[share.end : min(passage.end, share.end + _TAIL)].lower()
    if found := _noun_of().search(before):
        return forms().nouns[found["noun"]]
    found = _than().match(behind)
    return forms().compared[found["word"]] if found is not None else 0


@cache
def _noun_of() -> re.Pattern[str]:
    nouns = "|".join(sorted(forms().words["noun_of_change"], key=len, reverse=True))
    return re.compile(rf"\ban? (?:[a-z-]+ )?(?P<noun>{nouns}) of $")


@cache
def _than() -> re.Pattern[str]:
    words = "|".join(sorted(forms().compared, key=len, reverse=True))
    return re.compile(rf" (?P<word>{words}) than\b")


@cache
def _as_many() -> re.Pattern[str]:
    return re.compile(rf"(?: times)? {any_of(pointed_words().as_many.words)}\b")


def _ends(page: Page, row: Sequence[Item]) -> list[Item]:
    """The figures of a sentence that may be the two ends of a change: those of one unit, and of one noun."""
    found = [one for one in row if one.unit not in (TIME, "%") and one.figure.kind != "share"]
    found = [one for one in found if one.figure.kind != "multiple" and is_told_plainly(page, one, ends=True)]
    if not found or any(one.unit != found[0].unit or not kin(one.noun, found[0].noun) for one in found):
        return []
    plainly = all(one.figure.quantity.wording in _TOLD and not one.figure.hyphened for one in found)
    return found if plainly else []


def _compared(page: Page, passage: Passage, first: int) -> bool:
    """Whether a sentence sets what it tells beside an earlier time, and of one thing."""
    signs, told = pointed_signs(), page.text[first : passage.end].lower()
    return signs.earlier.search(told) is not None and signs.partial.search(told) is None


def _told(
    page: Page, share: tuple[Passage, FoundQuantity], ends: Sequence[Item], way: int, points: float
) -> Sum | None:
    passage, figure = share
    low, high = sorted(ends, key=lambda one: one.value)
    start, end = (low, high) if way > 0 else (high, low)
    made, said, bars = 100 * abs(end.value - start.value) / start.value, plain(figure), pointed_words().bars
    if not made or not _compared(page, passage, passage.start):
        return None
    core = band(figure.quantity).core
    fits = core.low - points <= made <= core.high + points
    if not fits and (abs(made - said) <= bars.change or not 1 / bars.far <= made / said <= bars.far):
        return None
    verdict: Verdict = "consistent" if fits else "contradiction"
    why = f"from {shown(start.value)} to {shown(end.value)} is {way * made:+.1f} per cent"
    why += f", and the text says {figure.quantity.as_written}" if not fits else ""
    frames = [(member(page, passage, figure), 0), *((member(page, one.passage, one.figure), 1) for one in ends)]
    return judged(frames, verdict, why)


def _multiple(page: Page, told: tuple[Passage, FoundQuantity], ends: Sequence[Item]) -> Sum | None:
    passage, times = told
    result, base = ends
    factor, made, bars = plain(times), result.value / base.value, pointed_words().bars
    if not _compared(page, passage, passage.start) or factor <= 1:
        return None
    off = abs(made - factor) / factor
    exact = times.quantity.wording in ("exact", "up_to")
    if off > bars.multiple and (not exact or not 1 / bars.far <= made / factor <= bars.far):
        return None
    verdict: Verdict = "consistent" if off <= bars.multiple / 2 else "contradiction"
    if bars.multiple / 2 < off <= bars.multiple:
        return None
    why = f"{shown(result.value)} is {made:.3g} times {shown(base.value)}"
    why += f", and the text says “{times.quantity.as_written}”" if verdict != "consistent" else ""
    frames = [(member(page, one.passage, one.figure), side) for side, one in enumerate((result, base))]
    return judged(frames, verdict, why)
