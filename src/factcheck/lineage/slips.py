"""From copied pairs to slips: the typed changes with their spans on both sides."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import Final, get_args

from factcheck.grammar.words.words import lemma, rarity, related
from factcheck.lineage.alignment import Alignment, align, comparable
from factcheck.lineage.differences import (
    Difference,
    Told,
    differences,
    exclude,
    excludes_in_passages,
    in_copied_clause,
    is_telling,
)
from factcheck.lineage.editions import is_of_speaking, is_stamp, same_distance
from factcheck.lineage.fact import Fact
from factcheck.lineage.facts import facts
from factcheck.lineage.forms import never
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.pairs import Pair
from factcheck.lineage.units import Unit
from factcheck.model.lineage import DifferenceType, Side, Slip
from factcheck.model.record import row
from factcheck.model.text import Document

_PAIRS: Final = 25  # words of two changed blocks compared with each other
_PLACES: Final = 8  # a text that stands in more places than this is compared at the first few
_WORDED: Final[frozenset[DifferenceType]] = frozenset({"negation", "opposite"})
_IN_FORMS: Final[frozenset[DifferenceType]] = _WORDED | {"number", "date", "unit"}
_NOT_ALONE: Final[frozenset[DifferenceType]] = _WORDED | {"name"}
_TELLING: Final = 2.0  # rarity from which a word tells something
_KIN: Final = 0.45  # kinship from which two words may tell the same
_TYPES: Final[tuple[DifferenceType, ...]] = tuple(sorted(get_args(DifferenceType)))


def _besides(alignment: Alignment, slips: Sequence[Difference]) -> Iterator[tuple[list[int], list[int]]]:
    """The words of both sides that differ and are no part of a slip, stretch by stretch."""
    for block in alignment.blocks:
        if not block.equal:
            ours, theirs = range(block.left_lo, block.left_hi), range(block.right_lo, block.right_hi)
            yield (
                [i for i in ours if not any(s.left_lo <= i < s.left_hi for s in slips)],
                [i for i in theirs if not any(s.right_lo <= i < s.right_hi for s in slips)],
            )


def _tell_apart(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two changed stretches each tell something, and nothing in one is kin to anything in the other."""
    mine, theirs = ([w for w in words if w[0].isdecimal() or rarity(w) >= _TELLING] for words in (one, two))
    if not mine or not theirs or len(mine) * len(theirs) > _PAIRS:
        return False
    return not any(related(lemma(x), lemma(y)) >= _KIN for x, y in product(mine, theirs))


def _two_reports(changes: Sequence[Difference]) -> bool:
    """Whether a date differs and something else too: what was so on one day is no slip for another."""
    return len({change.type == "date" for change in changes}) > 1


class SlipsFound:
    """Slips and their sides in columns, each made a record when it is looked at: there may be very many.

    Args:
        documents: The documents.
    """

    def __init__(self, documents: Sequence[Document] = ()) -> None:
        self._told_by = [(document.source.id, document.text) for document in documents]
        self._documents, self._starts, self._ends = array("I"), array("I"), array("I")
        self._sentence_starts, self._sentence_ends = array("I"), array("I")
        self._lefts, self._rights, self._types = array("I"), array("I"), array("B")
        self._similarities, self._in_passage = array("d"), array("B")

    def add(self, type_: DifferenceType, left: int, right: int, similarity: float, *, in_passage: bool) -> None:
        """Note a slip between two sides."""
        self._types.append(_TYPES.index(type_))
        self._lefts.append(left)
        self._rights.append(right)
        self._similarities.append(similarity)
        self._in_passage.append(in_passage)

    def add_side(self, document: int, words: tuple[int, int], sentence: tuple[int, int]) -> int:
        """Note a side, by its document's number and where its words and their sentence stand; its number."""
        for column, value in zip(
            (self._documents, self._starts, self._ends, self._sentence_starts, self._sentence_ends),
            (document, *words, *sentence),
            strict=True,
        ):
            column.append(value)
        return len(self._documents) - 1

    def _side(self, number: int) -> Side:
        source, text = self._told_by[self._documents[number]]
        start, end = self._starts[number], self._ends[number]
        return row(
            Side, source=source, start=start, end=end, quote=text[start:end],
            sentence_start=self._sentence_starts[number], sentence_end=self._sentence_ends[number],
        )  # fmt: skip

    def each(self) -> Iterator[Slip]:
        """The slips, by the places of both sides and by type."""
        places = list(zip(self._documents, self._starts, strict=True))
        known = {place: rank for rank, place in enumerate(sorted(set(places)))}
        ranks = array("I", map(known.__getitem__, places))
        del places, known

        def order(at: int) -> int:
            return (ranks[self._lefts[at]] * len(ranks) + ranks[self._rights[at]]) * len(_TYPES) + self._types[at]

        for at in sorted(range(len(self._types)), key=order):
            yield row(
                Slip, type=_TYPES[self._types[at]], left=self._side(self._lefts[at]),
                right=self._side(self._rights[at]), similarity=self._similarities[at],
                in_passage=bool(self._in_passage[at]),
            )  # fmt: skip


