"""The claims of ages told by bare numbers, and of how many children somebody has."""

from __future__ import annotations

from factcheck.grammar.counted import Counted
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words.words import is_person
from factcheck.kinds.figures.act_ages import at_its_act
from factcheck.kinds.figures.ages import Age, whose
from factcheck.kinds.figures.offspring import CHILD, HAVE
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.settings.setting import setting
from factcheck.model.claim import Claim, Evidence, Measure, Question, Stance
from factcheck.model.values import Numbers, Quantity


def age_claim(galley: Galley, reading: Reading, age: Age) -> Claim:
    """The claim that an age told by a bare number makes."""
    quantity, owner = age.quantity, age.owner
    around, subject = (
        setting(galley, reading, quantity.number_start, quantity.number_end),
        galley.ids_in(reading, owner),
    )
    if dates_a_noun(galley, reading, quantity.number_start):
        around = around._replace(time=None, time_from="unknown")
    measure = Measure(head="age", whole="" if subject else whose(reading, owner))
    time, time_from = (galley.timeline.published, "document") if age.now else (around.time, around.time_from)
    start, end = min(owner[0], quantity.start), max(owner[1], quantity.number_end)
    stance = galley.stance(reading, start, end)
    asked = Question(
        kind="age", subject=subject, measure=measure, place=around.place, time=time, time_from=time_from,
        terms=around.terms, context=around.context, names=around.names,
    )  # fmt: skip
    then = at_its_act(reading, quantity.number_start, quantity.number_end)
    beside = galley.document.text[owner[1] : quantity.start].lstrip().startswith(",")
    return Claim(
        id=f"age-{galley.source}-{quantity.number_start}-{quantity.number_end}",
        kind="age", source=galley.source, start=start, end=end, quote=galley.document.quote(start, end),
        value=to_the_year(quantity.quantity.model_copy(update={"unit": "year"}), asked),
        question=asked,
        stance=as_it_stands(stance) if beside else stance,
        evidence=Evidence(
            sentence_start=reading.sentence.start, sentence_end=reading.sentence.end,
            at=(quantity.number_start, quantity.number_end),
            how=tuple(line for line in ("age", around.how, then) if line),
        ),
    )  # fmt: skip


def to_the_year(value: Quantity, asked: Question) -> Quantity:
    """The age of a person as it was told: nobody rounds it, be it 60. A bridge of 80 years may be one of 78."""
    of_somebody = is_person(asked.measure.whole) or any(one.startswith("person:") for one in asked.subject)
    if asked.kind != "age" or value.wording != "exact" or not of_somebody:
        return value
    told = Numbers(low=value.low, high=value.high)
    return value.model_copy(update={"core": told, "hull": told})


def offspring(quantity: FoundQuantity, parent: tuple[int, int]) -> Counted:
    """The claim that "a mother of five" makes: she has five children."""
    return Counted(
        quantity.quantity, "count", Measure(predicate=HAVE, head=CHILD), min(parent[0], quantity.start), quantity.end,
        quantity.number_start, quantity.number_end, how="parent of", owner=parent,
    )  # fmt: skip


def dates_a_noun(galley: Galley, reading: Reading, offset: int) -> bool:
    """Whether the date in force only tells which event is meant ("the April riot"): nobody's age is told of then."""
    anchor = galley.timeline.anchor(offset)
    span = reading.tokens_between(anchor.start, anchor.end) if anchor is not None else range(0)
    phrases = (p for p in reading.chunks.nouns if p.determiner is not None)
    return bool(span) and any(p.first <= span.start and span.stop <= p.head for p in phrases)


def as_it_stands(stance: Stance) -> Stance:
    """An age beside a name and a number of charges are facts, whatever their bearer did or will do."""
    return stance.model_copy(update={"affirmed": True, "mood": "asserted"})
