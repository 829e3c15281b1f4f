"""Two figures that answer one question of the news desk, each the one answer of its text: what the attendance was."""

from __future__ import annotations

from factcheck.checks.check import Judgement, Relation
from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.narrower import narrowed
from factcheck.checks.figures.nearness import times_apart
from factcheck.checks.figures.of_two_things import of_two_things
from factcheck.model.rule import Rule
from factcheck.questions.fields import is_none
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.slots import growing

_MANNERS = frozenset({"planned", "possible", "ceiling", "rate", "daily", "each"})
WHY = "both answer what a news desk asks once, and each text gives one answer"


def in_one_slot(pair: Pair, relation: Relation, rule: Rule) -> Judgement | None:
    """A tension of two figures of one slot in texts of one story, unless something tells them apart.

    Args:
        pair: Two figures.
        relation: How they relate.
        rule: The rule in force: how a toll may rise.
    """
    weighing = pair.weighing
    if relation != "contradict" or not weighing.slot or not weighing.one_story:
        return None
    if not weighing.slot_sure and not weighing.at_length:
        return None  # of two sentences that stand alone, any words may be those of a question
    if len({_manner(frame) for frame in (pair.a, pair.b)}) > 1:
        return None
    if any(map(is_none, (pair.a, pair.b))) or (weighing.slot in growing() and not _of_one_day(pair)):
        return None
    table = clash_words().chances
    most = table.slot_times if weighing.slot_sure else table.slot_times_near
    if times_apart(pair.a.claim.value, pair.b.claim.value) > most:
        return None  # one of them is of something larger
    if narrowed(pair) or of_two_things(pair, relation, rule):
        return None
    return Judgement("tension", named(WHY, pair), pair.fields)


def named(why: str, pair: Pair) -> str:
    """A reason with the question that both answer, where both surely do."""
    return f"{why} ({pair.weighing.slot.replace('_', ' ')})" if pair.weighing.slot_sure else why


def _manner(frame: Frame) -> frozenset[str]:
    """How a figure is told: planned, so much a day, so much each."""
    mood = frame.claim.stance.mood
    return _MANNERS & {*frame.claim.question.scope, mood}


def _of_one_day(pair: Pair) -> bool:
    """Whether both are told of one time, or by texts of one day."""
    if any(field.name == "time" and field.likeness == "same" for field in pair.fields):
        return True
    days = {frame.published_day for frame in (pair.a, pair.b)}
    return len(days) == 1 and None not in days
