"""Events that a noun names, and whose they are: the sinking of the tug, her death, a flight to Oslo."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause, NounPhrase
from factcheck.grammar.times.durations import unit_of
from factcheck.grammar.words.words import class_of, is_person
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.moment_acts import Act, is_event
from factcheck.kinds.moments.moment_owners import owned_by
from factcheck.model.claim import Claim

_TIMES = ("TIME", "UNIT", "NUM", "PUNCT")
_BEFORE_TIMES = ("PREP", "ADV", "TIME", "DET")
_COUNTED_FROM = ("since", "after", "before", "until", "following")
_OF = ("of", "at", "by", "in")


def of_noun(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "the sinking on 6 May cost 52 lives", "after the war of 2014 to 2017": the date of an event's noun.

    Behind "of" it is that of the noun before; behind another preposition only where the noun is a subject and its
    verb still to come.
    """
    chunks = reading.chunks
    if span.start < 2 or chunks.tokens[span.start - 1].tag != "PREP":
        return None
    of = chunks.tokens[span.start - 1].lower == "of"
    index = chunks.noun_at(span.start - 2) if of else _since_which(reading, span)
    if index is None:
        clause = next((c for c in chunks.clauses if c.first <= span.start < chunks.verbs[c.verb].first), None)
        index = clause.subject if clause is not None and not clause.inherited else None
    if index is None or not is_event(reading, chunks.nouns[index]):
        return None
    phrase = chunks.nouns[index]
    between = chunks.tokens[phrase.end : span.start]
    if phrase.end > span.start or any(token.text == "," or token.tag in ("VERB", "AUX") for token in between):
        return None
    return named_act(galley, reading, index, *chunks.span(phrase.first, span.start))


def came_about(galley: Galley, reading: Reading, told: Claim) -> Act | None:
    """As in "the robbery took place", "an operation was carried out": the act is the one that the subject names."""
    value, chunks = told.value, reading.chunks
    if value.type != "statement":
        return None
    verb = acts().idioms.get(f"{value.predicate} {told.question.measure.head}", value.predicate)
    if verb not in acts().comes_about | acts().bringing:
        return None
    verbs = ((clause, chunks.verbs[clause.verb]) for clause in chunks.clauses)
    spans = ((clause, chunks.span(group.first, group.end)) for clause, group in verbs)
    clause = next((c for c, (start, end) in spans if told.start <= start and end <= told.end), None)
    if clause is None or clause.subject is None or not is_event(reading, chunks.nouns[clause.subject]):
        return None
    if verb not in acts().comes_about and not _done_by_some(reading, clause):
        return None
    return named_act(galley, reading, clause.subject, told.start, told.end)


def _done_by_some(reading: Reading, clause: Clause) -> bool:
    """Whether the subject of a passive verb is an act with who did it: "the takeover by Norlund was completed"."""
    chunks = reading.chunks
    phrase = chunks.nouns[clause.subject] if clause.subject is not None else None
    return phrase is not None and chunks.verbs[clause.verb].passive and chunks.tokens[phrase.end].lower == "by"


def fell_on(galley: Galley, reading: Reading, clause: Clause, span: range) -> Act | None:
    """As in "the hearing is on 12 May", "the vote was at noon": the act is the one that the subject of "be" names.

    The time stands right behind the verb: "turnout was 48 per cent on Friday" tells of no day on which anything was.
    """
    chunks = reading.chunks
    verb = chunks.verbs[clause.verb]
    if verb.lemma != "be" or verb.passive or clause.subject is None or clause.inherited:
        return None
    phrase, between = chunks.nouns[clause.subject], chunks.tokens[verb.end : span.start]
    if not verb.end <= span.start or any(token.tag not in _BEFORE_TIMES for token in between):
        return None
    if not is_event(reading, phrase) or phrase.pronoun or chunks.tokens[phrase.head].tag != "NOUN":
        return None
    return named_act(galley, reading, clause.subject, *chunks.span(phrase.first, verb.end))


