"""What the clause of a figure or date tells: its act, whether that is denied, and the names that are its subject."""

from __future__ import annotations

from typing import Literal

from factcheck.grammar.chunks.chunks import Clause
from factcheck.grammar.names.names import FoundName
from factcheck.kinds.contrasts import contrasted
from factcheck.kinds.galley import Galley, Reading
from factcheck.model.claim import ACT_DENIED, GRANTED
from factcheck.row import NamedTuple

Denial = Literal["", "it", "its act"]  # of a figure that is denied, or whose act is: "212 were not treated"


class Deed(NamedTuple):
    """The act of a clause, and who it is told of, as far as by name: its subject and, behind "by", its doer.

    Each with every name beside it, so that "Ruiz and Dolan" is told of both.
    """

    verb: str = ""
    denied: bool = False
    passive: bool = False
    subject: tuple[FoundName, ...] = ()
    doer: tuple[FoundName, ...] = ()


NO_DEED = Deed()


def deed_at(galley: Galley, reading: Reading, token: int) -> Deed:
    """What the clause at a token tells."""
    chunks, index = reading.chunks, reading.chunks.clause_at(token)
    if index is None:
        return NO_DEED
    clause = chunks.clauses[index]
    verb = chunks.verbs[clause.verb]
    denied = denial(galley, reading, *chunks.span(verb.main, verb.main + 1)) != ""
    subject = _subject(reading, clause, token)
    doer = _behind_by(reading, clause) if verb.passive else subject
    return Deed(verb.lemma, denied, verb.passive, subject, doer)


def _subject(reading: Reading, clause: Clause, token: int) -> tuple[FoundName, ...]:
    """The names of a subject that is a name, with those up to the verb and those of a second subject without one.

    "Ruiz led it until 2003, and Dolan from 2004".
    """
    chunks = reading.chunks
    if clause.subject is None:
        return ()
    phrase, verb = chunks.nouns[clause.subject], chunks.verbs[clause.verb]
    if not any(one.form == "name" for one in _named(reading, phrase.head, phrase.head + 1)):
        return ()
    second = next((i for i in range(token - 1, verb.main, -1) if chunks.tokens[i].tag == "CONJ"), token)
    first = _named(reading, phrase.first, max(phrase.end, verb.first))
    return (*first, *_named(reading, second, token))


def _behind_by(reading: Reading, clause: Clause) -> tuple[FoundName, ...]:
    tokens, nouns = reading.chunks.tokens, reading.chunks.nouns
    phrases = [nouns[phrase] for preposition, phrase in clause.prepositions if tokens[preposition].lower == "by"]
    if not any(_named(reading, phrase.head, phrase.head + 1) for phrase in phrases):
        return ()
    return _named(reading, min(phrase.first for phrase in phrases), clause.end)


def _named(reading: Reading, first: int, end: int) -> tuple[FoundName, ...]:
    """The names that stand in some tokens."""
    if first >= end:
        return ()
    low, high = reading.chunks.span(first, end)
    return tuple(name for name in reading.names if name.start < high and low < name.end)


def denial(galley: Galley, reading: Reading, start: int, end: int) -> Denial:
    """Whether a figure or day is told as what is not so, or what is said of it."""
    first, stance = reading.sentence.start, galley.stance(reading, start, end)
    heard = galley.heard(first, reading.end)
    stance, note = contrasted(galley.document.text, first, start, stance, heard)
    if stance.affirmed or note == GRANTED:
        return ""
    return "its act" if note == ACT_DENIED else "it"
