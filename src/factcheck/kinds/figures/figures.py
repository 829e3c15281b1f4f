"""How many, how much, what share, how old: every figure of a document with what it measures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.grammar.chunks.chunks_which import says_which
from factcheck.grammar.counted import Counted, Noun, bind
from factcheck.grammar.counted.lexicon import outcomes
from factcheck.grammar.counted.votes import HOW as VOTE
from factcheck.grammar.quantities.lexicon import currencies
from factcheck.grammar.stance.stance_corrected import is_refused
from factcheck.grammar.words.words import class_of
from factcheck.kinds.acts import acts
from factcheck.kinds.contrasts import contrasted
from factcheck.kinds.corrections import as_corrected
from factcheck.kinds.figures.ages import ages, is_of_a_thing, whose
from factcheck.kinds.figures.attributes import attributed, bearer
from factcheck.kinds.figures.ballots import balloted, opinion
from factcheck.kinds.figures.figure_ages import age_claim, as_it_stands, offspring, to_the_year
from factcheck.kinds.figures.figure_kinds import in_hospital, kind_of
from factcheck.kinds.figures.figure_times import timed
from factcheck.kinds.figures.figure_values import as_sum, currency_of, forces, in_a_row, told_at, value_told
from factcheck.kinds.figures.holdings import holding
from factcheck.kinds.figures.manners import marks_of, with_alone
from factcheck.kinds.figures.offspring import kin, of_family, parents_of, survivor
from factcheck.kinds.figures.owners import (
    aboard,
    accused,
    aged,
    attached,
    called_kin,
    counted_names,
    engaged,
    housed,
    inherited,
    is_of_kin,
    kept_by,
    landmark,
    made_for,
    of_entry,
    of_heading,
    paid_act,
    spoken_of,
    where_at,
)
from factcheck.kinds.figures.polled import handed_to, won
from factcheck.kinds.figures.populations import INHABITED, of_inhabitants
from factcheck.kinds.figures.possessions import has
from factcheck.kinds.figures.rivals import rival
from factcheck.kinds.figures.set_against import as_rival
from factcheck.kinds.figures.surveys import surveyed
from factcheck.kinds.figures.tolls import tolls
from factcheck.kinds.figures.unnamed_tellers import is_a_date, tells_unnamed
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.replies import as_answered
from factcheck.kinds.settings.setting import Setting, ahead, arranged, held
from factcheck.kinds.settings.setting_clauses import presupposed
from factcheck.kinds.settings.setting_now import looked_back
from factcheck.model.claim import PRESUPPOSED, Binding, Claim, Evidence, Kind, Measure, Question, Scope
from factcheck.model.record import trusted
from factcheck.model.values import Quantity, Statement, Value

_OTHER = re.compile(r"\b(?:the|all|its|their) other\s+$", re.I)
_ANOTHER = re.compile(r"(?:another|a further|an additional|one more|a second|a third)\b", re.I)
_BESIDE = re.compile(r"[- ]years?[- ]old\b|,\s\d", re.I)
_ONE_OF = re.compile(r"\b(?:at|in|on|for) [^\W\d_][^,;:]*, one of (?:its|their|the|his|her|our)\b[^,;:]*,\s*$", re.I)
_OF_THE = re.compile(r"\bof (?:the|its|his|her|their|our|a|an)\b")
_ARTICLES = frozenset({"a", "an", "the"})


def extract(galley: Galley) -> Iterator[Claim]:
    """Every bound figure of the document."""
    text, memory, currency, given = galley.document.text, list[Noun](), currency_of(galley), list[Claim]()
    for reading in galley.readings:
        found, old = list(reading.quantities), ages(galley, reading)
        families = {quantity.number_start for quantity, _ in parents_of(reading)}
        for quantity, parent in parents_of(reading):
            old.pop(quantity.number_start, None)
            yield _claim(galley, reading, offspring(quantity, parent), "count")
        for age in old.values():
            yield age_claim(galley, reading, age)
        chunks, told = reading.chunks, list[Claim]()
        for bound in bind(text, reading.sentence.start, reading.end, quantities=found, memory=memory, chunks=chunks):
            if bound.number_start in old or bound.number_start in families:
                continue
            counted = as_sum(in_hospital(galley, reading, of_inhabitants(reading, bound)), currency)
            kind = None if _is_no_answer(galley, reading, counted) else kind_of(counted)
            claim = rival(galley, reading, counted, given)
            if claim is None and kind is not None:
                claim = _claim(galley, reading, counted, kind)
            if claim is not None:
                given.append(_told_in_full(galley, claim, counted))
                told.append(given[-1])
        yield from tolls(galley, told)


def _told_in_full(galley: Galley, claim: Claim, counted: Counted) -> Claim:
    """A claim that a question and its answer make together, with the answer's words and stance."""
    reply = galley.replied.get(counted.number_start)
    if reply is None:
        return claim
    told, asked = galley.reading_of(reply.sentence), galley.reading_at(claim.start)
    stance, whose = galley.stance(told, reply.start, reply.end), galley.ids_in(asked, (claim.start, asked.end))
    return as_answered(claim, galley.document, reply, told.sentence, stance, asked.chunks, whose)


