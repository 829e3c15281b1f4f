"""The dates of a folder by page and by the words they are told with: which of them may be an end of a length."""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from factcheck.checks.lengths.elapsed_told import Length, Point, Stretch, points_of, stretches_of
from factcheck.checks.lengths.elapsed_words import Words, elapsed, tie
from factcheck.checks.reckoning.page import Page
from factcheck.grammar.words.words import related
from factcheck.once import once
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple

NEAREST = 40  # dates that are tried as ends of one length
MOST_PAGES = 60  # documents of a story that are searched for the ends of one length
MOST_TELLERS = 3  # claims that are shown for one end
MOST_CARRIERS = 60  # dates of one document that share a word with a length and are tried
MOST_BESIDE = 20  # dates on either side of a length in its own text that are tried

Days = tuple[int, int]


class End(NamedTuple):
    """A date that may be an end of a length; `direct` says that what the length is told of has a part in it."""

    days: Days
    strength: float
    point: Point | None
    direct: bool = False


def _place(point: Point) -> tuple[int, int, str]:
    return point.sentence, point.frame.claim.start, point.frame.claim.id


class Dates:
    """The dates of a page."""

    def __init__(self, page: Page) -> None:
        self.points = sorted(points_of(page), key=_place)
        self.stretches = list(stretches_of(page))

    @once
    def carriers(self) -> dict[str, list[int]]:
        """The numbers of the dates by each word they are told with."""
        carriers: dict[str, list[int]] = defaultdict(list)
        for number, point in enumerate(self.points):
            for word in point.words.all | point.words.around:
                carriers[word].append(number)
        return carriers

    @once
    def dated(self) -> dict[Days, list[Point]]:
        """What the page dates to each day, at most so much."""
        dated: dict[Days, list[Point]] = defaultdict(list)
        for point in self.points:
            if len(dated[point.days]) < MOST_CARRIERS:
                dated[point.days].append(point)
        return dated


