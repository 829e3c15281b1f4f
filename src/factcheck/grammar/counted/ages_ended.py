"""Whose age stands behind the end of a life: "died in 1921 aged 58", "has died in Lisbon, aged 70"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause, NounPhrase
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.lexicon import words
from factcheck.grammar.counted.small import small
from factcheck.grammar.words import words as lexemes

_VERBS = frozenset({"VERB", "AUX", "MODAL"})


def ended_life(frame: Frame, at: int) -> tuple[Clause, int | None] | None:
    """The clause that tells of a death before an age, and who died; None where no such clause leads up to the age.

    Between the verb and the age only the time, the place and the cause may stand: of "died with Tom Holt, aged 40"
    nobody knows whose age it is.

    Args:
        frame: The parsed sentence.
        at: The place of the age, with "aged" before it.
    """
    chunks = frame.chunks
    stop = at - 2 if at > 1 and chunks.tokens[at - 2].text == "," else at - 1
    dying = [c for c in chunks.clauses if chunks.verbs[c.verb].lemma in words().ending.words]
    clause = next((c for c in dying if _leads(frame, chunks.verbs[c.verb].end, stop)), None)
    if clause is None:
        return None
    named = clause.subject is not None and _is_somebody(frame, chunks.nouns[clause.subject])
    return clause, clause.subject if named else _added_to(frame, clause)


def _leads(frame: Frame, first: int, stop: int) -> bool:
    """Whether only when, where and of what stand between a verb and an age, and no other person or verb."""
    chunks = frame.chunks
    if first > stop or any(token.tag in _VERBS for token in chunks.tokens[first:stop]):
        return False
    return all(_is_setting(frame, phrase) for phrase in chunks.nouns if first <= phrase.first < stop)


def _is_setting(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether a phrase tells the time, the place or the cause of something."""
    head = frame.chunks.tokens[phrase.head]
    if head.tag in ("TIME", "NUM") or (head.tag == "NOUN" and "time" in lexemes.types(head.lemma)):
        return True
    before = frame.chunks.tokens[phrase.preposition].lower if phrase.preposition is not None else ""
    if head.tag == "NAME":
        return before in words().ended_where.words
    return head.tag == "NOUN" and not lexemes.is_person(head.lemma) and bool(before) and not phrase.pronoun


def _is_somebody(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether a phrase is one person: "he", "who", "the artist", "Otto Pell", "the painter Otto Pell"."""
    tokens = frame.chunks.tokens
    head = tokens[phrase.head]
    if phrase.plural or phrase.numbers:
        return False
    if phrase.pronoun or head.tag == "CLAUSE":
        return head.lower in small().persons
    if head.tag == "NAME":
        noun = any(t.tag == "NOUN" and lexemes.is_person(t.lemma) for t in tokens[phrase.first : phrase.head])
        return noun or phrase.determiner is None
    return head.tag == "NOUN" and head.form != "plural" and lexemes.is_person(head.lemma)


def _added_to(frame: Frame, clause: Clause) -> int | None:
    """Who a clause begins with, where a comma adds something to the name: "Joe Marr, of the Lanterns, has died"."""
    chunks = frame.chunks
    first = next((n for n, p in enumerate(chunks.nouns) if p.first >= clause.first), None)
    if first is None or chunks.nouns[first].end >= chunks.verbs[clause.verb].first:
        return None
    phrase = chunks.nouns[first]
    full = phrase.head > phrase.first and chunks.tokens[phrase.head].tag == "NAME" and phrase.preposition is None
    added = chunks.tokens[phrase.end].text == "," and chunks.tokens[chunks.verbs[clause.verb].first - 1].text == ","
    return first if full and added and _is_somebody(frame, phrase) else None
