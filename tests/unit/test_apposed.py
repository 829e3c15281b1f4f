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
        ("The village of Sarn has 420 inhabitants.", "count", "place:sarn"),
    ],
)
def test_a_description_hands_its_act_to_the_name(text: str, kind: str, owner: str) -> None:
    """The winner between commas is Paul Ost, and the money is his."""
    assert [claim.question.subject for claim in extract(text) if claim.kind == kind] == [(owner,)]


@pytest.mark.parametrize("text", ["The mayor of Lindow sold 300 cars.", "The bank of the river has 40 trees."])
def test_whose_mayor_or_bank_it_is_owns_nothing(text: str) -> None:
    """A mayor is not his town."""
    assert [claim.question.subject for claim in extract(text) if claim.kind == "count"] == [()]


@pytest.mark.parametrize(
    "text", ["The Orley clinic, opened in 1998, has 60 beds.", "The clinic in Orley opened in 2001 and has 60 beds."]
)
def test_what_is_so_today_is_not_of_the_year_it_began(text: str) -> None:
    """Sixty beds are those of the day of the text, not of the year of the opening."""
    beds = [claim.question for claim in extract(f"12 June 2023\n\n{text}\n") if claim.kind == "count"]
    assert [(q.time_from, q.time.start.year if q.time and q.time.start else 0) for q in beds] == [("document", 2023)]


def test_a_list_of_names_is_no_description() -> None:
    """Without the closing comma nothing is handed over."""
    told = extract("The winner, Paul Ost and two others received 40,000 euros.")
    owners = {claim.kind: claim.question.subject for claim in told if claim.kind in ("money", "count")}
    assert owners == {"money": (), "count": ()}


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
