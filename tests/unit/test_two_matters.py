"""Which words leave open which of a kind is meant."""

from __future__ import annotations

import pytest

from factcheck.checks.one_thing.two_matters import tells_of_any


@pytest.mark.parametrize(
    ("quote", "noun", "open_"),
    [
        ("The clerk refused a gift", "gift", True),
        ("The line restored some services", "service", True),
        ("Norbank sold a 5 percent stake in Arden Motors", "stake", True),
        ("The line restored some 40 services", "service", False),
        ("The clerk refused the gift", "gift", False),
        ("The line restored its services", "service", False),
    ],
)
def test_a_thing_may_be_another_of_its_kind(quote: str, noun: str, *, open_: bool) -> None:
    """“Some services” are not all of them; “some 40” are about 40."""
    assert tells_of_any(quote, noun) is open_