def _since_which(reading: Reading, span: range) -> int | None:
    """The event right before a date that another time is counted from: the landing of "since its landing in 2014"."""
    chunks = reading.chunks
    index = chunks.noun_at(span.start - 2)
    phrase = chunks.nouns[index] if index is not None else None
    if phrase is None or phrase.end != span.start - 1 or phrase.preposition is None:
        return None
    return index if chunks.tokens[phrase.preposition].lower in _COUNTED_FROM else None


def named_act(galley: Galley, reading: Reading, index: int, start: int, end: int) -> Act:
    """The event that a phrase names, and whose or of what it is: the construction of the bridge, a flight to Oslo."""
    chunks = reading.chunks
    phrase = chunks.nouns[index]
    head = head_of(reading, phrase)
    whose = next((p for p in chunks.nouns[index + 1 : index + 2] if _hangs_by_of(reading, p, phrase)), None)
    goal = next((p for p in chunks.nouns[index + 1 : index + 3] if _leads_to(reading, p, phrase)), None)
    owner = chunks.nouns[phrase.possessor] if phrase.possessor is not None else phrase
    subject = ids_of(galley, reading, goal or whose or owner) or owned_by(galley, reading, phrase)
    joined = class_of(f"{head} of {head_of(reading, whose)}") if whose is not None else None
    joined = joined or _compound(reading, phrase)
    named = whose is None or chunks.tokens[whose.head].tag == "NAME"
    length = whose is not None and unit_of(head_of(reading, whose)) is not None
    of_what = "" if whose is None or named or length or whose.pronoun else head_of(reading, whose)
    return Act(joined or class_of(head, "NOUN") or head, of_what, start, end, subject)


def _compound(reading: Reading, phrase: NounPhrase) -> str | None:
    """The class of a noun with the one before it: a power cut is no cut."""
    before = reading.chunks.tokens[phrase.head - 1] if phrase.head > phrase.first else None
    return class_of(f"{before.lemma.lower()} {head_of(reading, phrase)}") if before and before.tag == "NOUN" else None


def _leads_to(reading: Reading, phrase: NounPhrase, before: NounPhrase) -> bool:
    """Whether a phrase tells where a journey leads: "the flight from Lund to Oslo"."""
    tokens = reading.chunks.tokens
    to = phrase.preposition is not None and tokens[phrase.preposition].lower == "to"
    return to and not any(token.tag in ("VERB", "AUX", "PUNCT") for token in tokens[before.end : phrase.first])


def _hangs_by_of(reading: Reading, phrase: NounPhrase, before: NounPhrase) -> bool:
    tokens = reading.chunks.tokens
    joined = phrase.preposition == before.end and tokens[before.end].lower in _OF
    return joined and is_thing(reading, phrase)


def is_thing(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether a phrase is about more than a time or a number."""
    return reading.chunks.tokens[phrase.head].tag not in _TIMES


def head_of(reading: Reading, phrase: NounPhrase) -> str:
    """The lemma of the noun that a phrase is about."""
    return reading.chunks.tokens[phrase.head].lemma.lower()


def ids_of(galley: Galley, reading: Reading, phrase: NounPhrase) -> tuple[str, ...]:
    """Who or what a phrase speaks of."""
    return galley.ids_in(reading, reading.chunks.span(phrase.first, phrase.end))


def may_last(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether a length before a noun is how long that is: "a nine-hour debate"; not a man, a period or a record."""
    head = reading.chunks.tokens[phrase.head]
    if is_event(reading, phrase):
        return True
    return head.tag == "NOUN" and not is_person(head.lemma) and head.lemma.lower() not in acts().no_length


def whose(galley: Galley, reading: Reading, index: int) -> tuple[str, ...]:
    """Who has what is so long, where a name is the subject of its clause: "Lind signed a three-year contract"."""
    chunks = reading.chunks
    phrase = chunks.nouns[index]
    clause = next(
        (c for c in chunks.clauses if c.first <= phrase.first < c.end and c.subject not in (None, index)), None
    )
    if clause is None or clause.subject is None:
        return ()
    found = galley.ids_in(reading, chunks.span(chunks.nouns[clause.subject].first, chunks.nouns[clause.subject].end))
    return tuple(one for one in found if ":" in one)
