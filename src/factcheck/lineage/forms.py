"""Texts of one form: short texts that share a frame of words and fill it with somebody and something else each.

Rows of a table, notices, a chain's local news: what fills the frame tells the texts apart. So one is no copy of the
other, and nothing that differs between them is a slip.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Final

from rapidfuzz.distance import JaroWinkler

from factcheck.grammar.words.words import rarity
from factcheck.lineage.fact import Fact
from factcheck.lineage.facts import is_headline, named_and_counted
from factcheck.lineage.facts_dates import is_year
from factcheck.lineage.frames import SLOT, Frame, filled_often, frame_of
from factcheck.lineage.lexicon import Forms as Bars
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.pairs import Pair
from factcheck.lineage.sheets import sheet_of, sheets_apart
from factcheck.lineage.units import Unit
from factcheck.model.text import Document

_NAME: Final = "name"
_DATE: Final = "date"
_WORD = re.compile(r"[^\W\d_]+")
_REMEMBERED = 2048  # pairs of documents; the claims of one document are weighed together
_Told = tuple[str, tuple[object, ...]]
Keys = tuple[str, ...]


def never(one: int, two: int) -> bool:
    """No two documents fill one form."""
    return False


class Forms:
    """Which documents fill one form, each with facts of its own.

    Args:
        documents: The documents.
        units: Their sentences.
        pairs: The sentences that are in nearly the same words.
    """

    def __init__(
        self, documents: Sequence[Document] = (), units: Sequence[Unit] = (), pairs: Iterable[Pair] = ()
    ) -> None:
        self._texts = [document.text for document in documents]
        self._numbers = {document.source.id: at for at, document in enumerate(documents)}
        self._sheets = {at: sheet for at, document in enumerate(documents) if (sheet := sheet_of(document)) is not None}
        told: dict[int, list[Unit]] = defaultdict(list)
        for unit in units:
            told[unit.document].append(unit)
        most = lexicon().forms.sentences
        brief = {at: found for at, found in told.items() if len(found) <= most}
        self._linked = frozenset(_between(units, pairs, brief))
        self._units = {at: brief[at] for at in sorted({at for both in self._linked for at in both})}
        self._length = {at: sum(len(unit.keys) for unit in found) for at, found in self._units.items()}
        self._frames = self._read()
        often = filled_often(self._fillings())
        self._often = {at: _by_family(found, often) for at, found in self._frames.items()}
        self._facts: dict[int, frozenset[_Told]] = {}
        self._apart: dict[tuple[int, int], bool] = {}
        self._equal: dict[_Told, _Told] = {}

    def _read(self) -> dict[int, Mapping[Frame, Keys]]:
        """The frames of the documents of which some sentence stands in another in nearly the same words."""
        least = lexicon().forms.words
        out: dict[int, Mapping[Frame, Keys]] = {}
        equal: dict[Frame, Frame] = {}  # one for all documents that have it
        for at, units in self._units.items():
            frames = {frame_of(unit, self._texts[at]): unit.keys for unit in units}
            kept = (frame for frame in frames if len(frame) - frame.count(SLOT) >= least)
            out[at] = {equal.setdefault(frame, frame): frames[frame] for frame in kept}
        return out

    def _fillings(self) -> Iterator[tuple[Frame, int, Keys]]:
        """Each frame of each document with its words."""
        return ((frame, at, keys) for at, found in self._frames.items() for frame, keys in found.items())

    def apart(self, one: str, two: str) -> bool:
        """Whether two sources fill one form with facts of their own."""
        if not (self._linked or self._sheets) or one not in self._numbers or two not in self._numbers:
            return False
        return self.two(self._numbers[one], self._numbers[two])

    def two(self, one: int, two: int) -> bool:
        """The same of two documents by their numbers: asked for each pair of their claims, and worked out once."""
        known = self._apart.get((one, two))
        if known is None:
            if len(self._apart) >= _REMEMBERED:
                self._apart.clear()
            known = self._apart[one, two] = self._fill_apart(one, two)
        return known

    def _fill_apart(self, one: int, two: int) -> bool:
        if one != two and sheets_apart(self._sheets.get(one), self._sheets.get(two)):
            return True
        if one == two or one not in self._frames or two not in self._frames:
            return False
        often = self._mostly(one, two) and self._mostly(two, one)
        alike = often or (min(one, two), max(one, two)) in self._linked
        if not alike and not any(
            self._frames[one][frame] != self._frames[two][frame]
            for frame in self._frames[one].keys() & self._frames[two].keys()
        ):
            return False
        if not _filled_apart(self._told(one), self._told(two), often=often):
            return False
        return often or not (self._names_met(one, two) or self._names_met(two, one))

    def _names_met(self, one: int, two: int) -> bool:
        """Whether a proper name of one text stands anywhere in the other: in its headline, in a label, shortened."""
        text, unknown = self._texts[two].lower(), lexicon().forms.unknown
        names = {str(word) for kind, value in self._told(one) if kind == _NAME for word in value}
        there = {word for word in names if word in text and rarity(word) >= unknown}
        return bool(there) and not there.isdisjoint(_WORD.findall(text))

    def _mostly(self, one: int, other: int) -> bool:
        """Whether a text hardly says anything but in frames that are filled often, and that the other fills, too."""
        words = sum(count for family, count in self._often[one].items() if family in self._often[other])
        return words > 0 and words >= lexicon().forms.covered * self._length[one]

    def _told(self, at: int) -> frozenset[_Told]:
        """The facts of a document; its sentences are let go with that, and equal facts are one."""
        if at not in self._facts:
            found = (told for unit in self._units.pop(at) for told in _facts(unit, self._texts[at]))
            self._facts[at] = frozenset(self._equal.setdefault(told, told) for told in found)
        return self._facts[at]


def _between(units: Sequence[Unit], pairs: Iterable[Pair], brief: dict[int, list[Unit]]) -> Iterator[tuple[int, int]]:
    """The brief documents, two by two, of which one has a sentence in nearly the words of the other, but not all."""
    for pair in pairs:
        one, two = units[pair.left].document, units[pair.right].document
        if one != two and one in brief and two in brief and units[pair.left].keys != units[pair.right].keys:
            yield (one, two) if one < two else (two, one)


def _by_family(frames: Mapping[Frame, Keys], often: Mapping[Frame, int]) -> Mapping[int, int]:
    """How many words of a text stand in frames of each family that is filled often."""
    out = Counter[int]()
    for frame, keys in frames.items():
        if frame in often:
            out[often[frame]] += len(keys)
    return out


def _filled_apart(one: frozenset[_Told], two: frozenset[_Told], *, often: bool) -> bool:
    """Whether two texts of one form tell of two things: other figures, and other names or days.

    Where the form is filled often, a street or a rating may be the same by chance. Where there are but two, whoever is
    named in both is what both are about.
    """
    bars = lexicon().forms
    mine, theirs, both = one - two, two - one, one & two
    if often:
        own, told = min(len(mine), len(theirs)), _tell_who(mine, theirs)
        return own >= (bars.own if told else bars.figures) and len(both) <= own * (bars.by_chance if told else 1)
    mine, theirs = _but_spelt_alike(mine, theirs, bars)
    own = min(len(mine), len(theirs))
    if own < bars.own or not _tell_who(mine, theirs) or len(both) > bars.shared * own:
        return False
    by_chance = len(both) <= bars.chance * own and {_NAME, _DATE} <= {kind for kind, _ in mine} & {k for k, _ in theirs}
    return by_chance or all(kind != _NAME for kind, _ in both)


def _tell_who(mine: Iterable[_Told], theirs: Iterable[_Told]) -> bool:
    """Whether each names somebody, or a day, in the place of the other's."""
    kinds = [{kind for kind, _ in told} & {_NAME, _DATE} for told in (mine, theirs)]
    return bool(kinds[0] & kinds[1])


