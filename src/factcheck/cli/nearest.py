"""A name that nobody knows, and what it may have been meant to be."""

from __future__ import annotations

from collections.abc import Collection

_NEAR_ENOUGH = 60  # similarity from which a misspelt name earns a "did you mean"


def nearest(name: str, known: Collection[str], *, listed: str = "Known") -> str:
    """The name that one is most like, or else all there are.

    Example:
        >>> nearest("casualy", ["casualty", "count"])
        'Did you mean casualty?'
        >>> nearest("x", ["casualty", "count"])
        'Known: casualty, count'
    """
    from rapidfuzz import process

    near = process.extractOne(name, sorted(known), score_cutoff=_NEAR_ENOUGH)
    return f"Did you mean {near[0]}?" if near else f"{listed}: {', '.join(sorted(known))}"
