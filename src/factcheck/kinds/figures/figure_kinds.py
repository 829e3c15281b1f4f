"""Which kind of claim a figure makes: a count, a toll, a number of troops, a share, a sum, an age, a length."""

from __future__ import annotations

from factcheck.grammar.counted import Counted
from factcheck.grammar.words.words import classes_of, is_person, types
from factcheck.kinds.figures.figure_values import forces
from factcheck.model.claim import Kind
from factcheck.questions.weights import weights

_KIND_OF: dict[str, Kind] = {
    "count": "count", "money": "money", "share": "share", "fraction": "share", "measure": "count", "age": "age",
    "multiple": "share", "ordinal": "count",
}  # fmt: skip
_PEOPLE = frozenset({"person", "group"})


def kind_of(counted: Counted) -> Kind | None:
    """The kind of claim that a figure makes; None where it makes none."""
    kind = _KIND_OF.get(counted.kind)
    if kind == "count" and counted.measure.head == "age" and not counted.quantity.unit:
        return "age"
    if kind == "count" and counted.measure.outcome in forces().outcomes and of_people(counted.measure.head):
        return "casualty"
    if kind == "count" and counted.measure.head in forces().heads and not counted.quantity.unit:
        return "troop_count"
    if kind in ("count", "share") and not (counted.measure.head or counted.measure.predicate or counted.measure.whole):
        return None
    return kind


def of_people(head: str) -> bool:
    """Whether what is counted can be hurt: people, or deaths and the like; not jobs, not tanks."""
    return (
        head in ("", "life")
        or head in weights().head.everybody
        or is_person(head)
        or bool(types(head) & _PEOPLE)
        or bool(classes_of(head) & weights().head.befalling)
    )
