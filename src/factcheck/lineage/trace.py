"""From documents to their lineage, the whole way in one readable function."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec

from factcheck.lineage import groups as grouping
from factcheck.lineage import origins as descent
from factcheck.lineage.beside import beside
from factcheck.lineage.forms import Forms
from factcheck.lineage.issues import Issues, issues
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.pairs import Pair, kin
from factcheck.lineage.shares import shares
from factcheck.lineage.slips import Slips, SlipsFound
from factcheck.lineage.units import Unit, units
from factcheck.lineage.wording import Wording
from factcheck.model.lineage import DuplicateGroup, Origin, Share, Side, Slip
from factcheck.model.record import changed
from factcheck.model.text import Document, by_text
from factcheck.once import once
from factcheck.row import NamedTuple


class _Traced(NamedTuple):
    """What slips and shares are read from: sentences, which of them are copies or akin, groups of copies."""

    documents: Sequence[Document]
    units: Sequence[Unit]
    copied: Sequence[Pair]
    akin: Sequence[Pair]
    stars: Sequence[grouping.Star]
    forms: Forms


class Places(NamedTuple):
    """For each source the offsets where an origin begins, and which."""

    at: dict[str, tuple[list[int], list[str]]]

    def origin_of(self, source: str, start: int, end: int) -> str:
        """The id of the origin of a span; a source that was not traced is its own origin."""
        if source not in self.at:
            return source
        starts, ids = self.at[source]
        return ids[max(0, bisect_right(starts, (start + max(start, end - 1)) // 2) - 1)]


@dataclass(frozen=True)
class Lineage:
    """What is copied among some documents, whose text it is, and what changed in the copies.

    Attributes:
        groups: Copied passages, within and across documents, each around a likely original.
        origins: Documents or parts of documents that are one witness.
        shares: How much of each document stands in each other one; reckoned on first use.
        places: Where which origin begins: what `origin_of` looks at, and little room beside all that was read.
        slips: Words and figures that differ between two tellings in otherwise the same words; read on first use.
    """

    groups: tuple[DuplicateGroup, ...] = ()
    origins: tuple[Origin, ...] = ()
    _traced: _Traced | None = field(default=None, repr=False)
    places: Places = field(default_factory=lambda: Places({}), repr=False)

    @once
    def slips(self) -> tuple[Slip, ...]:
        """Words and figures that differ between two tellings in otherwise the same words, by their place."""

        def place(side: Side) -> tuple[str, int]:
            return side.source, side.start

        turned = (
            changed(slip, left=slip.right, right=slip.left) if place(slip.right) < place(slip.left) else slip
            for slip in self.found_slips().each()
        )
        return tuple(sorted(turned, key=lambda slip: (place(slip.left), place(slip.right), slip.type)))

    def found_slips(self) -> SlipsFound:
        """The slips in less room than as records, and nothing else that was read."""
        return Slips(*self._traced[:4], self._traced.forms.two).records() if self._traced else SlipsFound()

    def issues(self) -> Issues:
        """Which documents are issues of one series, each told of an occasion of its own."""
        return issues(*self._traced[:3], lambda: self.shares) if self._traced else Issues({}, frozenset(), frozenset())

    def forms(self) -> Forms:
        """Which documents fill one form, each with facts of its own."""
        return self._traced.forms if self._traced else Forms()

    @once
    def shares(self) -> tuple[Share, ...]:
        """How much of each document stands in each other one."""
        return shares(self._traced.documents, self._traced.units, self._traced.stars) if self._traced else ()

    def origin_of(self, source: str, start: int, end: int) -> str:
        """The id of the origin of a span: that of the text it was copied from, else that of its document.

        A source that was not traced is its own origin.
        """
        return self.places.origin_of(source, start, end)


def trace(documents: Sequence[Document]) -> Lineage:
    """The lineage of some documents: copied passages, origins, and what differs between copies.

    The order of the documents and their names change nothing but the order of members and the paths shown.
    """
    given = {document.source.id: at for at, document in enumerate(documents)}
    documents = sorted(documents, key=by_text)
    found = units(documents)
    copied, akin = _copies(found)
    forms = Forms(documents, found, [*copied, *akin])
    wording = Wording(documents, found)
    comparable = list(wording.comparable(copied))
    near = beside(found, comparable)
    compared = [*comparable, *near]
    pairs = sorted([*wording.copied(comparable), *near, *wording.inflected(akin)])
    parts = descent.sections(documents, found)
    rank = descent.ranking(documents, parts)
    stars = grouping.stars(found, pairs, rank, forms.two)
    joined = descent.families(documents, found, parts, stars, rank)
    origins, ids = descent.records(documents, parts, joined, rank)
    why = [_why(documents, found, parts, star) for star in stars]
    return Lineage(
        groups=grouping.as_given(grouping.records(documents, found, stars, why), given),
        origins=origins,
        _traced=_Traced(documents, found, compared, akin, stars, forms),
        places=Places(_places(documents, found, parts, ids, stars)),
    )


def _copies(found: Sequence[Unit]) -> tuple[list[Pair], list[Pair]]:
    """The copied pairs and those that share a clause at most.

    In plain Python for folders, in numpy for large archives, where it is installed. Among very many sentences a shared
    clause is chance, so that only copies count.
    """
    bars = lexicon().bars
    words = sum(len(unit.keys) for unit in found)
    if words < bars.many_words or find_spec("numpy") is None:
        copied, akin = kin([unit.keys for unit in found])
        return copied, akin if words < bars.archive_words else []
    from factcheck.lineage import large_pairs

    pairs = large_pairs.copies([" ".join(unit.keys) for unit in found])
    return [pair for pair in pairs if len(found[pair.left].keys) >= bars.least_words], []


def _why(
    documents: Sequence[Document], found: Sequence[Unit], parts: Sequence[descent.Section], star: grouping.Star
) -> str:
    first = found[star.rows[0][0]].document
    others = [found[row[0]].document for row in star.rows[1:]]
    credited = {part.document: part.agency for part in parts if part.agency}
    return descent.reason(documents, first, others, "" if set(others) & set(credited) else credited.get(first, ""))


def _places(
    documents: Sequence[Document],
    found: Sequence[Unit],
    parts: Sequence[descent.Section],
    ids: Sequence[str],
    stars: Sequence[grouping.Star],
) -> dict[str, tuple[list[int], list[str]]]:
    """For each source the offsets where an origin begins, and which."""
    cuts: dict[int, list[tuple[int, int, str]]] = {at: [] for at in range(len(documents))}
    own: dict[int, list[descent.Section]] = {at: [] for at in range(len(documents))}
    names = {(part.document, part.start): name for part, name in zip(parts, ids, strict=True)}
    for part in parts:
        own[part.document].append(part)
    for star in stars:
        first = found[star.rows[0][0]]
        name = _section_name(own[first.document], names, first.start)
        for row, how in zip(star.rows[1:], star.relations, strict=True):
            if how == "reworded":  # retold closely, perhaps by another hand: not surely the same witness
                continue
            cuts[found[row[0]].document].append((found[row[0]].start, found[row[-1]].end, name))
    return {document.source.id: _flat(own[at], names, sorted(cuts[at])) for at, document in enumerate(documents)}


def _section_name(parts: Sequence[descent.Section], names: dict[tuple[int, int], str], offset: int) -> str:
    part = max((part for part in parts if part.start <= offset), key=lambda part: part.start)
    return names[part.document, part.start]


def _flat(
    parts: Sequence[descent.Section], names: dict[tuple[int, int], str], copied: Sequence[tuple[int, int, str]]
) -> tuple[list[int], list[str]]:
    """Sections with the copied spans laid over them, as starts and origins."""
    marks = {part.start: names[part.document, part.start] for part in parts}
    for start, end, name in copied:
        after = _section_name(parts, names, end)
        marks[start] = name
        marks.setdefault(end, after)
    starts = sorted(marks)
    return starts, [marks[at] for at in starts]
