"""Parts of a larger time that have a rank: "the last two weeks of June", "the second half of the century"."""

from __future__ import annotations

from factcheck.grammar.times.symbols import Calendar, Piece, WeekOf, unit_letter
from factcheck.timeline.cells import Cell, Grain, of_day, weekday
from factcheck.timeline.fields import nth_weekday
from factcheck.timeline.meant import Meant
from factcheck.timeline.story import coarsen

_SHARES = {"half": 2, "third": 3, "quarter": 4}
_SATURDAY = 5
_MIDDLE = 15  # the first half of a month ends with this day
# What a time has so many of: "the second week of May".
_PARTS: dict[str, Grain] = {
    "week": "week", "month": "month", "quarter": "quarter", "half": "half", "year": "year", "decade": "decade",
    "weekend": "weekend",
}  # fmt: skip


def week_of(symbol: WeekOf, day: Meant) -> Meant:
    """The week that holds a day; the weekend next to it, with the day itself: "Labor Day weekend"."""
    if not symbol.weekend:
        return day._replace(cell=coarsen(day.cell, "week"))
    number, name = day.cell.first(), weekday(day.cell.first())
    if name >= 5:
        return day._replace(cell=of_day("weekend", number))
    festive = isinstance(symbol.of, Calendar) and symbol.of.holiday is not None
    if name <= 1:  # a Monday or Tuesday belongs to the weekend before
        saturday = number - name - 2
        return day._replace(cell=Cell("day", saturday), last=Cell("day", number if festive else saturday + 1))
    saturday = number + 5 - name
    return day._replace(cell=Cell("day", number if festive else saturday), last=Cell("day", saturday + 1))


def _share(outer: Meant, whole: Cell, rank: int, parts: int) -> Meant | str:
    """The half of a month, the half or quarter of a decade or century."""
    rank = rank if rank > 0 else parts + 1 + rank
    if not 1 <= rank <= parts:
        return "there is no such part"
    if whole.grain == "month":
        if parts != 2:
            return "there is no such part"
        cut = whole.first() + _MIDDLE
        ends = (whole.first(), cut - 1) if rank == 1 else (cut, whole.last())
        return outer._replace(cell=Cell("day", ends[0]), last=Cell("day", ends[1]))
    first = of_day("month", whole.first())
    months = (120 if whole.grain == "decade" else 1200) // parts
    begin, end = first.shifted(months * (rank - 1)), first.shifted(months * rank - 1)
    if months % 12 == 0:
        return outer._replace(cell=of_day("year", begin.first()), last=of_day("year", end.first()))
    return outer._replace(cell=begin, last=end)


def piece_of(piece: Piece, outer: Meant) -> Meant | str:
    """The n-th unit, or the first or last few, of a larger time."""
    whole = outer.cell
    outer = outer._replace(part=None, other=None, fine=None)
    if piece.weekday is not None:
        number = nth_weekday(whole, piece.weekday, piece.rank)
        inside = whole.first() <= number <= whole.last()
        return outer._replace(cell=Cell("day", number)) if inside else "there is no such day"
    if piece.unit in _SHARES and whole.grain in ("month", "decade", "century"):
        return _share(outer, whole, piece.rank, _SHARES[piece.unit])
    if piece.unit == "day":
        first = whole.first() if piece.rank > 0 else whole.last() - piece.count + 1
        first += piece.rank - 1 if piece.rank > 0 else 0
        return _several(outer, Cell("day", first), piece)
    unit = _PARTS.get(piece.unit)
    if unit is None:
        return "no such part"
    cell = _first_unit(whole, piece, unit)
    if cell is None or cell.first() > whole.last():
        return "there is no such part"
    return _several(outer, cell, piece)


def _first_unit(whole: Cell, piece: Piece, unit: Grain) -> Cell | None:
    if unit == "weekend":
        first, last = nth_weekday(whole, _SATURDAY, 1), nth_weekday(whole, _SATURDAY, -1)
        saturday = first + 7 * (piece.rank - 1) if piece.rank > 0 else last + 7 * (piece.rank + 2 - piece.count)
        return of_day("weekend", saturday)
    if unit == "week":
        begin, end = _week_from(whole.first(), ahead=True), _week_from(whole.last(), ahead=False)
    else:
        begin, end = of_day(unit, whole.first()), of_day(unit, whole.last())
    return begin.shifted(piece.rank - 1) if piece.rank > 0 else end.shifted(piece.rank + 2 - piece.count)


def _week_from(number: int, *, ahead: bool) -> Cell:
    """The first or last week of a time: the one that has its Thursday inside."""
    week = of_day("week", number)
    thursday_past = weekday(number) > 3
    if ahead:
        return week.shifted(1) if thursday_past else week
    return week if weekday(number) >= 3 else week.shifted(-1)


def _several(outer: Meant, cell: Cell, piece: Piece) -> Meant:
    timex = f"P{piece.count}{unit_letter(piece.unit)}"
    if piece.count == 1:
        keep = piece.unit in ("week", "month")
        return outer._replace(cell=cell, timex=timex if keep and piece.rank == -1 else "")
    if cell.grain == "quarter" and piece.count == 2 and cell.number % 2 == 0:
        return outer._replace(cell=of_day("half", cell.first()))  # "the first two quarters of 1990"
    return outer._replace(cell=cell, last=cell.shifted(piece.count - 1), timex=timex)
