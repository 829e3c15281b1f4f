"""Acts of which one undoes the other: who hires in a year may dismiss in it, whoever opens a shop may close one."""

from __future__ import annotations

from factcheck.questions.field_times import day_of_both
from factcheck.questions.pairs import Pair


def done_in_turn(pair: Pair) -> bool:
    """Whether an act and its undoing may both have been done: no day that both name leaves room for one only."""
    return day_of_both(pair.a, pair.b) is None
