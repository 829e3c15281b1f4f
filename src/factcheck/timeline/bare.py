"""Dates that lack a field: a month or a day without its year, a weekday, "the 20th", '98."""

from __future__ import annotations

from typing import cast

from factcheck.grammar.times.symbols import Calendar
from factcheck.timeline.cells import ORDER, Cell, civil, of_day, weekday
from factcheck.timeline.fields import fields_cell
from factcheck.timeline.meant import Meant, Place, grounded
from factcheck.timeline.nearby import by_document, near_said, nearest_day, told_in_full
from factcheck.timeline.story import Anchor, Story
from factcheck.timeline.wording import reach


def calendar(field: Calendar, story: Story, place: Place) -> Meant | str:
    """The time that calendar fields mean here."""
    if field.century is not None:
        return Meant(Cell("century", field.century - 1 if field.century > 0 else field.century))
    if field.decade is not None:
        return _decade(field, story, place)
    if field.year is not None:
        return _with_year(field, story)
    if field.month is None and field.day is None and field.weekday is not None:
        return _weekday(field, story, place)
    if field.day is not None and field.month is None:
        return _day_of_month(field, story, place)
    return _without_year(field, story, place)


def full_year(short: int, story: Story) -> int:
    """The year of '98: the one nearest to the day of publication, or to what was told."""
    base = story.said or (story.last.cell if story.last else None)
    if story.last is not None and story.narrative:
        base = story.last.cell
    near = civil(base.first())[0] if base else 2000
    best = near - near % 100 + short
    return min(
        (y for y in (best - 100, best, best + 100) if y - near <= reach().far_ahead),
        key=lambda y: (abs(y - near), y),
    )


