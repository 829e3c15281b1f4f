"""A page: one document's claims beside its words, for checks that reckon with what stands between figures."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise, starmap

from factcheck.checks.reckoning.blanks import Blanks, Passage, blanked, joined, times_told
from factcheck.checks.reckoning.people import Person
from factcheck.checks.reckoning.told_items import Item, items
from factcheck.model.lineage import Slip
from factcheck.model.text import Document
from factcheck.model.values import Quantity
from factcheck.once import once
from factcheck.questions.frames import Frame
from factcheck.questions.stories import Stories
from factcheck.timeline import ResolvedTime, Timeline

_SMALL = 1 << 16  # a number below takes two bytes
NEXT = 6  # characters that may stand between two sentences that follow each other
FEW = 8  # texts of a folder that a third of them may join
MOST_LATER = 24  # other texts of its story that a text is held against


@dataclass(frozen=True)
class Page:
    """One document: its text, its sentences, its times, the claims made of it and the people it names in full."""

    document: Document
    number: int
    passages: tuple[Passage, ...]
    timeline: Timeline
    frames: tuple[Frame, ...]
    origin_of: Callable[[str, int, int], str] | None = None
    people: tuple[Person, ...] = ()

    @once
    def _by_start(self) -> tuple[Frame, ...]:
        ordered = tuple(sorted(self.frames, key=lambda f: (f.claim.start, f.claim.end, f.claim.id)))
        return self.frames if ordered == self.frames else ordered  # as a rule they come in order

    @once
    def _starts(self) -> tuple[int, ...]:
        return tuple(frame.claim.start for frame in self._by_start)

    @once
    def single_blanks(self) -> tuple[Blanks, ...]:
        """The sentences that carry a figure, with their figures blanked out."""
        found = (blanked(self.text, passage, self.times_in(passage)) for passage in self.passages)
        return tuple(one for one in found if one.figures or one.times)

    @once
    def blanks(self) -> tuple[Blanks, ...]:
        """The sentences that carry two figures or more, with these blanked out."""
        return tuple(one for one in self.single_blanks if len(one.figures) + len(one.times) > 1)

    @once
    def neighbours(self) -> tuple[Blanks, ...]:
        """Every two sentences of running text that follow each other and carry a figure or a time each, as one."""
        return self._runs(2)

    @once
    def runs(self) -> tuple[Blanks, ...]:
        """Every two such sentences as one, and every three."""
        return (*self.neighbours, *self._runs(3))

    def timed(self) -> Iterator[tuple[Passage, tuple[ResolvedTime, ...]]]:
        """The sentences that carry a time, each with its times: what checks across a folder ask for."""
        for passage in self.passages:
            times = times_told(passage, self.times_in(passage))
            if times:
                yield passage, times

    @once
    def prose(self) -> tuple[Passage, ...]:
        """The sentences of running text."""
        return tuple(one for one in self.passages if one.sentence.role == "prose")

    @once
    def rows(self) -> tuple[tuple[Item, ...], ...]:
        """The figures of each of them that may be added to others."""
        return tuple(map(items, self.prose))

    def kinds_of_names(self) -> dict[str, set[str]]:
        """The words of names on the page, each with the kinds of names that it stands in."""
        kinds: dict[str, set[str]] = {}
        for frame in self.frames:
            for name in (*frame.claim.question.names, *frame.claim.question.subject):
                kind, _, words = name.partition(":")
                for word in words.split("-"):
                    kinds.setdefault(word, set()).add(kind)
        return kinds

    def let_go(self) -> None:
        """Forget the sentences as forms see them: of a whole folder they take more room than its texts."""
        for name in ("single_blanks", "blanks", "neighbours", "runs", "prose", "rows", "_by_place"):
            vars(self).pop(name, None)

    def _runs(self, size: int) -> tuple[Blanks, ...]:
        told = [one for one in self.single_blanks if one.passage.sentence.role == "prose"]
        rows = (told[at : at + size] for at in range(len(told) - size + 1))
        return tuple(reduce(joined, row) for row in rows if all(starmap(self._follows, pairwise(row))))

    def _follows(self, one: Blanks, two: Blanks) -> bool:
        """Whether nothing but white space stands between two sentences."""
        start, end = one.passage.end, two.passage.start
        return end - start < NEXT and not self.text[start:end].strip()

    @property
    def text(self) -> str:
        """The words."""
        return self.document.text

    def origin(self, start: int, end: int) -> str:
        """The lineage that a stretch of the text belongs to."""
        source = self.document.source.id
        return self.origin_of(source, start, end) if self.origin_of is not None else source

    @once
    def _by_place(self) -> Mapping[tuple[int, int], list[Frame]]:
        """The claims of figures by the place of the figure."""
        found: dict[tuple[int, int], list[Frame]] = {}
        for frame in self._by_start:
            if isinstance(frame.claim.value, Quantity) and frame.claim.evidence.at is not None:
                found.setdefault(frame.claim.evidence.at, []).append(frame)
        return found

    def frames_of(self, start: int, end: int) -> Sequence[Frame]:
        """The claims that were read from the figure at a place, in text order."""
        return self._by_place.get((start, end), ())

    def frames_in(self, start: int, end: int) -> tuple[Frame, ...]:
        """The claims that start inside a stretch, in text order."""
        return self._by_start[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def find(self, passage: Passage, words: str) -> tuple[int, int] | None:
        """Where some words stand in a sentence as they are, or None."""
        at = self.text.find(words, passage.start, passage.end)
        return (at, at + len(words)) if at >= 0 else None

    def times_in(self, passage: Passage) -> tuple[ResolvedTime, ...]:
        """The time phrases of a sentence."""
        return self.timeline.within(passage.start, passage.end)


@dataclass(frozen=True)
class Shelf:
    """The pages of a folder, which of them tell one story, and what differs between copied sentences."""

    pages: Sequence[Page]
    stories: Stories
    slips: Callable[[], Iterable[Slip]] = tuple

    def one_story(self, one: Page, two: Page) -> float:
        """The evidence that two pages tell one story: above nought for it, below against it."""
        return self.stories.between(one.number, two.number) if one.number != two.number else 9.0

    @once
    def _by_number(self) -> dict[int, Page]:
        return {page.number: page for page in self.pages}

    def page(self, number: int) -> Page:
        """The page of a document's number."""
        return self._by_number[number]

    @once
    def _neighbours(self) -> dict[int, array[int]]:
        """For each page the numbers of the others, which come in order; as there are many, as small as can be."""
        size = "H" if max(self._by_number, default=0) < _SMALL else "I"
        told = {number: array(size) for number in self._by_number}
        for low, high in self.stories.joined(0):
            if low in told and high in told:
                told[low].append(high)
                told[high].append(low)
        return told

    def told_with(self, page: Page) -> tuple[Page, ...]:
        """The other pages that may tell the story of a page."""
        return tuple(map(self._by_number.__getitem__, self._neighbours[page.number]))

    def later(self, page: Page) -> tuple[Page, ...]:
        """The first of those that come later in the folder: held against each, every two texts meet once."""
        numbers = self._neighbours[page.number]
        at = bisect_left(numbers, page.number)
        return tuple(map(self._by_number.__getitem__, numbers[at : at + MOST_LATER]))

    def of_one_story(self, page: Page) -> tuple[Page, ...]:
        """Those of the later ones that surely tell the story of a page."""
        sure = max(self.stories.weights)
        return tuple(other for other in self.later(page) if self.one_story(page, other) >= sure)

    def nearly_of_one_story(self, page: Page) -> tuple[Page, ...]:
        """Those of the later ones that tell the story of a page, be it by a third that surely tells that of both.

        A few texts alone are looked at so: in a large folder a third may join what is apart.
        """
        sure = self.of_one_story(page)
        if len(self.pages) > FEW:
            return sure
        least = max(self.stories.weights)
        mine = {other.number for other in self.pages if self.one_story(page, other) >= least}
        later = [one for one in self.pages if one.number > page.number and one not in sure]
        return (*sure, *(one for one in later if self._by_a_third(page, one, mine, least)))

    def _by_a_third(self, one: Page, two: Page, mine: set[int], least: float) -> bool:
        """Whether nothing parts two pages, and a third surely tells the story of both."""
        third = any(
            number not in (one.number, two.number) and self.one_story(two, self.page(number)) >= least
            for number in mine
        )
        return third and self.one_story(one, two) >= 0

    def in_brief(self, page: Page, *, terse: bool = False) -> tuple[Page, ...]:
        """Those of the later ones that tell the story of a page in a few sentences, as it does itself.

        Args:
            page: The page.
            terse: Whether a text of a sentence or two will do.
        """
        if page.number not in self.stories.brief:
            return ()
        return tuple(p for p in self.later(page) if self.stories.in_brief(page.number, p.number, terse=terse))
