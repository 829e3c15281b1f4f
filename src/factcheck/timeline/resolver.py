"""Resolve symbols against the telling: which date stands behind "June", "Friday", "three years later"."""

from __future__ import annotations

from typing import NamedTuple, cast

from factcheck.grammar.times.lexicon import lexicon
from factcheck.grammar.times.mention import TimeMention
from factcheck.grammar.times.symbols import (
    Base,
    Calendar,
    Part,
    Pick,
    Shift,
    Span,
    Symbol,
    WeekOf,
    Which,
    Within,
)
from factcheck.model.claim import Provenance
from factcheck.timeline.cells import (
    Cell,
    Grain,
    civil,
    day_number,
    easter,
    of_day,
    season_cell,
    weekday,
)
from factcheck.timeline.story import Anchor, Story, coarsen
from factcheck.timeline.tense import Look

_UNIT_GRAIN: dict[str, Grain] = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "half": "half",
    "season": "season",
    "year": "year",
    "decade": "decade",
    "century": "century",
}


class Place(NamedTuple):
    """Where a mention stands and what its sentence looks like."""

    start: int
    spot: int
    paragraph: int
    look: Look
    ahead_year: int | None = None  # the year of the next date in a list: "in April and July 1998"
    lead: str = ""


class Meant(NamedTuple):
    """A resolved cell with the part of it that is meant and the ground it stands on."""

    cell: Cell
    part: Which | None = None
    by: Provenance = "clause"
    anchor: Anchor | None = None
    how: str = "as written"
    confidence: float = 1.0
    other: Cell | None = None
    last: Cell | None = None
    last_part: Which | None = None


def resolve(symbol: Symbol, story: Story, place: Place) -> Meant | str:
    """The time a symbol means here, or why nothing settles it."""
    match symbol:
        case Calendar():
            return _calendar(symbol, story, place)
        case Shift():
            return _shift(symbol, story, place)
        case Pick():
            return _pick(symbol, story, place)
        case Within(what, of):
            outer = resolve(of, story, place)
            return outer if isinstance(outer, str) else _inside(what, outer)
        case Part(which, of):
            inner = resolve(of, story, place)
            return inner if isinstance(inner, str) else inner._replace(part=which)
        case WeekOf(of):
            inner = resolve(of, story, place)
            return inner if isinstance(inner, str) else inner._replace(cell=coarsen(inner.cell, "week"))
        case Span(first, last):
            return _span(first, last, story, place)
        case _:
            return "no date"


def _span(first: Symbol, last: Symbol, story: Story, place: Place) -> Meant | str:
    """Both ends; each lends the other what it lacks."""
    end = resolve(last, story, place)
    lender = last.of if isinstance(last, Part) else last
    year = None
    if isinstance(lender, Calendar) and lender.year is not None and not isinstance(end, str):
        year = civil(end.cell.first())[0]
    begin = resolve(first, story, place._replace(ahead_year=year))
    if isinstance(begin, str):
        return begin
    inner_story = Story(story.said, True)
    inner_story.tell(Anchor(begin.cell, place.start, place.start, place.spot, place.paragraph))
    if year is None:
        end = resolve(last, inner_story, place)
    if isinstance(end, str):
        return end
    if end.cell.last() < begin.cell.first():
        if year is not None and isinstance(first, Calendar) and first.year is None:
            begin = begin._replace(cell=_years_on(begin.cell, -1))
        if end.cell.last() < begin.cell.first():
            return "the range runs backwards"
    return begin._replace(last=end.cell, last_part=end.part, confidence=min(begin.confidence, end.confidence))


def _years_on(cell: Cell, count: int) -> Cell:
    year, month, day = civil(cell.first())
    made = fields_cell(Calendar(month=month, day=day), year + count) if cell.grain == "day" else None
    if made is not None:
        return made
    per_year = {"month": 12, "quarter": 4, "season": 4, "half": 2, "year": 1}.get(cell.grain, 0)
    return cell.shifted(count * per_year)


