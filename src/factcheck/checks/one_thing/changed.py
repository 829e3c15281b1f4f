"""A figure that the other text itself says has changed: "43 beads" beside "raised from 43 to 61"."""

from __future__ import annotations

from factcheck.checks.check import Judgement
from factcheck.checks.clash_words import clash_words
from factcheck.checks.quantities import compare
from factcheck.grammar.quantities import find
from factcheck.model.report import Field
from factcheck.model.values import Quantity
from factcheck.questions.field_times import STANDING
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair


def changed(pair: Pair) -> Judgement | None:
    """Explained, where one claim tells a change from the value that the other gives."""
    for new, old in ((pair.a, pair.b), (pair.b, pair.a)):
        if _told_before(new, old):
            note = f"the change is told: {new.claim.quote}"
            return Judgement("explained", note, (*pair.fields, Field(name="time", likeness="different", note=note)))
        if _told_as_new(new, old):
            note = f"the later text tells how it is now: {new.claim.quote}"
            return Judgement("explained", note, (*pair.fields, Field(name="time", likeness="different", note=note)))
    return None


def _told_as_new(new: Frame, old: Frame) -> bool:
    """Whether a text of a later day says that a figure is so now: "now estimated at 85 million"."""
    days = new.published_day, old.published_day
    later = days[0] is not None and days[1] is not None and days[1] < days[0]
    return later and _says_now(new) and not _says_now(old)


def _says_now(frame: Frame) -> bool:
    """Whether "now" stands right before a sum, share or count: in "now 54, was fined 900 crowns" it does not."""
    value = frame.claim.value
    if frame.claim.kind not in STANDING or not isinstance(value, Quantity):
        return False
    before = frame.claim.quote.lower().partition(value.as_written.lower())[0]
    return not clash_words().answers.now.isdisjoint(before.rpartition(",")[2].split())


def _told_before(new: Frame, old: Frame) -> bool:
    """Whether the words of a claim name the other's value as the one that the change set out from."""
    value = old.claim.value
    if "to" not in new.claim.question.scope or not isinstance(value, Quantity):
        return False
    starts = [q.quantity for q in find(new.claim.quote) if q.change == "from"]
    return any(compare(start.model_copy(update={"unit": value.unit}), value) == "agree" for start in starts)
