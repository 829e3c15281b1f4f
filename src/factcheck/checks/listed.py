"""A number of names against the names that follow it: "three firms: Arden, Bell, Cole and Dean"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checks.blanks import Blanks
from factcheck.checks.check import DocumentCheck, Judgement, Sum
from factcheck.checks.members import listing, member
from factcheck.checks.outcome import plain, shown
from factcheck.checks.page import Page
from factcheck.checks.ties import Tie, forms, ties
from factcheck.model.rule import Rule

_LARGEST = 12
FARTHEST = 1  # names by which a list without a colon may miss its number and still be the list of it
_ITEM = re.compile(r", and |, | and ")


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every counted list of names that ends its clause."""
    for blanks in page.single_blanks:
        for tie in ties(blanks, forms().listed):
            found = _judged(page, blanks, tie)
            if found is not None:
                yield found


def _judged(page: Page, blanks: Blanks, tie: Tie) -> Sum | None:
    figure = tie.figures["number"]
    names = tie.match["names"].rstrip(".")
    said = plain(figure)
    if figure.kind != "count" or figure.quantity.wording != "exact" or not 2 <= said <= _LARGEST or figure.hyphened:
        return None
    items = _items(names)
    if items is None or (":" not in tie.match[0] and abs(len(items) - said) > FARTHEST):
        return None
    place = page.find(blanks.passage, names)
    if place is None:
        return None
    why = f"{len(items)} are named ({'; '.join(items)}), and the text says {shown(said)}"
    frames = (member(page, blanks.passage, figure), listing(page, blanks.passage, place, len(items)))
    return Sum(frames, (0, 1), Judgement("consistent" if len(items) == said else "contradiction", why))


def _items(names: str) -> list[str] | None:
    """The names of a list, or None where a comma or an "and" may be part of one."""
    if names.count(" and ") != 1 or names.rfind(", ") > names.rfind(" and ") + 5:
        return None
    items = _ITEM.split(names)
    return items if all(items) and len(set(items)) == len(items) else None


LISTED = DocumentCheck("listed", judge)
