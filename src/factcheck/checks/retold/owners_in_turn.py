"""Whose a figure is in a row of names and figures: "Brandt had 6,210 votes and Moen 5,980", "Moen (Left) 6,210"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checks.retold.retold_figures import Told
from factcheck.model.values import Quantity

_NO_FIGURE = frozenset({"ordinal", "duration", "age"})
_FEWEST = 2
_STEM = 3  # letters by which a short form is known: "Lib Dem"
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def of_two_owners(one: Told, two: Told) -> bool:
    """Whether two figures are told of two that take turns with their figures, where both texts know both of them."""
    if one.page is two.page:
        return False
    mine, theirs = _owner(one), _owner(two)
    in_turn = bool(mine) and bool(theirs) and (_is_row(one) or _is_row(two))
    if not in_turn or _alike(mine, theirs):
        return False
    return _known(mine, two) and _known(theirs, one)


def _owner(told: Told) -> frozenset[str]:
    """The words of the names that a figure stands with; those of all names of its sentence where it stands alone.

    In a row each figure has its names before it, none behind the last, or each behind it, none before the first.
    """
    figures = _figures(told)
    if len(figures) < _FEWEST:
        return told.names
    gaps = [frozenset[str]() for _ in range(len(figures) + 1)]
    for start, word in _names(told):
        at = sum(figure < start for figure in figures)
        gaps[at] |= {word}
    before, behind = gaps[:-1], gaps[1:]
    row = before if all(before) and not gaps[-1] else behind if all(behind) and not gaps[0] else ()
    return row[figures.index(told.figure.number_start)] if row else frozenset()


def _is_row(told: Told) -> bool:
    return len(_figures(told)) >= _FEWEST


def _figures(told: Told) -> list[int]:
    """Where the figures of its unit stand in its sentence."""
    unit = told.figure.quantity.unit
    alike = (one for one in told.passage.quantities if one.kind not in _NO_FIGURE and one.quantity.unit == unit)
    return [one.number_start for one in alike]


def _names(told: Told) -> Iterator[tuple[int, str]]:
    """The words of the names of a sentence, each with where it stands."""
    for found in _WORD.finditer(told.page.text, told.passage.start, told.passage.end):
        if found[0][0].isupper() and found[0].lower() in told.names:
            yield found.start(), found[0].lower()


def _alike(one: frozenset[str], two: frozenset[str]) -> bool:
    return any(a[:_STEM] == b[:_STEM] for a in one for b in two)


def _known(names: frozenset[str], told: Told) -> bool:
    """Whether a text names somebody, by any word of the name or its short form."""
    known = {word[:_STEM].lower() for word in _WORD.findall(told.page.text) if word[0].isupper()}
    return any(name[:_STEM] in known for name in names)


def given_another(one: Told, two: Told) -> bool:
    """Whether either sentence gives another figure to the one of whom the other text tells this."""
    mine, theirs = _told_of(one), _told_of(two)
    if not mine or not theirs or mine & theirs:
        return False
    return _has_own(one, theirs) or _has_own(two, mine)


def _told_of(told: Told) -> frozenset[str]:
    """Those named of whom a figure is told."""
    return frozenset(told.claim.claim.question.subject if told.claim is not None else ())


def _has_own(told: Told, whom: frozenset[str]) -> bool:
    """Whether the sentence of a figure tells another one of its sort of somebody."""
    start, end, own = told.passage.start, told.passage.end, told.figure.quantity
    for frame in told.page.frames_in(start, end):
        value = frame.claim.value
        if not isinstance(value, Quantity) or value.unit != own.unit or value.as_written == own.as_written:
            continue
        if (value.low, value.high) != (own.low, own.high) and whom & set(frame.claim.question.subject):
            return True
    return False
