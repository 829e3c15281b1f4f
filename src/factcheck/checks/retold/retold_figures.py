"""The figures of a page as one fact may be told again by them: what form each has, and the words it stands among."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from factcheck.checks.reckoning.bands import plain, rounding
from factcheck.checks.reckoning.blanks import Passage, is_somebodys_age
from factcheck.checks.reckoning.chance import place
from factcheck.checks.reckoning.members import claim_of, member
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.retold_words import retold_words, shape
from factcheck.checks.reckoning.ties import forms
from factcheck.grammar.directions import direction
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.tags.tags_readings import closed_classes
from factcheck.grammar.words.words import is_person, lemma, rarity, related, types
from factcheck.grammar.words.words_tables import letters
from factcheck.once import once
from factcheck.questions.frames import Frame
from factcheck.timeline import ResolvedTime
from factcheck.timeline.values import DAYS_IN

Form = Literal["amount", "share", "change", "multiple", "each", "margin"]
_NO_FIGURE = frozenset({"ordinal", "duration", "age"})
_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]*")
_SAID_BY = re.compile(r"[a-z-]+(?= [A-Z])")
_BEHIND = re.compile(r" ([a-z]+)(?: ([a-z]+))?")
_NAMED = re.compile(r"\b([A-Z][\w'’-]+),\s+$")
_APART = re.compile(r"\s*(?:[,.;:)]|and\b|$)")
A_DAY = "/day"
NEAR = 60  # characters around a figure whose words say what it is
Way = Literal[-1, 0, 1]
Place = tuple[int, int]


@dataclass(frozen=True)
class Told:
    """One figure of a sentence."""

    page: Page
    passage: Passage
    at: int  # the number of its sentence
    figure: FoundQuantity
    form: Form
    unit: str
    low: float
    high: float
    way: Way = 0  # which way a change went
    sharp: bool = True  # told as one number, perhaps a rounded one
    factor: float = 1.0  # what makes a figure for a week one for a day

    @property
    def place(self) -> Place:
        """Where the figure stands."""
        return self.page.number, self.figure.number_start

    @property
    def middle(self) -> float:
        """The number told, or the middle of what an open one means."""
        return plain(self.figure) * self.factor if self.sharp else (self.low + self.high) / 2

    @once
    def slack(self) -> float:
        """How far the number told may lie from the number meant: half its last place where it looks rounded."""
        number = plain(self.figure)
        known = rounding(number)
        half = place(number) / 2 if known is None else known
        core = self.figure.quantity.core
        if core.low is not None and core.high is not None and known is not None and self.sharp:
            half = min(half, float(core.high - core.low) / 2)
        return half * self.factor

    @property
    def whole(self) -> Told:
        """The figure as it was written, not turned into one for a day."""
        if self.factor == 1:
            return self
        low, high = self.low / self.factor, self.high / self.factor
        return replace(self, form="amount", unit=self.unit.removesuffix(A_DAY), low=low, high=high, factor=1.0)

    @once
    def grain(self) -> float:
        """Half the last place of the number as written, the least that a figure may be off."""
        number = plain(self.figure)
        if self.figure.kind == "fraction":
            return 0.5
        return (place(number) / 2 if number >= 1000 or number != int(number) else 0.5) * self.factor

    @once
    def words(self) -> frozenset[str]:
        """The telling words of its sentence."""
        return words_of(self.page, self.passage)

    @once
    def names(self) -> frozenset[str]:
        """The names in its sentence."""
        return names_of(self.page, self.passage)

    @once
    def frame(self) -> Frame:
        """The claim that it answers."""
        return member(self.page, self.passage, self.figure)

    @once
    def claim(self) -> Frame | None:
        """The claim that was read of it, if any was."""
        return claim_of(self.page, self.passage, self.figure)


def told_by(page: Page) -> Iterator[Told]:
    """Every figure of a page that may tell a fact, or a part of one."""
    for at, passage in enumerate(page.passages):
        for figure in passage.quantities:
            told = _told(page, passage, at, figure)
            if told is not None:
                yield told


def _told(page: Page, passage: Passage, at: int, figure: FoundQuantity) -> Told | None:
    quantity = figure.quantity
    low, high = quantity.core.low, quantity.core.high
    if figure.doubt or figure.kind in _NO_FIGURE or quantity.wording == "vague" or low is None or high is None:
        return None
    if figure.kind == "fraction" and "/" in quantity.as_written and not _starts_of(page.text, figure.end):
        return None  # a price of 24 3/8
    if (
        (figure.hyphened and quantity.unit)
        or float(low) <= 0
        or (figure.spelled and plain(figure) == 1 and not quantity.unit)
    ):
        return None
    before = page.text[max(passage.start, figure.start - NEAR) : figure.start].lower()
    after = page.text[figure.number_end : min(passage.end, figure.number_end + NEAR)].lower()
    if shape("ages").search(before) or is_somebodys_age(passage, figure):
        return None
    form, way = _form(figure, before, page.text[figure.end : figure.end + NEAR].lower(), after)
    if form == "margin" and _is_of_two_sides(page, passage, figure):
        form = "amount"
    sharp = quantity.wording in ("exact", "about") and quantity.low == quantity.high
    if shape("compared").match(page.text, figure.start, figure.number_start):
        low, high, sharp = plain(figure), plain(figure), True
    unit = "" if form in ("share", "change", "multiple") else quantity.unit or ""
    if form == "amount" and not unit:
        if float(high) < 1 and figure.kind == "count":
            return None  # a calibre of .357 counts nothing
        unit = _age_of(page.text[passage.start : figure.start], after)
    if form == "multiple" and sharp:
        below, above = _times_range(before)
        low, high, sharp = float(low) * below, float(high) * above, below < 1 < above
    factor = 1.0
    if form in ("each", "amount"):
        days = days_of(page.text[figure.end : figure.end + NEAR].lower())
        if days:
            form = "each"
            factor, unit = 1 / days, f"{unit}{A_DAY}"
    return Told(page, passage, at, figure, form, unit, float(low) * factor, float(high) * factor, way, sharp, factor)


def _age_of(before: str, after: str) -> str:
    """Whose age a figure in commas is, as its unit: "Marr, 63," is no count and the age of nobody else."""
    name = _NAMED.search(before)
    return f"age of {name[1].lower()}" if name is not None and _APART.match(after) else ""


def _form(figure: FoundQuantity, before: str, behind: str, after: str) -> tuple[Form, Way]:
    if figure.quantity.unit == "%":
        way, sure = _way(before, behind)
        return ("change" if sure else "share"), way
    if figure.kind == "multiple" or shape("times").match(after):
        return ("multiple" if shape("as_much").match(after) else "amount"), 0
    if shape("each_behind").search(behind) and not shape("earlier").search(behind):
        return "each", 0
    if shape("average").search(before) or (figure.kind == "money" and shape("each_before").search(before)):
        return "each", 0
    if re.search(r"\bby(?: just| only| a mere| (?:a |the )?(?:[\w-]+ )?(?:margin|majority) of)?(?: about)? ?$", before):
        return "margin", 0
    return "amount", 0


def _is_of_two_sides(page: Page, passage: Passage, figure: FoundQuantity) -> bool:
    """Whether a figure behind "by" is one of two sides and no margin: "by nine votes to five"."""
    behind = [other for other in passage.quantities if other.start >= figure.end]
    return bool(behind) and shape("gap").match(page.text[figure.end : behind[0].number_start].lower()) is not None


def _starts_of(text: str, at: int) -> bool:
    return text.startswith(" of ", at)


def _times_range(before: str) -> tuple[float, float]:
    """What "twice" may be as a part of two, by the words before it."""
    by = retold_words().chance
    if before.endswith(("more than ", "over ", "at least ")):
        return 1.0, by.more
    return (2 - by.more, 1.0) if before.endswith(("nearly ", "almost ", "under ")) else (1 - by.times, 1 + by.times)


def days_of(text: str) -> float:
    """How many days a word behind a figure speaks of: "a day", "per week"; nought where it names no time."""
    found = shape("per_time").match(text)
    return DAYS_IN[found[1]] if found else 0.0


def _way(before: str, behind: str) -> tuple[Way, bool]:
    """Which way a share went, and whether it tells a change and nothing else."""
    nouns, lost, words = forms().nouns, forms().words["losing"], _WORD.findall(before)
    left = [word for word in words[-6:] if word not in forms().words["fillers"]]
    far = words[-1:] in (["by"], ["of"])  # "cut prices by", "a rise in pay of"
    for at in range(len(left) - 1, max(-1, len(left) - (5 if far else 2)), -1):
        word, base = left[at], lemma(left[at], "VERB")
        if base in lost or (at and f"{lemma(left[at - 1], 'VERB')} {word}" in lost):
            return -1, False
        amounts = at and lemma(left[at - 1], "VERB") in forms().words["making_up"]  # "make up nine per cent" is no rise
        verb = 0 if words[-1:] == ["of"] or amounts else direction(base) or {"up": 1, "down": -1}.get(word, 0)
        if way := nouns.get(word) or verb:
            return (1 if way > 0 else -1), True
    found = _BEHIND.match(behind)
    for word in found.groups("") if found else ():
        if way := nouns.get(word) or forms().compared.get(word, 0):
            return (1 if way > 0 else -1), True
    return 0, False


def words_of(page: Page, passage: Passage) -> frozenset[str]:
    """The telling words of a sentence: no figures, no names, no titles before a name."""
    spans = [(one.start - passage.start, one.end - passage.start) for one in passage.quantities]
    spans += [(one.start - passage.start, one.end - passage.start) for one in page.times_in(passage)]
    return _words_beside(page.text[passage.start : passage.end], tuple(spans))


def words_near(page: Page, passage: Passage, time: ResolvedTime) -> frozenset[str]:
    """The telling words of a sentence but for those that stand beside another date of it.

    "Built in 1904, it was sold in 1921" tells of a sale in 1921 alone. Dates with no such word between them are told
    of the same: "rebuilt in 1904 and again in 1921".
    """
    text, whole = page.text, words_of(page, passage)
    dates = [one for one in page.times_in(passage) if one.kind == "date"]
    if len(dates) < 2 or not whole:
        return whole
    start, end = passage.start, passage.end
    for before, behind in pairwise(sorted(dates, key=lambda one: one.start)):
        parts = list(shape("parting").finditer(text, before.end, behind.start))
        if not parts or not _words_beside(text[before.end : behind.start], ()):
            continue
        if behind.start <= time.start:
            start = parts[0].start()
        elif before.start >= time.start:
            end = min(end, parts[-1].start())
    spans = [(passage.start, start), (end, passage.end), *((one.start, one.end) for one in passage.quantities)]
    spans += [(one.start, one.end) for one in dates]
    return _words_beside(text[passage.start : passage.end], _from(passage.start, spans))


def _from(start: int, spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans counted from the start of a sentence."""
    return tuple((low - start, high - start) for low, high in spans)


