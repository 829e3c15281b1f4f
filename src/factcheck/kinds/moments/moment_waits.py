"""Lengths that no verb of lasting tells: what ended after them, what came when they had passed, what lies between."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause, NounPhrase
from factcheck.grammar.times.durations import unit_of
from factcheck.grammar.words.words import class_of, is_person
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.lasting_words import lasting_words
from factcheck.kinds.moments.moment_acts import Act
from factcheck.kinds.moments.moment_its import of_its_thing
from factcheck.kinds.moments.moment_nouns import head_of, ids_of, named_act
from factcheck.questions.counted_spans import counted_words
from factcheck.timeline import ResolvedTime

INTERVAL = "interval"
_ASIDE = 6  # tokens of an aside between commas: "the court heard"
_OWNED = 3  # tokens behind a length in which the noun stands that it is the measure of
_MARKS = ("'", "\N{RIGHT SINGLE QUOTATION MARK}")
_FOR_EACH = 6  # tokens behind a sum in which "for every year" stands
_OPENING = 3  # tokens before a length that opens a sentence


def ended_after(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "the strike ended after 19 days", "after an hour the raid was over": the length of the subject."""
    chunks, words = reading.chunks, lasting_words().ends
    if span.start == 0 or chunks.tokens[span.start - 1].lower not in words.links:
        return None
    clause = next((c for c in reversed(chunks.clauses) if c.first <= span.start < c.end), None)
    if clause is None or clause.subject is None:
        return None
    if chunks.verbs[clause.verb].end > span.start > 1:
        return None  # "after 19 days the strike ended" opens its sentence
    verb, subject = chunks.verbs[clause.verb], chunks.nouns[clause.subject]
    behind = chunks.tokens[span.stop].lower if span.stop < len(chunks.tokens) else ""
    done = _ending(reading, clause)
    if done in lasting_words().back.acts and behind not in counted_words().after:
        return _back(galley, reading, clause)
    if done not in words.acts or behind == "of":
        return None
    if subject.pronoun:
        return of_its_thing(galley, reading, clause, chunks.span(verb.first, verb.end))
    head = chunks.tokens[subject.head]
    if head.tag != "NOUN" or is_person(head.lemma) or unit_of(head.lower) is not None:
        return None
    return named_act(galley, reading, clause.subject, *chunks.span(subject.first, verb.end))


def _back(galley: Galley, reading: Reading, clause: Clause) -> Act | None:
    """As in "the supply was back after fifty minutes": so long it had failed; nobody fails so."""
    chunks = reading.chunks
    verb, phrase = chunks.verbs[clause.verb], chunks.nouns[clause.subject or 0]
    done = class_of(lasting_words().back.act, "VERB") or lasting_words().back.act
    if phrase.pronoun or is_person(head_of(reading, phrase)):
        return None
    plain = chunks.tokens[phrase.head].tag == "NOUN"
    start, end = chunks.span(phrase.first, verb.end)
    return Act(done, head_of(reading, phrase) if plain else "", start, end, ids_of(galley, reading, phrase))


def _ending(reading: Reading, clause: Clause) -> str:
    """The act of a verb with its particle, though a reflexive stands between them: "burned itself out"."""
    chunks, words = reading.chunks, lasting_words().ends
    verb = chunks.verbs[clause.verb]
    behind = [token.lower for token in chunks.tokens[verb.end : verb.end + 2]]
    if len(behind) > 1 and behind[0] in words.reflexive and behind[1] in words.particles:
        return f"{verb.lemma} {behind[1]}"
    return reading.act_of(verb)


def months_pay(reading: Reading, span: range) -> Act | None:
    """As in "offered six months' pay", "six months' notice": so much by the time it is good for."""
    chunks, words = reading.chunks, lasting_words().pay
    tokens = chunks.tokens
    behind = range(span.stop, min(span.stop + _OWNED, len(tokens)))
    owned = tokens[span.stop - 1].text.endswith(_MARKS) or any(tokens[at].tag == "POSS" for at in behind[:1])
    told = words.nouns | {words.notice}
    paid = next((at for at in behind if {tokens[at].lower, tokens[at].lemma.lower()} & told), None)
    if not owned or paid is None or tokens[paid].tag != "NOUN":
        return None
    start, end = chunks.span(span.start, paid + 1)
    if tokens[paid].lower == words.notice:
        return Act(words.notice, "", start, end)
    each = any(token.lower in words.each for token in tokens[span.stop : span.stop + _FOR_EACH])
    return Act("", words.rate if each else words.head, start, end)


def counted_within(reading: Reading, span: range) -> bool:
    """As in "within ten minutes of the crash": a length counted from what is told behind it."""
    tokens, words = reading.chunks.tokens, lasting_words().counted_from
    behind = tokens[span.stop].lower if span.stop < len(tokens) else ""
    before = {token.lower for token in tokens[max(0, span.start - 1) : span.start + 1]}
    return behind == words.of and not words.within.isdisjoint(before)


