"""The whole way, on texts in memory."""

from __future__ import annotations

from factcheck.pipeline import check


def test_two_dates_of_one_act_clash() -> None:
    """One museum cannot have opened in two different years."""
    report = check(
        texts=(
            "The Lindqvist Museum of Glass opened in May 1987.",
            "The Lindqvist Museum of Glass opened in June 1986.",
        )
    )
    assert report.findings
    assert {finding.verdict for finding in report.findings} <= {"contradiction", "tension"}


def test_claims_quote_their_source() -> None:
    """A quote is a slice of the text."""
    text = "The bridge was closed on 3 May 2011. It was reopened two weeks later."
    report = check(texts=(text,))
    assert report.claims
    for claim in report.claims:
        assert text[claim.start : claim.end] == claim.quote
