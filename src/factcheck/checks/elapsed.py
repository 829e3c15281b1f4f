"""A length or an age in one text against the dates it lies between, told elsewhere: these confirm, they never refute.

That two dates of a story lie exactly as far apart as a length of it says is itself a sign that the length lies
between them, and the more so the longer it is in its own units and the fewer pairs of dates there were to try. So
each length is tried on the pairs of dates that its words lead to, and confirmed where a fit by accident is unlikely:
how unlikely it must be depends on how strongly the words tie the length to both its ends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from factcheck.checks.bands import Span
from factcheck.checks.check import FolderCheck, Sum
from factcheck.checks.elapsed_lengths import lengths_of
from factcheck.checks.elapsed_told import (
    Length,
    Point,
    Stretch,
    elapsed,
    phase_of,
    points_of,
    shown_day,
    stretches_of,
)
from factcheck.checks.elapsed_words import KIN, tie
from factcheck.checks.outcome import judged
from factcheck.checks.page import Page, Shelf
from factcheck.grammar.words import related
from factcheck.model.rule import Rule
from factcheck.questions.frames import Frame

MOST_CARRIERS = 300  # dates that carry a word: a word of more leads nowhere
NEAREST = 40  # dates that are tried as ends of one length
LEAST_TIE = 0.5
MOST_TELLERS = 3
FEWEST = 2.6  # units of its own under which a length tells so little that its ends must be tied most strongly
PHASE = 0.6
MAIN, LEAST_TOLD = 0.5, 3  # what it is worth that a date is the day of the story; claims that make it so
FAR, STRONG = 0.04, 3.0  # how likely accident may be where neither end tells of what is so long, and how tied they are
BESIDE = 0.6  # what it is worth that a date stands in the same sentence as a length or in the one beside it

Days = tuple[int, int]


class End(NamedTuple):
    """A date that may be an end of a length; `direct` says that what the length is told of has a part in it."""

    days: Days
    strength: float
    point: Point | None
    direct: bool = False


class Fit(NamedTuple):
    """Two ends between which a length lies, or might."""

    strength: float
    first: End
    last: End
    width: float
    fits: bool

    @property
    def direct(self) -> bool:
        """Whether one of the ends tells of what is so long."""
        return self.first.direct or (self.last.direct and self.last.point is not None)


class Index:
    """The dates of a folder by the words they are told with."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.points = [point for page in pages for point in points_of(page)]
        self.stretches = [stretch for page in pages for stretch in stretches_of(page)]
        self._carriers: dict[str, list[int]] = defaultdict(list)
        self._main: dict[frozenset[int], Point | None] = {}
        self._dated: dict[Days, list[int]] = defaultdict(list)
        self._told_in: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, point in enumerate(self.points):
            self._dated[point.days].append(number)
            self._told_in[point.page, point.sentence].append(number)
            for word in point.words.all:
                self._carriers[word].append(number)

    def tellers(self, length: Length, end: End, pages: frozenset[int]) -> list[Frame]:
        """The claim of an end, and that of each other document that dates the same thing so."""
        if end.point is None:
            return []
        found = {end.point.page: end.point.frame}
        for number in self._dated.get(end.days, ()):
            point = self.points[number]
            if point.page in pages and point.page not in found and _tells_of(point, end.point):
                found[point.page] = point.frame
        return list(found.values())[:MOST_TELLERS]

    def main_day(self, pages: frozenset[int]) -> Point | None:
        """The first claim of the day that most claims of a story tell of, where two documents tell of it."""
        if pages not in self._main:
            told: dict[Days, list[Point]] = defaultdict(list)
            for point in self.points:
                if point.page in pages and point.low == point.high and _dates(End(point.days, 0.0, point)):
                    told[point.days].append(point)
            several = [
                points for points in told.values() if len({p.page for p in points}) > 1 and len(points) >= LEAST_TOLD
            ]
            most = max(several, key=lambda points: (len({p.page for p in points}), len(points)), default=None)
            self._main[pages] = most[0] if most else None
        return self._main[pages]

    def near(self, length: Length, pages: frozenset[int]) -> list[End]:
        """The dates that the words of a length lead to, the best tied first."""
        numbers: set[int] = set()
        for word in length.words.all | length.words.around:
            carriers = self._carriers.get(word, ())
            if len(carriers) <= MOST_CARRIERS:
                numbers.update(carriers)
        for sentence in range(length.sentence - 1, length.sentence + 2):
            numbers.update(self._told_in.get((length.page, sentence), ()))
        best: dict[tuple[int, int], End] = {}
        for number in sorted(numbers):
            point = self.points[number]
            if point.page not in pages or point.frame.claim.id == length.frame.claim.id:
                continue
            end = _end(length, point)
            known = best.get(point.days)
            if end is not None and (known is None or _better(end, known)):
                best[point.days] = end
        main = self.main_day(pages)
        if main is not None and main.days not in best:
            best[main.days] = End(main.days, MAIN, main)
        return sorted(best.values(), key=lambda end: (-end.strength, end.days))[:NEAREST]


