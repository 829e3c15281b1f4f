"""A program of somebody else that uses the library: it runs, and mypy reads it strictly, as it reads all tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import factcheck
from factcheck import Claim, Document, Extractor, Finding, Measure, Proposal, Quantity, Report, Role, TimeInterval
from factcheck.render import Format, View, by_name
from factcheck.testing import claim_breaches, extractor_breaches, rule_breaches

_TEXTS = {
    "wire.txt": "A bomb in Tarvan killed 34 people on 3 May 2011. Ana Ruiz is the mayor of Tarvan.",
    "paper.txt": "The bomb in Tarvan on 3 May 2011 killed 51 people. Luis Bek is the mayor of Tarvan.",
}


def _hands(document: Document) -> Iterator[Proposal]:
    start = document.text.find("34 people")
    if start >= 0:
        yield Proposal(kind="casualty", start=start, end=start + 9, quote="34 people", measure=Measure(head="people"))


def _told(report: Report) -> list[str]:
    told: list[str] = []
    for member in (member for finding in report.findings for member in finding.members):
        value = member.value
        if isinstance(value, Quantity):
            told.append(f"{value.low} {value.core.low}")
        elif isinstance(value, TimeInterval) and value.start is not None:
            told.append(value.start.isoformat())
        elif isinstance(value, Role):
            told.append(value.holder)
    return told


def test_a_clients_program(tmp_path: Path) -> None:
    """Texts, paths, documents, a plug-in, rules, formats, and two claims by themselves."""
    for name, text in _TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    report = factcheck.check(_TEXTS, extractors=[Extractor("hands", _hands)])
    assert {"34 34", "Ana Ruiz"} <= set(_told(report))
    assert factcheck.check([str(tmp_path)]).findings == factcheck.check(factcheck.read(tmp_path).documents).findings
    page: Format = by_name("html")
    assert page.render(report, View(texts=_TEXTS)).startswith("<!DOCTYPE html>")
    rules = factcheck.default_rules()
    a, b = (next(one for one in factcheck.extract(text) if one.kind == "casualty") for text in _TEXTS.values())
    found: Finding | None = factcheck.judged(a, b.model_copy(update={"source": "b"}), rules=rules)
    assert found is not None
    version: str = factcheck.__version__
    assert version


def test_a_clients_tests() -> None:
    """What others build is looked through."""
    toll: Claim = Claim.made("casualty", Quantity.exactly(34), source="a", measure=Measure(head="people"))
    assert claim_breaches([toll]) == extractor_breaches(_hands, list(_TEXTS.values())) == []
    assert rule_breaches(Path("nowhere")) != []
