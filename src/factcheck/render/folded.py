"""Findings as a reader wants them: what says the same as one, the plainest agreements last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model.headlines import fold, quotes
from factcheck.model.report import Finding, Report, Verdict
from factcheck.model.years import is_untold
from factcheck.render.sides import TITLES, VERDICTS, behind, by_verdict
from factcheck.render.wording import counted


def folded(report: Report, verdict: Verdict) -> list[Finding]:
    """The findings of one verdict, gravest first, those told alike as one (the engine has folded its own)."""
    one_each = fold(by_verdict(report, verdict))
    return sorted(one_each, key=_plainness) if verdict == "consistent" else one_each


def _plainness(finding: Finding) -> tuple[bool, int]:
    """Agreement in other words, and of more witnesses, is worth more than words that were copied."""
    return len(set(quotes(finding.members))) == 1, -finding.origins


def without_year(report: Report) -> str:
    """What a reader has to know of texts none of which tells its year; nothing where one does."""
    days = [one.published.start for one in report.sources if one.published is not None and one.published.start]
    if not any(map(is_untold, days)):
        return ""
    return (
        "No text tells its year: days and months are compared without it. "
        "A date line that names the year (“3 March 2026”) would let some tensions be told as contradictions."
    )


def shelves(report: Report) -> dict[Verdict, list[Finding]]:
    """The findings of each verdict as `folded`."""
    return {verdict: folded(report, verdict) for verdict in VERDICTS}


def summary(report: Report, found: Mapping[Verdict, Sequence[Finding]]) -> str:
    """One line: sources, origins, claims, and how many findings of each verdict."""
    counts = ", ".join(counted(len(found[one]), *TITLES[one]) for one in VERDICTS)
    return f"{behind(report)}, {counted(len(report.claims), 'claim')}: {counts}"
