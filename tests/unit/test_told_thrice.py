"""A text that tells one thing twice in one way and once in another."""

from __future__ import annotations

from factcheck import check

_BORN = "Karla Voss (born 27 April 1892) painted boats. Karla Voss was born on 15 May 1892. She moved to Tarn in 1908."


def _clashes(text: str) -> list[set[str]]:
    found = (one for one in check({"a.txt": text}).findings if one.verdict in ("contradiction", "tension"))
    return [{member.quote for member in one.members} for one in found]


def test_a_birth_told_again_as_before_does_not_hide_the_other() -> None:
    """What a text tells twice alike agrees with itself; the third telling clashes with both."""
    once = _clashes(_BORN)
    again = _clashes(f"{_BORN}\n\nKarla Voss was born on 27 April 1892, and is from Arden.")
    assert len(once) == len(again) == 1
    assert once[0] < again[0]
