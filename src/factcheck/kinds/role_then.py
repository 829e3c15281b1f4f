"""Posts that a text looks back on: "finance director at the time", "was head of safety when the halls burnt"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.kinds.role_setting import FoundRole
from factcheck.kinds.role_words import role_words

THEN = "then"  # how such a post is marked, as in "the then mayor"
_REACH = 48  # characters behind a post in which its body and its terms may stand: "with a contract of a year when"
_YEAR = re.compile(r"\b[12]\d{3}\b")
_PAST = re.compile(r"\b(?:was|were|had been|who \w+ed|who ran|who led)\b")


def looked_back(text: str, found: FoundRole, end: int) -> FoundRole:
    """A role with the mark of one that is told of the time of the story, and the year that is named with it.

    Args:
        text: The whole text.
        found: A role.
        end: Where its sentence ends.
    """
    if THEN in found.status:
        return found
    behind = text[found.end : min(end, found.end + _REACH)]
    told = _past().match(behind)
    if told is None or (told["when"] and not _PAST.search(text, found.start, found.end)):
        return found
    years = _YEAR.findall(text, found.end, min(end, found.end + told.end() + _REACH)) if told["when"] else []
    return found._replace(status=(*found.status, THEN, *years[:1]))


@cache
def _past() -> re.Pattern[str]:
    """What ties a post to the time told of: the phrases of the file, or "when" behind a past tense."""
    phrases = "|".join(map(re.escape, role_words().looking_back))
    return re.compile(
        rf"[^,;:.()\n]{{0,{_REACH}}}?,? ?\b(?:(?:{phrases})\b(?! [a-z]+ed\b)|then(?=[,.;)]|$)|(?P<when>when)\b)"
    )
