"""An age against its years: the 120-year-old bridge built in 1850; a life from 1923 to 2001 that ended at 70."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import chain

from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.lengths.ages_pointed import ages_pointed
from factcheck.checks.options import Option
from factcheck.checks.reckoning.bands import Span, plain
from factcheck.checks.reckoning.blanks import Blanks
from factcheck.checks.reckoning.members import member, time_member
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.spans import ends, point_of, years_between
from factcheck.checks.reckoning.ties import Tie, forms, ties, told_by
from factcheck.model.report import Verdict
from factcheck.model.rule import Rule
from factcheck.model.values import Days, TimeInterval
from factcheck.model.years import OLDEST, is_untold
from factcheck.questions.frames import Frame
from factcheck.timeline import ResolvedTime

_A_YEAR = 300


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every age that stands beside the year it is counted from."""
    grace, share = rule.number("grace_years"), rule.number("round_share")
    for blanks in page.blanks:
        yield from _anniversaries(page, blanks)
        yield from told_by(
            (blanks,), forms().ages, partial(_judged, page, grace, share), lambda tie: tie.figures["age"]
        )
    yield from told_by(
        chain(page.blanks, page.neighbours), forms().ages_joined, partial(_judged, page, grace, share),
        lambda tie: tie.figures["age"],
    )  # fmt: skip
    yield from ages_pointed(page, lambda years, told, wording: _verdict(years, told, wording, grace, 0.0))


def _judged(page: Page, grace: float, share: float, tie: Tie) -> Sum | None:
    age = tie.figures["age"]
    if age.kind != "age" and not (tie.sort == "born_died" and age.kind == "count" and plain(age) < OLDEST):
        return None
    stretch = _stretch(page, tie)
    years = years_between(*stretch) if stretch is not None else None
    if years is None:
        return None
    told = Span(
        -1.0 if age.quantity.core.low is None else float(age.quantity.core.low),
        1e9 if age.quantity.core.high is None else float(age.quantity.core.high),
    )
    verdict = _verdict(years, told, age.quantity.wording, grace, share * plain(age) if tie.sort == "built" else 0.0)
    frames: list[tuple[Frame, int]] = [(member(page, tie.blanks.passage, age), 0)]
    for name in ("born", "life", "from", "to"):
        frame = time_member(page, tie.blanks.passage, tie.times[name]) if name in tie.times else None
        if frame is not None:
            frames.append((frame, 1))
    if verdict is None:
        return None
    one, two = f"{years.low:.0f}", f"{years.high:.0f}"
    why = f"the years give an age of {one if one == two else f'{one} to {two}'}, and the text says {plain(age):g}"
    return judged(frames, verdict, why)


def _stretch(page: Page, tie: Tie) -> tuple[Days, Days] | None:
    """From when to when the age is counted."""
    if tie.sort == "life":
        return ends(tie.times["life"])
    if tie.sort == "born_died":
        first, last = point_of(tie.times["from"]), point_of(tie.times["to"])
        return (first, last) if first is not None and last is not None else None
    born = point_of(tie.times["born"])
    now = point_of(tie.times["to"]) if "to" in tie.times else _now(page, tie)
    return (born, now) if born is not None and now is not None else None


def _now(page: Page, tie: Tie) -> Days | None:
    """The date at which something is so old: that of its clause where one is told, else of the document."""
    published = page.document.source.published
    told = [time for time in tie.blanks.times if time is not tie.times["born"] and time.kind == "date"]
    if any(not _of_the_day(time, published) for time in told):
        return None  # it was so old at another time, which one is not for us to guess
    force, provenance = page.timeline.in_force(tie.figures["age"].start)
    value = force if provenance in ("entry", "fronted", "document") else published
    if not isinstance(value, TimeInterval) or value.core.low is None or value.core.high is None:
        return None
    return None if is_untold(value.core.low) else value.core


def _of_the_day(time: ResolvedTime, published: TimeInterval | None) -> bool:
    """Whether a date lies within a year of the document's own."""
    value = time.value
    if published is None or not isinstance(value, TimeInterval) or not (value.start and value.end):
        return False
    first, last = published.start or value.start, published.end or value.end
    return abs((value.start - last).days) <= _A_YEAR and abs((value.end - first).days) <= _A_YEAR


def _verdict(years: Span, told: Span, wording: str, grace: float, loose: float) -> Verdict | None:
    if years.meets(told):
        return "consistent"
    room = Span(told.low - grace - loose, told.high + grace + loose)
    if years.meets(room):
        return None
    return "contradiction" if wording == "exact" else "tension"


def _anniversaries(page: Page, blanks: Blanks) -> Iterator[Sum]:
    """The 25th anniversary of what began in 2003 falls in 2028."""
    for tie in ties(blanks, forms().anniversaries):
        first, last = point_of(tie.times["from"]), point_of(tie.times["to"])
        years = years_between(first, last) if first is not None and last is not None else None
        one, two = (time_member(page, blanks.passage, tie.times[name]) for name in ("from", "to"))
        if years is None or one is None or two is None or first is None or last is None:
            continue
        nth = int(tie.words("nth"))
        low, high = (last.low or date.min).year - (first.high or date.max).year, years.high
        if low <= nth <= max(high, low):
            verdict: Verdict | None = "consistent"
        else:
            verdict = "contradiction" if min(abs(nth - low), abs(nth - high)) > 1 else None
        if verdict is not None:
            why = f"{max(low, high):g} years lie between the two, and the text says {nth}"
            found = judged([(one, 0), (two, 1)], verdict, why)
            if found is not None:
                yield found


_TAKES = (
    Option("grace_years", "a number", "years by which an age may be out"),
    Option("round_share", "a number", "the share of its age by which that of a building may be out as well"),
)
AGES = DocumentCheck("ages", judge, _TAKES)
