"""What the editor reads: findings, copied passages, problems, and the report that holds them."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any, Literal

from pydantic import Field as Default

from factcheck.model.claim import Claim, Kind
from factcheck.model.lineage import DuplicateGroup
from factcheck.model.record import Record
from factcheck.model.text import Source
from factcheck.model.values import Value

Verdict = Literal["contradiction", "tension", "consistent", "explained"]
Severity = Literal["high", "medium", "low", "info"]
FieldName = Literal["measure", "subject", "place", "time", "scope", "stance", "event", "value", "source"]
Likeness = Literal["same", "compatible", "different"]

_COLUMNS = [
    "finding", "verdict", "severity", "kind", "rule", "explanation", "side", "low", "high", "quote", "source", "start",
    "end", "origin", "speaker",
]  # fmt: skip  # of a row of `to_records`, which a frame without rows has too


class Member(Record):
    """One answer of a finding. Members of one `side` agree; in `consistent` the side is the origin."""

    claim: str
    source: str
    start: int
    end: int
    quote: str
    side: int
    value: Value
    origin: str = ""
    how: tuple[str, ...] = ()
    speaker: str = ""


class Field(Record):
    """How one field of the two questions compares, in words: the ground of a verdict."""

    name: FieldName
    likeness: Likeness
    note: str = ""


class Finding(Record):
    """One question with its answers, grouped into sides.

    `origins` counts independent origins, not documents: copies of one text are one witness.
    `headline` is one line for a list, in the sources' own words; `message` is what the rule says of a clash;
    `explanation` the reason in plain words; `mended_by` what would make the sides consistent.
    """

    id: str
    rule: str
    verdict: Verdict
    kind: Kind
    severity: Severity
    question: str
    headline: str
    explanation: str
    members: tuple[Member, ...]
    fields: tuple[Field, ...] = ()
    origins: int = 1
    mended_by: str = ""
    message: str = ""


class Problem(Record):
    """Something that could not be read, or was read by a guess; never fatal to the other documents."""

    source: str
    message: str


class Report(Record):
    """Everything that one run found; the JSON contract of `factcheck report --format json`.

    Dump it with `by_alias=True`: the version's key in the contract is `schema`.
    """

    schema_version: Literal[1] = Default(default=1, alias="schema")
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    duplicates: tuple[DuplicateGroup, ...] = ()
    problems: tuple[Problem, ...] = ()

    def to_records(self) -> list[dict[str, str | int | float | None]]:
        """The findings as flat rows, one a quote, for any table tool."""
        return [
            {
                "finding": finding.id,
                "verdict": finding.verdict,
                "severity": finding.severity,
                "kind": finding.kind,
                "rule": finding.rule,
                "explanation": finding.explanation,
                "side": member.side,
                "low": _bound(member.value, "low", "low_days", "start"),
                "high": _bound(member.value, "high", "high_days", "end"),
                "quote": member.quote,
                "source": member.source,
                "start": member.start,
                "end": member.end,
                "origin": member.origin,
                "speaker": member.speaker,
            }
            for finding in self.findings
            for member in finding.members
        ]

    def to_pandas(self) -> Any:
        """The rows of `to_records` as a pandas frame; pandas is imported here and nowhere else."""
        return _imported("pandas").DataFrame(self.to_records(), columns=_COLUMNS)

    def to_polars(self) -> Any:
        """The rows of `to_records` as a polars frame; polars is imported here and nowhere else.

        With dates among the findings, `low` and `high` are texts.
        """
        return _imported("polars").DataFrame(self.to_records(), schema=_COLUMNS, infer_schema_length=None)


def _imported(name: str) -> Any:
    """A table tool, if it is installed.

    Raises:
        ModuleNotFoundError: If it is not.
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            f"to_{name} needs {name}. Run: pip install {name}; or take the rows of to_records()", name=name
        ) from error


def _bound(value: Value, *names: str) -> str | int | float | None:
    """The first of the named bounds that the value has; days as ISO dates."""
    bound = next((getattr(value, name) for name in names if hasattr(value, name)), None)
    return bound.isoformat() if isinstance(bound, date) else bound
