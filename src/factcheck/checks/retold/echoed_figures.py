"""The figures of a page in the first unit of their dimension, so that feet meet metres and months years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.retold_words import retold_words
from factcheck.checks.retold.retold_figures import A_DAY, Told, names_of, told_by, words_of
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.quantities.lexicon import units_by_name
from factcheck.model.values import Quantity
from factcheck.once import once
from factcheck.timeline.values import DAYS_IN

Key = tuple[str, str]
COUNT: Key = ("amount", "")
DIGITS = 6  # of a length in its smaller unit: months are no whole part of years to the last one
_AND = frozenset({" and ", ", ", " "})


@dataclass(frozen=True)
class Figure:
    """One figure that may be told again."""

    told: Told
    key: Key  # its form and dimension: what it can be alike with
    before: tuple[Passage, ...] = ()  # what a fragment leans on

    @once
    def words(self) -> frozenset[str]:
        """The telling words that it stands among."""
        if not self.before:
            return self.told.words
        return self.told.words.union(*(words_of(self.told.page, passage) for passage in self.before))

    @once
    def names(self) -> frozenset[str]:
        """The names that it stands among."""
        if not self.before:
            return self.told.names
        return self.told.names.union(*(names_of(self.told.page, passage) for passage in self.before))

    @property
    def leaning(self) -> Figure:
        """The figure with the words of the sentence before, where its own say too little: seven hundred of them."""
        return self._with_before or self

    @once
    def _with_before(self) -> Figure | None:
        """The same; None where its own say enough: a figure that kept itself would keep its page until Python looks."""
        at, passages = self.told.at, self.told.page.passages
        fragment = len(self.told.words) <= retold_words().again.fragment
        return replace(self, before=passages[at - 1 : at]) if at and fragment else None

    @property
    def written(self) -> str:
        """The figure as the text has it."""
        return " ".join(self.told.page.text[self.told.figure.start : self.told.figure.end].split())


def figures_of(page: Page) -> list[Figure]:
    """Every figure of a page, in text order."""
    found = [_figure(told) for told in told_by(page) if not _is_clock(told)]
    found += _lengths(page)
    found += _sizes(page)
    return sorted(found, key=lambda figure: figure.told.place)


def _is_clock(told: Told) -> bool:
    """Whether a figure is part of a date or a time of day: at 14.20."""
    start, end = told.figure.number_start, told.figure.number_end
    return any(time.start <= start and end <= time.end for time in told.page.times_in(told.passage))


def _figure(told: Told) -> Figure:
    if told.unit.endswith(A_DAY):
        told = told.whole  # so much a week is told otherwise as so much a day
        return Figure(told, ("each", f"{told.unit}{A_DAY}"))
    unit = units_by_name().get(told.unit)
    if unit is None or not unit.factor or told.unit == "%":
        return Figure(told, (told.form, told.unit))
    factor, low, high = float(unit.factor), told.low, told.high
    whole = told.figure.quantity.hull
    if low == high and whole.low is not None and whole.high is not None:
        low, high = float(whole.low), float(whole.high)  # five foot seven is told to the inch
    scaled = replace(told, low=low * factor, high=high * factor, factor=told.factor * factor)
    return Figure(scaled, (told.form, unit.of))


def _sizes(page: Page) -> Iterator[Figure]:
    """The sizes that stand as one word with their unit: "a 36-foot mast" is one of eleven metres."""
    for at, passage in enumerate(page.passages):
        for figure in passage.quantities:
            quantity, unit = figure.quantity, units_by_name().get(figure.quantity.unit or "")
            low, high = quantity.core.low, quantity.core.high
            if not figure.hyphened or figure.doubt or unit is None or not unit.factor or unit.name == "%":
                continue
            if low is not None and high is not None and low > 0 and figure.kind != "duration":
                sharp = quantity.wording in ("exact", "about") and quantity.low == quantity.high
                told = Told(page, passage, at, figure, "amount", unit.name, float(low), float(high), 0, sharp)
                yield _figure(told)


def _lengths(page: Page) -> Iterator[Figure]:
    """The lengths of time of a page, in days."""
    for at, passage in enumerate(page.passages):
        lengths = [figure for figure in passage.quantities if figure.kind == "duration" and not figure.doubt]
        told = [one for figure in lengths if (one := _length(page, passage, at, figure)) is not None]
        while told:
            one = told.pop(0)
            while told and goes_on(page.text, one, told[0]):
                one = _with(one, told.pop(0))
            yield Figure(one, ("length", "day"))


def goes_on(text: str, one: Told, two: Told) -> bool:
    """Whether a length goes on in a smaller unit: the years of "three years and four months" are not three years."""
    return two.factor < one.factor and text[one.figure.end : two.figure.start] in _AND


def _with(one: Told, two: Told) -> Told:
    """A length with what it goes on in."""
    low, high = one.low + two.low, one.high + two.high
    told = Quantity.between(round(low / two.factor, DIGITS), round(high / two.factor, DIGITS), two.figure.quantity.unit)
    whole = one.figure._replace(end=two.figure.end, quantity=told)
    return replace(one, figure=whole, low=low, high=high, factor=two.factor, sharp=low == high)


def _length(page: Page, passage: Passage, at: int, figure: FoundQuantity) -> Told | None:
    quantity = figure.quantity
    low, high, days = quantity.core.low, quantity.core.high, DAYS_IN.get(quantity.unit or "")
    if days is None or low is None or high is None or low <= 0 or quantity.wording == "vague":
        return None
    if quantity.unit == "minute" and page.text[max(passage.start, figure.start - 4) : figure.start].lower() == " on ":
        return None  # "scored on 58 minutes"
    sharp = quantity.wording in ("exact", "about") and quantity.low == quantity.high
    return Told(page, passage, at, figure, "amount", "day", float(low) * days, float(high) * days, 0, sharp, days)
