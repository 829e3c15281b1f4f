"""Rows of one list, each with a label and a figure: the first is no total of the others unless its label says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.checks.reckoning.page import Page
from factcheck.checks.sums.breakdown_manner import Placed
from factcheck.checks.sums.breakdown_words import breakdown_words

_WORD = re.compile(r"[a-z]+")


def is_first_of_rows(page: Page, total: Placed, parts: Sequence[Placed]) -> bool:
    """Whether what is taken for a total is only the first of some rows: "Northland 60", "Westmark 33"."""
    label = _label(page, total)
    if not label or not all(_label(page, part) for part in parts):
        return False
    return breakdown_words().heading.words.isdisjoint(_WORD.findall(label.lower()))


def _label(page: Page, placed: Placed) -> str:
    """The words before a figure in its line, where nothing stands behind it and no other figure before."""
    figure = placed[1]
    start = page.text.rfind("\n", 0, figure.start) + 1
    end = page.text.find("\n", figure.end)
    before, behind = page.text[start : figure.start], page.text[figure.end : len(page.text) if end < 0 else end]
    alone = not any(character.isalnum() for character in behind) and not any(map(str.isdigit, before))
    return before.strip() if alone else ""
