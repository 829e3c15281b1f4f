"""Lengths told of by what stands behind them: a clause, "of it", "without rain", "late", "notice"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause, NounPhrase
from factcheck.grammar.words.words import class_of, is_person, types
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.lasting_words import lasting_words
from factcheck.kinds.moments.moment_acts import Act, is_event
from factcheck.kinds.moments.moment_nouns import head_of, ids_of, named_act
from factcheck.kinds.moments.moment_terms import governing

_OPENERS = 2  # tokens between a length and the subject of its clause: "in which"
_PLACED = 2  # tokens behind a verb in which the place stands where somebody was


def told_behind(galley: Galley, reading: Reading, span: range) -> Act | None:
    """What is long by the words behind a length, where they say so.

    Args:
        galley: The document.
        reading: The sentence.
        span: The tokens of the length.
    """
    return _all_of_it(galley, reading, span) or _its_clause(galley, reading, span) or _gone_without(reading, span)


def _all_of_it(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "sat through the trial, all fourteen weeks of it": the whole of what is named right before."""
    tokens, chunks, words = reading.chunks.tokens, reading.chunks, lasting_words().relative
    behind = [token.lower for token in tokens[span.stop : span.stop + 2]]
    whole = {tokens[at].lower for at in (span.start, span.start - 1) if at > 0}
    if len(behind) < 2 or behind[0] != words.of or behind[1] not in words.it or whole.isdisjoint(words.all):
        return None
    named = [n for n, phrase in enumerate(chunks.nouns) if phrase.end < span.start]
    between = tokens[chunks.nouns[named[-1]].end : span.start] if named else ()
    if not named or any(token.tag != "PUNCT" and token.lower not in words.all for token in between):
        return None
    phrase = chunks.nouns[named[-1]]
    if phrase.pronoun or tokens[phrase.head].tag != "NOUN" or is_person(head_of(reading, phrase)):
        return None
    return named_act(galley, reading, named[-1], *chunks.span(phrase.first, span.stop))


