"""The findings on the page: sides next to each other, quotes in context, and how each was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import get_args

from factcheck.grammar.stance.stance_named import called
from factcheck.model.claim import Claim
from factcheck.model.headlines import Side
from factcheck.model.report import Field, Finding, Member, Report, Severity, Verdict
from factcheck.render.folded import folded
from factcheck.render.html.words import Places, anchor, esc
from factcheck.render.plain import asked, plain, title
from factcheck.render.sides import LIKENESS, TITLES, VERDICTS, Context, claims_by_id, in_context, mended, sides
from factcheck.render.steps import told
from factcheck.render.wording import counted

_INTRODUCED: dict[Verdict, str] = {
    "contradiction": "Two answers to one question that cannot both hold.",
    "tension": "Hard to square, but loosely worded, disputed by name, or read with less certainty.",
    "explained": "They look like a clash and are none; the field that tells them apart is named.",
    "consistent": "One fact in other words, or to another precision.",
}
_ORDER: tuple[Verdict, ...] = ("contradiction", "tension", "explained", "consistent")
_OPEN_QUOTES = 3


def findings(report: Report, places: Places) -> Iterator[str]:
    """The sections of findings, gravest first."""
    claims = claims_by_id(report)
    yield '<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">Findings</h2>'
    if not report.findings:
        yield "<p>Nothing was found to compare.</p>"
    yield filters(report)
    for verdict in _ORDER:
        found = folded(report, verdict)
        if not found:
            continue
        yield f'<section class="group"><h3>{counted(len(found), *TITLES[verdict])}</h3><p class="quiet">{_INTRODUCED[verdict]}</p>'
        for finding in found:
            yield from _finding(finding, claims, places)
        yield "</section>"
    yield "</section>"


def filters(report: Report) -> str:
    """The form that narrows the list; without scripts it stays hidden."""
    kinds = sorted({one.kind for one in report.findings})
    severities = [one for one in get_args(Severity) if any(finding.severity == one for finding in report.findings)]
    verdicts = "".join(
        f'<label><input type="checkbox" name="verdict" value="{one}" checked> {TITLES[one][1]}</label>'
        for one in VERDICTS
    )
    return (
        '<form id="filters" hidden aria-label="Filter the findings">'
        f"<fieldset><legend>Show</legend>{verdicts}</fieldset>"
        f"<label>Kind {_select('kind', kinds)}</label>"
        f"<label>Severity {_select('severity', severities)}</label>"
        f"<label>Source {_select('source', [source.id for source in report.sources])}</label>"
        '<label>Words <input type="search" name="text" placeholder="any word"></label>'
        '<output id="shown" aria-live="polite"></output><span class="hint">Keys: <kbd>?</kbd></span></form>'
    )


def _select(name: str, options: Sequence[str]) -> str:
    listed = "".join(f'<option value="{esc(one)}">{esc(one.replace("_", " "))}</option>' for one in options)
    return f'<select name="{name}"><option value="">all</option>{listed}</select>'


def _finding(finding: Finding, claims: Mapping[str, Claim], places: Places) -> Iterator[str]:
    place = anchor(finding)
    flagged = finding.verdict in ("contradiction", "tension")
    sources = " ".join(dict.fromkeys(f"s{places.number(member.source)}" for member in finding.members))
    yield (
        f'<article class="finding {finding.verdict}" id="{place}" tabindex="-1" data-verdict="{finding.verdict}"'
        f' data-kind="{finding.kind}" data-severity="{finding.severity}" data-sources="{sources}">'
        f"<details{' open' if flagged else ''}><summary><h4>{esc(title(finding))}</h4>"
        f"{_badge(finding)}</summary>"
    )
    yield f'<p class="asked">{esc(asked(finding))}</p><div class="sides">'
    for side in sides(finding, claims):
        yield _side(side, claims, places)
    yield "</div>"
    yield f'<p class="why"><strong>Why:</strong> {esc(plain(finding.explanation))}</p>'
    if finding.mended_by:
        yield f'<p class="why">{esc(mended(finding))}</p>'
    yield _fields(finding)
    yield (
        f'<p class="quiet">Rule {esc(finding.rule)} · {counted(finding.origins, "independent origin")} ·'
        f' link <a href="#{place}">{esc(finding.id)}</a></p></details></article>'
    )


def _badge(finding: Finding) -> str:
    verdict = TITLES[finding.verdict][0]
    if finding.severity == "info":
        return f'<span class="hidden"> ({verdict})</span>'
    return f'<span class="badge">{verdict}, {finding.severity}</span>'


def _fields(finding: Finding) -> str:
    if not finding.fields:
        return ""
    news = [field for field in finding.fields if not field.note or plain(field.note) not in plain(finding.explanation)]
    told = "".join(_field(field) for field in news)
    if not told:
        return ""
    return f'<ul class="fields" aria-label="How the questions compare">{told}</ul>'


def _field(field: Field) -> str:
    note = plain(field.note)
    return f'<li class="{field.likeness}"><b>{LIKENESS[field.likeness]} {field.name}</b>{": " + esc(note) if note else ""}</li>'


def _side(side: Side, claims: Mapping[str, Claim], places: Places) -> str:
    behind = f"{counted(len({one.source for one in side.members}), 'source')}, {counted(side.origins, 'origin')}"
    first = _telling(side, claims, places)
    shown = "".join(_quoted(member, claims, places) for member in first)
    rest = [member for member in side.members if member not in first]
    if rest:
        hidden = "".join(_quoted(member, claims, places) for member in rest)
        shown += f"<details><summary>{counted(len(rest), 'more place')}</summary>{hidden}</details>"
    return f'<div class="side"><p class="value">{esc(side.value)} <span class="quiet">{behind}</span></p>{shown}</div>'


def _telling(side: Side, claims: Mapping[str, Claim], places: Places) -> list[Member]:
    """The members that show every wording once, other sources before the same one again."""
    told: dict[Context, Member] = {}
    for member in side.members:
        told.setdefault(in_context(member, claims, places.texts), member)
    by_source: dict[str, list[Member]] = {}
    for member in told.values():
        by_source.setdefault(member.source, []).append(member)
    ranked = [member for turn in zip_longest(*by_source.values()) for member in turn if member is not None]
    return ranked[:_OPEN_QUOTES]


def _quoted(member: Member, claims: Mapping[str, Claim], places: Places) -> str:
    context = in_context(member, claims, places.texts)
    told = member.speaker and member.speaker not in member.quote  # who stands in the quote need not be named again
    speaker = f', said <span class="speaker">{esc(called(member.speaker))}</span>' if told else ""
    return (
        f"<figure><blockquote>{esc(context.before)}<mark>{esc(context.quote)}</mark>{esc(context.after)}</blockquote>"
        f"<figcaption>{places.link(member)}{speaker}</figcaption>{_reading(member, claims.get(member.claim))}</figure>"
    )


def _reading(member: Member, claim: Claim | None) -> str:
    steps = [esc(step) for step in (told(claim) if claim else member.how)]
    if not steps:
        return ""
    return f'<details class="how"><summary>how it was read</summary><ul>{"".join(f"<li>{s}</li>" for s in steps)}</ul></details>'