class Slips:
    """The typed changes among some copied sentences.

    Args:
        documents: The documents.
        units: Their sentences.
        pairs: The sentences that are copies of one another.
        kin: Those that share a clause at most.
        apart: Which two documents fill one form, each with facts of its own: nothing between them is a slip.
    """

    def __init__(
        self, documents: Sequence[Document], units: Sequence[Unit], pairs: Sequence[Pair], kin: Sequence[Pair] = (),
        apart: Callable[[int, int], bool] = never,
    ) -> None:  # fmt: skip
        self._documents, self._units, self._apart = documents, units, apart
        first: dict[tuple[str, ...], int] = {}
        self._text = [first.setdefault(unit.keys, at) for at, unit in enumerate(units)]
        self._places: dict[int, list[int]] = defaultdict(list)
        for at, text in enumerate(self._text):
            self._places[text].append(at)
        self._edited = {
            (self._text[pair.left], self._text[pair.right])
            for pair in pairs
            if self._text[pair.left] != self._text[pair.right]
        }
        self._kin = {(self._text[pair.left], self._text[pair.right]) for pair in kin} - self._edited
        self._told: dict[int, Told] = {}
        self._words: dict[int, Sequence[str]] = {}
        self._sides: dict[tuple[int, int, int], int] = {}  # their numbers, for many slips share a side

    def aligned(self) -> Iterator[tuple[int, int, Alignment]]:
        """Pairs of different texts that are alike enough to tell the same thing, each once, with their words."""
        bars = lexicon().bars
        for left, right in self._short_enough(self._edited):
            found = align(self._comparable(left), self._comparable(right))
            if found.held >= bars.aligned and found.likeness >= bars.aligned_both:
                yield left, right, found

    def _short_enough(self, pairs: set[tuple[int, int]]) -> list[tuple[int, int]]:
        """The pairs in order, without texts too long to be sentences: aligning takes words by words of room.

        Nor is anything aligned that stands in texts of one form alone.
        """
        longest = lexicon().bars.longest
        return sorted(
            pair
            for pair in pairs
            if max(len(self._units[at].keys) for at in pair) <= longest and any(self._standing(*pair))
        )

    def _standing(self, left: int, right: int) -> Iterator[tuple[int, int]]:
        """Where two texts stand, but for documents of one form."""
        for one, two in product(self._places[left][:_PLACES], self._places[right][:_PLACES]):
            if not self._apart(self._units[one].document, self._units[two].document):
                yield one, two

    def _comparable(self, at: int) -> Sequence[str]:
        if at not in self._words:
            self._words[at] = comparable(self._units[at].keys)
        return self._words[at]

    def _compared(self) -> Iterator[tuple[int, int, Alignment, bool]]:
        """All pairs to compare with their words, and whether they are alike as wholes."""
        for pair in self.aligned():
            yield *pair, True
        for left, right in self._short_enough(self._kin):
            yield left, right, align(self._comparable(left), self._comparable(right)), False

    def places(self, left: int, right: int) -> Iterator[tuple[int, int, bool]]:
        """Where two texts stand, and whether the sentences around are copies too.

        Inside one document look-alike sentences tell of two things, unless a whole passage is repeated.
        """
        for one, two in self._standing(left, right):
            around = self._around(one, two)
            if self._same_file(one, two) and not any(a == b for a, b in around):
                continue
            yield one, two, any(a == b or (a, b) in self._edited or (b, a) in self._edited for a, b in around)

    def _around(self, one: int, two: int) -> list[tuple[int, int]]:
        """The texts of the sentences before and after two sentences, as pairs."""
        out: list[tuple[int, int]] = []
        for step in (-1, 1):
            a, b = one + step, two + step
            if min(a, b) >= 0 and max(a, b) < len(self._units) and self._same_file(a, one) and self._same_file(b, two):
                out.append((self._text[a], self._text[b]))
        return out

    def _same_file(self, a: int, b: int) -> bool:
        return self._units[a].document == self._units[b].document

    def records(self) -> SlipsFound:
        """The slips at every place where either text stands."""
        out = SlipsFound(self._documents)
        bars = lexicon().bars
        for left, right, alignment, whole in self._compared():
            if not self._may_differ(left, right, alignment, whole):
                continue
            changes = differences(self._facts(left), self._facts(right), alignment, whole=whole)
            slips = [change for change in changes if change.settled]
            if not slips:
                continue
            alike = alignment.likeness >= bars.one_event
            one_event = alike or self._facts_changed(left, right, changes) < 2
            two_reports = _two_reports(changes)
            two_things = self._other_names(left, right, alignment, slips)
            alone = [slip for slip in slips if not self._in_passages(left, right, slip)]
            for one, two, passage in self.places(left, right):
                told_of_one = passage and alike if two_reports else passage or one_event
                told_of_one = told_of_one and (passage or not two_things)
                kept = slips if passage else alone
                if told_of_one and not self._of_two_editions(one, two, kept, passage):
                    self._note(one, two, kept, alignment, passage, out)
        for remembered in (self._told, self._words, self._sides):
            remembered.clear()  # the slips hold all that is looked at again
        return out

    def _in_passages(self, left: int, right: int, slip: Difference) -> bool:
        """Whether a change is a slip in a copied passage only."""
        if slip.type != "opposite":
            return False
        return excludes_in_passages(self._units[left].keys[slip.left_lo], self._units[right].keys[slip.right_lo])

    def _of_two_editions(self, one: int, two: int, changes: Sequence[Difference], passage: bool) -> bool:
        """Whether a changed date only tells that the two reports were made on different days."""
        for change in changes:
            if change.type != "date":
                continue
            sides = (one, change.left_lo), (two, change.right_lo)
            dates = [fact for at, lo in sides for fact in self._facts(self._text[at]).facts if fact.lo == lo]
            if len(dates) == len(sides) and all(fact.type == "date" for fact in dates):
                documents = [self._documents[self._units[at].document] for at in (one, two)]
                if same_distance(dates[0], dates[1], documents):
                    return True
                if any(self._is_of_its_report(at, fact, passage) for (at, _), fact in zip(sides, dates, strict=True)):
                    return True
        return False

    def _is_of_its_report(self, at: int, fact: Fact, passage: bool) -> bool:
        """Whether a date tells of its report, not of what happened; in a copied passage one said it once."""
        unit, words = self._units[at], self._units[at].words()
        if is_stamp(words, self._documents[unit.document].text, fact, finished=unit.is_finished()):
            return True
        return not passage and is_of_speaking(words, fact)

    def _may_differ(self, left: int, right: int, alignment: Alignment, whole: bool) -> bool:
        """Whether any changed word can be part of a fact: a quick look that spares most pairs the reading."""
        one, two = self._units[left], self._units[right]
        for at, block in enumerate(alignment.blocks):
            if block.equal or not (whole or in_copied_clause(one.keys, alignment, at)):
                continue
            a, b = one.keys[block.left_lo : block.left_hi], two.keys[block.right_lo : block.right_hi]
            if any(map(is_telling, a)) or any(map(is_telling, b)):
                return True
            if len(a) * len(b) <= _PAIRS and any(exclude(x, y) for x, y in product(a, b)):
                return True
            if any(map(self._capital(one), a)) and any(map(self._capital(two), b)):
                return True
        return False

    def _other_names(self, left: int, right: int, alignment: Alignment, slips: Sequence[Difference]) -> bool:
        """Whether something else is named besides the slip: two firms, each fined in one form of words.

        Besides a figure or a date that is one name and nothing else, or a word that excludes the other text's: two
        elections. Besides a name or an opposite it is whatever is told of it that nothing relates: then the two
        share a form of words, but not all of it save a name.
        """
        one, two = self._units[left], self._units[right]
        others = [(mine, theirs) for mine, theirs in _besides(alignment, slips) if mine or theirs]
        words = [([one.keys[i] for i in mine], [two.keys[i] for i in theirs]) for mine, theirs in others]
        if any(len(a) * len(b) <= _PAIRS and any(exclude(x, y) for x, y in product(a, b)) for a, b in words):
            return True
        if all(slip.type in _NOT_ALONE for slip in slips):
            return any(_tell_apart(a, b) for a, b in words)
        if any(slip.type not in _IN_FORMS for slip in slips):
            return False
        worded = any(slip.type in _WORDED for slip in slips)
        whole = all(self._all_capitals(one, mine) and self._all_capitals(two, theirs) for mine, theirs in others)
        names = [any(map(self._capital(one), a)) and any(map(self._capital(two), b)) for a, b in words]
        return names == [True] and (whole or not worded)

    def _capital(self, unit: Unit) -> Callable[[str], bool]:
        text = self._documents[unit.document].text[unit.start : unit.end]
        return lambda key: key[:1].upper() in text

    def _all_capitals(self, unit: Unit, places: Sequence[int]) -> bool:
        text, starts = self._documents[unit.document].text, unit.words().starts
        return bool(places) and all(text[starts[at]].isupper() for at in places)

    def _facts(self, at: int) -> Told:
        if at not in self._told:
            words = self._units[at].words()
            self._told[at] = Told(words, facts(words, self._documents[self._units[at].document].text))
        return self._told[at]

    def _facts_changed(self, left: int, right: int, changes: Sequence[Difference]) -> int:
        """How many facts changed, in any setting: two of them tell of two events in one form of words."""
        one, two = self._units[left].keys, self._units[right].keys
        return len({(*one[c.left_lo : c.left_hi], "|", *two[c.right_lo : c.right_hi]) for c in changes})

    def _note(
        self, one: int, two: int, changes: Sequence[Difference], alignment: Alignment, passage: bool, out: SlipsFound
    ) -> None:
        similarity = round(alignment.likeness, 3)
        for change in changes:
            left = self._side(one, change.left_lo, change.left_hi, out)
            right = self._side(two, change.right_lo, change.right_hi, out)
            out.add(change.type, left, right, similarity, in_passage=passage)

    def _side(self, at: int, lo: int, hi: int, out: SlipsFound) -> int:
        """The words of a unit as a span of its document, noted once; no words are an empty span where they would be."""
        known = self._sides.get((at, lo, hi))
        if known is None:
            unit = self._units[at]
            words = unit.words()
            if lo == hi:
                start = end = words.starts[lo] if lo < len(words.starts) else unit.end
            else:
                start, end = min(words.starts[lo:hi]), max(words.ends[lo:hi])
            known = out.add_side(unit.document, (start, end), (unit.start, unit.end))
            self._sides[at, lo, hi] = known
        return known
