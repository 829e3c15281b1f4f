"""A quote taken apart for its question: who did what, and what was counted, in the quote's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from factcheck.grammar.chunks import Chunks, Clause, NounPhrase, VerbGroup, parse

_NO_SUBJECT = frozenset({"PRON", "TIME", "NUM", "UNIT"})
_THEIRS = frozenset({"its", "their", "his", "her", "our", "my", "this", "that", "these", "those"})
_LEADING = frozenset({"DET", "POSS", "PREP"})


class Verb(NamedTuple):
    """A verb as a question needs it: its base form and its own, what helps it, and its particle."""

    base: str
    written: str
    passive: bool
    present: bool
    modal: str
    particle: str

    def helped(self, *, plural: bool) -> str:
        """What stands before the subject of a question: did, does, was, were, will."""
        if self.modal:
            return self.modal
        if self.passive or self.base == "be":
            return ("are" if plural else "is") if self.present else ("were" if plural else "was")
        return ("do" if plural else "does") if self.present else "did"


@dataclass(frozen=True, slots=True)
class Telling:
    """What the quote tells. Empty means that the quote does not say."""

    verb: Verb | None = None
    subject: str = ""
    plural: bool = False
    object: str = ""
    as_written: str = ""
    counted: str = ""
    counted_does: bool = False
    counted_done: bool = False
    of: str = ""

    @property
    def theirs(self) -> bool:
        """Whether the subject leans on a word before the quote: “their strike”."""
        return self.subject.partition(" ")[0].lower() in _THEIRS


@lru_cache(maxsize=4096)
def take_apart(quote: str, names: tuple[str, ...] = ()) -> Telling:
    """The first plain clause of a quote, and its first counted phrase.

    Args:
        quote: The words of a claim.
        names: The ids of the names around it: a word of theirs keeps its capital.
    """
    chunks = parse(quote)
    if _opens_small(chunks, frozenset(re.split(r"\W+", " ".join(names)))):
        quote = quote[:1].lower() + quote[1:]
    number = next((i for i, noun in enumerate(chunks.nouns) if noun.numbers), None)
    counted = _counted(quote, chunks, number)
    of = _joined(quote, chunks, number)
    clause = next((c for c in chunks.clauses if chunks.verbs[c.verb].form == "finite"), None)
    if clause is None:
        return Telling(counted=counted, of=of)
    group = chunks.verbs[clause.verb]
    subject = None if clause.subject is None else chunks.nouns[clause.subject]
    named = subject is not None and not subject.pronoun and chunks.tokens[subject.head].tag not in _NO_SUBJECT
    mine = {number, None if number is None else chunks.nouns[number].of} - {None}
    does = clause.subject in mine
    return Telling(
        verb=_verb(chunks, group),
        subject=_phrase(quote, chunks, clause.subject) if named and not does and clause.subject is not None else "",
        plural=subject is not None and bool(subject.plural or _several(chunks, clause)),
        object=_object(quote, chunks, clause, number),
        as_written=_slice(quote, chunks, group.first, group.end),
        counted=counted, counted_does=does, counted_done=number in clause.objects, of=of,
    )  # fmt: skip


def _verb(chunks: Chunks, group: VerbGroup) -> Verb:
    modal = "" if group.modal is None else chunks.tokens[group.modal].lemma
    particle = "" if group.particle is None else chunks.tokens[group.particle].lower
    present = group.past is False and not modal
    return Verb(group.lemma, chunks.tokens[group.main].lower, group.passive, present, modal, particle)


def _several(chunks: Chunks, clause: Clause) -> bool:
    """Whether the subject is joined to another one: Ruiz and Bek were."""
    return clause.subject is not None and chunks.nouns[clause.subject].joined is not None


def _counted(quote: str, chunks: Chunks, number: int | None) -> str:
    """The counted phrase without its number: “foreign observers”, “US troops”."""
    if number is None:
        return ""
    noun = chunks.nouns[number]
    first = max(noun.numbers) + 1
    return "" if first > noun.head or noun.head in noun.numbers else _slice(quote, chunks, first, noun.end)


def _joined(quote: str, chunks: Chunks, number: int | None) -> str:
    of = None if number is None else chunks.nouns[number].of
    return "" if of is None else _phrase(quote, chunks, of)


def _object(quote: str, chunks: Chunks, clause: Clause, number: int | None) -> str:
    for index in clause.objects:
        noun = chunks.nouns[index]
        if index != number and not noun.pronoun and not _temporal(chunks, noun):
            return _phrase(quote, chunks, index)
    return ""


def _temporal(chunks: Chunks, noun: NounPhrase) -> bool:
    return chunks.tokens[noun.head].tag in ("TIME", "UNIT", "NUM")


def _phrase(quote: str, chunks: Chunks, index: int) -> str:
    """A noun phrase with what “of” joins to it."""
    noun = chunks.nouns[index]
    first = noun.first if noun.possessor is None else chunks.nouns[noun.possessor].first
    last = noun
    while last.of is not None and chunks.nouns[last.of].first > last.first and not chunks.nouns[last.of].numbers:
        last = chunks.nouns[last.of]
    return _slice(quote, chunks, first, last.end)


def _opens_small(chunks: Chunks, names: frozenset[str]) -> bool:
    """Whether the first word has its capital only because it is the first."""
    if not chunks.tokens:
        return False
    first = chunks.tokens[0]
    if len(first.text) > 1 and not first.text[1:].islower():
        return False
    return first.tag in _LEADING or (first.tag in ("NOUN", "ADJ") and first.lower not in names)


def _slice(quote: str, chunks: Chunks, first: int, end: int) -> str:
    start, stop = chunks.span(first, end)
    return " ".join(quote[start:stop].split())
