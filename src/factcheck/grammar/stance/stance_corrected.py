"""What a text takes back of its own: "an earlier version of this article said that …", "we wrongly reported …"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.grammar.chunks.chunks import Chunks, Clause, NounPhrase
from factcheck.grammar.stance.stance_cues import cues
from factcheck.grammar.stance.stance_scopes import Scope, reach_forward
from factcheck.grammar.stance.stance_shape import NOTHING, Shape, scope
from factcheck.grammar.stance.stance_speakers import content_after
from factcheck.grammar.stance.stance_words import stance_words

_WE, _NOT = "we", "not"
_JOINS = frozenset({",", "and"})
_REACH = 5  # tokens between a figure and the one that it stands in the place of: "900 pupils a year, not 400"
_QUOTES = frozenset({'"', "“", "”"})


@cache
def correcting_words() -> frozenset[str]:
    """The words without any of which `corrected` finds nothing."""
    table = stance_words().corrected
    return table.pieces | table.versions | table.struck | {_WE, _NOT}


def corrected(chunks: Chunks) -> Shape:
    """What a text said before and says no more: it is told only in order to be withdrawn."""
    scopes = []
    for number, clause in enumerate(chunks.clauses):
        group = chunks.verbs[clause.verb]
        told = chunks.tokens[group.main].lower in cues().reporting or group.lemma in stance_words().corrected.giving
        if not told or clause.subject is None or not group.past or group.negation is not None or clause.inherited:
            continue
        if group.modal is None and not (group.passive and group.auxiliaries) and _is_own_past(chunks, clause):
            content = content_after(chunks, number, clause)
            first = group.end if content is None else min(content, len(chunks.tokens) - 1)
            scopes.append(scope("withdrawn", group.main, group.end, reach_forward(chunks, first + 1, content=True)))
    scopes += _struck(chunks)
    refused = {at: _not_before(chunks, at) or 0 for at in range(len(chunks.tokens)) if is_refused(chunks, at)}
    scopes += [scope("withdrawn", before, before + 1, _end_of(chunks, at)) for at, before in refused.items()]
    return Shape(tuple(scopes), settled=frozenset(refused.values())) if scopes else NOTHING


def _struck(chunks: Chunks) -> Iterator[Scope]:
    """A figure that somebody takes back or does not let stand: "the reading of 46 degrees was rejected"."""
    table = stance_words().corrected
    for clause in chunks.clauses:
        group = chunks.verbs[clause.verb]
        done = {chunks.tokens[at].lower for at in range(group.first, min(group.end + 1, len(chunks.tokens)))}
        if clause.subject is None or not group.past or group.modal is not None or group.negation is not None:
            continue
        if not group.passive or table.struck.isdisjoint(done):
            continue
        subject = chunks.nouns[clause.subject]
        told = chunks.tokens[subject.first : group.first]
        if chunks.tokens[subject.head].lemma in table.results and any(token.tag == "NUM" for token in told):
            yield scope("withdrawn", group.main, subject.first, group.first)


def is_refused(chunks: Chunks, at: int) -> bool:
    """Whether a number is told as the wrong one for a figure right before it: the 400 of "is 900, not 400"."""
    tokens = chunks.tokens
    before = _not_before(chunks, at) if tokens[at].tag == "NUM" else None
    if before is None or before == 0 or tokens[before - 1].lower not in _JOINS:
        return False
    return any(token.tag == "NUM" for token in tokens[max(0, before - 1 - _REACH) : before - 1])


def _not_before(chunks: Chunks, at: int) -> int | None:
    """Where "not" stands right before a number, the mark of a currency between them or none."""
    tokens = chunks.tokens
    first = at - 1 if at and not tokens[at - 1].lower.isalnum() and tokens[at - 1].end == tokens[at].start else at
    return first - 1 if first and tokens[first - 1].lower == _NOT else None


def _end_of(chunks: Chunks, at: int) -> int:
    """The end of the phrase of a number."""
    phrase = chunks.noun_at(at)
    return at + 1 if phrase is None else chunks.nouns[phrase].end


def _is_own_past(chunks: Chunks, clause: Clause) -> bool:
    """Whether the subject of a clause is what this very text, or its paper, said before."""
    table, group, subject = stance_words().corrected, chunks.verbs[clause.verb], chunks.nouns[clause.subject or 0]
    amends = any(token.lower in table.amending for token in chunks.tokens)
    if chunks.tokens[subject.head].lower == _WE:  # in quotation marks "we" are others
        piece = any(chunks.tokens[noun.head].lower in table.pieces for noun in chunks.nouns)
        return (piece or amends) and all(token.text not in _QUOTES for token in chunks.tokens)
    phrases = [noun for noun in chunks.nouns if subject.first <= noun.first < group.first]
    if any(_is_version(chunks, noun) for noun in phrases):
        return amends or any(_is_piece(chunks, n) for n in phrases) or len(phrases) == 1  # no "version of the bill"
    then = {token.lower for token in chunks.tokens[group.first : group.end + 1]}
    return _is_piece(chunks, subject) and (amends or not table.before.isdisjoint(then))


def _is_version(chunks: Chunks, phrase: NounPhrase) -> bool:
    """Whether a phrase is an earlier state of something written: "a previous version", "the original headline"."""
    table = stance_words().corrected
    named = chunks.tokens[phrase.head].lower in table.versions
    return named and not table.earlier.isdisjoint(_words(chunks, phrase))


def _is_piece(chunks: Chunks, phrase: NounPhrase) -> bool:
    """Whether a phrase is this text: "this article", "our story", "the report" of which there is a version."""
    table = stance_words().corrected
    return chunks.tokens[phrase.head].lower in table.pieces and not table.own.isdisjoint(_words(chunks, phrase))


def _words(chunks: Chunks, phrase: NounPhrase) -> set[str]:
    return {token.lower for token in chunks.tokens[phrase.first : phrase.end]}
