"""Posts that the one body, town or ship of a story has one of, with the full name of who holds each on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checks.posts.parts_words import part_words
from factcheck.checks.reckoning.page import Page
from factcheck.grammar.names.names_words import titles
from factcheck.model.claim import ASSERTED
from factcheck.model.values import Role
from factcheck.questions.frames import Frame
from factcheck.questions.identity_fold import fold
from factcheck.row import NamedTuple

_ANY_HOLDER = re.compile(r", (?:an?|one of) ")
_WORD = re.compile(r"[^\W\d_]+")
_FULL = 2  # words of a full name


class Post(NamedTuple):
    """A post that a page gives to one person: its title in one wording, its body, whether it is just taken up."""

    title: str
    body: str
    coming: bool
    names: tuple[str, ...]
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
    ship: bool | None = None
    for one in page.frames:
        role = one.claim.value
        if not isinstance(role, Role):
            continue
        title = _in_one_wording(role.role)
        if title in part_words().posts.aboard and ship is None:
            ship = not part_words().posts.ships.isdisjoint(_WORD.findall(page.text.lower()))
        known = title in part_words().posts.one or (title in part_words().posts.aboard and bool(ship))
        if known and _is_held(one):
            coming = not part_words().posts.coming.isdisjoint(one.claim.question.measure.modifiers)
            title = min(part_words().posts.aboard) if title in part_words().posts.aboard else title
            yield Post(title, role.organisation, coming, tuple(fold(role.holder).split()), one)


def _in_one_wording(title: str) -> str:
    """A title with the wording that stands for all of its: "CEO" is a chief executive officer."""
    return titles().fold.get(title, title)


def _is_held(one: Frame) -> bool:
    """Whether a post is told as held in the days of the story, by one who is not one of several."""
    stance, gone = one.claim.stance, part_words().posts.gone
    held = stance.affirmed and stance.mood in ASSERTED and gone.isdisjoint(one.claim.question.measure.modifiers)
    return held and _ANY_HOLDER.search(one.claim.quote) is None
