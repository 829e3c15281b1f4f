"""A length that points back at two dates told before it: "in March 2009 ... in March 2021. In those 14 years"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.bands import Span
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import moment, time_member
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.pointed_words import pointed_signs
from factcheck.checks.reckoning.spans import between, point_of
from factcheck.model.report import Verdict
from factcheck.model.values import Days, Duration, TimeInterval
from factcheck.questions.frames import Frame
from factcheck.timeline import ResolvedTime
from factcheck.timeline.values import DAYS_IN

Judged = Callable[[Span, Duration], Verdict | None]
_IN_NO_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")
_SOME_YEAR = 2001  # two days of one year that is not told
_ENDS = 2
_LEAD = 8  # characters before a length in which a word that points back stands
_ROOM = 1.2  # units: the first year may be counted, and the last


def lengths_pointed(page: Page, verdict: Judged, told_as: Callable[[Span, str], str]) -> Iterator[Sum]:
    """Every such length with the only two dates that stand before it in its sentence or in the one before."""
    prose = page.prose
    for at, passage in enumerate(prose):
        for length in page.times_in(passage):
            told = length.value
            if not isinstance(told, Duration) or not _points_back(page, length):
                continue
            ends = _dates(page, passage, length.start)
            where = passage
            if not ends and at and passage.start - prose[at - 1].end <= 2:
                where = prose[at - 1]
                ends = _dates(page, where, where.end)
            ends = _of_one_grain(ends)
            if len(ends) == _ENDS and (found := _told(page, (passage, length), (where, ends), verdict, told_as)):
                yield found


def _points_back(page: Page, length: ResolvedTime) -> bool:
    signs, before = pointed_signs(), page.text[max(0, length.start - _LEAD) : length.start].lower()
    told = page.text[length.start : length.end].lower()
    pointed = signs.these.match(told) or signs.these_before.search(before)
    return pointed is not None and signs.onward.match(page.text, length.end) is None


def _dates(page: Page, passage: Passage, until: int) -> list[ResolvedTime]:
    """The dates of a sentence up to some place."""
    return [one for one in page.times_in(passage) if one.kind == "date" and one.end <= until]


def _of_one_grain(dates: list[ResolvedTime]) -> list[ResolvedTime]:
    """Of more than two dates those that name a day: "this year it shuts on 3 August, opens on 17 August"."""
    exact = [one for one in dates if _is_day(one)]
    return exact if len(dates) > _ENDS else dates


def _is_day(time: ResolvedTime) -> bool:
    days = _days(time)
    return days is not None and days.low == days.high


def _days(time: ResolvedTime) -> Days | None:
    """The days of a date; of one without a year those of some year."""
    if (told := _IN_NO_YEAR.fullmatch(time.symbol)) is not None:
        try:
            day = date(_SOME_YEAR, int(told[1]), int(told[2]))
        except ValueError:
            return None
        return Days(low=day, high=day)
    return point_of(time)


def _end(page: Page, passage: Passage, time: ResolvedTime) -> Frame | None:
    """The claim of a date; one without a year is open at both ends."""
    if time.value is not None:
        return time_member(page, passage, time)
    open_days = Days(low=None, high=None)
    written = page.document.quote(time.start, time.end)
    value = TimeInterval(start=None, end=None, core=open_days, hull=open_days, as_written=written)
    return moment(page, passage, time.start, time.end, value)


def _told(
    page: Page, length: tuple[Passage, ResolvedTime], dates: tuple[Passage, Sequence[ResolvedTime]],
    verdict: Judged, told_as: Callable[[Span, str], str],
) -> Sum | None:  # fmt: skip
    passage, time = length
    where, ends = dates
    told = time.value
    if not isinstance(told, Duration) or len({_IN_NO_YEAR.fullmatch(one.symbol) is None for one in ends}) > 1:
        return None
    first, last = (_days(one) for one in ends)
    reckoned = between(first, last) if first is not None and last is not None else None
    if reckoned is None:
        return None
    found = verdict(reckoned, told)
    unit = DAYS_IN.get(told.unit, 1.0)
    if found in ("contradiction", "tension"):
        days = float(told.low_days or 0)
        room = unit * _ROOM
        if reckoned.low - room <= days <= reckoned.high + room or not 1 / 2 <= days / max(reckoned.high, 1) <= 2:
            return None
    frames = [(time_member(page, passage, time), 0), *((_end(page, where, one), 1) for one in ends)]
    known = [(frame, side) for frame, side in frames if frame is not None]
    if found is None or len(known) < 2:
        return None
    why = f"the two ends lie {told_as(reckoned, told.unit)} apart, and the text says {told.as_written}"
    return judged(known, found, why)
