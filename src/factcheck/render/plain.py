"""The engine's notes in the words of a newsroom: dates written out, ids of places named, other ids left out.

Ids of persons are folded by sound so that spellings meet; they are keys, not names, and nobody should read them.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.locate import lexicon_path
from factcheck.model.headlines import headline
from factcheck.model.report import Finding
from factcheck.render.wording import safe, with_dates

_ID = re.compile(r"\b(nation|place|person|org|group|name|ship|work):([\w/-]+)")
_LEFTOVER = re.compile(r"\s*\(\s*(?:,\s*)*\)|(?:,\s*)+(?=[,)?]|\Z)")


def plain(text: str) -> str:
    """A note with dates in words and no ids.

    Example:
        >>> plain("2019-12-01 to 2019-12-31 against 2021-02-15 (place:IQ/samarra)")
        'December 2019 against 15 February 2021 (Samarra)'
    """
    told = with_dates(safe(text))
    if ":" in told:
        told = _LEFTOVER.sub("", _ID.sub(_named, told))
    return " ".join(told.split())


def title(finding: Finding) -> str:
    """A finding by the sources' own words: the shortest quote of each side."""
    return headline(finding.verdict, finding.members)


def asked(finding: Finding) -> str:
    """What the sides answer: the question, or what the rule's own message says in place of it."""
    told = finding.message if finding.question not in finding.message else finding.question
    return plain(told or finding.question)


def _named(match: re.Match[str]) -> str:
    kind, key = match.groups()
    if kind == "nation":
        return _countries().get(key, key)
    if kind == "place":
        return key.rpartition("/")[2].replace("-", " ").title()
    return ""


@cache
def _countries() -> dict[str, str]:
    """Countries by their codes, from the lexicon's own table."""
    rows = lexicon_path("countries.tsv").read_text(encoding="utf-8").splitlines()
    cells = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {row[0]: row[1] for row in cells if len(row) > 1}
