"""How a clause is told: which one is meant, or something besides; and whether who speaks is its subject."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.kinds.statements.statement_words import statement_words


def opening(chunks: Chunks, clause: Clause) -> str:
    """How a clause is told; one that "whose" opens says which ones are meant, as a relative clause does."""
    whose = clause.subject is not None and chunks.tokens[chunks.nouns[clause.subject].first].lower == "whose"
    return "relative" if whose else clause.opening


def first_person(chunks: Chunks, clause: Clause) -> str:
    """The "I" or "we" that is the subject of a clause."""
    if clause.subject is None or not chunks.nouns[clause.subject].pronoun:
        return ""
    word = chunks.tokens[chunks.nouns[clause.subject].head].lower
    return word if word in statement_words().speaking_self else ""


def tells_besides(chunks: Chunks, clause: Clause) -> bool:
    """Whether a relative clause asserts: a comma before it says that it is already known which one is meant."""
    if clause.opening != "relative" or not clause.opener or clause.subject is None:
        return False
    if chunks.tokens[clause.opener].lower not in statement_words().besides:
        return False
    told = chunks.nouns[clause.subject]
    if chunks.tokens[clause.opener - 1].text != "," or told.end != clause.opener - 1:
        return False
    opens = chunks.noun_at(told.first - 2) if told.first > 1 and chunks.tokens[told.first - 1].lower == "and" else None
    known = told if opens is None else chunks.nouns[opens]  # "the ear and throat clinic, which"
    sure = known.possessor is not None or chunks.tokens[told.head].tag == "NAME"
    sure = sure or chunks.tokens[known.first].lower in statement_words().definite
    among = known.preposition is not None and chunks.noun_at(known.preposition - 1) is not None
    return sure and not among  # not "the tunnel under the bridge, which"
