"""Whether two claims are told of two times, and how far days and spans lie apart."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.grammar.words.words import class_of, happens_once
from factcheck.model.claim import ASSERTED, AT_ITS_HEIGHT
from factcheck.model.in_words import dates
from factcheck.model.report import Field
from factcheck.model.values import Quantity, TimeInterval
from factcheck.model.years import WEEKDAYS, is_untold, of_two_calendars
from factcheck.questions.fields import PERHAPS, told
from factcheck.questions.frames import Frame
from factcheck.questions.undated import season_of, undated_apart
from factcheck.questions.weights import weights

_BESIDE = frozenset({"clause", "fronted", "entry"})  # where a time stands that a claim says itself
_SAID = frozenset({"clause", "fronted"})  # where a time stands that is told in the sentence itself
_OF_THE_TEXT = frozenset({"document", "running", "paragraph"})
STANDING = frozenset({"count", "money", "share"})  # what may be so for years, and is told in passing
_NEVER = 10**6  # days: two times that explain nothing, however far they lie apart
_A_YEAR = 366  # days; what has an open end lasts longer
_WEEKDAYS = tuple(map(str.lower, WEEKDAYS))


def day_of_both(a: Frame, b: Frame) -> date | None:
    """The one day that two claims are told of, where each says itself which it is."""
    if a.time is None or b.time is None or any(f.claim.question.time_from not in _BESIDE for f in (a, b)):
        return None
    days = {a.time.start, a.time.end, b.time.start, b.time.end}
    return days.pop() if len(days) == 1 else None


def compare_time(a: Frame, b: Frame) -> Field | None:
    """Two times meet, or both are said and lie apart, or one is said and the other's story is years away.

    What is told as the state of the day of publication may be compared over some weeks, but a toll not.
    A time that is only inherited and lies apart is no explanation, and no agreement either.
    """
    one, two = a.time, b.time
    if note := undated_apart(a, b):
        return told("time", "different", note)
    if one is None or two is None:
        return _season_and_day(a, b) or _against_years(a, b) or _of_a_season_alone(a, b)
    if of_two_calendars((one.start, one.end), (two.start, two.end)):
        # a text that leaves out its own year tells that of other years
        return told("time", "different", f"{PERHAPS} {shown(one)} against {shown(two)}")
    if one.hull.meets(two.hull):
        if a.strong_time and b.strong_time and not _up_to_now(a, b) and _stretch_and_moment(one, two):
            note = f"{shown(one)} against {shown(two)}: a span and a moment"
            return told("time", "different", note)
        added = (adds_up(a) and adds_up(b)) or _befell_within(a, b)
        if added and _of_two_lengths(a, b) and not _only_coarser(one, two):
            note = f"{shown(one)} against {shown(two)}: two spans"
            return told("time", "different", note)
        if _of_two_reports(a, b):
            return told("time", "different", f"{shown(one)} against {shown(two)}: two spans")
        return told("time", "same", (one.as_written or two.as_written or shown(one)).removeprefix("the "))
    apart = days_apart(one, two)
    note = f"{shown(one)} against {shown(two)}"
    if apart and (_announced(a, b) or _announced(b, a) or _of_one_making(a, b)):
        return None
    if apart > _allowed(a, b) and not _neighbours(one, two, apart):
        # of "on Tuesday" in two texts only the week is in doubt, of "on 24 June" the year
        if one_weekday(one, two) or one_day_of_year(one, two) or _over_its_height(a, b, apart):
            return told("time", "compatible", note)
        if not (dated_as_told(a) and dated_as_told(b)):
            return told("time", "compatible", note)
        return told("time", "different", note if a.strong_time and b.strong_time else f"{PERHAPS} {note}")
    surely = a.strong_time and b.strong_time and not (_of_the_texts(a, b) or _of_a_size(a) or _of_a_size(b))
    both = surely and not _neighbours(one, two, apart)
    return told("time", "compatible", note) if both or apart > weights().time.soft else None


def times_by_two(a: Frame, b: Frame) -> bool:
    """Whether more of two claims is compared than their times: their values, or the event that both tell of."""
    if AT_ITS_HEIGHT in a.claim.evidence.how or AT_ITS_HEIGHT in b.claim.evidence.how:
        return True
    if a.document in b.anchored or b.document in a.anchored:
        return True
    return a.claim.kind == "casualty" and _of_two_lengths(a, b)


def _over_its_height(a: Frame, b: Frame, apart: int) -> bool:
    """Whether one is told as the most there ever were, and the other, of days near by, is more: 64, not 46."""
    if apart > weights().time.soft:
        return False
    for most, other in ((a, b), (b, a)):
        height, value = most.claim.value, other.claim.value
        if AT_ITS_HEIGHT not in most.claim.evidence.how or AT_ITS_HEIGHT in other.claim.evidence.how:
            continue
        if isinstance(height, Quantity) and isinstance(value, Quantity) and height.high is not None:
            return (value.low or 0) > height.high and most.claim.question.time_from not in _SAID
    return False


def _allowed(a: Frame, b: Frame) -> int:
    """How many days two times may lie apart and still be taken for one, by how many of them the claims say themselves.

    Two inherited times explain nothing; where one is inherited it may be off by the length of the story.
    How long a thing takes is the same on whatever day it is told, so only a time beside the length tells two apart:
    any between two such, and a year ago ("the frost of 2003") beside a length of no known day.
    """
    strong, times = sum(f.strong_time and not _of_a_size(f) for f in (a, b)), weights().time
    if a.claim.kind == "duration":
        beside = strong == 2 and not any(f.claim.question.time_from == "document" for f in (a, b))
        return 0 if beside else times.apart if strong == 1 and (_of_a_year(a) or _of_a_year(b)) else _NEVER
    states = {f.claim.question.time_from for f in (a, b)} & {"document"}
    if strong == 2 and states and a.claim.kind != "casualty":
        return times.soft
    return (_NEVER, times.apart, 0)[strong]


def _of_one_making(a: Frame, b: Frame) -> bool:
    """Whether two sums are told as what making a thing has cost, and one of them under no day of its own."""
    return not (a.strong_time and b.strong_time) and all(map(_of_a_making, (a, b)))


def _of_a_making(frame: Frame) -> bool:
    """Whether a sum is told as what making a thing has cost: it is made once, on whatever day a text tells so."""
    measure, stance = frame.claim.question.measure, frame.claim.stance
    made = any(happens_once(class_of(word, "VERB") or word) for word in (measure.predicate, measure.head) if word)
    return frame.claim.kind == "money" and stance.mood in ASSERTED and made


def _of_a_size(frame: Frame) -> bool:
    """Whether a claim tells in the present how large a thing is, which it was before and will be."""
    return frame.claim.question.time_from == "document" and frame.dimension in weights().time.stays


def _up_to_now(a: Frame, b: Frame) -> bool:
    """Whether one figure runs from a day to now and the other is told as it stands now: "the ninth since March 2022".

    A toll of years and one that a text tells in the present are two all the same.
    """
    if a.claim.kind == "casualty":
        return False
    return any(
        since.time is not None and since.time.end is None and now.claim.question.time_from == "document"
        for since, now in ((a, b), (b, a))
    )


def _of_the_texts(a: Frame, b: Frame) -> bool:
    """Whether two days are but those of two texts, and what they tell is no toll: neither tells when it was so.

    A plan that was made "today" will be carried out on no day that is told.
    """
    return a.claim.kind != "casualty" and all(
        f.claim.question.time_from == "document" or (f.claim.stance.mood == "planned" and _told_today(f))
        for f in (a, b)
    )


def _told_today(frame: Frame) -> bool:
    """Whether a claim has the very day of its text."""
    time, day = frame.time, frame.published_day
    return time is not None and day is not None and time.start == time.end == day


def _announced(told: Frame, dated: Frame) -> bool:
    """Whether a plan has no time but the day on which it was told, and the other tells of a day to come.

    "The toll will rise to £3.20", told in November, is of no other day than "will rise to £3.40 on 1 January".
    """
    if told.claim.stance.mood != "planned" or told.claim.question.time_from not in _OF_THE_TEXT:
        return False
    time, day, other = told.time, told.published_day, dated.time
    if time is None or time.end is None or day is None or other is None or other.start is None:
        return False
    ahead = other.end is None or other.end >= day
    of_the_text = told.claim.question.time_from == "document" and time.end == day and ahead
    return of_the_text or time.end <= day < other.start


def _of_a_year(frame: Frame) -> bool:
    """Whether a claim is told beside a year alone: "the frost of 2003 lasted 15 days"."""
    return frame.time is not None and frame.time.grain == "year" and frame.claim.question.time_from == "clause"


def dated_as_told(frame: Frame) -> bool:
    """Whether a figure says its time itself, or inherits that of which its text brings the news.

    What a news text tells without a day is of about its own day; a day of years ago that was told before for
    something else explains nothing: "was born in 1958. … They had three daughters".
    """
    time, published = frame.time, frame.published
    if frame.strong_time or time is None or published is None or frame.claim.kind not in STANDING:
        return True
    return days_apart(time, published) <= weights().time.apart


def _against_years(a: Frame, b: Frame) -> Field | None:
    """One time is said, the other unknown: years that the other document is not about tell another event.

    A text without a day of its own may have been written any time after the years it names. What one tells
    by way of an event that the other text dates is of the time of that text.
    """
    if a.document in b.anchored or b.document in a.anchored:
        return None
    for known, other in ((a, b), (b, a)):
        time = known.time
        if time is None or other.time is not None or other.years is None or not known.strong_time:
            continue
        if _ends_a_term(known):
            continue
        first, last = other.years
        ended = other.published_day is not None and not is_untold(other.published_day)
        if (time.end and time.end.year < first - 1) or (ended and time.start and time.start.year > last + 1):
            years = str(first) if first == last else f"{first} to {last}"
            return told("time", "different", f"{PERHAPS} {shown(time)}, and a text about {years}")
    return None


def _ends_a_term(frame: Frame) -> bool:
    """Whether a length told as fact stands beside a time still to come: "until the summer of 2028, for four years"."""
    time, day = frame.time, frame.published_day
    if frame.claim.kind != "duration" or time is None or time.start is None or day is None:
        return False
    return time.start > day and frame.claim.stance.mood in ("asserted", "reported")


def _season_and_day(a: Frame, b: Frame) -> Field | None:
    """One figure is told of a season whose days nobody knows, the other of a day or weeks, which may be part of it."""
    for whole, part in ((a, b), (b, a)):
        time, season = part.time, season_of(whole)
        if whole.time is not None or time is None or not season or not (adds_up(a) and adds_up(b)):
            continue
        if part.claim.question.time_from in _BESIDE and days_of(time) <= weights().time.moment:
            return told("time", "different", f"{season} against {shown(time)}: two spans")
    return None


def _of_a_season_alone(a: Frame, b: Frame) -> Field | None:
    """One figure is told of a season, the other of no time at all: of the same season, or of some games of it."""
    seasons = [season_of(frame) for frame in (a, b)]
    if bool(seasons[0]) == bool(seasons[1]) or not (adds_up(a) and adds_up(b)):
        return None
    return told("time", "compatible", f"{seasons[0] or seasons[1]} against no time")


def _stretch_and_moment(one: TimeInterval, two: TimeInterval) -> bool:
    """A figure for years and one for days do not compete: "since 2003" against "on Saturday"."""
    moment, stretch = sorted((one, two), key=days_of)
    if moment.end is not None and stretch.start == moment.end + timedelta(days=1):
        return False  # "after Friday's storm" and "on Friday"
    return days_of(moment) <= weights().time.moment and days_of(stretch) > _A_YEAR


def adds_up(frame: Frame) -> bool:
    """Whether a figure grows with the time it is told of: goals of a season, profits of a year; no price, no level."""
    measure = frame.claim.question.measure
    return frame.claim.kind in ("count", "money") and bool(measure.head) and measure.head != "price"


def _befell_within(a: Frame, b: Frame) -> bool:
    """Whether more were hurt or held in a longer time than in a part of it: 14 over the summer, nine on 21 June."""
    if a.claim.kind != "casualty" or a.time is None or b.time is None:
        return False
    moment, stretch = sorted((a, b), key=lambda frame: days_of(frame.time) if frame.time is not None else 0)
    part, whole = moment.claim.value, stretch.claim.value
    if not (isinstance(part, Quantity) and isinstance(whole, Quantity)):
        return False
    past = all(frame.claim.stance.mood in ASSERTED for frame in (a, b))
    return past and part.high is not None and part.high < (whole.low or 0)


def _of_two_lengths(a: Frame, b: Frame) -> bool:
    """Whether two figures are told of a longer span and of a part of it: "this season" and "on Saturday"."""
    if not all(f.time is not None and f.time.start and f.time.end for f in (a, b)):
        return False
    if any(f.claim.question.time_from not in ("clause", "fronted") for f in (a, b)):
        return False
    times, lengths = weights().time, sorted(days_of(f.time) for f in (a, b) if f.time is not None)
    return lengths[1] > times.whole and lengths[0] <= times.part * lengths[1]


def _of_two_reports(a: Frame, b: Frame) -> bool:
    """Whether two figures stand under headings of two spans of which one is longer: a half-year, and its year."""
    if any(f.claim.question.time_from != "entry" or f.claim.kind not in STANDING for f in (a, b)):
        return False
    times, spans = weights().time, [days_of(f.time) for f in (a, b) if f.time is not None and f.time.start]
    return len(spans) > 1 and min(spans) > times.whole and min(spans) <= times.part * max(spans)


def _only_coarser(one: TimeInterval, two: TimeInterval) -> bool:
    """Whether the longer of two times may only date the same thing less finely: "in 2021" and "in August 2021"."""
    longer = max((one, two), key=days_of)
    return any(character.isdigit() for character in longer.as_written)  # and not "this season", "so far this year"


def years_apart(a: Frame, b: Frame) -> bool:
    """Whether two claims are told of times that have no year in common."""
    ends = [(f.time.start, f.time.end) for f in (a, b) if f.time is not None]
    if len(ends) < 2 or any(end is None for both in ends for end in both):
        return False
    (_, first), (second, _) = sorted((start.year, end.year) for start, end in ends if start and end)
    return first < second


def days_of(time: TimeInterval) -> int:
    """The length in days; an open end makes it long."""
    return (time.end - time.start).days + 1 if time.start and time.end else _A_YEAR + 1


def days_apart(one: TimeInterval, two: TimeInterval) -> int:
    """The days between two intervals that do not meet, 0 where they do."""
    for first, second in ((one, two), (two, one)):
        if first.hull.high is not None and second.hull.low is not None and first.hull.high < second.hull.low:
            return (second.hull.low - first.hull.high).days
    return 0


def one_weekday(one: TimeInterval, two: TimeInterval) -> bool:
    """Whether two days fall on one weekday and at least one is told by that name alone: its week was worked out."""
    if one.start is None or two.start is None or one.start != one.end or two.start != two.end:
        return False
    apart = abs((one.start - two.start).days)
    return apart > 0 and apart % 7 == 0 and (_by_weekday(one) or _by_weekday(two))


def one_day_of_year(one: TimeInterval, two: TimeInterval) -> bool:
    """Whether two dates are one day or month of two years, and one is told without its year: that was worked out."""
    if one.grain != two.grain or one.grain not in ("day", "month") or None in (one.start, one.end, two.start, two.end):
        return False
    ends = [(time.start, time.end) for time in (one, two)]
    days = [[(day.month, day.day) for day in end if day is not None] for end in ends]
    february = one.grain == "month" and days[0][0] == days[1][0]
    return (days[0] == days[1] or february) and not all(map(_with_year, (one, two)))


def _with_year(time: TimeInterval) -> bool:
    return time.start is not None and str(time.start.year) in time.as_written


def _by_weekday(day: TimeInterval) -> bool:
    written = day.as_written.casefold()
    return any(name in written for name in _WEEKDAYS) and not any(c.isdigit() for c in written)


def _neighbours(one: TimeInterval, two: TimeInterval, apart: int) -> bool:
    """Whether two days touch: a date line, a time zone or a night may separate them."""
    return apart <= 1 and "day" in (one.grain, two.grain)


def shown(time: TimeInterval) -> str:
    """A time in words for an explanation."""
    return dates(time.start, time.end) or "… to …"
