"""Public bodies told by a plain noun: one may be a part of the other, or speak for it, so the nouns explain nothing."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        ("The ministry will build 30 clinics next year.", "The government will build 50 clinics next year.", "tension"),
        ("The council will plant 400 trees.", "The city will plant 700 trees.", "tension"),
        ("The union will hire 300 guards.", "The ministry will hire 500 guards.", "explained"),
        ("The bank will hire 300 clerks.", "The brewery will hire 500 clerks.", "explained"),
    ],
)
def test_one_actor_told_by_two_nouns(one: str, two: str, verdict: str) -> None:
    """A ministry is of its government; a brewery is no bank."""
    assert [found.verdict for found in factcheck.check({"a.txt": one, "b.txt": two}).findings] == [verdict]
