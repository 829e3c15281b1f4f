"""Findings folded for reading: what is worded alike and judged alike is told once, with all its places.

A passage that stands in three documents clashes three times with the same other passage. Programs get
every finding; an editor reads it once.
"""

from __future__ import annotations

from factcheck.model.report import Finding, Member, Report, Verdict
from factcheck.render.plain import quotes
from factcheck.render.sides import TITLES, VERDICTS, behind, by_verdict, sides
from factcheck.render.wording import counted


def folded(report: Report, verdict: Verdict) -> list[Finding]:
    """The findings of one verdict, gravest first, those told alike as one."""
    found: dict[tuple[str, frozenset[str], tuple[str, ...]], list[Finding]] = {}
    for finding in by_verdict(report, verdict):
        values = tuple(sorted(side.value for side in sides(finding)))
        found.setdefault((finding.rule, frozenset(quotes(finding)), values), []).append(finding)
    one_each = [_one(alike) for alike in found.values()]
    return sorted(one_each, key=_plainness) if verdict == "consistent" else one_each


def _plainness(finding: Finding) -> tuple[bool, int]:
    """Agreement in other words, and of more witnesses, is worth more than words that were copied."""
    return len(set(quotes(finding))) == 1, -finding.origins


def _one(alike: list[Finding]) -> Finding:
    """The first of them, with the places of all; sides meet by their value."""
    first, *rest = alike
    if not rest:
        return first
    numbers = {side.value: side.number for side in sides(first)}
    members: dict[str, Member] = {member.claim: member for member in first.members}
    for finding in rest:
        for side in sides(finding):
            number = numbers.get(side.value)
            if number is not None:
                for member in side.members:
                    members.setdefault(member.claim, member.model_copy(update={"side": number}))
    origins = len({member.origin or member.source for member in members.values()})
    return first.model_copy(update={"members": tuple(members.values()), "origins": max(first.origins, origins)})


def summary(report: Report) -> str:
    """One line: sources, origins, claims, and how many findings of each verdict."""
    counts = ", ".join(counted(len(folded(report, one)), *TITLES[one]) for one in VERDICTS)
    return f"{behind(report)}, {counted(len(report.claims), 'claim')}: {counts}"
