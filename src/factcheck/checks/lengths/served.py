"""How long a thing or a term lasted, against its own two ends told as one: from 2011 to 2017, from 03:15 until noon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from factcheck.checks.check import Sum
from factcheck.checks.lengths.elapsed_words import elapsed
from factcheck.checks.reckoning.bands import Band, Span, fit
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.spans import YEAR, length_band
from factcheck.grammar.words.words import class_of, is_person, related
from factcheck.model.rule import Rule
from factcheck.model.values import MINUTES_A_DAY, ClockTime, Duration, TimeInterval
from factcheck.model.years import NO_DAYS
from factcheck.questions.frames import Frame
from factcheck.questions.weights import weights

EXACT = "exact"
_OF_A_DAY = ("hour", "minute", "second")
LONGEST_DAYS = 120  # a span of days; longer ones are told by months


def terms(near: Sequence[Page], frame: Frame, rule: Rule) -> Iterator[Sum]:
    """Clashes where an exact length cannot be that of the one dated stretch told of the same act."""
    value = frame.claim.value
    if not isinstance(value, Duration) or value.wording != EXACT or not frame.claim.stance.affirmed:
        return
    if value.unit in NO_DAYS:
        return
    before = frame.claim.quote.partition(value.as_written)[0].lower().split()
    if before[-1:] and before[-1] in elapsed().words["ends_of_a_rise"]:
        return  # "lives grew from 60 years to 70": no length of what lay between
    found = [one for page in near for one in _stretches(page, frame)]
    spans = {days for _, days in found}
    if len(spans) != 1:
        return
    frames, days = found[0]
    room = max(rule.number("slack") * days.high, _grain(value))
    told = length_band(value)
    if days.meets(told.core) or fit(Band(days, Span(days.low - room, days.high + room)), told) != "fails":
        return
    ends = " and ".join(f"“{one.claim.quote}”" for one in frames)
    judgement = judged(
        [(frame, 0), *((one, 1) for one in frames)],
        "contradiction" if frames[0].document == frame.document else "tension",
        f"{value.as_written} do not lie between the ends that are told: {ends}",
    )
    if judgement is not None:
        yield judgement


def _grain(value: Duration) -> float:
    """How far a length may be off by the unit in which it is told: four years may be nearly five."""
    return {"year": YEAR, "month": 31.0, "week": 4.0, "day": 1.0, "hour": 1 / 24}.get(value.unit, 0.0)


def _stretches(page: Page, frame: Frame) -> Iterator[tuple[tuple[Frame, ...], Span]]:
    """The stretches with two ends that a page tells of the act of a length."""
    opened: Frame | None = None
    by_the_clock = isinstance(frame.claim.value, Duration) and frame.claim.value.unit in _OF_A_DAY
    for other in page.frames:
        value = other.claim.value
        if not isinstance(value, ClockTime if by_the_clock else TimeInterval):
            continue
        if not _one_act(frame, other) or other.claim.stance.mood != frame.claim.stance.mood:
            continue
        if other.document == frame.document and _one_sentence(frame, other):
            continue  # "for six hours in the night of 5 to 6 May"
        if isinstance(value, TimeInterval) and (days := _days(other, value)) is not None:
            yield (other,), days
        elif isinstance(value, ClockTime):
            said = value.as_written.lower().split()[:1]
            if said and said[0] in elapsed().words["opening"]:
                opened = other
            elif said and said[0] in elapsed().words["closing"] and opened is not None and _one_sentence(opened, other):
                yield (opened, other), _hours(opened, other)


def _days(frame: Frame, value: TimeInterval) -> Span | None:
    """The days of a period, or of a span of days: from 3 to 7 August."""
    if value.start is None or value.end is None or value.approximate:
        return None
    days = float((value.end - value.start).days)
    if frame.claim.kind == "period":
        years = value.start.month == 1 and value.start.day == 1 and value.end.month == 12
        return Span(max(0.0, days - 2 * YEAR), days + 1) if years else Span(max(0.0, days - 62), days + 1)
    whole = value.start.day == 1 and (value.end + timedelta(days=1)).day == 1  # "from May to August"
    return Span(days, days + 1) if value.grain == "period" and not whole and 0 < days <= LONGEST_DAYS else None


def _hours(first: Frame, last: Frame) -> Span:
    """What lies between two hours of one night or day, in days."""
    one, two = first.claim.value, last.claim.value
    if not isinstance(one, ClockTime) or not isinstance(two, ClockTime):
        return Span(0.0, 1.0)
    low = (_hour(two) - _hour(one)) % MINUTES_A_DAY
    return Span(low / MINUTES_A_DAY - 1 / 96, low / MINUTES_A_DAY + 1 / 96)


def _hour(value: ClockTime) -> int:
    """The hour itself, which stands at the near end of "until six" and of "from six"."""
    return int(value.high if value.as_written.lower().split()[0] in elapsed().words["closing"] else value.low)


def _one_sentence(one: Frame, two: Frame) -> bool:
    return one.claim.evidence.sentence_start == two.claim.evidence.sentence_start


def _one_act(length: Frame, other: Frame) -> bool:
    """Whether a length and a stretch are told of one act of one person or thing."""
    one, two = length.claim.question.measure, other.claim.question.measure
    floor = weights().head.related_from
    named = any(":" in who for who in length.subject & other.subject)
    if is_person(one.predicate):
        return named and one.predicate == two.predicate  # the post that was held so long
    joined = named or bool(length.place & other.place) or bool(length.names & other.names)
    if one.predicate and two.predicate and related(one.predicate, two.predicate) >= floor:
        return joined and (not one.head or not two.head or related(one.head, two.head) >= floor)
    events = {word for word in (two.predicate, two.head, class_of(two.head, "NOUN") or "") if word}
    return joined and one.predicate in events  # "the blockade lasted": what lasted is the head
