"""Whether a date becomes the running one, on which later phrases lean, or stands aside."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.times import TimeMention
from factcheck.grammar.times.negatives import function_word
from factcheck.grammar.times.symbols import Calendar, Ending, Length, Pick, Shift, Stretch, Symbol
from factcheck.model.claim import Provenance
from factcheck.model.values import TimeInterval
from factcheck.timeline.background import told_as_past
from factcheck.timeline.cells import ORDER, Cell, of_day
from factcheck.timeline.frame import Frame, Spot
from factcheck.timeline.resolved import ResolvedTime
from factcheck.timeline.story import Anchor, Story, coarsen
from factcheck.timeline.table import is_row
from factcheck.timeline.tense import look
from factcheck.timeline.wording import any_of, wording, words_before


def advance(story: Story, found: ResolvedTime, mention: TimeMention, spot: Spot, spot_index: int, frame: Frame) -> None:
    """Let a date become the running one, unless it only stands in the background."""
    if isinstance(mention.symbol, Length | Stretch | Ending) and _longer_than_quarter(mention.symbol):
        story.long_spot = spot_index
    if found.kind != "date" or (found.value is None and found.cell is None):
        return
    _tell_year(story, found, mention, spot, spot_index)
    _note_day(story, found, mention, spot, spot_index)
    cell = found.cell
    if cell is None and found.parts:
        cell = found.parts[0 if spot.role == "heading" else -1].cell
        if isinstance(mention.symbol, Ending) and mention.symbol.length.unit == "quarter" and cell is not None:
            cell = coarsen(cell, "quarter")  # "the quarter ended 30 September"
    if cell is None or ORDER[cell.grain] > ORDER["year"]:
        return
    if cell.grain == "week" and found.kind == "date":
        story.week = Anchor(cell, found.start, found.end, spot_index, spot.paragraph)
    own_day = (
        spot.role == "heading" and cell == story.said
    )  # "The Courier, October 2025" dates the text, no section of it
    by: Provenance = "entry" if spot.role == "heading" and not own_day else "running"
    several = found.cell is None and cell.grain == "year" and bool(found.parts)
    anchor = Anchor(cell, found.start, found.end, spot_index, spot.paragraph, by, years=several)
    if by == "entry" and _labels(frame.text, found, spot):
        _open_section(story, found, cell)
    elif own_day or not found.tells or by == "entry" or _aside(story, found, cell, frame, mention, spot):
        topic = found.qualifies == "noun" and _opens_topic(frame.text, found, spot)
        story.weak = anchor._replace(topic=topic, clause=found.qualifies == "clause")
        return
    story.tell(anchor)


def _tell_year(story: Story, found: ResolvedTime, mention: TimeMention, spot: Spot, spot_index: int) -> None:
    """A year that a text says has ended is "the year" of what follows: "results for the year ended 31 March"."""
    value, length = found.value, mention.symbol.length if isinstance(mention.symbol, Ending) else None
    if length is None or (length.unit, length.low) != ("year", 1) or not isinstance(value, TimeInterval):
        return
    if value.start is not None and value.end is not None:
        ends = [of_day("day", day.toordinal()) for day in (value.start, value.end)]
        story.full_year = Anchor(ends[0], found.start, found.end, spot_index, spot.paragraph), ends[1]


def _note_day(story: Story, found: ResolvedTime, mention: TimeMention, spot: Spot, spot_index: int) -> None:
    """A day told with its year lends that year to the same day told again without one."""
    symbol, cell = mention.symbol, found.cell
    if isinstance(symbol, Calendar) and symbol.year is not None and cell is not None and cell.grain == "day":
        anchor = Anchor(cell, found.start, found.end, spot_index, spot.paragraph)
        story.written[(symbol.month, symbol.day)] = anchor


@cache
def _setting_in() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,3}}{any_of(wording().clauses.setting_in)}(?: (?:in|on|from|around))?\s+", re.IGNORECASE)


def _sets_in(text: str, found: ResolvedTime, spot: Spot) -> bool:
    """Whether a sentence opens with what then set in: "Starting in late October 2019, rockets strike"."""
    return _setting_in().fullmatch(text, spot.start, found.start) is not None


def _longer_than_quarter(symbol: Length | Stretch | Ending) -> bool:
    """Whether a length spans several quarters: "for the nine months", "the year ended 31 March"."""
    length = symbol if isinstance(symbol, Length) else symbol.length
    return length.unit == "year" or (length.unit == "month" and (length.low or 0) >= _HALF_YEAR)


_HALF_YEAR = 6
_QUOTE_REACH = 400


def _opens_topic(text: str, found: ResolvedTime, spot: Spot) -> bool:
    """Whether a sentence opens with the year of a named event: "The 2021 Erbil attacks", "The strike of 1926"."""
    if found.start - spot.start > _OPENING:
        return False
    follow, lead = text[found.end : found.end + 2].lstrip(), text[spot.start : found.start]
    if lead.strip().lower() in ("", "the") and follow[:1].isupper():
        return True
    return follow[:1].islower() and _EVENT_OF.fullmatch(lead) is not None


_OPENING = 80  # characters of "The Great Crossing of"
_EVENT_OF = re.compile(r"\s*The\s+(?:[^\W\d_]+\s+){1,4}of\s+")


_EDGE_BEFORE = re.compile(r"[\s*_#•\-–—(\[]*|.*(?:[,:(–—-]|\bof|\bin)\s*", re.S)
_EDGE_AFTER = re.compile(r"[\s*_)\]\-–—]*|\s*[:,–—(-].*", re.S)


def _labels(text: str, found: ResolvedTime, spot: Spot) -> bool:
    """Whether a heading's date labels the section: it opens or closes the line, and is no part of a name."""
    if spot.start == 0:
        return False
    before, after = text[spot.start : found.start], text[found.end : spot.end]
    at_start, at_end = _EDGE_BEFORE.fullmatch(before), _EDGE_AFTER.fullmatch(after)
    return bool(at_start and at_end)


