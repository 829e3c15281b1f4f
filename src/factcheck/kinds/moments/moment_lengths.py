"""What a length is the length of: "the siege lasted", "four hours of talks", "spent two days at", "28 days apart"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause, NounPhrase
from factcheck.grammar.times.durations import unit_of
from factcheck.grammar.words.words import class_of, is_person, types
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.lasting_words import lasting_words
from factcheck.kinds.moments.moment_acts import Act, is_event, leads_on
from factcheck.kinds.moments.moment_behind import behind_time, told_behind
from factcheck.kinds.moments.moment_its import of_its_thing
from factcheck.kinds.moments.moment_nouns import head_of, ids_of, is_thing, named_act
from factcheck.kinds.moments.moment_stays import stays
from factcheck.kinds.moments.moment_terms import confined, governing, sentenced
from factcheck.kinds.moments.moment_waits import (
    INTERVAL,
    at_intervals,
    counted_within,
    ended_after,
    passed_until,
    waits_for,
)
from factcheck.questions.weights import weights

LIFETIME = "lifespan"
LASTING = "last"
RACE = "race"
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its"})


def length_act(galley: Galley, reading: Reading, span: range) -> Act | None:
    """The act or event that a length belongs to by the form of its sentence; None where the form says nothing.

    Args:
        galley: The document.
        reading: The sentence.
        span: The tokens of the length.
    """
    return (
        confined(galley, reading, span)
        or behind_time(galley, reading, span)
        or told_behind(galley, reading, span)
        or _of_what(galley, reading, span)
        or at_intervals(reading, span)
        or waits_for(galley, reading, span)
        or _called(galley, reading, span)
        or _apart(reading, span)
        or leads_on(reading, span)
        or passed_until(galley, reading, span)
        or ended_after(galley, reading, span)
        or _raced(galley, reading, span)
        or _is_long(galley, reading, span)
        or _lasts(galley, reading, span)
        or _spends(galley, reading, span)
        or stays(galley, reading, span)
        or sentenced(galley, reading, span)
        or _in_a_state(reading, span)
    )


def _of_what(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "four hours of deliberation", "29 hours of talks": the event behind "of"."""
    tokens, chunks = reading.chunks.tokens, reading.chunks
    link = tokens[span.stop].lower if span.stop < len(tokens) else ""
    if link not in ("of", "on") or counted_within(reading, span):
        return None
    index = chunks.noun_at(span.stop + 1)
    if index is None or not _goes_on(reading, chunks.nouns[index]):
        return None
    if link == "on" and (chunks.nouns[index].determiner is not None or not is_event(reading, chunks.nouns[index])):
        return None  # "five weeks on strike", not "five weeks on the road"
    return named_act(galley, reading, index, *chunks.span(span.stop, chunks.nouns[index].end))


def _in_a_state(reading: Reading, span: range) -> Act | None:
    """As in "after 186 days in orbit": the time is spent in what a bare noun names."""
    tokens, chunks = reading.chunks.tokens, reading.chunks
    if span.stop + 1 >= len(tokens) or tokens[span.stop].lower not in ("in", "at"):
        return None
    if span.start == 0 or tokens[span.start - 1].lower not in ("after", "following"):
        return None
    index = chunks.noun_at(span.stop + 1)
    phrase = chunks.nouns[index] if index is not None else None
    if phrase is None or phrase.determiner is not None or phrase.head != span.stop + 1 or phrase.plural:
        return None
    head = tokens[phrase.head]
    if head.tag != "NOUN" or "time" in types(head.lemma) or phrase.of is not None:
        return None
    return Act(lasting_words().stays.act, head.lemma.lower(), *chunks.span(span.start, phrase.end))


