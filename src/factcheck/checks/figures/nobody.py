"""Nobody was hurt, says one text of the story; the other counts some.

A "none" is no small number: that a handful lies near another proves nothing, but of an event that both texts tell
once "nobody" and "three" are no two roundings. What one text tells of one place is no answer for the whole.
"""

from __future__ import annotations

from factcheck.grammar.words.words import classes_of
from factcheck.model.claim import ASSERTED, NOT_SO
from factcheck.model.values import Quantity
from factcheck.questions.fields import explaining, is_everybody, is_none
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

_NOBODY = "nobody"  # how a figure is read that a text tells by that word
WHY = "one says that there was nobody, the other counts some"


def nobody_against_some(pair: Pair) -> bool:
    """Whether each of two texts tells once, of one story, whom an outcome befell: nobody, and so many."""
    if pair.a.claim.kind != "casualty" or pair.one_document:
        return False
    none = [frame for frame in (pair.a, pair.b) if is_none(frame)]
    weighing = pair.weighing
    if len(none) != 1 or not (weighing.one_story and weighing.sole):
        return False
    some = pair.b if none[0] is pair.a else pair.a
    where = {name for name in none[0].names if name.startswith("place:")}  # "in Lund lamps swung, but nobody was hurt"
    only = weighing.chances == 1  # neither text tells of anybody else: whatever else it names is no place of others
    said = _NOBODY in none[0].claim.evidence.how or _by_the_deed(none[0])
    everybody = said and _is_of_everybody(none[0], only=only)
    near = none[0].place == some.place and (only or where <= some.names)
    return (everybody or _of_one_group(none[0], some)) and near and _is_told(some) and explaining(pair.fields) is None


def _by_the_deed(none: Frame) -> bool:
    """Whether a text tells by the noun of the deed that nobody underwent it: "there were no arrests"."""
    return bool(classes_of(none.claim.question.measure.head, "NOUN") & weights().head.befalling)


def _of_one_group(none: Frame, some: Frame) -> bool:
    """Whether none of a group came to harm of which the other text counts some: "none of the crew"."""
    one, two = none.claim.question.measure, some.claim.question.measure
    return not is_everybody(one.head) and not one.modifiers and one.head == two.head and one.whole == two.whole


def _is_of_everybody(frame: Frame, *, only: bool) -> bool:
    """Whether whoever came to no harm is not narrowed: not "nobody aboard", not "no child".

    Args:
        frame: What says that there was nobody.
        only: Whether neither text tells of any other harm, so that more words about it narrow nothing.
    """
    question = frame.claim.question
    told = [word for word in question.terms if word not in (question.measure.predicate, question.measure.outcome)]
    alone = only or len(told) <= 1  # one word for the harm itself
    narrowed = question.measure.modifiers or question.scope
    return alone and not narrowed and is_everybody(question.measure.head)


def _is_told(frame: Frame) -> bool:
    """Whether somebody is told to have come to harm, as a fact: not feared, not denied."""
    value = frame.claim.value
    sure = isinstance(value, Quantity) and value.low is not None and value.low > 0
    return sure and frame.claim.stance.affirmed and frame.claim.stance.mood in ASSERTED


def of_what_is_not(pair: Pair) -> bool:
    """Whether one figure alone is told only as what it is not: "40, not 60"."""
    return (NOT_SO in pair.a.claim.evidence.how) != (NOT_SO in pair.b.claim.evidence.how)