def _is_no_answer(galley: Galley, reading: Reading, counted: Counted) -> bool:
    """Whether to drop a figure: of a rank ("second officer"), of an entry's year, unnamed tellers, "none of those"."""
    if _ranks_a_person(reading, counted) or _of_those_meant(reading, counted):
        return True
    return is_a_date(galley, counted) or tells_unnamed(galley, reading, counted)


def _ranks_a_person(reading: Reading, counted: Counted) -> bool:
    """Whether an ordinal is part of somebody's rank: "second officer Ann Lee"."""
    if counted.quantity.unit != "ordinal" or counted.noun is None:
        return False
    start, end = counted.noun
    return any(name.kind == "person" and start < name.end and name.start < end for name in reading.names)


def _of_those_meant(reading: Reading, counted: Counted) -> bool:
    """Whether the act of "none" only says which ones are meant: "none of those arrested served at sea"."""
    none = counted.quantity.low == 0 and counted.quantity.high == 0
    return none and counted.event is not None and says_which(reading.chunks, counted.event[0])


def _binding(counted: Counted, kind: Kind) -> Binding:
    """A noun taken from a sentence before is a guess, except for the dead and hurt, who are people."""
    return "nearness" if counted.inferred and kind != "casualty" else counted.binding


def _claim(galley: Galley, reading: Reading, counted: Counted, kind: Kind) -> Claim:
    around = timed(galley, reading, counted, kind)
    told = counted.event if counted.how == VOTE and counted.event is not None else told_at(reading, counted)
    if _is_refused(reading, counted):
        told = counted.number_start, counted.number_end
    stance = as_corrected(galley, reading, counted.number_start, galley.stance(reading, *told))
    heard = galley.heard(reading.sentence.start, reading.end)
    stance, not_so = contrasted(galley.document.text, reading.sentence.start, counted.number_start, stance, heard)
    if stance.mood == "planned" and surveyed(reading, counted, kind):
        stance = as_it_stands(stance)
    charged = counted.measure.head in forces().charges and stance.mood == "possible"
    if charged or (kind == "age" and _BESIDE.search(galley.document.quote(counted.start, counted.end))):
        stance = as_it_stands(stance)
    had = PRESUPPOSED if stance.mood == "planned" and presupposed(reading, counted.number_start) else ""
    if had:
        around = around._replace(time=None, time_from="unknown")
    if counted.how == INHABITED or held(reading, counted.number_start):
        stance, around = as_it_stands(stance), around._replace(time=None, time_from="unknown")
    elif around.time is not None and around.time_from in ("clause", "fronted"):
        stance = ahead(galley, around.time, stance)
    if stance.mood == "conditional" and around.time_from == "document":
        around = around._replace(time=None, time_from="unknown")  # what would be so is so on no day
    if stance.mood == "asserted" and arranged(reading, counted.number_start, counted.number_end):
        stance = stance.model_copy(update={"mood": "planned"})
    asked = as_rival(galley, reading, counted, question_of(galley, reading, counted, kind, around))
    return trusted(Claim)(
        id=f"{kind}-{galley.source}-{counted.number_start}-{counted.number_end}",
        kind=kind, source=galley.source, start=counted.start, end=counted.end,
        quote=galley.document.quote(counted.start, counted.end),
        value=_value(galley, counted, kind, asked), question=asked,
        stance=stance,
        evidence=trusted(Evidence)(
            sentence_start=reading.sentence.start, sentence_end=reading.sentence.end,
            at=(counted.number_start, counted.number_end), binding=_binding(counted, kind),
            how=tuple(filter(None, (counted.how, inherited(galley, reading, counted), around.how, not_so, had)))
            + looked_back(reading, kind, around.clause, stance.mood) + marks_of(reading, counted, asked.scope),
        ),
    )  # fmt: skip


