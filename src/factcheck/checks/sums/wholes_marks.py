"""What the words around a figure say of it: that it is the whole of a series told before it, or of one behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.told_items import Item
from factcheck.checks.reckoning.wholes_words import whole_signs, whole_words
from factcheck.checks.sums.wholes_shares import is_joint

Strength = Literal["strong", "plain", "weak", "none"]

_AHEAD = 90  # characters before a figure in which its clause calls it the whole
_BEHIND = 40
_OPENED = re.compile(r"^[^.;:()–—]{0,80}[:–—(]")  # what opens a list right behind its whole
_OF = re.compile(r" of (?:the|its|their|his|her|our|these|those) $")
_SHARES = 2  # classes of a kind that share a whole out


def mark(page: Page, whole: Item) -> Strength | None:
    """How surely the words call a figure the whole of what was told before it."""
    passage, text, signs = whole.passage, page.text, whole_signs()
    before = text[max(passage.start, whole.start - _AHEAD) : whole.start].lower()
    behind = text[whole.figure.number_end : min(passage.end, whole.end + _BEHIND)].lower()
    if whole.figure.kind == "share":
        return "strong" if is_joint(page, whole) else None
    if whole.figure.hyphened:
        return None
    if signs.behind.match(behind):
        return "strong"
    if found := signs.before.search(before):
        return "weak" if found["mark"] in whole_words().weak.words else "strong"
    if signs.entire.search(before) or signs.ahead.search(before):
        return "strong"
    if passage.start + _AHEAD < whole.start:
        before = f" {before}"  # no head of a sentence
    if _OF.search(before):
        return "none"  # "nine of the 52"
    return "weak" if signs.pointing.search(before) or signs.apposed.search(before) else "none"


def behind_it(page: Page, whole: Item, parts: Sequence[Item]) -> Strength | None:
    """How surely figures told behind another one are all that it is made up of."""
    text, signs = page.text, whole_signs()
    if whole.figure.hyphened or whole.figure.kind == "share":
        return None
    if signs.complete.search(text[whole.end : parts[-1].passage.end].lower()):
        return "strong"
    if whole.unit and _OPENED.search(text[whole.end : parts[0].start]):
        return "plain"
    told = _phrases(page, parts)
    for classes in signs.shared_out.values():
        found = {(m[0] if (m := classes.search(words)) else "") for words in told}
        if "" not in found and len(found) == len(parts) > _SHARES:
            return "plain"
    return None


def _phrases(page: Page, parts: Sequence[Item]) -> list[str]:
    """The phrase of each part: from the last joint before it to the last one before the next."""
    first, last = parts[0], parts[-1]
    cuts = [first.passage.start]
    for one, two in pairwise(parts):
        joints = [m.start() for m in whole_signs().joining.finditer(page.text[one.end : two.start].lower())]
        cuts.append(one.end + (joints[-1] if joints else 0))
    cuts.append(last.passage.end)
    return [page.text[start:end].lower() for start, end in pairwise(cuts)]
