"""A margin and the two figures told behind it: "won by 310 votes. He got 4,120, his rival Brandt 3,910"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import member
from factcheck.checks.reckoning.outcome import judged, shown
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.reckoning_words import reckoning_words
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.report import Verdict

_WORDS = re.compile(r"[a-z-]+")
_OF = re.compile(r"(?i)\bof (?:the |its |their |all )?$")  # "of the 63 members": a whole, no side
_NEAR = 40  # characters before a margin in which it is called one
_ENDS = 2


def margins_told(page: Page) -> Iterator[Sum]:
    """Every margin with exactly two figures behind it, in its own sentence or the next."""
    prose = page.prose
    for at, passage in enumerate(prose):
        for by in passage.quantities:
            if not _is_margin(page, passage, by):
                continue
            found = _told(page, (passage, by), passage)
            if found is None and at + 1 < len(prose) and "\n\n" not in page.text[passage.end : prose[at + 1].start]:
                found = _told(page, (passage, by), prose[at + 1])
            if found is not None:
                yield found


def _is_margin(page: Page, passage: Passage, by: FoundQuantity) -> bool:
    if not _is_plain(by) or by.quantity.unit or plain(by) < 1:
        return False
    before = page.text[max(passage.start, by.start - _NEAR) : by.start]
    unit = _WORDS.search(page.text, by.end, min(passage.end, by.end + _NEAR))
    named = unit is not None and unit.start() == by.end + 1 and unit[0] in reckoning_words().margins.units
    match = _called().search(before)
    return match is not None and (named or match["of"] is not None)


def _told(page: Page, margin: tuple[Passage, FoundQuantity], where: Passage) -> Sum | None:
    """The margin against the difference of the two figures of a sentence, if these are of two sides."""
    passage, by = margin
    ends = [q for q in where.quantities if _is_plain(q) and (where is not passage or q.start > by.end)]
    others = [q for q in where.quantities if q not in ends and q is not by]
    if len(ends) != _ENDS or others or any(plain(q) < plain(by) or q.quantity.unit for q in ends):
        return None
    table, text = reckoning_words().margins, page.text
    told = set(_WORDS.findall(text[where.start : where.end].lower()))
    between = set(_WORDS.findall(text[ends[0].end : ends[1].start].lower()))
    behind = set(_WORDS.findall(text[ends[1].end : where.end].lower())[:2])
    whole = _OF.search(text, where.start, ends[0].start)
    if told & table.then or whole or not (between | behind) & table.other:
        return None
    if any(time.kind == "date" for time in page.times_in(where)) and where is not passage:
        return None
    made = abs(plain(ends[0]) - plain(ends[1]))
    if not made:
        return None
    verdict: Verdict = "consistent" if made == plain(by) else "contradiction"
    high, low = (max(map(plain, ends)), min(map(plain, ends)))
    why = f"{shown(high)} − {shown(low)} = {shown(made)}"
    if verdict != "consistent":
        why += f", and the text says {shown(plain(by))}"
    frames = [(member(page, passage, by), 0), *((member(page, where, end), 1) for end in ends)]
    return judged(frames, verdict, why, settles=True)


def _is_plain(figure: FoundQuantity) -> bool:
    return figure.kind == "count" and figure.quantity.wording == "exact" and not figure.doubt


@cache
def _called() -> re.Pattern[str]:
    """What stands right before a margin."""
    names = "|".join(sorted(reckoning_words().margins.called))
    shy = r"(?:just |only |a mere |exactly |merely )?"
    wins = "|".join(sorted(reckoning_words().margins.winning))
    return re.compile(rf"(?:\b(?P<of>{names}) of {shy}|\b(?:{wins})\b[^.;:]*\bby {shy})$")
