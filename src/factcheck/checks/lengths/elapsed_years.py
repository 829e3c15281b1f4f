"""So many years up to the day of a text, and the only year of its story that lies as far back.

"The 113-year-old bridge" and "a child of 1912" have no word in common, and yet that a story tells just the year that
a long count of years leads to is hardly an accident. The longer it is, and the fewer years are told, the less words
must tie the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from factcheck.checks.lengths.elapsed_index import Days, Index
from factcheck.checks.lengths.elapsed_told import Length, Point
from factcheck.checks.lengths.elapsed_words import elapsed, tie
from factcheck.checks.reckoning.bands import Span
from factcheck.checks.reckoning.spans import YEAR
from factcheck.grammar.words.words import is_person, related
from factcheck.grammar.words.words_tables import knows
from factcheck.row import NamedTuple


class Back(NamedTuple):
    """A date that lies as far back as a count of years says, and how much the words tie it to that."""

    strength: float
    point: Point
    now: Days

    @property
    def order(self) -> tuple[float, int, str]:
        """The best tied first, then by place."""
        return -self.strength, self.point.page, self.point.frame.claim.id


def by_year(index: Index, length: Length, pages: frozenset[int]) -> Back | None:
    """The date that a long count of years up to the day of its text leads to, where only one year fits."""
    by, now = elapsed().years, length.now
    if now is None or length.unit != YEAR or length.units < by.fewest or not _up_to_now(length):
        return None
    points = [point for point in index.all_of(pages) if _may_be(length, point, now)]
    years = {_year(point) for point in points}
    fitting = [Back(tie(length.words, p.words)[0], p, now) for p in points if _fits(length, p.days, now)]
    elsewhere = [back for back in fitting if back.point.page != length.page]
    if not elsewhere or len({_year(back.point) for back in fitting}) > by.alike:
        return None
    best = min(elsewhere, key=lambda back: back.order)
    if _told_otherwise(length, points, best):
        return None
    chance, tied = len(years) / (2 * length.units), best.strength >= by.least
    if not tied and _is_round(length):
        return None  # fifty years are told of anything
    return best if chance <= (by.tied if tied else by.untied) else None


def _is_round(length: Length) -> bool:
    """Whether a length is told in tens of years, which an age may be by a year more or less."""
    by = elapsed().years.round
    return length.told.low // YEAR % by == 0 or round(length.units) % by == 0


def _up_to_now(length: Length) -> bool:
    """Whether a length is surely counted to the day of its text, and from no other day."""
    return length.only_now and length.anchor is None


def _may_be(length: Length, point: Point, now: Days) -> bool:
    """Whether a date lies back far enough to be the beginning of a count of years."""
    own = (point.page, point.sentence) == (length.page, length.sentence)
    if own or _of_another_thing(length, point):
        return False
    return now[0] - point.high > length.told.low / 2 and now[0] - point.high < 2 * length.told.high


def _of_another_thing(length: Length, point: Point) -> bool:
    """Whether a date is one of a thing that has nothing to do with what is so old: an oak, a bridge."""
    thing = point.frame.claim.question.measure.head
    if not thing or not length.owner or is_person(thing) or not knows(thing, "N"):
        return False
    return all(related(word, thing) < elapsed().years.kin for word in length.owner)


def _fits(length: Length, first: Days, now: Days) -> bool:
    """Whether a date lies as far back as a length says."""
    if length.years is not None:
        return date.fromordinal(now[0]).year - date.fromordinal(first[0]).year == length.years
    return Span(float(now[0] - first[1]), float(now[1] - first[0] + 1)).meets(length.told)


def _year(point: Point) -> int:
    return date.fromordinal(point.low).year


def _told_otherwise(length: Length, points: Iterable[Point], best: Back) -> bool:
    """Whether the words tie the length more to a date that does not fit: "the 43-year-old dam", "built in 1980"."""
    others: Sequence[float] = [
        tie(length.words, point.words)[0] for point in points if not _fits(length, point.days, best.now)
    ]
    return max(others, default=0.0) > best.strength + elapsed().years.more
