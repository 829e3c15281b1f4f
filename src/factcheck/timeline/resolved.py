"""A time phrase with its meaning, and the words that gave it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from factcheck.grammar.times.mention import Signal, TimeKind, TimeMention
from factcheck.grammar.times.symbols import spell
from factcheck.model.claim import Provenance
from factcheck.model.values import Duration, TimeInterval
from factcheck.timeline.cells import Cell

_NO_YEAR = re.compile(r"XXXX(?: (day\d)|(-\d\d(?:-\d\d)?))")  # a weekday, a month, a day of a month
Qualifies = Literal["", "noun", "name", "comparison", "origin", "clause", "event"]


@dataclass(frozen=True, slots=True)
class ResolvedTime:
    """One time phrase of a document, resolved as far as the text allows.

    Attributes:
        start: Where the phrase starts.
        end: Where it ends.
        kind: A date, a duration, a repeated set or an age.
        value: What it means. For dates the signal word is applied: "since May 2003" is open at the end.
            None where nothing in the text settles it.
        named: For dates, the time that is named, without the signal word: May 2003.
        when: For stretches ("the past two weeks"), the days they cover; `value` is their length.
        cell: The unit of the calendar that is named, where there is exactly one.
        timex: The value in the notation of TIMEX3, for example `2003-05` or `P9Y`.
        signal: "since", "until", "by", "before", "after", "from" or "".
        anchor: The words that anchored a relative date, as a span of the text, or None.
        anchored_by: Where the missing part came from: its own words ("clause"), a heading or dated
            entry, the running narrative, the paragraph, or the document's date.
        how: The same in words, for an editor.
        confidence: From 0 to 1.
        background: Whether it only qualifies a noun, a name, an origin or a comparison.
        qualifies: Which of these, or "clause" for a date inside a relative clause or after a participle,
            which is the date of that clause alone; "event" for a length counted from an unnamed day.
        alternative: The other reading where two stay open.
        parts: The two ends of a range.
        daypart: "MO", "AF", "EV", "NI" or "".
        symbol: What the words alone say, as text.
    """

    start: int
    end: int
    kind: TimeKind
    value: TimeInterval | Duration | None = None
    named: TimeInterval | None = None
    when: TimeInterval | None = None
    cell: Cell | None = None
    timex: str = ""
    signal: Signal = ""
    anchor: tuple[int, int] | None = None
    anchored_by: Provenance = "clause"
    how: str = ""
    confidence: float = 1.0
    background: bool = False
    qualifies: Qualifies = ""
    alternative: TimeInterval | None = None
    parts: tuple[ResolvedTime, ...] = ()
    daypart: str = ""
    symbol: str = ""

    @property
    def tells(self) -> bool:
        """Whether it may govern what follows: it stands in no noun, name, comparison or aside."""
        return not self.qualifies

    @property
    def undated(self) -> str:
        """The weekday, month or day of a month that it names where nobody knows of which week or year."""
        found = _NO_YEAR.fullmatch(self.symbol) if self.kind == "date" and self.value is None else None
        return (found[1] or found[2]) if found is not None else ""

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end


def unresolved(mention: TimeMention, how: str) -> ResolvedTime:
    """A mention whose meaning nothing settles."""
    return ResolvedTime(
        mention.start, mention.end, mention.kind, signal=mention.signal, anchored_by="unknown", how=how,
        confidence=0.0, background=mention.background, daypart=mention.daypart, symbol=spell(mention.symbol),
    )  # fmt: skip
