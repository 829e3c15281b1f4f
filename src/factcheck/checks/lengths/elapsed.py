"""A length or an age in one text against the dates it lies between, told elsewhere: these confirm, they never refute.

That two dates of a story lie exactly as far apart as a length of it says is itself a sign that the length lies
between them, and the more so the longer it is in its own units and the fewer pairs of dates there were to try. So
each length is tried on the pairs of dates that its words lead to, and confirmed where a fit by accident is unlikely:
how unlikely it must be depends on how strongly the words tie the length to both its ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.checks.check import FolderCheck, Sum
from factcheck.checks.lengths.elapsed_clocks import clocks_agree
from factcheck.checks.lengths.elapsed_index import MOST_PAGES, Dates, Days, End, Index
from factcheck.checks.lengths.elapsed_lengths import lengths_of
from factcheck.checks.lengths.elapsed_told import Length, Point, Stretch, phase_of, shown_days
from factcheck.checks.lengths.elapsed_words import allowed, elapsed, tie
from factcheck.checks.lengths.elapsed_years import by_year
from factcheck.checks.reckoning.bands import Span
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.checks.reckoning.spans import YEAR
from factcheck.grammar.words.words import related
from factcheck.model.rule import Rule
from factcheck.row import NamedTuple

WHOLE_YEAR = 360  # days
WHOLE = 0.02  # of a year: so near a whole number of them a length is told as one


class Fit(NamedTuple):
    """Two ends between which a length lies, or might."""

    strength: float
    first: End
    last: End
    width: float
    fits: bool

    @property
    def preferred(self) -> float:
        """How strongly it is told, with what speaks for the day of the text where that fits as well."""
        return self.strength + (elapsed().fit.today if self.last.point is None else 0.0)

    @property
    def direct(self) -> bool:
        """Whether one of the ends tells of what is so long."""
        return self.first.direct or (self.last.direct and self.last.point is not None)


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every length and every age that two dates of its story give."""

    def near(page: Page) -> Sequence[Page]:
        return shelf.told_with(page)[:MOST_PAGES]

    for page, dates in in_turn(shelf.pages, near, Dates):
        index, pages = Index(dates), frozenset(one.number for one in (page, *near(page)))
        for length in lengths_of(page):
            found = _by_stretch(index, length, pages) or _by_ends(index, length, pages)
            found = found or _by_year(index, length, pages)
            if found is not None:
                yield found
    yield from clocks_agree(shelf)


def _of_one_before(quote: str) -> bool:
    """Whether a date is that of one that came before: the previous race."""
    return not set(elapsed().words["earlier"]).isdisjoint(re.findall(r"\w+", quote.lower()))


def _by_ends(index: Index, length: Length, pages: frozenset[int]) -> Sum | None:
    """Two dates, or one and the day of the text, that lie as far apart as a length says."""
    by = elapsed().fit
    tried = _tried(length, *_ends(index, length, pages))
    fitting = [fit for fit in tried if fit.fits]
    if not fitting:
        return None
    best = max(fitting, key=lambda fit: (fit.preferred, -fit.width, fit.first.days, fit.last.days))
    rivals = {(f.first.days, f.last.days) for f in tried if f.strength >= best.strength - 1e-9}
    chance = len(rivals) * min(1.0, best.width / (2 * max(length.told.high, 1.0)))
    if chance > allowed(best.strength) or not (best.direct or (chance <= by.far and best.strength >= by.strong)):
        return None
    if length.units < by.fewest and best.strength < elapsed().bars["strength"][-1] - 1e-9:
        return None
    return _told(index, length, best, pages)


def _ends(index: Index, length: Length, pages: frozenset[int]) -> tuple[list[End], list[End]]:
    """The dates that may be its first end, and those that may be its last."""
    told = index.near(length, length.words, pages, counted=False)
    if length.anchor is None:
        return told, told
    counted = index.near(length, length.anchor, pages, counted=True)
    return (told, counted) if length.backwards else (counted, told)


def _tried(length: Length, firsts: Sequence[End], lasts: Sequence[End]) -> list[Fit]:
    """Every two dates in their order, with whether a length lies between them."""
    lasts = [] if length.only_now else list(lasts)
    if length.now is not None:
        lasts.append(End(length.now, length.weak, None))
    found: list[Fit] = []
    for first in firsts:
        for last in lasts:
            if last.days[0] <= first.days[1] or not _may_hold(length, first, last):
                continue
            both = 0 if length.anchor is not None and length.unit == 1 else 1  # "three days after" leaves the first out
            gap = Span(float(last.days[0] - first.days[1]), float(last.days[1] - first.days[0] + both))
            width, fits = _near(gap, length)
            counted = _round_years(length) if _whole_years(first.days, last.days) else length.years
            if counted is not None:
                width, fits = length.unit, _years(first.days, last.days) == counted
            found.append(Fit(first.strength + last.strength + _phases(first, last), first, last, width, fits))
    return found


