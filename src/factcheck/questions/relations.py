"""What one thing has one of and a verb tells (`relations.toml`): its owner, its venue, whom it collided with."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.row import NamedTuple
from factcheck.table import Table

SUBJECT, OBJECT = "subject", "object"
NAME, PERSON, PLACE = "name", "person", "place"
AND_IN = ", "  # between a place and the one in which it lies


class Relation(Table):
    """One relation: what its answer is called, how it is asked, what answers it, and the forms that tell it."""

    fact: str
    asks: str
    answer: str
    told: tuple[str, ...]
    lasting: bool = False
    alone: tuple[tuple[str, ...], ...] = ()

    def stands_alone(self, noun: str) -> str:
        """What a noun is called that needs no name to say which is meant: a story has one fire. Empty of others."""
        return next((row[0] for row in self.alone if noun in row), "")


class Relations(Table):
    """The lists of `relations.toml`."""

    several: frozenset[str]
    saying_which: frozenset[str]
    generic: tuple[frozenset[str], ...]
    sorts: dict[str, frozenset[str]]
    relations: tuple[Relation, ...]


class Form(NamedTuple):
    """One way to tell a relation: where its thing and its answer stand in the clause of a verb."""

    relation: Relation
    thing: tuple[str, ...]
    answer: tuple[str, ...]


@cache
def relations() -> Relations:
    """The relations in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("relations.toml", Relations)


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """The forms of each verb, with what belongs to it ("take place")."""
    found: dict[str, list[Form]] = {}
    for relation in relations().relations:
        for told in relation.told:
            verb, _, slots = told.partition(": ")
            thing, _, answer = slots.partition(", ")
            found.setdefault(verb, []).append(Form(relation, tuple(thing.split("/")), tuple(answer.split("/"))))
    return {verb: tuple(of) for verb, of in found.items()}


@cache
def telling_verbs() -> frozenset[str]:
    """The verbs with which some form begins."""
    return frozenset(told.partition(" ")[0] for told in forms())


@cache
def _named() -> dict[str, Relation]:
    return {relation.fact: relation for relation in relations().relations}


def relation_of(post: str) -> Relation | None:
    """The relation that a role claim tells, where it tells one and no post."""
    return _named().get(post)


def is_relation(post: str) -> bool:
    """Whether a role claim tells what one thing has one of."""
    return post in _named()


def generic_of(name: str) -> frozenset[str] | None:
    """The sort that a name says its bearer is of by its first or last word: "Marsh Road", "Hotel Astoria"."""
    words = name.lower().split()
    return next((sort for sort in relations().generic if words and {words[0], words[-1]} & sort), None)
