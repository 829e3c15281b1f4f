"""What "it" is that something was done to on a day: the one thing that the clause before is about."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause, NounPhrase
from factcheck.grammar.words.words import is_person, types
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.lasting_words import lasting_words
from factcheck.kinds.moments.moment_acts import Act, is_event
from factcheck.kinds.moments.moment_nouns import named_act
from factcheck.timeline import ResolvedTime

_IT, _CARRIED = "it", 3  # sentences over which one thing may be carried on as "it"


def with_its_thing(galley: Galley, reading: Reading, mention: ResolvedTime, act: Act) -> Act:
    """An act that only "it" takes part in, with the thing that stands for.

    "The mine is deep. It opened in 1926" dates the opening of the mine. It has to be the only thing of its kind in the
    clause before, one and no person: of "the council closed the bridge" nobody knows which of the two "it" is.

    Args:
        galley: The document.
        reading: The sentence of the time.
        mention: The time.
        act: What it dates.
    """
    if mention.kind != "date" or act.head or act.subject or not act.lemma:
        return act
    span = reading.tokens_between(mention.start, mention.end)
    clauses = reading.chunks.clauses
    at = next((i for i, c in enumerate(clauses) if span and c.first <= span.start < c.end), None)
    if at is None or not _is_it(reading, clauses[at]):
        return act
    found = _thing(galley, reading, at)
    if found is None:
        return act
    there, phrase = found
    head = there.chunks.tokens[phrase.head]
    ids = galley.ids_in(there, there.chunks.span(phrase.first, phrase.end))
    noun = head.lemma.lower() if head.tag == "NOUN" else ""
    return act._replace(head=noun, subject=ids or ((noun,) if noun else ()))


def of_its_thing(galley: Galley, reading: Reading, clause: Clause, told: tuple[int, int]) -> Act | None:
    """The event that "it" is in "it went on for five hours": the one thing of the clause before, where that goes on.

    Args:
        galley: The document.
        reading: The sentence of the length.
        clause: The clause with "it".
        told: Where the words stand that tell the length.
    """
    at = next((i for i, one in enumerate(reading.chunks.clauses) if one is clause), None)
    if at is None or not (_is_it(reading, clause) or _it_is_over(reading, clause)):
        return None
    found = _thing(galley, reading, at) or _event_before(galley, reading, at)
    if found is None or not is_event(found[0], found[1]):
        return None
    there, phrase = found
    index = next(i for i, one in enumerate(there.chunks.nouns) if one is phrase)
    return named_act(galley, there, index, *told)


def _event_before(galley: Galley, reading: Reading, at: int) -> tuple[Reading, NounPhrase] | None:
    """The subject of the sentence before, where it alone of its parts can go on: "the storm shut the port"."""
    if at:
        return None
    earlier = galley.before(reading)
    main = [c for c in earlier.chunks.clauses if c.opening == "main"] if earlier is not None else []
    if earlier is None or len(main) != 1 or main[0].subject is None:
        return None
    parts = [earlier.chunks.nouns[n] for n in (main[0].subject, *main[0].objects)]
    events = [phrase for phrase in parts if not phrase.pronoun and is_event(earlier, phrase)]
    return (
        (earlier, parts[0]) if len(events) == 1 and events[0] is parts[0] and _is_one_thing(earlier, parts[0]) else None
    )


def _is_it(reading: Reading, clause: Clause) -> bool:
    """Whether "it" is the subject of a clause, which tells something of a thing."""
    chunks = reading.chunks
    if clause.subject is None or chunks.tokens[chunks.nouns[clause.subject].head].lower != _IT:
        return False
    verb = chunks.verbs[clause.verb]
    return (verb.lemma != "be" or verb.passive) and verb.lemma not in acts().impersonal


def _it_is_over(reading: Reading, clause: Clause) -> bool:
    """Whether a clause says of "it" that it was over: no empty "it is"."""
    chunks = reading.chunks
    subject = chunks.nouns[clause.subject] if clause.subject is not None else None
    told = subject is not None and chunks.tokens[subject.head].lower == _IT
    return told and reading.act_of(chunks.verbs[clause.verb]) in lasting_words().ends.acts


def _thing(galley: Galley, reading: Reading, at: int) -> tuple[Reading, NounPhrase] | None:
    """What "it" is as the subject of a clause: of the clause it hangs on, else of the sentence before."""
    clause = reading.chunks.clauses[at]
    for _ in range(_CARRIED):
        before = reading.chunks.clauses[clause.parent] if clause.parent is not None else None
        if before is None:
            earlier = galley.before(reading)
            told = _told_alone(earlier) if earlier is not None else None
            if earlier is None or told is None:
                return None
            reading, before = earlier, told
        if not _is_it(reading, before):
            return _only_one(reading, before)
        clause = before
    return None


def _told_alone(reading: Reading) -> Clause | None:
    """The one main clause of a sentence; what only adds to it ("behaved as designed", "is a race held in") is none."""
    chunks = reading.chunks
    main = [clause for clause in chunks.clauses if clause.opening == "main"]
    if not main:
        return None
    verb, subject = chunks.verbs[main[0].verb], main[0].subject
    called = chunks.noun_at(verb.end) if verb.lemma == "be" else None
    adds = all(clause.subject is None or clause.subject in (subject, called) for clause in main[1:])
    return main[0] if adds else None


def _only_one(reading: Reading, clause: Clause) -> tuple[Reading, NounPhrase] | None:
    """The one thing that takes part in a clause; nothing where there are more, or its subject is none."""
    chunks = reading.chunks
    also = () if chunks.verbs[clause.verb].lemma == "be" else clause.objects  # "the mill is a landmark" tells of one
    parts = [chunks.nouns[at] for at in (clause.subject, *also) if at is not None]
    things = [phrase for phrase in parts if _is_one_thing(reading, phrase)]
    return (reading, things[0]) if len(things) == 1 and parts[0] is things[0] else None


def _is_one_thing(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether a phrase names one thing: no person, no number, no pronoun, nothing in the plural."""
    head = reading.chunks.tokens[phrase.head]
    if phrase.pronoun or phrase.numbers or head.form == "plural":
        return False
    if head.tag == "NAME":
        start, end = reading.chunks.span(phrase.first, phrase.end)
        return any(n.kind != "person" and n.start < end and start < n.end for n in reading.names)
    return head.tag == "NOUN" and not is_person(head.lemma) and "time" not in types(head.lemma)
