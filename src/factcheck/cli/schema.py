"""`factcheck schema`: the contract of the JSON report, for programs that read it."""

from __future__ import annotations

from factcheck.cli.options import Output


def schema(output: Output = None) -> None:
    """Write the JSON Schema of the report."""
    from factcheck.cli.run import deliver

    deliver(report_schema(), output)


def report_schema() -> str:
    """The JSON Schema of the report, always the same bytes."""
    import json

    from factcheck.model.report import Report

    table = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Report.model_json_schema(by_alias=True)}
    return json.dumps(table, indent=2, sort_keys=True) + "\n"
