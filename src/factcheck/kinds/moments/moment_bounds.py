"""Dates up to which, or from which on, a thing goes on: they are those of its end and of its beginning."""

from __future__ import annotations

import re

from factcheck.kinds.acts import acts
from factcheck.kinds.contrasts import contrasted_day
from factcheck.kinds.corrections import day_as_corrected
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.moment_acts import Act, happens
from factcheck.model.claim import Claim, Stance
from factcheck.timeline import ResolvedTime

END, CLOSURE, RESUMED = "end", "closure", "resumption"
_AGAIN = re.compile(r"\b(?:been|be|has|have|had)\b.*\bagain\b|\bback (?:in|on|at)\b")


def bounded(told: Claim, mention: ResolvedTime) -> Act | None:
    """As in "the fair runs until 3 May", which ends it, and "the tower has stood since 1950", when it was built.

    What is shut until a day opens again then, and what is open again since a day does so as well.
    """
    value = told.value
    if value.type != "statement" or not value.affirmed:
        return None
    head = told.question.measure.head or next((who for who in told.question.subject if ":" not in who), "")
    if mention.signal == "until" and value.predicate in acts().runs and happens(head):
        return Act(END, head, told.start, told.end, told.question.subject)
    turned = acts().until.get(told.question.measure.predicate) if mention.signal == "until" else None
    if turned is not None:
        return Act(turned, head, told.start, told.end, told.question.subject)
    if mention.signal == "since" and _AGAIN.search(told.quote):
        return Act(RESUMED, head, told.start, told.end, told.question.subject)
    begun = acts().since.get(value.predicate) if mention.signal == "since" else None
    return Act(begun, head, told.start, told.end, told.question.subject) if begun is not None else None


def ended(act: Act) -> Act:
    """The act; what happens ends where a thing closes: "the exhibition closes in May"."""
    return act._replace(lemma=END) if act.lemma == CLOSURE and happens(act.head) else act


def so_far(galley: Galley, reading: Reading, mention: ResolvedTime, stance: Stance) -> Stance:
    """What has been so since a day is a fact, whatever will be: "Lind, its head since 2014, will leave".

    A day that stands behind a "not" of its own is none on which anything was.
    """
    stance = contrasted_day(galley.document.text, reading.sentence.start, mention.start, stance)
    stance = day_as_corrected(galley, reading, mention.start, stance)
    planned = mention.signal == "since" and stance.mood == "planned"
    return stance.model_copy(update={"mood": "asserted"}) if planned else stance
