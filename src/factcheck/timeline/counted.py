"""Times counted from somewhere: two years ago, the next day, last May, that quarter."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from factcheck.grammar.times.symbols import Base, Calendar, Pick, Shift
from factcheck.timeline.bare import full_year
from factcheck.timeline.bygone import last_weekend
from factcheck.timeline.cells import ORDER, Cell, Grain, Step, civil, of_day, weekday
from factcheck.timeline.fields import fields_cell
from factcheck.timeline.meant import Meant, Place, grounded
from factcheck.timeline.nearby import or_a_year_on
from factcheck.timeline.story import Anchor, Story, coarsen

_UNIT: dict[str, tuple[Step, int]] = {
    "day": ("day", 1), "workday": ("workday", 1), "week": ("week", 1), "weekend": ("weekend", 1),
    "fortnight": ("week", 2), "month": ("month", 1), "quarter": ("quarter", 1), "half": ("half", 1),
    "year": ("year", 1), "decade": ("decade", 1), "century": ("century", 1), "millennium": ("century", 10),
}  # fmt: skip
_PER_YEAR = {"quarter": 4, "season": 4, "half": 2}
_WINTER_OVER = 5  # until this month "this winter was mild" means the one that is over
_FAR = 300
_NEAR_SPOTS = 6
_NOT_SO_FINELY = "the date it counts from is not known so finely"


def base_of(base: Base, unit: Step, story: Story, place: Place, *, moving: bool = True) -> Meant | str:
    """The cell that a count starts from."""
    if base == "either":
        recent = story.last is not None and (story.narrative or story.last.paragraph == place.paragraph)
        base = "told" if story.said is None or recent else "said"
    if base == "said" and moving and unit != "day" and _speaks_then(story, place):
        base = "told"
    if base == "said":
        return _said(story, "from the document's date", 0.9)
    anchor = story.told(unit) or story.last
    if unit in ("season", "month") and _outdated(anchor, story):
        anchor = story.last
    if unit == "quarter" and anchor and anchor.cell.grain != "quarter" and not story.narrative:
        told = _quarter_told(story) if moving else story.quarter
        anchor = None if told is anchor else told
    fine = story.weak is not None and ORDER[story.weak.cell.grain] <= ORDER["day" if unit == "workday" else unit]
    if fine and _aside_is_nearer(story, anchor, place):
        anchor = story.weak
    if anchor and story.said and not story.narrative and place.spot - anchor.spot > _NEAR_SPOTS:
        anchor = None
    if anchor is None:
        return _said(story, "from the document's date: nothing nearer was told", 0.5)
    return grounded(anchor, anchor.cell, "from the date told last", 0.85)


def _outdated(anchor: Anchor | None, story: Story) -> bool:
    """Whether another year was told since: "in May 1970 … in 1975 … that same spring"."""
    last = story.last
    return anchor is not None and last is not None and last.start > anchor.start and last.year != anchor.year


def _aside_is_nearer(story: Story, anchor: Anchor | None, place: Place) -> bool:
    """Whether "that year" means a date told in passing: in this sentence, or just before."""
    weak = story.weak
    if weak is None:
        return False
    if anchor is None or anchor.spot < place.spot - 1:
        return weak.spot >= place.spot - 1
    return anchor.spot < place.spot == weak.spot and not weak.clause


def _said(story: Story, how: str, confidence: float) -> Meant | str:
    if story.said is None:
        return "the text has no date of its own"
    return Meant(story.said, by="document", how=how, confidence=confidence)


def _speaks_then(story: Story, place: Place) -> bool:
    """Whether "last year" counts from what is told: a narrative whose dates lie far from its own."""
    last = story.last
    if last is None or not story.narrative or (story.distance() or 0) < _FAR or place.look == "ahead":
        return False
    return last.paragraph == place.paragraph and place.spot - last.spot <= 2


def shift(symbol: Shift, story: Story, place: Place, of: Meant | None) -> Meant | str:
    """So many units from a base."""
    if symbol.unit in ("second", "minute", "hour"):
        return "less than a day"
    if symbol.unit == "period":
        return _period(symbol, story, place)
    if symbol.unit == "season":
        return "a season of sport or of the stage is no quarter of the year"
    grain, factor = _UNIT[symbol.unit]
    if symbol.numbered and grain in ("decade", "century"):
        years = 10 if grain == "decade" else 100
        grain, factor = "year", factor * years
    if of is not None:
        return _from_named(of, symbol.count * factor, grain)
    if grain == "year" and symbol.count < 0 and (quarter := _same_quarter(symbol, story, place)):
        return quarter
    if symbol.unit == "weekend" and symbol.latest and place.look == "ahead":
        symbol = replace(symbol, latest=False)
    base = base_of(symbol.base, grain, story, place, moving=symbol.count != 0)
    if isinstance(base, str):
        return base
    if symbol.unit == "quarter" and symbol.count == 0 and (over := _last_quarter(symbol, base, story, place)):
        return over
    if symbol.latest and base.by == "document":
        here = coarsen(base.cell, grain)
        return base._replace(cell=here.shifted(-1) if here.last() >= base.cell.first() else here)
    beyond = symbol.base == "told" and symbol.numbered and symbol.count > 0 and place.look == "back"
    if beyond and base.by == "document":
        return "nothing was told that it counts from"
    if symbol.base == "told" and symbol.numbered and symbol.count > 0:
        base = _unless_told(base, symbol, grain, factor, story, place)
    weekend = _next_weekend(base.cell, symbol) or last_weekend(base, symbol, story, place)
    cell = weekend or offset(base.cell, symbol.count * factor, grain)
    if cell is None:
        return _NOT_SO_FINELY
    if _beyond_said(symbol, cell, story, place):
        return "it would lie after the text was written"
    made = base._replace(cell=cell, part=None)
    if grain in ("week", "month", "year") and base.cell.grain != grain and ORDER[base.cell.grain] <= ORDER[grain]:
        return _finer(made, symbol, offset(base.cell, symbol.count * factor, grain, keep=True), grain)
    return made


def _from_named(of: Meant, count: float, grain: Step) -> Meant | str:
    """So many units from a date that the words name: "two days after the vote"."""
    cell = offset(of.cell, count, grain, keep=True)
    if cell is None:
        return _NOT_SO_FINELY
    other = None if of.other is None else offset(of.other, count, grain, keep=True)
    return of._replace(cell=cell, part=None, other=other, how="from the date it names")


def _finer(made: Meant, symbol: Shift, fine: Cell | None, grain: Step) -> Meant:
    """What counts from a day or month: to the day, the day inside the week, the month inside the year."""
    if symbol.exact:
        return made if fine is None else made._replace(cell=fine)
    if grain == "week" and symbol.numbered:
        return made._replace(fine=fine, other=fine if symbol.base == "said" else None)
    if symbol.base == "told" and grain == "year" and symbol.numbered:
        return made._replace(fine=None if fine is None else coarsen(fine, "month"))
    return made._replace(other=fine) if symbol.base == "said" and symbol.numbered else made


def _last_quarter(symbol: Shift, base: Meant, story: Story, place: Place) -> Meant | None:
    """In a report "the latest quarter", and "the quarter" told as past, is the last that is over."""
    if story.said is None or story.narrative or not (symbol.latest or place.look == "back"):
        return None
    if symbol.base == "said" and not symbol.latest:
        return None  # "this quarter"
    over = of_day("quarter", story.said.first()).shifted(-1)
    told = coarsen(base.cell, "quarter")
    if base.by != "document" and told.grain == "quarter" and 0 <= over.number - told.number <= 1:
        return None
    if base.by != "document" and not symbol.latest and told.number < over.number:
        return None
    return Meant(over, by="document", how="the last quarter that was over", confidence=0.7)


def _next_weekend(cell: Cell, symbol: Shift) -> Cell | None:
    """The following weekend, after a Thursday: the one that is next from there, in the same week."""
    if symbol.unit != "weekend" or symbol.base != "told" or symbol.count <= 0 or cell.grain != "day":
        return None
    here = of_day("weekend", cell.first())
    return here.shifted(int(symbol.count) - (cell.first() < here.first()))


def _beyond_said(symbol: Shift, cell: Cell, story: Story, place: Place) -> bool:
    """Whether what is told as past would lie ahead: it counts from some other date."""
    if symbol.base != "told" or not symbol.numbered or symbol.count <= 0 or story.said is None:
        return False
    return place.look == "back" and cell.first() > story.said.last()


_BESIDE = 12  # characters of ", exactly "


def _unless_told(base: Meant, symbol: Shift, grain: Step, factor: int, story: Story, place: Place) -> Meant:
    """In "it closed in 1990, a century later" the count ends at the date beside it, and starts at the one before."""
    last, before = story.last, story.before
    if last is None or before is None or base.anchor is not last:
        return base
    if last.spot != place.spot or place.start - last.end > _BESIDE:
        return base
    counted = offset(before.cell, symbol.count * factor, grain)
    return grounded(before, before.cell, base.how, base.confidence) if counted == coarsen(last.cell, grain) else base


def _quarter_told(story: Story) -> Anchor | None:
    """The last time told as finely as a quarter: the quarter itself in "the quarter ended 30 September"."""
    last, before = story.told("quarter"), story.before
    if last is not None and before is not None and before.spot == last.spot and before.cell.grain == "quarter":
        return before
    return last


def _same_quarter(symbol: Shift, story: Story, place: Place) -> Meant | None:
    """A year before a quarter is a quarter: "profit fell from the year-ago period"."""
    last = _quarter_told(story)
    if last is None or last.cell.grain != "quarter" or place.spot - last.spot > _NEAR_SPOTS:
        return None
    if story.long_spot == place.spot:
        return None  # "for the nine months it earned … a year earlier"
    if not symbol.numbered or (symbol.base == "said" and not _beside_quarter(last, place)):
        return None
    return grounded(last, last.cell.shifted(int(4 * symbol.count)), "the same quarter, counted in years", 0.7)


def _beside_quarter(last: Anchor, place: Place) -> bool:
    """Whether "a year ago" stands beside a figure compared with, or in accounts right behind those of a quarter."""
    return place.compared or (place.accounts and last.spot >= place.spot - 1)


def of_period(symbol: Shift, story: Story, place: Place) -> Meant | str:
    """The same period last year: the quarter, month or half that is told of here; else no more than that year."""
    told = _quarter_told(story)
    near = told is not None and told.spot >= place.spot - 1 and story.long_spot != place.spot
    if told is None or not near or told.cell.grain not in ("month", "quarter", "half", "season"):
        return shift(replace(symbol, of=None), story, place, None)
    cell = offset(told.cell, symbol.count, "year", keep=True)
    if cell is None:
        return "no period was told"
    return grounded(told, cell, "the same period, counted in years", 0.7)


def _period(symbol: Shift, story: Story, place: Place) -> Meant | str:
    """The period: as long as what was told last."""
    weak, told = story.weak, _quarter_told(story)
    later = weak is not None and (story.last is None or story.last.start < weak.start)
    if symbol.base == "either" and weak and later and weak.paragraph == place.paragraph:
        return grounded(weak, weak.cell, "the time named last", 0.6)  # "ends on 3 May. Until then …"
    last = story.last
    if symbol.count == 0 and last is not None and last.cell.grain != "quarter":
        if told is not None and told.cell.grain == "quarter" and told.spot == last.spot:
            return grounded(told, told.cell, "the period told last", 0.6)  # "the quarter ended 30 September"
        if last.cell.grain == "day" and symbol.base == "told":
            return "no period was told"
        return grounded(last, last.cell, "the time told last", 0.6)
    last = story.told("quarter")
    if last is None or place.spot - last.spot > _NEAR_SPOTS:
        return "no period was told"
    cell = last.cell.shifted(int(4 * symbol.count)) if last.cell.grain == "quarter" else last.cell
    return grounded(last, cell, "the period told last", 0.6)


def workdays_on(day: int, count: int) -> int:
    """The day so many working days on: Saturdays and Sundays are passed over."""
    step = 1 if count > 0 else -1
    weeks, rest = divmod(abs(count), 5)
    if weekday(day) > 4:  # counted from a weekend: from the working day before what follows
        day -= (weekday(day) - 4) if step > 0 else weekday(day) - 7
    day += step * 7 * weeks
    for _ in range(rest):
        day += step
        while weekday(day) > 4:
            day += step
    return day


def offset(cell: Cell, count: float, grain: Step, *, keep: bool = False) -> Cell | None:
    """A cell so many units on. The result is as fine as the unit, or as the base where `keep` is set."""
    if count != int(count):
        if grain in ("year", "decade", "century"):
            months = round(count * {"year": 12, "decade": 120, "century": 1200}[grain])
            base = coarsen(cell, "month")
            return base.shifted(months) if base.grain == "month" else None
        return None
    number = int(count)
    if grain == "workday":
        return Cell("day", workdays_on(cell.number, number)) if cell.grain == "day" else None
    if grain == "day" or (grain == "week" and keep):
        if cell.grain == "day":
            return cell.shifted(number * (7 if grain == "week" else 1))
        if grain == "day":
            return None
    if keep and grain == "year" and cell.grain in _PER_YEAR:
        return cell.shifted(number * _PER_YEAR[cell.grain])
    if keep and grain in ("month", "year") and ORDER[cell.grain] <= ORDER["month"]:
        made = _months_on(cell, number * (12 if grain == "year" else 1))
        return coarsen(made, "week") if cell.grain == "week" else made
    whole = coarsen(cell, grain)
    return whole.shifted(number) if whole.grain == grain else None


def _months_on(cell: Cell, count: int) -> Cell:
    year, month, day = civil(cell.first())
    months = year * 12 + month - 1 + count
    if cell.grain == "month":
        return Cell("month", months)
    made = fields_cell(Calendar(month=months % 12 + 1, day=day), months // 12)
    return made or Cell("day", Cell("month", months).last())


def pick(symbol: Pick, story: Story, place: Place) -> Meant | str:
    """The last, this or the next of a kind."""
    what = symbol.what
    day = what.weekday is not None or what.holiday or what.day
    grain: Grain = "day" if day else "month" if what.month else "season"
    if what.quarter:
        grain = "quarter"
    base = base_of(symbol.base, grain, story, place)
    if isinstance(base, str):
        return base
    if what.weekday is not None:
        bygone = symbol.base == "told" and symbol.step == 0 and base.by == "document" and place.look == "back"
        return "nothing was told that it counts from" if bygone else weekday_beside(symbol, base)
    if symbol.step == 0 and symbol.base == "told" and base.anchor is not None and base.anchor.years:
        return "several years were told"  # "from 1989 until 1995 … that June"
    year = civil(base.cell.first())[0]
    options = [c for y in range(year - 2, year + 3) if (c := fields_cell(what, y)) is not None]
    here = coarsen(base.cell, grain)
    if symbol.step < 0:
        fitting = [c for c in options if c.last() < here.first()]
        chosen = fitting[-1] if fitting else None
    elif symbol.step > 0:
        fitting = [c for c in options if c.first() > here.last()]
        chosen = fitting[0] if fitting else None
        base = or_a_year_on(base, what, fitting)
    else:
        chosen = fields_cell(what, year)
        month = civil(base.cell.first())[1]
        if what.season == "winter" and (
            month <= 2 or (month <= _WINTER_OVER and place.look == "back" and base.by == "document")
        ):
            chosen = fields_cell(what, year - 1)
    return "no such time near the base" if chosen is None else base._replace(cell=chosen)


def weekday_beside(symbol: Pick, base: Meant) -> Meant | str:
    """The weekday that a pick names, counted from a day."""
    day = cast("int", symbol.what.weekday)
    if base.cell.grain != "day":
        return "no day to count from"
    number = base.cell.first()
    in_week = number - weekday(number) + day + 7 * symbol.step
    if symbol.step < 0:
        found = number - ((weekday(number) - day) % 7 or 7)
    elif symbol.step > 0:
        found = number + ((day - weekday(number)) % 7 or 7)
    elif symbol.base == "told":
        found = number + (day - weekday(number)) % 7
    else:
        found = in_week
    other = Cell("day", in_week) if found != in_week and base.by == "document" and symbol.by_week else None
    return base._replace(cell=Cell("day", found), other=other)


__all__ = ["base_of", "full_year", "of_period", "offset", "pick", "shift", "weekday_beside"]
