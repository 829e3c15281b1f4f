"""Posts that a story has one of: who led its one inquiry, the skipper of its one ship, the mayor of its one town."""

from __future__ import annotations

import re

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.names.names_words import titles
from factcheck.grammar.words.words import related
from factcheck.model.values import Role
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

_OWNED = re.compile("['’]s? ")
_ANY_HOLDER = re.compile(r", (?:an?|one of) ")
DEFINITE = "definite"  # how a claim is marked of a post that an article alone ties to the story: "the mayor, Ana Ruiz"


def of_an_undertaking(role: Role) -> bool:
    """Whether a post is of something that is done once, by one who stays: an inquiry, a dig, a congress.

    Example:
        >>> of_an_undertaking(Role(holder="Ana Ruiz", role="leader", organisation="inquiry"))
        True
        >>> of_an_undertaking(Role(holder="Ana Ruiz", role="leader", organisation="party"))
        False
    """
    return role.role in titles().undertaking or _noun_of(role.organisation) in clash_words().posts.done_once


def like_bodies(one: str, two: str) -> bool:
    """Whether two plain nouns may be one body of people or one undertaking: the group and the party that set out.

    Example:
        >>> like_bodies("party", "group"), like_bodies("search party", "group")
        (True, False)
    """
    words, (mine, my_tail), (theirs, their_tail) = clash_words().posts, _cut(one), _cut(two)
    if my_tail and their_tail and not (my_tail <= their_tail or their_tail <= my_tail):
        return False  # the bakers' congress and the brewers'
    if " " in mine + theirs or not (mine.islower() and theirs.islower()):
        return False
    once = {mine, theirs} <= words.done_once and (mine == theirs or related(mine, theirs) >= words.kin)
    return once or any({mine, theirs} <= row for row in words.like_bodies)


def is_one_of_several(frame: Frame) -> bool:
    """Whether a holder is told as any holder of a post: "Ana Ruiz, a Green leader"."""
    return _ANY_HOLDER.search(frame.claim.quote) is not None


def of_one_story(pair: Pair) -> bool:
    """Whether "the skipper" or "the mayor" of two texts is that of their story: each tells of one, and of no body."""
    claims = [frame.claim for frame in (pair.a, pair.b)]
    posts = {claim.value.role for claim in claims if isinstance(claim.value, Role) and not claim.value.organisation}
    alone = pair.weighing.sole and pair.weighing.one_story
    return alone and len(posts) == 1 and posts <= titles().of_a_story and all(map(_is_definite, (pair.a, pair.b)))


def _is_definite(frame: Frame) -> bool:
    return DEFINITE in frame.claim.evidence.how


def _noun_of(body: str) -> str:
    """The noun of a body: "public inquiry into the fire" is an inquiry."""
    return _cut(body)[0].rpartition(" ")[2].lower()


def _cut(body: str) -> tuple[str, frozenset[str]]:
    """A body without what says which it is, and the words of that: the council's inquiry, into the fire."""
    owner, owned, own = _OWNED.split(body, 1)[0], _OWNED.search(body), _OWNED.split(body, 1)[-1]
    words = own.split(" ")
    stop = next((k for k, word in enumerate(words) if k and word in clash_words().posts.ties), len(words))
    told = {*words[stop + 1 :], *(owner.split(" ") if owned else ())}
    return " ".join(words[:stop]), frozenset(told - clash_words().posts.ties - {"the"})
