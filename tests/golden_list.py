"""A report as a list to compare with: a line for each finding that a reader is told."""

from __future__ import annotations

from factcheck.model.report import Report
from factcheck.render.folded import folded
from factcheck.render.plain import title
from factcheck.render.sides import VERDICTS


def listed(report: Report) -> str:
    """One finding a line: verdict, severity, rule, title."""
    lines = [
        f"{verdict}\t{finding.severity}\t{finding.rule}\t{title(finding)}"
        for verdict in VERDICTS
        for finding in folded(report, verdict)
    ]
    return "\n".join(lines) + "\n"