def fields_cell(field: Calendar, year: int) -> Cell | None:
    """The cell of a calendar field in a year, or None where that year has no such day."""
    if field.holiday is not None:
        return holiday_cell(field.holiday, year)
    if field.season is not None:
        return season_cell(year, field.season)
    if field.quarter is not None:
        return Cell("quarter", year * 4 + field.quarter - 1)
    if field.half is not None:
        return Cell("half", year * 2 + field.half - 1)
    if field.month is None:
        return Cell("year", year)
    if field.day is None:
        return Cell("month", year * 12 + field.month - 1)
    number = day_number(year, field.month, field.day)
    return Cell("day", number) if civil(number) == (year, field.month, field.day) else None


def holiday_cell(name: str, year: int) -> Cell | None:
    """The day of a named day in a year."""
    from factcheck.grammar.times.tokens import plain

    days = lexicon().holiday
    for spelt, fixed in days.fixed.items():
        if plain(spelt) == name:
            return Cell("day", day_number(year, int(fixed[:2]), int(fixed[3:])))
    for spelt, (month, day, nth) in days.nth.items():
        if plain(spelt) == name:
            return Cell("day", _nth_weekday(year, month, day, nth))
    for spelt, offset in days.easter.items():
        if plain(spelt) == name:
            return Cell("day", easter(year) + offset)
    return None


def _nth_weekday(year: int, month: int, day: int, nth: int) -> int:
    if nth > 0:
        first = day_number(year, month, 1)
        return first + (day - weekday(first)) % 7 + 7 * (nth - 1)
    last = Cell("month", year * 12 + month - 1).last()
    return last - (weekday(last) - day) % 7


def full_year(short: int, story: Story) -> int:
    """The year of '98: the one nearest to the day of publication, or to what was told."""
    base = story.said or (story.last.cell if story.last else None)
    if story.last is not None and story.narrative:
        base = story.last.cell
    near = civil(base.first())[0] if base else 2000
    best = near - near % 100 + short
    return min((best - 100, best, best + 100), key=lambda y: (abs(y - near), y))


def _calendar(field: Calendar, story: Story, place: Place) -> Meant | str:
    if field.century is not None:
        return Meant(Cell("century", field.century - 1 if field.century > 0 else field.century))
    if field.decade is not None:
        return _decade(field, story)
    if field.year is not None:
        return _with_year(field, story)
    if field.month is None and field.day is None and field.weekday is not None:
        return _weekday(field, story, place)
    if field.day is not None and field.month is None:
        return _day_of_month(field, story, place)
    return _without_year(field, story, place)


