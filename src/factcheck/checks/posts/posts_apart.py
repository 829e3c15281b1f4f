"""Posts that hardly one person holds at a time: a sergeant of the police and the chief ranger of a park."""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.checks.posts.bodies import one_body
from factcheck.grammar.names.names_words import titles
from factcheck.model.values import Role
from factcheck.questions.pairs import Pair


def hardly_together(pair: Pair, one: Role, two: Role) -> bool:
    """Whether two posts of one person within one story are of two services, or of the works and of its board.

    People hold many titles; these are learnt and served apart. Two bodies that are both named may be two people.
    """
    if not pair.weighing.one_story or pair.one_document or _of_two_named(one, two):
        return False
    words = clash_words().posts
    mine, theirs = (_ends_of(role.role) for role in (one, two))
    rows = zip(words.hardly_these, words.hardly_those, strict=True)
    return any((mine & these and theirs & those) or (theirs & these and mine & those) for these, those in rows)


def _ends_of(title: str) -> set[str]:
    """A title, and the titles of two words or more at its end: a colliery site manager is a site manager.

    Words of rank stay with it: a deputy fire chief is no fire chief. One word is too little: a tax inspector.
    """
    words = title.split()
    ranked = next((k for k, word in enumerate(words) if word in titles().lesser | titles().raising), len(words))
    tails = (" ".join(words[k:]) for k in range(1, min(ranked + 1, len(words) - 1)))
    return {titles().fold.get(tail, tail) for tail in (title, *tails)}


def _of_two_named(one: Role, two: Role) -> bool:
    """Whether each post is told of a body that bears a name, and not of the same."""
    return not one_body(one, two) and all(role.organisation != role.organisation.lower() for role in (one, two))
