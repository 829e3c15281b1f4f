"""The figures of a sentence as things that may be added: each with its unit, inherited where it is left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.checks.reckoning.bands import Band, band, plain, point
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.wholes_words import whole_signs, whole_words
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.tags.tags import Tagged, tag
from factcheck.grammar.tags.tags_readings import read
from factcheck.grammar.tokens import tokenise
from factcheck.row import NamedTuple
from factcheck.timeline.values import DAYS_IN

TIME = "time"
_KINDS = frozenset({"count", "money", "measure", "duration", "share"})
_LONGEST = 100  # of a unit of time that is left out: "two hours, then three"
_NOUN = 40  # characters behind a figure in which its noun stands
_POUND, _STERLING = "pound", "GBP"  # pounds are money where others of the sentence are
_ONE = "one "  # a pronoun, or one more of what was counted: "two for theft and one for perjury"
_OF_ONE = re.compile(r" (?:for|on|in|at|to|from|with|by|near)\b")
_AND = (" and ", " ", ", ")
_HEIR = 60  # characters behind a figure in which the next one may leave its unit out
_PIECES = 2  # words of a length in one unit
_SKIPPED = frozenset({"ADJ", "ADV", "NAME"})


class Item(NamedTuple):
    """A figure that may be added to others of its unit; a count has none, and a noun instead where it has one."""

    passage: Passage
    figure: FoundQuantity
    unit: str
    noun: str
    factor: float = 1.0  # by what its number is multiplied, so that those of a unit add up
    more: float = 0.0  # what a smaller unit behind it adds: "12 minutes and 8 seconds"

    @property
    def start(self) -> int:
        """Where it stands."""
        return self.figure.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.figure.end

    @property
    def value(self) -> float:
        """Its number."""
        return plain(self.figure) * self.factor + self.more

    @property
    def band(self) -> Band:
        """What its words allow."""
        if self.unit == TIME and self.figure.quantity.wording == "exact" and (self.more or self.is_pieced):
            return point(self.value)  # told to its smallest unit
        return band(self.figure.quantity, factor=self.factor)

    @property
    def is_pieced(self) -> bool:
        """Whether it is told in two units: "2 hours 12 minutes"."""
        return len(self.figure.quantity.as_written.split()) > _PIECES


def items(passage: Passage) -> tuple[Item, ...]:
    """The figures of a sentence that count or measure something as it is, in its order."""
    found: list[Item] = []
    for figure in passage.quantities:
        heir = figure.doubt.startswith(_ONE) and bool(found) and found[-1].passage is passage
        if (
            figure.kind not in _KINDS
            or (figure.doubt and not heir)
            or figure.quantity.wording == "vague"
            or plain(figure) <= 0
        ):
            continue
        one = _item(passage, figure, found)
        if heir and not (joined(passage, found[-1].end, figure.start) and _OF_ONE.match(passage.document, figure.end)):
            continue
        if found and _goes_on(found[-1], one):
            found[-1] = found[-1]._replace(more=found[-1].more + one.value)
        else:
            found.append(one)
    return tuple(found)


def _goes_on(one: Item, two: Item) -> bool:
    """Whether a length of time goes on in a smaller unit."""
    smaller = one.unit == two.unit == TIME and two.factor < one.factor
    return smaller and one.passage.document[one.end : two.start] in _AND


def _item(passage: Passage, figure: FoundQuantity, before: Sequence[Item]) -> Item:
    noun = noun_behind(passage, figure)
    unit = figure.quantity.unit or ""
    if unit == _POUND and any(one.quantity.unit == _STERLING for one in passage.quantities):
        unit = _STERLING
    if figure.kind == "duration" and unit in DAYS_IN:
        return Item(passage, figure, TIME, "", DAYS_IN[unit])
    heir = not unit and not noun and bool(before) and joined(passage, before[-1].end, figure.start)
    near = heir and figure.start - before[-1].end <= _HEIR
    if near and before[-1].unit and (before[-1].unit != TIME or plain(figure) <= _LONGEST):
        return Item(passage, figure, before[-1].unit, "", before[-1].factor)
    return Item(passage, figure, unit, noun)


def noun_behind(passage: Passage, figure: FoundQuantity) -> str:
    """The noun that a plain count counts, as a lemma; of a compound its last part."""
    if figure.quantity.unit or figure.kind == "duration":
        return ""
    noun, several = "", plain(figure) > 1
    for token in tag(tokenise(passage.document, figure.end, min(passage.end, figure.end + _NOUN))):
        if token.tag in ("NOUN", "UNIT") and not (several and _may_be_verb(token)):
            noun = token.lemma
        elif noun or token.tag not in _SKIPPED or token.kind != "word":
            break
    return noun


def _may_be_verb(token: Tagged) -> bool:
    """Whether a word behind several may be what they do: "the other 80 work in the office"."""
    return token.form != "plural" and read(token.lower).verb is not None


def joined(passage: Passage, end: int, start: int) -> bool:
    """Whether two figures of a sentence are told one after the other, as a list tells them."""
    between = passage.document[end:start].lower()
    signs = whole_signs()
    if len(between) > whole_words().bars.longest or signs.parting.search(between) or _stop().search(between):
        return False
    return signs.joining.search(between) is not None


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.!?]\s|\n")
