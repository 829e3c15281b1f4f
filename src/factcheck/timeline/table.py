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
from factcheck.timeline.dated import DatedSentence
from factcheck.timeline.frame import Frame, Spot, thin
from factcheck.timeline.resolved import ResolvedTime
from factcheck.timeline.values import interval, whole
from factcheck.timeline.wording import any_of, reach, wording

_CELLS = 2
_LISTED = frozenset({"list", "heading", "caption"})
_WIDEST_ROW = 400
_FRONT = 25  # characters from its start within which a date opens a sentence
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
    _sentences: dict[int, DatedSentence | None] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )  # the last one

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
        dated = self._dated(number, spot)
        if dated is not None:
            return self._in_sentence(dated, offset)
        if self.refused and any(spot.start <= r.start < spot.end for r in self.refused):
            return None, "unknown"  # it has a date of its own, though none of the calendar
        return self._before(number)

    def _dated(self, number: int, spot: Spot) -> DatedSentence | None:
        """What governs the positions of a sentence, where it names a date."""
        if number not in self._sentences:
            self._sentences.clear()
            self._sentences[number] = self._laid_out(spot)
        return self._sentences[number]

    def _laid_out(self, spot: Spot) -> DatedSentence | None:
        dates = [m for m in self.within(spot.start, spot.end) if _governs(m)]
        if not dates:
            return None
        walls = [wall.span() for wall in _patterns().clause.finditer(self.frame.text, spot.start, spot.end)]
        own = [m for m in dates if not self._only_qualifies(m)]
        return DatedSentence(self.frame.text, spot, dates, own, walls)

    def _in_sentence(self, dated: DatedSentence, offset: int) -> tuple[ResolvedTime | None, Provenance]:
        own = dated.in_clause(offset)
        if own is not None:
            return own, "clause"
        first, told = dated.leading, dated.first_told
        if is_entry(self.frame.text, first, dated.spot):
            return first, "entry"
        if first.start - dated.spot.start <= _FRONT and first.tells and first.start <= offset:
            return first, "fronted"
        before = dated.told_until(offset)
        if before is not None:
            return before, "fronted"
        if told is not None and (link := dated.link(offset, told.start)) != ";":
            return told, "paragraph" if _patterns().beside.fullmatch(link.lstrip()) else "fronted"
        return self._before(self._spot(offset))

    def _only_qualifies(self, mention: ResolvedTime) -> bool:
        """Whether a background date does not even say when: all but "in the 1998 fighting"; "lower than in 2019"."""
        lead = self.frame.text[max(0, mention.start - 16) : mention.start]
        if mention.qualifies == "comparison" and _patterns().compared_to.search(lead):
            return True
        return mention.background and not _patterns().locates.search(lead)

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


def is_entry(text: str, mention: ResolvedTime, spot: Spot) -> bool:
    """Whether a date opens a line as its label: "13 May 2012. Truce, …", "2004 – A shed is built"."""
    lead = text[spot.start : mention.start]
    return bool(_patterns().entry_head.fullmatch(lead) and _ENTRY_TAIL.match(text, mention.end))
