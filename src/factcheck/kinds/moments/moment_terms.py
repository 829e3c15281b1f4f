"""Years in prison: what a court gives, what is imposed on somebody, and what is served of it."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause, NounPhrase
from factcheck.grammar.words.words import class_of, is_person
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.moment_acts import Act
from factcheck.kinds.moments.moment_nouns import head_of, ids_of

SENTENCE = "sentence"
CONFINEMENT = "captivity"
_TO_PRISON = 4  # tokens behind a length in which the place of confinement stands
_BEHIND = 3  # tokens between a verb of lasting and the length


def sentenced(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "he was given eight years", "she got ten": time in prison, where nothing is said to be done in it."""
    tokens, chunks = reading.chunks.tokens, reading.chunks
    clause = next((c for c in chunks.clauses if chunks.verbs[c.verb].end == span.start), None)
    handed = _handed(galley, reading, span) or _condemned(galley, reading, span)
    if handed is not None:
        return handed
    behind = tokens[span.stop] if span.stop < len(tokens) else None
    if clause is None or clause.subject is None or (behind is not None and behind.tag in ("TO", "NOUN", "CLAUSE")):
        return None
    verb, who = chunks.verbs[clause.verb], chunks.nouns[clause.subject]
    given = (verb.passive and verb.lemma in acts().given) or verb.lemma in acts().taken
    if not given or not (who.pronoun or tokens[who.head].tag == "NAME" or is_person(head_of(reading, who))):
        return None
    return Act(
        SENTENCE,
        "" if who.pronoun else head_of(reading, who),
        *chunks.span(verb.first, verb.end),
        ids_of(galley, reading, who),
    )


def _handed(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "the judge gave Ana Ruiz eight years": time in prison that a court gives somebody."""
    tokens, chunks = reading.chunks.tokens, reading.chunks
    who = chunks.noun_at(span.start - 1) if span.start else None
    behind = tokens[span.stop] if span.stop < len(tokens) else None
    if who is None or chunks.nouns[who].end != span.start or (behind is not None and behind.tag in ("TO", "NOUN")):
        return None
    clause = next((c for c in chunks.clauses if c.objects and c.objects[0] == who), None)
    if clause is None or clause.subject is None or chunks.verbs[clause.verb].passive:
        return None
    verb, giver = chunks.verbs[clause.verb], chunks.nouns[clause.subject]
    court = any(token.lower in acts().courts for token in tokens[giver.first : giver.end])
    if verb.lemma not in acts().handing or verb.end != chunks.nouns[who].first or not court:
        return None
    phrase = chunks.nouns[who]
    named = phrase.pronoun or tokens[phrase.head].tag == "NAME"
    head = "" if named else head_of(reading, phrase)
    return Act(SENTENCE, head, *chunks.span(verb.first, verb.end), ids_of(galley, reading, phrase))


def _condemned(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "was jailed for six years by Judge Moe": the years are those of who is jailed, not of who jails."""
    chunks = reading.chunks
    clause = governing(reading, span)
    if clause is None or class_of(chunks.verbs[clause.verb].lemma, "VERB") != SENTENCE:
        return None
    verb = chunks.verbs[clause.verb]
    whom = clause.subject if verb.passive else clause.objects[0] if clause.objects else None
    if whom is None or chunks.tokens[span.start - 1].lower not in ("to", "for"):
        return None
    phrase = chunks.nouns[whom]
    named = phrase.pronoun or chunks.tokens[phrase.head].tag == "NAME"
    head = "" if named else head_of(reading, phrase)
    start, end = chunks.span(min(phrase.first, verb.first), verb.end)
    return Act(SENTENCE, head, start, end, ids_of(galley, reading, phrase) or _named_before(galley, reading, phrase))


def _named_before(galley: Galley, reading: Reading, phrase: NounPhrase) -> tuple[str, ...]:
    """The one person whom the sentence names before a pronoun: "found Ana Ruiz guilty and sentenced her"."""
    at = reading.chunks.span(phrase.first, phrase.end)[0]
    persons = [name for name in reading.names if name.kind == "person" and name.start < at]
    told = {galley.ids_in(reading, (name.start, name.end)) for name in persons} if phrase.pronoun else set()
    return next(iter(told)) if len(told) == 1 else ()


def confined(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "spent 17 years in prison", "was locked up for 17 years", "was freed after 17 years": time inside.

    The years of a sentence are not those that are served of it.
    """
    chunks, words = reading.chunks, acts().confinement
    clause = governing(reading, span)
    if clause is None or clause.subject is None:
        return _holding(galley, reading, span)
    verb, who = chunks.verbs[clause.verb], chunks.nouns[clause.subject]
    lead = chunks.tokens[span.start - 1].lower if span.start else ""
    behind = [token.lemma.lower() for token in chunks.tokens[span.stop : span.stop + _TO_PRISON]]
    inside = not words.places.isdisjoint(behind) or (behind[:1] == ["of"] and not words.terms.isdisjoint(behind))
    done = reading.act_of(verb)
    held = verb.passive and done in words.holding and lead == "for"
    freed = verb.passive and done in words.freeing and lead == "after"
    served = not verb.passive and verb.lemma in words.serving and verb.end == span.start and inside
    named = who.pronoun or chunks.tokens[who.head].tag == "NAME"
    if not (held or freed or served) or not (named or is_person(head_of(reading, who))):
        return _holding(galley, reading, span)
    return Act(
        CONFINEMENT,
        "" if named else head_of(reading, who),
        *chunks.span(verb.first, verb.end),
        ids_of(galley, reading, who),
    )


def _holding(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "the robbers held the clerks for nine hours": the hours are those of who is held."""
    tokens, chunks = reading.chunks.tokens, reading.chunks
    lead = tokens[span.start - 1].lower if span.start else ""
    clause = next((c for c in reversed(chunks.clauses) if c.first <= span.start < c.end and c.objects), None)
    if clause is None or lead != "for" or chunks.nouns[clause.objects[0]].end > span.start:
        return None
    verb, phrase = chunks.verbs[clause.verb], chunks.nouns[clause.objects[0]]
    start, end = chunks.span(phrase.first, phrase.end)
    named = any(n.kind == "person" and n.start < end and start < n.end for n in reading.names)
    if verb.passive or reading.act_of(verb) not in acts().confinement.holding:
        return None
    if not (named or (tokens[phrase.head].tag == "NOUN" and is_person(head_of(reading, phrase)))):
        return None
    head = "" if named else head_of(reading, phrase)
    return Act(CONFINEMENT, head, *chunks.span(verb.first, phrase.end), ids_of(galley, reading, phrase))


def governing(reading: Reading, span: range, within: int = _BEHIND) -> Clause | None:
    """The clause whose verb stands right before a length, a preposition and an adverb apart."""
    chunks = reading.chunks
    near = [c for c in chunks.clauses if 0 <= span.start - chunks.verbs[c.verb].end <= within]
    return near[-1] if near else None
