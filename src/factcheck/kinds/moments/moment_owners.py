"""Whose an event is that only a pronoun tells: "her appointment in 2019", "since its founding"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.grammar.chunks.chunks import NounPhrase
from factcheck.grammar.names.names import FoundName
from factcheck.kinds.galley import Galley, Reading

_PEOPLE = frozenset({"person"})
_THINGS = frozenset({"organisation", "group", "ship", "name"})
_VERBS = frozenset({"VERB", "AUX", "MODAL"})
_OWNERS: Mapping[str, frozenset[str]] = {"his": _PEOPLE, "her": _PEOPLE, "its": _THINGS}


def owned_by(galley: Galley, reading: Reading, phrase: NounPhrase) -> tuple[str, ...]:
    """The one person or body that the pronoun before an event's noun can stand for; nothing where there are more.

    It is looked for before the pronoun in its sentence, the name to which the event is added without a verb first ("Ana
    Ruiz, mayor since her election in 2011"), then in the sentence before.

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
    before = galley.before(reading)
    if not here and before is not None:
        here = _ids(galley, before.names, kinds)
    return tuple(here) if len(here) == 1 else ()


def _beside(reading: Reading, end: int, phrase: NounPhrase) -> bool:
    """Whether a phrase belongs to what a comma adds to a name that ends at an offset, without a verb of its own."""
    tokens, starts = reading.chunks.tokens, reading.starts
    between = [token for token, start in zip(tokens[: phrase.first], starts, strict=False) if start >= end]
    return bool(between) and between[0].text == "," and not any(token.tag in _VERBS for token in between)


def _ids(galley: Galley, names: Iterable[FoundName], kinds: frozenset[str]) -> set[str]:
    """The identities of such names."""
    return {galley.id_of(name) for name in names if name.kind in kinds}
