"""How long somebody was somewhere, and how long a thing stayed as it was: one act, by whatever verb it is told."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause, NounPhrase
from factcheck.grammar.words.words import class_of, is_person, types
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.lasting_words import lasting_words
from factcheck.kinds.moments.moment_acts import Act, is_event
from factcheck.kinds.moments.moment_nouns import head_of, ids_of
from factcheck.kinds.moments.moment_terms import governing
from factcheck.timeline import ResolvedTime

_OUT_OF = 5  # tokens between a verb and the length in which "out of order for" stands
_BESIDE = 2  # tokens between a verb and the length in which a preposition and a hedge stand


def stays(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "lay under the rubble for two days", "spent two days beneath the rubble", "was without power for an hour".

    Args:
        galley: The document.
        reading: The sentence.
        span: The tokens of the length.
    """
    return _out_of(galley, reading, span) or _somewhere(galley, reading, span) or _kept_so(galley, reading, span)


def been_since(galley: Galley, reading: Reading, mention: ResolvedTime, span: range) -> Act | None:
    """As in "have been on strike since 4 May", "has been under lockdown since Monday": when what they are in began.

    Args:
        galley: The document.
        reading: The sentence.
        mention: The time.
        span: Its tokens.
    """
    chunks = reading.chunks
    clause = next((c for c in reversed(chunks.clauses) if c.first <= span.start < c.end), None)
    if mention.signal != "since" or clause is None or clause.subject is None:
        return None
    verb, who = chunks.verbs[clause.verb], chunks.nouns[clause.subject]
    index = chunks.noun_at(verb.end + 1) if verb.lemma == "be" and not verb.passive else None
    phrase = chunks.nouns[index] if index is not None else None
    if phrase is None or phrase.preposition != verb.end or phrase.determiner is not None or phrase.end > span.start:
        return None
    head = head_of(reading, phrase)
    known = class_of(f"be {chunks.tokens[verb.end].lower} {head}") or class_of(head, "NOUN")
    if known is None and not is_event(reading, phrase):
        return None
    plain = not who.pronoun and chunks.tokens[who.head].tag == "NOUN"
    start, end = chunks.span(who.first, phrase.end)
    return Act(known or head, head_of(reading, who) if plain else "", start, end, ids_of(galley, reading, who))