def _decade(field: Calendar, story: Story, place: Place) -> Meant | str:
    value = cast("int", field.decade)
    if not field.short:
        return Meant(Cell("decade", value // 10 - (value < 0)))  # the 470s BC are the forty-eighth before the first
    base = story.last.cell if story.last and story.narrative else story.said or (story.last and story.last.cell)
    if not base:
        return Meant(Cell("decade", 190 + value // 10), how="in the twentieth century, as usual", confidence=0.6)
    near = civil(base.first())[0]
    index = (near - near % 100 + value) // 10
    if index * 10 > near + (0 if place.look == "back" else 5):
        index -= 10
    return Meant(Cell("decade", index), how="the last such decade", confidence=0.8)


def _with_year(field: Calendar, story: Story) -> Meant | str:
    year = cast("int", field.year)
    if field.bare:
        return _bare_year(year, story)
    how, confidence = "as written", 1.0
    if field.short:
        year, how, confidence = full_year(year, story), "the nearest century", 0.8
    if field.span_years > 1:
        last = Cell("year", year + field.span_years - 1)
        return Meant(Cell("year", year), last=last, how=how, confidence=confidence)
    cell = fields_cell(field, year)
    if cell is None:
        return f"there is no such day in {year}"
    other = None
    if field.other and story.day_first is not None:
        if story.day_first:
            cell = fields_cell(Calendar(month=field.other[0], day=field.other[1]), year) or cell
        return Meant(cell, how="in the order that the text uses elsewhere", confidence=0.9)
    if field.other:
        other = fields_cell(Calendar(month=field.other[0], day=field.other[1]), year)
        how, confidence = "month first; the other order stays open", 0.5
    return Meant(cell, how=how, confidence=confidence, other=other)


def _bare_year(year: int, story: Story) -> Meant | str:
    """A year of three figures takes the era of what was told last."""
    if story.last is None or not -1000 < story.last.year < 1000:
        return "a bare number"
    era = 1 - year if story.last.year <= 0 else year
    return Meant(Cell("year", era), how="in the era told last", confidence=0.7)


def _without_year(field: Calendar, story: Story, place: Place) -> Meant | str:
    if place.ahead_year is not None:
        cell = fields_cell(field, place.ahead_year)
        if cell is not None:
            return Meant(cell, how="the year of the date it is listed with", confidence=0.9)
    if field.near and story.said is not None and (near := nearest_day(field, story.said)) is not None:
        return near
    meant = _by_ground(field, story, place)
    return meant if isinstance(meant, str) or field.weekday is None else _on_its_weekday(field, meant, story)


_WEEKDAY_YEARS = 7  # how far back a weekday may lead


def _on_its_weekday(field: Calendar, meant: Meant, story: Story) -> Meant:
    """The day of a year in which day and weekday fall together, if one is near and not in the future."""
    day, cell = cast("int", field.weekday), meant.cell
    if cell.grain != "day" or weekday(cell.first()) == day:
        return meant
    year = civil(cell.first())[0]
    back = 1 if meant.by == "document" else _WEEKDAY_YEARS  # beside the document's date a slip is likelier
    near = [c for y in range(year - back, year + 2) if (c := fields_cell(field, y)) is not None]
    latest = None if story.said is None else story.said.last()
    fitting = [c for c in near if weekday(c.first()) == day and (latest is None or c.first() <= latest)]
    base = story.last.cell.first() if story.last is not None else cell.first()
    best = min(fitting, key=lambda c: (abs(c.first() - base), c.first()), default=None)
    how = "the nearest year in which day and weekday agree"
    return meant if best is None else meant._replace(cell=best, how=how, confidence=0.75, other=None)


def _by_ground(field: Calendar, story: Story, place: Place) -> Meant | str:
    quarter = _same_in_other_words(field, story, place)
    if quarter is not None:
        return quarter
    beside = _beside(story, place)
    if beside is not None:
        return _in_story(field, beside, place, story)
    anchor = _steady(story, place)
    leans = anchor is not None and _leans_on_story(field, story, place)
    if not leans or (anchor is not None and anchor.cell.grain == "year" and anchor.by != "entry"):
        again = told_in_full(field, story)
        if again is not None:
            return again
    if anchor is not None and leans:
        meant = _in_story(field, anchor, place, story)
        if story.last is None:
            return _by_topic(meant, field, story, place)
        return _with_doubt(meant, field, anchor, story, place)
    if story.said is not None:
        near = near_said(field, story.said, place.look)
        told = _told_just_before(near, anchor, story, place)
        return near if told is None else _with_other(_in_story(field, told, place, story), near)
    if anchor is not None or story.weak is not None:
        return _in_story(field, cast("Anchor", anchor or story.weak), place, story)
    return "no year is known"


def _told_just_before(near: Meant | str, anchor: Anchor | None, story: Story, place: Place) -> Anchor | None:
    """The day told a few sentences before, years ago, where the document's date would lead most of a year back.

    "Nineteen were killed on 6 November 2019. The weeks that followed were quiet; it was 5 December before trains ran".
    """
    if isinstance(near, str) or anchor is None or story.said is None or anchor.cell.grain != "day":
        return None
    past = near.other if near.other is not None and place.look == "back" else near.cell
    back, gap = story.said.first() - past.last(), story.said.first() - anchor.cell.last()
    close = 0 < place.spot - anchor.spot <= reach().still_told and not place.promised
    return anchor if close and back > reach().long_past and gap > reach().year_ahead else None


def _with_other(meant: Meant | str, near: Meant | str) -> Meant | str:
    """A time with the other that it may be."""
    if isinstance(meant, str) or isinstance(near, str):
        return near
    return meant._replace(other=near.cell, confidence=0.6) if near.cell != meant.cell else meant


def _same_in_other_words(field: Calendar, story: Story, place: Place) -> Meant | None:
    """In "the year-ago quarter, the second quarter ended 31 October" the second quarter is that of the year named."""
    near = [a for a in (story.weak, story.last) if a is not None and 0 < place.start - a.end <= _APPOSED]
    if field.quarter is None or not near or near[0].cell.grain != "quarter":
        return None
    cell = fields_cell(field, near[0].year)
    return None if cell is None else grounded(near[0], cell, "the year of the quarter beside it", 0.7)


_APPOSED = 3  # characters of ", "


def _beside(story: Story, place: Place) -> Anchor | None:
    """A day named in passing right before, in the same sentence: "the treaty of 24 October 1648 (14 October O.S.)"."""
    weak, last = story.weak, story.last
    if weak is None or weak.spot != place.spot or weak.cell.grain != "day" or weak.clause:
        return None
    if story.said is not None and 0 < weak.cell.first() - story.said.last() <= reach().year_ahead:
        return None  # "payable on 2 January to holders of record on 15 December": both count from the day of writing
    return weak if place.start - weak.end <= reach().aside and (last is None or last.start < weak.start) else None


def _with_doubt(meant: Meant | str, field: Calendar, anchor: Anchor, story: Story, place: Place) -> Meant | str:
    """A date told apart from the year it would lean on may also be the one near the document's date.

    In news it is so behind a bare year, also in one sentence ("was built in 2011 and passed its test in April"); in a
    telling where it would step back behind the day told last, since a telling goes forward.
    """
    told_first = anchor.cell.grain == "year" and place.parted and story.before is None
    if isinstance(meant, str) or story.said is None or (anchor.spot == place.spot and not told_first):
        return meant
    near = near_said(field, story.said, place.look)
    if isinstance(near, str) or near.cell == meant.cell:
        return meant
    if story.narrative and not told_first:
        apart = (
            anchor.paragraph != place.paragraph and anchor.by != "entry" and ORDER[anchor.cell.grain] < ORDER["year"]
        )
        doubt = apart and meant.cell.last() < anchor.cell.first() < near.cell.first() <= story.said.last()
        doubt = doubt and story.said.last() - anchor.cell.first() <= reach().fresh
        bare = anchor.cell.grain == "year" and anchor.by != "entry" and not story.history
        doubt = doubt or (bare and anchor.paragraph != place.paragraph)
    else:
        doubt = anchor.cell.grain == "year"
    return near._replace(other=meant.cell, confidence=0.6) if doubt else meant


def _by_topic(meant: Meant | str, field: Calendar, story: Story, place: Place) -> Meant | str:
    """A date that leans only on the year of a named event may also be the one near the document's date."""
    if isinstance(meant, str) or story.said is None:
        return meant
    near = near_said(field, story.said, place.look)
    return (
        meant if isinstance(near, str) or near.cell == meant.cell else meant._replace(other=near.cell, confidence=0.6)
    )


def _steady(story: Story, place: Place) -> Anchor | None:
    """The running date; a year alone that jumps far from the days told before does not carry a month."""
    last, dated, weak = story.last, story.told("month"), story.weak
    opened = weak if weak and weak.topic and weak.paragraph == place.paragraph else None
    if opened and (last.spot < opened.spot if last else story.narrative):
        return opened
    if last is None or dated is None or last is dated or last.spot == place.spot:
        return last
    if last.by == "entry":
        return last
    jumped = last.cell.grain == "year" and story.before is dated and abs(last.year - dated.year) >= reach().jump
    return dated if jumped and place.spot - dated.spot <= reach().recent else last


def _leans_on_story(field: Calendar, story: Story, place: Place) -> bool:
    """Whether the year comes from what was told rather than from the document's date."""
    last = story.last
    if last is None:
        return story.narrative and story.weak is not None and story.weak.topic
    if story.said is None:
        return True
    gap = cast("int", story.distance())
    if place.promised and not story.narrative and gap > reach().year_ahead:
        return False  # "launched on 12 March 2021, it is to land in August"
    if last.spot != place.spot and (place.promised or (place.look == "ahead" and not story.narrative)):
        return False
    if -40 <= gap <= 300:
        return False
    if field.quarter is not None and not story.narrative:
        return False
    if last.by == "entry" or (last.spot == place.spot and (gap > 0 or story.narrative)):
        return True
    if gap < 0 and not story.narrative:
        return False
    if last.paragraph == place.paragraph and (story.narrative or place.spot - last.spot <= 2):
        return True
    return story.narrative


def _in_story(field: Calendar, anchor: Anchor, place: Place, story: Story) -> Meant | str:
    year, month, _ = civil(anchor.cell.first())
    if story.section and not story.section[0] <= year <= story.section[1]:
        year = min(max(year, story.section[0]), story.section[1])
        cell = fields_cell(field, year)
        return "no such day" if cell is None else grounded(anchor, cell, "the year of the heading", 0.8)
    cell = fields_cell(field, year)
    winter = anchor.cell.grain == "season" and anchor.cell.number % 4 == 3
    known_month = winter or anchor.cell.grain in ("day", "month", "week", "weekend")
    dated = story.told("month")
    if not known_month and dated and dated.year == year and place.spot - dated.spot <= reach().recent // 2:
        known_month, month = True, civil(dated.cell.first())[1]
    how = "the year told last"
    if cell is not None and known_month and anchor.by != "entry":
        own = civil(cell.first())[1]
        if winter and cell.last() < anchor.cell.first():
            month = own + reach().roll + 1  # after the winter that began in the year told
        if (month - own >= reach().roll and place.look != "back") or month - own >= reach().roll + 1:
            cell, how = fields_cell(field, year + 1), "the year after the one told last: the telling moves on"
    return "no such day in the year told" if cell is None else grounded(anchor, cell, how, 0.85)


def _weekday(field: Calendar, story: Story, place: Place) -> Meant | str:
    day = cast("int", field.weekday)
    if story.week is not None and story.week.spot == place.spot and place.start - story.week.end <= reach().aside:
        cell = Cell("day", story.week.cell.first() + day)
        return grounded(story.week, cell, "in the week told in the same sentence", 0.8)
    last = story.told("day")
    gaps = (story.distance(), story.distance_of(last))  # beside "four years ago" the days told may be this week's
    far = all(gap is not None and (gap > 60 or gap < -60) for gap in gaps)
    far = far and last is not None and place.spot - last.spot <= 1
    if last is not None and (story.said is None or (far and _leans_on_story(field, story, place))):
        number = last.cell.first()
        cell = Cell("day", number + (day - weekday(number)) % 7)
        return grounded(last, cell, "the first such day from the date told last", 0.6)
    if story.said is None or story.said.grain != "day":
        return "no day to count from"
    number = story.said.first()
    if place.look == "ahead":
        cell = Cell("day", number + (day - weekday(number)) % 7)
        if cell.first() == number:
            return by_document(cell, "the document's own day", 0.7)._replace(other=cell.shifted(7))
        return by_document(cell, "the next such day after the document's date", 0.85)
    back = Cell("day", number - (weekday(number) - day) % 7)
    return by_document(back, "the last such day up to the document's date", 0.85)


def _day_of_month(field: Calendar, story: Story, place: Place) -> Meant | str:
    day = cast("int", field.day)
    if field.weekday is not None and story.said is not None:
        return _weekday_and_day(day, field.weekday, story.said, place)
    last = _nearest_month(story, place)
    if last is not None and (story.said is None or last.paragraph == place.paragraph or story.narrative):
        year, month, _ = civil(last.cell.first())
        cell = fields_cell(Calendar(month=month, day=day), year)
        if cell is not None:
            return grounded(last, cell, "the month told last", 0.8)
    if story.said is None:
        return "no month is known"
    month_cell = of_day("month", story.said.first())
    ahead = place.look == "ahead"
    for step in (0, 1, 2) if ahead else (0, -1, -2):
        year, month, _ = civil(month_cell.shifted(step).first())
        cell = fields_cell(Calendar(month=month, day=day), year)
        if cell and (cell.first() >= story.said.first() if ahead else cell.first() <= story.said.last()):
            return by_document(cell, "the nearest such day to the document's date", 0.7)
    return "no month is known"


def _nearest_month(story: Story, place: Place) -> Anchor | None:
    """The last date told as finely as a month, or one in passing just before: "on 20 September … on the 20th"."""
    last, weak = story.told("month"), story.weak
    if weak is None or weak.cell.grain not in ("day", "month") or weak.clause or weak.paragraph != place.paragraph:
        return last
    nearer = weak.spot >= place.spot - 1 and (last is None or weak.start > last.start)
    return weak if nearer else last


def _weekday_and_day(day: int, week_day: int, said: Cell, place: Place) -> Meant | str:
    """Friday the 13th: the nearest month in which they fall together."""
    here = of_day("month", said.first())
    steps = (0, 1, 2, 3, 4, 5, 6) if place.look == "ahead" else (0, -1, -2, -3, -4, -5, -6)
    for step in (*steps, *(-s for s in steps[1:])):
        year, month, _ = civil(here.shifted(step).first())
        cell = fields_cell(Calendar(month=month, day=day), year)
        if cell and weekday(cell.first()) == week_day:
            return by_document(cell, "the nearest month in which day and weekday agree", 0.8)
    return "weekday and day do not agree in any month near"
