"""Days that an event has by what is said of the day: its date is, it was set for, so high it stood then."""

from __future__ import annotations

from factcheck.grammar.words.words import class_of
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.moment_acts import Act, happens, is_event
from factcheck.kinds.moments.moment_nouns import head_of, named_act
from factcheck.model.claim import Claim
from factcheck.timeline import ResolvedTime


def dates_a_level(reading: Reading, mention: ResolvedTime, act: str) -> bool:
    """Whether a date says as of when something stood so high: "support stood at 31 per cent in May"."""
    clause = reading.clause_of(mention.start, mention.end)
    levels = [
        v
        for v in reading.chunks.verbs
        if v.main in clause and v.lemma in acts().levels and (not act or v.lemma != "be")
    ]
    if not levels:
        return False
    verb_end = reading.chunks.tokens[levels[0].main].end
    figures = (q for q in reading.quantities if q.kind in ("share", "money", "count", "measure") and not q.doubt)
    return any(q.start >= verb_end and reading.tokens_between(q.start, q.end).start in clause for q in figures)


def set_for(galley: Galley, told: Claim, mention: ResolvedTime) -> Act | None:
    """As in "called an election for 24 September", "set the hearing for Friday": the date is that of the event."""
    lead = galley.document.text[max(0, mention.start - 8) : mention.start].lower().split()
    verb = told.value.predicate if told.value.type == "statement" else ""
    head = told.question.measure.head
    if verb not in acts().setting or lead[-1:] not in (["for"],) or not happens(head):
        return None
    return Act(class_of(head, "NOUN") or head, "", told.start, told.end)


def dated(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "the date of the referendum is 5 November": the day of the event whose date is told."""
    chunks = reading.chunks
    for clause in chunks.clauses:
        if clause.subject is None or not chunks.verbs[clause.verb].end <= span.start <= clause.end:
            continue
        phrase = chunks.nouns[clause.subject]
        if phrase.of is None or head_of(reading, phrase) not in acts().dates:
            continue
        event = chunks.nouns[phrase.of]
        if is_event(reading, event):
            return named_act(galley, reading, phrase.of, *chunks.span(phrase.first, event.end))
    return None