def _value(galley: Galley, counted: Counted, kind: Kind, asked: Question) -> Value:
    """What a figure says: of an age to the year, of one in a row without the unit of its neighbours."""
    value = counted.quantity.model_copy(update={"unit": None}) if in_a_row(galley, counted) else value_told(counted)
    return to_the_year(value, asked) if kind == "age" and isinstance(value, Quantity) else value


def _is_refused(reading: Reading, counted: Counted) -> bool:
    """Whether a figure is told as the wrong one for another: what its verb says is said of that other."""
    inside = reading.tokens_between(counted.number_start, counted.number_end)
    return any(is_refused(reading.chunks, at) for at in inside)


def _act_of(galley: Galley, reading: Reading, counted: Counted, measure: Measure) -> str:
    """The act of those counted, where it is another than that of their verb alone."""
    told = kept_by(reading, counted) or made_for(reading, counted) or won(reading, counted) or has(reading, counted)
    return told or _folded(galley, reading, counted, measure)


def _folded(galley: Galley, reading: Reading, counted: Counted, measure: Measure) -> str:
    """The class of the phrase that a figure and its verb make: "cut 2,100 jobs" and "laid 3,400 people off" lay off."""
    told = galley.statement_over(reading, counted.number_start, counted.number_end)
    if told is None or not isinstance(told.value, Statement) or not measure.predicate:
        return ""
    verb, act = told.value.predicate.split(" ")[0], told.question.measure.predicate
    plain = act in (told.value.predicate, class_of(told.value.predicate, "VERB"))
    return act if verb == measure.predicate.split(" ")[0] and not plain else ""


def question_of(galley: Galley, reading: Reading, counted: Counted, kind: Kind, around: Setting) -> Question:
    """What a bound figure answers."""
    scope = with_alone(reading, counted, _scope(galley, reading, counted))
    if surveyed(reading, counted, kind):
        scope = tuple(one for one in scope if one != "planned")
    measure = of_family(galley, counted, _measure(counted))
    if kind == "money" and not measure.head:
        measure = measure.model_copy(update={"head": paid_act(reading, counted)})
    measured = counted_names(galley, reading, counted)
    mark = landmark(galley, reading, counted)
    subject = _subject(galley, reading, counted)
    if counted.kind == "age" and not subject:
        mark = whose(reading, counted.owner)
    mark = mark or _measured_thing(reading, counted)
    if mark:
        measure = measure.model_copy(update={"whole": mark})
    plain, measure = measure, attributed(galley, reading, counted, measure)
    if measure.head == "distance":
        scope = tuple(one for one in scope if one != "part")  # "within 200 metres of the hospital"
    if measure is not plain and not subject:
        subject = galley.ids_in(reading, bearer(reading, counted, measure.head))
    if counted.kind == "multiple":
        scope = tuple(dict.fromkeys((*scope, "multiple")))
    folded = _act_of(galley, reading, counted, measure) if kind == "count" else ""
    if folded:
        measure = measure.model_copy(update={"predicate": folded})
    if kind == "count" and _has_room(counted, measure):
        scope = tuple(dict.fromkeys((*scope, "ceiling")))
    if kind == "share" and (held := holding(galley, reading, counted, measure)) is not None:
        measure, subject = held.measure, held.owner
        scope = (*(one for one in scope if one not in ("remaining", "part")), *held.scope)
    elif kind == "share" and not around.place and (voted := balloted(reading, counted, measure)) is not None:
        measure, scope = voted, tuple(one for one in scope if one != "part")
    terms = around.terms
    if kind == "share":
        terms = tuple(dict.fromkeys((*terms, *opinion(reading, counted, measure.predicate))))
    return trusted(Question)(
        kind=kind, subject=subject, measure=measure, place=around.place, time=around.time,
        time_from=around.time_from, scope=scope, terms=terms, context=around.context,
        names=tuple(name for name in around.names if name not in measured),
    )  # fmt: skip


def _has_room(counted: Counted, measure: Measure) -> bool:
    """Whether it is told how many there is room for: "room for 300", not "40 rooms", "the room is 20 square metres"."""
    bare = counted.kind == "count" and counted.how != "noun"
    told = measure.head in acts().rooms and (bare or measure.head in acts().seating)
    return told or measure.predicate in acts().seating


