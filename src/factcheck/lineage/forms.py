"""Texts of one form: short texts that share a frame of words and fill it with somebody and something else each.

Rows of a table, notices, a chain's local news: what fills the frame tells the texts apart. So one is no copy of the
other, and nothing that differs between them is a slip.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Final

from rapidfuzz.distance import JaroWinkler

from factcheck.grammar.words import rarity
from factcheck.lineage.fact import Fact
from factcheck.lineage.facts import facts, is_headline
from factcheck.lineage.facts_dates import CURRENCY, is_year
from factcheck.lineage.lexicon import Forms as Bars
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.pairs import Pair
from factcheck.lineage.units import Unit
from factcheck.model.text import Document

_NAME: Final = "name"
_DATE: Final = "date"
_SLOT: Final = "#"
_Frame = tuple[str, ...]
_Told = tuple[str, tuple[object, ...]]


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
        told: dict[int, list[Unit]] = defaultdict(list)
        for unit in units:
            told[unit.document].append(unit)
        most = lexicon().forms.sentences
        self._units = {at: found for at, found in told.items() if len(found) <= most}
        self._linked = frozenset(_between(units, pairs, self._units))
        self._frames: dict[int, frozenset[_Frame]] = {}
        self._usual = self._filled_often()
        self._facts: dict[int, frozenset[_Told]] = {}

    def _filled_often(self) -> frozenset[_Frame]:
        """The frames that many documents fill, nearly each in its own way: the copies of a text all fill it alike."""
        if not self._linked:
            return frozenset()
        bars = lexicon().forms
        holders: dict[_Frame, set[int]] = defaultdict(set)
        fillings: dict[_Frame, set[tuple[str, ...]]] = defaultdict(set)
        for at in sorted({at for both in self._linked for at in both}):
            found = self._units[at]
            frames = [(_frame(unit, self._texts[at]), unit) for unit in found]
            self._frames[at] = frozenset(frame for frame, _ in frames if len(frame) - frame.count(_SLOT) >= bars.words)
            for frame, unit in frames:
                if frame in self._frames[at]:
                    holders[frame].add(at)
                    fillings[frame].add(unit.keys)
        return frozenset(frame for frame, held in holders.items() if min(len(held), len(fillings[frame])) >= bars.many)

    def apart(self, one: str, two: str) -> bool:
        """Whether two sources fill one form with facts of their own."""
        if not self._linked or one not in self._numbers or two not in self._numbers:
            return False
        return self.two(self._numbers[one], self._numbers[two])

    def two(self, one: int, two: int) -> bool:
        """The same of two documents by their numbers."""
        if one == two or one not in self._frames or two not in self._frames:
            return False
        shared = self._frames[one] & self._frames[two]
        if not shared and (min(one, two), max(one, two)) not in self._linked:
            return False
        return _filled_apart(self._told(one), self._told(two), often=not shared.isdisjoint(self._usual))

    def _told(self, at: int) -> frozenset[_Told]:
        if at not in self._facts:
            self._facts[at] = frozenset(told for unit in self._units[at] for told in _facts(unit, self._texts[at]))
        return self._facts[at]


def _between(units: Sequence[Unit], pairs: Iterable[Pair], brief: dict[int, list[Unit]]) -> Iterator[tuple[int, int]]:
    """The brief documents, two by two, of which one has a sentence in nearly the same words as the other."""
    for pair in pairs:
        one, two = units[pair.left].document, units[pair.right].document
        if one != two and one in brief and two in brief:
            yield (one, two) if one < two else (two, one)


def _filled_apart(one: frozenset[_Told], two: frozenset[_Told], *, often: bool) -> bool:
    """Whether two texts of one form tell of two things: other figures, and other names or days.

    Where the form is filled often, a street or a rating may be the same by chance. Where there are but two, whoever is
    named in both is what both are about.
    """
    bars = lexicon().forms
    mine, theirs, both = one - two, two - one, one & two
    own = min(len(mine), len(theirs))
    if own < bars.own or not _tell_who(mine, theirs) or len(both) > (own if often else bars.shared * own):
        return False
    return often or not (any(kind == _NAME for kind, _ in both) or _spelt_alike(mine, theirs, bars))


def _tell_who(mine: Iterable[_Told], theirs: Iterable[_Told]) -> bool:
    """Whether each names somebody, or a day, in the place of the other's."""
    kinds = [{kind for kind, _ in told} & {_NAME, _DATE} for told in (mine, theirs)]
    return bool(kinds[0] & kinds[1])


def _spelt_alike(mine: Iterable[_Told], theirs: Iterable[_Told], bars: Bars) -> bool:
    """Whether a name of one may be a name of the other, shortened or misspelt."""
    names = [[[str(word) for word in value] for kind, value in told if kind == _NAME] for told in (mine, theirs)]
    return any(_one_name(list(a), list(b), bars.spelling) for a, b in product(*names))


def _one_name(one: list[str], two: list[str], least: float) -> bool:
    """Whether what two names do not share at their ends may be one word: none of it, or one spelt in two ways."""
    while one and two and one[0] == two[0]:
        one, two = one[1:], two[1:]
    while one and two and one[-1] == two[-1]:
        one, two = one[:-1], two[:-1]
    return not one or not two or JaroWinkler.similarity(" ".join(one), " ".join(two)) >= least


def _frame(unit: Unit, text: str) -> _Frame:
    """The words of a sentence without its names and figures, each run of which is a slot."""
    words, found = lexicon(), unit.words()
    out: list[str] = []
    for key, start in zip(found.keys, found.starts, strict=True):
        named = text[start].isupper() and key not in words.prior
        slot = named or key[0].isdecimal() or key in words.triggers or key in CURRENCY
        if not (slot and out[-1:] == [_SLOT]):
            out.append(_SLOT if slot else key)
    return tuple(out)


def _facts(unit: Unit, text: str) -> Iterator[_Told]:
    """The names, days and figures of a sentence; its first word is a name where the tables do not hold it as a word."""
    words = unit.words()
    if words.keys[0].isalpha() and rarity(words.keys[0]) >= lexicon().forms.unknown and not is_headline(words, text):
        yield _NAME, (words.keys[0],)
    for fact in facts(words, text):
        if fact.type == _NAME or (fact.type == _DATE and not is_year(fact)):
            yield fact.type, fact.value
        elif fact.type != "outcome":
            yield _figure(fact)


def _figure(fact: Fact) -> _Told:
    return fact.type if fact.type != _DATE else "year", fact.value
