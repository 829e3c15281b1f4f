"""From what a symbol means to the record of a resolved time."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from factcheck.grammar.times import TimeMention
from factcheck.grammar.times.symbols import Age, Length, Repeat, Stretch, Symbol, spell
from factcheck.timeline import values
from factcheck.timeline.cells import ORDER, Cell, Grain, Step, of_day, timex
from factcheck.timeline.counted import offset
from factcheck.timeline.meant import Meant
from factcheck.timeline.resolved import Qualifies, ResolvedTime, unresolved
from factcheck.timeline.story import Story

_REACH_BACK = 2000  # days before a deadline within which "by" counts from what was told


def dated(
    mention: TimeMention, meant: Meant, words: str, story: Story | None = None, *,
    role: Qualifies = "", parts: tuple[ResolvedTime, ...] = (),
) -> ResolvedTime:  # fmt: skip
    """A date with its plain reading, core and hull."""
    stretch, grain = _days(meant, story)
    if mention.approximate:
        stretch = values.about(stretch, meant.cell)
    if meant.other is not None:
        stretch = _widened(stretch, meant.other)
    rough = mention.approximate or meant.part is not None or meant.fine is not None
    loose = meant.fine is not None and meant.cell.grain == "week"  # "two weeks ago" may be any day of that week
    named = values.interval(stretch, grain, words, approximate=rough, loose=loose)
    value = named
    if mention.signal and mention.signal != "from":
        signal = "by" if mention.signal == "before" and meant.part == "end" else mention.signal
        rough_by = signal == "by" and meant.part in ("early", "mid", "late")
        open_side = stretch if rough_by else _from_told(values.opened(stretch, signal), signal, story)
        value = values.interval(open_side, grain, words, approximate=rough)
    other = None if meant.other is None else values.interval(values.whole(meant.other), grain, words)
    anchor = meant.anchor
    return ResolvedTime(
        mention.start, mention.end, "date", value, named, cell=meant.cell if meant.last is None else None,
        timex=_timex(meant), signal=mention.signal,
        anchor=None if anchor is None else (anchor.start, anchor.end), anchored_by=meant.by, how=meant.how,
        confidence=meant.confidence, background=role not in ("", "clause"), qualifies=role, alternative=other,
        parts=parts, daypart=mention.daypart, symbol=spell(mention.symbol),
    )  # fmt: skip


def _widened(stretch: values.Stretch, other: Cell) -> values.Stretch:
    """The hull with a second reading that stays open."""
    low, high = stretch.hull_first, stretch.hull_last
    return stretch._replace(
        hull_first=None if low is None else min(low, other.first()),
        hull_last=None if high is None else max(high, other.last()),
    )


def _timex(meant: Meant) -> str:
    if meant.timex:
        return meant.timex
    return timex(meant.cell) if meant.last is None else f"{timex(meant.cell)}/{timex(meant.last)}"


def _from_told(stretch: values.Stretch, signal: str, story: Story | None) -> values.Stretch:
    """What has to be done "by" a day lies between the telling and that day."""
    if signal != "by" or story is None or story.last is None or stretch.last is None:
        return stretch
    ahead = story.said is not None and stretch.last > story.said.last()
    if ahead and not story.narrative and ORDER[story.last.cell.grain] >= ORDER["year"]:
        return stretch  # "the budget for 2024 … will fall by March 2025": a year is no day that it counts from
    told = story.last.cell.first()
    near = stretch.last - _REACH_BACK < told <= stretch.last
    return stretch._replace(first=told) if near else stretch


def _days(meant: Meant, story: Story | None) -> tuple[values.Stretch, str]:
    said = story.said.first() if story and story.said and story.said.grain == "day" else None
    first = values.part_of(meant.cell, meant.part, said) if meant.part else values.whole(meant.cell)
    if meant.last is None:
        if meant.fine is not None:
            outer, inner = first, values.whole(meant.fine)
            grain = "week" if meant.cell.grain == "week" else meant.fine.grain
            return values.Stretch(inner.first, inner.last, outer.first, outer.last), grain
        return first, meant.cell.grain
    last = values.part_of(meant.last, meant.last_part, said) if meant.last_part else values.whole(meant.last)
    return values.Stretch(first.first, last.last, first.hull_first, last.hull_last), "range"


def part(mention: TimeMention, whole: Meant, text: str, *, first: bool) -> ResolvedTime:
    """One end of a range."""
    words = text[mention.start : mention.end]
    if isinstance(mention.symbol, Length):
        return length(mention, mention.symbol, words, Story(None))
    if first or whole.last is None:
        return dated(mention, whole._replace(last=None, last_part=None), words)
    return dated(mention, whole._replace(cell=whole.last, part=whole.last_part, last=None), words)


def length(
    mention: TimeMention, symbol: Length, words: str, story: Story, *, ahead: bool = False, within: bool = False
) -> ResolvedTime:
    """A length of time; "in two weeks" of something to come also gets its day."""
    made = ResolvedTime(
        mention.start, mention.end, "duration", values.duration(symbol, words), timex=duration_timex(symbol),
        how="as written", symbol=spell(symbol),
    )  # fmt: skip
    if mention.from_event:
        made = replace(
            made, background=True, qualifies="event", how="counts from an event whose date is not given here"
        )
    if not (ahead or within) or story.said is None or story.said.grain != "day":
        return made
    day = _moved(story.said, symbol, 1)
    if day is None:
        return made
    days = values.whole(day)
    if within:
        days = values.Stretch(story.said.first() + 1, day.first(), story.said.first(), day.first())
    when = values.interval(days, "range" if within else "day", words, approximate=True)
    return replace(made, when=when)


def _moved(day: Cell, symbol: Length, step: int) -> Cell | None:
    """A day so long after or before another."""
    for each in (symbol, *symbol.more):
        unit = {"fortnight": "week", "weekend": "week"}.get(each.unit, each.unit)
        if each.low is None or unit not in (*ORDER, "workday") or unit in ("quarter", "half", "season"):
            return None
        count = each.low * (2 if each.unit == "fortnight" else 1)
        if unit in ("decade", "century"):
            count, unit = count * (10 if unit == "decade" else 100), "year"
        moved = offset(day, step * count, cast("Step", unit), keep=True)
        if moved is None or moved.grain != "day":
            return None
        day = moved
    return day


def stretch(mention: TimeMention, symbol: Stretch, words: str, story: Story) -> ResolvedTime:
    """The past two weeks: a length, and the days it covers."""
    made = replace(length(mention, symbol.length, words, story), symbol=spell(symbol))
    base = story.said if symbol.base == "said" or story.last is None else story.last.cell
    if base is None or base.grain != "day":
        return made
    days = _covered(base, symbol)
    if days is None:
        return made
    when = values.interval(values.Stretch(days[0], days[1], days[0], days[1]), "range", words)
    return replace(made, when=when, anchored_by="document" if symbol.base == "said" else "running")


def _covered(base: Cell, symbol: Stretch) -> tuple[int, int] | None:
    """The days of a stretch: whole quarters and decades, else counted from the base."""
    unit, count = symbol.length.unit, symbol.length.low
    if not count or count != int(count):
        return None
    if unit in ("quarter", "decade", "century", "half", "weekend"):
        here = of_day(cast("Grain", unit), base.first())
        cells = [here.shifted(symbol.step * (n + 1)) for n in range(int(count))]
        ends = [cells[0], cells[-1]]
        return min(c.first() for c in ends), max(c.last() for c in ends)
    other = _moved(base, symbol.length, symbol.step)
    if other is None:
        return None
    if symbol.step > 0:
        return base.first() + 1, other.first()
    return other.first(), base.first() - 1


def undated(mention: TimeMention) -> ResolvedTime:
    """An age or a repeat."""
    plain = replace(unresolved(mention, "no date"), confidence=1.0, anchored_by="clause")
    return replace(plain, timex=_other_timex(mention.symbol))


def _other_timex(symbol: Symbol) -> str:
    if isinstance(symbol, Age):
        return duration_timex(Length(symbol.low, symbol.low, symbol.unit))
    if isinstance(symbol, Repeat) and symbol.what is None:
        return duration_timex(Length(symbol.count, symbol.count, symbol.unit))
    return ""


_LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "workday": "D", "week": "W",
    "fortnight": "W", "month": "M", "quarter": "Q", "third": "TH",
    "year": "Y", "decade": "DE", "century": "CE", "weekend": "WE", "half": "HY", "season": "SN",
    "millennium": "ML", "period": "PE",
}  # fmt: skip


def duration_timex(symbol: Length) -> str:
    """A length in the notation of TIMEX3: P9Y, P2W, PT3H, P1Y2M, PXM."""
    days, clock = "", ""
    for each in (symbol, *symbol.more):
        low = each.low * 2 if each.low is not None and each.unit == "fortnight" else each.low
        piece = ("X" if low is None else f"{low:g}") + _LETTERS[each.unit]
        if each.unit in ("second", "minute", "hour"):
            clock += piece
        else:
            days += piece
    return f"P{days}" + (f"T{clock}" if clock else "")