def _decade(field: Calendar, story: Story) -> Meant | str:
    value = cast("int", field.decade)
    if not field.short:
        return Meant(Cell("decade", value // 10))
    base = story.last.cell if story.last and story.narrative else story.said or (story.last and story.last.cell)
    if not base:
        return Meant(Cell("decade", 190 + value // 10), how="in the twentieth century, as usual", confidence=0.6)
    near = civil(base.first())[0]
    index = (near - near % 100 + value) // 10
    if index * 10 > near + 5:
        index -= 10
    return Meant(Cell("decade", index), how="the last such decade", confidence=0.8)


def _bare(year: int, story: Story) -> int | None:
    """A year of three figures takes the era of what was told last."""
    if story.last is None or not -1000 < story.last.year < 1000:
        return None
    return 1 - year if story.last.year <= 0 else year


def _with_year(field: Calendar, story: Story) -> Meant | str:
    year = cast("int", field.year)
    if field.bare:
        era = _bare(year, story)
        if era is None:
            return "a bare number"
        return Meant(Cell("year", era), how="in the era told last", confidence=0.7)
    how, confidence = "as written", 1.0
    if field.short:
        year, how, confidence = full_year(year, story), "the nearest century", 0.8
    if field.span_years > 1:
        return Meant(Cell("year", year), last=Cell("year", year + field.span_years - 1), how=how, confidence=confidence)
    cell = fields_cell(field, year)
    if cell is None:
        return f"there is no such day in {year}"
    other = None
    if field.other:
        other = fields_cell(Calendar(month=field.other[0], day=field.other[1]), year)
        how, confidence = "month first; the other order stays open", 0.5
    return Meant(cell, how=how, confidence=confidence, other=other)


def _inside(what: Calendar, outer: Meant) -> Meant | str:
    year = civil(outer.cell.first())[0]
    if outer.cell.grain == "month" and what.day is not None:
        month = civil(outer.cell.first())[1]
        cell = fields_cell(Calendar(month=month, day=what.day), year)
    elif outer.cell.grain == "week" and what.weekday is not None:
        cell = Cell("day", outer.cell.first() + what.weekday)
    else:
        cell = fields_cell(what, year)
    return "there is no such day" if cell is None else outer._replace(cell=cell, part=None)


def _said(story: Story, how: str, confidence: float = 0.9) -> Meant | str:
    if story.said is None:
        return "the text has no date of its own"
    return Meant(story.said, by="document", how=how, confidence=confidence)


def _from(anchor: Anchor, cell: Cell, how: str, confidence: float) -> Meant:
    return Meant(cell, by=anchor.by, anchor=anchor, how=how, confidence=confidence)


# --- a month, a day, a season without its year -------------------------------------------------------

_ROLL = 8  # months back that count as "the next year" in a telling: December … January


def _without_year(field: Calendar, story: Story, place: Place) -> Meant | str:
    if place.ahead_year is not None:
        cell = fields_cell(field, place.ahead_year)
        if cell is not None:
            return Meant(cell, how="the year of the date it is listed with", confidence=0.9)
    if _leans_on_story(story, place):
        return _in_story(field, cast("Anchor", story.last), place, story)
    if story.said is not None:
        return _near_said(field, story.said, place)
    if story.last is not None:
        return _in_story(field, story.last, place, story)
    return "no year is known"


def _leans_on_story(story: Story, place: Place) -> bool:
    """Whether the year comes from what was told rather than from the document's date."""
    last = story.last
    if last is None:
        return False
    if story.said is None:
        return True
    gap = cast("int", story.distance())
    if -40 <= gap <= 300:
        return False
    if last.spot == place.spot or last.by == "entry":
        return True
    if last.paragraph == place.paragraph and (story.narrative or place.spot - last.spot <= 2):
        return True
    return story.narrative


def _in_story(field: Calendar, anchor: Anchor, place: Place, story: Story) -> Meant | str:
    year, month, _ = civil(anchor.cell.first())
    cell = fields_cell(field, year)
    if story.section and not story.section[0] <= year <= story.section[1]:
        year = min(max(year, story.section[0]), story.section[1])
        cell = fields_cell(field, year)
        return "no such day" if cell is None else _from(anchor, cell, "the year of the heading", 0.8)
    known_month = anchor.cell.grain in ("day", "month", "week", "weekend")
    how = "the year told last"
    if cell is not None and known_month and anchor.by != "entry":
        own = civil(cell.first())[1]
        if (month - own >= _ROLL and place.look != "back") or month - own >= _ROLL + 1:
            cell, how = fields_cell(field, year + 1), "the year after the one told last: the telling moves on"
    return "no such day in the year told" if cell is None else _from(anchor, cell, how, 0.85)


def _near_said(field: Calendar, said: Cell, place: Place) -> Meant | str:
    year = civil(said.first())[0]
    options = [c for y in (year - 1, year, year + 1) if (c := fields_cell(field, y)) is not None]
    if not options:
        return "no such day near the document's date"
    past = [c for c in options if c.first() <= said.last()]
    ahead = [c for c in options if c.last() >= said.first()]
    if place.look == "ahead" and ahead:
        return Meant(ahead[0], by="document", how="the next after the document's date", confidence=0.85)
    if place.look == "back" and past:
        return Meant(past[-1], by="document", how="the last before the document's date", confidence=0.85)
    best = min(options, key=lambda c: (max(c.first() - said.last(), said.first() - c.last()), c.first()))
    if past and (said.first() - past[-1].last()) <= 200:
        best = past[-1] if best.first() > said.last() + 45 else best
    return Meant(best, by="document", how="the nearest to the document's date", confidence=0.7)


def _weekday(field: Calendar, story: Story, place: Place) -> Meant | str:
    day = cast("int", field.weekday)
    last = story.told("day")
    gap = story.distance()
    far = gap is not None and (gap > 60 or gap < -60)
    if last is not None and (story.said is None or (far and _leans_on_story(story, place))):
        number = last.cell.first()
        cell = Cell("day", number + (day - weekday(number)) % 7)
        return _from(last, cell, "the first such day from the date told last", 0.6)
    if story.said is None or story.said.grain != "day":
        return "no day to count from"
    number = story.said.first()
    back = Cell("day", number - (weekday(number) - day) % 7)
    if place.look == "ahead":
        cell = Cell("day", number + ((day - weekday(number)) % 7 or 7))
        return Meant(cell, by="document", how="the next such day after the document's date", confidence=0.85)
    return Meant(back, by="document", how="the last such day up to the document's date", confidence=0.85)


def _day_of_month(field: Calendar, story: Story, place: Place) -> Meant | str:
    day = cast("int", field.day)
    last = story.told("month")
    if last is not None and (story.said is None or last.paragraph == place.paragraph or story.narrative):
        year, month, _ = civil(last.cell.first())
        cell = fields_cell(Calendar(month=month, day=day), year)
        if cell is not None:
            return _from(last, cell, "the month told last", 0.8)
    if story.said is None:
        return "no month is known"
    month_cell = of_day("month", story.said.first())
    for step in (0, -1, -2) if place.look != "ahead" else (0, 1, 2):
        year, month, _ = civil(month_cell.shifted(step).first())
        cell = fields_cell(Calendar(month=month, day=day), year)
        if cell and (
            cell.first() >= story.said.first() if place.look == "ahead" else cell.first() <= story.said.last()
        ):
            return Meant(cell, by="document", how="the nearest such day to the document's date", confidence=0.7)
    return "no month is known"


# --- counted from somewhere -------------------------------------------------------------------------


def _base(base: Base, unit: Grain, story: Story, place: Place) -> Meant | str:
    """The cell that a count starts from."""
    if base == "said" and _speaks_then(story, place):
        base = "told"
    if base == "either":
        recent = story.last is not None and (story.narrative or story.last.paragraph == place.paragraph)
        base = "told" if story.said is None or recent else "said"
    if base == "said" and story.said is not None:
        return _said(story, "from the document's date")
    if base == "said":
        return "the text has no date of its own"
    anchor = story.told(unit) or story.last
    weak = story.weak
    if weak is not None and (anchor is None or anchor.spot < place.spot - 1) and weak.spot >= place.spot - 1:
        anchor = weak
    if anchor is not None and story.said is not None and not story.narrative and place.spot - anchor.spot > 6:
        anchor = None
    if anchor is None:
        if story.said is None:
            return "nothing was told to count from"
        return _said(story, "from the document's date: nothing nearer was told", 0.5)
    return _from(anchor, anchor.cell, "from the date told last", 0.85)


def _speaks_then(story: Story, place: Place) -> bool:
    """Whether "last year" counts from what is told: a narrative whose dates lie far from its own."""
    last = story.last
    if last is None or not story.narrative or (story.distance() or 0) < 300:
        return False
    return last.paragraph == place.paragraph and place.spot - last.spot <= 2


_NUMBER_UNITS: dict[str, tuple[Grain, int]] = {
    "fortnight": ("week", 2), "millennium": ("century", 10), "quarter": ("quarter", 1), "half": ("half", 1),
}  # fmt: skip


def _shift(symbol: Shift, story: Story, place: Place) -> Meant | str:
    grain, factor = _NUMBER_UNITS.get(symbol.unit, (_UNIT_GRAIN.get(symbol.unit, "day"), 1))
    if symbol.unit in ("second", "minute", "hour"):
        return "less than a day"
    count = symbol.count * factor
    if symbol.of is not None:
        inner = resolve(symbol.of, story, place)
        if isinstance(inner, str):
            return inner
        base: Meant | str = inner._replace(how="from the date after it")
        counted = True
    else:
        base = _base(symbol.base, grain, story, place)
        counted = symbol.rough or abs(symbol.count) != 1 or symbol.base == "told"
    if isinstance(base, str):
        return base
    cell = offset(base.cell, count, grain, keep=symbol.of is not None)
    if cell is None:
        return "the date it counts from is not known so finely"
    del counted
    return base._replace(cell=cell, part=None)


def offset(cell: Cell, count: float, grain: Grain, *, keep: bool = False) -> Cell | None:
    """A cell so many units on. The result is as fine as the unit, or as the base where `keep` is set."""
    if count != int(count):
        if grain in ("year", "decade", "century"):
            months = round(count * {"year": 12, "decade": 120, "century": 1200}[grain])
            base = coarsen(cell, "month")
            return base.shifted(months) if base.grain == "month" else None
        return None
    number = int(count)
    if grain in ("day", "week") and (keep or grain == "day"):
        if cell.grain == "day":
            return cell.shifted(number * (7 if grain == "week" else 1))
        if grain == "day":
            return None
    if keep and cell.grain == "day" and grain in ("month", "year"):
        year, month, day = civil(cell.first())
        months = year * 12 + month - 1 + number * (12 if grain == "year" else 1)
        made = fields_cell(Calendar(month=months % 12 + 1, day=day), months // 12)
        return made or Cell("month", months)
    whole = coarsen(cell, grain)
    if whole.grain != grain:
        return None
    return whole.shifted(number)


def _pick(symbol: Pick, story: Story, place: Place) -> Meant | str:
    what = symbol.what
    grain: Grain = "day" if what.weekday is not None or what.holiday else "month" if what.month else "season"
    base = _base(symbol.base, grain, story, place)
    if isinstance(base, str):
        return base
    if what.weekday is not None:
        return _pick_weekday(symbol, base)
    year = civil(base.cell.first())[0]
    options = [c for y in range(year - 2, year + 3) if (c := fields_cell(what, y)) is not None]
    here = coarsen(base.cell, grain)
    if symbol.step < 0:
        fitting = [c for c in options if c.last() < here.first()]
        chosen = fitting[-1] if fitting else None
    elif symbol.step > 0:
        fitting = [c for c in options if c.first() > here.last()]
        chosen = fitting[0] if fitting else None
    else:
        chosen = fields_cell(what, year)
        if what.season == "winter" and civil(base.cell.first())[1] <= 2:
            chosen = fields_cell(what, year - 1)
    return "no such time near the base" if chosen is None else base._replace(cell=chosen)


def _pick_weekday(symbol: Pick, base: Meant) -> Meant | str:
    day = cast("int", symbol.what.weekday)
    if base.cell.grain != "day":
        return "no day to count from"
    number = base.cell.first()
    if symbol.step < 0:
        found = number - ((weekday(number) - day) % 7 or 7)
    elif symbol.step > 0:
        found = number + ((day - weekday(number)) % 7 or 7)
    elif symbol.base == "told":
        found = number + (day - weekday(number)) % 7
    else:
        found = number - weekday(number) + day
    return base._replace(cell=Cell("day", found))


def mention_symbol(mention: TimeMention) -> Symbol:
    """The symbol of a mention."""
    return mention.symbol
