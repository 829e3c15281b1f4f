"""Read a document's timeline: find, resolve in order, keep the running date."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import date

from factcheck.grammar.times import TimeMention, find
from factcheck.grammar.times.symbols import Age, Calendar, Length, Part, Pick, Repeat, Shift, Span, Stretch, Symbol, spell
from factcheck.model.claim import Provenance
from factcheck.model.text import Document
from factcheck.model.values import TimeInterval
from factcheck.timeline import values
from factcheck.timeline.background import is_background, told_as_past
from factcheck.timeline.cells import ORDER, Cell, civil, of_day, timex
from factcheck.timeline.frame import Frame, Spot, of_document, of_text
from factcheck.timeline.resolved import ResolvedTime, unresolved
from factcheck.timeline.resolver import Meant, Place, offset
from factcheck.timeline.resolver import resolve as resolve_symbol
from factcheck.timeline.story import Anchor, Story
from factcheck.timeline.table import Timeline
from factcheck.timeline.tense import look


def read(document: Document) -> Timeline:
    """The timeline of a document: every time phrase resolved, and the date in force at any position."""
    return _timeline(of_document(document))


def resolve(text: str, published: date | TimeInterval | None = None) -> Timeline:
    """The timeline of a plain text, with paragraphs at blank lines.

    Args:
        text: The text.
        published: When it was published, if that is known.

    Example:
        >>> timeline = resolve("He left in May 1911. The following year he returned.")
        >>> [m.timex for m in timeline.mentions]
        ['1911-05', '1912']
    """
    if isinstance(published, TimeInterval):
        said = values.cell_of(published)
    else:
        said = None if published is None else of_day("day", published.toordinal())
    return _timeline(of_text(text, said))


def _timeline(frame: Frame) -> Timeline:
    mentions = find(frame.text)
    story = Story(frame.said, _is_narrative(frame, mentions))
    starts = [s.start for s in frame.spots]
    resolved: list[ResolvedTime] = []
    for index, mention in enumerate(mentions):
        spot_index = max(0, bisect_right(starts, mention.start) - 1)
        spot = frame.spots[spot_index] if frame.spots else Spot(0, len(frame.text), "prose", 0, None)
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        made = _resolve_one(frame, story, mention, following, spot, spot_index)
        if made.value is None and made.cell is None and mention.rule == "bare year":
            continue
        resolved.append(made)
        _advance(story, made, mention, spot, spot_index, frame)
    return Timeline(frame, tuple(resolved))


_FAR = 400


def _is_narrative(frame: Frame, mentions: list[TimeMention]) -> bool:
    """Whether the text tells of times far from its own date more than it counts from that date."""
    if frame.said is None:
        return True
    here = frame.said.first()
    far = near = 0
    for mention in mentions:
        symbol = mention.symbol.of if isinstance(mention.symbol, Part) else mention.symbol
        symbol = symbol.last if isinstance(symbol, Span) else symbol
        if isinstance(symbol, Calendar) and symbol.year is not None and not symbol.short:
            far += abs(civil(here)[0] - symbol.year) >= 2
        elif (isinstance(symbol, Shift | Pick) and symbol.base == "said") or (
            isinstance(symbol, Calendar) and symbol.weekday is not None
        ):
            near += 1
    return far > 2 * near


_LIST_LINK = re.compile(
    r"\s*(?:,|and|or|&|–|-|—|to|until|through|again|then|in|on|both|from|late|early|mid|of|the|\s)*", re.I
)


def _listed_year(frame: Frame, mention: TimeMention, following: TimeMention | None) -> int | None:
    """The year that a later date of the same list gives: "in April and again in July 1998"."""
    if following is None or following.start - mention.end > 40:
        return None
    between = frame.text[mention.end : following.start]
    if not re.search(r"\b(?:and|or|to|until|through)\b|[,&–-]", between) or not _LIST_LINK.fullmatch(between):
        return None
    symbol = following.symbol
    symbol = symbol.first if isinstance(symbol, Span) else symbol
    symbol = symbol.of if isinstance(symbol, Part) else symbol
    own = mention.symbol.of if isinstance(mention.symbol, Part) else mention.symbol
    if not (isinstance(symbol, Calendar) and isinstance(own, Calendar)) or symbol.year is None or symbol.short:
        return None
    if symbol.month is None or own.month is None or (own.day is None) != (symbol.day is None):
        return None
    year = symbol.year
    return year if (own.month, own.day or 0) <= (symbol.month, symbol.day or 0) else None


def _resolve_one(
    frame: Frame,
    story: Story,
    mention: TimeMention,
    following: TimeMention | None,
    spot: Spot,
    spot_index: int,
) -> ResolvedTime:
    words = frame.text[mention.start : mention.end]
    if isinstance(mention.symbol, Length):
        return _length(mention, mention.symbol, words)
    place = Place(
        mention.start, spot_index, spot.paragraph,
        look(frame.text, spot.start, spot.end, mention.start, mention.end),
        _listed_year(frame, mention, following),
    )  # fmt: skip
    if isinstance(mention.symbol, Stretch):
        return _stretch(mention, mention.symbol, words, story, place)
    if mention.kind != "date":
        plain = replace(unresolved(mention, "no date"), confidence=1.0, anchored_by="clause")
        return replace(plain, timex=_other_timex(mention.symbol))
    meant = resolve_symbol(mention.symbol, story, place)
    if isinstance(meant, str):
        return unresolved(mention, meant)
    made = _date(mention, meant, words)
    parts = tuple(_part(part, story, place, meant, frame) for part in mention.parts)
    return replace(made, parts=parts, background=is_background(frame.text, mention, spot))


def _part(part: TimeMention, story: Story, place: Place, whole: Meant, frame: Frame) -> ResolvedTime:
    words = frame.text[part.start : part.end]
    first = part.start == place.start
    if first:
        return _date(part, whole._replace(last=None, last_part=None), words)
    if whole.last is None:
        return unresolved(part, "no date")
    return _date(part, whole._replace(cell=whole.last, part=whole.last_part, last=None), words)


def _length(mention: TimeMention, symbol: Length, words: str) -> ResolvedTime:
    return ResolvedTime(
        mention.start, mention.end, "duration", values.duration(symbol, words), timex=duration_timex(symbol),
        how="as written", symbol=spell(symbol),
    )  # fmt: skip


def _other_timex(symbol: Symbol) -> str:
    """An age or a repeat in the notation of TIMEX3."""
    if isinstance(symbol, Age):
        return duration_timex(Length(symbol.low, symbol.low, symbol.unit))
    if isinstance(symbol, Repeat) and symbol.what is None:
        return duration_timex(Length(1, 1, symbol.unit))
    return ""


def duration_timex(length: Length) -> str:
    """A length in the notation of TIMEX3: P9Y, P2W, PT3H, PXM."""
    letter = {
        "second": "S",
        "minute": "M",
        "hour": "H",
        "day": "D",
        "week": "W",
        "fortnight": "W",
        "month": "M",
        "quarter": "Q",
        "year": "Y",
        "decade": "DE",
        "century": "CE",
        "weekend": "WE",
        "half": "HY",
        "season": "SN",
        "millennium": "ML",
    }[length.unit]
    low = length.low
    if low is not None and length.unit == "fortnight":
        low *= 2
    number = "X" if low is None else f"{low:g}"
    clock = "T" if length.unit in ("second", "minute", "hour") else ""
    return f"P{clock}{number}{letter}"


def _stretch(mention: TimeMention, symbol: Stretch, words: str, story: Story, place: Place) -> ResolvedTime:
    length = symbol.length
    made = replace(_length(mention, length, words), symbol=spell(symbol))
    base = story.said if symbol.base == "said" or story.last is None else story.last.cell
    if base is None or length.low is None or base.grain != "day":
        return made
    unit = {"fortnight": "week", "weekend": "week"}.get(length.unit, length.unit)
    count = length.low * (2 if length.unit == "fortnight" else 1)
    if unit not in ORDER:
        return made
    other = offset(base, symbol.step * count, unit, keep=True)  # type: ignore[arg-type]
    if other is None:
        return made
    first, last = sorted((base.first(), other.first()))
    when = values.interval(values.Stretch(first, last, first, last), "range", words)
    return replace(made, when=when, anchored_by="document" if symbol.base == "said" else "running")


def _date(mention: TimeMention, meant: Meant, words: str) -> ResolvedTime:
    stretch, grain = _days(meant)
    if mention.approximate:
        stretch = values.about(stretch, meant.cell)
    rough = mention.approximate or meant.part is not None
    named = values.interval(stretch, grain, words, approximate=rough)
    value = named
    if mention.signal and mention.signal != "from":
        value = values.interval(values.opened(stretch, mention.signal), grain, words, approximate=rough)
    other = None if meant.other is None else values.interval(values.whole(meant.other), grain, words)
    anchor = meant.anchor
    return ResolvedTime(
        mention.start, mention.end, "date", value, named, cell=meant.cell if meant.last is None else None,
        timex=timex(meant.cell) if meant.last is None else f"{timex(meant.cell)}/{timex(meant.last)}",
        signal=mention.signal, anchor=None if anchor is None else (anchor.start, anchor.end),
        anchored_by=meant.by, how=meant.how, confidence=meant.confidence, alternative=other,
        daypart=mention.daypart, symbol=spell(mention.symbol),
    )  # fmt: skip


def _days(meant: Meant) -> tuple[values.Stretch, str]:
    first = values.part_of(meant.cell, meant.part) if meant.part else values.whole(meant.cell)
    if meant.last is None:
        return first, meant.cell.grain
    last = values.part_of(meant.last, meant.last_part) if meant.last_part else values.whole(meant.last)
    return values.Stretch(first.first, last.last, first.hull_first, last.hull_last), "range"


def _advance(
    story: Story, made: ResolvedTime, mention: TimeMention, spot: Spot, spot_index: int, frame: Frame
) -> None:
    """Let a date become the running one, unless it only stands in the background."""
    if made.kind != "date" or (made.value is None and made.cell is None):
        return
    cell = made.cell
    if cell is None and made.parts:
        cell = made.parts[-1].cell
    if cell is None or ORDER[cell.grain] > ORDER["year"]:
        return
    by: Provenance = "entry" if spot.role == "heading" else "running"
    anchor = Anchor(cell, made.start, made.end, spot_index, spot.paragraph, by)
    if by == "entry":
        _open_section(story, made, cell)
    elif made.background or _aside(story, made, cell, frame, mention, spot):
        story.weak = anchor
        return
    story.tell(anchor)


def _open_section(story: Story, made: ResolvedTime, cell: Cell) -> None:
    """The years of a dated heading hold for what stands under it."""
    first = made.parts[0].cell if made.parts else cell
    story.section = ((first or cell).year(), cell.year())


def _aside(
    story: Story, made: ResolvedTime, cell: Cell, frame: Frame, mention: TimeMention, spot: Spot
) -> bool:
    """Whether a date looks away from the telling: a plan, a look back, an open end, another section."""
    if made.signal in ("until", "before", "since"):
        return True
    if made.anchored_by == "document" and story.narrative and _said_based(mention.symbol):
        return True
    year = cell.year()
    if story.section and not story.section[0] <= year <= story.section[1] + 1:
        return True
    if story.last is None:
        return False
    earlier = cell.last() < story.last.cell.first()
    if earlier and told_as_past(frame.text, mention, spot):
        return True
    later = cell.first() > story.last.cell.last()
    ahead = look(frame.text, spot.start, spot.end, mention.start, mention.end) == "ahead"
    return story.narrative and later and ahead


def _said_based(symbol: Symbol) -> bool:
    return isinstance(symbol, Shift | Pick) and symbol.base == "said"


__all__ = ["Cell", "read", "resolve"]
