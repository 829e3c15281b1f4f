"""Where a noun phrase stands in its sentence: which clauses it takes part in, and in what part."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.chunks.chunks import Chunks, VerbGroup
from factcheck.grammar.counted.asides import joined_over, verb_over
from factcheck.grammar.counted.lexicon import words
from factcheck.grammar.counted.record import RoleOf
from factcheck.row import NamedTuple

_FAR = 16
_JOINED = 8


class Place(NamedTuple):
    """A clause and the part a phrase plays in it."""

    clause: int
    role: RoleOf


def verb_word(chunks: Chunks, verb: VerbGroup) -> str:
    """The lemma of a verb; "to wound" is no form of "wind"."""
    return "wound" if verb.lemma == "wind" and chunks.tokens[verb.main].lower.startswith("wound") else verb.lemma


def members(chunks: Chunks, index: int) -> list[int]:
    """The other phrases of a coordination: "two children and eight men" lead to each other."""
    found: list[int] = []
    at = chunks.nouns[index].joined
    behind = index
    while at is not None and len(found) < _JOINED and not _another_list(chunks, at, behind):
        found.append(at)
        behind, at = at, chunks.nouns[at].joined
    last = index
    for other in range(index + 1, min(index + 1 + _JOINED, len(chunks.nouns))):
        if chunks.nouns[other].joined == last and not _another_list(chunks, last, other):
            found.append(other)
            last = other
    over = joined_over(chunks, index)
    earlier = range(index - 1, max(-1, index - _JOINED), -1)
    behind_them = next((n for n in earlier if joined_over(chunks, n) == index), None)
    return [*found, *(n for n in (over, behind_them) if n is not None and n not in found)]


def _another_list(chunks: Chunks, first: int, second: int) -> bool:
    """Whether a comma joins a phrase to one that is governed otherwise: "in two attacks, police said"."""
    before, after = chunks.nouns[first], chunks.nouns[second]
    comma = all(token.text == "," for token in chunks.tokens[before.end : after.first])
    if not comma or before.preposition is None or after.preposition is not None or after.numbers:
        return False
    listed = second + 1 < len(chunks.nouns) and chunks.nouns[second + 1].joined == second
    return chunks.tokens[before.preposition].lower != "of" or not listed


def places_of(chunks: Chunks, index: int) -> list[Place]:
    """Every clause a phrase takes part in, the likeliest first."""
    own = list(_direct(chunks, index))
    if not own and (clause := verb_over(chunks, index)) is not None:
        own = [Place(clause, "undergoer" if chunks.verbs[chunks.clauses[clause].verb].passive else "doer")]
    others = [place for member in members(chunks, index) for place in _direct(chunks, member)]
    if own and others and _after_comma(chunks, index):
        subject_of = [p for p in others if p.clause > own[0].clause]
        own = [*subject_of, *own]  # "one died, 5 men and 2 women were hurt": the five did not die
    found = [*own, *others, *_orphaned(chunks, index), *_with(chunks, index), *_beside(chunks, index)]
    if not found:
        found = [*_oblique(chunks, index), *_through_of(chunks, index)]
    return found


def _after_comma(chunks: Chunks, index: int) -> bool:
    first = chunks.nouns[index].first
    return first > 0 and chunks.tokens[first - 1].text == ","


def _direct(chunks: Chunks, index: int) -> Iterator[Place]:
    """Subject or object; a relative clause or participle right behind comes first."""
    phrase = chunks.nouns[index]
    later: list[Place] = []
    for number, clause in enumerate(chunks.clauses):
        verb = chunks.verbs[clause.verb]
        if clause.subject == index and not clause.inherited:
            place = Place(number, "undergoer" if verb.passive else "doer")
            if clause.opening in ("relative", "participle") and verb.first - phrase.end <= 3 and verb.lemma != "be":
                yield place
            elif (due := _due(chunks, number)) is not None:
                later.append(due)
            else:
                later.append(place)
        elif index in clause.objects and not _opens_clause(chunks, index):
            later.append(Place(number, "undergoer"))
        elif clause.subject == index and later:
            later.append(Place(number, "undergoer" if verb.passive else "doer"))
    yield from later


def _due(chunks: Chunks, number: int) -> Place | None:
    """What is to be done to a phrase, as in "5,000 trees are to be felled": the verb before it tells nothing.

    What it is to do itself ("460 homes are to go up") is told by verbs of many senses.
    """
    clause, after = chunks.clauses[number], number + 1
    if chunks.verbs[clause.verb].lemma != "be" or after == len(chunks.clauses):
        return None
    infinitive = chunks.clauses[after]
    verb = chunks.verbs[infinitive.verb]
    at_once = verb.form == "infinitive" and verb.passive and verb.first == chunks.verbs[clause.verb].end
    if not at_once or not infinitive.inherited or infinitive.subject != clause.subject:
        return None
    return Place(after, "undergoer")


def _opens_clause(chunks: Chunks, index: int) -> bool:
    """Whether "that" stands right before a phrase, so that it is no object of the verb before."""
    first = chunks.nouns[index].first
    return first > 0 and chunks.tokens[first - 1].tag == "CLAUSE"


def _orphaned(chunks: Chunks, index: int) -> Iterator[Place]:
    """The next finite verb without a subject: "two policemen guarding the gate were killed"."""
    phrase = chunks.nouns[index]
    if phrase.preposition is not None or any(c.subject == index for c in chunks.clauses):
        return
    for number, clause in enumerate(chunks.clauses):
        verb = chunks.verbs[clause.verb]
        if verb.form != "finite" or verb.first < phrase.end:
            continue
        between = chunks.tokens[phrase.end : verb.first]
        if clause.subject is None and len(between) <= _FAR and not any(t.text in (";", ":") for t in between):
            yield Place(number, "undergoer" if verb.passive else "doer")
        return


def _with(chunks: Chunks, index: int) -> Iterator[Place]:
    """As in "with 18 soldiers being wounded": the phrase is what the participle says it of."""
    phrase = chunks.nouns[index]
    if phrase.preposition is None or chunks.tokens[phrase.preposition].lower != "with":
        return
    for number, clause in enumerate(chunks.clauses):
        verb = chunks.verbs[clause.verb]
        ends = {phrase.end} if phrase.of is None else {phrase.end, chunks.nouns[phrase.of].end}
        if verb.first in ends and verb.form in ("gerund", "participle"):
            yield Place(number, "undergoer" if verb.passive or verb.form == "participle" else "doer")


def _beside(chunks: Chunks, index: int) -> Iterator[Place]:
    """As in "killed the mayor as well as two guards": the part of what stands before it."""
    phrase = chunks.nouns[index]
    if phrase.preposition is None:
        return
    opening = " ".join(t.lower for t in chunks.tokens[max(0, phrase.preposition - 2) : phrase.preposition + 1])
    if not any(opening.endswith(f" {beside}") or opening == beside for beside in words().beside.words):
        return
    for number, clause in enumerate(chunks.clauses):
        if any(index == n for _, n in clause.prepositions):
            verb = chunks.verbs[clause.verb]
            verb_first = verb.passive or not clause.objects
            yield Place(number, ("undergoer" if verb.passive else "doer") if verb_first else "undergoer")


def _oblique(chunks: Chunks, index: int) -> Iterator[Place]:
    """A phrase behind a preposition: "began with 40 men"."""
    for number, clause in enumerate(chunks.clauses):
        if any(index == n for _, n in clause.prepositions):
            yield Place(number, "oblique")


def _through_of(chunks: Chunks, index: int) -> Iterator[Place]:
    """A phrase in the "of" of another shares its part: "a group of 12 men attacked"."""
    governor = next((n for n, p in enumerate(chunks.nouns) if p.of == index and n < index), None)
    if governor is not None:
        yield from _direct(chunks, governor)
