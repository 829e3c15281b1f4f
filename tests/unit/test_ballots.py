"""What share of a vote said yes or no is one measure, in whatever words; a party's share and a poll are none."""

from __future__ import annotations

import pytest

from factcheck import extract


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("In the ballot 79 per cent of those voting said yes.", "for"),
        ("By 91 per cent of the votes cast the drivers accepted the offer.", "for"),
        ("The merger was approved by 62 per cent of members.", "for"),
        ("The no camp ended up on 58 per cent.", "against"),
        ("Only 38 per cent voted against the tunnel.", "against"),
        ("The crews voted by 61 per cent to reject the offer.", "against"),
    ],
)
def test_a_share_of_a_vote_has_its_side(text: str, side: str) -> None:
    """Those voting, the votes cast, the members: one vote."""
    measures = [claim.question.measure for claim in extract(text) if claim.kind == "share"]
    assert [(m.predicate, m.head, m.outcome) for m in measures] == [("vote", "vote", side)]


@pytest.mark.parametrize(
    "text",
    [
        "In a poll 62 per cent of voters backed the plan.",
        "The Greens won 38 per cent of the vote with the support of farmers.",
        "Turnout in the referendum was 62 per cent.",
        "The clerks voted for a pay increase of 5.5 per cent on Friday.",
        "Prices rose 12 per cent and members accepted it.",
    ],
)
def test_what_is_no_share_of_yes_or_no_stays_what_it_is(text: str) -> None:
    """What people tell a pollster, what a party got, and who came to vote."""
    assert {c.question.measure.outcome for c in extract(text) if c.kind == "share"} == {""}


def test_the_two_sides_of_one_vote_make_two_figures() -> None:
    """“By 54 per cent to 46”: those for it are the 46."""
    found = extract("Voters rejected the dam by 54 per cent to 46.")
    assert [c.question.measure.outcome for c in found if c.kind == "share"] == ["against", "for"]
