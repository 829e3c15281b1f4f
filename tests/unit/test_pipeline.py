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


def test_a_clash_told_in_a_repeated_passage_is_one_finding() -> None:
    """Every place of it is a member; the id carries no running number."""
    text = "A bomb in Tarvan killed 34 people on Friday."
    other = "The bomb in Tarvan on Friday killed 51 people."
    report = check(texts=(f"{text}\n\nNobody spoke.\n\n{text}", other, other))
    flagged = [one for one in report.findings if one.verdict in ("contradiction", "tension")]
    assert len(flagged) == 1
    assert len({member.source for member in flagged[0].members}) == 3
    assert flagged[0].id.count("-") == flagged[0].rule.count("-") + 1


def test_claims_quote_their_source() -> None:
    """A quote is a slice of the text."""
    text = "The bridge was closed on 3 May 2011. It was reopened two weeks later."
    report = check(texts=(text,))
    assert report.claims
    for claim in report.claims:
        assert text[claim.start : claim.end] == claim.quote


def test_a_day_that_does_not_exist_is_told_and_dates_nothing() -> None:
    """It is a problem of its document, with the line and the reason, and no claim takes another day for it."""
    report = check(texts=("On 3 May 1999 it rained.\n\nThe bridge was closed on 31 February 2004.",))
    (problem,) = report.problems
    assert "line 3: “31 February 2004” is read as text: February has no day 31" in problem.message
    assert not [c for c in report.claims if c.start > 25 and c.question.time is not None]
