"""Laws of arithmetic in a text: what adds up is confirmed, what does not is flagged, order changes nothing."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.checks import DOCUMENT_CHECKS
from factcheck.model.report import Report
from factcheck.pipeline import compare_documents, default_rules
from factcheck.reading import document

_FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
_NAMES = {check.name for check in DOCUMENT_CHECKS}
_RULES = [rule for rule in default_rules() if rule.check in _NAMES]
_PART = st.integers(min_value=20, max_value=450)


def _report(*texts: str) -> Report:
    return compare_documents([document(text, name=f"{n}.txt") for n, text in enumerate(texts)], (), _RULES, 4)


def _verdicts(text: str, rule: str) -> set[str]:
    return {one.verdict for one in _report(text).findings if one.rule == rule}


@_FEW
@given(_PART, _PART)
def test_parts_make_their_total(one: int, two: int) -> None:
    """In all says that the list is the whole."""
    text = "{} men and {} women were examined, {} people in all."
    assert _verdicts(text.format(one, two, one + two), "sum-of-parts") == {"consistent"}
    assert _verdicts(text.format(one, two, one + two + 7), "sum-of-parts") == {"contradiction"}


@_FEW
@given(_PART, _PART)
def test_a_change_is_the_difference_of_its_ends(start: int, by: int) -> None:
    """A rise by so much from there leads here."""
    text = "The number of pupils rose by {} to {} from {}."
    assert _verdicts(text.format(by, start + by, start), "change-reckoned") == {"consistent"}
    assert _verdicts(text.format(by, start + by + 9, start), "change-reckoned") == {"contradiction"}


@_FEW
@given(_PART, _PART)
def test_a_direction_is_that_of_its_figures(one: int, two: int) -> None:
    """A rise goes up, a fall goes down, and neither is flagged where it does."""
    low, high = min(one, two), max(one, two) + 1
    assert _verdicts(f"Arrests rose from {low} to {high}.", "direction-of-change") == set()
    assert _verdicts(f"Arrests fell from {low} to {high}.", "direction-of-change") == {"contradiction"}


@_FEW
@given(_PART, st.integers(min_value=2, max_value=60))
def test_a_product_is_that_of_its_factors(each: int, number: int) -> None:
    """So many of so much each."""
    text = "The charity bought {} tents at ${} each, for a total of ${:,}."
    assert _verdicts(text.format(number, each, number * each), "product-reckoned") <= {"consistent"}
    assert "consistent" not in _verdicts(text.format(number, each, number * each * 2), "product-reckoned")


@_FEW
@given(st.text(alphabet="12 %,.():-ofthetorspm\n|", max_size=300))
def test_any_text_is_reckoned_without_a_crash(text: str) -> None:
    """Members lie in the text, each claim once."""
    for finding in _report(text).findings:
        assert len({member.claim for member in finding.members}) == len(finding.members)
        for member in finding.members:
            assert text.replace("\r", "\n")[member.start : member.end] == member.quote


def test_order_changes_nothing() -> None:
    """Nor do names of files."""
    texts = (
        "The clinic has 120 beds, twice as many as the 60 it had.",
        "Twelve buses carried 50 people each, 700 in all.",
    )
    one = {(f.id, f.verdict) for f in _report(*texts).findings}
    assert one == {(f.id, f.verdict) for f in _report(*reversed(texts)).findings}
    assert len(one) == 2
