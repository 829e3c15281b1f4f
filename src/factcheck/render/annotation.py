"""Every claim and finding as a W3C Web Annotation, for tools that show notes beside a text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TypeAlias
from urllib.parse import quote

from factcheck.model.claim import Claim
from factcheck.model.report import Finding, Member, Report
from factcheck.render.plain import plain, title
from factcheck.render.view import View
from factcheck.render.wording import safe, value

_CONTEXT = 32
Json: TypeAlias = "str | int | Mapping[str, Json] | list[Json]"


def render(report: Report, view: View) -> str:
    """An annotation collection with its one page: first the findings, then the claims; an empty one has no page."""
    items: list[Json] = [_finding(one, view.texts) for one in report.findings]
    items += [_claim(one, view.texts) for one in report.claims]
    collection: dict[str, Json] = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:factcheck:report",
        "type": "AnnotationCollection",
        "label": "Findings and claims",
        "total": len(items),
    }
    if items:
        page: dict[str, Json] = {"id": "urn:factcheck:report:1", "type": "AnnotationPage", "startIndex": 0}
        collection["first"] = page | {"items": items}
    return json.dumps(collection, indent=1, ensure_ascii=False) + "\n"


def _finding(finding: Finding, texts: Mapping[str, str]) -> Json:
    purpose = "assessing" if finding.verdict in ("contradiction", "tension") else "linking"
    told = f"{finding.verdict}: {safe(title(finding))}. {safe(plain(finding.explanation))}"
    return {
        "type": "Annotation",
        "id": f"urn:factcheck:finding:{quote(finding.id)}",
        "motivation": purpose,
        "body": [{"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": told}],
        "target": [_target(one, texts) for one in finding.members],
    }


def _claim(claim: Claim, texts: Mapping[str, str]) -> Json:
    return {
        "type": "Annotation",
        "id": f"urn:factcheck:claim:{quote(claim.id)}",
        "motivation": "classifying",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": claim.kind},
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": value(claim.value)},
        ],
        "target": _target(claim, texts),
    }


def _target(place: Claim | Member, texts: Mapping[str, str]) -> Json:
    exact: dict[str, Json] = {"type": "TextQuoteSelector", "exact": place.quote}
    text = texts.get(place.source)
    if text is not None:
        exact |= {
            "prefix": text[max(0, place.start - _CONTEXT) : place.start],
            "suffix": text[place.end : place.end + _CONTEXT],
        }
    position: Json = {"type": "TextPositionSelector", "start": place.start, "end": place.end}
    return {"source": quote(place.source), "selector": [exact, position]}
