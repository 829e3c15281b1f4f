"""Of the few figures of one sort that two texts on one story tell, the two that stand nearest to each other.

Two texts seldom tell one thing in the same words: where one has the strike "cost the trust 1.2 million", the other's
accountant "reckons nearer two". But each tells only a few sums. If of all of these two lie nearer to each other than
either does to any other, and the sentences around them tell of the same things, an editor asks whether they are one.
"""

from __future__ import annotations

from factcheck.checks.check import Judgement, Relation
from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.growing import told_apart, updated
from factcheck.checks.figures.narrower import narrowed
from factcheck.checks.figures.nearness import times_apart
from factcheck.checks.figures.rounds import of_two_ballots, two_rounds
from factcheck.checks.figures.told_but_once import describes, of_two, perhaps_since, plainly_told
from factcheck.checks.one_thing.changed import changed
from factcheck.checks.one_thing.too_little import directed, looks_back
from factcheck.model.rule import Rule
from factcheck.questions.fields import explaining
from factcheck.questions.pairs import Pair

WHY = "of the few figures of this sort in both texts these two stand nearest to each other"
_ASKED = frozenset({"count", "money", "share", "duration"})


def among_few(pair: Pair, relation: Relation, rule: Rule) -> Judgement | None:
    """A tension of two figures that nothing but their nearness joins, unless something tells them apart.

    Args:
        pair: Two figures.
        relation: How they relate.
        rule: The rule in force: how a toll may rise.
    """
    if relation != "contradict" or not nearest_of_few(pair):
        return None
    if told_apart(pair) is not None or narrowed(pair) or (updated(pair, relation, rule) or changed(pair)) is not None:
        return None
    return Judgement("tension", WHY, pair.fields)


def nearest_of_few(pair: Pair) -> bool:
    """Whether two figures are each other's nearest among the few of their sort, in sentences on the same things."""
    table, weighing = clash_words().chances, pair.weighing
    if pair.one_document or pair.a.claim.kind not in _ASKED or not weighing.one_story:
        return False
    if weighing.lead < table.few_lead or weighing.chances > table.few or weighing.common < table.few_common:
        return False
    if pair.a.claim.kind == "count" and weighing.measure < 0:
        return False  # wins and knockouts
    if any(looks_back(frame.claim.value) for frame in (pair.a, pair.b)):
        return False  # "in the past ten years" says which years are meant, and not how long anything takes
    if explaining(pair.fields) is not None or perhaps_since(pair):
        return False
    if directed(pair) or two_rounds(pair) or of_two_ballots(pair) or of_two(pair):
        return False
    near = times_apart(pair.a.claim.value, pair.b.claim.value) <= table.few_times
    return near and all(plainly_told(frame) and not describes(frame) for frame in (pair.a, pair.b))
