"""Two days with a figure each: "killed 14 people on Friday", "killed 22 on Wednesday" are rather two acts than one.

Of what happens once ("was founded", "died") both may still be told of, and one told wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.grammar.numbers import numerals
from factcheck.grammar.words import happens_once, is_person, lemma
from factcheck.model.values import TimeInterval
from factcheck.questions.frames import Frame

NEAR = 0.1  # by which two tellings of one figure may differ
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*(?:[-–]\d+)?|[^\W\d_]+")


def counted_apart(a: Frame, b: Frame) -> str:
    """What two dated acts count differently, as a note; nothing where both may tell of one."""
    one, two = a.claim.value, b.claim.value
    if not (isinstance(one, TimeInterval) and isinstance(two, TimeInterval)):
        return ""
    once = any(happens_once(frame.claim.question.measure.predicate) for frame in (a, b))
    if once and any(":" in name for name in a.subject & b.subject):
        return ""
    mine, theirs = dict(_counted(a, one)), dict(_counted(b, two))
    for word in sorted(mine.keys() & theirs.keys()):
        if _far(mine[word], theirs[word]):
            return f"another day and another figure ({word}): more likely two events than one"
    return ""


def _counted(frame: Frame, date: TimeInterval) -> Iterator[tuple[str, str]]:
    """Each figure of a dated act under the words beside it; its date is none."""
    words = [_sort(word) for word in _TOKEN.findall(frame.claim.quote.replace(date.as_written, " ").lower())]
    small = numerals()
    for before, after in pairwise(["", *words, ""]):
        if _is_figure(before, small.units) and after:
            yield after, before
        if _is_figure(after, small.units) and before:
            yield before, after


def _sort(word: str) -> str:
    """A word, people of all sorts being people: "spectators", "fans"."""
    return "people" if is_person(lemma(word, "NOUN")) else word


def _is_figure(word: str, units: dict[str, int]) -> bool:
    return word[:1].isdigit() or word in units


def _far(one: str, two: str) -> bool:
    """Whether two figures are surely two: not "about 500" and "512"."""
    values = [_value(one), _value(two)]
    if values[0] is None or values[1] is None:
        return one != two
    return abs(values[0] - values[1]) > NEAR * max(values[0], values[1])


def _value(word: str) -> float | None:
    """The number that a word writes; None for a score."""
    plain = word.replace(",", "")
    if plain.replace(".", "", 1).isdigit():
        return float(plain)
    return numerals().units.get(word)
