"""One post of one story with two holders, each of whom one text names and the other nowhere."""

from __future__ import annotations

from factcheck.checks.check import Judgement
from factcheck.checks.clash_words import clash_words
from factcheck.checks.posts.bodies import one_body
from factcheck.checks.posts.posts_changed import changed
from factcheck.grammar.names.names_words import titles
from factcheck.model.report import Field
from factcheck.model.values import Role
from factcheck.questions.frames import Frame
from factcheck.questions.identity import fold
from factcheck.questions.pairs import Pair

_SPECIFIC = 2  # words from which on a title is that of few: "plant manager", not "spokesman"


def of_strangers(pair: Pair, one: Role, two: Role, *, exclusive: bool) -> bool:
    """Whether a post of one story is told with two holders, in sentences alike, and neither text knows the other's.

    Two mayors of one story are both named in each text that needs them. A word alone (spokesman, judge) names many.

    Args:
        pair: The two claims.
        one: What the first of them tells.
        two: What the second tells.
        exclusive: Whether a body has one of such a post.
    """
    table, weighing = clash_words().posts, pair.weighing
    if not (weighing.strangers and weighing.one_story) or changed(pair):
        return False
    if _surname(one) == _surname(two) and not _two_of_one_surname(pair, one, two):
        return False
    if all(map(_of_years, (pair.a, pair.b))) or _long_apart(pair):
        return False  # a post passes on
    if any(" " not in role.holder for role in (one, two)):
        return False  # whom a text calls by the surname alone, as everybody knows them, needs no story to be named
    named = [word for role in (one, two) for word in role.organisation.split() if word[0].isupper()]
    if named and not one_body(one, two):
        return False  # the chairman of an association, and a chairman
    if exclusive:
        return weighing.common >= table.strangers
    return weighing.common >= table.strangers_of_any and min(len(r.role.split()) for r in (one, two)) >= _SPECIFIC


def told_of_strangers(one: Role, two: Role, post: Field) -> Judgement:
    """What an editor is told of such a post."""
    why = f"{one.role}: {one.holder} in one source, {two.holder} in the other, and neither text names the other's"
    return Judgement("tension", why, (post,))


def _surname(role: Role) -> str:
    return fold(role.holder).rpartition(" ")[2]


def _two_of_one_surname(pair: Pair, one: Role, two: Role) -> bool:
    """Whether two first names before one surname are two people, and no name at home, nor a husband and his wife.

    Each name stands in full where the post is told, they begin unlike (Jan is no Piet), and it is no post of
    state, whose holder everybody calls as they like.
    """
    roles = {one.role, two.role}
    story = titles().of_a_story | clash_words().posts.aboard
    full = all(role.holder in frame.claim.quote for role, frame in ((one, pair.a), (two, pair.b)))
    return full and roles <= story and fold(one.holder)[:1] != fold(two.holder)[:1]


def _of_years(frame: Frame) -> bool:
    """Whether a text tells of many years: a history names those who came one after the other."""
    return frame.years is not None and frame.years[1] - frame.years[0] > clash_words().posts.term


def _long_apart(pair: Pair) -> bool:
    """Whether the two are told of times between which the post may have changed hands."""
    one, two = pair.a.time, pair.b.time
    if one is None or two is None:
        return False
    gaps = [(b.start - a.end).days for a, b in ((one, two), (two, one)) if b.start is not None and a.end is not None]
    return max(gaps, default=0) > clash_words().posts.long
