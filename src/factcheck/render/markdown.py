"""The report as Markdown, for a document, an issue or a message to the desk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factcheck.grammar.stance.stance_named import called
from factcheck.model.claim import Claim
from factcheck.model.report import Finding, Member, Report
from factcheck.render.folded import shelves, summary, without_year
from factcheck.render.plain import asked, plain, title
from factcheck.render.problems import troubles
from factcheck.render.sides import (
    RELATIONS,
    TITLES,
    claims_by_id,
    in_context,
    line_of,
    mended,
    sides,
)
from factcheck.render.view import View
from factcheck.render.wording import counted, safe

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def render(report: Report, view: View) -> str:
    """The report as Markdown."""
    return "\n".join(_lines(report, view)) + "\n"


def _escaped(text: str) -> str:
    """Text of a source that means nothing to a Markdown reader."""
    return _SPECIAL.sub(r"\\\1", safe(text))


def _lines(report: Report, view: View) -> Iterator[str]:
    claims = claims_by_id(report)
    yield "# Do the sources agree?"
    yield ""
    found = shelves(report)
    yield f"{summary(report, found)}."
    if note := without_year(report):
        yield from ("", note)
    for verdict, findings in found.items():
        if findings:
            yield ""
            yield f"## {TITLES[verdict][1].capitalize()} ({len(findings)})"
        for finding in findings:
            yield ""
            yield from _finding(finding, claims, view)
    yield from _copies(report)
    yield from _sources(report)
    if report.problems:
        yield from ("", "## Problems", "")
        yield from (f"- {_escaped(one.line())}" for one in troubles(report.problems))


def _finding(finding: Finding, claims: Mapping[str, Claim], view: View) -> Iterator[str]:
    yield f"### {_escaped(title(finding))}"
    yield ""
    if finding.verdict in ("contradiction", "tension"):
        yield from (_escaped(asked(finding)), "")
    for side in sides(finding, claims):
        behind = f", {counted(side.origins, 'origin')}" if side.origins < len(side.members) else ""
        yield f"- **{_escaped(side.value)}**{behind}"
        yield from (f"  - {_quoted(member, claims, view)}" for member in side.members)
    yield ""
    yield _escaped(plain(finding.explanation))
    if finding.mended_by:
        yield ""
        yield _escaped(mended(finding))
    yield ""
    yield f"<small>{finding.severity} · {_escaped(finding.rule)} · {_escaped(finding.id)}</small>"


def _quoted(member: Member, claims: Mapping[str, Claim], view: View) -> str:
    context = in_context(member, claims, view.texts)
    line = line_of(member, view.texts)
    place = f"{_escaped(member.source)}{f':{line}' if line else ''}"
    speaker = f", said {_escaped(called(member.speaker))}" if member.speaker else ""
    quote = _escaped(context.quote).strip()
    return f"“{_escaped(context.before)}**{quote}**{_escaped(context.after)}” ({place}{speaker})"


def _copies(report: Report) -> Iterator[str]:
    if not report.duplicates:
        return
    yield from ("", f"## Copied passages ({len(report.duplicates)})", "")
    for group in report.duplicates:
        places = ", ".join(dict.fromkeys(_escaped(member.source) for member in group.members))
        length = max(member.end - member.start for member in group.members)
        often = counted(len(group.members), "time")
        yield f"- {RELATIONS[group.relation]}, {often}, up to {length:,} characters: {places}"


def _sources(report: Report) -> Iterator[str]:
    yield from ("", "## Sources", "", "| source | published | said by | origin |", "|---|---|---|---|")
    for source in report.sources:
        when = source.published.as_written if source.published else "unknown"
        cells = (source.id, when, source.published_from, source.origin)
        yield f"| {' | '.join(map(_escaped, cells))} |"
