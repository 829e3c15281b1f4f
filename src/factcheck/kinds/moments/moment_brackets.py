"""What two years in brackets are the span of: a post before them, else the act told before them, never a later one."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause, NounPhrase
from factcheck.grammar.names.names_words import titles
from factcheck.grammar.words.words import class_of
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.moment_acts import Act, is_event
from factcheck.timeline import ResolvedTime

_LONGEST_POST = 3  # words of a post: "deputy prime minister"


def post_in_brackets(galley: Galley, reading: Reading, span: range) -> Act | None:
    """The post of "Jon Marl, prime minister (1938–1944)", or of "Jon Marl, king of Orme (1938–1944)"."""
    chunks, end = reading.chunks, span.start - 1
    if not _bracketed(reading, span):
        return None
    phrase = next((p for p in reversed(chunks.nouns) if p.end == end), None)
    if phrase is not None and phrase.preposition is not None and chunks.tokens[phrase.preposition].lower == "of":
        phrase = next((p for p in reversed(chunks.nouns) if p.end == phrase.preposition), None)
    if phrase is None or chunks.tokens[phrase.first - 1].text != ",":
        return None
    words = [token.lower for token in chunks.tokens[phrase.first : phrase.head + 1]][-_LONGEST_POST:]
    post = next((" ".join(words[k:]) for k in range(len(words)) if " ".join(words[k:]) in titles().exclusive), "")
    at = chunks.tokens[phrase.first - 1].start
    holder = [n for n in reading.names if n.kind == "person" and 0 <= at - n.end <= 1]
    if not post or not holder:
        return None
    head = chunks.tokens[phrase.head].lemma.lower()
    start, stop = holder[0].start, chunks.span(span.start - 1, span.stop + 1)[1]
    return Act(head, "", start, stop, (galley.id_of(holder[0]),))


def told_before(reading: Reading, span: range) -> Clause | None:
    """The clause whose verb stands last before a bracket, where no comma comes between them."""
    chunks = reading.chunks
    before = [c for c in chunks.clauses if chunks.verbs[c.verb].end < span.start]
    clause = max(before, key=lambda c: chunks.verbs[c.verb].end, default=None)
    if clause is None:
        return None
    between = chunks.tokens[chunks.verbs[clause.verb].end : span.start - 1]
    return None if any(token.text in {",", ";", ":"} for token in between) else clause


def with_doer(galley: Galley, reading: Reading, clause: Clause | None, act: Act, span: range) -> Act:
    """An act with who does it, and with the name before a bracket as what it is done to."""
    if clause is None or clause.subject is None:
        return act
    chunks = reading.chunks
    subject = chunks.nouns[clause.subject]
    doers = galley.ids_in(reading, chunks.span(subject.first, subject.end))
    name = next((n.text for n in reading.names if n.end == chunks.tokens[span.start - 2].end), act.head)
    return act._replace(subject=doers, head=name)


def as_post(galley: Galley, act: Act) -> Act:
    """The act of holding a post, where a verb tells it: "managed Orme" as "was manager of Orme", "reigned"."""
    posts = acts().terms_by_verb.get(act.lemma, ())
    holders = [one for one in act.subject if one.startswith(("person:", "name:"))]
    if not posts or not holders:
        return act
    if len(posts) == 1:
        return act._replace(lemma=posts[0], head="") if act.head[:1].isupper() else act
    roles = {role for chain in galley.chains if chain.id == holders[0] for role in chain.roles}
    told = [post for post in posts if post in roles]
    return act._replace(lemma=told[0], head="", subject=(holders[0],)) if len(told) == 1 else act


def hangs_on_a_name(reading: Reading, span: range) -> bool:
    """Whether a time stands alone in brackets, right behind a name."""
    return _bracketed(reading, span) and reading.chunks.tokens[span.start - 2].tag == "NAME"


def _bracketed(reading: Reading, span: range) -> bool:
    tokens = reading.chunks.tokens
    closed = span.start > 1 and span.stop < len(tokens)
    return closed and (tokens[span.start - 1].text, tokens[span.stop].text) == ("(", ")")


def in_brackets(reading: Reading, mention: ResolvedTime, span: range) -> Act | None:
    """The event right before a date in brackets: "the Corran War (2003-11)", "the war in Corran (2003-11)"."""
    tokens = reading.chunks.tokens
    alone = (
        span.start and span.stop < len(tokens) and (tokens[span.start - 1].text, tokens[span.stop].text) == ("(", ")")
    )
    if mention.kind != "date" or not alone:
        return None
    end = span.start - 1
    for phrase in reversed([p for p in reading.chunks.nouns if p.end <= end]):
        if phrase.end != end:
            return None
        if is_event(reading, phrase):
            return noun_act(reading, phrase)
        end = phrase.first - (tokens[phrase.first - 1].tag == "PREP")
    return None


def noun_act(reading: Reading, phrase: NounPhrase) -> Act:
    """The act that a noun names."""
    head = reading.chunks.tokens[phrase.head].lemma.lower()
    act = class_of(head, "NOUN") or class_of(head, "VERB") or head
    return Act(act, "", *reading.chunks.span(phrase.first, phrase.end))