@lru_cache(maxsize=512)
def _words_beside(text: str, spans: tuple[tuple[int, int], ...]) -> frozenset[str]:
    """The telling words of a sentence outside some spans; days and figures of it ask for the same."""
    titles = {match.start() for match in _SAID_BY.finditer(text)}
    found = set()
    for match in _WORD.finditer(text):
        word, start = match[0], match.start()
        base = _telling(word.lower())
        if not base or base in found or start in titles:
            continue
        if word[0].isupper() and (start > 2 or rarity(base) > retold_words().chance.opening):
            continue
        if not (spans and any(low <= start < high for low, high in spans)):
            found.add(base)
    return frozenset(found)


@lru_cache(maxsize=4096)
def _telling(word: str) -> str:
    """The lemma of a word that says something, else nothing: "after", "since" and "those" tie nothing."""
    if word in closed_classes():
        return ""
    base = lemma(word)
    return base if len(base) > 2 and rarity(base) >= retold_words().chance.common else ""


def names_of(page: Page, passage: Passage) -> frozenset[str]:
    """The names in a sentence: capitalised words that do not open it, in lower case."""
    dated = tuple([(one.start - passage.start, one.end - passage.start) for one in page.times_in(passage)])
    return _names_beside(page.text[passage.start : passage.end], dated)


@lru_cache(maxsize=512)
def _names_beside(text: str, spans: tuple[tuple[int, int], ...]) -> frozenset[str]:
    """The names of a sentence outside some spans."""
    return frozenset(
        match[0].lower()
        for match in _WORD.finditer(text)
        if match[0][0].isupper()
        and len(match[0]) > 2
        and not any(low <= match.start() < high for low, high in spans)
        and (match.start() > 2 or rarity(lemma(match[0].lower())) > retold_words().chance.opening)
    )


def counted(frame: Frame | None) -> str:
    """What a figure counts, or what its share is of; empty where no claim says so."""
    if frame is None:
        return ""
    measure = frame.claim.question.measure
    return measure.whole or measure.head


@lru_cache(maxsize=4096)
def may_be(one: str, two: str) -> bool:
    """Whether two nouns may be of one kind of thing: people and groups of them, or a kind of it."""
    groups = is_person(one) or "group" in types(one), is_person(two) or "group" in types(two)
    return one == two or all(groups) or related(one, two) >= retold_words().chance.kin


def is_thing(word: str) -> bool:
    """Whether a word is first of all a noun: a verb or a name read as what is counted is none."""
    return letters(word)[:1] == "N"