def counted_from(reading: Reading, mention: ResolvedTime) -> tuple[str, ...]:
    """The word that makes a length the distance from something else, and that event: "quit four days after the vote".

    Of "four days after he was voted out" only the word. What was shut "for four days after the vote" was shut so long.
    """
    chunks = reading.chunks
    span = reading.tokens_between(mention.start, mention.end)
    behind = chunks.tokens[span.stop].lower if span and span.stop < len(chunks.tokens) else ""
    after, words = counted_words().after, lasting_words()
    lead = {token.lower for token in chunks.tokens[max(0, span.start - 1) : span.start + 1]} if span else set[str]()
    if not lead.isdisjoint(words.lengths):
        return ()
    at = span.stop if span else 0
    if span and at < len(chunks.tokens) - 1 and chunks.tokens[at].lemma in words.passes.acts:
        at += 1
        behind = chunks.tokens[at].lower
    link = behind if behind in after else after[0] if span and counted_within(reading, span) else ""
    index = chunks.noun_at(at + 1) if link else None
    if index is None:
        return (link,) if link else ()
    phrase = chunks.nouns[index]
    if phrase.pronoun or chunks.tokens[phrase.head].tag != "NOUN":
        return (link,)
    head = head_of(reading, phrase)
    return (link, class_of(head, "NOUN") or head)


def passed_until(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "an hour passed before the first crew stood on the roof": how long it took until the act behind it."""
    chunks, words = reading.chunks, lasting_words().passes
    for clause, after in zip(chunks.clauses, chunks.clauses[1:], strict=False):
        verb, onward = chunks.verbs[clause.verb], chunks.verbs[after.verb]
        passed = span.stop == verb.first or (span.stop < verb.first and clause.subject is not None)
        if reading.act_of(verb) not in words.acts or not passed or clause.first > span.start:
            continue
        if after.opener is None or chunks.tokens[after.opener].lower not in words.until:
            continue
        act = reading.act_of(onward)
        low, high = chunks.span(span.start, onward.end)
        done = class_of(act, "VERB") or class_of(onward.lemma, "VERB") or act
        subject = chunks.nouns[after.subject] if after.subject is not None else None
        ids = ids_of(galley, reading, subject) if subject is not None and not subject.pronoun else ()
        return Act(done, _taking_part(reading, after), low, high, ids)
    return None


def waits_for(galley: Galley, reading: Reading, span: range) -> Act | None:
    """As in "waited five weeks for a boiler", "a wait of five weeks for a boiler": until what is waited for came."""
    chunks, words = reading.chunks, lasting_words().waits
    tokens = chunks.tokens
    if span.stop >= len(tokens) or tokens[span.stop].lower != words.link:
        return None
    index = chunks.noun_at(span.stop + 1)
    before = [token.lemma.lower() for token in tokens[max(0, span.start - 2) : span.start]]
    if index is None or words.act not in before or chunks.nouns[index].pronoun:
        return None
    clause = next((c for c in reversed(chunks.clauses) if c.first <= span.start < c.end), None)
    who = chunks.nouns[clause.subject] if clause is not None and clause.subject is not None else None
    subject = ids_of(galley, reading, who) if who is not None and not who.pronoun else ()
    start, end = chunks.span(span.start - 1, chunks.nouns[index].end)
    return Act(words.act, head_of(reading, chunks.nouns[index]), start, end, subject)


def _taking_part(reading: Reading, clause: Clause) -> str:
    """What an act is done to, else who does it, else where it is done."""
    chunks = reading.chunks
    where = [n for _, n in clause.prepositions]
    who = [clause.subject] if clause.subject is not None else []
    phrases = [chunks.nouns[n] for n in (*clause.objects, *who, *where)]
    heads = [chunks.tokens[p.head] for p in phrases if not p.pronoun]
    return next((head.lemma.lower() for head in heads if head.tag == "NOUN"), "")


def at_intervals(reading: Reading, span: range) -> Act | None:
    """As in "two doses at an interval of 28 days": what lies between two of a thing."""
    chunks = reading.chunks
    if span.start < 2 or chunks.tokens[span.start - 1].lower != "of":
        return None
    index = chunks.noun_at(span.start - 2)
    if index is None or head_of(reading, chunks.nouns[index]) not in lasting_words().intervals.nouns:
        return None
    before = [p for p in chunks.nouns[:index] if not p.pronoun and not _belongs(reading, p)]
    if not before or chunks.nouns[index].preposition is None:
        return None
    start, end = chunks.span(before[-1].first, span.stop)
    return Act(INTERVAL, head_of(reading, before[-1]), start, end)


def _belongs(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether a phrase only says of what the one before is: "doses of the vaccine"."""
    at = phrase.preposition
    return at is not None and reading.chunks.tokens[at].lower == "of"


def led_by(reading: Reading, span: range) -> Clause | None:
    """The clause that a length at the head of its sentence belongs to, behind an aside and what qualifies its subject.

    As in "For six years, the court heard, the firms kept the price high".
    """
    chunks = reading.chunks
    tokens, leading = chunks.tokens, lasting_words().leading.links
    if not 0 < span.start <= _OPENING or not any(token.lower in leading for token in tokens[: span.start]):
        return None
    clauses = [c for c in chunks.clauses if chunks.verbs[c.verb].first >= span.stop and not c.inherited]
    if len(clauses) < 2 or clauses[0].subject is None:
        return None
    first, second = clauses[0], clauses[1]
    if first.opening == "gerund" and second.opening == "main" and first.subject == second.subject:
        return second
    return second if _is_aside(reading, first, second, span.stop) else None


def _is_aside(reading: Reading, first: Clause, second: Clause, behind: int) -> bool:
    """Whether the first of two clauses stands between commas and only says who says so."""
    chunks = reading.chunks
    tokens, verb = chunks.tokens, chunks.verbs[first.verb]
    if second.subject is None or first.subject is None or first.objects:
        return False
    spoken = verb.lemma in acts().speech or verb.lemma in acts().told
    commas = tokens[behind].text == "," and verb.end < len(tokens) and tokens[verb.end].text == ","
    brief = verb.end - behind <= _ASIDE and chunks.nouns[second.subject].first >= verb.end
    return spoken and commas and brief and second.opening == "main"
