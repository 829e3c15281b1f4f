"""How a phrase that speaks is told: without article and title, a name before its description."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.names.names_words import titles
from factcheck.grammar.words.words import is_person, types

_LINKS = frozenset({"of", "for"})


def phrase_text(chunks: Chunks, number: int, *, linked: bool = True) -> str:
    """A speaker's phrase without article and title: "Colonel Rubén Achá" → "Rubén Achá".

    Where it is not `linked`, "of" and "for" behind it belong to another word ("denial by the palace of").
    """
    phrase = chunks.nouns[number]
    first = phrase.first if phrase.determiner is None else max(phrase.first, phrase.determiner + 1)
    tokens = chunks.tokens[first : phrase.end]
    names = 0
    while names < len(tokens) and tokens[-1 - names].tag == "NAME":
        names += 1
    if names:
        first = phrase.end - names
        while first < phrase.end - 1 and chunks.tokens[first].lower.rstrip(".") in titles().all:
            first += 1
    elif phrase.possessor is not None:
        owner = chunks.nouns[phrase.possessor]
        first = owner.first if owner.determiner is None else owner.determiner + 1
    last = phrase.end
    named = _named_in_apposition(chunks, number)
    if named:
        return named
    if not linked:
        return _join(chunks, first, last)
    if not names:
        last = _with_link(chunks, number, last)
    elif phrase.of is not None:
        last = chunks.nouns[phrase.of].end
    return _join(chunks, first, last)


def _join(chunks: Chunks, first: int, end: int) -> str:
    out, previous = "", -1
    for token in chunks.tokens[first:end]:
        glued = not out or token.kind == "clitic" or token.start == previous
        out += token.text if glued else " " + token.text
        previous = token.end
    return out


def _with_link(chunks: Chunks, number: int, end: int) -> int:
    """The end of "a spokesman for the ministry", "the head of the agency"."""
    for other in chunks.nouns[number + 1 : number + 2]:
        if other.preposition == end and chunks.tokens[end].lower in _LINKS:
            return other.end
    return end


def _named_in_apposition(chunks: Chunks, number: int) -> str:
    """Reads “the mayor, Inés Quiroga” → the name."""
    if number + 1 >= len(chunks.nouns):
        return ""
    phrase, other = chunks.nouns[number], chunks.nouns[number + 1]
    plain = chunks.tokens[phrase.head].tag == "NOUN" and other.first == phrase.end + 1
    if not plain or chunks.tokens[phrase.end].text != ",":
        return ""
    if all(token.tag == "NAME" for token in chunks.tokens[other.first : other.end]) and other.end - other.first > 1:
        return _join(chunks, other.first, other.end)
    return ""


def named_before(chunks: Chunks, number: int) -> int:
    """“Ana Ruiz, a former judge, said”: the name that a description between commas stands behind."""
    phrase, opening = chunks.nouns[number], number if chunks.nouns[number].possessor is None else number - 1
    head, first = chunks.tokens[phrase.head], chunks.nouns[opening].first
    person = head.tag == "NOUN" and head.form != "plural" and is_person(head.lemma)
    described = head.tag == "NOUN" and (phrase.determiner is not None or phrase.possessor == opening)
    linked = phrase.end < len(chunks.tokens) and chunks.tokens[phrase.end].lower in _LINKS
    if not (described or (person and linked)) or opening == 0 or first < 2:
        return number
    if chunks.tokens[first - 1].text != ",":
        return number
    if phrase.end < len(chunks.tokens) and chunks.tokens[phrase.end].tag in {"VERB", "AUX", "MODAL"}:
        return number  # no comma closes the description: “…, the commission said”
    before = chunks.nouns[opening - 1]
    if chunks.tokens[before.head].tag == "NUM" and before.end == first - 1 and opening > 1:
        opening, first = opening - 1, before.first  # "Jan Roth, 52, a father of two"
        before = chunks.nouns[opening - 1]
    named = chunks.tokens[before.head].tag == "NAME" and before.end == first - 1
    return opening - 1 if named and (before.preposition is None or person) else number


def named_behind(chunks: Chunks, number: int) -> int:
    """“The driver of the bus, Jan Kok, was killed”: the name between commas behind a description of one."""
    phrase, tokens = chunks.nouns[number], chunks.tokens
    head = tokens[phrase.head]
    one = (
        head.tag == "NOUN" and head.form != "plural" and (phrase.determiner is not None or phrase.possessor is not None)
    )
    last = chunks.nouns[phrase.of].end if phrase.of is not None else phrase.end
    if not one or last >= len(tokens) or tokens[last].text != ",":
        return number
    behind = next((n for n in range(number + 1, len(chunks.nouns)) if chunks.nouns[n].first == last + 1), None)
    if behind is None or tokens[chunks.nouns[behind].head].tag != "NAME":
        return number
    end = chunks.nouns[behind].end
    return behind if end < len(tokens) and tokens[end].text == "," else number


def named_beside(chunks: Chunks, number: int) -> int:
    """The name that a description stands before or behind, between commas."""
    before = named_before(chunks, number)
    return before if before != number else named_behind(chunks, number)


def may_speak(chunks: Chunks, number: int) -> bool:
    """Whether a phrase names somebody or something that can say a thing: a name, people, a body, a document."""
    head = chunks.tokens[chunks.nouns[number].head]
    return head.tag in {"NAME", "PRON"} or bool(types(head.lemma) & {"person", "group", "document"})


def either(chunks: Chunks, clause: Clause) -> bool:
    """Whether "or" joins a verb without a subject of its own: who did not shoot "or start the fire" did neither."""
    joined = clause.opening == "coordinate" and clause.inherited
    return (
        joined
        and chunks.tokens[clause.first].lower in frozenset({"or", "nor"})
        and chunks.verbs[clause.verb].modal is None
    )
