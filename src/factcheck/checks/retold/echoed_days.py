"""One day told twice: what happened on it is one thing where the words tie two texts and the day is not a busy one.

As with figures, the coincidence is the evidence: two texts of one story that both name 14 March hardly mean two
events of that day, unless it is the day on which one came out or a text tells much of it. In the week before a text
much happened on every day of it; a day long past is named for what is told of it, and so is a year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from factcheck.checks.check import Sum
from factcheck.checks.clash_words import clash_words
from factcheck.checks.dates.agreeing_dates import as_often, counted_over
from factcheck.checks.lengths.elapsed_told import ordinals, shown_day
from factcheck.checks.one_thing.kin_acts import opposed_acts
from factcheck.checks.posts.two_holders import two_holders
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.members import time_member
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.checks.reckoning.retold_words import retold_words, unsure
from factcheck.checks.retold.echoed_chance import in_both
from factcheck.checks.retold.retold_chance import kin_words
from factcheck.checks.retold.retold_figures import Place, names_of, words_near, words_of
from factcheck.checks.retold.swapped import swapped
from factcheck.grammar.words.words import rarity, related
from factcheck.model.claim import Measure
from factcheck.model.values import Days, TimeInterval
from factcheck.once import once
from factcheck.questions.fields import compare_subject
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple
from factcheck.timeline import ResolvedTime

MONTH = 31
YEAR = 366
NIGHT = 2  # days: a night belongs to two
MOST_DAYS = 80  # of one text
_MARKS = 6  # characters of a bullet or of emphasis before the date of an entry
_NOTHING = Measure()
_NO_DAY = frozenset({"until", "by", "before", "after"})


@dataclass(frozen=True)
class Day:
    """A day or month that a page names, and what it tells of it."""

    page: Page
    passage: Passage
    told_in: tuple[Passage, ...]  # its sentence, and the next where it is a date alone
    time: ResolvedTime
    low: int
    high: int
    frame: Frame

    @property
    def place(self) -> Place:
        """Where the date stands."""
        return self.page.number, self.time.start

    @property
    def exact(self) -> bool:
        """Whether it is told to the day, or the night."""
        return self.high - self.low < NIGHT

    @once
    def past(self) -> int | None:
        """How many days before its text it lies; below nought for one to come, nought for that of the text."""
        published = self.page.document.source.published
        days = ordinals(published.core) if isinstance(published, TimeInterval) else None
        return None if days is None else days[0] - self.high if days[0] > self.high else min(0, days[1] - self.low)

    @property
    def year(self) -> bool:
        """Whether it is told by its year alone."""
        return self.high - self.low >= MONTH

    @once
    def words(self) -> frozenset[str]:
        """The telling words of what it tells; of a year no more than what stands beside it."""
        own = words_near(self.page, self.passage, self.time) if self.year else words_of(self.page, self.passage)
        return own.union(*(words_of(self.page, passage) for passage in self.told_in[1:]))

    @once
    def names(self) -> frozenset[str]:
        """The names in it."""
        return frozenset[str]().union(*(names_of(self.page, passage) for passage in self.told_in))

    @property
    def act(self) -> str:
        """What happened, where a claim says so."""
        return self.frame.claim.question.measure.predicate


class Echo(NamedTuple):
    """Two days that may be one, and how likely that is an accident."""

    chance: float
    one: Day
    two: Day


def days_alike(shelf: Shelf, most: float) -> Iterator[Sum]:
    """The days that two texts of one story tell of one event."""
    for page, told in in_turn(shelf.pages, shelf.later, lambda page: list(_days_of(page))[:MOST_DAYS]):
        for other in shelf.later(page):
            bar = most / unsure(shelf.one_story(page, other))
            yield from _between(told[page.number], told[other.number], bar)


def _days_of(page: Page) -> Iterator[Day]:
    for at, passage in enumerate(page.passages):
        for time in page.times_in(passage):
            value = time.named or time.value
            if (
                time.kind != "date"
                or time.signal in _NO_DAY
                or len(time.parts) == 2
                or not isinstance(value, TimeInterval)
            ):
                continue
            days = _days(value)
            if days is None or value.approximate or _is_stretch(days, value):
                continue
            frame = _frame(page, passage, time)
            if frame is None or not frame.claim.stance.affirmed or _is_stamp(page, days, frame):
                continue
            alone = not words_of(page, passage) and not names_of(page, passage)
            told_in = (passage, *page.passages[at + 1 : at + 2]) if alone else (passage,)
            if any(_dates_itself(page, entry, days) for entry in told_in[1:]):
                continue  # "1908" above "9 August: The ship sails"
            day = Day(page, passage, told_in, time, *days, frame)
            if day.exact or day.past != 0:  # the month and the year of a text are those of all it tells
                yield day


def _dates_itself(page: Page, entry: Passage, heading: tuple[int, int]) -> bool:
    """Whether the entry below a date opens with a closer one of its own."""
    for time in page.times_in(entry)[:1]:
        value = time.named or time.value
        days = _days(value) if isinstance(value, TimeInterval) else None
        opens = time.start - entry.start <= _MARKS and days is not None and heading[0] <= days[0]
        return opens and days is not None and days[1] <= heading[1] and days != heading
    return False


def _is_stamp(page: Page, days: tuple[int, int], frame: Frame) -> bool:
    """Whether it is the day on which the text came out, told of nothing: a dateline."""
    published = page.document.source.published
    if frame.claim.question.measure != _NOTHING or not isinstance(published, TimeInterval):
        return False
    return ordinals(published.core) == days


def _days(value: TimeInterval) -> tuple[int, int] | None:
    """The days that a time names: of one that runs on from a year, "since 1927", those of the year."""
    if value.core.high is None and value.start is not None and (value.start.month, value.start.day) == (1, 1):
        return ordinals(Days(low=value.start, high=value.start.replace(month=12, day=31)))
    return ordinals(value.core)


def _is_stretch(days: tuple[int, int], value: TimeInterval) -> bool:
    """Whether it is neither a day nor a night, a month nor a year: a week, a fortnight."""
    if days[1] - days[0] >= MONTH:
        return days[1] - days[0] > YEAR or (value.core.high is not None and value.grain != "year")
    return days[1] - days[0] >= NIGHT and value.grain != "month"


def _frame(page: Page, passage: Passage, time: ResolvedTime) -> Frame | None:
    """The claim that dates an event by a time phrase, or one made of the phrase."""
    for known in page.frames_in(passage.start, passage.end):
        if known.claim.kind == "event_date" and known.claim.evidence.at == (time.start, time.end):
            return known
    return time_member(page, passage, time)


def _between(ones: Sequence[Day], twos: Sequence[Day], most: float) -> Iterator[Sum]:
    taken: set[Place] = set()
    for echo in sorted(_echoes(ones, twos, most), key=lambda e: (e.chance, e.one.place, e.two.place)):
        places = {echo.one.place, echo.two.place}
        if places & taken or _apart(echo.one, echo.two):
            continue
        taken |= places
        found = judged([(echo.one.frame, 0), (echo.two.frame, 1)], "consistent", _why(echo), alike=True)
        if found is not None:
            yield found


def _why(echo: Echo) -> str:
    shared = sorted((echo.one.words & echo.two.words) | (echo.one.names & echo.two.names))
    ties = in_both(shared)
    finer, coarser = sorted((echo.one, echo.two), key=lambda day: day.high - day.low)
    told = shown_day((finer.low, finer.high))
    if coarser.year and not finer.year:
        return f"one tells of {told}, the other of its year{ties}"
    return f"both tell of {told}{ties}"


def _echoes(ones: Sequence[Day], twos: Sequence[Day], most: float) -> Iterator[Echo]:
    known: dict[tuple[Place, Place], float] = {}
    by = retold_words().again

    def tied(one: Day, two: Day) -> float:
        key = one.place, two.place
        found = known.get(key)
        if found is None:
            found = known[key] = _tied(one, two)
        return found

    for one in ones:
        same = [two for two in twos if _meet(one, two)]
        for two in same:
            words = tied(one, two)
            chance = _alike(one, two) * words
            if chance * by.alone > most:
                continue
            others = [(one, other) for other in same if other is not two]
            others += [(other, two) for other in ones if other is not one and _meet(other, two)]
            if not others and words <= by.alone_words and _past(one, two) >= by.alone_days and _joined(one, two):
                chance *= by.alone
            if chance > most:
                continue
            chance *= 1.0 + sum(min(1.0, words / tied(*pair)) for pair in others)
            if chance <= most:
                yield Echo(chance, one, two)


def _joined(one: Day, two: Day) -> bool:
    """Whether two days are told to the month at least, or two years with a word or name in common."""
    return not (one.year and two.year) or bool((one.words | one.names) & (two.words | two.names))


def _apart(one: Day, two: Day) -> bool:
    """Whether the texts tell the day of two things in turn, or of two holders of one post."""
    if swapped(one.frame.claim, two.frame.claim, (one.page.text, two.page.text)):
        return True
    return two_holders(*(day.page.frames_in(day.passage.start, day.passage.end) for day in (one, two)))


def _meet(one: Day, two: Day) -> bool:
    """Whether two days, or a month and a day of it, may be one; copied sentences confirm nothing."""
    return one.low <= two.high and two.low <= one.high and one.frame.origin != two.frame.origin


def _alike(one: Day, two: Day) -> float:
    """How likely one day, month or year is told of two events."""
    by = retold_words().again
    past = _past(one, two)
    if one.year or two.year:
        within = by.in_year if one.exact or two.exact or not (one.year and two.year) else 1.0
        return min(1.0, by.year * YEAR / past if past > 0 else 1.0) * within
    if one.exact and two.exact:
        return by.day * (by.published if past == 0 else by.fresh if _fresh(one, two) else 1.0)
    chance = by.within if one.exact or two.exact else by.month
    return chance * (by.published if past == 0 else by.old if past > by.old_days else 1.0)


def _past(one: Day, two: Day) -> int:
    """How many days one day lies before the older of its two texts; nought where it is that of either."""
    told = [day.past for day in (one, two) if day.past is not None]
    return 0 if 0 in told else min(told, default=-1)


def _bodies(day: Day, names: frozenset[str]) -> int:
    """How many persons or bodies some words name: Jan Kuhn is one."""
    text = day.page.text[day.passage.start : day.passage.end].lower()
    return sum(not any(f"{before} {name}" in text for before in names) for name in names)


def _of_two_things(one: Day, two: Day, *, kin: bool) -> bool:
    """Whether a year holds more than what is told of a day of it: a plan, or a like act of another thing."""
    claims = [day.frame.claim for day in (one, two)]
    heads = [claim.question.measure.head for claim in claims]
    unlike = kin and all(heads) and related(*heads) < retold_words().again.kin
    intended = {claim.stance.mood in clash_words().statements.intended for claim in claims}
    return unlike or len(intended) > 1


def _of_two_doers(one: Day, two: Day) -> bool:
    """Whether one act is told of two named doers: bought by this bank, bought by that one."""
    who = compare_subject(one.frame, two.frame)
    return who is not None and who.likeness == "different"


def _done_to_one(one: Day, two: Day) -> bool:
    """Whether two acts are done by or to one plain thing."""
    heads = {day.frame.claim.question.measure.head for day in (one, two)}
    return len(heads) == 1 and "" not in heads


def _of_two_ranks(one: Day, two: Day) -> bool:
    """Whether one post is told of beside another below it: mayor since 2011, deputy mayor since 2011."""
    ranks = retold_words().again.ranks
    return bool(one.words & two.words) and bool((one.words ^ two.words) & ranks)


def _fresh(one: Day, two: Day) -> bool:
    """Whether a day is one of those before a text on each of which much happened."""
    return 0 < _past(one, two) <= retold_words().again.fresh_days


def _tied(one: Day, two: Day) -> float:
    """How much the words lower or raise the chance of accident."""
    by, again = retold_words().chance, retold_words().again
    names = one.names & two.names
    shared = ((one.words | one.names) & (two.words | two.names)) - names
    ties = len(shared) + kin_words(one.words - shared, two.words - shared)
    chance: float = by.shared ** min(by.most_shared, ties) * by.name ** min(by.most_names, len(names))
    alone = _bodies(one, names) < 2  # two that play each other are more than one who does much
    chance *= 1.0 if ties else again.untied_fresh if alone and _fresh(one, two) else again.untied
    acts = (one.act, two.act)
    if opposed_acts(one.frame, two.frame) or counted_over(one.frame, two.frame) or _of_two_ranks(one, two):
        return inf
    if as_often(one.frame, two.frame) is False:
        return inf
    kin = all(acts) and (one.act == two.act or related(*acts) >= again.kin)
    if (kin and _of_two_doers(one, two)) or (one.year != two.year and _of_two_things(one, two, kin=kin)):
        return 1.0
    if all(acts) and not kin and one.year and two.year and _done_to_one(one, two):
        return inf  # what was moved in a year was not all that was restored in it
    if not all(acts) or min(map(rarity, acts)) < by.common:
        return chance
    if kin:
        return chance * again.one_act
    hardly = ties <= 1 and len(names | (shared & (one.names | two.names))) <= 1
    return chance * again.other_act * (again.hardly_tied if hardly else 1.0)
