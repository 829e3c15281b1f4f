"""The first screen, in words: what was compared, from how many origins, and what clashes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.report import Finding, Report
from factcheck.model.text import Source
from factcheck.render.folded import folded
from factcheck.render.html.words import Places, anchor, esc
from factcheck.render.plain import title
from factcheck.render.sides import TITLES, VERDICTS, sources_of
from factcheck.render.wording import counted, time

_LISTED = 12  # clashes named on the first screen


def front(report: Report, places: Places, parts: Sequence[str]) -> Iterator[str]:
    """The header: the answer in words, the clashes by name, who was compared, and links to the `parts` below."""
    clashes = [*folded(report, "contradiction"), *folded(report, "tension")]
    yield "<header><h1>Do the sources agree?</h1>"
    yield f'<p class="lead">{_compared(report)} {_answer(report, clashes)}</p>'
    yield '<ul class="tiles">'
    for verdict in VERDICTS:
        count = len(folded(report, verdict))
        yield f'<li class="{verdict}"><b>{count:,}</b> {TITLES[verdict][count != 1]}</li>'
    yield "</ul>"
    yield from _clashes(clashes)
    yield from _sources(report, clashes, places)
    if report.problems:
        yield f'<p><a href="#problems">{counted(len(report.problems), "problem")} while reading</a></p>'
    yield f'<nav aria-label="Parts of the report">{" ".join(parts)}</nav></header>'


def _compared(report: Report) -> str:
    """What was compared, and how many of them are witnesses of their own."""
    were = "was" if len(report.sources) == 1 else "were"
    told = f"{counted(len(report.sources), 'source')} {were} compared ({counted(len(report.claims), 'claim')})."
    origins = {source.origin or source.id for source in report.sources}
    if len(origins) == len(report.sources) or not origins:
        return told
    many = counted(len(origins), "independent origin")
    return f"{told} Copied text counts once: they go back to <strong>{many}</strong>."


def _answer(report: Report, clashes: Sequence[Finding]) -> str:
    if not clashes:
        return "<strong>Nothing clashes</strong>, as far as it could be read."
    counts = [(len(folded(report, one)), TITLES[one]) for one in ("contradiction", "tension")]
    told = " and ".join(counted(number, *words) for number, words in counts if number)
    return f"<strong>{told}</strong> {'needs' if len(clashes) == 1 else 'need'} a look."


def _clashes(clashes: Sequence[Finding]) -> Iterator[str]:
    """Each clash by name, with who tells it, as a link to its finding."""
    if not clashes:
        return
    yield '<h2>What clashes</h2><ol class="clashes">'
    for one in clashes[:_LISTED]:
        who = esc(sources_of(one.members))
        yield (
            f'<li class="{one.verdict}"><a href="#{anchor(one)}">{esc(title(one))}</a>'
            f' <span class="quiet">{TITLES[one.verdict][0]}, {one.severity} · {who}</span></li>'
        )
    yield "</ol>"
    if len(clashes) > _LISTED:
        yield f'<p class="quiet">and {len(clashes) - _LISTED} more below</p>'


def _sources(report: Report, clashes: Sequence[Finding], places: Places) -> Iterator[str]:
    yield '<h2>Who was compared</h2><ul class="who">'
    for source in report.sources:
        told = [esc(source.title), _published(source), _origin(source, report)]
        held = sum(1 for one in clashes if any(member.source == source.id for member in one.members))
        told.append(f"in {counted(held, 'clash', 'clashes')}" if held else "")
        words = " · ".join(word for word in told if word)
        yield f'<li><a href="#{places.source(source.id)}">{esc(source.id)}</a> <span class="quiet">{words}</span></li>'
    yield "</ul>"


def _published(source: Source) -> str:
    return f"published {esc(time(source.published))}" if source.published else "date unknown"


def _origin(source: Source, report: Report) -> str:
    """With whom it shares an origin, where copies were traced at all."""
    others = [one.id for one in report.sources if one.origin == source.origin and one.id != source.id]
    if not source.origin:
        return ""
    return f"same origin as {esc(', '.join(others))}" if others else "an origin of its own"
