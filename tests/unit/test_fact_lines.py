"""Lines of a fact box: what was opened when, who was the architect; and figures with a hedge behind a hyphen."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model.claim import Claim
from factcheck.model.values import Role, TimeInterval

BOX = """The Tarrow Bridge

The bridge joins Hesk to the mainland.

Opened: 12 June 2019
**Closed:** 3 May 2021
Published: 3 May 2022
London: 4 May 2022
Architect: Ann Lee
**Chief executive:** Anna Weil
Contact: Ruth Day
"""


def _claims(text: str, kind: str) -> list[Claim]:
    return [claim for claim in extract(text) if claim.kind == kind]


def test_a_labelled_date_is_an_act() -> None:
    """What was opened or closed is told by its label; when the page was published is not."""
    days = {c.question.measure.predicate: c.value for c in _claims(BOX, "event_date")}
    assert {act: v.start.isoformat() for act, v in days.items() if isinstance(v, TimeInterval) and v.start} == {
        "open": "2019-06-12",
        "close": "2021-05-03",
    }


def test_a_labelled_name_holds_a_post() -> None:
    """A post before a colon is that of the name behind it; a contact is no post."""
    told = {c.value.role: c.value.holder for c in _claims(BOX, "role") if isinstance(c.value, Role)}
    assert told == {"architect": "Ann Lee", "chief executive": "Anna Weil"}


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Some 140-odd citizens came to the hearing.", "citizen"),
        ("Ninety-odd whales were found on the beach.", "whale"),
        ("The 50-odd firms signed.", "firm"),
    ],
)
def test_a_hedge_behind_a_hyphen_is_not_what_is_counted(text: str, noun: str) -> None:
    """A hundred and forty odd are citizens, not odds."""
    assert [claim.question.measure.head for claim in _claims(text, "count")] == [noun]


@pytest.mark.parametrize(
    "text",
    [
        "Jonas Bracke, president of the Farmers' Union, was there.",
        "The president of the Farmers' Union, Mr Jonas Bracke, was there.",
    ],
)
def test_the_body_of_a_post_may_end_in_an_apostrophe(text: str) -> None:
    """The Farmers' Union is not “Farmers”, before the name and behind it."""
    assert [c.value.organisation for c in _claims(text, "role") if isinstance(c.value, Role)] == ["Farmers' Union"]
