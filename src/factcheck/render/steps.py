"""How a claim was read, in plain words: constructions by what they do, dates and lengths written out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from factcheck.locate import read_lexicon
from factcheck.model.claim import Claim
from factcheck.model.in_words import MONTHS
from factcheck.model.years import is_untold
from factcheck.render.wording import counted, safe, time, with_dates
from factcheck.table import Table

_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
_PARTS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_LENGTH = re.compile(r"\bP(T?)(\d+(?:\.\d+)?)([YMWDHS])\b")
_UNTOLD = re.compile(r"(?: of)? \bXXXX\b|\bXXXX; ")  # a year that no text tells
_YEAR = re.compile(r"\b[5-9]\d{3}(?=-(?:\d\d|[A-Z])|; )")  # of a code, perhaps one that stands for an unknown year
_DAY_OF_NO_YEAR = re.compile(r"\bXXXX-(\d{2})-(\d{2})\b")
_MONTH = re.compile(r"\b(\d{4}|XXXX)-(\d{2})(?!-?\d)")
_SEASON = re.compile(r"\b(\d{4}|XXXX)-(SP|SU|FA|AU|WI)\b")
_WEEK = re.compile(r"\b(\d{4}|XXXX)-W(\d{2})(-WE)?\b")
_QUOTED = re.compile(r"(“[^”]*”)")


class Steps(Table):
    """The short names of constructions with what a reader is told of them."""

    figure: Mapping[str, str]
    role: Mapping[str, str]
    statement: Mapping[str, str]
    dated: Mapping[str, str]
    mood: Mapping[str, str]


@cache
def _steps() -> Steps:
    return read_lexicon("steps.toml", Steps)


def told(claim: Claim) -> list[str]:
    """How a claim was read, a line each: what ties its words together, which words date it, as what it is told.

    Example:
        >>> from factcheck import extract
        >>> claim = extract("The storm of 3 May 2019 killed 14 villagers.")[0]
        >>> told(claim)[0]
        'counts the noun it stands before'
    """
    names = _steps()
    own = names.role if claim.kind == "role" else names.statement if claim.kind == "statement" else names.figure
    lines = [in_words(step, own) for step in claim.evidence.how if not _dates(step)]
    dating = [in_words(step, own) for step in claim.evidence.how if _dates(step)]
    when = claim.question.time
    if when is not None:
        by = dating[0] if dating else names.dated[claim.question.time_from]
        lines.append(f"about {safe(time(when))}, {by}")
    else:
        lines += dating
    return [*lines, names.mood[claim.stance.mood]] if claim.stance.mood in names.mood else lines


def in_words(step: str, names: Mapping[str, str]) -> str:
    """One step in words; one that no table knows as it is, its dates written out.

    Example:
        >>> in_words("clause: “two weeks” (P2W; as written)", {})
        'dated by words of its clause: “two weeks” (2 weeks; as written)'
    """
    if step in names:
        return names[step]
    where, colon, rest = step.partition(": ")
    dated = _steps().dated.get(where) if colon and rest.startswith("“") else None
    line = f"{dated}: {rest}" if dated else step
    return "".join(safe(part) if part.startswith("“") else _written_out(safe(part)) for part in _QUOTED.split(line))


def _dates(step: str) -> bool:
    """Whether a step tells by which words a claim is dated."""
    return step.partition(": “")[0] in _steps().dated


def _written_out(text: str) -> str:
    """Codes of dates and lengths in words: 2011-06 → June 2011, P4Y → 4 years, 2018-SU → summer 2018."""
    text = _YEAR.sub(lambda m: "XXXX" if is_untold(date(int(m[0]), 1, 1)) else m[0], text)
    text = _LENGTH.sub(lambda m: _length(m[2], _UNITS.get(m[1] + m[3], "")) or m[0], text)
    text = _SEASON.sub(lambda m: f"{_PARTS[m[2]]} {m[1]}", text)
    text = _WEEK.sub(lambda m: f"{'the weekend of ' if m[3] else ''}week {int(m[2])} of {m[1]}", text)
    text = _DAY_OF_NO_YEAR.sub(lambda m: f"{int(m[2])} {MONTHS[int(m[1])]}", with_dates(text))
    text = _MONTH.sub(lambda m: f"{MONTHS[int(m[2])]} {m[1]}" if 0 < int(m[2]) < len(MONTHS) else m[0], text)
    return _UNTOLD.sub("", text)


def _length(amount: str, unit: str) -> str:
    if not unit:
        return ""
    return counted(int(amount), unit) if amount.isdigit() else f"{amount} {unit}s"
