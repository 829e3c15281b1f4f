"""Adapters from `factcheck.timeline` to the conventions of temporal corpora and specs.

Each is `find(text, published) -> [(start, end, first day or None, last day or TIMEX3 value)]`, as the
temporal bench expects it. The reading is the same everywhere: one call, no document type. What differs is
how a corpus writes the same thing down: TIMEX3 corpora mark the two ends of a range apart, and
Recognizers-Text takes "late" as the second half of a unit and "in two weeks" as a day, ends a range before
the last unit that it names, lets "within" and "later this week" begin on the day of speaking, takes "a few" for
three, and writes 0001-01-01 where there is no such day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.grammar.times import read
from factcheck.timeline import ResolvedTime, resolve

Item = tuple[int, int, str | None, str | None]
ADJECTIVES = ("daily", "nightly", "weekly", "fortnightly", "monthly", "quarterly", "yearly", "annual", "annually")
ONE = timedelta(1)
NO_DAY = "0001-01-01"
WEEKS_LATER = re.compile(r"told\+([1-9]\d*)(W|FN)")
STEERED = re.compile(r"\b(?:following|next|subsequent)\b", re.I)  # a week of the calendar, not seven days on
TO_NOW = "..said+0D"
NO_SUCH, LAST_DAY = re.compile(r"(?:has no day|there is no month) (\d+)"), 31
CLOCKED = re.compile(r"(?:told|said)[+-](\d+(?:\.\d+)?)T?([HMS])")
FEW_AGO = re.compile(r"said-\[PX([DWMY])\]")


def iso(day: date | None) -> str:
    return ".." if day is None else day.isoformat()


def corpora(text: str, published: date) -> list[Item]:
    """TIMEX3: both ends of a range, the unit without its part, repeats and ages by their length."""
    found: list[Item] = []
    for mention in resolve(text, published).mentions:
        words = text[mention.start : mention.end].lower()
        if (mention.kind == "set" and words in ADJECTIVES) or (mention.kind == "age" and words.startswith("age")):
            continue
        for part in mention.parts or (mention,):
            value = f"{part.timex}T{part.daypart}" if part.daypart and part.timex else part.timex
            value = value or _less_than_day(part.symbol)
            found.append((part.start, part.end, None, value or None))
    return found


def _less_than_day(symbol: str) -> str:
    """A minute and a half later: a corpus marks the length, of which no day can come."""
    clock = CLOCKED.fullmatch(symbol)
    if clock is None:
        return ""
    count, unit, smaller = float(clock[1]), clock[2], {"H": "M", "M": "S"}.get(clock[2], "")
    rest = count - int(count)
    return f"PT{int(count)}{unit}" + (f"{round(60 * rest)}{smaller}" if rest and smaller else "")


def pitfalls(text: str, published: date) -> list[Item]:
    """Our own sentences: ranges as one, open ends open, a deadline as the time it names."""
    found: list[Item] = []
    for mention in resolve(text, published).mentions:
        if mention.kind in ("set", "age"):
            continue
        value = mention.named if mention.signal == "by" else mention.value
        if mention.kind == "duration" or value is None:
            found.append((mention.start, mention.end, None, mention.timex or None))
        else:
            found.append((mention.start, mention.end, iso(value.start), iso(value.end)))
    return found


def recognizers(text: str, published: date) -> list[Item]:
    """Recognizers-Text: stretches as days, parts as halves, "ago" to the day, a few as three, no such day as 0001."""
    found: list[Item] = []
    for mention in resolve(text, published).mentions:
        if mention.kind in ("set", "age") or text[mention.start : mention.end].lower() == "then":
            continue
        if mention.kind == "duration":
            found.append((mention.start, mention.end, *_length(text, mention, published)))
            continue
        for part in mention.parts if _listed(text, mention) else (mention,):
            found.append((part.start, part.end, *_as_recognizers(text, part, published)))
    refused = [r for r in read(text).refused if (day := NO_SUCH.search(r.reason)) and int(day[1]) <= LAST_DAY]
    return found + [(r.start, r.end, NO_DAY, NO_DAY) for r in refused]


def _length(text: str, mention: ResolvedTime, published: date) -> tuple[str | None, str | None]:
    """A length: its days where it has some ("within" counts the day of speaking in), a few days ago as three."""
    when = mention.when
    if when is not None:
        within = re.search(r"within\s+(?:the\s+)?$", text[: mention.start], re.I)
        begins = published if within and when.start == published + ONE else when.start
        return iso(begins), iso(when.end)
    vague = FEW_AGO.fullmatch(mention.symbol)
    if vague:
        return _few_ago(vague[1], published, ago=text[mention.start : mention.end].lower().endswith("ago"))
    return None, mention.timex.replace("X", "3")


def _few_ago(unit: str, published: date, *, ago: bool) -> tuple[str | None, str | None]:
    """Three units back: the day itself for "ago", else all days from then on."""
    months = {"M": 3, "Y": 36}.get(unit)
    if months is None:
        day = published - timedelta(3 * (7 if unit == "W" else 1))
    else:
        year, month = divmod(published.year * 12 + published.month - 1 - months, 12)
        day = date(year, month + 1, min(published.day, 28))
    return iso(day), iso(day if ago else published - ONE)


def _listed(text: str, mention: ResolvedTime) -> bool:
    """Whether "18 and 19 June" is a list of two days and no range."""
    if not mention.parts:
        return False
    lead = text[max(0, mention.start - 10) : mention.parts[0].start].lower()
    link = text[mention.parts[0].end : mention.parts[-1].start].lower()
    return " and " in f" {link} " and "between" not in lead


def _as_recognizers(text: str, time: ResolvedTime, published: date) -> tuple[str | None, str | None]:
    value, cell, part = time.value, time.cell, time.symbol.split("(")[0]
    later = WEEKS_LATER.fullmatch(time.symbol)
    if later and not STEERED.search(text[time.start : time.end]) and time.anchored_by in ("document", "unknown"):
        day = published + timedelta(7 * int(later[1]) * (2 if later[2] == "FN" else 1))
        return iso(day), iso(day)
    counted = time.symbol.startswith(("said-", "said+", "said:", "told:"))
    if counted and time.alternative is not None and not time.signal:
        value = time.alternative
    if value is None and time.how.startswith("there is no such day"):
        return NO_DAY, NO_DAY
    if value is None or (cell is not None and cell.grain == "century"):
        return None, time.timex or None
    if time.signal == "after" and time.named is not None and cell is not None:
        if cell.grain == "day":
            return iso(time.named.start), ".."
        if part in ("mid", "start"):
            after = time.named.end + ONE if part == "mid" and time.named.end else date.fromordinal(cell.first())
            return iso(after), ".."
    if cell is not None and part == "mid" and cell.grain == "month":
        return iso(date.fromordinal(cell.first() + 9)), iso(date.fromordinal(cell.first() + 19))
    if cell is not None and part == "mid" and cell.grain == "week":
        return iso(date.fromordinal(cell.first() + 1)), iso(date.fromordinal(cell.first() + 4))
    half = _half(text, time, part)
    if half and part in ("later", "sofar") and cell and cell.first() <= published.toordinal() <= cell.last():
        low, high = half
        low, high = (low, min(high, published - ONE)) if part == "sofar" else (max(low, published), high)
        return iso(low), iso(high)
    if half and part in ("early", "late", "start", "end"):
        if time.signal in ("", "from"):
            return iso(half[0]), iso(half[1])
        if time.signal == "since":
            return iso(half[0]), ".."
    if time.symbol.endswith(TO_NOW) and value.start is not None and value.end is not None:
        return iso(value.start), iso(value.end - ONE)
    points = _between_points(text, time)
    if points is not None:
        return points
    last = time.parts[-1].cell if len(time.parts) > 1 and not _listed(text, time) else None
    named = time.parts and time.parts[-1].symbol.split("(")[0] not in ("end", "late", "mid", "early", "start")
    if named and last is not None and value.start is not None and date.fromordinal(last.first()) > value.start:
        return iso(value.start), iso(date.fromordinal(last.first()) - ONE)  # their ranges leave out the last named unit
    return iso(value.start), iso(value.end)


_PART_OF = re.compile(r"(end|mid)\(.*\)")


def _point(part: ResolvedTime) -> date | None:
    """The moment that an end of a range stands for: the end of March is 1 April, the middle of 2007 is 2 July."""
    if part.cell is None:
        return None
    named = _PART_OF.fullmatch(part.symbol)
    first, after = part.cell.first(), part.cell.last() + 1
    if named is None:
        if part.alternative is not None and part.alternative.start is not None:
            return part.alternative.start
        return date.fromordinal(first)
    return date.fromordinal(after if named[1] == "end" else first + (after - first) // 2)


def _between_points(text: str, time: ResolvedTime) -> tuple[str | None, str | None] | None:
    """A range one of whose ends is the end or the middle of a time, or "next Friday"."""
    if len(time.parts) != 2 or _listed(text, time) or time.cell is not None:
        return None
    if not any(_PART_OF.fullmatch(part.symbol) or part.alternative is not None for part in time.parts):
        return None
    first, last = (_point(part) for part in time.parts)
    if first is None or last is None or first >= last:
        return None
    return iso(first), iso(last - ONE)


def _half(text: str, time: ResolvedTime, part: str) -> tuple[date, date] | None:
    cell = time.cell
    if cell is None or cell.grain not in ("week", "month", "year"):
        return None
    low, high, first = cell.first(), cell.last(), part in ("early", "start", "sofar")
    if cell.grain != "year":
        cut = low + (3 if cell.grain == "week" else 15)
        ends = (low, cut - 1) if first else (cut, high)
        return date.fromordinal(ends[0]), date.fromordinal(ends[1])
    year = date.fromordinal(low).year
    if part == "start":
        return date(year, 1, 1), date(year, 4, 30)
    if part == "end" and re.search(r"\d{4}", text[time.start : time.end]):
        return date(year, 9, 1), date(year, 12, 31)
    return (date(year, 1, 1), date(year, 6, 30)) if first else (date(year, 7, 1), date(year, 12, 31))
