"""Resolve symbols against the telling: which date stands behind "June", "Friday", "three years later"."""

from __future__ import annotations

from typing import cast

from factcheck.grammar.times.symbols import (
    Calendar,
    Ending,
    Length,
    Part,
    Pick,
    Piece,
    Shift,
    Span,
    Starting,
    Symbol,
    WeekOf,
    Within,
)
from factcheck.timeline.bare import calendar
from factcheck.timeline.bygone import by_then
from factcheck.timeline.cells import ORDER, Cell, Grain, Step, civil, of_day, weekday
from factcheck.timeline.counted import of_period, offset, pick, shift, weekday_beside
from factcheck.timeline.fields import fields_cell, years_on
from factcheck.timeline.meant import Meant, Place, grounded
from factcheck.timeline.pieces import piece_of, week_of
from factcheck.timeline.story import Anchor, Story
from factcheck.timeline.weekless import NO_WEEK, without_weekdays


def resolve(symbol: Symbol, story: Story, place: Place) -> Meant | str:
    """The time a symbol means here, or why nothing settles it."""
    known = without_weekdays(symbol, story.said)
    return NO_WEEK if known is None else _resolve(known, story, place)


def _resolve(symbol: Symbol, story: Story, place: Place) -> Meant | str:
    match symbol:
        case Calendar():
            return by_then(calendar(symbol, story, place), symbol, story, place)
        case Shift() if isinstance(symbol.of, Shift) and symbol.of.unit == "period":
            return of_period(symbol, story, place)
        case Shift() if (ended := _year_ended(symbol, story)) is not None:
            return ended
        case Shift():
            of = None if symbol.of is None else resolve(symbol.of, story, _from_next(symbol, place))
            return of if isinstance(of, str) else shift(symbol, story, place, of)
        case Pick() if symbol.of is not None:
            beside = resolve(symbol.of, story, place)
            return beside if isinstance(beside, str) else weekday_beside(symbol, beside)
        case Pick():
            return by_then(pick(symbol, story, place), symbol.what, story, place)
        case Within(what, of_):
            outer = resolve(of_, story, place)
            return outer if isinstance(outer, str) else _inside(what, outer)
        case Piece():
            outer = resolve(symbol.of, story, place)
            return outer if isinstance(outer, str) else piece_of(symbol, outer)
        case Part(_, of_):
            inner = resolve(of_, story, place)
            return inner if isinstance(inner, str) else _part_of(symbol, inner, story, place)
        case WeekOf(of_, _):
            inner = resolve(of_, story, place)
            return inner if isinstance(inner, str) else week_of(symbol, inner)
        case Ending(length, of_):
            inner = resolve(of_, story, place)
            if isinstance(inner, str):
                return inner
            return _ending(length, _over(inner, story) if place.look == "back" else inner)
        case Starting(length, of_):
            inner = resolve(of_, story, place)
            return inner if isinstance(inner, str) else _starting(length, inner)
        case Span(first, last):
            return _span(first, last, story, place)
        case _:
            return "no date"


def _part_of(symbol: Part, inner: Meant, story: Story, place: Place) -> Meant:
    """The beginning, middle or end of a time."""
    if symbol.which == "end" and inner.last is not None:
        return inner._replace(cell=of_day("month", inner.last.last()), last=None, other=None, fine=None)
    if symbol.which == "end" and place.look == "back" and not place.bounded and _not_yet(inner, symbol.of, story):
        inner = inner._replace(cell=inner.cell.shifted(-1))
    return inner._replace(part=symbol.which, other=None, fine=None)


def _from_next(symbol: Shift, place: Place) -> Place:
    """Tuesday week counts from the Tuesday to come, however the sentence looks."""
    ahead = symbol.base == "said" or place.look != "back"  # "it opens a week from Monday"
    weekly = ahead and symbol.count > 0 and symbol.unit in ("week", "fortnight")
    return place._replace(look="ahead") if weekly and symbol.of is not None and _weekday_only(symbol.of) else place


def _year_ended(symbol: Shift, story: Story) -> Meant | None:
    """In results "the year", "the year end" are those of the year that the text says has ended."""
    if (symbol.count, symbol.unit, symbol.base) != (0, "year", "either") or story.full_year is None:
        return None
    anchor, last = story.full_year
    if story.said is not None and not 0 <= story.said.last() - last.last() <= _REPORTED:
        return None
    return grounded(anchor, anchor.cell, "the year that the text says has ended", 0.85)._replace(last=last)


_REPORTED = 366  # days after its end in which a year's results are told


def _not_yet(inner: Meant, symbol: Symbol, story: Story) -> bool:
    """Whether the end of a year lies ahead though the sentence looks back: "at year-end it had 30 staff"."""
    if not isinstance(symbol, Shift) or symbol.count != 0 or inner.by != "document" or story.said is None:
        return False
    return inner.cell.grain == "year" and inner.cell.last() - story.said.last() > _YEAR_SHARE


