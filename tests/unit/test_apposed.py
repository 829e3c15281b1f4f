"""Who acts where a description stands before a name, and what took so long for whom."""

from __future__ import annotations

import pytest

from factcheck import extract


@pytest.mark.parametrize(
    ("text", "kind", "owner"),
    [
        ("The winner, Paul Ost, received 40,000 euros.", "money", "person:paul-ost"),
        ("The driver of the bus, Jan Kok, was killed.", "statement", "person:jan-kok"),
        ("The town's biggest employer, Arden Motors, cut 300 jobs.", "count", "org:arden-motors"),
    ],
)
def test_a_description_hands_its_act_to_the_name(text: str, kind: str, owner: str) -> None:
    """The winner between commas is Paul Ost, and the money is his."""
    assert [claim.question.subject for claim in extract(text) if claim.kind == kind] == [(owner,)]


def test_a_list_of_names_is_no_description() -> None:
    """Without the closing comma nothing is handed over."""
    told = extract("The winner, Paul Ost and two others received 40,000 euros.")
    assert all(not claim.question.subject for claim in told if claim.kind in ("money", "count"))


@pytest.mark.parametrize(
    ("text", "act", "head"),
    [
        ("It took six hours for the crews to put out the blaze.", "extinguished", "blaze"),
        ("It took 45 minutes for the ship to sink.", "sinking", "ship"),
    ],
)
def test_what_took_so_long_may_be_told_for_somebody(text: str, act: str, head: str) -> None:
    """The length belongs to what was done, not to "it"."""
    measures = [claim.question.measure for claim in extract(text) if claim.kind == "duration"]
    assert [(m.predicate, m.head) for m in measures] == [(act, head)]


def test_a_year_is_nothing_that_was_shut() -> None:
    """The bakery was shut in 1993: the bakery, not 1993."""
    dated = [c.question.measure.head for c in extract("The bakery was shut in 1993.") if c.kind == "event_date"]
    assert dated == ["bakery"]
