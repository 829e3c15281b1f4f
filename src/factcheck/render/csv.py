"""The findings as a table: one row a quote, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from factcheck.model.report import Report
from factcheck.render.sides import VERDICTS, by_verdict, line_of
from factcheck.render.view import View
from factcheck.render.wording import safe, value

COLUMNS = (
    "finding", "verdict", "severity", "kind", "rule", "question", "side", "value", "quote", "source", "line", "start",
    "end", "origin", "speaker", "explanation",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: Report, view: View) -> str:
    """The findings as comma-separated values with a header; cells that a spreadsheet would run are quoted."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for verdict in VERDICTS:
        for finding in by_verdict(report, verdict):
            for member in finding.members:
                line = line_of(member, view.texts)
                row = (
                    finding.id, verdict, finding.severity, finding.kind, finding.rule, finding.question, member.side,
                    value(member.value), member.quote, member.source, line or "", member.start, member.end,
                    member.origin, member.speaker, finding.explanation,
                )  # fmt: skip
                writer.writerow([_cell(cell) for cell in row])
    return out.getvalue()


def _cell(content: object) -> str:
    told = safe(str(content))
    return f"'{told}" if told.startswith(_FORMULA) else told
