"""A pair of claims has one verdict in a report, whichever rules look at it."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings

import yardstick
from factcheck.model.report import Finding, Report
from factcheck.model.text import Document
from factcheck.pipeline import compare_documents, default_rules
from factcheck.strategies import Planted, planted

_FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
_FLAGS = frozenset({"contradiction", "tension"})
_ANSWERS = ("answers", "event-dates", "clock-times", "posts")
_RIVALS = ("slips", "transposed", "voices", "one-event", "facts", "results", "statements", "causes")
_EQUAL = frozenset(rule.id for rule in default_rules() if rule.check in (*_ANSWERS, "echoed"))
_TOLD = frozenset(rule.id for rule in default_rules() if rule.check in (*_ANSWERS, *_RIVALS))  # no sums and shares


def _opposed(finding: Finding) -> set[frozenset[str]]:
    """The pairs that a finding sets apart; in an agreement of equal answers, those that it joins."""
    return {
        frozenset((one.claim, two.claim))
        for one, two in combinations(finding.members, 2)
        if finding.verdict == "consistent" or one.side != two.side
    }


def _pairs(report: Report, *verdicts: str) -> set[frozenset[str]]:
    told = [one for one in report.findings if one.verdict in verdicts]
    told = [one for one in told if one.rule in (_EQUAL if one.verdict == "consistent" else _TOLD)]
    return set().union(*map(_opposed, told))


def _assert_one_verdict(report: Report) -> None:
    flags = _pairs(report, *_FLAGS)
    assert not flags & _pairs(report, "explained")
    assert not flags & _pairs(report, "consistent")


def _report(*texts: Document) -> Report:
    return compare_documents(texts, (), default_rules(), 40)


@_FEW
@given(planted(), planted())
def test_no_pair_is_judged_in_two_ways(first: Planted, second: Planted) -> None:
    """Whatever clashes neither agrees nor is a look-alike."""
    _assert_one_verdict(_report(first.a, first.b))
    _assert_one_verdict(_report(second.a, second.b))


@pytest.mark.parametrize("field", yardstick.fields()[::3])
def test_no_pair_of_a_corpus_is_judged_in_two_ways(field: str) -> None:
    """Nor in every third of the corpora, with all their look-alikes."""
    _assert_one_verdict(yardstick.report(field))
