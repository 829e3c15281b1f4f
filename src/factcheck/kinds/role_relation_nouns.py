"""What one thing has one of, told by a noun: "the ferry's owner, Corran Lines", "her husband, the cellist X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.grammar.chunks import Chunks, NounPhrase
from factcheck.grammar.names import FoundName
from factcheck.kinds.chains import Chains
from factcheck.kinds.role_relations import LONGEST, SHAPE, Answer, answer_in
from factcheck.kinds.role_setting import FoundRole
from factcheck.kinds.role_things import Thing, thing_named
from factcheck.questions.relations import Relation, noun_relations

_BE, OWNING = "be", "POSS"


def relation_nouns_in(chunks: Chunks, offset: int, names: Sequence[FoundName], chains: Chains) -> Iterator[FoundRole]:
    """The relations that nouns of one sentence tell, where a name stands beside the noun or a "be" links the two.

    Args:
        chunks: The sentence, read.
        offset: Where it begins in the text.
        names: The names in it.
        chains: The document's chains, so that "its owner" is told of the ship.
    """
    known = noun_relations()
    for number, phrase in enumerate(chunks.nouns if names else ()):
        at = next((k for k in range(phrase.first, phrase.end) if chunks.tokens[k].lower in known), None)
        if at is None or (at != phrase.head and at + 1 > phrase.head):
            continue
        relation = known[chunks.tokens[at].lower]
        answer = _beside(chunks, number, at, relation, offset, names) or _linked(
            chunks, number, relation, offset, names
        )
        thing = None if answer is None else _owner(chunks, phrase, offset, names, chains)
        if answer is None or thing is None or thing.name.text == answer.text:
            continue
        left, right = chunks.span(phrase.first, phrase.end)
        start = min(left + offset, answer.start, thing.name.start)
        end = max(right + offset, answer.end, thing.name.end)
        if end - start <= LONGEST:
            verb = chunks.tokens[at].lower
            yield FoundRole(start, end, thing.name, relation.fact, answer.text, (), verb, SHAPE, thing.chain)


def _owner(chunks: Chunks, phrase: NounPhrase, offset: int, names: Sequence[FoundName], chains: Chains) -> Thing | None:
    """Whose or of what it is: "the ferry's owner", "the owner of the ferry", "its owner"."""
    number = phrase.possessor if phrase.possessor is not None else phrase.of
    if number is not None:
        return thing_named(chunks, number, offset, names, chains, alone=True)
    if phrase.determiner is None or chunks.tokens[phrase.determiner].tag != OWNING:
        return None
    word = chunks.tokens[phrase.determiner]
    before = (other for other in reversed(chunks.nouns) if other.pronoun and other.end <= phrase.first)
    spoken = [(word.start, word.end), *(chunks.span(other.first, other.end) for other in before)]
    for start, end in spoken:
        owner = chains.holder(start + offset, end + offset)
        if owner is not None:
            return Thing(FoundName(word.start + offset, word.end + offset, owner.name, "name"), owner.id)
    return None


def _beside(
    chunks: Chunks, number: int, at: int, relation: Relation, offset: int, names: Sequence[FoundName]
) -> Answer | None:
    """The name right behind the noun, or between commas behind or before it."""
    phrase = chunks.nouns[number]
    if at != phrase.head:
        return answer_in(chunks, number, relation.answer, offset, names, after=at)
    first = phrase.first if phrase.possessor is None else chunks.nouns[phrase.possessor].first
    last = phrase.end if phrase.of is None else chunks.nouns[phrase.of].end
    for other, beside in enumerate(chunks.nouns):
        behind = beside.first == last + 1 and chunks.tokens[last].text == ","
        before = beside.end == first - 1 and chunks.tokens[first - 1].text == ","
        if behind or before:
            found = answer_in(chunks, other, relation.answer, offset, names)
            if found is not None:
                return found
    return None


def _linked(chunks: Chunks, number: int, relation: Relation, offset: int, names: Sequence[FoundName]) -> Answer | None:
    """The name at the other end of a "be": "the publisher is Seidl of Munich"."""
    for clause in chunks.clauses:
        verb = chunks.verbs[clause.verb]
        if verb.lemma != _BE or verb.negation is not None or verb.modal is not None:
            continue
        ends = (clause.subject, clause.objects[0] if clause.objects else None)
        if number in ends:
            other = ends[1] if ends[0] == number else ends[0]
            return None if other is None else answer_in(chunks, other, relation.answer, offset, names)
    return None
