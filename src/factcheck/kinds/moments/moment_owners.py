"""Whose an event is that only a pronoun tells: "her appointment in 2019", "since its founding"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.grammar.chunks.chunks import NounPhrase
from factcheck.grammar.names.names import FoundName
from factcheck.kinds.galley import Galley, Reading

_PEOPLE = frozenset({"person"})
_THINGS = frozenset({"organisation", "group", "ship", "name"})
_STANDING = frozenset({"he", "she", "him", "his", "her"})
_VERBS = frozenset({"VERB", "AUX", "MODAL"})
_OWNERS: Mapping[str, frozenset[str]] = {"his": _PEOPLE, "her": _PEOPLE, "its": _THINGS}


def owned_by(galley: Galley, reading: Reading, phrase: NounPhrase) -> tuple[str, ...]:
    """The one person or body that the pronoun before an event's noun can stand for; nothing where there are more.

    It is looked for before the pronoun in its sentence, the name to which the event is added without a verb first ("Ana
    Ruiz, mayor since her election in 2011"), then behind it where the event opens the sentence ("Since her election in
    2011, Ana Ruiz …"), then in the sentence before and in its paragraph.

    Args:
        galley: The document.
        reading: The sentence.
        phrase: The noun phrase of the event, with its pronoun.
    """
    kinds = _OWNERS.get(reading.chunks.tokens[phrase.first].lower)
    if kinds is None:
        return ()
    start, _ = reading.chunks.span(phrase.first, phrase.end)
    named = [name for name in reading.names if name.start < start and name.kind in kinds]
    if named and _beside(reading, named[-1].end, phrase):
        return (galley.id_of(named[-1]),)
    here = _ids(galley, named, kinds)
    if not here and (ahead := _named_next(galley, reading, phrase, kinds)):
        return (ahead,)
    here = here or _named_before(galley, reading, kinds)
    return tuple(here) if len(here) == 1 else ()


def _named_before(galley: Galley, reading: Reading, kinds: frozenset[str]) -> set[str]:
    """Those that the sentence before names, or of which its paragraph names but one."""
    before, every = galley.before(reading), set[str]()
    nearest = _ids(galley, before.names, kinds) if before is not None else set[str]()
    stands = before is not None and any(token.lower in _STANDING for token in before.chunks.tokens)
    while before is not None:
        every |= _ids(galley, before.names, kinds)
        before = galley.before(before)
    return every if len(every) == 1 or stands else nearest  # "Nils Roe, his partner": whose is unsure


def _named_next(galley: Galley, reading: Reading, phrase: NounPhrase, kinds: frozenset[str]) -> str:
    """The subject of the clause that an event opens, behind its comma: "Since her election in 2011, Ana Ruiz …"."""
    chunks = reading.chunks
    opens = not any(token.tag in _VERBS for token in chunks.tokens[: phrase.first])
    clause = next((c for c in chunks.clauses if c.opening == "main" and c.subject is not None), None)
    if not opens or clause is None or clause.subject is None or chunks.nouns[clause.subject].first <= phrase.head:
        return ""
    start, end = chunks.span(chunks.nouns[clause.subject].first, chunks.nouns[clause.subject].end)
    found = [name for name in reading.names if name.kind in kinds and start <= name.start and name.end <= end]
    return galley.id_of(found[0]) if len(found) == 1 else ""


def _beside(reading: Reading, end: int, phrase: NounPhrase) -> bool:
    """Whether a phrase belongs to what a comma adds to a name that ends at an offset, without a verb of its own."""
    tokens, starts = reading.chunks.tokens, reading.starts
    between = [token for token, start in zip(tokens[: phrase.first], starts, strict=False) if start >= end]
    return bool(between) and between[0].text == "," and not any(token.tag in _VERBS for token in between)


def _ids(galley: Galley, names: Iterable[FoundName], kinds: frozenset[str]) -> set[str]:
    """The identities of such names."""
    return {galley.id_of(name) for name in names if name.kind in kinds}
