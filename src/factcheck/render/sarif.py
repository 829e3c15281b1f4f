"""The clashes as SARIF 2.1.0, which code hosts and editors show beside the text.

Each clash is a result at its first quote; the other quotes are related locations. Offsets count code
points in the text as decoded, which for HTML is the extracted text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TypeAlias

from factcheck.model.lines import line_and_column
from factcheck.model.report import Finding, Member, Report, Severity
from factcheck.render.plain import plain, title
from factcheck.render.sarif_places import uri
from factcheck.render.sides import by_verdict
from factcheck.render.view import View
from factcheck.render.wording import safe, value

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"high": "error", "medium": "warning", "low": "note", "info": "note"}
Json: TypeAlias = "str | int | float | bool | Mapping[str, Json] | list[Json] | None"


def render(report: Report, view: View) -> str:
    """The contradictions and tensions as one SARIF log."""
    clashes = [*by_verdict(report, "contradiction"), *by_verdict(report, "tension")]
    rules = sorted({one.rule for one in clashes})
    places = {source.id: uri(source.path) for source in report.sources}
    encodings = {places[source.id]: source.encoding for source in report.sources}  # the rows of a table share a file
    run: dict[str, Json] = {
        "tool": {"driver": {"name": "factcheck", "rules": [_rule(rule, view) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": place}, "encoding": told} for place, told in sorted(encodings.items())],
        "results": [_result(one, rules, view.texts, places) for one in clashes],
    }
    log: Json = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=1, ensure_ascii=False) + "\n"


def _rule(name: str, view: View) -> Json:
    """A rule as a host shows it beside the result, as far as the view knows it."""
    rule = view.rules.get(name)
    if rule is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": _sentence(rule.title)},
        "fullDescription": {"text": _sentence(rule.why)},
        "help": {"text": " ".join(("Rule out first:", "; ".join(rule.not_when) or "nothing in particular")) + "."},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _result(finding: Finding, rules: list[str], texts: Mapping[str, str], uris: Mapping[str, str]) -> Json:
    places = [_location(member, texts, number, uris) for number, member in enumerate(finding.members)]
    return {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{safe(title(finding))}. {_sentence(safe(plain(finding.explanation)))}"},
        "locations": places[:1],
        "relatedLocations": places[1:],
        "partialFingerprints": {"findingId/v1": finding.id},
        "properties": {"verdict": finding.verdict, "kind": finding.kind},
    }


def _location(member: Member, texts: Mapping[str, str], number: int, uris: Mapping[str, str]) -> Json:
    region: dict[str, Json] = {
        "charOffset": member.start,
        "charLength": member.end - member.start,
        "snippet": {"text": safe(member.quote)},
    }
    text = texts.get(member.source)
    if text is not None:
        (first, column), (last, end) = line_and_column(text, member.start), line_and_column(text, member.end)
        region |= {"startLine": first, "startColumn": column, "endLine": last, "endColumn": end}
    return {
        "id": number,
        "physicalLocation": {
            "artifactLocation": {"uri": _of(member.source, uris)},
            "region": region,
        },
        "message": {"text": f"side {member.side}: {safe(value(member.value))}"},
    }


def _of(source: str, uris: Mapping[str, str]) -> str:
    """The address of a source, by its name where the report does not list it."""
    return uris.get(source) or uri(source)
