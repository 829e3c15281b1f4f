"""One time of day in two documents of a story, and minutes and hours that lie between two times of day.

As with dates, the coincidence itself is a sign: two texts that both name 18:47 hardly mean two moments, while
"at six" fits much, and "shortly after six" more. So a minute that is no round one needs fewer words in common than a
round one, and that fewer than a time told roughly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.checks.check import Sum
from factcheck.checks.lengths.elapsed_told import beside
from factcheck.checks.lengths.elapsed_words import Words, allowed, elapsed, tie, words_of
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import moment, time_member
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.grammar.clocks.clocks import find
from factcheck.model.values import MINUTES_A_DAY, MINUTES_A_HALF, ClockTime, Duration
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple

WIDEST = 1  # minutes: a time told less exactly is no end of a length
ROUGH = 20  # minutes that a time of day may be off though no word says so
ROUGHEST = 45  # minutes: a time told less exactly than this is no sign
UNTIMED = frozenset({"dateline", "caption"})  # the hour of a filing or of a picture
MOST = 60  # times of day of one document that are compared
LONGEST = 1.2  # days of a length that two times of day may tell the ends of
# How many minutes a writer tells by one that is round: the hour, the half, the quarter, five.
_ROUND = ((60, 60.0), (30, 30.0), (15, 15.0), (5, 5.0))


class Moment(NamedTuple):
    """A time of day that a document tells; either half of the day where the words leave it open."""

    frame: Frame
    page: int
    minute: int
    either: bool
    words: Words
    room: int = 0  # minutes behind it that may be meant as well: "shortly after six"

    @property
    def coarse(self) -> float:
        """How many minutes a writer would have told by this one."""
        return float(self.room) or _coarseness(self.minute)


def moments_of(page: Page) -> list[Moment]:
    """The times of day of a page that are told to the minute, and those told roughly by one."""
    read = [frame for frame in page.frames if frame.claim.kind == "time_of_day"]
    told = [(frame, words_of(frame)) for frame in read if frame.claim.stance.affirmed]
    told += ((frame, words_of(frame, beside(page, passage, frame))) for passage, frame in _unread(page, read))
    moments = (_moment(page, frame, words) for frame, words in told)
    return [moment for moment in moments if moment is not None][:MOST]


def _moment(page: Page, frame: Frame, words: Words) -> Moment | None:
    value = frame.claim.value
    if not isinstance(value, ClockTime):
        return None
    first, last = float(value.core.low or value.low), float(value.core.high or value.high)
    exact = value.high - value.low < WIDEST and last - first < ROUGH
    if not exact and last - first > ROUGHEST:
        return None
    if value.low == value.high and not exact:  # "about 3:16" is no 3:19, while "about three" may be
        off = max(1, _coarseness(int(value.low)) // 2)
        first, last = max(first, value.low - off), min(last, value.high + off)
    minute, room = (int(value.low), 0) if exact else (int(first), round(last - first))
    return Moment(frame, page.number, minute % MINUTES_A_DAY, value.either_half, words, room)


def _unread(page: Page, read: Sequence[Frame]) -> Iterator[tuple[Passage, Frame]]:
    """The times of day whose act nobody read, with the claims of their sentences: "at 05:20 they went in"."""
    taken = {frame.claim.id.removesuffix("-when").rsplit("-", 2)[-2] for frame in read}
    for passage in page.passages:
        if passage.sentence.role in UNTIMED:
            continue
        for clock in find(page.text, passage.start, passage.end):
            known = page.frames_in(passage.start, passage.end)
            if str(clock.start) not in taken and all(frame.claim.stance.affirmed for frame in known):
                yield passage, moment(page, passage, clock.start, clock.end, clock.value)


def clocks_agree(shelf: Shelf) -> Iterator[Sum]:
    """Times of day that two documents of one story tell alike, to the minute or one of them roughly."""
    told = {page.number: moments_of(page) for page in shelf.pages}
    for page in shelf.pages:
        others = [other for other in shelf.told_with(page) if told[other.number]][:MOST]
        for other in others if told[page.number] else ():
            if other.number > page.number:
                yield from _alike(told[page.number], told[other.number])
        near = [*told[page.number], *(moment for other in others for moment in told[other.number])]
        if len(near) > 1:
            yield from _between(page, near[: MOST * 4])


def _alike(ones: Sequence[Moment], twos: Sequence[Moment]) -> Iterator[Sum]:
    """The times that two documents share, where accident is unlikely."""
    by = elapsed().clocks
    tied = [(tie(one.words, two.words)[0], one, two) for one in ones for two in twos]
    for strength, one, two in tied:
        if not _meet(one, two) or _days_apart(one.frame, two.frame):
            continue
        rivals = sum(other >= strength for other, _, _ in tied)
        coarse = max(one.coarse, two.coarse) if one.room or two.room else one.coarse
        chance = rivals * coarse / by.awake * (2 if one.either or two.either else 1)
        if strength < by.slight and coarse > 1:
            continue
        if chance <= (by.sure if strength < 2 * by.least else allowed(2 * strength)):
            why = _why(one, two)
            found = judged([(one.frame, 0), (two.frame, 1)], "consistent", why, alike=True)
            if found is not None:
                yield found


def _why(one: Moment, two: Moment) -> str:
    """The minute that either tells; where both tell one roughly, their words, for neither tells a minute."""
    exact = min(one, two, key=lambda moment: (moment.room, moment.either))  # 18:30 before half past six
    if not exact.room:
        return f"both tell {_shown(exact)}"
    return f"“{_written(one)}” and “{_written(two)}” may be one time"


def _written(moment: Moment) -> str:
    value = moment.frame.claim.value
    return value.as_written if isinstance(value, ClockTime) and value.as_written else _shown(moment)


def _shown(moment: Moment) -> str:
    return f"{moment.minute // 60:02}:{moment.minute % 60:02}"


def _meet(one: Moment, two: Moment) -> bool:
    """Whether two times of day may be one, in either half of the day where the words leave it open."""
    turns = (0, MINUTES_A_HALF, -MINUTES_A_HALF) if one.either or two.either else (0,)
    if one.room and two.room:  # about noon is not about half past twelve, though a quarter past may be either
        apart, most = one.minute + one.room / 2 - two.minute - two.room / 2, max(one.room, two.room) / 2
        return any(abs(apart + turn) <= most for turn in turns)
    return any(
        one.minute + turn <= two.minute + two.room and two.minute <= one.minute + turn + one.room for turn in turns
    )


def _coarseness(minute: int) -> float:
    """How many minutes a writer would have told by this one."""
    return next((worth for step, worth in _ROUND if minute % step == 0), 1.0)


def _days_apart(one: Frame, two: Frame) -> bool:
    """Whether two times are known to be of two days."""
    days = [frame.time.core for frame in (one, two) if frame.time is not None and frame.strong_time]
    return len(days) == 2 and not days[0].meets(days[1])


def _between(page: Page, moments: Sequence[Moment]) -> Iterator[Sum]:
    """The lengths of a page, in minutes and hours, that two times of day of its story give."""
    for passage, times in page.timed():
        for time in times:
            value = time.value
            if not isinstance(value, Duration) or value.unit not in ("minute", "hour") or value.wording != "exact":
                continue
            frame = time_member(page, passage, time)
            if frame is not None and value.low_days and value.low_days <= LONGEST:
                found = _ends(frame, words_of(frame, beside(page, passage, frame)), value, moments)
                if found is not None:
                    yield found


def _ends(frame: Frame, words: Words, value: Duration, moments: Sequence[Moment]) -> Sum | None:
    """The two times of day that lie as far apart as a length says, where accident is unlikely."""
    long = round(float(value.low_days or 0) * MINUTES_A_DAY)
    room = 25 if value.unit == "hour" else 0
    tied = [(tie(words, moment.words), moment) for moment in moments if not (moment.either or moment.room)]
    near = sorted(((s, d, m) for (s, d), m in tied if s >= elapsed().clocks.least), key=lambda one: -one[0])[:MOST]
    fits: list[tuple[float, Moment, Moment]] = []
    strengths: list[float] = []
    for one, two in combinations(near, 2):
        if one[2].minute == two[2].minute or not (one[1] or two[1]):
            continue
        for first, last in ((one, two), (two, one)):
            strengths.append(first[0] + last[0])
            if abs((last[2].minute - first[2].minute) % MINUTES_A_DAY - long) <= room:
                fits.append((first[0] + last[0], first[2], last[2]))
    if not fits:
        return None
    strength, first_moment, last_moment = max(fits, key=lambda fit: (fit[0], fit[1].frame.claim.id))
    chance = sum(s >= strength for s in strengths) * (2 * room + 1) / (2 * long)
    if chance > allowed(strength):
        return None
    ends = [(first_moment.frame, 1), (last_moment.frame, 1)]
    times = " to ".join(map(_shown, (first_moment, last_moment)))
    return judged([(frame, 0), *ends], "consistent", f"{times}: {value.as_written}")
