"""A rank against those before it: "their fourth title, after those of 1987 and 2006", "had won in 2004 and 2011"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checks.check import Judgement, Sum
from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import listing, member
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.reckoning_words import reckoning_words
from factcheck.grammar.quantities import FoundQuantity, find

_WORDS = re.compile(r"[a-z]+")
_LEAST = 2
_NEAR = 60  # characters behind a rank in which it may be narrowed: "this season", "in a row"
_YEAR = r"(?:1[5-9]|20)\d\d"
_FULL = re.compile(rf"\b{_YEAR}(?:(?:, and |, | and | as well as ){_YEAR})*\b")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHLY = re.compile(rf"\b(?:{_MONTHS})(?:(?:, and |, | and )(?:{_MONTHS}))*\b")
_BEFORE = re.compile(
    r"(?:\b(?:is|was|be|been|became|marks?|marked)(?: the| a| an)?|\b(?:its|their|his|her|our|my)|\w(?:'s|’s|s'|s’)) $"
)
_ENDS = frozenset(".,;)–—")
_JOINT = re.compile(r", and |, | and | as well as ")


def ranks_listed(page: Page) -> Iterator[Sum]:
    """Every rank with those before it listed or counted behind it, in its own sentence or the next."""
    prose = page.prose
    for at, passage in enumerate(prose):
        for figure in passage.quantities:
            if figure.kind != "ordinal" or not _LEAST <= plain(figure) <= reckoning_words().ordinals.largest:
                continue
            if not _is_occasion(page.text, passage, figure):
                continue
            following = prose[at + 1] if at + 1 < len(prose) else None
            found = _told(page, passage, figure, following)
            if found is not None:
                yield found


def _told(page: Page, passage: Passage, figure: FoundQuantity, following: Passage | None) -> Sum | None:
    text, table = page.text, reckoning_words().ordinals
    behind = text[figure.end : passage.end]
    match = _after().search(text, figure.end, passage.end)
    narrow = set(_WORDS.findall(behind[:_NEAR].lower()))
    if match is not None:
        told = _counted(match) or _listed(text, match.end(), passage.end)
        months = told is not None and text[told[0]].isalpha() and not match["number"]
        if told is not None and (months or not narrow & table.within):
            return _judged(page, (passage, figure), passage, told, sure=True)
        return None
    if following is None or narrow & table.within or "\n\n" in text[passage.end : following.start]:
        return None
    words = set(_WORDS.findall(text[following.start : following.end].lower()))
    if not words & table.before or words & table.within:
        return None
    years = list(_FULL.finditer(text, following.start, following.end))
    if len(years) != 1 or any(q.kind == "count" for q in following.quantities):
        return None
    told = (years[0].start(), years[0].end(), len(_JOINT.split(years[0][0])))
    return _judged(page, (passage, figure), following, told, sure=False)


def _is_occasion(text: str, passage: Passage, figure: FoundQuantity) -> bool:
    """Whether a rank numbers what happened: "for the third time", "it was her third win", not "the third goal came"."""
    before = _BEFORE.search(text, max(passage.start, figure.start - _NEAR), figure.start)
    return (
        before is not None or text.startswith(" time", figure.end) or text[figure.start : figure.end].endswith("time")
    )


def _counted(match: re.Match[str]) -> tuple[int, int, int] | None:
    """The number of those before: "after two earlier ones"."""
    found = next(iter(find(match["number"] or "")), None)
    if found is None or found.kind != "count" or found.doubt:
        return None
    return match.start("number"), match.end("number"), int(plain(found))


def _listed(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """The years or months that stand right behind."""
    match = _FULL.match(text, start, end) or _MONTHLY.match(text, start, end)
    if match is None or text[match.end() : match.end() + 1] not in _ENDS:
        return None  # "after 2020 and 2021 had been cancelled"
    return match.start(), match.end(), len(_JOINT.split(match[0]))


def _judged(
    page: Page, ranked: tuple[Passage, FoundQuantity], where: Passage, told: tuple[int, int, int], *, sure: bool
) -> Sum | None:
    """A rank is one more than those before it; fewer that are listed may be a choice."""
    start, end, count = told
    rank = int(plain(ranked[1]))
    if count < rank - 1 and not sure:
        return None
    verdict = Judgement("consistent", f"{count} before it are told, so this is number {count + 1}")
    if count != rank - 1:
        verdict = Judgement("contradiction", f"{count} before it are told, and the text calls it number {rank}")
    return Sum((member(page, *ranked), listing(page, where, (start, end), count)), (0, 1), verdict)


@cache
def _after() -> re.Pattern[str]:
    """What stands between a rank and those before it: "after those of", "after wins in", "after two earlier"."""
    table = reckoning_words().ordinals
    after, earlier = "|".join(sorted(table.after)), "|".join(sorted(table.earlier))
    several = r"(?:those|the ones|earlier ones|previous ones|[a-z]+s)(?: there)? (?:of|in|from) "
    return re.compile(
        rf"(?:, | )(?:{after}) (?:{several}(?=[0-9A-Z])|(?=(?:1[5-9]|20)\d\d)|(?P<number>[a-z]+) (?:{earlier})\b)"
    )
