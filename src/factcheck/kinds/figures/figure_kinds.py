"""Which kind of claim a figure makes: a count, a toll, a number of troops, a share, a sum, an age, a length."""

from __future__ import annotations

from factcheck.grammar.counted import Counted
from factcheck.grammar.counted.lexicon import outcomes
from factcheck.grammar.words.words import classes_of, is_person, types
from factcheck.kinds.figures.figure_values import forces
from factcheck.kinds.galley import Galley, Reading
from factcheck.model.claim import Kind
from factcheck.questions.weights import weights

_KIND_OF: dict[str, Kind] = {
    "count": "count", "money": "money", "share": "share", "fraction": "share", "measure": "count", "age": "age",
    "multiple": "share", "ordinal": "count",
}  # fmt: skip
_RESCUED, _HOSPITAL = "rescued", "hospital"  # what became of survivors, and the class of what was done with them
_ANYBODY = "people"  # survivors are known by other names as well: sailors, climbers
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


def in_hospital(galley: Galley, reading: Reading, counted: Counted) -> Counted:
    """A figure of survivors who were taken to hospital, as one of those: how many survived is another question.

    Args:
        galley: The document.
        reading: The sentence of the figure.
        counted: The figure.
    """
    by_name = outcomes().nouns.get(counted.measure.head) == counted.measure.outcome == _RESCUED
    told = galley.statement_over(reading, counted.number_start, counted.number_end) if by_name else None
    if told is None or told.question.measure.predicate != _HOSPITAL:
        return counted
    measure = counted.measure.model_copy(update={"outcome": "", "head": _ANYBODY, "whole": ""})
    return counted._replace(measure=measure, scope=tuple(one for one in counted.scope if one != "part"))


def of_people(head: str) -> bool:
    """Whether what is counted can be hurt: people, or deaths and the like; not jobs, not tanks."""
    return (
        head in ("", "life")
        or head in weights().head.everybody
        or is_person(head)
        or bool(types(head) & _PEOPLE)
        or bool(classes_of(head) & weights().head.befalling)
    )
