"""Two changes of one measure: which way each went."""

from __future__ import annotations

from factcheck.questions.pairs import Pair

_WAYS = frozenset({"increase", "decrease"})


def turned(pair: Pair) -> bool:
    """Whether one says by how much a measure rose, and the other by how much it fell."""
    questions = [frame.claim.question for frame in (pair.a, pair.b)]
    by = all("additional" in question.scope for question in questions)
    return by and {question.measure.predicate for question in questions} == _WAYS


def at_one_time(pair: Pair) -> bool:
    """Whether both name one time themselves: what falls in May may rise in June."""
    same = any(field.name == "time" and field.likeness == "same" for field in pair.fields)
    return same and pair.a.strong_time and pair.b.strong_time
