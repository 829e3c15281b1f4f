"""How many there are, and how many came or went: a firm that has 300 people is not one that laid off 300."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.words.words import class_of
from factcheck.grammar.words.words_opposites import turn
from factcheck.questions.weights import weights


def stock_and_change(acts: Sequence[str]) -> Literal["gone", "come", ""]:
    """How one of two acts changed what the other says there is; nothing where neither or both say so.

    Example:
        >>> stock_and_change(["have", "lay off"])
        'gone'
    """
    table = weights().predicate
    standing = [act in table.standing and act != table.copula for act in acts]  # "1,200 jobs are to go" has none
    changes = [act for act, stands in zip(acts, standing, strict=True) if not stands]
    # whoever finishes with 90 points has them
    ways = {turn(act) for act in changes if (class_of(act, "VERB") or act) not in clash_words().dates.to_a_thing}
    if not any(standing):
        return ""
    return "gone" if "undone" in ways else "come" if "done" in ways else ""