def _its_clause(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "for the 31 hours their screens were down", "in the six weeks that the road was shut"."""
    chunks, words = reading.chunks, lasting_words().relative
    counted = any(chunks.tokens[at].tag == "NUM" for at in span)
    if not counted or chunks.tokens[span.start].lower not in words.definite:
        return None
    clause = next((c for c in chunks.clauses if c.first == span.stop and not c.inherited), None)
    if clause is None or clause.subject is None:
        return None
    who, verb = chunks.nouns[clause.subject], chunks.verbs[clause.verb]
    opener = [token.lower for token in chunks.tokens[span.stop : who.first]]
    if len(opener) > _OPENERS or not words.openers.issuperset(opener) or verb.first < who.end:
        return None
    if not opener and not _depends(reading, clause, span):
        return None
    if verb.lemma in words.having or reading.act_of(verb) in words.having:
        return None
    return _done_in(galley, reading, clause)


def _depends(reading: Reading, clause: Clause, span: range) -> bool:
    """Whether a clause without a word that opens it hangs on a length: the sentence tells something else besides."""
    others = [one for one in reading.chunks.clauses if one is not clause and not one.inherited]
    before = any(reading.chunks.verbs[one.verb].end <= span.start for one in others)
    return before or any(one.opening == "main" and one.first >= clause.end for one in others)


def _done_in(galley: Galley, reading: Reading, clause: Clause) -> Act | None:
    """What a clause behind a length says went on for so long."""
    chunks = reading.chunks
    verb, who = chunks.verbs[clause.verb], chunks.nouns[clause.subject or 0]
    start, end = chunks.span(who.first, verb.end)
    if reading.act_of(verb) in acts().lasting or verb.lemma in acts().lasting:
        plain = not who.pronoun and chunks.tokens[who.head].tag == "NOUN" and not is_person(head_of(reading, who))
        return named_act(galley, reading, clause.subject or 0, start, end) if plain and not clause.objects else None
    subject = () if who.pronoun else ids_of(galley, reading, who)
    place = _where(reading, clause)
    if place is not None:
        bare = place.determiner is None and is_event(reading, place) and not place.plural
        head, done = head_of(reading, place), lasting_words().stays.act
        if bare:
            return Act(class_of(head, "NOUN") or head, "", start, end, subject)
        return Act(done, head, start, end, ids_of(galley, reading, who))
    if verb.lemma in acts().spending:
        return None
    lacking = _lacked(reading, verb.end)
    if lacking:
        plain = not who.pronoun and chunks.tokens[who.head].tag == "NOUN"
        return Act(lacking, head_of(reading, who) if plain else "", start, end, subject)
    told = galley.statement_over(reading, *chunks.span(verb.first, verb.end))
    measure = told.question.measure if told is not None else None
    if told is not None and measure is not None and measure.predicate and measure.predicate != "be":
        return Act(measure.predicate, measure.head, start, end, told.question.subject)
    plain = not who.pronoun and chunks.tokens[who.head].tag == "NOUN"
    done = class_of(reading.act_of(verb), "VERB") or reading.act_of(verb)
    return Act(done, head_of(reading, who) if plain else "", start, end, subject)


def _where(reading: Reading, clause: Clause) -> NounPhrase | None:
    """The place of somebody who lay, sat, was or spent the time in it."""
    chunks, words = reading.chunks, lasting_words().stays
    verb = chunks.verbs[clause.verb]
    if verb.passive or not (verb.lemma in words.being or verb.lemma in acts().spending):
        return None
    for at in range(verb.end, min(verb.end + _PLACED, len(chunks.tokens))):
        index = chunks.noun_at(at + 1) if chunks.tokens[at].lower in words.places else None
        phrase = chunks.nouns[index] if index is not None else None
        if phrase is not None and phrase.preposition == at and _is_place(reading, phrase):
            return phrase
    return None


def _lacked(reading: Reading, at: int) -> str:
    """The act of lacking what stands behind "without" at a token; nothing where it does not stand there."""
    chunks, words = reading.chunks, lasting_words().stays
    index = chunks.noun_at(at + 1) if at < len(chunks.tokens) and chunks.tokens[at].lower == words.lacking else None
    phrase = chunks.nouns[index] if index is not None else None
    if phrase is None or phrase.pronoun or chunks.tokens[phrase.head].tag != "NOUN":
        return ""
    head = head_of(reading, phrase)
    if is_person(head):
        return ""
    return class_of(f"{words.lacking} {head}") or f"{words.lack} {head}"


def _is_place(reading: Reading, phrase: NounPhrase) -> bool:
    head = reading.chunks.tokens[phrase.head]
    return head.tag == "NOUN" and not phrase.pronoun and not is_person(head.lemma) and "time" not in types(head.lemma)


def _gone_without(reading: Reading, span: range) -> Act | None:
    """As in "had gone 71 days without rain", "it was 48 days since the last rain": how long it was lacking."""
    chunks, words = reading.chunks, lasting_words()
    link = chunks.tokens[span.stop].lower if span.stop < len(chunks.tokens) else ""
    clause = governing(reading, span)
    index = chunks.noun_at(span.stop + 1)
    if clause is None or index is None or chunks.nouns[index].pronoun:
        return None
    owned = index + 1 < len(chunks.nouns) and chunks.nouns[index + 1].possessor == index  # "the county's last rain"
    verb, phrase = chunks.verbs[clause.verb], chunks.nouns[index + owned]
    lacked = verb.lemma == words.without.go and bool(_lacked(reading, span.stop))
    last = {chunks.tokens[at].lower for at in range(phrase.first, phrase.head)} & words.without.last
    since = link in words.without.since and verb.lemma == "be" and bool(last)
    if not (lacked or since) or chunks.tokens[phrase.head].tag != "NOUN" or is_person(head_of(reading, phrase)):
        return None
    head = head_of(reading, phrase)
    known = class_of(f"{words.stays.lacking} {head}")
    return Act(known or f"{words.stays.lack} {head}", "", *chunks.span(verb.first, phrase.end))


def behind_time(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "left on Sunday, 24 hours late", "sailed three days behind schedule": the length of a delay.

    A ship may leave an hour late and arrive two hours late; so what it did late is told with it.
    """
    chunks, words = reading.chunks, lasting_words().lateness
    behind = " ".join(token.lower for token in chunks.tokens[span.stop : span.stop + 2])
    if not (behind.split(" ")[0] in acts().late or behind in words.behind):
        return None
    clauses = [c for c in chunks.clauses if c.first <= span.start < c.end and chunks.verbs[c.verb].end <= span.start]
    if not clauses or clauses[-1].subject is None:
        return None
    clause = clauses[-1]
    verb = chunks.verbs[clause.verb]
    moved = verb.passive and bool(clause.objects)
    phrase = chunks.nouns[clause.subject or 0]
    ends = class_of(verb.lemma, "VERB") or verb.lemma
    head = ends if ends in words.ends and not moved else ""
    start, end = chunks.span(phrase.first, span.stop)
    done = class_of(words.delay, "NOUN") or words.delay
    return Act(done, head, start, end, ids_of(galley, reading, phrase))
