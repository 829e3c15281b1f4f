"""Posts that hardly one person holds at a time: a sergeant of the police and the chief ranger of a park."""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
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
    mine, theirs = (titles().fold.get(role.role, role.role) for role in (one, two))
    rows = zip(words.hardly_these, words.hardly_those, strict=True)
    return any((mine in these and theirs in those) or (theirs in these and mine in those) for these, those in rows)


def _of_two_named(one: Role, two: Role) -> bool:
    """Whether each post is told of a body that bears a name."""
    return all(role.organisation != role.organisation.lower() for role in (one, two))
