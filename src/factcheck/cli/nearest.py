"""What the command line says of a name that nobody knows."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.nearest import nearest


def meant(name: str, known: Collection[str], *, listed: str = "Known") -> str:
    """The name that one is most like, or else all there are.

    Example:
        >>> meant("casualy", ["casualty", "count"])
        'Did you mean casualty?'
        >>> meant("x", ["casualty", "count"])
        'Known: casualty, count'
    """
    near = nearest(name, known)
    return f"Did you mean {near}?" if near else f"{listed}: {', '.join(sorted(known))}"
