"""Whom a pronoun stands for in what is told: "the doctor denied that he had been drunk" is told of the doctor."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.stance.stance_cues import cues
from factcheck.grammar.stance.stance_words import stance_words
from factcheck.grammar.words.words import types
from factcheck.kinds.statements.statement_words import statement_words

_PEOPLE = frozenset({"he", "she", "him"})
_THINGS = frozenset({"it"})
_ANY = frozenset({"they", "them"})


def teller(chunks: Chunks, clause: Clause) -> int | None:
    """The phrase that speaks what a clause tells, if the clause is the content of its one verb of speaking.

    None where somebody is spoken to ("told the nurse that he …"): then the pronoun may be either's.
    """
    if clause.parent is None:
        return None
    above = chunks.clauses[clause.parent]
    verb = chunks.verbs[above.verb]
    told = chunks.tokens[verb.main].lower in cues().reporting or verb.lemma in statement_words().telling
    if not told or verb.passive or above.subject is None or above.objects or above.first > clause.first:
        return None
    between = [token.text for token in chunks.tokens[verb.end : clause.first]]
    opened = clause.opener is not None and chunks.tokens[clause.opener].lower == "that"
    if not opened and any(mark in between for mark in (",", ";", ":")):
        return None
    return above.subject


def stood_for(chunks: Chunks, number: int | None, told_by: int | None) -> int | None:
    """The phrase that a pronoun's phrase stands for: the teller's where that fits, else its own."""
    if number is None or told_by is None or number == told_by or not chunks.nouns[number].pronoun:
        return number
    pronoun = chunks.tokens[chunks.nouns[number].head].lower
    phrase = chunks.nouns[told_by]
    if phrase.pronoun:
        return number
    head = chunks.tokens[phrase.head]
    kinds = types(head.lemma) if head.tag == "NOUN" else frozenset()
    person = (head.tag == "NAME" or "person" in kinds) and phrase.plural is not True
    if pronoun in _PEOPLE:
        return told_by if person and "group" not in kinds else number
    if pronoun in _THINGS:
        return told_by if head.tag == "NAME" or "group" in kinds else number
    several = phrase.plural is True or "group" in kinds or head.form == "plural"
    return told_by if pronoun in _ANY and several else number


def planner(chunks: Chunks, clause: Clause) -> Clause:
    """The clause with who plans for its subject, where an infinitive hangs on a noun: “the firm has plans to sell”."""
    group = chunks.verbs[clause.verb]
    if group.form != "infinitive" or clause.subject is None or clause.parent is None:
        return clause
    phrase = chunks.nouns[clause.subject]
    above = chunks.clauses[clause.parent].subject
    planned = chunks.tokens[phrase.head].lemma in stance_words().unfulfilled.intents
    return clause._replace(subject=above) if planned and phrase.end == group.first and above is not None else clause


def is_deed(chunks: Chunks, clause: Clause, content: int | None) -> bool:
    """Whether a verb of speaking tells of something done: "was told of the leak", "recalled the cars"."""
    group = chunks.verbs[clause.verb]
    takes = statement_words().deeds.get(group.lemma, frozenset())
    if group.passive:
        heard = clause.subject is not None and bool(group.auxiliaries) and not _is_it(chunks, clause.subject)
        return heard and "heard" in takes
    if content is not None:
        return False
    things = [number for number in clause.objects if not chunks.nouns[number].pronoun]
    if "object" in takes and things:
        return True
    last = max([group.end, *(chunks.nouns[number].end for number in clause.objects)])
    return any(at == last and chunks.tokens[at].lower in takes for at, _ in clause.prepositions)


def _is_it(chunks: Chunks, number: int) -> bool:
    """Whether a subject is the empty one of “it was said that”."""
    return chunks.nouns[number].pronoun and chunks.tokens[chunks.nouns[number].head].lower in _THINGS
