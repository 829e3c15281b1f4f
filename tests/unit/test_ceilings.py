"""Lengths that are only told by their ceiling: "less than six months" may be two."""

from __future__ import annotations

import pytest

import factcheck

_ROWS = [
    ("lasted less than nine weeks", "lasted three weeks", ""),
    ("lasted under nine weeks", "lasted 12 weeks", "contradiction"),
    ("lasted almost nine weeks", "lasted three weeks", "contradiction"),
    ("lasted fewer than nine weeks", "lasted less than nine weeks", "consistent"),
]


@pytest.mark.parametrize(("first", "second", "verdict"), _ROWS)
def test_a_ceiling_clashes_with_what_is_longer_only(first: str, second: str, verdict: str) -> None:
    """What lies far below it neither clashes with it nor confirms it."""
    texts = {f"{at}.txt": f"The siege of Oderhafen {told}." for at, told in enumerate((first, second))}
    found = [f.verdict for f in factcheck.check(texts).findings]
    assert found == ([verdict] if verdict else [])
