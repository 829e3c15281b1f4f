"""Names in place of ids, and nothing else rewritten: neither the names of files nor what a source says."""

from __future__ import annotations

import re

import pytest

import factcheck
from factcheck.engine.called import with_names
from factcheck.model.ids import called, held, listed
from factcheck.model.report import Finding
from factcheck.render.plain import plain

_ID = re.compile(r"(?:nation|place|person|org|group|name|ship|people|region|thing):\w|[\ufdd0\ufdd1]")


def _prose(finding: Finding) -> list[str]:
    notes = [field.note for field in finding.fields]
    return [finding.headline, finding.question, finding.message, finding.explanation, *notes]


def test_an_id_is_called_where_it_is_held_and_nowhere_else() -> None:
    """What is marked is an id; what only looks like one is a word of somebody's."""
    text = f"{held('org:orla-mine')}: “org:orla-mine” in group:a.txt"
    assert called(text, {"org:orla-mine": "Orla Mine"}.__getitem__) == "Orla Mine: “org:orla-mine” in group:a.txt"
    assert called(listed({"worker", "place:IQ/zemla"}), lambda name: name.upper()) == "PLACE:IQ/ZEMLA, worker"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("place:IQ/samarra", "Samarra"), ("thing:hotel", "the hotel"), ("people:orlan-islander", "Orlan Islander"),
        ("nation:FR", "France"), ("place:world/gulf of oman", "Gulf of Oman"),
    ],
)  # fmt: skip
def test_every_sort_of_id_is_called(name: str, said: str) -> None:
    """Also where nobody wrote the name out."""
    finding = Finding(
        id="x", rule="x", verdict="tension", kind="count", severity="low", headline="", members=(),
        question=f"How large was the cost of {held(name)}?", explanation=f"(same subject: {held(name)})",
    )  # fmt: skip
    (told,) = with_names([finding], {})
    assert told.question == f"How large was the cost of {said}?"
    assert told.explanation == f"(same subject: {said})"


@pytest.mark.parametrize("name", ["group:a.txt", "person:notes 2012.txt", "2012-05-03.txt"])
def test_a_file_is_told_by_its_name(name: str) -> None:
    """Whatever it looks like."""
    report = factcheck.check(
        {
            name: "The Orla mine in Zemla was closed on 4 March 2012. The fire killed 12 miners.",
            "b.txt": "The Orla mine in Zemla was closed on 9 March 2012. The fire killed 19 miners.",
        }
    )
    flags = [finding for finding in report.findings if finding.verdict in ("contradiction", "tension")]
    assert any(name in finding.message for finding in flags)
    assert all(name in plain(finding.message) for finding in flags if name in finding.message)


def test_what_a_source_says_is_not_rewritten() -> None:
    """A day stands in a quote as the source has it."""
    told = "“Closed 2012-03-04” against “closed 2012-03-09”"
    assert plain(told) == told


def test_no_reader_sees_an_id() -> None:
    """In none of the sentences of a report."""
    texts = {
        "a.txt": "Ana Ruiz, 47, runs the hotel in Zemla. The refit of the hotel cost $3m in May 2012. It has 90 rooms.",
        "b.txt": "Ana Ruiz, 44, runs the hotel in Zemla. The refit of the hotel cost $5m in May 2012. It has 60 rooms.",
    }
    findings = factcheck.check(texts).findings
    assert findings
    assert not [told for finding in findings for told in _prose(finding) if _ID.search(told)]
