"""A life told over some sentences: "Born in 1948 near Essen, she ... She died on 3 May 2023, at the age of 77"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.bands import Span, plain
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import member, time_member
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.spans import point_of, years_between
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.report import Verdict
from factcheck.timeline import ResolvedTime

Judged = Callable[[Span, Span, str], Verdict | None]
_BORN = re.compile(r"(?:^(?P<opens>Born)|\b(?P<who>[Hh]e|[Ss]he) (?:was|had been) born)\b[^.;]{0,60}?$")
_DIED = re.compile(r"(?:^|[.;] |\b(?:and|but|where|when) |, )(?P<who>[Hh]e|[Ss]he)(?: [a-z]+)? died\b")
_HIS = {"he": re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im)\b"), "she": re.compile(r"\b(?:[Ss]he|[Hh]er)\b")}
_REACH = 5  # sentences


def ages_pointed(page: Page, verdict: Judged) -> Iterator[Sum]:
    """Every age at a death beside the only birth of the sentences before it, told of the same he or she."""
    prose = page.prose
    for at, passage in enumerate(prose):
        ages = [q for q in passage.quantities if q.kind == "age" and not q.doubt]
        died = _DIED.search(page.text[passage.start : passage.end])
        days = [one for one in page.times_in(passage) if one.kind == "date"]
        if len(ages) != 1 or died is None or len(days) != 1:
            continue
        if min(ages[0].start, days[0].start) < passage.start + died.start():
            continue
        births = list(_births(page, prose[max(0, at - _REACH) : at], died["who"].lower()))
        if len(births) == 1 and (found := _told(page, (passage, ages[0], days[0]), births[0], verdict)) is not None:
            yield found


def _births(page: Page, before: Sequence[Passage], who: str) -> Iterator[tuple[Passage, ResolvedTime]]:
    """Each date of a birth that sentences tell of him or her."""
    for passage in before:
        for time in page.times_in(passage):
            told = _BORN.search(page.text[passage.start : time.start])
            if time.kind == "date" and told is not None and _HIS[who].search(page.text, passage.start, passage.end):
                yield passage, time
                break


def _told(
    page: Page, death: tuple[Passage, FoundQuantity, ResolvedTime], birth: tuple[Passage, ResolvedTime], verdict: Judged
) -> Sum | None:
    passage, age, day = death
    first, last = point_of(birth[1]), point_of(day)
    years = years_between(first, last) if first is not None and last is not None else None
    low, high = age.quantity.core.low, age.quantity.core.high
    if years is None or low is None or high is None:
        return None
    found = verdict(years, Span(float(low), float(high)), age.quantity.wording)
    frames = [(time_member(page, *birth), 1), (time_member(page, passage, day), 1)]
    if found is None or any(frame is None for frame, _ in frames):
        return None
    one, two = f"{years.low:.0f}", f"{years.high:.0f}"
    why = f"the years give an age of {one if one == two else f'{one} to {two}'}, and the text says {plain(age):g}"
    known = [(frame, side) for frame, side in frames if frame is not None]
    return judged([(member(page, passage, age), 0), *known], found, why)
