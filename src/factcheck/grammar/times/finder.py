"""Find time phrases: tokens, shapes, then what stands left and right of a match."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import NamedTuple, cast

from factcheck.grammar.times import builders, durations, negatives
from factcheck.grammar.times.builders import Built, Refusal
from factcheck.grammar.times.clip import Clip
from factcheck.grammar.times.lexicon import lexicon
from factcheck.grammar.times.mention import Signal, TimeKind, TimeMention
from factcheck.grammar.times.shapes import Shape, shapes_by_first
from factcheck.grammar.times.symbols import (
    Age,
    Base,
    Calendar,
    Length,
    Part,
    Repeat,
    Shift,
    Span,
    Stretch,
    Symbol,
    WeekOf,
    Which,
    Within,
)
from factcheck.grammar.times.tokens import HEADS, Tokens, tokenise

BUILDERS: dict[str, Callable[[Clip], Built]] = {
    "calendar": builders.calendar, "nosuchday": builders.no_such_day,
    "year": builders.year, "nth": builders.nth, "iso": builders.iso,
    "decade": builders.decade, "century": builders.century, "season": builders.season,
    "sportyear": builders.sport_year, "quarter": builders.quarter, "fiscal": builders.fiscal_year,
    "holiday": builders.holiday, "years": builders.years, "yearsera": builders.years_era,
    "bareyear": builders.bare_year, "daypart": durations.day_part, "days": builders.days,
    "deictic": durations.deictic, "shift": durations.shift, "pick": durations.pick,
    "stretch": durations.stretch, "inunit": durations.in_unit, "length": durations.length,
    "age": durations.age, "repeat": durations.repeat, "clock": durations.clock,
}  # fmt: skip


class Draft(NamedTuple):
    """A phrase under construction, by token indices."""

    low: int
    high: int
    symbol: Symbol
    rule: str
    daypart: str = ""
    parts: tuple[tuple[int, int, Symbol], ...] = ()
    approximate: bool = False


class Found(NamedTuple):
    """Everything that was found: the mentions, and what was refused and why."""

    mentions: list[TimeMention]
    refused: list[Refusal]


_RUN = re.compile("[^_]+")


def find(text: str, start: int = 0, end: int | None = None) -> list[TimeMention]:
    """The time phrases of a text, in order, unresolved.

    Args:
        text: The text; spans are offsets into it.
        start: Where to begin.
        end: Where to stop.

    Example:
        >>> [text[m.start:m.end] for text in ["It ended on 5 May 1961."] for m in find(text)]
        ['5 May 1961']
    """
    return read(text, start, end).mentions


def read(text: str, start: int = 0, end: int | None = None) -> Found:
    """The time phrases of a text, and the look-alikes that were refused with the reason."""
    tokens = tokenise(text, start, end)
    refused: list[Refusal] = []
    drafts: list[Draft] = []
    for run in _RUN.finditer(tokens.classes):
        if HEADS.search(tokens.classes, run.start(), run.end()):
            drafts += _scan(tokens, run.start(), run.end(), refused)
    return Found([_mention(tokens, d) for d in _join(tokens, drafts)], refused)


@cache
def _openers() -> dict[str, re.Pattern[str]]:
    """For each first letter one pattern that says quickly whether any shape matches."""
    strip = re.compile(r"\?P<\w+>")
    return {
        letter: re.compile("|".join(strip.sub("?:", s.pattern.pattern) for s in shapes))
        for letter, shapes in shapes_by_first().items()
        if shapes
    }


def _scan(tokens: Tokens, low: int, high: int, refused: list[Refusal]) -> list[Draft]:
    """The phrases in one run of time-like tokens, left to right, longest first."""
    openers, shapes = _openers(), shapes_by_first()
    found: list[Draft] = []
    floor = low
    place = low
    while place < high:
        letter = tokens.classes[place]
        opener = openers.get(letter)
        if opener is None or not opener.match(tokens.classes, place, high):
            place += 1
            continue
        draft = _longest(tokens, place, high, shapes[letter], refused)
        if isinstance(draft, int):
            floor = draft if draft > place + 1 else floor
            place = draft
            continue
        if draft.rule == "clock":
            place = floor = draft.high
            continue
        draft = _extend(tokens, draft, floor, high)
        if _accept(tokens, draft):
            found.append(draft)
            place = floor = draft.high
        else:
            place = max(place + 1, draft.high if draft.rule in ("year", "length", "length a") else place + 1)
    return found


def _longest(tokens: Tokens, place: int, high: int, shapes: tuple[Shape, ...], refused: list[Refusal]) -> Draft | int:
    """The longest phrase that starts here, or the index to go on from."""
    matches = [(m, s) for s in shapes if (m := s.pattern.match(tokens.classes, place, high))]
    matches.sort(key=lambda pair: -pair[0].end())
    for match, shape in matches:
        clip = Clip(tokens, match)
        if _out_of_place(clip, shape):
            continue
        built = BUILDERS[shape.builder](clip)
        if isinstance(built, Refusal):
            refused.append(built)
            return match.end()
        if built is not None:
            parts = _ends(clip, built) if isinstance(built, Span) else ()
            daypart = lexicon().daypart[clip.word("daypart")] if clip.has("daypart") else ""
            return Draft(match.start(), match.end(), built, shape.name, daypart, parts)
    return place + 1


def _ends(clip: Clip, span: Span) -> tuple[tuple[int, int, Symbol], ...]:
    """Where the two ends of a range stand that one shape read."""
    if clip.has("year") and not clip.has("mon"):
        if not clip.has("tailyear"):
            return ()
        low = clip.place("year")
        return ((low, low + 1, span.first), (clip.place("tailyear"), clip.place("tailyear") + 1, span.last))
    if clip.has("intyear2"):
        low, high = clip.place("intyear"), clip.place("intyear2")
        return ((low, low + 1, span.first), (high, clip.high, span.last))
    first, second = clip.place("day"), clip.place("day2")
    if clip.place("mon") < first:
        return ((clip.place("mon"), first + 1, span.first), (second, clip.high, span.last))
    return ((first, first + 1, span.first), (second, clip.high, span.last))


def _out_of_place(clip: Clip, shape: Shape) -> bool:
    """Matches that need a spelling the classes cannot show."""
    if shape.name == "weekday nth" and clip.letter("nth") != "o":
        return True
    if shape.name in ("range of years", "range of days", "range month days"):
        return False
    if shape.name == "day month year" and clip.has("dash") and not clip.has("anyyear"):
        return True
    return clip.has("wd") and clip.letter("wd") == "w" and clip.high - clip.low == 1 and not _dotted(clip)


def _dotted(clip: Clip) -> bool:
    return clip.tokens.raw(clip.low).endswith(".")


_RIGHT_UNIT = re.compile("(?P<of>f)?(?P<the>t)?(?P<that>j)?(?P<deic>[LNhj])(?P<fiscal>z)?(?P<unit>U)")
_RIGHT_THE = re.compile("f(?P<the>t)U")
_RIGHT_YEAR = re.compile("(?:f|,)?t?(?P<year>[Yy])")
_LEFT_EDGE = re.compile("t?P?Eft?$")
_LEFT_PART = re.compile("t?P-?$")
_LEFT_WEEK = re.compile("t?Uft?$")
_RIGHT_DAYPART = re.compile("Z")
_LEFT_DAYPART = re.compile("(?:t|h)?P?Z(?:f|i)?t?$")


def _extend(tokens: Tokens, draft: Draft, floor: int, high: int) -> Draft:
    """Take in what stands right ("of that year", "ago") and left ("late", "the end of") of a match."""
    if isinstance(draft.symbol, Length):
        draft = _extend_length(tokens, draft, high)
    if isinstance(draft.symbol, (Repeat, Age, Length, Stretch)):
        return draft
    draft = _extend_right(tokens, draft, high)
    return _extend_left(tokens, draft, floor)


def _extend_length(tokens: Tokens, draft: Draft, high: int) -> Draft:
    length = cast("Length", draft.symbol)
    letter = tokens.classes[draft.high : draft.high + 1] if draft.high < high else ""
    if not letter or (length.low is None and letter not in "gRr"):
        return draft
    word = tokens.at(draft.high)
    if letter == "g":
        if word == "back" and tokens.at(draft.high + 1) in ("to", "into", "in", "from"):
            return draft
        step, base = -1, "said"
    elif letter == "R":
        step, base = 1, "said" if word == "hence" else "told"
    elif letter == "r":
        step, base = -1, "told"
    else:
        return draft
    count = step * (length.low if length.low is not None else 0)
    if length.low is None:
        return draft._replace(high=draft.high + 1, symbol=Stretch(length, 1 if step > 0 else -1, cast("Base", base)))
    rough = length.wording != "exact"
    symbol = Shift(count, length.unit, cast("Base", base), rough=rough)
    return draft._replace(high=draft.high + 1, symbol=symbol, rule=f"{draft.rule} {word}")


def _extend_right(tokens: Tokens, draft: Draft, high: int) -> Draft:
    symbol = draft.symbol
    if draft.high < high and isinstance(symbol, Calendar) and symbol.year is None and symbol.decade is None:
        if symbol.century is None and (found := _RIGHT_UNIT.match(tokens.classes, draft.high, high)):
            whole = durations.shift(Clip(tokens, found))
            if whole is not None and not isinstance(whole, Refusal) and _holds(whole, symbol):
                return draft._replace(high=found.end(), symbol=Within(symbol, whole), rule=f"{draft.rule} of unit")
        if (found := _RIGHT_THE.match(tokens.classes, draft.high, high)) and tokens.at(found.end() - 1) in (
            "month",
            "year",
        ):
            whole = Shift(0, "month" if tokens.at(found.end() - 1) == "month" else "year", "either")
            if _holds(whole, symbol):
                return draft._replace(high=found.end(), symbol=Within(symbol, whole), rule=f"{draft.rule} of unit")
    if draft.high < high and tokens.classes[draft.high] == "Z" and _is_day(symbol):
        return draft._replace(high=draft.high + 1, daypart=lexicon().daypart[tokens.at(draft.high)])
    return draft


def _is_day(symbol: Symbol) -> bool:
    if isinstance(symbol, Calendar):
        return symbol.day is not None or symbol.weekday is not None or symbol.holiday is not None
    return isinstance(symbol, Shift) and symbol.unit == "day"


def _holds(whole: Symbol, inner: Calendar) -> bool:
    if not isinstance(whole, Shift):
        return False
    if inner.day is not None and inner.month is None:
        return whole.unit == "month"
    if inner.weekday is not None and inner.day is None:
        return whole.unit == "week"
    return whole.unit == "year"


def _extend_left(tokens: Tokens, draft: Draft, floor: int) -> Draft:
    left = tokens.classes[max(floor, draft.low - 6) : draft.low]
    if not left:
        return draft
    first = draft.low - len(left)
    if found := _LEFT_PART.search(left):
        low = first + found.start()
        at = low + (left[found.start()] == "t")
        which = lexicon().part.get(tokens.at(at), "mid")
        draft = draft._replace(low=low, symbol=Part(cast("Which", which), draft.symbol), rule=f"part {draft.rule}")
        return _extend_left(tokens, draft, floor)
    if found := _LEFT_EDGE.search(left):
        edge_at = first + found.start() + found.group().index("E")
        which = lexicon().edge.get(tokens.at(edge_at), "end")
        return draft._replace(
            low=first + found.start(),
            symbol=Part(cast("Which", which), draft.symbol),
            rule=f"edge {draft.rule}",
        )
    if (
        (found := _LEFT_WEEK.search(left))
        and _is_day(draft.symbol)
        and tokens.at(draft.low - 2 - (left[-1] == "t")) == "week"
    ):
        return draft._replace(low=first + found.start(), symbol=WeekOf(draft.symbol), rule=f"week of {draft.rule}")
    if (found := _LEFT_DAYPART.search(left)) and _is_day(draft.symbol):
        at = first + found.start() + found.group().index("Z")
        return draft._replace(low=first + found.start(), daypart=lexicon().daypart[tokens.at(at)])
    return draft


def _accept(tokens: Tokens, draft: Draft) -> bool:
    """Whether the phrase tells the time here: the negative rules."""
    low, high, symbol = draft.low, draft.high, draft.symbol
    if draft.rule in ("year", "range of years"):
        return not negatives.year_is_count(tokens, low, high)
    if draft.rule == "bare year":
        return negatives.governed(tokens, low) and not negatives.counts_something(tokens, low, high)
    if draft.rule == "month alone":
        return not negatives.month_is_name(tokens, low, high)
    if draft.rule == "month year" and tokens.classes[high - 1] == "Y" and tokens.raw(low)[:1].islower():
        return True
    if draft.rule == "weekday":
        return not negatives.weekday_is_name(tokens, low)
    if draft.rule == "short year":
        return negatives.governed(tokens, low) or tokens.at(low - 1) in ("the", ",", "(")
    if draft.rule in ("season", "season year"):
        at = next((i for i in range(low, high) if tokens.classes[i] == "S"), low)
        if draft.rule == "season" and negatives.season_is_verb(tokens, low, high, at):
            return False
        sure = tokens.at(at) in ("winter", "summer", "autumn")
        return sure or draft.rule == "season year" or tokens.at(low) == "the" or negatives.governed(tokens, low)
    if draft.rule == "nth":
        return _nth_alone(tokens, draft)
    if isinstance(symbol, Calendar) and symbol.half is not None and symbol.year is None:
        return False
    if draft.rule == "holiday":
        return tokens.raw(low)[:1].isupper() or " " in tokens.at(low)
    if isinstance(symbol, Length):
        return _length_stands(tokens, draft)
    return True


def _nth_alone(tokens: Tokens, draft: Draft) -> bool:
    """The 20th: only after a preposition, with figures, and not before a noun."""
    if not tokens.at(draft.high - 1)[:1].isdigit():
        return False
    lead = tokens.at(draft.low - 1)
    follow = tokens.raw(draft.high)
    if lead not in ("on", "by", "until", "since", "from", "to", "before", "after", "and", "between", "till"):
        return False
    return not follow[:1].isalpha() or negatives.function_word(follow)


_LENGTH_LEADS = frozenset(
    [
        "for",
        "in",
        "within",
        "after",
        "over",
        "than",
        "about",
        "nearly",
        "almost",
        "lasted",
        "last",
        "lasting",
        "took",
        "takes",
        "take",
        "by",
        "under",
        "least",
        "of",
        "only",
        "just",
        "spent",
        "spend",
        "another",
        "half",
        "and",
        "per",
        "every",
        "once",
        "some",
        "around",
        "during",
        "into",
        "exactly",
        "up",
        "approximately",
        "roughly",
        "before",
        "barely",
    ]
)


def _length_stands(tokens: Tokens, draft: Draft) -> bool:
    length = cast("Length", draft.symbol)
    if draft.rule == "length bare" or (length.unit in ("season", "weekend") and length.low is None):
        return False
    lead = tokens.at(draft.low - 1)
    if draft.rule == "length a":
        if tokens.classes[draft.low] == "a":
            return lead in _LENGTH_LEADS and tokens.at(draft.high) not in ("old",)
        return True
    if draft.rule == "length" and tokens.classes[draft.high - 1] in "Us":
        dashed = tokens.classes[draft.high - 2] == "-"
        number = tokens.at(draft.high - 2)
        return dashed or number in ("one", "1") or length.low == 1 or tokens.raw(draft.high)[:1].isalpha()
    return True


_SIGNAL_GAP = frozenset(("in", "on", "about", "around", "the", "at", "early", "late", "mid"))


def _join(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """Make ranges of neighbours: "from October 2019 until March 2020", "between X and Y"."""
    joined: list[Draft] = []
    for draft in drafts:
        last = joined[-1] if joined else None
        if last and _ranges(tokens, last, draft):
            joined[-1] = Draft(
                last.low, draft.high, Span(last.symbol, draft.symbol), "range", draft.daypart,
                ((last.low, last.high, last.symbol), (draft.low, draft.high, draft.symbol)),
            )  # fmt: skip
        else:
            joined.append(draft)
    return joined


def _ranges(tokens: Tokens, first: Draft, second: Draft) -> bool:
    """Whether two neighbours are the ends of one range."""
    if second.low - first.high != 1 or not (_datelike(first.symbol) and _datelike(second.symbol)):
        return False
    link, lead = tokens.classes[first.high], tokens.classes[first.low - 1] if first.low else ""
    if link == "-":
        return True
    if link == "T":
        return tokens.at(first.high) != "to" or lead == "F" or _same_grain(first.symbol, second.symbol)
    return link == "&" and lead == "B"


def _same_grain(first: Symbol, second: Symbol) -> bool:
    if not (isinstance(first, Calendar) and isinstance(second, Calendar)):
        return type(first) is type(second)
    return (first.day is None) == (second.day is None) and (first.month is None) == (second.month is None)


def _datelike(symbol: Symbol) -> bool:
    return isinstance(symbol, (Calendar, Shift, Within, Part))


def _kind(symbol: Symbol) -> TimeKind:
    match symbol:
        case Length() | Stretch():
            return "duration"
        case Repeat():
            return "set"
        case Age():
            return "age"
        case _:
            return "date"


def _mention(tokens: Tokens, draft: Draft) -> TimeMention:
    start, end = tokens.starts[draft.low], tokens.ends[draft.high - 1]
    kind = _kind(draft.symbol)
    signal, signal_start, approximate = _signal(tokens, draft.low)
    mention = TimeMention(
        start, end, kind, draft.symbol, signal if kind == "date" else "", signal_start if signal else start,
        approximate, daypart=draft.daypart, rule=draft.rule,
    )  # fmt: skip
    if not draft.parts:
        return mention
    parts = tuple(
        TimeMention(tokens.starts[low], tokens.ends[high - 1], _kind(symbol), symbol, rule=draft.rule)
        for low, high, symbol in draft.parts
    )
    return replace(mention, parts=parts, signal="", signal_start=start)


def _signal(tokens: Tokens, low: int) -> tuple[Signal, int, bool]:
    """The word before that opens one side of the time, and whether an "about" stands between."""
    signals = lexicon().signal
    place, approximate = low - 1, False
    for _ in range(3):
        word = tokens.at(place)
        if place >= 0 and tokens.classes[place] == "~":
            approximate = True
        if word in signals:
            return cast("Signal", signals[word]), tokens.starts[place], approximate
        if word not in _SIGNAL_GAP and word != "-" and not (place >= 0 and tokens.classes[place] == "~"):
            break
        place -= 1
    return "", tokens.starts[low], approximate