def _near(gap: Span, length: Length) -> tuple[float, bool]:
    """How wide a stretch of lengths would fit as well as this gap, and whether it does fit."""
    told = length.told
    room, own = told.high - told.low, gap.high - gap.low
    off = abs((gap.low + gap.high) / 2 - (told.low + told.high) / 2)
    close = off <= elapsed().fit.close * length.unit + 0.5
    return max(1.0, own, room / 2) if close else own + room, own + room <= max(2.2 * length.unit, 2.0) and gap.meets(
        told
    )


def _years(first: Days, last: Days) -> int | None:
    """The years of the calendar between two dates, where each lies in one."""
    ends = [date.fromordinal(day).year for day in (*first, *last)]
    return ends[2] - ends[0] if ends[0] == ends[1] and ends[2] == ends[3] else None


def _whole_years(first: Days, last: Days) -> bool:
    """Whether two dates are told by their years alone."""
    return all(days[1] - days[0] >= WHOLE_YEAR for days in (first, last))


def _round_years(length: Length) -> int | None:
    """How many whole years a length is told as: between one year and another their numbers say it, 1998 and 2004."""
    if length.years is not None or length.unit != YEAR:
        return length.years
    middle = (length.told.low + length.told.high) / 2 / YEAR
    return round(middle) if abs(middle - round(middle)) < WHOLE else None


def _phases(first: End, last: End) -> float:
    """What it is worth that the first date begins a state and the last one ends it."""
    phase = elapsed().fit.phase
    worth = phase if first.point is not None and "begins" in phase_of(first.point) else 0.0
    return worth + (phase if last.point is not None and "ends" in phase_of(last.point) else 0.0)


def _may_hold(length: Length, first: End, last: End) -> bool:
    """Whether two dates may be the ends of a length: two claims, one of which tells of what is so long."""
    if first.point is not None and last.point is not None and first.point.frame is last.point.frame:
        return False
    if length.compared and not (
        first.point is not None and (first.point.compared or _of_one_before(first.point.frame.claim.quote))
    ):
        return False
    if length.only_now and first.point is not None and (first.point.page, first.point.sentence) == _place(length):
        return False
    return not length.owner or (first.point is not None and _owned(length, first.point))


def _place(length: Length) -> tuple[int, int]:
    return length.page, length.sentence


def _owned(length: Length, point: Point) -> bool:
    """Whether a date is one of the thing whose age is told."""
    told = point.words.core | point.words.own
    names = {part for name in point.words.names for part in name.partition(":")[2].split("-")}
    if any(word in told or word in names for word in length.owner):
        return True
    return any(related(word, other) >= elapsed().tie.kin for word in length.owner for other in point.words.core)


def _by_year(index: Index, length: Length, pages: frozenset[int]) -> Sum | None:
    """The one year of a story that lies as many years back as a long length says."""
    back = by_year(index, length, pages)
    if back is None:
        return None
    first = End(back.point.days, back.strength, back.point)
    return _told(index, length, Fit(back.strength, first, End(back.now, length.weak, None), 0.0, fits=True), pages)


def _by_stretch(index: Index, length: Length, pages: frozenset[int]) -> Sum | None:
    """A time told with both its ends that is as long as a length says."""
    found: list[tuple[float, float, Stretch]] = []
    rivals = 0
    for stretch in index.stretches(length, pages):
        if (stretch.page, stretch.sentence) == (length.page, length.sentence):
            continue
        strength, direct = tie(length.words, stretch.words)
        if not direct or strength < elapsed().ends.tied:
            continue
        rivals += 1
        low, high = stretch.last[0] - stretch.first[1], stretch.last[1] - stretch.first[0] + 1
        width, fits = _near(Span(float(max(0, low)), float(high)), length)
        counted = _round_years(length) if _whole_years(stretch.first, stretch.last) else None
        if counted is not None:
            width, fits = length.unit, _years(stretch.first, stretch.last) == counted
        if fits:
            found.append((strength, -width, stretch))
    if not found:
        return None
    strength, width, stretch = max(found, key=lambda one: (one[0], one[1], one[2].frame.claim.id))
    if rivals * -width / (2 * length.told.high) > allowed(strength + elapsed().fit.once):
        return None
    why = f"{shown_days(stretch.first, stretch.last)}: {length.said}"
    return judged([(length.frame, 0), (stretch.frame, 1)], "consistent", why)


def _told(index: Index, length: Length, fit: Fit, pages: frozenset[int]) -> Sum | None:
    frames = [frame for end in (fit.first, fit.last) for frame in index.tellers(end, pages)]
    why = f"{shown_days(fit.first.days, fit.last.days)}: {length.said}"
    return judged([(length.frame, 0), *((frame, 1) for frame in frames)], "consistent", why)


ELAPSED = FolderCheck("elapsed", judge)
