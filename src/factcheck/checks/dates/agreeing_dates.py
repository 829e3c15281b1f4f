"""Equal dates that are told of two things: what is done in one week, what one body did on one day.

That two dates meet speaks for one act, and the less the longer they are and the more happened on them. A day holds
the plan and its doing, a year holds much else; and on each day of the week before a text one body does many things.
"""

from __future__ import annotations

import re
from datetime import timedelta

from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.agreeing import shared_words
from factcheck.checks.one_thing.kin_acts import opposed_acts
from factcheck.checks.one_thing.one_deed import numbers_in
from factcheck.grammar.numbers import numerals
from factcheck.grammar.words.words import is_person, related
from factcheck.model.values import TimeInterval
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights


def date_one_act(pair: Pair, one: TimeInterval, two: TimeInterval, *, kin: bool) -> bool:
    """Whether two dates that meet are those of one act."""
    if (
        not _told(pair, one, two)
        or not _joined(pair)
        or _held_in_passing(pair, one, two)
        or opposed_acts(pair.a, pair.b)
        or _of_two_offices(pair)
        or counted_over(pair.a, pair.b)
        or as_often(pair.a, pair.b) is False
        or _before_it(pair.a) != _before_it(pair.b)
    ):
        return False
    return kin or (_closely(pair, one, two) and not _of_a_busy_day(pair, one, two))


def _of_two_offices(pair: Pair) -> bool:
    """Whether two terms of one title are those of two offices: a minister of justice, a minister of finance."""
    titles = {frame.claim.question.measure.predicate for frame in (pair.a, pair.b)}
    title = titles.pop()
    if titles or not title or not is_person(title):
        return False
    told = [
        re.search(rf"\b{re.escape(title)} (?:of|for) (?:the )?(\w+)", f.claim.quote.lower()) for f in (pair.a, pair.b)
    ]
    offices = [found[1] for found in told if found is not None]
    others = (pair.b.claim.question, pair.a.claim.question)
    strange = all(word not in (*o.terms, *o.context) for word, o in zip(offices, others, strict=False))
    return len(offices) == len(others) and strange and related(*offices) < weights().head.related_from


def counted_over(a: Frame, b: Frame) -> bool:
    """Whether two texts give two figures for a year or season that both only count from their day: "last year".

    Such a time is no day of an act; what both say of it is how many there were, and there they differ.
    """
    times = [frame.claim.value for frame in (a, b)]
    turns, numbers = clash_words().dates.turns, []
    for time, frame in zip(times, (a, b), strict=True):
        if not isinstance(time, TimeInterval) or time.core.low is None or time.core.high is None:
            return False
        if (time.core.high - time.core.low).days < clash_words().dates.stretch or turns.isdisjoint(
            time.as_written.lower().split()
        ):
            return False
        numbers.append(numbers_in(frame.claim.quote.replace(time.as_written, "")))
    return all(numbers) and numbers[0].isdisjoint(numbers[1])


def as_often(a: Frame, b: Frame) -> bool | None:
    """Whether two texts tell of as many times that something was done: "once", "twice"; None where either does not."""
    told = [how_often(frame.claim.quote) for frame in (a, b)]
    return None if not all(told) else told[0] == told[1]


def how_often(words: str) -> str:
    """How many times something is told to have been done: "twice", "four times"; empty where it is not said."""
    table, told = clash_words().dates, words.lower().split()
    for before, word, behind in zip(["", *told], told, [*told[1:], ""], strict=False):
        if word in table.often and before not in table.not_often_behind and behind not in table.not_often_before:
            return word
        if word == "times" and (before[:1].isdigit() or before in numerals().units):
            return before
    return ""


def _before_it(frame: Frame) -> bool:
    """Whether an act lies before the time told with it: a strike before Easter is no strike at Easter."""
    value = frame.claim.value
    if not isinstance(value, TimeInterval) or not value.as_written:
        return False
    lead = frame.claim.quote.partition(value.as_written)[0].lower().split()
    return bool(lead) and lead[-1] in clash_words().dates.sooner


def _told(pair: Pair, one: TimeInterval, two: TimeInterval) -> bool:
    """Whether the agreement says something: two whole decades that overlap do not, two spans with both ends do."""
    if {pair.a.claim.kind, pair.b.claim.kind} == {"period"}:
        return True
    if one.hull.low is two.hull.low is None:
        return one.hull.high == two.hull.high  # both "by the end of the year"
    spans = _lengths(one, two)
    return len(spans) == 2 and max(spans) <= timedelta(days=400)


def _held_in_passing(pair: Pair, one: TimeInterval, two: TimeInterval) -> bool:
    """Whether a long time only happens to hold another: a plan for this week and what was done all year."""
    told = sorted(
        t.core.high - t.core.low for t in (one, two) if t.core.low and t.core.high
    )  # "three years later": a month
    table = clash_words().dates
    if (
        len(told) < 2
        or told[1] < timedelta(days=table.long)
        or told[1] < table.longer * max(told[0], timedelta(days=1))
    ):
        return False
    return any(field.likeness == "different" and field.name in ("stance", "subject") for field in pair.fields)


def _of_a_busy_day(pair: Pair, one: TimeInterval, two: TimeInterval) -> bool:
    """Whether unlike acts share no more than one of the days before a text, on each of which much is done."""
    table = clash_words().dates
    if pair.weighing.measure > 0 or any(length > timedelta(days=1) for length in _lengths(one, two)):
        return False
    said = [day for frame in (pair.a, pair.b) if (day := frame.published_day) is not None]
    low = one.core.low
    fresh = low is not None and any(timedelta(0) <= day - low <= timedelta(days=table.fresh) for day in said)
    return fresh and shared_words(pair.a, pair.b) < table.fresh_words


def _lengths(one: TimeInterval, two: TimeInterval) -> list[timedelta]:
    return [t.hull.high - t.hull.low for t in (one, two) if t.hull.low and t.hull.high]


def _closely(pair: Pair, one: TimeInterval, two: TimeInterval) -> bool:
    """Whether two dates that meet say something of acts in unrelated words: no long time, or much else in common."""
    longest = timedelta(days=clash_words().dates.other_act)
    spans = _lengths(one, two)
    return len(spans) == 2 and (max(spans) <= longest or pair.identity >= clash_words().dates.other_signs)


def _joined(pair: Pair) -> bool:
    """Whether one day dates one act: kin acts, or others that a name, a place or the words join.

    On one day one body does many things: without kin acts it takes a word or name in common beside its own. What one
    text dates twice is told of one thing or by one name: two are killed in two places on a Thursday.
    """
    same = {field.name for field in pair.fields if field.likeness == "same"}
    if pair.weighing.measure >= weights().bars[pair.a.claim.kind].kin:
        return not pair.one_document or pair.identity > 0 or _one_head(pair)
    who = pair.a.subject & pair.b.subject
    named = {name for name in who if ":" in name}
    told = len(who) > len(named) or bool((pair.a.names & pair.b.names) - who) or shared_words(pair.a, pair.b) > 0
    return told and (pair.weighing.signs > 0 or bool(same & {"place", "subject"}))


def _one_head(pair: Pair) -> bool:
    """Whether one thing takes part in both acts, or in one that leaves it unsaid."""
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    return one.head == two.head or (one.predicate == two.predicate and not (one.head and two.head))
