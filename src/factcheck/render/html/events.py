"""What happened when: every dated event as a dot over the years, and all of them as a table.

A dot in a row of its own colour belongs to a clash. The table below says the same in words, so the drawing
is left out for readers of the table.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import date

from factcheck.model.claim import Claim
from factcheck.model.report import Report
from factcheck.model.years import is_untold
from factcheck.render.dated import Dated
from factcheck.render.html.words import Places, esc
from factcheck.render.wording import counted, time

_ROWS = 200  # of the table
_WIDTH, _LEFT, _RIGHT, _FOOT = 760, 24, 24, 26
_DOT, _STEP = 5, 12  # half a dot's width, and from one level to the next
_LEVELS = 16  # of dots at their full size; more of them are drawn smaller
_MOST_LEVELS = 60
_TRIM = 0.04  # the share of dates at each end that the axis may leave out: one of 1932 would flatten the rest
_LONGEST_SPAN = 400  # days: a longer event has no one place on the axis
_LEAST = 6  # dates from which a drawing shows more than the table


def events(dated: list[Dated], report: Report, places: Places) -> Iterator[str]:
    """The drawing and the table."""
    if not dated:
        return
    clashing = _clashing(report)
    yield "<h3>Events</h3>"
    yield from _strip(dated, clashing, places)
    yield (
        f"<details><summary>What happened when: {counted(len(dated), 'date')}</summary><table><thead><tr>"
        "<th scope='col'>when</th><th scope='col'>what, and who says so</th></tr></thead><tbody>"
    )
    for one in dated[:_ROWS]:
        shown = "; ".join(f"“{esc(words)}” {_said_by(by, places)}" for words, by in [*one.wordings.items()][:4])
        kind = _worst(one, clashing)
        told = f' <span class="badge {kind}">{kind}</span>' if kind else ""
        yield f"<tr><td>{esc(time(one.when))}</td><td>{shown}{told}</td></tr>"
    yield "</tbody></table></details>"


def _said_by(by: Mapping[str, Claim], places: Places) -> str:
    return ", ".join(f'<a href="#{places.spot(name, one.start)}">{esc(name)}</a>' for name, one in by.items())


def _clashing(report: Report) -> dict[str, str]:
    """The claims that stand in a clash, with its verdict; a contradiction outweighs a tension."""
    found: dict[str, str] = {}
    for verdict in ("tension", "contradiction"):
        for finding in report.findings:
            if finding.verdict == verdict:
                found |= dict.fromkeys((member.claim for member in finding.members), verdict)
    return found


def _worst(one: Dated, clashing: Mapping[str, str]) -> str:
    held = {clashing[claim.id] for by in one.wordings.values() for claim in by.values() if claim.id in clashing}
    return min(held, default="")  # contradiction comes before tension


def _strip(dated: list[Dated], clashing: Mapping[str, str], places: Places) -> Iterator[str]:
    """The dots, stacked where they would cover each other."""
    short = [one for one in dated if _days(one) <= _LONGEST_SPAN and not (one.when.start and is_untold(one.when.start))]
    trim = int(len(short) * _TRIM)
    shown = short[trim : len(short) - trim]
    if len(shown) < _LEAST:
        return
    first, last = _start(shown[0]), max(_start(one) for one in shown)
    if first == last:
        return
    scale = (_WIDTH - _LEFT - _RIGHT) / (last - first)
    free = [-math.inf] * _MOST_LEVELS
    placed: list[tuple[float, int, Dated]] = []
    for one in shown:
        x = _LEFT + (_start(one) - first) * scale
        level = next((n for n, edge in enumerate(free) if x >= edge), _MOST_LEVELS - 1)
        free[level] = x + 2 * _DOT
        placed.append((x, level, one))
    levels = max(level for _, level, _ in placed) + 1
    step = _STEP * min(1.0, _LEVELS / levels)
    height = math.ceil(levels * step) + _FOOT + _DOT
    left_out = len(dated) - len(shown)
    note = f"; {counted(left_out, 'date')} far off or long stand in the table only" if left_out else ""
    yield (
        f'<figure class="chart strip"><figcaption>{counted(len(shown), "date")} by when they were'
        f'{note}</figcaption><svg viewBox="0 0 {_WIDTH} {height}" aria-hidden="true">'
    )
    yield from _years(first, last, scale, height)
    for x, level, one in placed:
        yield _drawn(one, (x, height - _FOOT - _DOT - level * step), step / _STEP, _worst(one, clashing), places)
    yield "</svg></figure>"


def _start(one: Dated) -> int:
    return one.when.start.toordinal() if one.when.start else 0


def _days(one: Dated) -> int:
    return one.when.end.toordinal() - _start(one) if one.when.end else _LONGEST_SPAN + 1


def _years(first: int, last: int, scale: float, height: int) -> Iterator[str]:
    low, high = date.fromordinal(first).year, date.fromordinal(last).year
    step = max(1, math.ceil((high - low + 1) / 12))
    for year in range(low, min(high + 1, date.max.year) + 1, step):
        x = _LEFT + (date(year, 1, 1).toordinal() - first) * scale
        if 0 <= x <= _WIDTH:
            yield f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="0" y2="{height - _FOOT}"/>'
            yield f'<text class="tick" x="{x:.1f}" y="{height - 8}" text-anchor="middle">{year}</text>'


def _drawn(one: Dated, at: tuple[float, float], size: float, kind: str, places: Places) -> str:
    words, by = next(iter(one.wordings.items()))
    name, claim = next(iter(by.items()))
    more = f" and {len(one.wordings) - 1} more" if len(one.wordings) > 1 else ""
    return (
        f'<a href="#{places.spot(name, claim.start)}" tabindex="-1"><title>{esc(time(one.when))}: {esc(words)}{more}</title>'
        f'<circle class="{kind or "event"}" cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{(_DOT - 0.5) * size:.1f}"/></a>'
    )
