"""Which thing a phrase means: what it names or stands for, or its noun with the name that tells it from others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.grammar.chunks.chunks import Chunks, Clause, NounPhrase
from factcheck.grammar.names.names import FoundName
from factcheck.grammar.stance.stance_phrases import named_beside
from factcheck.kinds.chains.chains import Chains
from factcheck.questions.relations import relations
from factcheck.row import NamedTuple

LONGEST = 160  # characters from what is told of to who or what it is
_NO_THING = frozenset({"NUM", "PRON", "DET", "UNIT"})
_WHICH = frozenset({"which", "that", "whom", "who"})
_QUOTES = frozenset({'"', "“", "‘", "'"})


class Thing(NamedTuple):
    """A thing as a name; composed where no name names it alone: "Ana Bek yacht" is not Ana Bek."""

    name: FoundName
    composed: bool = False


def thing_named(chunks: Chunks, number: int, offset: int, names: Sequence[FoundName], chains: Chains) -> Thing | None:
    """What a phrase names or stands for, else its noun with the name beside it: "Larkfield Hall fire".

    Args:
        chunks: The sentence, read.
        number: The phrase.
        offset: Where the sentence begins in the text.
        names: The names in it.
        chains: The document's chains.
    """
    phrase = _described(chunks, number)
    left, right = chunks.span(phrase.first, phrase.end)
    start, end = left + offset, right + offset
    named = name_in(phrase, chunks, offset, names)
    if phrase.pronoun or (named is not None and (named.end >= end or chunks.tokens[phrase.head].tag == "NAME")):
        owner = chains.holder(start, end)
        if owner is not None and owner.kind != "thing":
            return Thing(FoundName(start, end, owner.name, owner.kind))
        whole = "" if named is None or named.end >= end else _written(chunks, phrase)
        return None if named is None else Thing(FoundName(start, end, whole or named.full or named.text, named.kind))
    head = chunks.tokens[phrase.head]
    if head.tag in _NO_THING or phrase.numbers:
        return None
    for other in _around(chunks, phrase):
        found = name_in(other, chunks, offset, names)
        if found is not None:
            quoted = chunks.tokens[other.first - 1].text in _QUOTES
            called = found.full or found.text
            text = called if quoted else f"{called} {head.lemma}"
            return Thing(FoundName(min(start, found.start), max(end, found.end), text, "name"), composed=not quoted)
    return None


def _described(chunks: Chunks, number: int) -> NounPhrase:
    """The name beside a description, "the suspect, Ivan Petro"; what owns it or where it is names another thing."""
    phrase, beside = chunks.nouns[number], named_beside(chunks, number)
    other = chunks.nouns[beside]
    return phrase if beside == phrase.possessor or other.preposition is not None else other


def _written(chunks: Chunks, phrase: NounPhrase) -> str:
    """A phrase without its determiner: "Flight HK 212"."""
    first = phrase.first if phrase.determiner is None else phrase.determiner + 1
    return " ".join(token.text for token in chunks.tokens[first : phrase.end])


def name_in(phrase: NounPhrase, chunks: Chunks, offset: int, names: Sequence[FoundName]) -> FoundName | None:
    """The last name in a phrase."""
    low, high = chunks.span(phrase.first, phrase.end)
    inside = [name for name in names if low + offset <= name.start < high + offset and name.form == "name"]
    return inside[-1] if inside else None


def _around(chunks: Chunks, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The phrases that say which one is meant: "Ruth Kane's dog", "the fire at Larkfield Hall", “Low Water”."""
    yield phrase
    if phrase.possessor is not None:
        yield chunks.nouns[phrase.possessor]
    for other in chunks.nouns:
        led = other.preposition == phrase.end and other.first == phrase.end + 1
        led = led and chunks.tokens[phrase.end].lower in relations().saying_which
        quoted = other.first == phrase.end + 1 and chunks.tokens[phrase.end].text in _QUOTES
        if led or quoted:
            yield other


def which(chunks: Chunks, clause: Clause) -> int | None:
    """The thing that a clause with a doer of its own is told of: the museum "which Hugh Mann founded"."""
    group = chunks.verbs[clause.verb]
    if clause.opening != "relative" or clause.opener is None or clause.objects or group.auxiliaries:
        return None
    if chunks.tokens[clause.opener].lower not in _WHICH or clause.subject is None:
        return None
    if chunks.nouns[clause.subject].first <= clause.opener:
        return None
    before = [number for number, phrase in enumerate(chunks.nouns) if phrase.end in (clause.opener, clause.opener - 1)]
    return before[-1] if before else None


def right_before(chunks: Chunks, clause: Clause) -> int | None:
    """The phrase that a bare participle stands behind ("a truce brokered by")."""
    group = chunks.verbs[clause.verb]
    if group.auxiliaries:
        return None
    return next((k for k, phrase in enumerate(chunks.nouns) if phrase.end == group.first), None)