def _out_of(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "the lift was out of order for two weeks": what a known phrase with "out of" says of the subject."""
    chunks = reading.chunks
    clause = governing(reading, span, _OUT_OF)
    if clause is None or clause.subject is None or chunks.tokens[span.start - 1].lower != "for":
        return None
    verb, who = chunks.verbs[clause.verb], chunks.nouns[clause.subject]
    said = [token.lower for token in chunks.tokens[verb.first : span.start - 1]]
    at = next((n for n, word in enumerate(said) if word == lasting_words().stays.out), None)
    known = class_of(" ".join(said[at:])) if at is not None else None
    if known is None or who.pronoun:
        return None
    plain = chunks.tokens[who.head].tag == "NOUN"
    start, end = chunks.span(who.first, span.start - 1)
    return Act(known, head_of(reading, who) if plain else "", start, end, ids_of(galley, reading, who))


def _somewhere(galley: Galley, reading: Reading, span: range) -> Act | None:
    """Where somebody was for so long, or what they were without."""
    chunks, words = reading.chunks, lasting_words().stays
    clause = next((c for c in reversed(chunks.clauses) if c.first <= span.start < c.end), None)
    if clause is None:
        return None
    verb = chunks.verbs[clause.verb]
    spent = verb.lemma in acts().spending
    if verb.passive or verb.end > span.start or not (spent or verb.lemma in words.being):
        return None
    if not spent and (clause.objects or chunks.tokens[span.start - 1].lower != "for"):
        return None
    if spent and span.start - verb.end > _BESIDE:
        return None
    found = _place(reading, clause, span, spent=spent)
    if found is None:
        return None if spent else _here(galley, reading, clause, span)
    at, phrase = found
    without = chunks.tokens[at].lower == words.lacking
    head = head_of(reading, phrase)
    start, end = chunks.span(verb.first, max(phrase.end, verb.end))
    who = chunks.nouns[clause.subject] if clause.subject is not None else None
    subject = ids_of(galley, reading, who) if who is not None and not who.pronoun else ()
    if without:
        known = class_of(f"{words.lacking} {head}")
        plain = who is not None and not who.pronoun and chunks.tokens[who.head].tag == "NOUN"
        return Act(known or f"{words.lack} {head}", head_of(reading, who) if who and plain else "", start, end, subject)
    if not spent and phrase.determiner is None and is_event(reading, phrase) and not phrase.plural:
        return Act(class_of(head, "NOUN") or head, "", start, end, subject)  # "were on strike for 19 days"
    return Act(words.act, head, start, end, subject)


def _here(galley: Galley, reading: Reading, clause: Clause, span: range) -> Act | None:
    """As in "were with us for three days", "was here for an hour": nothing names where."""
    chunks, words = reading.chunks, lasting_words().stays
    verb = chunks.verbs[clause.verb]
    behind = [token.lower for token in chunks.tokens[verb.end : span.start - 1]]
    index = chunks.noun_at(verb.end + 1) if behind and behind[0] in words.beside else None
    with_us = index is not None and chunks.nouns[index].pronoun
    if not (with_us or (len(behind) == 1 and behind[0] in words.here)):
        return None
    who = chunks.nouns[clause.subject] if clause.subject is not None else None
    subject = ids_of(galley, reading, who) if who is not None and not who.pronoun else ()
    return Act(words.act, "", *chunks.span(verb.first, span.start - 1), subject)


def _place(reading: Reading, clause: Clause, span: range, *, spent: bool) -> tuple[int, NounPhrase] | None:
    """The phrase that tells where: right behind what is spent, else between the verb and the length."""
    chunks, words = reading.chunks, lasting_words().stays
    verb = chunks.verbs[clause.verb]
    low, high = (span.stop, span.stop + 1) if spent else (verb.end, verb.end + 1)
    for at in range(low, min(high, len(chunks.tokens))):
        link = chunks.tokens[at].lower
        index = chunks.noun_at(at + 1) if link in words.places or link == words.lacking else None
        phrase = chunks.nouns[index] if index is not None else None
        if phrase is None or phrase.preposition != at:
            continue
        if _tells_where(reading, phrase) or (link == words.lacking and chunks.tokens[phrase.head].tag == "NOUN"):
            return at, phrase
    return None


def _tells_where(reading: Reading, phrase: NounPhrase) -> bool:
    head = reading.chunks.tokens[phrase.head]
    return head.tag == "NOUN" and not phrase.pronoun and not is_person(head.lemma) and "time" not in types(head.lemma)


def _kept_so(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "the bridge stayed shut for two months": what is told of a state is told of the subject of "stayed"."""
    chunks, keeping = reading.chunks, lasting_words().stays.keeping
    for before, clause in zip(chunks.clauses, chunks.clauses[1:], strict=False):
        verb, state = chunks.verbs[before.verb], chunks.verbs[clause.verb]
        if state.end > span.start or span.start - state.end >= _BESIDE or clause.subject is not None:
            continue
        if verb.lemma not in keeping or verb.end != state.first or before.subject is None or before.objects:
            continue
        who = chunks.nouns[before.subject]
        if chunks.tokens[span.start - 1].lower != "for" or who.pronoun:
            return None
        named = chunks.tokens[who.head].tag == "NAME"
        head = chunks.tokens[who.head].lemma.lower() if not named else ""
        start, end = chunks.span(who.first, state.end)
        done = class_of(state.lemma, "VERB") or reading.act_of(state)
        return Act(done, head, start, end, ids_of(galley, reading, who))
    return None
