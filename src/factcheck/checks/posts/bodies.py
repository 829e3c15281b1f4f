"""Whether two posts are said to be of one body, in whatever form each text names it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.checks.clash_words import clash_words
from factcheck.checks.posts.posts_of_story import like_bodies
from factcheck.grammar.names.aliases import known
from factcheck.grammar.names.names_words import titles
from factcheck.grammar.words.words_tables import knows
from factcheck.model.values import Role
from factcheck.questions.identity import fold
from factcheck.questions.rows import parted

_WORD = re.compile(r"[^\W_]+")


def one_body(one: Role, two: Role) -> bool:
    """Whether both posts are said to be of the same body; unknown is not enough for two holders.

    Example:
        >>> from factcheck.model.values import Role
        >>> leader = Role(holder="Ana Ruiz", role="chief", organisation="UN")
        >>> one_body(leader, leader.model_copy(update={"organisation": "United Nations"}))
        True
        >>> panel = leader.model_copy(update={"organisation": "panel"})
        >>> one_body(panel, panel.model_copy(update={"organisation": "independent panel"}))
        True
    """
    if not one.organisation or not two.organisation:
        return False
    meant = [{meaning.id for meaning in known(role.organisation)} for role in (one, two)]
    names = [fold(" ".join(_naming(role.organisation))) for role in (one, two)]
    alike = names[0] == names[1] or bool(meant[0] & meant[1])
    return alike or like_bodies(one.organisation, two.organisation)


def spelt_out(role: Role) -> Role:
    """A post whose title begins with the body it is of, with the body told apart: the council leader leads the council.

    Example:
        >>> spelt_out(Role(holder="Ana Ruiz", role="council leader")).organisation
        'council'
        >>> spelt_out(Role(holder="Ana Ruiz", role="fire chief")).organisation
        ''
    """
    body, _, post = role.role.rpartition(" ")
    if role.organisation or body not in clash_words().posts.bodies_first or post not in titles().exclusive:
        return role
    return role.model_copy(update={"role": post, "organisation": body})


def perhaps_one_body(one: str, two: str) -> bool:
    """Whether a body without a name may be the other told shortly: "the committee", "the transport committee".

    Example:
        >>> perhaps_one_body("committee", "transport committee"), perhaps_one_body("jury", "committee")
        (True, False)
    """
    short, full = sorted((one.split(), two.split()), key=len)
    return set(short) <= set(full) and " ".join(short).islower()


def _naming(body: str) -> list[str]:
    """The words of a body that say which it is: of one without a name not the words of its standing."""
    words = body.split()
    return [word for word in words[:-1] if word not in clash_words().posts.standing] + words[-1:]


def two_bodies(one: Role, two: Role) -> bool:
    """Whether both posts are of bodies with names, of which neither has a word or its letters from the other.

    Plain nouns ("museum") make no name.

    Example:
        >>> from factcheck.model.values import Role
        >>> coach = Role(holder="Ana Ruiz", role="manager", organisation="Redport")
        >>> two_bodies(coach, coach.model_copy(update={"organisation": "Halden United"}))
        True
        >>> two_bodies(coach, coach.model_copy(update={"organisation": "Redport United"}))
        False
    """
    names = [role.organisation for role in (one, two)]
    if any(name == name.lower() for name in names) or one_body(one, two):
        return False
    mine, theirs = ([word.lower() for word in _WORD.findall(name)] for name in names)
    if _letters(mine) in theirs or _letters(theirs) in mine:
        return False
    one_name, two_name = (_starts(word for word in words if not knows(word, "N")) for words in (mine, theirs))
    return bool(one_name) and bool(two_name) and not one_name & _starts(theirs) and not two_name & _starts(mine)


def opposed_bodies(one: Role, two: Role) -> str:
    """Two posts of bodies on the two sides of one house, in words: nobody leads the majority and the minority.

    Example:
        >>> from factcheck.model.values import Role
        >>> leader = Role(holder="Ana Ruiz", role="leader", organisation="majority party")
        >>> opposed_bodies(leader, leader.model_copy(update={"organisation": "minority party"}))
        'leader of the majority party in one source and of the minority party in the other'
    """
    words = [{*role.organisation.lower().split()} for role in (one, two)]
    if not parted(clash_words().posts.sides, *words):
        return ""
    return f"{one.role} of the {one.organisation} in one source and of the {two.organisation} in the other"


def _starts(words: Iterable[str]) -> set[str]:
    """The words by their first letters: "Norway" is in "Norwegian"."""
    return {word[: clash_words().two_things.alike] for word in words}


def _letters(words: list[str]) -> str:
    return "".join(word[:1] for word in words)
