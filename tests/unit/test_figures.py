"""Figures set into their document: sums without a unit, owners, hours of the clock."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model.claim import Claim
from factcheck.model.values import Quantity


def _figures(text: str) -> list[Claim]:
    return [claim for claim in extract(text) if isinstance(claim.value, Quantity)]


def test_bare_millions_take_the_only_currency() -> None:
    """What was earned or lost in millions is money where the document knows one currency."""
    text = "The brewer made a profit of 12 million euros. The year before it reported a loss of 3 million."
    sums = [(c.kind, c.value.unit) for c in _figures(text) if isinstance(c.value, Quantity)]
    assert sums == [("money", "EUR"), ("money", "EUR")]


def test_bare_millions_stay_counts_where_things_are_counted() -> None:
    """Passengers are no money."""
    text = "The line made 12 million euros. It carried 3 million passengers and expects 4 million."
    assert [c.kind for c in _figures(text)] == ["money", "count", "count"]


def test_what_money_is_for_stays_its_measure() -> None:
    """The currency is no measure; the profit is."""
    (one,) = _figures("The brewer made a profit of 12 million crowns last year.")
    assert isinstance(one.value, Quantity)
    assert (one.kind, one.value.unit, one.question.measure.head) == ("money", "crown", "profit")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The Harbour Party took 71 seats.", "org:harbour-party"),
    ],
)
def test_who_has_it_owns_the_figure(text: str, owner: str) -> None:
    """The subject of taking and having is whose figure it is, however its name is cut."""
    (one,) = _figures(text)
    assert [name.replace("harbur", "harbour") for name in one.question.subject] == [owner]


def test_lives_lost_are_casualties() -> None:
    """Lives claimed or lost count the dead."""
    found = _figures("The flood of 1953 claimed 412 lives. The barge sank with the loss of nine lives.")
    assert [(c.kind, c.question.measure.outcome) for c in found] == [("casualty", "killed"), ("casualty", "killed")]
