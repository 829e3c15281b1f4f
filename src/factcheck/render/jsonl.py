"""The report as JSON Lines: one record a line, its sort in `record`; made for streams and data tools."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.record import Record
from factcheck.model.report import Report
from factcheck.render.view import View


def render(report: Report, view: View) -> str:
    """A line for each source, claim, finding, copied passage and problem."""
    parts: tuple[tuple[str, Iterable[Record]], ...] = (
        ("source", report.sources),
        ("claim", report.claims),
        ("finding", report.findings),
        ("duplicate", report.duplicates),
        ("problem", report.problems),
    )
    return "".join(
        f'{{"record":"{name}",{record.model_dump_json(by_alias=True)[1:]}\n'
        for name, records in parts
        for record in records
    )
