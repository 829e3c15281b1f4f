"""The word lists and bars that lineage reads, validated once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from factcheck.locate import read_lexicon
from factcheck.once import once
from factcheck.table import Table

Group = tuple[str, ...]


class Common(Table):
    """Words to be expected anywhere, in three classes with the share of sentences that hold them."""

    shares: dict[str, float]
    most: Group
    many: Group
    some: Group
    being: frozenset[str]


class Calendar(Table):
    """Spellings of months and weekdays; the first of each is its folded form."""

    months: tuple[Group, ...]
    weekdays: tuple[Group, ...]


class Bars(Table):
    """What two sentences must share to be copies; the file says why."""

    bits: float
    few_bits: float
    overlap_of_few: float
    share_of_runs: float
    overlap: float
    held_in_the_longer: float
    runs_of_the_shorter: float
    least_words: int
    wording_alike: float
    wording_words: int
    wording_near: float
    wording_some: int
    wording_inside: int
    beside_same: int
    beside_words: int
    beside_changed: int
    beside_alike: float
    inflected: float
    inflected_from: float
    furniture_words: int
    verbatim_bits: float
    near: float
    gap_words: int
    longest: int
    longest_shown: int
    cut_off: float
    aligned: float
    aligned_both: float
    one_event: float
    moved: float
    bounds_apart: float
    rounded: float
    clause_side: int
    clause_words: int
    clause_rarity: float
    archive_words: int
    many_words: int


class Figures(Table):
    """Number words, scales, and the words that make a figure loose, a floor or a ceiling."""

    ones: Group
    tens: Group
    ordinals: Group
    scales: dict[str, float]
    suffixes: dict[str, float]
    loose: frozenset[str]
    floor: frozenset[str]
    ceiling: frozenset[str]
    fewer: frozenset[str]


class Units(Table):
    """Spellings of units."""

    same: tuple[Group, ...]
    powers: frozenset[str]


class Negations(Table):
    """Words that deny, and the words after which they do not."""

    words: frozenset[str]
    harmless_after: frozenset[str]


class Outcomes(Table):
    """What became of people, in classes that exclude each other."""

    classes: tuple[Group, ...]


class Opposites(Table):
    """Groups of words that exclude each other."""

    pairs: tuple[tuple[Group, ...], ...]
    in_passages: tuple[tuple[Group, ...], ...]


class Editions(Table):
    """Words at which a date is that of the report."""

    saying: frozenset[str]


class Issues(Table):
    """How the issues of a series are told: words of their heads, and what two of them must share."""

    documents: frozenset[str]
    numbered: Group
    releases: Group
    articles: frozenset[str]
    opening: int
    head_lines: int
    longest_line: int
    least_words: int
    long: int
    stamp_lines: int
    longest_stamp: int
    sentences: int
    copied: float

    @once
    def named(self) -> frozenset[str]:
        """Words before the number of an issue: those for numbers, and those for the documents."""
        return self.documents.union(self.numbered)


class Forms(Table):
    """When short texts fill one form, each with facts of its own."""

    sentences: int
    words: int
    many: int
    alike: float
    covered: float
    own: int
    figures: int
    by_chance: float
    shared: float
    chance: float
    spelling: float
    unknown: float
    title: int
    labels: int
    label_words: int
    naming: float


class Copies(Table):
    """Everything in `copies.toml`."""

    common: Common
    calendar: Calendar
    bars: Bars
    figures: Figures
    units: Units
    negations: Negations
    outcomes: Outcomes
    opposites: Opposites
    editions: Editions
    issues: Issues
    forms: Forms

    @once
    def months(self) -> dict[str, str]:
        """Every spelling of a month to its folded form."""
        return {spelling: month[0] for month in self.calendar.months for spelling in month}

    @once
    def weekdays(self) -> dict[str, str]:
        """Every spelling of a weekday to its folded form."""
        return {spelling: day[0] for day in self.calendar.weekdays for spelling in day}

    @once
    def prior(self) -> dict[str, float]:
        """The share of sentences in which a common word is expected."""
        groups = {"most": self.common.most, "many": self.common.many, "some": self.common.some}
        return {word: self.common.shares[name] for name, group in groups.items() for word in group}

    @once
    def number_words(self) -> dict[str, int]:
        """Ones and tens by word."""
        ones = {word: at for at, word in enumerate(self.figures.ones)}
        return ones | {word: 20 + 10 * at for at, word in enumerate(self.figures.tens)}

    @once
    def spelling(self) -> dict[str, str]:
        """Words that are compared in another form: seven as 7, kilometers as kilometre."""
        return {word: str(number) for word, number in self.number_words.items()} | self.unit_of

    @once
    def ordinal_words(self) -> dict[str, int]:
        """Ordinals by word, from first."""
        return {word: at for at, word in enumerate(self.figures.ordinals) if at}

    @once
    def triggers(self) -> frozenset[str]:
        """Words at which a date, a figure or an outcome may begin."""
        figures = self.number_words.keys() | self.ordinal_words.keys() | self.figures.scales.keys()
        return frozenset(figures | self.months.keys() | self.weekdays.keys() | self.outcome_of.keys())

    @once
    def unit_of(self) -> dict[str, str]:
        """Every spelling of a unit to its first."""
        return {spelling: unit[0] for unit in self.units.same for spelling in unit}

    @once
    def outcome_of(self) -> dict[str, int]:
        """Every outcome word to the number of its class."""
        return {word: at for at, group in enumerate(self.outcomes.classes) for word in group}

    @once
    def opposed(self) -> dict[str, frozenset[str]]:
        """For each word the words that exclude it."""
        return _excluded(self.opposites.pairs)

    @once
    def opposed_in_passages(self) -> dict[str, frozenset[str]]:
        """For each word those that exclude it in a copied passage only."""
        return _excluded(self.opposites.in_passages)


def _excluded(sets: Sequence[Sequence[Group]]) -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = defaultdict(set)
    for groups in sets:
        for group in groups:
            others = {word for other in groups if other is not group for word in other}
            for word in group:
                out[word] |= others - {word}
    return {word: frozenset(others) for word, others in out.items()}


@cache
def lexicon() -> Copies:
    """The copies lexicon.

    Raises:
        LexiconError: If the file is missing, has a misspelt key or a wrong value.
    """
    return read_lexicon("copies.toml", Copies)
