"""The timeline of a document: its dates, and which one is in force where."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cache

from factcheck.grammar.times import Refusal
from factcheck.model.claim import Provenance
from factcheck.model.text import Document
from factcheck.model.values import TimeInterval
from factcheck.once import once
from factcheck.reading.boxes import is_of_its_line
from factcheck.row import NamedTuple
from factcheck.timeline.cells import to_date
from factcheck.timeline.frame import Frame, Spot, thin
from factcheck.timeline.resolved import ResolvedTime
from factcheck.timeline.values import interval, whole
from factcheck.timeline.wording import any_of, reach, wording

_AND = re.compile(r"\band\b|,\s")
_CELLS = 2
_LISTED = frozenset({"list", "heading", "caption"})
_WIDEST_ROW = 400
_ENTRY_TAIL = re.compile(r"[\s*_]*(?:[.:–—-]|\*\*)")


class _Patterns(NamedTuple):
    """Where clauses part, what locates an event in a named time, and what may open an entry before its date."""

    clause: re.Pattern[str]
    locates: re.Pattern[str]
    compared_to: re.Pattern[str]
    entry_head: re.Pattern[str]
    beside: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words, ground = wording().clauses, wording().background
    compared = any_of((*ground.compares, *wording().looks.compared))
    return _Patterns(
        re.compile(
            rf"[;:]|[,.?!][\"”]\s|\s[–—-]\s|,\s+{any_of(words.behind_comma)}\s|\s{any_of(words.without_comma)}\s"
        ),
        re.compile(rf"\b{any_of(words.locates)}\s+(?:{any_of(words.locates_determiners)}\s+)?$", re.I),
        re.compile(rf"\b{compared}\s+(?:{any_of(ground.governs_compared)}\s+)?$", re.I),
        re.compile(rf"[\s*_#•\-–—(\[]*(?:{any_of(words.entry_leads)}\s+(?:of\s+)?)?$", re.I),
        re.compile(rf"(?:,\s+)?\b{any_of(words.beside)}\b\s*|[,.?!][\"”]\s"),
    )


@dataclass(frozen=True)
class Timeline:
    """All time phrases of a document, resolved, and the date in force at any position.

    Attributes:
        frame: The text, its sentences and its own date.
        mentions: The time phrases, in order.
        narrative: Whether it tells of times far from its own date.
        refused: What looks like a date and is none, with the reason: "31 February" is read as text.
    """

    frame: Frame
    mentions: tuple[ResolvedTime, ...]
    narrative: bool = False
    refused: tuple[Refusal, ...] = ()
    _starts: list[int] = field(init=False, repr=False, compare=False)
    _spot_starts: list[int] = field(init=False, repr=False, compare=False)
    _known: dict[int, tuple[ResolvedTime | None, Provenance]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )  # of the last position asked for: each is asked for several times
    _running: dict[int, tuple[ResolvedTime | None, Provenance]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )  # of the last sentence with no date of its own
    _dates: dict[int, list[ResolvedTime]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )  # of the last sentence
    _walls: dict[int, list[tuple[int, int]]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )  # of the last sentence

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [m.start for m in self.mentions])
        object.__setattr__(self, "_spot_starts", [s.start for s in self.frame.spots])

    def thin(self, document: Document, mentions: tuple[ResolvedTime, ...]) -> Timeline:
        """The timeline of a document with equal mentions in less room, for those that are kept by the thousand."""
        return replace(self, frame=thin(self.frame, document), mentions=mentions)

    @once
    def published(self) -> TimeInterval | None:
        """The document's own date."""
        said = self.frame.said
        return None if said is None or to_date(said.first()) is None else interval(whole(said), said.grain, "")

    def within(self, start: int, end: int) -> tuple[ResolvedTime, ...]:
        """The mentions that start inside a stretch of text."""
        low, high = bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
        return self.mentions[low:high]

    def in_force(self, offset: int) -> tuple[TimeInterval | None, Provenance]:
        """The date that governs a position, and where it was told.

        The first that there is of: a date in the same clause, one that opens the sentence, the date of the
        entry or heading, one behind in another clause or earlier in the paragraph (both as "paragraph"), the
        running one, the document's own. A date behind a semicolon governs nothing before it.
        """
        found, provenance = self._governing(offset)
        if found is not None:
            return found.value if isinstance(found.value, TimeInterval) else None, provenance
        if provenance == "unknown":
            return None, "unknown"
        return (self.published, "document") if self.published else (None, "unknown")

    def anchor(self, offset: int) -> ResolvedTime | None:
        """The mention that `in_force` goes by, or None where it is the document's date."""
        return self._governing(offset)[0]

    def why(self, offset: int) -> str:
        """In words, why that date is in force; for a day that does not exist, why it is none."""
        none = next((r for r in self.refused if r.start <= offset < r.end), None) if self.refused else None
        if none is not None:
            return f"“{self.frame.text[none.start : none.end]}” is read as text: {none.reason}"
        found, provenance = self._governing(offset)
        if found is None:
            if provenance == "unknown" and self.refused:
                return "no date is known here"
            return "the document's own date" if self.frame.said else "no date is known here"
        words = self.frame.text[found.start : found.end]
        line = f"{provenance}: “{words}” ({found.timex}; {found.how})"
        if found.anchor:
            line += f" ← “{self.frame.text[found.anchor[0] : found.anchor[1]]}”"
        return line

    def _spot(self, offset: int) -> int:
        return max(0, bisect_right(self._spot_starts, offset) - 1)

    def _governing(self, offset: int) -> tuple[ResolvedTime | None, Provenance]:
        known = self._known.get(offset)
        if known is None:
            self._known.clear()
            known = self._known[offset] = self._sought(offset)
        return known

    def _sought(self, offset: int) -> tuple[ResolvedTime | None, Provenance]:
        if not self.frame.spots:
            return None, "unknown"
        number = self._spot(offset)
        spot = self.frame.spots[number]
        dates = self._dates.get(number)
        if dates is None:
            self._dates.clear()
            dates = self._dates[number] = [m for m in self.within(spot.start, spot.end) if _governs(m)]
        if dates:
            return self._in_sentence(dates, spot, offset)
        if self.refused and any(spot.start <= r.start < spot.end for r in self.refused):
            return None, "unknown"  # it has a date of its own, though none of the calendar
        return self._before(number)

    def _in_sentence(
        self, dates: list[ResolvedTime], spot: Spot, offset: int
    ) -> tuple[ResolvedTime | None, Provenance]:
        low, high = self._clause(spot, offset)
        own = [m for m in dates if low <= m.start < high and not self._only_qualifies(m)]
        if len(own) > 1:
            own = self._same_stretch(own, offset, low, high) or own
        if own:
            return min(own, key=lambda m: (not m.tells, _gap(m, offset))), "clause"
        dates = [m for m in dates if m.tells] or dates
        first = dates[0]
        if is_entry(self.frame.text, first, spot):
            return first, "entry"
        plain = [m for m in dates if m.tells]
        if first.start - spot.start <= 25 and first.tells and first.start <= offset:
            return first, "fronted"
        if before := [m for m in plain if m.start <= offset]:
            return before[-1], "fronted"
        if plain and (link := self._link(spot, offset, plain[0].start)) != ";":
            return plain[0], "paragraph" if _patterns().beside.fullmatch(link.lstrip()) else "fronted"
        return self._before(self._spot(offset))

    def _link(self, spot: Spot, offset: int, start: int) -> str:
        """What parts the clause of a position from a date behind it: the strongest of the walls between them."""
        text = self.frame.text
        found = [text[low:high] for low, high in self._walls_in(spot) if offset <= low and high <= start]
        return ";" if ";" in found else found[0] if found else ""

    def _same_stretch(self, own: list[ResolvedTime], offset: int, low: int, high: int) -> list[ResolvedTime]:
        """Of several dates in a clause those on the same side of "and": "3 in 2019 and 2 in 2020"."""
        for wall in _AND.finditer(self.frame.text, low, high):
            if any(m.start <= wall.start() and wall.end() <= m.end for m in own):
                continue
            if any(abs(m.start - wall.end()) <= 1 for m in own) and any(abs(m.end - wall.start()) <= 1 for m in own):
                continue
            if wall.end() <= offset:
                low = wall.end()
            elif wall.start() >= offset:
                high = wall.start()
                break
        return [m for m in own if low <= m.start < high]

    def _only_qualifies(self, mention: ResolvedTime) -> bool:
        """Whether a background date does not even say when: all but "in the 1998 fighting"; "lower than in 2019"."""
        lead = self.frame.text[max(0, mention.start - 16) : mention.start]
        if mention.qualifies == "comparison" and _patterns().compared_to.search(lead):
            return True
        return mention.background and not _patterns().locates.search(lead)

    def _clause(self, spot: Spot, offset: int) -> tuple[int, int]:
        low, high = spot.start, spot.end
        for start, end in self._walls_in(spot):
            if end <= offset:
                low = start
            elif start >= offset:
                high = start
                break
        return low, high

    def _walls_in(self, spot: Spot) -> list[tuple[int, int]]:
        """Where the clauses of a sentence part."""
        walls = self._walls.get(spot.start)
        if walls is None:
            self._walls.clear()
            walls = [wall.span() for wall in _patterns().clause.finditer(self.frame.text, spot.start, spot.end)]
            self._walls[spot.start] = walls
        return walls

    def _far_from_telling(self, mention: ResolvedTime) -> bool:
        """Whether a date carries over into no other paragraph of a text on something else.

        That is one to come, a year alone that is not the document's, and a day or month of more than a year before.
        """
        said = self.frame.said
        if said is None or self.narrative or mention.cell is None:
            return False
        if mention.cell.first() > said.last():
            return True
        over = mention.cell.last() < said.first()
        return over and (mention.cell.grain == "year" or said.first() - mention.cell.last() > reach().year_ahead)

    def _before(self, number: int) -> tuple[ResolvedTime | None, Provenance]:
        """What was told before a sentence, sought once for all that is asked of it."""
        known = self._running.get(number)
        if known is None:
            self._running.clear()
            known = self._running[number] = self._sought_before(self.frame.spots[number])
        return known

    def _sought_before(self, spot: Spot) -> tuple[ResolvedTime | None, Provenance]:
        fact = spot.role == "list" and is_of_its_line(self.frame.text, spot.start, spot.end)
        for at in range(bisect_right(self._starts, spot.start) - 1, -1, -1):
            m = self.mentions[at]
            if not _governs(m) or not m.tells or m.signal in ("until", "by", "before", "since", "after"):
                continue
            other = self.frame.spots[self._spot(m.start)]
            if other.start != spot.start and _is_of_its_line(self.frame.text, other):
                continue
            if other.paragraph != spot.paragraph and self._far_from_telling(m):
                continue
            if other.paragraph == spot.paragraph:
                return m, "entry" if is_entry(self.frame.text, m, other) else "paragraph"
            if spot.heading is not None and self._spot(m.start) == spot.heading:
                return m, "entry"
            if self.frame.said is not None and m.anchored_by == "document":
                return None, "document"
            if fact:
                return None, "unknown"  # "- **Height:** 31 m" is told of no day of the prose above
            return m, "running"
        return None, "document"


def is_row(text: str, spot: Spot) -> bool:
    """Whether a sentence is a row of a table, whose dates say nothing of what stands below it."""
    return text.count("|", spot.start, min(spot.end, spot.start + _WIDEST_ROW)) >= _CELLS


def _is_of_its_line(text: str, spot: Spot) -> bool:
    """Whether the dates of a line say nothing of what stands below it: a row of a table, a fact of a list or box."""
    return is_row(text, spot) or (spot.role in _LISTED and is_of_its_line(text, spot.start, spot.end))


def _governs(mention: ResolvedTime) -> bool:
    return mention.kind == "date" and isinstance(mention.value, TimeInterval)


def _gap(mention: ResolvedTime, offset: int) -> int:
    return max(mention.start - offset, offset - mention.end, 0)


def is_entry(text: str, mention: ResolvedTime, spot: Spot) -> bool:
    """Whether a date opens a line as its label: "13 May 2012. Truce, …", "2004 – A shed is built"."""
    lead = text[spot.start : mention.start]
    return bool(_patterns().entry_head.fullmatch(lead) and _ENTRY_TAIL.match(text, mention.end))
