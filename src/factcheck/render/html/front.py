"""The first screen, in words: what was compared, from how many origins, and what clashes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model.headlines import sources_of
from factcheck.model.report import Finding, Report
from factcheck.model.text import Source
from factcheck.render.folded import folded, without_year
from factcheck.render.html.words import Places, anchor, esc
from factcheck.render.plain import title
from factcheck.render.sides import TITLES, VERDICTS
from factcheck.render.wording import counted, time

_LISTED = 12  # clashes named on the first screen
_SOURCES = 40  # sources named there
_NAMED = 3  # others of one origin


def front(report: Report, places: Places, parts: Sequence[str]) -> Iterator[str]:
    """The header: the answer in words, the clashes by name, who was compared, and links to the `parts` below."""
    clashes = [*folded(report, "contradiction"), *folded(report, "tension")]
    yield "<header><h1>Do the sources agree?</h1>"
    yield f'<p class="lead">{_compared(report)} {_answer(report, clashes)}</p>'
    if note := without_year(report):
        yield f"<p>{note}</p>"
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
    held = Counter(name for one in clashes for name in {member.source for member in one.members})
    origins: dict[str, list[str]] = {}
    for source in report.sources:
        origins.setdefault(source.origin, []).append(source.id)
    yield '<h2>Who was compared</h2><ul class="who">'
    for source in report.sources[:_SOURCES]:
        clashing = f"in {counted(held[source.id], 'clash', 'clashes')}" if held[source.id] else ""
        told = (esc(source.title), _published(source), _origin(source, origins[source.origin]), clashing)
        words = " · ".join(word for word in told if word)
        yield f'<li><a href="#{places.source(source.id)}">{esc(source.id)}</a> <span class="quiet">{words}</span></li>'
    yield "</ul>"
    if len(report.sources) > _SOURCES:
        yield f'<p class="quiet">and {len(report.sources) - _SOURCES:,} more, <a href="#sources">all below</a></p>'


def _published(source: Source) -> str:
    return f"published {esc(time(source.published))}" if source.published else "date unknown"


def _origin(source: Source, sharing: Sequence[str]) -> str:
    """With whom it shares an origin, where copies were traced at all."""
    others = [name for name in sharing if name != source.id]
    if not source.origin:
        return ""
    if not others:
        return "an origin of its own"
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    return f"same origin as {esc(', '.join(others[:_NAMED]))}{more}"
