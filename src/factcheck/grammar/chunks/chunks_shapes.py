"""The shapes that chunking yields: noun phrases, verb groups, clauses."""

from __future__ import annotations

from typing import Literal

from factcheck.row import Slotted

VerbForm = Literal["finite", "infinitive", "gerund", "participle"]
Opening = Literal["main", "relative", "subordinate", "infinitive", "gerund", "participle", "coordinate"]


class NounPhrase(Slotted):
    """A noun phrase: tokens `first` to `end` (excluded), and the token that is its head."""

    first: int
    end: int
    head: int
    determiner: int | None = None
    numbers: tuple[int, ...] = ()
    modifiers: tuple[int, ...] = ()
    plural: bool | None = None
    pronoun: bool = False
    preposition: int | None = None  # the token that governs it ("in" Paris), if any
    possessor: int | None = None  # the phrase whose 's stands before it
    of: int | None = None  # the phrase joined to it by "of"
    joined: int | None = None  # the phrase before it that "and", "or" or a list's comma joins it to


class VerbGroup(Slotted):
    """A verb with its auxiliaries: tokens `first` to `end` (excluded)."""

    first: int
    end: int
    main: int
    lemma: str
    form: VerbForm
    auxiliaries: tuple[int, ...] = ()
    modal: int | None = None
    negation: int | None = None
    passive: bool = False
    past: bool | None = None
    particle: int | None = None  # "off" in "called off"


class Clause(Slotted):
    """One verb group with what belongs to it; indexes are into `nouns` and `verbs`."""

    first: int
    end: int
    opening: Opening
    verb: int
    opener: int | None = None  # the token that opens it: who, that, because …
    subject: int | None = None
    inherited: bool = False  # the subject is taken from the clause before
    objects: tuple[int, ...] = ()
    prepositions: tuple[tuple[int, int], ...] = ()  # (token of the preposition, phrase)
    parent: int | None = None  # the clause it hangs on
