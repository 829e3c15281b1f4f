"""Pairs of copied sentences become groups of passages, each around one canonical text.

Every member is verified against the canonical text itself: a chain of look-alikes never grows into a group.
Sentence groups that run in parallel through the same places are then joined into passages, so that the
groups partition the copied text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from factcheck.lineage.forms import never
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.pairs import Pair
from factcheck.lineage.relations import is_cut_off, lead, relation, weakest
from factcheck.lineage.units import Unit
from factcheck.model.lineage import DuplicateGroup, Passage, Relation
from factcheck.model.record import changed, packed
from factcheck.model.text import Document


@dataclass(slots=True)
class Star:
    """Parallel rows of units: `rows[0]` is the canonical passage, each further row a copy of it.

    `leads` are the words before the passage in the first sentence of each row: "The notice of 2007 read: …".
    """

    rows: list[list[int]]
    leads: list[int]
    likeness: list[float] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)

    def columns(self) -> Iterator[list[int]]:
        """The units that stand for each other; of a row that tells the same in fewer sentences the last one again."""
        for column in range(max(map(len, self.rows))):
            yield [row[min(column, len(row) - 1)] for row in self.rows]


def stars(
    units: Sequence[Unit], pairs: Sequence[Pair], rank: Sequence[int], apart: Callable[[int, int], bool] = never
) -> list[Star]:
    """Groups of single sentences around the best-ranked of each, then joined into passages.

    Args:
        units: All units, in the order of their documents.
        pairs: Verified pairs; texts equal word for word are linked through the first of them.
        rank: For each document its place in the order of likely originals.
        apart: Which two documents fill one form, each with facts of its own: neither is a copy of the other.
    """
    texts = _Texts(units, pairs)
    order = sorted(
        (at for text in texts.linked for at in texts.places[text]),
        key=lambda at: (texts.cut[texts.of[at]], rank[units[at].document], units[at].furniture, at),
    )
    taken: set[int] = set()
    singles: list[Star] = []
    for at in order:
        if at in taken:
            continue
        mine = units[at].document
        members = [b for b in sorted(set(texts.like(at)) - taken - {at}) if not apart(mine, units[b].document)]
        if not members:
            continue
        taken.add(at)
        taken.update(members)
        singles.append(_single(units, at, members))
    least = lexicon().bars.least_words
    joined = [star for star in _joined(units, singles, taken) if _size(units, star.rows[0]) >= least]
    _widen(units, joined, pairs, taken)
    return joined


class _Texts:
    """The copied texts, each once, with where it stands and which others it was verified against."""

    def __init__(self, units: Sequence[Unit], pairs: Sequence[Pair]) -> None:
        first: dict[tuple[str, ...], int] = {}
        self.of = [first.setdefault(unit.keys, at) for at, unit in enumerate(units)]
        self.linked: dict[int, set[int]] = defaultdict(set)
        for pair in pairs:
            left, right = self.of[pair.left], self.of[pair.right]
            self.linked[left].add(right)
            self.linked[right].add(left)
        self.places: dict[int, list[int]] = defaultdict(list)
        for at, text in enumerate(self.of):
            if text in self.linked:
                self.places[text].append(at)
        self.cut = {text: self._is_cut(units, text) for text in self.linked}

    def like(self, at: int) -> list[int]:
        """Every place of the same text or of one verified against it."""
        text = self.of[at]
        return [place for other in {text, *self.linked[text]} for place in self.places[other]]

    def _is_cut(self, units: Sequence[Unit], text: int) -> bool:
        """Whether some other text holds the whole of this cut-off one."""
        mine = units[text]
        return not mine.is_finished() and any(is_cut_off(units[other].keys, mine.keys) for other in self.linked[text])


def _single(units: Sequence[Unit], canonical: int, members: list[int]) -> Star:
    whole = units[canonical]
    star = Star([[canonical], *([member] for member in members)], [min(lead(whole, units[at]) for at in members)])
    keys = whole.keys[star.leads[0] :]
    for member in members:
        copy = units[member]
        star.leads.append(lead(copy, whole))
        told = copy.keys[star.leads[-1] :]
        how, likeness = relation(keys, told, finished=copy.is_finished())
        star.relations.append(how)
        star.likeness.append(likeness * len(told))
    return star


def _joined(units: Sequence[Unit], singles: list[Star], taken: set[int]) -> list[Star]:
    """Stars whose every row goes on in the next star become one."""
    ending: dict[int, Star] = {}
    out: list[Star] = []
    for star in sorted(singles, key=lambda s: s.rows[0][0]):
        before = ending.get(_before(units, star.rows[0][0], taken))
        order = _continues(units, before, star, taken) if before else None
        if before and order:
            _extend(before, star, order)
            ending[before.rows[0][-1]] = before
        else:
            out.append(star)
            ending[star.rows[0][-1]] = star
    return out


def _before(units: Sequence[Unit], at: int, taken: set[int]) -> int:
    """The unit that a passage ending there could go on from: the one before, or over a short gap."""
    gap = at - 1
    if gap < 0 or units[gap].document != units[at].document:
        return -1
    if gap in taken or len(units[gap].keys) > lexicon().bars.gap_words:
        return gap
    return gap - 1 if gap and units[gap - 1].document == units[at].document else -1


def _continues(units: Sequence[Unit], before: Star, star: Star, taken: set[int]) -> list[int] | None:
    """For each row of `before` the row of `star` that follows it, or None unless all do."""
    if len(before.rows) != len(star.rows) or any(star.leads):
        return None
    follows = {_before(units, row[0], taken): at for at, row in enumerate(star.rows)}
    order = [follows.get(row[-1], -1) for row in before.rows]
    return order if order[0] == 0 and -1 not in order and len(set(order)) == len(order) else None


def _widen(units: Sequence[Unit], found: Sequence[Star], pairs: Sequence[Pair], taken: set[int]) -> None:
    """Take in a sentence beside a passage that was copied into a sentence of its counterpart: two made into one."""
    holders = {at: star for star in found if len(star.rows) == 2 for row in star.rows for at in row}
    for pair in pairs:
        for free, held in ((pair.left, pair.right), (pair.right, pair.left)):
            star = holders.get(held)
            if star is None or free in taken:
                continue
            mine = star.rows[0] if held in star.rows[1] else star.rows[1]
            if free - mine[-1] == 1 and units[free].document == units[mine[0]].document:
                mine.append(free)
                taken.add(free)
                _relate(units, star)


def _relate(units: Sequence[Unit], star: Star) -> None:
    """Relation and likeness of a passage of two rows, as wholes."""
    whole, copy = ([key for at in row for key in units[at].keys] for row in star.rows)
    how, likeness = relation(whole, copy, finished=units[star.rows[1][-1]].is_finished())
    star.relations, star.likeness = [how], [likeness * len(copy)]


def _extend(before: Star, star: Star, order: list[int]) -> None:
    for row, at in enumerate(order):
        before.rows[row] += star.rows[at]
        if row:
            how = weakest([before.relations[row - 1], star.relations[at - 1]])
            before.relations[row - 1] = how
            before.likeness[row - 1] += star.likeness[at - 1]


def records(
    documents: Sequence[Document], units: Sequence[Unit], found: Sequence[Star], why: Sequence[str]
) -> tuple[DuplicateGroup, ...]:
    """The groups as records, the canonical passage first; ids are made of the text, not of paths or offsets."""
    out: list[DuplicateGroup] = []
    ids: set[str] = set()
    quotes: dict[str, str] = {}  # copies have the same words
    for star, reason in zip(found, why, strict=True):
        sizes = [_size(units, row, before) for row, before in zip(star.rows[1:], star.leads[1:], strict=True)]
        name = _name(units, star)
        while name in ids:
            name += "+"
        ids.add(name)
        group = DuplicateGroup(
            id=name,
            relation=weakest(star.relations),
            similarity=round(sum(star.likeness) / max(1, sum(sizes)), 3),
            members=tuple(
                _passage(documents, units, row, before, quotes)
                for row, before in zip(star.rows, star.leads, strict=True)
            ),
            why=reason,
        )
        out.append(packed(group))
    return tuple(out)


def as_given(groups: Iterable[DuplicateGroup], given: Mapping[str, int]) -> tuple[DuplicateGroup, ...]:
    """The groups and their copies in the order in which the documents were given; the canonical passage stays first."""

    def place(passage: Passage) -> tuple[int, int]:
        return given[passage.source], passage.start

    ordered = (changed(one, members=(one.members[0], *sorted(one.members[1:], key=place))) for one in groups)
    return tuple(sorted(ordered, key=lambda one: place(one.members[0])))


def _passage(
    documents: Sequence[Document], units: Sequence[Unit], row: Sequence[int], before: int, quotes: dict[str, str]
) -> Passage:
    """The span from the first to the last unit of a row, without so many words before it."""
    first, last = units[row[0]], units[row[-1]]
    start = first.words().starts[before] if before else first.start
    document = documents[first.document]
    quote = document.quote(start, last.end)
    kept = quotes.setdefault(quote, quote)
    return packed(Passage(source=document.source.id, start=start, end=last.end, quote=kept))


def _size(units: Sequence[Unit], row: Sequence[int], before: int = 0) -> int:
    """The words of a row, without so many before it."""
    return sum(len(units[at].keys) for at in row) - before


def _name(units: Sequence[Unit], star: Star) -> str:
    told = " ".join(word for at in star.rows[0] for word in units[at].keys)
    return "d-" + sha256(told.encode()).hexdigest()[:10]