def _measured_thing(reading: Reading, counted: Counted) -> str:
    """What is so high, long or heavy, where a plain noun says it: the dam of "the dam is 41 metres high"."""
    if counted.kind != "measure" or counted.owner is None or counted.measure.whole:
        return ""
    tokens = reading.chunks.tokens
    inside = [tokens[index] for index in reading.tokens_between(*counted.owner)]
    return inside[-1].lemma.lower() if inside and inside[-1].tag == "NOUN" else ""


def _scope(galley: Galley, reading: Reading, counted: Counted) -> tuple[Scope, ...]:
    """Drop the part of "23 of the boarders were killed", which is all of the dead there.

    "Of them" keeps it, and so does "36 of the bodies", which is a part of the dead. What is told of "Elm Street, one of
    its four schools," is a part of what is told of them all.
    """
    text = galley.document.text
    if counted.kind not in ("fraction", "share") and _ANOTHER.match(text, counted.start):
        return tuple(dict.fromkeys((*counted.scope, "additional")))
    if _OTHER.search(text[max(0, counted.start - 12) : counted.number_start]):
        return tuple(dict.fromkeys((*counted.scope, "part")))
    if _ONE_OF.search(text[reading.sentence.start : counted.start]):
        return tuple(dict.fromkeys((*counted.scope, "part")))
    told_dead = counted.measure.head in outcomes().nouns or counted.measure.head in outcomes().states
    meant = counted.event is not None and says_which(reading.chunks, counted.event[0])
    told_dead = told_dead or meant  # "five of the climbers rescued are in hospital"
    if counted.measure.outcome and not told_dead and _OF_THE.search(text[counted.start : counted.end + 24]):
        return tuple(item for item in counted.scope if item != "part")
    return counted.scope


def _subject(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """Whose figure it is: names in the counted phrase, else in the phrase that owns or does it.

    A name that is what is counted (36 KOs, 8 GB of RAM) owns nothing. Who killed does not own the dead, so a
    casualty's doer is no subject.
    """
    if counted.kind == "age" and counted.owner is not None:
        if galley.document.text[max(0, counted.owner[0] - 3) : counted.owner[0]] in ("'s ", "’s "):
            return ()  # "Ana Ruiz's mother died at the age of 81"
        if called := called_kin(galley, reading, counted.owner):
            return called
        told = whose(reading, counted.owner)
        if told in kin().relatives | kin().elders or is_of_a_thing(told):
            return ()  # "she leaves a son, 17": the age is his; "the six-year-old case of Ana Ruiz": that of the case
        if is_of_kin(reading, counted.owner, counted.number_start):
            return ()
        if one := aged(galley, reading, counted.owner, counted.number_start):
            return one
    measured = counted_names(galley, reading, counted)
    inside = tuple(one for one in galley.ids_in(reading, counted.noun) if one not in measured)
    if counted.kind == "age" and counted.owner is not None:  # "the artist died in Orme in 1940, aged 69"
        inside = tuple(i for i in inside if not i.startswith("place:") or i in galley.ids_in(reading, counted.owner))
    named = of_entry(galley, reading, counted) or inside
    if not named and counted.measure.head in forces().charges:
        named = accused(galley, reading, counted)
    if named and counted.kind in ("share", "fraction"):  # "Arden makes 30 percent of Norland's steel": it is Arden's
        named = tuple(one for one in galley.ids_in(reading, counted.doer) if one not in inside) or named
    named = named or handed_to(galley, reading, counted)
    if named:
        return named
    aside = counted.role == "oblique" and counted.kind not in ("money", "share")
    spans = [counted.owner] if counted.measure.outcome or aside else [counted.owner, counted.doer]
    for span in spans:
        found = galley.ids_in(reading, span)
        if found and span is not None:
            return (*found, *housed(galley, reading, span, found))
    outside = (
        survivor(galley, reading, counted)
        or attached(galley, reading, counted)
        or engaged(galley, reading, counted)
        or aboard(galley, reading, counted)
        or where_at(galley, reading, counted)
        or of_heading(galley, reading, counted)
    )
    return outside or spoken_of(galley, reading, counted)


def _measure(counted: Counted) -> Measure:
    """The measure as bound; what money is counted in says nothing of what it is for."""
    measure = counted.measure
    if measure.head in _ARTICLES:  # "$18-a-share price"
        measure = measure.model_copy(update={"head": ""})
    if counted.kind == "money" and measure.head in currencies().words:
        measure = measure.model_copy(update={"head": ""})
    return measure
