"""What stands left and right of a matched phrase: "late", "the end of", "of that year", "ago"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

from factcheck.grammar.times import durations, negatives
from factcheck.grammar.times.beside_day import eve, weekday_beside
from factcheck.grammar.times.builders import Refusal
from factcheck.grammar.times.clip import clip_of
from factcheck.grammar.times.counted import compound, counted, like_unit, noun_at, unit_from_date
from factcheck.grammar.times.draft import Draft, Reader, names_day
from factcheck.grammar.times.lexicon import lexicon
from factcheck.grammar.times.numerals import ordinal
from factcheck.grammar.times.symbols import (
    Age,
    Calendar,
    Length,
    Part,
    Piece,
    Repeat,
    Shift,
    Span,
    Stretch,
    Symbol,
    WeekOf,
    Which,
    Within,
)
from factcheck.grammar.times.tokens import Tokens

_RIGHT_UNIT = re.compile("(?P<of>f)?(?P<the>t)?(?P<that>j)?(?P<deic>[LNhj])(?P<fiscal>z)?(?P<unit>U)")
_RIGHT_THE = re.compile("f(?P<the>t)U")
_RIGHT_WEEKDAY = re.compile("[i,-]?(?P<wd>[Ww])(?!')")
_RIGHT_QUARTER = re.compile("'(?P<rank>[os])?-?(?P<unit>U)")
_LEFT_EDGE = re.compile("t?P?Eft?$")
_LEFT_PART = re.compile("t?P-?$")
_LEFT_PART_IN = re.compile("(?P<part>[PRr])it?$")
_LEFT_WEEK = re.compile("t?U(?:f|Ei?)?t?$")
_LEFT_PARTS = re.compile("t?(?P<first>P)-?[T&]-?(?P<last>P)-?$")
_LEFT_DAYPART = re.compile("(?:t|h)?P?Z(?:f|i)?t?$")


def extend(tokens: Tokens, draft: Draft, floor: int, high: int, reader: Reader) -> Draft:
    """Take in what stands right and left of a match, as far as it belongs to the same phrase."""
    if isinstance(draft.symbol, Length):
        draft = _some(tokens, compound(tokens, draft, high, reader))
        draft = counted(tokens, draft, high, reader)
    if isinstance(draft.symbol, Length):
        return _the_months(tokens, draft, floor)
    if isinstance(draft.symbol, Stretch):
        return _longer_stretch(tokens, draft, high, reader)
    if isinstance(draft.symbol, Repeat | Age):
        return draft
    if draft.rule == "unit after":
        draft = unit_from_date(draft, reader)
    if draft.rule == "weekday told":
        return weekday_beside(tokens, draft, reader)
    draft = like_unit(tokens, _right(tokens, draft, high), floor)
    draft = eve(tokens, _so_far(tokens, _left(tokens, draft, floor)))
    return _trail(tokens, _bare_of_article(tokens, draft))


def _some(tokens: Tokens, draft: Draft) -> Draft:
    """Some six months: about so long."""
    length = cast("Length", draft.symbol)
    if length.wording != "exact" or length.low is None or tokens.at(draft.low - 1) != "some":
        return draft
    return draft._replace(symbol=replace(length, wording="about"))


def _longer_stretch(tokens: Tokens, draft: Draft, high: int, reader: Reader) -> Draft:
    """The last three months and two weeks: the smaller units belong to the stretch."""
    stretch = cast("Stretch", draft.symbol)
    if stretch.length.low is None:
        return draft
    whole = compound(tokens, draft._replace(symbol=stretch.length), high, reader)
    if whole.high == draft.high or tokens.classes[whole.high : whole.high + 1] in ("g", "R", "r"):
        return draft  # "… and two days ago"
    return whole._replace(symbol=replace(stretch, length=cast("Length", whole.symbol)))


def take_about(tokens: Tokens, draft: Draft, floor: int) -> Draft:
    """Around 1250, ca. March 1981: the word belongs to an accepted date."""
    place = draft.low - 1
    if place < floor or tokens.classes[place] != "~" or not isinstance(draft.symbol, Calendar):
        return draft
    if tokens.at(place) == "some" or tokens.at(place - 1) == "/" or tokens.classes[draft.high : draft.high + 1] == "'":
        return draft
    return draft._replace(low=place, approximate=True)


def _the_months(tokens: Tokens, draft: Draft, floor: int) -> Draft:
    """In "the nine months" the article belongs to the length, in "the nine-month strike" to the strike."""
    has_the = draft.low > floor and tokens.classes[draft.low - 1] == "t" and tokens.classes[draft.high - 1] == "V"
    return draft._replace(low=draft.low - 1) if has_the and "-" not in tokens.classes[draft.low : draft.high] else draft


def _bare_of_article(tokens: Tokens, draft: Draft) -> Draft:
    """In "the summer offensive", "a year-earlier loss" the article is that of the noun."""
    symbol = draft.symbol
    bare = isinstance(symbol, Calendar) and symbol.year is None and (symbol.season or symbol.month)
    if tokens.classes[draft.low] not in "ta" or not (bare or draft.rule == "year ago"):
        return draft
    return draft._replace(low=draft.low + 1) if noun_at(tokens, draft.high) else draft


def complete_piece(tokens: Tokens, draft: Draft, high: int, reader: Reader) -> Draft | None:
    """The second half of "the last week of …": the time it is a piece of."""
    piece = cast("Piece", draft.symbol)
    if draft.high >= high:
        return None
    if tokens.classes[draft.high] not in "fi":
        follows = tokens.classes[draft.high] in "LN" and piece.unit in ("day", "week")
        whole = reader(draft.high) if follows else None
    else:
        whole = reader(draft.high + 1) or _the_unit(tokens, draft, piece)
    if whole is None:
        return None
    if isinstance(whole.symbol, Repeat):  # "the first Monday of each month"
        return draft._replace(high=whole.high, symbol=whole.symbol)
    if not _is_larger(whole.symbol, piece):
        return None
    if piece.count == 0:
        short = piece.unit in ("day", "week", "weekend")
        ends: tuple[Which, Which] = ("start", "end") if short else ("early", "late")
        return draft._replace(high=whole.high, symbol=Part(ends[piece.rank < 0], whole.symbol))
    return draft._replace(high=whole.high, symbol=replace(piece, of=whole.symbol))


def _the_unit(tokens: Tokens, draft: Draft, piece: Piece) -> Draft | None:
    """The tenth day of the month: the one that is told of."""
    unit = durations.unit_of(tokens.at(draft.high + 2))
    the = tokens.classes[draft.high + 1 : draft.high + 3] == "tU"
    if not the or unit not in ("month", "year") or not (piece.unit == "day" or piece.weekday is not None):
        return None
    return Draft(draft.high + 1, draft.high + 3, Shift(0, unit, "either"), "the unit")


def _is_larger(symbol: Symbol, piece: Piece) -> bool:
    if isinstance(symbol, Calendar):
        if symbol.day is not None or symbol.weekday is not None or symbol.holiday is not None:
            return False
        return piece.unit in ("day", "week", "weekend", "half") or symbol.month is None
    if isinstance(symbol, Within):
        return symbol.what.day is None and symbol.what.weekday is None
    return isinstance(symbol, Shift) and symbol.unit in ("month", "quarter", "half", "year", "decade", "century")


def _right(tokens: Tokens, draft: Draft, high: int) -> Draft:
    if draft.high >= high:
        return draft
    symbol = draft.symbol
    if isinstance(symbol, Calendar) and symbol.year is symbol.decade is symbol.century is None:
        draft = _weekday_week(tokens, _right_unit(tokens, draft, symbol, high), symbol)
    elif isinstance(symbol, Span):
        return _span_of_unit(tokens, draft, symbol, high)
    elif isinstance(symbol, Shift) and symbol.unit == "week":
        if found := _RIGHT_WEEKDAY.match(tokens.classes, draft.high, high):
            day = Calendar(weekday=lexicon().weekday[tokens.lowers[found.start("wd")]])
            return draft._replace(high=found.end(), symbol=Within(day, symbol), rule="weekday of week")
    elif isinstance(symbol, Shift) and symbol.unit == "year":
        draft = _right_quarter(tokens, draft, symbol, high)
    if draft.high < high and tokens.classes[draft.high] == "Z" and names_day(draft.symbol):
        return draft._replace(high=draft.high + 1, daypart=lexicon().daypart[tokens.at(draft.high)])
    return draft


def _weekday_week(tokens: Tokens, draft: Draft, symbol: Calendar) -> Draft:
    """Tuesday week: a week after the next Tuesday."""
    if tokens.at(draft.high) != "week" or draft.rule != "weekday" or noun_at(tokens, draft.high + 1):
        return draft
    if tokens.classes[draft.high + 1 : draft.high + 2] == "-":
        return draft
    later = Shift(1, "week", "said", symbol, numbered=True)
    return draft._replace(high=draft.high + 1, symbol=later, rule="weekday week")


def _right_quarter(tokens: Tokens, draft: Draft, symbol: Shift, high: int) -> Draft:
    """Next year's first quarter; last year's quarter, which is the one told of."""
    found = _RIGHT_QUARTER.match(tokens.classes, draft.high, high)
    unit = durations.unit_of(tokens.lowers[found.start("unit")]) if found else None
    if not found or unit not in ("quarter", "period"):
        return draft
    if found["rank"] is None:
        back = symbol.count < 0 and symbol.of is None and (unit == "quarter" or not noun_at(tokens, found.end()))
        whole = replace(symbol, of=Shift(0, unit, "told"), numbered=True)
        return draft._replace(high=found.end(), symbol=whole, rule="unit of year back") if back else draft
    if unit != "quarter":
        return draft
    rank = ordinal(tokens.lowers[found.start("rank")]) or 0
    if not 1 <= rank <= 4:
        return draft
    return draft._replace(high=found.end(), symbol=Within(Calendar(quarter=rank), symbol), rule="quarter of unit")


def _right_unit(tokens: Tokens, draft: Draft, symbol: Calendar, high: int) -> Draft:
    """June of that year, May last year, the 20th of the month."""
    whole: Symbol | Refusal | None = None
    if found := _RIGHT_UNIT.match(tokens.classes, draft.high, high):
        whole = durations.shift(clip_of(tokens, found))
    elif (found := _RIGHT_THE.match(tokens.classes, draft.high, high)) and (unit := tokens.at(found.end() - 1)) in (
        "month",
        "year",
    ):
        whole = Shift(0, "month" if unit == "month" else "year", "either")
    if found is None or not isinstance(whole, Shift) or not _holds(whole, symbol):
        return draft
    return draft._replace(high=found.end(), symbol=Within(symbol, whole), rule=f"{draft.rule} of unit")


def _span_of_unit(tokens: Tokens, draft: Draft, span: Span, high: int) -> Draft:
    """5 to 10 June last year: both ends lie in the year named behind them."""
    ends = (span.first, span.last)
    if any(not isinstance(end, Calendar) or end.year is not None or end.month is None for end in ends):
        return draft
    found = _RIGHT_UNIT.match(tokens.classes, draft.high, high)
    whole = durations.shift(clip_of(tokens, found)) if found else None
    if found is None or not isinstance(whole, Shift) or whole.unit != "year":
        return draft
    first, last = (Within(cast("Calendar", end), whole) for end in ends)
    return draft._replace(high=found.end(), symbol=Span(first, last), parts=(), rule=f"{draft.rule} of unit")


def _holds(whole: Shift, inner: Calendar) -> bool:
    if inner.day is not None and inner.month is None:
        return whole.unit == "month"
    if inner.weekday is not None and inner.day is None:
        return whole.unit == "week"
    return whole.unit == "year"


def _left(tokens: Tokens, draft: Draft, floor: int) -> Draft:
    left = tokens.classes[max(floor, draft.low - 6) : draft.low]
    if not left:
        return draft
    first = draft.low - len(left)
    if (found := _LEFT_PARTS.search(left)) and _has_parts(draft.symbol):
        return _two_parts(tokens, draft, first, found)
    if found := _LEFT_PART.search(left):
        low = first + found.start()
        which = lexicon().part.get(tokens.at(low + (left[found.start()] == "t")), "mid")
        part = Part(cast("Which", which), draft.symbol)
        return _left(tokens, draft._replace(low=low, symbol=part, rule=f"part {draft.rule}"), floor)
    if (found := _LEFT_PART_IN.search(left)) and _has_parts(draft.symbol):
        low = first + found.start()
        which = lexicon().part.get(tokens.at(low), "late" if found["part"] == "R" else "early")
        part = Part(cast("Which", which), draft.symbol)
        return draft._replace(low=low, symbol=part, rule=f"part {draft.rule}")
    if (found := _LEFT_EDGE.search(left)) and not _attributive(tokens, draft):
        low = first + found.start()
        which = lexicon().edge.get(tokens.at(low + found.group().index("E")), "end")
        part = Part(cast("Which", which), draft.symbol)
        return draft._replace(low=low, symbol=part, rule=f"edge {draft.rule}")
    if (found := _LEFT_WEEK.search(left)) and (names_day(draft.symbol) or _days(draft.symbol)):
        low = first + found.start()
        if (week := _week_of(tokens, draft, low, low + found.group().index("U"))) is not None:
            return week
    if left[-1] in "rR" and names_day(draft.symbol):
        return draft._replace(low=draft.low - 1)
    if (found := _LEFT_DAYPART.search(left)) and names_day(draft.symbol):
        low = first + found.start()
        return draft._replace(low=low, daypart=lexicon().daypart[tokens.at(low + found.group().index("Z"))])
    return draft


def _two_parts(tokens: Tokens, draft: Draft, first: int, found: re.Match[str]) -> Draft:
    """The mid-to-late 1990s, early to mid-March: from the one part to the other."""
    part = lexicon().part
    ends = [cast("Which", part.get(tokens.at(first + found.start(name)), "mid")) for name in ("first", "last")]
    span = Span(Part(ends[0], draft.symbol), Part(ends[1], draft.symbol))
    return draft._replace(low=first + found.start(), symbol=span, rule=f"parts {draft.rule}")


def _days(symbol: Symbol) -> bool:
    """Whether a symbol is a range of days."""
    return isinstance(symbol, Span) and names_day(symbol.last)


def _week_of(tokens: Tokens, draft: Draft, low: int, place: int) -> Draft | None:
    """The week of 12 June, w/c 4 May, the weekend of 5-6 May."""
    word, joined = tokens.at(place), place + 1 < draft.low
    if _days(draft.symbol):
        return draft._replace(low=low) if joined and word in ("week", "weekend") else None
    if word == "weekend" and joined:
        return draft._replace(low=low, symbol=WeekOf(draft.symbol, weekend=True), rule=f"weekend of {draft.rule}")
    if word == "w/c" or (word == "week" and joined):
        return draft._replace(low=low, symbol=WeekOf(draft.symbol), rule=f"week of {draft.rule}")
    return None


_SO_FAR = ("so", "far")


def _so_far(tokens: Tokens, draft: Draft) -> Draft:
    """So far this year, this month so far: up to the day of speaking."""
    around = ((tokens.at(draft.low - 2), tokens.at(draft.low - 1)), (tokens.at(draft.high), tokens.at(draft.high + 1)))
    symbol = draft.symbol
    if _SO_FAR not in around or not isinstance(symbol, Shift) or symbol.count != 0 or symbol.unit == "day":
        return draft
    return draft._replace(symbol=Part("sofar", symbol), rule=f"part {draft.rule}")


def _has_parts(symbol: Symbol) -> bool:
    """Whether "early in" may stand before it: a month, a season, a year or longer."""
    return isinstance(symbol, Calendar) and symbol.day is None and symbol.weekday is None and symbol.holiday is None


def _attributive(tokens: Tokens, draft: Draft) -> bool:
    """Whether years stand before the noun they belong to: "the end of the 2001-2021 war"."""
    after = tokens.raw(draft.high)
    if draft.rule not in ("year", "range of years") or "the" not in (tokens.at(draft.low - 1), tokens.at(draft.low)):
        return False
    return after.isalpha() and not negatives.function_word(after.lower())


def _trail(tokens: Tokens, draft: Draft) -> Draft:
    """2012 or later, from 1990 onwards."""
    one = tokens.at(draft.high)
    two = f"{one} {tokens.at(draft.high + 1)}"
    trail = lexicon().trail
    follow = tokens.raw(draft.high + 2)
    if (
        two in trail
        and follow.lower() != "than"
        and not (follow[:1].isalnum() and not negatives.function_word(follow.lower()))
    ):
        return draft._replace(high=draft.high + 2, trail=trail[two])
    if tokens.classes[draft.high : draft.high + 1] == "-" and tokens.at(draft.high + 1) == ")":
        return draft._replace(trail="since") if tokens.at(draft.low - 1) == "(" else draft  # (2001– )
    if one == "on" and tokens.at(draft.low - 1) == "from" and not tokens.raw(draft.high + 1)[:1].isalnum():
        return draft._replace(trail="since")  # "from 2001 on"
    return draft._replace(trail=trail[one]) if one in trail else draft
