"""How many there are, and how many came or went: a firm that has 300 people is not one that laid off 300."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from factcheck.grammar.words_opposites import turn
from factcheck.questions.weights import weights


def stock_and_change(acts: Sequence[str]) -> Literal["gone", "come", ""]:
    """How one of two acts changed what the other says there is; nothing where neither or both say so.

    Example:
        >>> stock_and_change(["have", "lay off"])
        'gone'
    """
    standing = [act in weights().predicate.standing for act in acts]
    ways = {turn(act) for act, stands in zip(acts, standing, strict=True) if not stands}
    if not any(standing):
        return ""
    return "gone" if "undone" in ways else "come" if "done" in ways else ""
