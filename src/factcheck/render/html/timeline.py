"""Figures over time as inline SVG, so that a force that shrinks reads as change and not as a clash.

One chart for each measure that is told for several times. A figure is a dot with its bounds: a bar up
and down for the range of the number, a bar to the sides for the range of the date.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcheck.model.claim import Claim
from factcheck.model.report import Report
from factcheck.model.values import Quantity
from factcheck.render.dated import Dated, dated_events
from factcheck.render.html.words import Places, esc
from factcheck.render.wording import counted, number, time, value

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 760, 260, 70, 20, 16, 34
_CHARTS = 6
_STOCKS = ("troop_count", "count", "money", "share")  # what can grow or shrink; the dead of two days are no series
_EVENTS = 200
_LABELS = 14  # dots that can carry their figure without crowding
_LONGEST_SPAN = 400  # days: a figure for a longer time has no place on the axis


class _Dot(NamedTuple):
    """One figure at one time, with everybody who tells it."""

    start: date
    end: date
    low: float
    high: float
    open_above: bool
    claims: tuple[Claim, ...]

    @property
    def middle(self) -> float:
        return (self.start.toordinal() + self.end.toordinal()) / 2


def timeline(report: Report, places: Places) -> Iterator[str]:
    """The section of charts, each with the same figures as a table."""
    series, dated = _series(report), dated_events(report.claims)
    if not series and not dated:
        return
    yield '<section id="timeline"><h2>Over time</h2>'
    yield from _events(dated, places)
    if not series:
        yield "</section>"
        return
    yield "<h3>Figures</h3>"
    yield '<p class="quiet">One sort of figure at several times: a change, not a clash. Each stands with the time it is about.</p>'
    for title, dots in series[:_CHARTS]:
        yield _chart(title, dots, places)
    yield "</section>"


def _events(events: list[Dated], places: Places) -> Iterator[str]:
    """What happened when, as a table that opens on demand."""
    if not events:
        return
    yield f"<details><summary>{counted(len(events), 'date')} with what happened</summary><table><tbody>"
    for dated in events[:_EVENTS]:
        shown = "; ".join(f"“{esc(words)}” {_said_by(by, places)}" for words, by in [*dated.wordings.items()][:4])
        yield f"<tr><td>{esc(time(dated.when))}</td><td>{shown}</td></tr>"
    yield "</tbody></table></details>"


def _said_by(by: dict[str, Claim], places: Places) -> str:
    return ", ".join(f'<a href="#{places.spot(name, one.start)}">{esc(name)}</a>' for name, one in by.items())


def _series(report: Report) -> list[tuple[str, list[_Dot]]]:
    grouped: dict[tuple[str, ...], list[Claim]] = {}
    for claim in report.claims:
        if claim.kind in _STOCKS and isinstance(claim.value, Quantity) and _dated(claim) and claim.stance.affirmed:
            grouped.setdefault(_key(claim), []).append(claim)
    found: list[tuple[str, list[_Dot]]] = []
    for key, claims in grouped.items():
        dots = _dots(claims)
        if len({(dot.start, dot.low) for dot in dots}) >= 3 and len({dot.start.year for dot in dots}) >= 2:
            found.append((_title(key), dots))
    return sorted(found, key=lambda one: (-len(one[1]), one[0]))


def _dated(claim: Claim) -> bool:
    when = claim.question.time
    if when is None or when.start is None or when.end is None:
        return False
    return (when.end - when.start).days <= _LONGEST_SPAN


def _key(claim: Claim) -> tuple[str, ...]:
    question = claim.question
    unit = claim.value.unit if isinstance(claim.value, Quantity) else None
    thing = question.measure.outcome or question.measure.head
    planned = "planned" if "planned" in question.scope or claim.stance.mood != "asserted" else ""
    act = "" if claim.kind == "troop_count" else question.measure.predicate
    return (claim.kind, "" if claim.kind == "troop_count" else thing, act, unit or "", planned)


def _title(key: tuple[str, ...]) -> str:
    kind, thing, act, unit, planned = key
    told = [kind.replace("_", " "), thing, act, unit, planned]
    return ", ".join(dict.fromkeys(word for word in told if word))


def _dots(claims: list[Claim]) -> list[_Dot]:
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
    return sorted(_Dot(*key, tuple(found)) for key, found in merged.items())


class _Scale(NamedTuple):
    """Values → pixels; a wide range of figures is drawn on a logarithmic axis."""

    first: float
    last: float
    bottom: float
    top: float
    log: bool

    def x(self, day: float) -> float:
        span = max(1.0, self.last - self.first)
        return round(_LEFT + (day - self.first) / span * (_WIDTH - _LEFT - _RIGHT), 1)

    def y(self, amount: float) -> float:
        share = (self._bent(amount) - self._bent(self.bottom)) / max(
            1e-9, self._bent(self.top) - self._bent(self.bottom)
        )
        return round(_HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM), 1)

    def _bent(self, amount: float) -> float:
        return math.log10(max(amount, 0.1)) if self.log else amount

    def ticks(self) -> list[float]:
        if self.log:
            powers = range(math.floor(math.log10(max(self.bottom, 0.1))), math.ceil(math.log10(max(self.top, 1))) + 1)
            return [10.0**power for power in powers if self.bottom <= 10.0**power <= self.top]
        step = 10.0 ** math.floor(math.log10(max(self.top, 1e-9)))
        step = step / 2 if self.top / step < 2 else step
        return [step * count for count in range(int(self.top / step) + 1)][:8]


def _scale(dots: list[_Dot]) -> _Scale:
    lows = [dot.low for dot in dots if dot.low > 0] or [1.0]
    top = max(dot.high for dot in dots)
    log = top / min(lows) > 60
    first = min(dot.start for dot in dots).toordinal()
    last = max(dot.end for dot in dots).toordinal()
    return _Scale(first, last, min(lows) / 1.5 if log else 0.0, top * (1.5 if log else 1.08), log)


def _chart(title: str, dots: list[_Dot], places: Places) -> str:
    scale = _scale(dots)
    drawn = "".join((*_axes(scale), *(_dot(dot, scale, labelled=len(dots) <= _LABELS) for dot in dots)))
    rows = "".join(_row(dot, places) for dot in dots)
    label = f"{esc(title)}: {counted(len(dots), 'figure')}{', logarithmic axis' if scale.log else ''}"
    return (
        f'<figure class="chart"><figcaption>{label}</figcaption>'
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{label}. The same figures stand in the table below.">{drawn}</svg>'
        "<details><summary>as a table</summary><table><thead><tr><th>about</th><th>figure</th><th>words</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></details></figure>"
    )


def _axes(scale: _Scale) -> Iterator[str]:
    for tick in scale.ticks():
        y = scale.y(tick)
        yield f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y}" y2="{y}"/>'
        yield f'<text class="tick" x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{number(tick, short=True)}</text>'
    first, last = date.fromordinal(int(scale.first)).year, date.fromordinal(int(scale.last)).year
    step = max(1, math.ceil((last - first + 1) / 10))
    for year in range(first, last + 2, step):
        x = scale.x(date(year, 1, 1).toordinal()) if year <= 9999 else _WIDTH
        if _LEFT <= x <= _WIDTH - _RIGHT:
            yield f'<line class="grid" x1="{x}" x2="{x}" y1="{_TOP}" y2="{_HEIGHT - _BOTTOM}"/>'
            yield f'<text class="tick" x="{x}" y="{_HEIGHT - 12}" text-anchor="middle">{year}</text>'


def _dot(dot: _Dot, scale: _Scale, *, labelled: bool) -> str:
    x, y = scale.x(dot.middle), scale.y(dot.low)
    told = f"{value(dot.claims[0].value)}, {time(dot.claims[0].question.time)}" if dot.claims[0].question.time else ""
    sideways = f'<line class="bound" x1="{scale.x(dot.start.toordinal())}" x2="{scale.x(dot.end.toordinal())}" y1="{y}" y2="{y}"/>'
    top = max(_TOP, y - 26) if dot.open_above else scale.y(dot.high)
    upwards = (
        f'<line class="bound{" open" if dot.open_above else ""}" x1="{x}" x2="{x}" y1="{y}" y2="{top}"/>'
        if top != y
        else ""
    )
    label = _label(dot, x, y) if labelled else ""
    return f'<g><title>{esc(told)}</title>{sideways}{upwards}<circle cx="{x}" cy="{y}" r="5"/>{label}</g>'


def _label(dot: _Dot, x: float, y: float) -> str:
    """The figure beside its dot, on the side where there is room."""
    left = x > _WIDTH - 110
    told = esc(value(dot.claims[0].value))
    return f'<text class="tick" x="{x - 9 if left else x + 9}" y="{y + 4}" text-anchor="{"end" if left else "start"}">{told}</text>'


def _row(dot: _Dot, places: Places) -> str:
    when = dot.claims[0].question.time
    quotes = "; ".join(
        f'“{esc(one.quote)}” <a href="#{places.spot(one.source, one.start)}">{esc(one.source)}</a>'
        for one in dot.claims[:4]
    )
    return f"<tr><td>{esc(time(when)) if when else ''}</td><td>{esc(value(dot.claims[0].value))}</td><td>{quotes}</td></tr>"