def _but_spelt_alike(
    mine: frozenset[_Told], theirs: frozenset[_Told], bars: Bars
) -> tuple[frozenset[_Told], frozenset[_Told]]:
    """The facts without names of the one that may be names of the other, shortened or misspelt.

    Such a name tells nothing apart by itself; but "Garrow" and "Jarrow" on two days, with two figures, are no slip.
    """
    names = [[told for told in side if told[0] == _NAME] for side in (mine, theirs)]
    words = [[(told, [str(word) for word in told[1]]) for told in side] for side in names]
    alike = [(a, b) for (a, one), (b, two) in product(*words) if _one_name(one, two, bars.spelling)]
    return mine - {one for one, _ in alike}, theirs - {two for _, two in alike}


def _one_name(one: list[str], two: list[str], least: float) -> bool:
    """Whether what two names do not share at their ends may be one word: none of it, or one spelt in two ways."""
    while one and two and one[0] == two[0]:
        one, two = one[1:], two[1:]
    while one and two and one[-1] == two[-1]:
        one, two = one[:-1], two[:-1]
    return not one or not two or JaroWinkler.similarity(" ".join(one), " ".join(two)) >= least


def _facts(unit: Unit, text: str) -> Iterator[_Told]:
    """The names, days and figures of a sentence; its first word is a name where the tables do not hold it as a word."""
    words = unit.words()
    if words.keys[0].isalpha() and rarity(words.keys[0]) >= lexicon().forms.unknown and not is_headline(words, text):
        yield _NAME, (words.keys[0],)
    for fact in named_and_counted(words, text):
        if fact.type == _NAME or (fact.type == _DATE and not is_year(fact)):
            yield fact.type, fact.value
        elif fact.type != "outcome":
            yield _figure(fact)


def _figure(fact: Fact) -> _Told:
    return fact.type if fact.type != _DATE else "year", fact.value
