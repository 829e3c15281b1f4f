"""The shapes of time phrases, as sequences of word classes.

A shape is written in words: `day of? mon (comma? anyyear)?`. Every word is one token of that class
(`CLASSES`) or of one of several (`SETS`) and is kept under its name for the builder; a second word of
the same name is kept as `name2`. Shapes are bounded: none repeats without limit, so reading is linear.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.times.tokens import CLASSES
from factcheck.row import NamedTuple

SETS = {
    "day": "do", "num": "dnYqc", "mon": "Mm", "wd": "Ww", "anyyear": "Yy", "rank": "os", "anyunit": "UVs",
    "link": "-T", "deic": "LNhj", "vague": "v", "soft": "~<", "intyear": "dnY", "tailyear": "dnYy",
    "rel": "gRrlb", "whole": "z<", "sep": "-/", "wordyear": "c",
}  # fmt: skip


class Shape(NamedTuple):
    """One shape: its name, its builder's name, its pattern, how it may start, and of which letters it needs one."""

    name: str
    builder: str
    written: str
    first: frozenset[str]
    needs: tuple[frozenset[str], ...]

    def met_by(self, letters: str) -> bool:
        """Whether class letters hold all that a match must; few do, so that few patterns are ever compiled."""
        return not any(map(frozenset(letters).isdisjoint, self.needs))

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when a text first asks for it."""
        return _compiled(self.written)


@cache
def _compiled(written: str) -> re.Pattern[str]:
    return re.compile(_spelt(written))


# (name, builder, shape); the longest match wins, and of equals the first.
TABLE: tuple[tuple[str, str, str], ...] = (
    # absolute and partial dates
    (
        "day month year",
        "calendar",
        "(wd comma?)? the? day (comma|of|dash)? mon ((comma|dash)? anyyear era?)?",
    ),
    ("day month of year", "calendar", "(wd comma?)? the? day of? mon of anyyear"),
    ("day-month-year", "calendar", "day dash mon dash tailyear"),
    ("second of month", "calendar", "(wd comma?)? the? second of mon (comma? anyyear)?"),
    ("month comma nth", "calendar", "mon comma nth (comma? anyyear)?"),
    ("month card", "calendar", "mon card"),
    ("year sep month sep day", "calendar", "year sep mon sep small"),
    ("year month", "calendar", "year comma? month"),
    ("word year", "wordyear", "wordyear"),
    ("month day year", "calendar", "(wd comma?)? mon the? day ((comma|of)? anyyear era?)?"),
    ("day sep month sep year", "calendar", "day sep mon sep anyyear"),
    ("month sep day sep year", "calendar", "mon sep day sep anyyear"),
    ("month sep day", "calendar", "mon sep small"),
    ("month sep year", "calendar", "mon sep anyyear"),
    ("day month in year", "calendar", "day of? mon in anyyear"),
    ("month in year", "calendar", "mon in anyyear"),
    ("day month word year", "calendar", "(wd comma?)? the? day of? mon comma? wordyear"),
    ("card month word year", "calendar", "card of? mon comma? wordyear"),
    ("month day word year", "calendar", "(wd comma?)? mon the? day comma? wordyear"),
    ("month word year", "calendar", "mon comma? wordyear"),
    ("card month year", "calendar", "(wd comma?)? card of? mon comma? anyyear"),
    ("month card year", "calendar", "(wd comma?)? mon card comma? (anyyear|wordyear)"),
    ("weekday slashed", "slashed", "wd comma? frac"),
    ("slashed", "slashed", "frac"),
    ("slashed days", "slasheddays", "frac of? mon (comma? anyyear)?"),
    ("slashed year", "slashed", "(deic? wd comma?)? frac comma year"),
    ("deictic slashed", "slashed", "deic wd comma? frac"),
    ("this slashed", "slashed", "deic frac"),
    ("slashed range", "slashedrange", "(frac|iso) link (frac|iso) (comma year)?"),
    ("deictic weekday date", "calendar", "deic wd (comma|dash)? the? day of? mon (comma? anyyear)?"),
    ("deictic weekday month", "calendar", "deic wd (comma|dash)? mon dash? the? day (comma? anyyear)?"),
    ("weekday small", "calendar", "wd comma? the? small"),
    ("year month figures", "figures", "year (dash|slash) small"),
    ("month year figures", "figures", "small (dash|slash) year"),
    ("weekday month year", "calendar", "wd comma? mon anyyear"),
    ("month year", "calendar", "mon (comma|of|dash)? anyyear era?"),
    ("month short year", "shortmonth", "day? of? mon of? int"),
    ("month era", "calendar", "mon (comma|of)? intyear era"),
    ("day month era", "calendar", "day of? mon (comma|of)? intyear era"),
    ("no such day", "nosuchday", "int of? mon anyyear?"),
    ("month alone", "calendar", "mon"),
    ("year", "year", "year era?"),
    ("year era", "year", "intyear era"),
    ("era year", "year", "era intyear"),
    ("short year", "shortyear", "yy"),
    ("weekday", "calendar", "wd"),
    ("weekday nth", "calendar", "wd comma? the? nth"),
    ("nth", "nth", "the? nth"),
    ("iso", "iso", "iso"),
    ("decade", "decade", "the? tens era?"),
    ("spoken decade", "spokendecade", "the? wordyear dash? tens"),
    ("decade poss", "decade", "(the|in) (year|int) poss"),
    ("century", "century", "the? rank dash? unit era?"),
    ("season year", "season", "the? season (of|in|comma)? the? year (dash tailyear)?"),
    ("season two years", "season", "the? season (of|in)? the? year to tailyear"),
    ("season short year", "season", "the? season (of|in|comma)? yy"),
    ("season era", "season", "the? season (of|in|comma)? the? intyear era"),
    ("season slash", "season", "the? season (of|in)? iso"),
    ("season", "season", "the? season"),
    ("year season", "season", "the? year season"),
    ("season unit", "sportyear", "the? year dash tailyear unit"),
    ("unit years", "sportyear", "the? fiscal? unit year dash tailyear"),
    ("season unit slash", "sportyear", "the? iso fiscal? unit"),
    ("season unit dash", "sportyear", "the? year dash tailyear fiscal? unit"),
    ("season unit year", "sportyear", "the? year unit"),
    ("long piece", "longpiece", "the? (rank|last) unit"),
    ("long third", "longpiece", "the? (rank|last) nth"),
    ("old years", "oldyears", "int dash (int|year)"),
    ("quarter", "quarter", "the? fiscal? dash? rank dash? unit ((of|in|comma)? the? fiscal? anyyear)?"),
    ("quarter word year", "quarter", "the? rank unit of wordyear"),
    ("quarter year first", "quarter", "the? fiscal? year fiscal? rank dash? unit"),
    ("half piece", "halfpiece", "the? (rank|last) dash? half"),
    ("half", "quarter", "the? rank dash? half ((of|in)? the? fiscal? anyyear)?"),
    ("last half", "quarter", "the? last half (of|in)? the? anyyear"),
    ("q1", "quarter", "qn small ((of|in)? anyyear)?"),
    ("h1", "quarter", "hn small ((of|in)? anyyear)?"),
    ("q1 after", "quarter", "year dash? (qn|hn) small"),
    ("1q", "quarter", "nq ((of|in)? anyyear)?"),
    ("1q glued", "quarter", "nq (small|int)"),
    ("fiscal year", "fiscal", "the? fiscal unit? year"),
    ("fiscal short year", "fiscal", "fiscal (small|int)"),
    ("fiscal years", "sportyear", "the? fiscal (year dash tailyear|iso)"),
    ("unit year", "fiscal", "the? unit year"),
    ("year words", "fiscal", "the? unit wordyear"),
    ("week of year", "week", "the? unit (small|int) (of|in|comma)? year"),
    ("week alone", "week", "the? unit (small|int)"),
    ("piece vague", "vaguepiece", "the? (edge|part) units"),
    ("piece few", "vaguepiece", "the? (rank|last) vague units"),
    ("centuries", "centuries", "the? part? rank dash? unit? (and|link|or) the? part? dash? rank dash? anyunit era?"),
    ("piece", "piece", "the? rank num? dash? anyunit"),
    ("piece weekday", "piece", "the? rank wd"),
    ("piece last", "piece", "the? last num? dash? anyunit"),
    ("piece last weekday", "piece", "the? last wd"),
    ("year ended", "yearended", "the whole? unit"),
    ("definite unit", "definite", "the whole? unit"),
    ("year ago", "yearago", "(the|a)? unit dash rel"),
    ("year ago unit", "yearago", "the? that? unit dash rel unit"),
    ("year ago quarter", "yearago", "the? unit dash rel rank unit"),
    ("holiday", "holiday", "holiday (comma? of? in? year)?"),
    ("holiday weekend", "holidayweekend", "holiday year? unit year?"),
    ("range of days", "days", "the? day link the? day of? mon (comma? (anyyear|wordyear) era?)?"),
    ("days and", "days", "the? (day|second) and the? day of? mon (comma? (anyyear|wordyear))?"),
    ("days list", "days", "the? day comma the? day comma? and the? day of? mon (comma? anyyear)?"),
    ("days long list", "days", "the? day comma the? day comma the? day comma? and the? day of? mon (comma? anyyear)?"),
    ("two ranges of days", "days", "day dash day and day dash day of? mon (comma? anyyear)?"),
    ("month between days", "days", "mon between day (and|link) day (comma? (anyyear|wordyear))?"),
    ("days between", "days", "between the? day and the? day of? mon (comma? (anyyear|wordyear))?"),
    ("range month days", "days", "mon the? day link the? day (comma? anyyear era?)?"),
    ("month days and", "days", "mon day and day (comma? anyyear)?"),
    ("days lead", "days", "day link mon day (comma? anyyear era?)?"),
    ("range of years", "years", "the? year dash tailyear era?"),
    ("range of years era", "yearsera", "the? intyear dash intyear era"),
    ("bare year", "bareyear", "int"),
    ("range of years slash", "years", "iso"),
    # counted from somewhere
    ("deictic", "deictic", "deictic"),
    ("deictic daypart", "daypart", "the? that? deic daypart"),
    ("deictic unit", "shift", "the? that? deic fiscal? unit"),
    ("deictic that", "shift", "deic deic unit"),
    ("all unit", "shift", "this last unit"),
    ("days of unit", "daysunit", "between? day (link|and) day (of|in)? the? deic unit"),
    ("unit after next", "afternext", "the unit (after|before) the? (next|last)"),
    ("unit after", "shift", "the unit rel"),
    ("unit next", "shift", "the unit deic"),
    ("deictic calendar", "pick", "the? deic deic? wd"),
    ("deictic month", "pick", "the? deic deic? month"),
    ("deictic season", "pick", "the? deic deic? season"),
    ("deictic holiday", "pick", "the? deic holiday"),
    ("calendar deictic", "pick", "wd (last|next)"),
    ("weekday told", "pick", "the wd (after|before)"),
    ("weekdays ago", "weekdaysago", "num weekdays (ago|from now)"),
    ("anniversary", "anniversary", "the rank anniversary"),
    ("month deictic", "pick", "month (last|next)"),
    ("stretch", "stretch", "the? deic about? num dash? anyunit"),
    ("stretch turned", "stretch", "the? num deic units"),
    ("stretch fortnight", "stretch", "the? deic unit"),
    ("stretch and half", "stretch", "the? deic unit and a half"),
    ("stretch one", "stretch", "the? deic about? a anyunit"),
    ("stretch vague", "stretch", "the? deic vague units"),
    ("stretch plural", "stretch", "the? deic units"),
    ("later in unit", "inunit", "(later|earlier|part) in? (the|deic) fiscal? unit"),
    ("edge of bare unit", "inunit", "edge of unit"),
    ("edge of unit", "inunit", "(the|a)? part? edge of (the|deic) deic? fiscal? unit"),
    ("unit edge", "inunit", "(the|deic)? unit (poss|dash)? edge"),
    # how long, how often, how old
    ("length", "length", "soft? soft? (the rank)? hedge? num dash? hedge? vague? quality? anyunit"),
    ("length long", "length", "anyunit dash quality"),
    ("length joined", "length", "long"),
    ("length night", "length", "soft? num dash? daypart"),
    ("length fraction", "length", "soft? num frac dash? anyunit"),
    ("length one", "length", "hedge dash? unit"),
    ("length num and half", "length", "num and half dash? anyunit"),
    ("length num and quarter", "length", "num and a unit unit"),
    ("length and quarter", "length", "(a|num) unit and a unit"),
    ("length and bare half", "length", "soft? (a|num) unit and half"),
    ("length half", "length", "soft? soft? num dash? and dash? a dash? half dash? anyunit"),
    ("length and half", "length", "soft? soft? (a|num) unit and a half"),
    ("half unit", "length", "soft? soft? half dash? a? unit"),
    ("half of unit", "length", "soft? a half dash? unit"),
    ("quarters of", "quartersof", "(a|num) dash? anyunit of a unit"),
    ("half century", "length", "soft? half of a unit"),
    ("length a", "length", "soft? soft? a (whole|vague)? anyunit"),
    ("length range", "length", "soft? num dash? (link|or) dash? num dash? anyunit"),
    ("length between", "length", "between num and num dash? anyunit"),
    ("length vague", "length", "soft? a? vague of? units"),
    ("length bare", "length", "units"),
    ("aged", "aged", "aged of? num"),
    ("year zero", "yearzero", "unit int"),
    ("year of three", "yearofthree", "the? unit int era?"),
    ("year to date", "yeartodate", "the? unit dash? link dash? now"),
    ("age", "age", "num dash? anyunit dash? old"),
    ("repeat", "repeat", "repeat"),
    ("each", "repeat", "each num? anyunit"),
    ("each day", "repeat", "each rank? wd"),
    ("each month", "repeat", "each month"),
    ("each season", "repeat", "each season"),
    ("then", "then", "then"),
    ("now", "now", "now"),
    ("clock", "clock", "small? clock clock?"),
)

_WORD = re.compile(r"[a-z_]+")
_MARK = re.compile(r"[a-z_]+|[()|?]")
_Piece = tuple[frozenset[str], bool]  # the letters that a part of a shape may start with; whether it may be left out


def _letters(name: str) -> str:
    return SETS.get(name) or CLASSES[name]


def _spelt(shape: str) -> str:
    """The shape as a regular expression over class letters."""
    seen: dict[str, int] = {}

    def group(found: re.Match[str]) -> str:
        name = found.group()
        letters = _letters(name)
        seen[name] = seen.get(name, 0) + 1
        label = name if seen[name] == 1 else f"{name}{seen[name]}"
        return f"(?P<{label}>[{re.escape(letters)}])"

    return _WORD.sub(group, shape).replace(" ", "")


@cache
def widest() -> int:
    """The most tokens that a shape can take."""
    return max(len(_WORD.findall(shape)) for _, _, shape in TABLE)


@cache
def shapes_by_first() -> dict[str, tuple[Shape, ...]]:
    """For each class letter the shapes that may start with it."""
    every = [_shape(*row) for row in TABLE]
    return {letter: tuple(shape for shape in every if letter in shape.first) for letter in {*CLASSES.values()}}


def _shape(name: str, builder: str, written: str) -> Shape:
    [pieces] = _ways(_MARK.findall(written)[::-1])
    return Shape(
        name, builder, written, _starts(pieces), tuple(letters for letters, optional in pieces if not optional)
    )


def _ways(marks: list[str]) -> list[list[_Piece]]:
    """The ways of a shape or of a bracket in it, up to where it closes; the marks come last first and are used up."""
    ways: list[list[_Piece]] = [[]]
    while marks and (mark := marks.pop()) != ")":
        if mark == "|":
            ways.append([])
            continue
        letters = frozenset().union(*map(_starts, _ways(marks))) if mark == "(" else frozenset(_letters(mark))
        optional = marks[-1:] == ["?"]
        if optional:
            marks.pop()
        ways[-1].append((letters, optional))
    return ways


def _starts(pieces: list[_Piece]) -> frozenset[str]:
    """The letters that pieces may start with: those up to the first that must be there."""
    found: frozenset[str] = frozenset()
    for letters, optional in pieces:
        found |= letters
        if not optional:
            break
    return found
