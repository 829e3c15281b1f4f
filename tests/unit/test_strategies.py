"""The strategies draw valid records, also through `from_type`."""

from __future__ import annotations

import os
import subprocess
import sys
from math import isfinite

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import DuplicateGroup, Interval, Span, check
from factcheck.model.claim import Claim
from factcheck.model.record import Record
from factcheck.model.report import Finding
from factcheck.model.text import Document
from factcheck.model.values import ClockTime, Days, Duration, Numbers, Quantity, TimeInterval
from factcheck.strategies import Planted, claims, planted, register

register()


@settings(max_examples=20)
@given(st.from_type(Claim), st.from_type(Quantity), st.from_type(TimeInterval), st.from_type(Duration))
def test_records_are_valid(claim: Claim, amount: Quantity, when: TimeInterval, length: Duration) -> None:
    """Core lies in hull; a quote is as long as its span."""
    assert len(claim.quote) == claim.end - claim.start
    assert amount.hull.covers(amount.core)
    assert when.hull.covers(when.core)
    assert length.hull.covers(length.core)


@settings(max_examples=20)
@given(st.from_type(Document), planted(), planted(differing=False))
def test_documents_and_pairs(text: Document, apart: Planted, alike: Planted) -> None:
    """Pairs differ where they say so."""
    assert text.sentences
    assert f"{apart.figure_a:,}" in apart.a.text
    assert apart.a.text != apart.b.text
    assert alike.a.text == alike.b.text


@settings(max_examples=20)
@given(st.from_type(Finding), st.from_type(ClockTime), st.from_type(Numbers), st.from_type(Days))
def test_findings_and_what_they_are_made_of(finding: Finding, when: ClockTime, numbers: Numbers, days: Days) -> None:
    """Nothing that runs downwards, and all of it the same after a trip through JSON."""
    assert Finding.model_validate_json(finding.model_dump_json()) == finding
    assert when.low <= when.high
    assert numbers.covers(numbers)
    assert days.covers(days)


@settings(max_examples=20)
@given(st.from_type(Span), st.from_type(DuplicateGroup), st.from_type(Interval[int]))
def test_places_run_forwards(span: Span, group: DuplicateGroup, numbers: Interval[int]) -> None:
    """A group has members, and each is as long as its words."""
    assert span.overlaps(span) == (span.start < span.end)
    assert len(group.members) > 1
    assert all(one.end - one.start == len(one.quote) for one in group.members)
    assert numbers.covers(numbers)


@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_record_can_be_drawn(data: st.DataObject) -> None:
    """By its type alone, and no other than its validator would take."""
    for name in factcheck.__all__:
        kind = getattr(factcheck, name)
        if isinstance(kind, type) and issubclass(kind, Record) and kind is not Interval:
            drawn = data.draw(st.from_type(kind))
            assert kind.model_validate(drawn.model_dump(by_alias=True)) == drawn
            assert kind.model_validate_json(drawn.model_dump_json(by_alias=True)) == drawn


@settings(max_examples=20, deadline=None)
@given(st.from_type(factcheck.Fit), st.from_type(factcheck.Rule), st.from_type(factcheck.Report))
def test_what_is_made_of_many_is_of_one_piece(
    fit: factcheck.Fit, rule: factcheck.Rule, report: factcheck.Report
) -> None:
    """A fit is as grave as its matches, a rule can be put in force, and a report speaks of its own sources."""
    assert (fit.verdict == "unrelated") == (not fit.matches)
    assert all(isfinite(one.score) and one.claim.end - one.claim.start == len(one.claim.quote) for one in fit.matches)
    assert check({}, rules=[rule]).findings == ()
    known = {source.id for source in report.sources}
    assert {member.source for finding in report.findings for member in finding.members} <= known


@pytest.mark.parametrize(("start", "end"), [(9, 2), (-1, 4)])
def test_a_span_runs_forwards(start: int, end: int) -> None:
    """By hand too."""
    with pytest.raises(factcheck.ArgumentError, match="A span runs forwards in its text"):
        factcheck.Span(start=start, end=end)


@settings(max_examples=20, deadline=None)
@given(st.lists(claims(), max_size=4))
def test_any_list_of_claims_can_be_checked(drawn: list[Claim]) -> None:
    """Only equal claims share an id, and these count once."""
    assert len(check(drawn).claims) == len({claim.id for claim in drawn}) == len(set(drawn))


@settings(max_examples=20, deadline=None)
@given(planted(), planted(differing=False))
def test_what_is_planted_is_found(apart: Planted, alike: Planted) -> None:
    """A figure twice as large contradicts; the same one agrees."""
    told = {finding.verdict for finding in check([apart.a, apart.b]).findings}
    assert "contradiction" in told
    assert {finding.verdict for finding in check([alike.a, alike.b]).findings} == {"consistent"}


def test_the_strategies_may_be_imported_first() -> None:
    """Hypothesis calls the entry point while the strategies are importing it."""
    code = (
        "import sys, types, hypothesis.strategies as st; from factcheck import _hypothesis;"
        "sys.modules['factcheck.strategies'] = types.ModuleType('factcheck.strategies');"
        "_hypothesis.setup(); del sys.modules['factcheck.strategies'];"
        "from factcheck import Claim; from factcheck.strategies import claims;"
        "assert st.from_type(Claim).validate() is None"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 0, done.stderr
