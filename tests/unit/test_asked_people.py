"""How many were asked is a fact, and so is where officers had warrants; what was asked for is not."""

from __future__ import annotations

import pytest

from factcheck import extract


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("The league asked 1,480 families about their rent.", "asserted"),
        ("The league asked 1,480 tenants about their rent.", "asserted"),
        ("The league asked for 1,480 families to be moved.", "demanded"),
        ("Officers executed warrants at 14 warehouses.", "asserted"),
        ("The damage warrants 14 inspectors.", "demanded"),
    ],
)
def test_who_is_asked_is_not_demanded(text: str, mood: str) -> None:
    """To ask people is not to demand people."""
    moods = [claim.stance.mood for claim in extract(text) if claim.kind == "count"]
    assert moods == [mood]