def _told_by(points: Sequence[Point]) -> tuple[int, int]:
    """How many documents and how many claims tell of a day."""
    return len({point.page for point in points}), len(points)


def _end(length: Length, point: Point) -> End | None:
    """A date as an end of a length, where its words or its place tie it."""
    strength, direct = tie(length.words, point.words)
    if point.page == length.page and abs(point.sentence - length.sentence) <= 1:
        strength += BESIDE
        direct = direct or point.sentence == length.sentence
    return End(point.days, strength, point, direct) if strength >= LEAST_TIE else None


def _better(one: End, two: End) -> bool:
    """Of two claims of one date, the better tied; then the one that dates an act rather than tells of it."""
    return one.strength + 0.8 * _dates(one) > two.strength + 0.8 * _dates(two)


def _dates(end: End) -> bool:
    return end.point is not None and end.point.frame.claim.kind == "event_date"


def _tells_of(one: Point, two: Point) -> bool:
    """Whether two claims of one date tell one act: of a kind, or of one thing named alike."""
    if one.frame.claim.kind != "event_date":
        return False
    shared = one.words.core & two.words.core
    return bool(shared) or any(related(a, b) >= KIN for a in one.words.core for b in two.words.core)


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every length and every age that two dates of its story give."""
    index = Index(shelf.pages)
    for page in shelf.pages:
        lengths = list(lengths_of(page))
        pages = frozenset(p.number for p in (page, *shelf.told_with(page))) if lengths else frozenset()
        for length in lengths:
            found = _by_stretch(index, length, pages) or _by_ends(index, length, pages)
            if found is not None:
                yield found


def _by_ends(index: Index, length: Length, pages: frozenset[int]) -> Sum | None:
    """Two dates, or one and the day of the text, that lie as far apart as a length says."""
    ends = index.near(length, pages)
    if not ends:
        return None
    tried = _tried(length, ends)
    fitting = [fit for fit in tried if fit.fits]
    if not fitting:
        return None
    best = max(fitting, key=lambda fit: (fit.strength, -fit.width, fit.first.days, fit.last.days))
    rivals = {(f.first.days, f.last.days) for f in tried if f.strength >= best.strength - 1e-9}
    chance = len(rivals) * min(1.0, best.width / (2 * max(length.told.high, 1.0)))
    if chance > _allowed(best.strength) or not (best.direct or (chance <= FAR and best.strength >= STRONG)):
        return None
    if length.units < FEWEST and best.strength < elapsed().bars["strength"][-1] - 1e-9:
        return None
    return _told(index, length, best, pages)


def _tried(length: Length, ends: Sequence[End]) -> list[Fit]:
    """Every two dates in their order, with whether a length lies between them."""
    lasts = [] if length.only_now else list(ends)
    if length.now is not None:
        lasts.append(End(length.now, length.weak, None))
    found: list[Fit] = []
    for first in ends:
        for last in lasts:
            if last.days[0] <= first.days[1] or not _may_hold(length, first, last):
                continue
            gap = Span(float(last.days[0] - first.days[1]), float(last.days[1] - first.days[0] + 1))
            width, fits = _near(gap, length)
            if length.years is not None:
                width, fits = length.unit, _years(first.days, last.days) == length.years
            strength = first.strength + last.strength + _phases(first, last)
            found.append(Fit(strength, first, last, width, fits))
    return found


def _near(gap: Span, length: Length) -> tuple[float, bool]:
    """How wide a stretch of lengths would fit as well as this gap or better, and whether it does fit."""
    told = length.told
    sharp = (gap.high - gap.low) + (told.high - told.low) <= max(2.2 * length.unit, 2.0)
    off = abs((gap.low + gap.high) / 2 - (told.low + told.high) / 2)
    return max(1.0, gap.high - gap.low) + 2 * max(0.0, off - 0.5), sharp and gap.meets(told)


def _years(first: Days, last: Days) -> int | None:
    """The years of the calendar between two dates, where each lies in one."""
    ends = [date.fromordinal(day).year for day in (*first, *last)]
    return ends[2] - ends[0] if ends[0] == ends[1] and ends[2] == ends[3] else None


def _phases(first: End, last: End) -> float:
    """What it is worth that the first date begins a state and the last one ends it."""
    worth = PHASE if first.point is not None and "begins" in phase_of(first.point) else 0.0
    return worth + (PHASE if last.point is not None and "ends" in phase_of(last.point) else 0.0)


def _may_hold(length: Length, first: End, last: End) -> bool:
    """Whether two dates may be the ends of a length: two claims, one of which tells of what is so long."""
    if first.point is not None and last.point is not None and first.point.frame is last.point.frame:
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
    return any(related(word, other) >= KIN for word in length.owner for other in point.words.core)


def _by_stretch(index: Index, length: Length, pages: frozenset[int]) -> Sum | None:
    """A time told with both its ends that is as long as a length says."""
    found: list[tuple[float, float, Stretch]] = []
    rivals = 0
    for stretch in index.stretches:
        if stretch.page not in pages or (stretch.page, stretch.sentence) == (length.page, length.sentence):
            continue
        strength, direct = tie(length.words, stretch.words)
        if not direct or strength < LEAST_TIE:
            continue
        rivals += 1
        low, high = stretch.last[0] - stretch.first[1], stretch.last[1] - stretch.first[0] + 1
        width, fits = _near(Span(float(max(0, low)), float(high)), length)
        if fits:
            found.append((strength, -width, stretch))
    if not found:
        return None
    strength, width, stretch = max(found, key=lambda one: (one[0], one[1], one[2].frame.claim.id))
    if rivals * -width / (2 * length.told.high) > _allowed(2 * strength):
        return None
    why = f"{shown_day(stretch.first)} to {shown_day(stretch.last)}: {length.said}"
    return judged([(length.frame, 0), (stretch.frame, 1)], "consistent", why)


def _allowed(strength: float) -> float:
    """How likely accident may be for ends tied as strongly as this."""
    bars = elapsed().bars
    allowed = [most for least, most in zip(bars["strength"], bars["accident"], strict=True) if strength >= least - 1e-9]
    return allowed[-1] if allowed else 0.0


def _told(index: Index, length: Length, fit: Fit, pages: frozenset[int]) -> Sum | None:
    frames = [frame for end in (fit.first, fit.last) for frame in index.tellers(length, end, pages)]
    why = f"{shown_day(fit.first.days)} to {shown_day(fit.last.days)}: {length.said}"
    return judged([(length.frame, 0), *((frame, 1) for frame in frames)], "consistent", why)


ELAPSED = FolderCheck("elapsed", judge)
