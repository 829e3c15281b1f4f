"""Figures over time as inline SVG, so that a force that shrinks reads as change and not as a clash.

One chart for each measure that is told for several times. A figure is a dot with its bounds: a bar up
and down for the range of the number, a bar to the sides for the range of the date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.grammar.words.words_forms import plural
from factcheck.model.claim import Claim
from factcheck.model.report import Report
from factcheck.model.values import Quantity
from factcheck.model.years import is_untold
from factcheck.render.dated import dated_events
from factcheck.render.html.chart import Dot, chart
from factcheck.render.html.events import events
from factcheck.render.html.words import Places

_CHARTS = 6
_STOCKS = ("troop_count", "count", "money", "share")  # what can grow or shrink; the dead of two days are no series
_NAMED = {"troop_count": "troops"}
_LONGEST_SPAN = 400  # days: a figure for a longer time has no place on the axis


def timeline(report: Report, places: Places) -> Iterator[str]:
    """The section of charts, each with the same figures as a table."""
    series, dated = _series(report), dated_events(report.claims)
    if not series and not dated:
        return
    yield '<section id="timeline"><h2>Over time</h2>'
    yield from events(dated, report, places)
    if not series:
        yield "</section>"
        return
    yield "<h3>Figures</h3>"
    yield '<p class="quiet">One sort of figure at several times is a change, not a clash. Bars show what the words leave open: of the figure upwards, of the date sideways.</p>'
    for title, dots in series[:_CHARTS]:
        yield chart(title, dots, places)
    yield "</section>"


def _series(report: Report) -> list[tuple[str, list[Dot]]]:
    grouped: dict[tuple[str, ...], list[Claim]] = {}
    for claim in report.claims:
        if claim.kind in _STOCKS and isinstance(claim.value, Quantity) and _dated(claim) and claim.stance.affirmed:
            grouped.setdefault(_key(claim), []).append(claim)
    found: list[tuple[str, list[Dot]]] = []
    for key, claims in grouped.items():
        dots = _dots(claims)
        if len({(dot.start, dot.low) for dot in dots}) >= 3 and len({dot.start.year for dot in dots}) >= 2:
            found.append((_title(key), dots))
    return sorted(found, key=lambda one: (-len(one[1]), one[0]))


def _dated(claim: Claim) -> bool:
    when = claim.question.time
    if when is None or when.start is None or when.end is None:
        return False
    return (when.end - when.start).days <= _LONGEST_SPAN and not is_untold(when.end)


def _key(claim: Claim) -> tuple[str, ...]:
    question = claim.question
    unit = claim.value.in_points.unit if isinstance(claim.value, Quantity) else None
    thing = question.measure.outcome or question.measure.head
    planned = "planned" if "planned" in question.scope or claim.stance.mood != "asserted" else ""
    act = "" if claim.kind == "troop_count" else question.measure.predicate
    return (claim.kind, "" if claim.kind == "troop_count" else thing, act, unit or "", planned)


def _title(key: tuple[str, ...]) -> str:
    kind, thing, act, unit, planned = key
    subject = _NAMED.get(kind) or (plural(thing) if thing else "figures")
    told = [subject, f"({act})" if act and act != thing else "", f"in {unit}" if unit else "", planned]
    words = " ".join(word for word in told if word)
    return words[:1].upper() + words[1:]


def _dots(claims: list[Claim]) -> list[Dot]:
    merged: dict[tuple[date, date, float, float, bool], list[Claim]] = {}
    for claim in claims:
        answer, when = claim.value, claim.question.time
        if not isinstance(answer, Quantity) or when is None or when.start is None or when.end is None:
            continue
        low = answer.low if answer.low is not None else answer.high
        high = answer.high if answer.high is not None else answer.low
        if low is None or high is None:
            continue
        merged.setdefault((when.start, when.end, float(low), float(high), answer.high is None), []).append(claim)
    return sorted(Dot(*key, tuple(found)) for key, found in merged.items())
