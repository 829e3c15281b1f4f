"""Copied spans of whole archives, without sentences: where `trace` would take too long."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from importlib.util import find_spec

from factcheck.errors import SourceError
from factcheck.lineage import origins as descent
from factcheck.lineage.relations import relation
from factcheck.lineage.words import fold, keys
from factcheck.model.lineage import DuplicateGroup, Passage
from factcheck.model.text import Document


def spans(documents: Sequence[Document], *, fast: bool = False) -> tuple[DuplicateGroup, ...]:
    """Every span of words that stands in two places, as a group of two, the likely original first.

    A span begins and ends at words, wherever sentences do. With `fast`, those that were edited throughout are missed,
    in half the time.

    Raises:
        SourceError: If numpy is not installed.
    """
    if find_spec("numpy") is None:
        raise SourceError("numpy", "spans of archives need it", remedy="Run: pip install 'factcheck[large]'")
    from factcheck.lineage.large_passages import FAST, FINE, passages

    found = passages([document.text for document in documents], FAST if fast else FINE)
    rank = descent.ranking(documents, descent.sections(documents, []))
    out = []
    for row in sorted(found):
        left = _passage(documents[row.left], row.left_start, row.left_end)
        right = _passage(documents[row.right], row.right_start, row.right_end)
        first, other = row.left, row.right
        if rank[other] < rank[first]:
            left, right, first, other = right, left, other, first
        out.append(_group(left, right, descent.reason(documents, first, [other])))
    return tuple(out)


def _passage(document: Document, start: int, end: int) -> Passage:
    return Passage(source=document.source.id, start=start, end=end, quote=document.quote(start, end))


def _group(first: Passage, other: Passage, why: str) -> DuplicateGroup:
    how, likeness = relation(keys(fold(first.quote)), keys(fold(other.quote)), finished=True)
    places = f"{first.source}:{first.start} {other.source}:{other.start}"
    name = "s-" + sha256(places.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return DuplicateGroup(id=name, relation=how, similarity=round(likeness, 3), members=(first, other), why=why)
