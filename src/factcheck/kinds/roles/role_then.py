"""What ties a post to its story: "finance director at the time", "was head of safety when it burnt", "the mayor"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.kinds.roles.role_setting import FoundRole
from factcheck.kinds.roles.role_words import role_words

THEN = "then"  # how such a post is marked, as in "the then mayor"
SO_LONG = "so long"  # how one is marked that is told with how long it was held, and not with when
DEFINITE = "definite"  # how one is marked that an article alone ties to its story: "the mayor, Ana Ruiz"
_ASSERTED = frozenset({"verb", "relative", "led by"})  # "has been mayor for 12 years" says that it goes on
_ARTICLE = "the "
_ELSEWHERE = "where "  # "Vik, where the mayor, Ana Ruiz, …" is told of that town
_YEAR = re.compile(r"\b[12]\d{3}\b")


def looked_back(text: str, found: FoundRole, end: int) -> FoundRole:
    """A role with the mark of one that is told of the time of the story, and the year that is named with it.

    Args:
        text: The whole text.
        found: A role.
        end: Where its sentence ends.
    """
    if found.shape not in _ASSERTED and _for_years().match(text, found.end, end) is not None:
        found = found._replace(status=(*found.status, SO_LONG))
    if THEN in found.status:
        return found
    reach = role_words().looking_reach
    told = _then().match(text[found.end : min(end, found.end + reach)])
    if told is None or (told["when"] and not _gone_by().search(text, found.start, found.end)):
        return found
    years = _YEAR.findall(text, found.end, min(end, found.end + told.end() + reach)) if told["when"] else []
    return found._replace(status=(*found.status, THEN, *years[:1]))


def of_the_story(text: str, found: FoundRole) -> tuple[str, ...]:
    """The mark of a post that only an article says which it is ("The skipper, Ana Ruiz"): that of the story."""
    if found.organisation:
        return ()
    opening = text[max(0, found.start - len(_ELSEWHERE + _ARTICLE)) : found.start].lower()
    before = opening.endswith(_ARTICLE) and not opening.startswith(_ELSEWHERE)
    behind = text.startswith(f", {_ARTICLE}", found.holder.end)
    told = {"apposition before": before, "apposition after": behind}
    return (DEFINITE,) if told.get(found.shape) else ()


@cache
def _for_years() -> re.Pattern[str]:
    """How long a post was held, right behind it: "mayor of Elm for 12 years"."""
    return re.compile(role_words().for_years)


@cache
def _gone_by() -> re.Pattern[str]:
    """What tells a post of a time gone by."""
    return re.compile(role_words().looked_back_by)


@cache
def _then() -> re.Pattern[str]:
    """What ties a post to the time told of: the phrases of the file, or "when" behind a past tense."""
    phrases, reach = "|".join(map(re.escape, role_words().looking_back)), role_words().looking_reach
    return re.compile(
        rf"[^,;:.()\n]{{0,{reach}}}?,? ?\b(?:(?:{phrases})\b(?! [a-z]+ed\b)|then(?=[,.;)]|$)|(?P<when>when)\b)"
    )
