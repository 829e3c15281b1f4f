"""Two figures that lie a little apart, and stand nearer to each other than either does to any other of its sort.

Papers that differ on a fact are seldom far apart: 340 and 410, half and 43 per cent. Figures of two things are, as a
rule. Where two texts on one story tell figures so near to each other, and no other figure of either text comes as close
to being the other's answer, an editor asks which it is, in whatever words they are told.
"""

from __future__ import annotations

from factcheck.checks.check import Judgement, Relation
from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.nearness import is_handful, times_apart
from factcheck.checks.figures.of_two_things import of_two_things
from factcheck.checks.one_thing.too_little import directed, looks_back
from factcheck.model.claim import ASSERTED
from factcheck.model.rule import Rule
from factcheck.questions.fields import is_none
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

_ASKED = frozenset({"casualty", "count", "troop_count", "money", "share", "duration"})  # a life has many ages
WHY = "they lie a little apart, and of all figures of this sort in both texts these two stand nearest to each other"


def a_little_apart(pair: Pair, relation: Relation, rule: Rule) -> Judgement | None:
    """A tension of two figures of one story that lie near to each other, unless something tells them apart.

    Args:
        pair: Two figures.
        relation: How they relate.
        rule: The rule in force: how a toll may rise.
    """
    if pair.a.claim.kind not in _ASKED or relation != "contradict" or pair.one_document:
        return None
    if not pair.weighing.one_story or not pair.weighing.at_length or not _nearest(pair):
        return None  # of two sentences that tell one figure each, these are nearest whatever they tell
    frames = pair.a, pair.b
    if len({frame.claim.stance.mood in ASSERTED or frame.claim.stance.mood for frame in frames}) > 1 or directed(pair):
        return None
    if any(is_none(f) or looks_back(f.claim.value) or _too_few(f) for f in frames):
        return None  # two of this and three of that stand in every text
    if of_two_things(pair, relation, rule):
        return None
    return Judgement("tension", WHY, pair.fields)


def _nearest(pair: Pair) -> bool:
    """Whether two figures are near by value, and lead all others: of one telling measure, or of a few of their sort."""
    table, weighing = clash_words().nearest, pair.weighing
    apart = times_apart(pair.a.claim.value, pair.b.claim.value)
    alike = weighing.measure >= table.measure and weighing.lead >= table.lead and apart <= table.times
    joined = weighing.measure >= table.few_measure or weighing.signs or weighing.common >= table.few_common
    few = weighing.chances <= table.few and weighing.lead >= table.few_lead and apart <= table.few_times
    kind = pair.a.claim.kind
    led = weighing.lead >= table.slight_lead and apart <= table.slightly_led_times.get(kind, 0.0)
    return alike or (few and bool(joined)) or led


def _too_few(frame: Frame) -> bool:
    """Whether a figure is a handful, and not of people to whom something happened: of such, not "two other victims"."""
    if frame.claim.kind != "casualty":
        return is_handful(frame.claim.value)
    return not clash_words().answers.apart.isdisjoint(frame.claim.quote.lower().split())
