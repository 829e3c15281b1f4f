"""A length against its own two ends: "the 11-day strike, from 3 to 20 May" is eighteen days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.lengths.lengths_clocks import clock_lengths
from factcheck.checks.lengths.lengths_pointed import lengths_pointed
from factcheck.checks.options import Option
from factcheck.checks.reckoning.bands import Band, Span, fit
from factcheck.checks.reckoning.members import time_member
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.spans import between, ends, length_band, point_of
from factcheck.checks.reckoning.ties import Tie, forms, ties
from factcheck.model.in_words import units
from factcheck.model.report import Verdict
from factcheck.model.rule import Rule
from factcheck.model.values import Days, Duration
from factcheck.model.years import NO_DAYS
from factcheck.questions.frames import Frame
from factcheck.timeline import ResolvedTime
from factcheck.timeline.values import DAYS_IN

_COUNTED_BACK = re.compile(r"(?:the |these |those )?(?:last|past|next|coming|previous|first) ", re.IGNORECASE)
_EACH = re.compile(r"\s*\b(?:an?|per|each|every) (?:day|week|month|night|year)\b", re.IGNORECASE)
_BETWEEN = ("between ", "Between ")
_FEW = 2  # below it hundredths say nothing: 0.999 years are one
_MANY = 1000  # from here on a number is written out, with no power of ten
_LOOSE = frozenset({"about", "vague", "range", "up_to"})
_BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most"})
_UNITS = ("year", "month", "week", "day")  # a length is told in one of these


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every length that stands beside the two ends it lies between."""
    slack = rule.number("slack")
    for blanks in page.blanks:
        done: set[int] = set()
        for tie in ties(blanks, forms().lengths):
            length = tie.times["length"]
            found = None if length.start in done else _judged(page, tie, length, slack)
            if found is not None:
                done.add(length.start)
                yield found
    yield from clock_lengths(page)
    yield from lengths_pointed(page, lambda reckoned, told: length_verdict(reckoned, told, slack), in_words)


def _judged(page: Page, tie: Tie, length: ResolvedTime, slack: float) -> Sum | None:
    told = length.value
    stretch = _ends(tie)
    behind = page.text[length.end : length.end + len(" a week ")].lower()
    if not isinstance(told, Duration) or told.unit in NO_DAYS:
        return None
    if stretch is None or _COUNTED_BACK.match(told.as_written):
        return None
    if _EACH.match(behind) or _EACH.search(told.as_written):
        return None
    reckoned = between(*stretch)
    if reckoned is None:
        return None
    verdict = length_verdict(reckoned, told, slack)
    if verdict in ("contradiction", "tension") and _some_time_between(page, tie, told, reckoned):
        return None
    times = [(tie.times[name], 1) for name in ("span", "from", "to") if name in tie.times]
    frames = [(time_member(page, tie.blanks.passage, time), side) for time, side in [(length, 0), *times]]
    known: list[tuple[Frame, int]] = [(frame, side) for frame, side in frames if frame is not None]
    if verdict is None or len(known) < len(frames):
        return None
    why = f"the two ends lie {in_words(reckoned, told.unit)} apart, and the text says {told.as_written}"
    return judged(known, verdict, why)


def _some_time_between(page: Page, tie: Tie, told: Duration, reckoned: Span) -> bool:
    """Whether a shorter length lies somewhere between two ends: "was abroad for a month between 2001 and 2004"."""
    span = tie.times.get("span")
    if span is None or not page.text.endswith(_BETWEEN, 0, span.start):
        return False
    return told.high_days is not None and told.high_days < reckoned.low


def _ends(tie: Tie) -> tuple[Days, Days] | None:
    if "span" in tie.times:
        return ends(tie.times["span"])
    first, last = point_of(tie.times["from"]), point_of(tie.times["to"])
    if first is None or last is None:
        return None
    return (last, first) if tie.words("side") == "before" else (first, last)


def length_verdict(reckoned: Span, told: Duration, slack: float) -> Verdict | None:
    """Whether a length fits its ends; units of years and months are loosely told."""
    band = length_band(told)
    unit = DAYS_IN.get(told.unit, 1.0) if told.unit in _UNITS else 1.0
    room = slack * reckoned.high
    if unit > 1 and told.wording not in _BOUNDS:
        room = max(unit * 0.25, room)
    close = fit(Band(reckoned, Span(reckoned.low - room, reckoned.high + room)), band)
    if reckoned.meets(band.core):
        return "consistent"
    if close != "fails":
        return None
    return "tension" if told.wording in _LOOSE else "contradiction"


def in_words(days: Span, unit: str) -> str:
    """A stretch of days in the unit that the text used."""
    size = DAYS_IN[unit] if unit in _UNITS else 1.0
    name = unit if unit in _UNITS else "day"
    low, high = days.low / size, days.high / size
    one, two = (_rounded(days) for days in (low, high))
    return f"{one} {units(name, one=one == '1')}" if one == two else f"{one} to {two} {units(name, one=False)}"


def _rounded(amount: float) -> str:
    """An amount as an editor would write it: 0.999 years are 1."""
    return f"{amount:.2g}" if amount < _FEW else f"{amount:.3g}" if amount < _MANY else f"{amount:,.0f}"


_TAKES = (Option("slack", "a number", "the share of the stretch between two ends by which its length may be out"),)
LENGTHS = DocumentCheck("lengths", judge, _TAKES)
