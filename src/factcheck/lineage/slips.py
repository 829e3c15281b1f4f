"""From copied pairs to slips: the typed changes with their spans on both sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from factcheck.lineage.alignment import Alignment, align
from factcheck.lineage.differences import Difference, Told, differences
from factcheck.lineage.facts import facts
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.pairs import Pair
from factcheck.lineage.units import Unit
from factcheck.model.lineage import Side, Slip
from factcheck.model.text import Document

_PLACES = 8  # a text that stands in more places than this is compared at the first few


class Aligned(NamedTuple):
    """Two near-copied sentences with their words aligned."""

    left: Unit
    right: Unit
    alignment: Alignment


def aligned(units: Sequence[Unit], pairs: Sequence[Pair]) -> list[Aligned]:
    """The pairs that are alike enough to tell the same thing but differ in words, each text pair once."""
    bars, out = lexicon().bars, []
    for pair in pairs:
        left, right = units[pair.left], units[pair.right]
        if left.keys == right.keys:
            continue
        found = align(left.keys, right.keys)
        if found.held >= bars.aligned and found.likeness >= bars.aligned_both:
            out.append(Aligned(left, right, found))
    return out


def slips(documents: Sequence[Document], units: Sequence[Unit], found: Sequence[Aligned]) -> tuple[Slip, ...]:
    """The typed changes of all aligned sentences, at every place where either text stands."""
    places: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    wanted = {tuple(side.keys) for pair in found for side in pair[:2]}
    for unit in units:
        if (keys := tuple(unit.keys)) in wanted and len(places[keys]) < _PLACES:
            places[keys].append(unit)
    out: list[Slip] = []
    for pair in found:
        left, right = _told(documents, pair.left), _told(documents, pair.right)
        changes = differences(left, right, pair.alignment)
        if not changes:
            continue
        for one, two in product(places[tuple(pair.left.keys)], places[tuple(pair.right.keys)]):
            out += _records(documents, one, two, changes, pair.alignment.likeness)
    return tuple(sorted(out, key=lambda s: (s.left.source, s.left.start, s.right.source, s.right.start, s.type)))


def _told(documents: Sequence[Document], unit: Unit) -> Told:
    return Told(unit, facts(unit, documents[unit.document].text))


def _records(
    documents: Sequence[Document], one: Unit, two: Unit, changes: Sequence[Difference], likeness: float
) -> Iterator[Slip]:
    for change in changes:
        yield Slip(
            type=change.type,
            left=side(documents, one, change.left_lo, change.left_hi),
            right=side(documents, two, change.right_lo, change.right_hi),
            similarity=round(likeness, 3),
        )


def side(documents: Sequence[Document], unit: Unit, lo: int, hi: int) -> Side:
    """The words of a unit as a span of its document; no words are an empty span where they would stand."""
    document = documents[unit.document]
    if lo == hi:
        start = end = unit.starts[lo] if lo < len(unit.starts) else unit.end
    else:
        start, end = min(unit.starts[lo:hi]), max(unit.ends[lo:hi])
    return Side(
        source=document.source.path,
        start=start,
        end=end,
        quote=document.text[start:end],
        sentence_start=unit.start,
        sentence_end=unit.end,
    )
