"""The report on a terminal: a summary, then what is worth reading, gravest first.

Everything that comes from a source passes through `safe`: no escape code of a text reaches the screen.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule as Ruler
from rich.table import Table
from rich.text import Text

from factcheck.grammar.stance.stance_named import called
from factcheck.model.claim import Claim
from factcheck.model.headlines import Side, sources_of
from factcheck.model.report import Finding, Member, Report, Verdict
from factcheck.render.folded import shelves, summary, without_year
from factcheck.render.plain import asked, plain, title
from factcheck.render.problems import troubles
from factcheck.render.sides import (
    RELATIONS,
    TITLES,
    Context,
    behind,
    claims_by_id,
    in_context,
    line_of,
    mended,
    sides,
)
from factcheck.render.view import View
from factcheck.render.wording import counted, safe

_STYLES: dict[Verdict, str] = {
    "contradiction": "bold red",
    "tension": "bold yellow",
    "consistent": "green",
    "explained": "cyan",
}
_WORDINGS = 3  # of one side
_PLACES = 4  # of one wording
_CONTEXT = 110
_FEW = 8


def render(report: Report, view: View) -> str:
    """The report as text for a terminal of the view's width."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=max(40, view.width),
        force_terminal=view.colour,
        color_system="standard" if view.colour else None,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
    )
    for piece in _pieces(report, view):
        console.print(piece)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _pieces(report: Report, view: View) -> Iterator[RenderableType]:
    claims = claims_by_id(report)
    found = shelves(report)
    yield Text(summary(report, found), style="bold")
    if note := without_year(report):
        yield Text(note)
    if view.only is not None:
        some = tuple(one for one in report.findings if one.id in view.only)
        found = shelves(report.model_copy(update={"findings": some}))
    verdicts: tuple[Verdict, ...] = ("contradiction", "tension")
    for verdict in verdicts:
        for finding in found[verdict]:
            yield Text("")
            yield _flag(finding, claims, view)
    yield from _brief(found, "explained", view)
    yield from _brief(found, "consistent", view)
    yield from _copies(report, view)
    yield from _problems(report)


def _flag(finding: Finding, claims: Mapping[str, Claim], view: View) -> RenderableType:
    head = Text()
    head.append(TITLES[finding.verdict][0].upper(), style=_STYLES[finding.verdict])
    head.append(f"  {title(finding)}", style="bold")
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    table.add_column(overflow="fold", max_width=max(14, view.width // 4))
    table.add_column(ratio=1, overflow="fold")
    for side in sides(finding, claims):
        table.add_row(Text(side.value, style="bold"), _said(side, claims, view))
    notes = Text(plain(finding.explanation))
    if finding.mended_by:
        notes.append(f"\n{safe(mended(finding))}", style="dim")
    notes.append(f"\n{finding.severity} · {safe(finding.rule)} · {safe(finding.id)}", style="dim")
    question = Padding(Text(asked(finding), style="italic"), (0, 0, 0, 2))
    return Group(head, question, Padding(table, (0, 0, 0, 2)), Padding(notes, (0, 0, 0, 2)))


def _said(side: Side, claims: Mapping[str, Claim], view: View) -> Text:
    """The wordings of a side, each once with everywhere it stands."""
    wordings: dict[str, tuple[Context, list[Member]]] = {}  # parts of a sum that stand in one sentence quote it once
    for member in side.members:
        context = in_context(member, claims, view.texts)
        wordings.setdefault("".join(context), (context, []))[1].append(member)
    told = Text()
    for context, members in list(wordings.values())[:_WORDINGS]:
        if told:
            told.append("\n")
        told.append_text(_quoted(context, members, view))
    rest = len(wordings) - _WORDINGS
    if rest > 0:
        told.append(f"\nand {counted(rest, 'other wording')}", style="dim")
    sources = len({one.source for one in side.members})
    if sources > side.origins:
        told.append(f"\n{counted(sources, 'source')}, {counted(side.origins, 'origin')}", style="dim")
    return told


def _quoted(context: Context, members: list[Member], view: View) -> Text:
    told = Text("“")
    told.append(_tail(safe(context.before)))
    told.append(safe(context.quote), style="bold underline")
    told.append(_head(safe(context.after)))
    told.append("” ")
    told.append(_places(members, view), style="blue")
    speakers = dict.fromkeys(safe(called(member.speaker)) for member in members if member.speaker)
    if speakers:
        told.append(f", said {' and '.join(speakers)}", style="dim")
    return told


def _places(members: list[Member], view: View) -> str:
    """Where a wording stands: each source once, with its lines."""
    lines: dict[str, list[str]] = {}
    for member in members:
        line = line_of(member, view.texts)
        told = lines.setdefault(safe(member.source), [])
        if line is not None and str(line) not in told:
            told.append(str(line))
    shown = [f"{name}:{', '.join(found[:_PLACES])}" if found else name for name, found in lines.items()]
    more = f" and {counted(len(shown) - _PLACES, 'more source')}" if len(shown) > _PLACES else ""
    return ", ".join(shown[:_PLACES]) + more


def _tail(text: str) -> str:
    return text if len(text) <= _CONTEXT else "…" + text[-_CONTEXT:].partition(" ")[2]


def _head(text: str) -> str:
    return text if len(text) <= _CONTEXT else text[:_CONTEXT].rpartition(" ")[0] + "…"


def _brief(found: Mapping[Verdict, list[Finding]], verdict: Verdict, view: View) -> Iterator[RenderableType]:
    """Agreements and look-alikes: a line each, and the reason."""
    findings = found[verdict]
    if not findings:
        return
    yield Text("")
    yield Ruler(f"{counted(len(findings), *TITLES[verdict])}", style="dim", align="left")
    for finding in findings if view.everything else findings[:_FEW]:
        told = Text()
        told.append(title(finding), style=_STYLES[verdict])
        told.append(f"\n  {' | '.join(f'{safe(side.value)} ({sources_of(side.members)})' for side in sides(finding))}")
        told.append(f"\n  {plain(finding.explanation)}", style="dim")
        yield told
    if len(findings) > _FEW and not view.everything:
        yield Text(f"… and {len(findings) - _FEW} more: --all shows them", style="dim")


def _copies(report: Report, view: View) -> Iterator[RenderableType]:
    if not report.duplicates:
        return
    yield Text("")
    heading = f"{counted(len(report.duplicates), 'copied passage')}; {behind(report)}"
    yield Ruler(heading, style="dim", align="left")
    longest = sorted(report.duplicates, key=lambda one: min(m.start - m.end for m in one.members))
    for group in longest if view.everything else longest[:_FEW]:
        first = group.members[0]
        text = view.texts.get(first.source, "")[first.start : first.end]
        places = dict.fromkeys(member.source for member in group.members)
        often = counted(len(group.members), "time")
        told = Text(f"{RELATIONS[group.relation]}, {often} in {', '.join(map(safe, places))}")
        if text:
            told.append(f"\n  “{_head(safe(' '.join(text.split())))}”", style="dim")
        yield told
    if len(longest) > _FEW and not view.everything:
        yield Text(f"… and {len(longest) - _FEW} more: --all shows them", style="dim")


def _problems(report: Report) -> Iterator[RenderableType]:
    if not report.problems:
        return
    yield Text("")
    yield Ruler(counted(len(report.problems), "problem"), style="dim", align="left")
    for one in troubles(report.problems):
        yield Text(safe(one.line()))
