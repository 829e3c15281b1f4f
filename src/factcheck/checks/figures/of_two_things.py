"""Whether two figures that nothing but their words or their nearness joins are told of two things."""

from __future__ import annotations

from factcheck.checks.check import Relation
from factcheck.checks.figures.growing import told_apart, updated
from factcheck.checks.figures.rounds import of_two_ballots, two_rounds
from factcheck.checks.figures.told_but_once import describes, of_two, perhaps_since
from factcheck.checks.one_thing.changed import changed
from factcheck.model.rule import Rule
from factcheck.questions.fields import explaining
from factcheck.questions.pairs import Pair


def of_two_things(pair: Pair, relation: Relation, rule: Rule) -> bool:
    """Whether a field, a round, an owner, a sort or the time between them tells two figures apart.

    Args:
        pair: Two figures.
        relation: How they relate.
        rule: The rule in force: how a toll may rise.
    """
    if explaining(pair.fields) is not None or perhaps_since(pair) or any(map(describes, (pair.a, pair.b))):
        return True
    if two_rounds(pair) or of_two_ballots(pair) or of_two(pair) or told_apart(pair) is not None:
        return True
    return (updated(pair, relation, rule) or changed(pair)) is not None