def _open_section(story: Story, found: ResolvedTime, cell: Cell) -> None:
    """The years of a dated heading hold for what stands under it."""
    last = found.parts[-1].cell if found.parts else cell
    story.section = (cell.year(), (last or cell).year())


def _aside(story: Story, found: ResolvedTime, cell: Cell, frame: Frame, mention: TimeMention, spot: Spot) -> bool:
    """Whether a date looks away from the telling: a plan, a look back, an open end, another section."""
    open_ended = found.signal in ("until", "before") or (
        found.signal == "since" and not _sets_in(frame.text, found, spot)
    )
    if open_ended or is_row(frame.text, spot) or _looks_back(mention.symbol):
        return True
    year_back = isinstance(mention.symbol, Shift) and mention.symbol.unit == "year" and mention.symbol.count < 0
    if year_back and cell.grain == "quarter":
        return True  # a quarter that another is compared with
    if cell.grain in ("quarter", "year") and _after_a(frame.text, spot, mention.start):
        return True
    if found.anchored_by != "clause" and _quoted(frame.text, spot, mention.start):
        return True
    if story.said is not None and not story.narrative and cell.last() > story.said.last():
        current = cell.first() <= story.said.last()  # the quarter that runs, of which only a plan can tell
        if not current or (cell.grain == "quarter" and _ahead(frame, mention, spot)):
            return True
    if cell == story.said and (spot.role == "dateline" or _stamp().search(frame.text, spot.start, found.start)):
        return True
    if found.anchored_by == "document" and story.narrative and _said_based(mention.symbol):
        return True
    if story.section and cell.year() < story.section[0]:
        return True
    if story.section and cell.year() > story.section[1] + 1 and not _ahead(frame, mention, spot):
        story.section = None
    if story.last is None:
        return False
    earlier = cell.last() < story.last.cell.first()
    if earlier and told_as_past(frame.text, mention, spot):
        return True
    later = cell.first() > story.last.cell.last()
    return story.narrative and later and _ahead(frame, mention, spot)


def _ahead(frame: Frame, mention: TimeMention, spot: Spot) -> bool:
    return look(frame.text, spot.start, spot.end, mention.start, mention.end) == "ahead"


@cache
def _stamp() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(wording().page.stamps)}\b", re.I)


# "After a flat second quarter, sales rose": what follows tells of another.
_AFTER_A = re.compile(r"\bafter\s+(?:an?|its|their|his|her)\s+(?:[^\W\d_]+\s+)?(?P<quality>[^\W\d_]+)\s+$", re.I)


def _after_a(text: str, spot: Spot, start: int) -> bool:
    low = max(spot.start, start - _NEAR)
    found = _AFTER_A.search(text, low, start) if "after" in words_before(text, spot.start, start) else None
    return found is not None and not function_word(found["quality"].lower())


_NEAR = 60  # characters of "after an unexpectedly disappointing"


def _looks_back(symbol: Symbol) -> bool:
    """The previous year, two days earlier: the telling does not follow there."""
    return isinstance(symbol, Shift) and symbol.base == "told" and symbol.count < 0 and symbol.of is None


def _quoted(text: str, spot: Spot, start: int) -> bool:
    """Whether a place stands in a quotation that opens in its sentence."""
    lead = text[max(spot.start, start - _QUOTE_REACH) : start]
    return lead.count("“") > lead.count("”") or lead.count('"') % 2 == 1


def _said_based(symbol: Symbol) -> bool:
    return isinstance(symbol, Shift | Pick) and symbol.base == "said"
