"""So much a day or a match, for so many of them, and what it makes: "two a match", "15 goals in five matches"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.bands import Band, Span, band, fit, plain, times
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import member
from factcheck.checks.reckoning.outcome import judged, shown
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.reckoning_words import reckoning_words
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words.words import noun_lemma
from factcheck.model.report import Verdict
from factcheck.row import NamedTuple
from factcheck.timeline.values import DAYS_IN

_KINDS = frozenset({"count", "money", "measure"})
_WORDS = re.compile(r"[a-z]+")
_MOST = 3  # figures that a reckoning may stand among: the rate, how many, the total
Placed = tuple[Passage, FoundQuantity]


class Rate(NamedTuple):
    """So much for each, with the noun or unit that it is for."""

    placed: Placed
    noun: str
    each: str


def mean_rates(page: Page) -> Iterator[Sum]:
    """Every rate beside how many there were and the total, in one sentence or two."""
    told = set[int]()
    prose = page.prose
    for at, passage in enumerate(prose):
        following = prose[at + 1 : at + 2]
        if following and "\n\n" in page.text[passage.end : following[0].start]:
            following = ()
        for window in ((passage,), (passage, *following)):
            found = _told(page, window)
            if found is not None and found.frames[0].claim.start not in told:
                told.add(found.frames[0].claim.start)
                yield found


def _told(page: Page, window: Sequence[Passage]) -> Sum | None:
    figures = [(passage, q) for passage in window for q in passage.quantities if not q.doubt]
    amounts = [one for one in figures if one[1].kind in _KINDS]
    rates = [rate for one in amounts if (rate := _rate(page, one)) is not None]
    if len(rates) != 1 or len(figures) > _MOST:
        return None
    rate = rates[0]
    number = _number(page, window, figures, rate)
    rest = [one for one in amounts if one is not rate.placed and (number is None or one != number[0])]
    if number is None or len(rest) != 1 or not _of_one_kind(page, rate, rest[0]):
        return None
    return _judged(page, window, rate, number, rest[0])


def _rate(page: Page, placed: Placed) -> Rate | None:
    """The figure as a rate, where "a day" or "per match" stands right behind it or its noun."""
    passage, figure = placed
    match = _behind().match(page.text, figure.end, passage.end)
    if match is None or match["each"].lower() in reckoning_words().rates.average:
        return None
    return Rate(placed, _singular(match["noun"] or ""), match["each"].lower())


def _number(
    page: Page, window: Sequence[Passage], figures: Sequence[Placed], rate: Rate
) -> tuple[Placed | None, Band] | None:
    """How many there were of what the rate is for: "in five matches", "for 15 days", "in its first week"."""
    days = DAYS_IN.get(rate.each)
    if days is None:
        found = [one for one in figures if one[1].kind == "count" and _noun(page, one) == rate.each]
        return (found[0], band(found[0][1].quantity)) if len(found) == 1 else None
    lengths = [one for one in figures if one[1].kind == "duration"]
    single = [m for passage in window for m in _single().finditer(page.text, passage.start, passage.end)]
    if len(lengths) + len(single) != 1:
        return None
    if single:
        many = DAYS_IN[single[0]["unit"].lower()] / days
        return None, Band(Span(many, many), Span(many, many))
    unit = lengths[0][1].quantity.unit or ""
    if unit not in DAYS_IN or not _exact(lengths[0][1]):
        return None
    many = plain(lengths[0][1]) * DAYS_IN[unit] / days
    return lengths[0], Band(Span(many, many), Span(many, many))


def _judged(
    page: Page, window: Sequence[Passage], rate: Rate, number: tuple[Placed | None, Band], total: Placed
) -> Sum | None:
    placed, many = number
    made = plain(rate.placed[1]) * many.core.low
    if many.core.low <= 1 and not placed and DAYS_IN.get(rate.each) is None:
        return None
    close = fit(times(band(rate.placed[1].quantity), many), band(total[1].quantity))
    why = f"{shown(plain(rate.placed[1]))} a {rate.each} × {shown(many.core.low)} = {shown(made)}"
    verdict: Verdict = "consistent"
    if close != "fits":
        words = {w for one in window for w in _WORDS.findall(page.text[one.start : one.end].lower())}
        far = max(made, plain(total[1])) / max(min(made, plain(total[1])), 1e-9)
        exact = all(_exact(one[1]) for one in (rate.placed, total))
        table = reckoning_words().rates
        if close == "near" or far > table.farthest or far < table.nearest or not exact:
            return None
        if not words & (table.average | table.making):
            return None  # nothing says that the last figure is what the others make
        verdict = "contradiction"
        why += f", and the text says {shown(plain(total[1]))}"
    frames = [(member(page, *total), 0), (member(page, *rate.placed), 1)]
    return judged(frames, verdict, why, settles=verdict == "consistent")


def _of_one_kind(page: Page, rate: Rate, total: Placed) -> bool:
    """Whether a total may be of what the rate counts: its unit, its noun or none of its own."""
    if rate.placed[1].quantity.unit != total[1].quantity.unit or total[1].kind == "duration":
        return False
    nouns = {rate.noun, "" if total[1].quantity.unit else _noun(page, total)} - {""}
    return len(nouns) < 2


def _noun(page: Page, placed: Placed) -> str:
    """The noun right behind a figure, as a lemma."""
    match = _word().match(page.text, placed[1].end, placed[0].end)
    return _singular(match["noun"]) if match is not None else ""


def _singular(word: str) -> str:
    return noun_lemma(word.lower()) if word else ""


def _exact(figure: FoundQuantity) -> bool:
    return figure.quantity.wording == "exact"


@cache
def _behind() -> re.Pattern[str]:
    each = "|".join(sorted(reckoning_words().rates.each))
    return re.compile(rf"(?: (?P<noun>[a-z]+))?,? (?:{each}) (?P<each>[a-z]+)\b")


@cache
def _single() -> re.Pattern[str]:
    first = "|".join(sorted(reckoning_words().rates.first, key=len, reverse=True))
    units = "|".join(sorted(DAYS_IN))
    return re.compile(rf"(?i)\b(?:{first}) (?P<unit>{units})\b")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r" (?P<noun>[a-z]+)\b")
