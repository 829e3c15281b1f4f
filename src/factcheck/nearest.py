"""A name that nobody knows, and which it may have been meant to be."""

from __future__ import annotations

from collections.abc import Iterable

_NEAR_ENOUGH = 70  # similarity from which a misspelt name earns a "did you mean"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that one is most like; None where none is like it.

    Example:
        >>> nearest("casualy", ["casualty", "count"])
        'casualty'
        >>> nearest("x", ["casualty", "count"]) is None
        True
    """
    from rapidfuzz import process  # loaded only where something is amiss

    near = process.extractOne(name, sorted(known), score_cutoff=_NEAR_ENOUGH) if name else None
    return near[0] if near else None