class Index:
    """The dates of some documents, by the numbers of these."""

    def __init__(self, dates: Mapping[int, Dates]) -> None:
        self._pages = dates
        self._main: dict[frozenset[int], Point | None] = {}

    def near(self, length: Length, words: Words, pages: frozenset[int], *, counted: bool) -> list[End]:
        """The dates that some words of a length lead to, the best tied first.

        Args:
            length: The length.
            words: Its words, or those of the end that is sought.
            pages: The documents of its story.
            counted: Whether the text counts it from this end without saying when that was.
        """
        best: dict[Days, End] = {}
        for point in self._candidates(length, words, pages):
            end = _end(length, words, point)
            known = best.get(point.days)
            if end is not None and (known is None or _better(end, known)):
                best[point.days] = end
        main = self.main_day(pages)
        worth = elapsed().ends.counted_from if counted else elapsed().ends.main
        if main is not None and (main.days not in best or best[main.days].strength < worth):
            told = best[main.days].point if main.days in best else main
            best[main.days] = End(main.days, worth, told, direct=counted)
        return sorted(best.values(), key=lambda end: (-end.strength, end.days))[:NEAREST]

    def _candidates(self, length: Length, words: Words, pages: frozenset[int]) -> Iterator[Point]:
        """The dates of a story; of a long document those that share a word with a length or stand beside it."""
        sought = words.all | words.around
        for page in sorted(pages):
            points, own = self._pages[page].points, page == length.page
            if len(points) <= MOST_CARRIERS:
                yield from (point for point in points if point.frame.claim.id != length.frame.claim.id)
                continue
            carriers = self._pages[page].carriers
            at = bisect_left(points, length.sentence, key=lambda point: point.sentence) if own else 0
            numbers = {number for word in sought if word in carriers for number in _nearest(carriers[word], at)}
            if own:
                beside = range(max(0, at - MOST_BESIDE), min(len(points), at + MOST_BESIDE))
                numbers |= {n for n in beside if abs(points[n].sentence - length.sentence) <= 1}
            for number in sorted(numbers):
                if points[number].frame.claim.id != length.frame.claim.id:
                    yield points[number]

    def all_of(self, pages: frozenset[int]) -> Iterator[Point]:
        """The dates of some documents, at most so many of each."""
        for page in sorted(pages):
            yield from self._pages[page].points[:MOST_CARRIERS]

    def stretches(self, length: Length, pages: frozenset[int]) -> Iterator[Stretch]:
        """The times of some documents that are told from one date to another, at most so many of each."""
        for page in sorted(pages):
            told = self._pages[page].stretches
            at = bisect_left(told, length.sentence, key=lambda one: one.sentence) if page == length.page else 0
            yield from told[max(0, at - MOST_CARRIERS) : at + MOST_CARRIERS]

    def tellers(self, end: End, pages: frozenset[int]) -> list[Frame]:
        """The claim of an end, and that of each other document that dates the same thing so."""
        if end.point is None:
            return []
        found = {end.point.page: end.point.frame}
        for page in sorted(pages - {end.point.page}):
            dated = (*self._on(page, end.days), *self._on(page, _month_of(end.days)))
            told = next((point for point in dated if _tells_of(point, end.point)), None)
            if told is not None:
                found[page] = told.frame
        return list(found.values())[:MOST_TELLERS]

    def _on(self, page: int, days: Days) -> list[Point]:
        """What a page dates to these days."""
        return self._pages[page].dated.get(days, [])

    def main_day(self, pages: frozenset[int]) -> Point | None:
        """The first claim of the day that most documents of a story tell of, where two of them do."""
        if pages not in self._main:
            documents, claims = Counter[Days](), Counter[Days]()
            first: dict[Days, Point] = {}
            for page in sorted(pages):
                dated = [p for p in self._pages[page].points if p.low == p.high and _is_date(p)]
                documents.update({p.days for p in dated})
                claims.update(p.days for p in dated)
                for point in dated:
                    first.setdefault(point.days, point)
            most = max(first, key=lambda days: (documents[days], claims[days], days), default=None)
            told = most is not None and documents[most] > 1 and claims[most] >= elapsed().ends.told
            self._main[pages] = first[most] if told and most is not None else None
        return self._main[pages]


def _end(length: Length, words: Words, point: Point) -> End | None:
    """A date as an end of a length, where its words or its place tie it."""
    by = elapsed().ends
    strength, direct = tie(words, point.words)
    if point.page == length.page and abs(point.sentence - length.sentence) <= 1:
        strength += by.beside
        direct = direct or point.sentence == length.sentence
    elif length.compared and point.compared and strength > 0:
        strength, direct = strength + by.compared, True
    elif point.since and length.only_now and strength >= by.tied:
        strength, direct = strength + by.since, True
    return End(point.days, strength, point, direct) if strength >= by.tied else None


def _better(one: End, two: End) -> bool:
    """Of two claims of one date, the better tied; then the one that dates an act rather than tells of it."""
    return one.strength + 0.8 * _dates(one) > two.strength + 0.8 * _dates(two)


def _dates(end: End) -> bool:
    return end.point is not None and _is_date(end.point)


def _is_date(point: Point) -> bool:
    return point.frame.claim.kind == "event_date"


def _nearest(numbers: Sequence[int], at: int) -> Sequence[int]:
    """The numbers around a place, at most so many."""
    if len(numbers) <= MOST_CARRIERS:
        return numbers
    middle = bisect_left(numbers, at)
    return numbers[max(0, middle - MOST_CARRIERS // 2) : middle + MOST_CARRIERS // 2]


def _month_of(days: Days) -> Days:
    """The month that holds a day."""
    day = date.fromordinal(days[0])
    first = day.replace(day=1).toordinal()
    return first, first + monthrange(day.year, day.month)[1] - 1


def _tells_of(one: Point, two: Point) -> bool:
    """Whether two claims of one date tell one act: of a kind, or of one thing named alike."""
    if not _is_date(one):
        return False
    shared = one.words.core & two.words.core
    return bool(shared) or any(related(a, b) >= elapsed().tie.kin for a in one.words.core for b in two.words.core)
