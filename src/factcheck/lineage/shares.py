"""How much of each document stands in each other one, and how much it repeats itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from factcheck.lineage.groups import Star
from factcheck.lineage.units import Unit
from factcheck.model.lineage import Share
from factcheck.model.record import packed
from factcheck.model.text import Document


def shares(documents: Sequence[Document], units: Sequence[Unit], found: Sequence[Star]) -> tuple[Share, ...]:
    """The shares of all pairs of documents that have a passage in common, by words, both ways."""
    told = Counter[int]()
    for unit in units:
        told[unit.document] += len(unit.keys)
    copied: dict[tuple[int, int], set[int]] = defaultdict(set)
    for star in found:
        for column in star.columns():
            _note(column, units, copied)
    out = [
        packed(
            Share(
                source=documents[one].source.id,
                other=documents[other].source.id,
                share=round(sum(len(units[at].keys) for at in places) / told[one], 3),
            )
        )
        for (one, other), places in copied.items()
    ]
    return tuple(sorted(out, key=lambda share: (share.source, share.other)))


def _note(places: Sequence[int], units: Sequence[Unit], copied: dict[tuple[int, int], set[int]]) -> None:
    """Note what stands where; of a repetition inside one document all but the first is redundant."""
    for at in places:
        mine = units[at].document
        for other in places:
            if units[other].document != mine or other < at:
                copied[mine, units[other].document].add(at)
