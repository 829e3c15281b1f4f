"""A number of things and the list of them, in which some are counted: "three works: a harbour, two portraits"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checks.check import Judgement, Sum
from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import listing, member
from factcheck.checks.reckoning.outcome import shown
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.ties import forms
from factcheck.checks.reckoning.told_items import noun_behind
from factcheck.checks.reckoning.wholes_words import whole_signs
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words.words import noun_lemma, types
from factcheck.model.report import Verdict

_LARGEST = 40
_FEWEST = 3  # items: two may be told of one
_OPENED = re.compile(r"(?: [\w'’-]+){1,8}: ")
_CUT = re.compile(r", and |, |; and |; | and ")
_ONE = re.compile(
    r"(?:an?|one|another) (?:[a-z'-]+ )*?(?P<noun>[a-z'-]+)"
    r"(?= (?:by|from|of|with|in|on|for|at|to|attributed|called|named)\b|$)"
)
_MANY = frozenset({"group", "person"})  # of these one may be several: a family, a crew


def lists_counted(page: Page) -> Iterator[Sum]:
    """Every number before a colon whose list counts some of its items in figures."""
    for passage in page.passages:
        for figure in passage.quantities:
            opened = _OPENED.match(page.text, figure.number_end, passage.end)
            if opened is None or not _counts(figure):
                continue
            if found := _told(page, passage, figure, opened.end()):
                yield found


def _counts(figure: FoundQuantity) -> bool:
    quantity = figure.quantity
    exact = figure.kind == "count" and quantity.wording == "exact" and not quantity.unit and not figure.doubt
    return exact and not figure.hyphened and 2 <= plain(figure) <= _LARGEST


def _told(page: Page, passage: Passage, figure: FoundQuantity, start: int) -> Sum | None:
    words = page.text[start : passage.end].rstrip(" .!")
    if re.search(r"[:;?()\"“–.]", words) or whole_signs().partial.search(
        page.text[passage.start : passage.end].lower()
    ):
        return None
    numbers = [_number(passage, item, at + start) for item, at in _items(words)]
    counted = [one for one in numbers if one is not None]
    if len(counted) < len(numbers) or len(counted) < _FEWEST or max(counted) < 2 or 1 not in counted:
        return None
    named, said = sum(counted), plain(figure)
    why = f"{' + '.join(map(shown, counted))} = {shown(named)}"
    if named != said:
        why += f", and the text says {shown(said)}"
    frames = (member(page, passage, figure), listing(page, passage, (start, start + len(words)), int(named)))
    verdict = _verdict((passage, figure), len(counted), named)
    return Sum(frames, (0, 1), Judgement(verdict, why)) if verdict is not None else None


def _verdict(told: tuple[Passage, FoundQuantity], listed: int, named: float) -> Verdict | None:
    """A list of as many items as were announced may be of kinds, each of which is one: "three measures"."""
    passage, figure = told
    if named == plain(figure):
        return "consistent"
    if listed != plain(figure):
        return "contradiction"
    return None if noun_behind(passage, figure) in forms().words["kinds"] else "tension"


def _items(words: str) -> list[tuple[str, int]]:
    """The items of a list, each with its place."""
    found, at = [], 0
    for cut in (*_CUT.finditer(words), None):
        until = cut.start() if cut is not None else len(words)
        found.append((words[at:until], at))
        at = cut.end() if cut is not None else until
    return found


def _number(passage: Passage, item: str, start: int) -> float | None:
    """How many of them an item is; None where that is not told."""
    own = next((q for q in passage.quantities if q.number_start == start), None)
    if own is not None and own.kind == "count" and own.quantity.wording == "exact" and not own.doubt:
        return plain(own)
    one = _ONE.match(item)
    if one is None or any(start <= q.number_start < start + len(item) for q in passage.quantities if q is not own):
        return None
    noun = noun_lemma(one["noun"])
    return None if types(noun) & _MANY or noun in _several() else 1


@cache
def _several() -> frozenset[str]:
    return frozenset(forms().words["several"])
