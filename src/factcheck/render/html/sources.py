"""The sources on the page: who they are, and each text whole with every claim marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.model.claim import Claim
from factcheck.model.report import Report
from factcheck.model.text import Source
from factcheck.render.html.words import Places, anchor, esc, lines
from factcheck.render.wording import counted, time, value


def sources(report: Report, places: Places) -> Iterator[str]:
    """The section of sources."""
    yield '<section id="sources"><h2>Sources</h2><p class="quiet">Dotted: read as a claim. Marked or underlined in colour: part of a finding; follow it.</p>'
    clashing = _findings_by_claim(report)
    by_source: dict[str, list[Claim]] = {}
    for claim in report.claims:
        by_source.setdefault(claim.source, []).append(claim)
    linked: dict[str, set[int]] = {}  # where links lead besides claims: to copies, and to answers that are no claims
    for passage in (member for group in report.duplicates for member in group.members):
        linked.setdefault(passage.source, set()).add(passage.start)
    for answer in (member for finding in report.findings for member in finding.members):
        linked.setdefault(answer.source, set()).add(answer.start)
    for source in report.sources:
        own = by_source.get(source.id, [])
        yield _source(source, own, clashing, places, linked.get(source.id, set()))
    yield "</section>"


def _findings_by_claim(report: Report) -> dict[str, tuple[str, str]]:
    """For each claim the gravest finding that names it: its anchor and its verdict."""
    found: dict[str, tuple[str, str]] = {}
    for verdict in ("consistent", "explained", "tension", "contradiction"):
        for finding in report.findings:
            if finding.verdict == verdict:
                for member in finding.members:
                    found[member.claim] = (anchor(finding), verdict)
    return found


def _source(
    source: Source, claims: list[Claim], clashing: dict[str, tuple[str, str]], places: Places, linked: set[int]
) -> str:
    when = f"published {esc(time(source.published))}" if source.published else "date unknown"
    said = f" (from {esc(source.published_from)})" if source.published and source.published_from else ""
    title = f"{esc(source.title)} · " if source.title else ""
    text = places.texts.get(source.id, "")
    body = f'<div class="text">{_marked(text, source.id, claims, clashing, places, linked)}</div>' if text else ""
    return (
        f'<article class="source" id="{places.source(source.id)}"><details><summary><h3>{esc(source.id)}</h3> '
        f'<span class="quiet">{title}{when}{said} · {counted(len(claims), "claim")}</span></summary>{body}</details></article>'
    )


def _marked(
    text: str, name: str, claims: list[Claim], clashing: dict[str, tuple[str, str]], places: Places, linked: set[int]
) -> str:
    """The whole text; where claims overlap, the stretches between their edges are marked one by one."""
    edges = sorted({0, len(text), *linked, *(one.start for one in claims), *(one.end for one in claims)})
    starting: dict[int, list[Claim]] = {}
    for claim in claims:
        starting.setdefault(claim.start, []).append(claim)
    open_claims: list[Claim] = []
    told: list[str] = []
    for start, end in pairwise(edges):
        open_claims = [one for one in open_claims if one.end > start] + starting.get(start, [])
        spot = f'<span id="{places.spot(name, start)}"></span>' if start in starting or start in linked else ""
        piece = lines(text[start:end])
        told.append(spot + (_mark(piece, open_claims, clashing) if open_claims else piece))
    return "".join(told)


def _mark(piece: str, claims: list[Claim], clashing: dict[str, tuple[str, str]]) -> str:
    title = esc("; ".join(f"{one.kind.replace('_', ' ')}: {value(one.value)}" for one in claims[:4]))
    ranked = [clashing[one.id] for one in claims if one.id in clashing]
    if not ranked:
        return f'<mark class="claim" title="{title}">{piece}</mark>'
    grave = {"contradiction": 0, "tension": 1, "explained": 2, "consistent": 3}
    place, verdict = min(ranked, key=lambda one: grave[one[1]])
    return f'<a class="claim {verdict}" href="#{place}" title="{title}">{piece}</a>'
