"""A number of points against the lines of the list below it: "four conditions:" and five bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.checks.reckoning.blanks import Blanks
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.ties import compiled, forms
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.text import Line
from factcheck.row import NamedTuple

_MARK = re.compile(r"(?P<mark>[-*•·–+]|\(?[0-9]{1,2}[.)]|\(?[a-z][.)])\s")


class Points(NamedTuple):
    """A number, and the lines of the list that it announced."""

    blanks: Blanks
    figure: FoundQuantity
    gap: str
    place: tuple[int, int]
    lines: int


def announced(page: Page) -> Iterator[Points]:
    """Every list of lines that a number announced, the number being the only one of its sentence's end."""
    lines = page.document.lines
    if not any(line.role == "list" for line in lines):
        return
    after = {line.end: at + 1 for at, line in enumerate(lines)}
    for blanks in page.single_blanks:
        at = after.get(blanks.passage.end, after.get(blanks.passage.sentence.end))
        match = next((m for shape in forms().points["points"] if (m := compiled(shape).search(blanks.text))), None)
        if at is None or match is None:
            continue
        below = _below(page.text, lines, at)
        if len(below) > 1:
            place = (_first_word(page.text, below[0]), below[-1].end)
            figure = blanks.figures[int(match["figure_number"])]
            yield Points(blanks, figure, match["gap"], place, len(below))


def _below(text: str, lines: Sequence[Line], at: int) -> list[Line]:
    """The points of one level that stand below a line; none where they are not numbered as they come."""
    found: list[Line] = []
    depth = mark = None
    for line in lines[at:]:
        inside = line.start - (text.rfind("\n", 0, line.start) + 1)
        match = _MARK.match(text, line.start)
        if line.role != "list" or match is None:
            if depth is not None and inside > depth and line.role == "prose":
                continue  # the rest of a point
            break
        sort = "1" if match["mark"].strip("().").isdigit() else match["mark"]
        depth, mark = (inside, sort) if depth is None else (depth, mark)
        if inside > (depth or 0):
            continue
        if inside < (depth or 0) or (sort != mark and not sort.isalpha()):
            break
        found.append(line)
    numbers = [_MARK.match(text, line.start) for line in found]
    told = [int(one["mark"].strip("().")) for one in numbers if one is not None and one["mark"].strip("().").isdigit()]
    return found if not told or told == list(range(1, len(found) + 1)) else []


def _first_word(text: str, line: Line) -> int:
    match = _MARK.match(text, line.start)
    return match.end() if match is not None else line.start
