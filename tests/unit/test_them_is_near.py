"""A number of "them" counts what was told of right before, not what stood paragraphs ago."""

from __future__ import annotations

import factcheck

_FAR = "The wind turned in the night and the harbour master closed the quay. " * 6
_NEAR = "Forty trawlers put in at dawn. After that 12 of them were sold."
_AGO = f"Forty trawlers put in at dawn. {_FAR}After that 12 of them were sold."


def _head(text: str) -> str:
    told = next(c for c in factcheck.extract(text) if c.quote.startswith("12 of them"))
    return told.question.measure.head


def test_them_is_what_was_told_before() -> None:
    """Twelve trawlers were sold."""
    assert _head(_NEAR) == "trawler"


def test_them_is_nothing_told_long_ago() -> None:
    """Whatever was sold, a reader no longer thinks of the trawlers."""
    assert _head(_AGO) == ""
