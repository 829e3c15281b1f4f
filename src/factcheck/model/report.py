"""What the editor reads: findings, copied passages, problems, and the report that holds them."""

from __future__ import annotations

from typing import Literal

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
    `headline` is one line for a list, `explanation` the reason in plain words, `mended_by` what would
    make the sides consistent.
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
