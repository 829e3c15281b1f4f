"""Figures that are had already by what a plan is told of, and are no plans themselves."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.claim import PRESUPPOSED


@pytest.mark.parametrize(
    ("text", "had"),
    [
        ("Its 47 bells will be cast anew.", True),
        ("The carillon's 47 bells will be cast anew.", True),
        ("The 62 growers will pay more.", True),
        ("The 240 homes will be built by the harbour.", False),
        ("Its 30 new trams will arrive next year.", False),
        ("The firm will build 240 homes.", False),
        ("Its 47 bells were cast anew.", False),
    ],
)
def test_what_is_owned_is_no_plan(text: str, had: bool) -> None:
    """What is still to be made is one, whoever will own it."""
    [figure] = [claim for claim in factcheck.extract(text) if claim.kind == "count"]
    assert (PRESUPPOSED in figure.evidence.how) == had


def test_a_plan_for_the_owned_does_not_explain_their_number() -> None:
    """They clash, or nothing is said; nobody is told that one of them is planned."""
    texts = {
        "a.txt": "The 62 growers of the Lund co-op will pay more.",
        "b.txt": "The meeting of the Lund co-op drew 50 of the 68 growers.",
    }
    reasons = [f.explanation for f in factcheck.check(texts).findings if {"62 growers", "the 68 growers"} <= _quotes(f)]
    assert not any("planned" in reason for reason in reasons)


def _quotes(found: factcheck.Finding) -> set[str]:
    return {member.quote for member in found.members}
