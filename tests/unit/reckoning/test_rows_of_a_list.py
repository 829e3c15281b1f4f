"""The first row of a list is no total of the others, unless its label says so."""

from __future__ import annotations

import factcheck

FLAGS = ("contradiction", "tension")


def _flags(*rows: str) -> list[str]:
    text = "The harbour office at Moll wrote:\n\n" + "\n".join(rows) + "\n"
    return [found.rule for found in factcheck.check({"a.txt": text}).findings if found.verdict in FLAGS]


def test_a_winner_is_no_total() -> None:
    """The crew with the largest catch has not caught what the others caught together."""
    assert _flags("Northmen 48", "Reef Crew 24", "Oduya Boats 13", "Beck 9") == []
    assert _flags("Dredging: £48.2 million", "Lights: £29.1 million", "Quays: £16.4 million") == []


def test_a_row_called_the_total_is() -> None:
    """There the others must make it up."""
    assert _flags("Total: 90", "Trawlers 40", "Tugs 31", "Yachts 12") == ["breakdown-of-total"]