def _called(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "a delay of two hours", "the intended lifetime was three years": the noun says what is long."""
    tokens, chunks = reading.chunks.tokens, reading.chunks
    if span.start < 2:
        return None
    index = chunks.noun_at(span.start - 2) if tokens[span.start - 1].lower in ("of", "is", "was", "be") else None
    if tokens[span.start - 1].tag == "AUX" or tokens[span.start - 1].lemma == "be":
        index = _subject_right_before(reading, span.start, index)
    elif tokens[span.start - 1].lower == "for" and tokens[span.start - 2].lemma == "be":
        index = _subject_right_before(reading, span.start - 1, index)  # "the ban is for two years"
    if index is None or chunks.nouns[index].pronoun or tokens[chunks.nouns[index].head].tag != "NOUN":
        return None
    head = head_of(reading, chunks.nouns[index])
    if head in acts().no_length or is_person(head):
        return None
    found = named_act(galley, reading, index, *chunks.span(chunks.nouns[index].first, span.start))
    return borne(galley, reading, index, found)


def _subject_right_before(reading: Reading, at: int, known: int | None) -> int | None:
    """The subject of the clause whose verb ends at a token, where it has one of its own."""
    chunks = reading.chunks
    told = next((c for c in chunks.clauses if chunks.verbs[c.verb].end == at), None)
    return told.subject if told is not None and not told.inherited else known


def borne(galley: Galley, reading: Reading, index: int, act: Act) -> Act:
    """What one is given or gets with a length: the sentence of "handed the treasurer a sentence of six years"."""
    chunks = reading.chunks
    if act.head or any(not one.startswith("thing:") for one in act.subject):
        return act
    clause = next((c for c in chunks.clauses if index in c.objects or c.subject == index), None)
    if clause is None:
        return act
    if clause.subject == index:
        return _put_upon(galley, reading, clause, act)
    verb = chunks.verbs[clause.verb]
    given = verb.lemma in acts().handing
    bearer = clause.objects[0] if given and not verb.passive and clause.objects[0] != index else None
    if (given and verb.passive) or verb.lemma in acts().taken:
        bearer = clause.subject
    if bearer is None:
        return act
    who = chunks.nouns[bearer]
    named = who.pronoun or chunks.tokens[who.head].tag == "NAME"
    return act._replace(head="" if named else head_of(reading, who), subject=ids_of(galley, reading, who))


def _put_upon(galley: Galley, reading: Reading, clause: Clause, act: Act) -> Act:
    """What is imposed on somebody: "a sentence of two years was imposed on the treasurer"."""
    chunks = reading.chunks
    verb = chunks.verbs[clause.verb]
    on = next((n for at, n in clause.prepositions if chunks.tokens[at].lower in ("on", "upon", "to")), None)
    if not verb.passive or verb.lemma not in acts().handing or on is None:
        return act
    who = chunks.nouns[on]
    named = who.pronoun or chunks.tokens[who.head].tag == "NAME"
    return act._replace(head="" if named else head_of(reading, who), subject=ids_of(galley, reading, who))


def _goes_on(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether a noun may have a length: an event, or any bare noun that is no measure of a life or of pay."""
    head = reading.chunks.tokens[phrase.head]
    if head.tag != "NOUN" or head.lemma.lower() in acts().no_length or is_person(head.lemma):
        return False
    return is_event(reading, phrase) or phrase.determiner is None


def _apart(reading: Reading, span: range) -> Act | None:
    """As in "two doses 28 days apart", "at an interval of 28 days": what lies between two of a thing."""
    tokens, chunks = reading.chunks.tokens, reading.chunks
    behind = tokens[span.stop].lower if span.stop < len(tokens) else ""
    if behind != "apart":
        return None
    before = [p for p in chunks.nouns if p.end <= span.start and not p.pronoun]
    if not before:
        return None
    start, end = chunks.span(before[-1].first, span.stop + 1)
    return Act(INTERVAL, head_of(reading, before[-1]), start, end)


def _lasts(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "the strike went on for nine days", "was built to last five years": the length of the subject."""
    chunks = reading.chunks
    clause = governing(reading, span)
    if clause is None:
        return None
    verb = chunks.verbs[clause.verb]
    if (reading.act_of(verb) not in acts().lasting and verb.lemma not in acts().lasting) or verb.passive:
        return None
    if any(chunks.nouns[i].head not in span and is_thing(reading, chunks.nouns[i]) for i in clause.objects):
        return None
    subject = _subject(reading, clause)
    if subject is None:
        return None
    phrase = chunks.nouns[subject]
    start, end = chunks.span(verb.first, verb.end)
    if phrase.pronoun:
        return of_its_thing(galley, reading, clause, (start, end))
    if verb.form == "infinitive" and not is_event(reading, phrase):
        return Act(LIFETIME, head_of(reading, phrase), start, end, ids_of(galley, reading, phrase))
    return _length_of(galley, reading, subject, start, end)


def _is_long(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "the film is two hours long": the length of the subject."""
    chunks = reading.chunks
    clause = governing(reading, span)
    behind = chunks.tokens[span.stop].lower if span.stop < len(chunks.tokens) else ""
    if clause is None or clause.subject is None or behind != "long" or chunks.verbs[clause.verb].lemma != "be":
        return None
    return _length_of(galley, reading, clause.subject, *chunks.span(chunks.verbs[clause.verb].first, span.stop + 1))


def _length_of(galley: Galley, reading: Reading, index: int, start: int, end: int) -> Act | None:
    """How long a thing is: by its noun, or by its name alone."""
    phrase = reading.chunks.nouns[index]
    if phrase.pronoun or is_person(head_of(reading, phrase)):
        return None
    if reading.chunks.tokens[phrase.head].tag == "NOUN":
        return named_act(galley, reading, index, start, end)
    ids = tuple(one for one in ids_of(galley, reading, phrase) if not one.startswith(("person:", "nation:")))
    return Act(LASTING, "", start, end, ids) if ids else None


def _raced(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "ran the 100m in 10.94 seconds", "her time of 10.81 seconds": what somebody took for a course."""
    tokens, chunks = reading.chunks.tokens, reading.chunks
    if span.start < 2:
        return None
    lead = tokens[span.start - 1].lower
    clause = next((c for c in reversed(chunks.clauses) if c.first <= span.start < c.end), None)
    if lead == "of" and tokens[span.start - 2].lemma == "time":
        index = chunks.noun_at(span.start - 2)
        owner = chunks.nouns[index].possessor if index is not None else None
        owner = owner if owner is not None else clause.subject if clause is not None else None
    elif lead == "in" and clause is not None and chunks.verbs[clause.verb].lemma in acts().racing:
        owner = clause.subject
    else:
        return None
    subject = ids_of(galley, reading, chunks.nouns[owner]) if owner is not None else ()
    named = tuple(one for one in subject if ":" in one)
    told = {tokens[at].lower for at in range(clause.first, clause.end)} if clause is not None else set()
    rounds = tuple(sorted(told & weights().head.rounds))
    course = _course(reading, clause) if clause is not None else ""
    return Act(RACE, course, *chunks.span(span.start - 1, span.stop), named, rounds) if named else None


def _course(reading: Reading, clause: Clause) -> str:
    """Over what a time was run: "half marathon", "1,500m"; nothing where it is no more than a race."""
    chunks = reading.chunks
    behind = [n for p, n in clause.prepositions if chunks.tokens[p].lower in ("in", "over")]
    objects = clause.objects if chunks.verbs[clause.verb].lemma in acts().racing else ()
    for index in (*objects, *behind):
        phrase = chunks.nouns[index]
        words = [token.lower for token in chunks.tokens[phrase.first : phrase.end] if token.lower not in _ARTICLES]
        told = [word for word in words if word not in weights().head.rounds]
        head = chunks.tokens[phrase.head]
        timed = head.tag == "TIME" or unit_of(head.lower) is not None
        if told and told[-1] not in acts().races and not phrase.pronoun and not timed and head.tag != "NAME":
            return " ".join(told)
    return ""


def _spends(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "spent six hours trapped", "spent two days at the school": what the time was spent with."""
    chunks = reading.chunks
    clause = governing(reading, span)
    if clause is None or chunks.verbs[clause.verb].lemma not in acts().spending:
        return None
    verb = chunks.verbs[clause.verb]
    onward = next((v for v in chunks.verbs if span.stop <= v.first <= span.stop + 1), None)
    who = _subject(reading, clause)
    head = head_of(reading, chunks.nouns[who]) if who is not None and not chunks.nouns[who].pronoun else ""
    subject = ids_of(galley, reading, chunks.nouns[who]) if who is not None else ()
    if onward is not None:
        start, end = chunks.span(verb.first, onward.end)
        return Act(class_of(onward.lemma, "VERB") or reading.act_of(onward), head, start, end, subject)
    place = chunks.noun_at(span.stop + 1) or chunks.noun_at(span.stop + 2)
    start, end = chunks.span(verb.first, verb.end)
    if place is None or chunks.nouns[place].preposition is None:
        return Act(verb.lemma, head, start, end, subject)
    where = chunks.tokens[chunks.nouns[place].head]
    done = lasting_words().stays.act if where.tag == "NOUN" else verb.lemma
    return Act(done, head_of(reading, chunks.nouns[place]), start, end, subject)


def _subject(reading: Reading, clause: Clause) -> int | None:
    """The subject of a clause; an infinitive has that of the clause it hangs on.

    "Which" is nobody: in "the inquiry led by Ana Brandt, which took two years" it is the inquiry.
    """
    if clause.subject is not None:
        return _no_person(reading, clause) if _is_which(reading, clause) else _stressed(reading, clause.subject)
    before = [c for c in reading.chunks.clauses if c.end <= clause.end and c.subject is not None]
    return before[-1].subject if before and reading.chunks.verbs[clause.verb].form == "infinitive" else None


def _stressed(reading: Reading, subject: int) -> int:
    """The phrase that a reflexive only stresses: "the talks themselves dragged on"."""
    chunks = reading.chunks
    told = chunks.tokens[chunks.nouns[subject].first].lower in lasting_words().ends.reflexive
    return subject - 1 if told and subject and chunks.nouns[subject - 1].end == chunks.nouns[subject].first else subject


def _is_which(reading: Reading, clause: Clause) -> bool:
    """Whether "which" opens a clause."""
    opener = reading.chunks.tokens[clause.opener].lower if clause.opener is not None else ""
    return clause.opening == "relative" and opener == "which"


def _no_person(reading: Reading, clause: Clause) -> int | None:
    """The thing a clause with "which" is told of: not the person right before it, but what that person belongs to."""
    chunks, told = reading.chunks, clause.subject
    if told is None or not is_somebody(reading, chunks.nouns[told]):
        return told
    before = [c.subject for c in chunks.clauses if c.end <= clause.first and c.subject is not None]
    things = [n for n in reversed(before) if not is_somebody(reading, chunks.nouns[n])]
    return things[0] if things else None


def is_somebody(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether a phrase names a person."""
    start, end = reading.chunks.span(phrase.first, phrase.end)
    named = any(n.kind == "person" and n.start < end and start < n.end for n in reading.names)
    return named or phrase.pronoun or is_person(head_of(reading, phrase))
