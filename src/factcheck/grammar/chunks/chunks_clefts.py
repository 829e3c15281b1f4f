"""Clefts: "What the gang wanted was £3 million" tells that the gang wanted £3 million."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks_shapes import Clause, NounPhrase, VerbGroup
from factcheck.grammar.tags.tags import Tagged

_CLEAVING = "what"
_LINKED = 1  # tokens between the verb and "was": the "for" of "what they asked for was"


def uncleave(tokens: list[Tagged], nouns: list[NounPhrase], verbs: list[VerbGroup], clauses: list[Clause]) -> None:
    """Give the figure behind "was" to the verb whose object it is.

    Left with "was", it would be told of whoever did it, as though the gang were three million.
    """
    for number in range(1, len(clauses)):
        before, after = clauses[number - 1], clauses[number]
        done, link = verbs[before.verb], verbs[after.verb]
        if link.lemma != "be" or not any(nouns[at].numbers for at in after.objects):
            continue
        if not _cleaves(tokens, nouns, before) or not _plainly_on(nouns, done, link):
            continue
        verbs[before.verb] = done._replace(form="finite", passive=False, past=tokens[done.main].form in ("ed", "past"))
        clauses[number - 1] = before._replace(objects=after.objects, inherited=False)
        clauses[number] = after._replace(subject=None, inherited=False, objects=())


def _plainly_on(nouns: list[NounPhrase], done: VerbGroup, link: VerbGroup) -> bool:
    """Whether a preposition or phrases behind some at most part two verbs: "asked for was", "lost in 2009 was"."""
    between = [noun for noun in nouns if done.end <= noun.first < link.first]
    far = 0 <= link.first - done.end <= _LINKED
    return far or (bool(between) and between[-1].end == link.first and all(noun.preposition for noun in between))


def _cleaves(tokens: list[Tagged], nouns: list[NounPhrase], clause: Clause) -> bool:
    """Whether a clause is "what" with a subject of its own right behind, and no object."""
    if tokens[clause.first].lower != _CLEAVING or clause.subject is None or clause.objects:
        return False
    joined = nouns[clause.subject].joined
    return nouns[clause.subject if joined is None else joined].first == clause.first + 1
