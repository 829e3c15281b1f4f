"""Posts that the one body, town or ship of a story has one of, with the full name of who holds each on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checks.posts.parts_words import part_words
from factcheck.checks.posts.posts_of_story import is_one_of_several
from factcheck.checks.reckoning.page import Page
from factcheck.grammar.names.names_words import titles
from factcheck.model.claim import ASSERTED
from factcheck.model.values import Role
from factcheck.questions.facts import is_act
from factcheck.questions.frames import Frame
from factcheck.questions.identity_fold import fold
from factcheck.row import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_FULL = 2  # words of a full name


class Post(NamedTuple):
    """A post that a page gives to one person: its title in one wording, its body, whether it is just taken up.

    `ships` are the words by which the page tells of ships, for a post aboard.
    """

    title: str
    body: str
    coming: bool
    names: tuple[str, ...]
    ships: frozenset[str]
    frame: Frame


def posts_of(page: Page) -> Iterator[Post]:
    """The posts of a page that it gives to one person alone, each where that is told first."""
    told: dict[str, list[Post]] = {}
    for post in _told(page):
        told.setdefault(post.title, []).append(post)
    for posts in told.values():
        full = [post for post in posts if len(post.names) >= _FULL]
        if full and all(post.names[-1] == full[0].names[-1] and {*post.names} <= {*full[0].names} for post in posts):
            yield full[0]


def _told(page: Page) -> Iterator[Post]:
    """All of them, each as often as it is told."""
    ships: frozenset[str] | None = None
    for one in page.frames:
        role = one.claim.value
        if not isinstance(role, Role):
            continue
        title = _in_one_wording(role.role)
        aboard = title in part_words().posts.aboard
        if aboard and ships is None:
            ships = _ships_on(page)
        if (title in part_words().posts.one or (aboard and ships)) and _is_held(one):
            coming = not part_words().posts.coming.isdisjoint(one.claim.question.measure.modifiers)
            title = min(part_words().posts.aboard) if aboard else title
            names = tuple(fold(role.holder).split())
            yield Post(title, role.organisation, coming, names, (ships or frozenset()) if aboard else frozenset(), one)


def _ships_on(page: Page) -> frozenset[str]:
    """The words of a page that tell of a ship."""
    posts = part_words().posts
    return frozenset(_WORD.findall(page.text.lower())) & (posts.ships | posts.sorts_of_ships)


def _in_one_wording(title: str) -> str:
    """A title with the wording that stands for all of its: "CEO" is a chief executive officer."""
    return titles().fold.get(title, title)


def _is_held(one: Frame) -> bool:
    """Whether a post is told as held in the days of the story, by one who is not one of several."""
    stance, measure = one.claim.stance, one.claim.question.measure
    if is_act(measure.predicate) or not part_words().posts.gone.isdisjoint(measure.modifiers):
        return False
    return stance.affirmed and stance.mood in ASSERTED and not is_one_of_several(one)