def _span(first: Symbol, last: Symbol, story: Story, place: Place) -> Meant | str:
    """Both ends; each lends the other what it lacks."""
    end = resolve(last, story, place)
    lender = last.of if isinstance(last, Part) else last
    year = None
    if isinstance(lender, Calendar) and lender.year is not None and not isinstance(end, str):
        year = civil(end.cell.first())[0]
    if isinstance(first, Calendar) and first.bare and year is not None and first.year is not None:
        first = Calendar(year=1 - first.year if year <= 0 else first.year)
    begin = resolve(first, story, place._replace(ahead_year=year))
    if isinstance(begin, str):
        return begin
    if year is None and isinstance(lender, Calendar) and not _weekday_only(last):
        inner = Story(None, True)
        inner.tell(Anchor(begin.cell, place.start, place.start, place.spot, place.paragraph, begin.by))
        end = resolve(last, inner, place)
        if not isinstance(end, str) and end.cell.last() < begin.cell.first():
            end = end._replace(cell=years_on(end.cell, 1))
            begin, end = _nearer(begin, end)
    if isinstance(end, str):
        return end
    if _weekday_only(last) and isinstance(last, Calendar):
        end = _weekday_after(begin, end, last, story)
        begin, end = _over_by_then(begin, end, story, place)
    begin, end = _around_said(begin, end, first, story)
    if end.cell.last() < begin.cell.first():
        if isinstance(first, Calendar) and first.year is None:
            begin = begin._replace(cell=years_on(begin.cell, -1))
        if end.cell.last() < begin.cell.first():
            return "the range runs backwards"
    confidence = min(begin.confidence, end.confidence)
    return begin._replace(last=end.cell, last_part=end.part, confidence=confidence, other=None, fine=None)


_YEAR_SHARE = 120  # days to the end of a year from which it is not spoken of as past
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}


def _ending(length: Length, end: Meant) -> Meant | str:
    """So long up to the end of a day, month or year."""
    count = length.low
    if count is None or count != int(count) or length.unit not in (*_MONTHS, "day", "week"):
        return "no whole number of units"
    end = end._replace(part=None, other=None, fine=None)
    if end.cell.grain == "day":
        first = offset(end.cell.shifted(1), -count, cast("Grain", length.unit), keep=True)
    elif length.unit in _MONTHS:
        last = of_day("month", end.cell.last())
        first = last.shifted(1 - int(count) * _MONTHS[length.unit])
    else:
        first = None
    return "no such stretch" if first is None else end._replace(cell=first, last=end.cell)


def _over(end: Meant, story: Story) -> Meant:
    """What a length has run up to lies behind, where the year is not said."""
    if story.said is None or end.by != "document" or end.cell.last() <= story.said.last():
        return end
    return end._replace(cell=years_on(end.cell, -1))


def _starting(length: Length, begin: Meant) -> Meant | str:
    """So long from a day, month or year on."""
    count = length.low
    if count is None or count != int(count) or length.unit not in (*_MONTHS, "day", "week", "workday"):
        return "no whole number of units"
    begin = begin._replace(part=None, other=None, fine=None)
    after = offset(begin.cell, count, cast("Step", length.unit), keep=True)
    if after is None or after.grain != begin.cell.grain:
        return "the date it starts from is not known so finely"
    return begin._replace(last=after.shifted(-1))


def _nearer(begin: Meant, end: Meant) -> tuple[Meant, Meant]:
    """From October to March, told after a March: the winter that is nearer to what was told."""
    if begin.anchor is None or ORDER[begin.anchor.cell.grain] > ORDER["month"]:
        return begin, end
    told, earlier = begin.anchor.cell.first(), years_on(begin.cell, -1)
    if abs(begin.cell.first() - told) <= abs(earlier.first() - told):
        return begin, end
    return begin._replace(cell=earlier), end._replace(cell=years_on(end.cell, -1))


def _weekday_after(begin: Meant, end: Meant, last: Calendar, story: Story) -> Meant:
    """From Monday to Friday: the first Friday after that Monday, where both lie near the document's date."""
    if begin.cell.grain != "day" or last.weekday is None:
        return end
    number = begin.cell.first()
    found = number + ((last.weekday - weekday(number)) % 7 or 7)
    near = story.said is None or abs(found - story.said.first()) <= 14
    return end._replace(cell=Cell("day", found)) if near else end


def _over_by_then(begin: Meant, end: Meant, story: Story, place: Place) -> tuple[Meant, Meant]:
    """From Thursday to Sunday, told as past on a Thursday: those of the week before."""
    past = place.look == "back" and not place.bounded and story.said is not None and begin.by == "document"
    if not past or begin.cell.grain != "day" or end.cell.grain != "day" or story.said is None:
        return begin, end
    if end.cell.first() <= story.said.last() or begin.cell.first() < story.said.first():
        return begin, end  # what began before may still go on
    return begin._replace(cell=begin.cell.shifted(-7)), end._replace(cell=end.cell.shifted(-7))


def _around_said(begin: Meant, end: Meant, first: Symbol, story: Story) -> tuple[Meant, Meant]:
    """A range without a year that has begun, and is not over, is the one that is meant."""
    said = story.said
    open_year = isinstance(first, Calendar) and first.year is None and first.month is not None
    if said is None or not open_year or begin.by != "document" or begin.cell.first() <= said.last():
        return begin, end
    earlier, ends = years_on(begin.cell, -1), years_on(end.cell, -1)
    if earlier.first() <= said.first() <= ends.last():
        return begin._replace(cell=earlier), end._replace(cell=ends)
    return begin, end


def _weekday_only(symbol: Symbol) -> bool:
    return isinstance(symbol, Calendar) and symbol.weekday is not None and symbol.day is None


def _inside(what: Calendar, outer: Meant) -> Meant | str:
    year, month, _ = civil(outer.cell.first())
    if outer.cell.grain == "month" and what.day is not None:
        cell = fields_cell(Calendar(month=month, day=what.day), year)
    elif outer.cell.grain == "week" and what.weekday is not None:
        cell = Cell("day", outer.cell.first() + what.weekday)
    elif what.weekday is not None and what == Calendar(weekday=what.weekday):
        day = outer.other or outer.cell
        if day.grain != "day":
            return "the week of that day is not known"
        cell = Cell("day", of_day("week", day.number).first() + what.weekday)
    else:
        cell = fields_cell(what, year)
    return "there is no such day" if cell is None else outer._replace(cell=cell, part=None, other=None, fine=None)
