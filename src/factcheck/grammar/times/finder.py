"""Find time phrases: tokens, shapes, then what stands left and right of a match."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from factcheck.grammar.times import builders, definite, durations, figures, negatives, terms
from factcheck.grammar.times.accept import accept
from factcheck.grammar.times.builders import Built, Refusal
from factcheck.grammar.times.clip import Clip, places_of
from factcheck.grammar.times.draft import Draft
from factcheck.grammar.times.extend import complete_piece, extend, take_about
from factcheck.grammar.times.join import join, mention
from factcheck.grammar.times.lexicon import lexicon, word_set
from factcheck.grammar.times.mention import TimeMention
from factcheck.grammar.times.shapes import Shape, shapes_by_first, widest
from factcheck.grammar.times.symbols import Length, Piece, Span, Symbol
from factcheck.grammar.times.tokens import HEADS, Tokens, tokenise
from factcheck.row import NamedTuple

BUILDERS: dict[str, Callable[[Clip], Built]] = {
    "calendar": builders.calendar, "nosuchday": builders.no_such_day, "year": builders.year,
    "nth": builders.nth, "iso": figures.iso, "decade": builders.decade, "spokendecade": builders.spoken_decade,
    "century": builders.century,
    "season": builders.season, "sportyear": builders.sport_year, "quarter": terms.quarter,
    "fiscal": terms.fiscal_year, "wordyear": builders.word_year,
    "holiday": builders.holiday, "years": builders.years, "shortyear": builders.short_year,
    "shortmonth": builders.short_month, "longpiece": terms.long_piece, "oldyears": builders.old_years,
    "halfpiece": terms.half_piece,
    "vaguepiece": terms.vague_piece, "centuries": terms.centuries, "holidayweekend": terms.holiday_weekend,
    "quartersof": terms.quarters_of, "slasheddays": figures.slashed_days,
    "slashedrange": figures.slashed_range,
    "yearsera": builders.years_era, "bareyear": builders.bare_year, "days": builders.days,
    "figures": figures.figures, "slashed": figures.slashed, "week": terms.week,
    "deictic": durations.deictic, "shift": durations.shift, "pick": durations.pick,
    "daypart": durations.day_part, "stretch": durations.stretch, "inunit": durations.in_unit,
    "length": durations.length, "age": durations.age, "aged": durations.aged,
    "yearzero": builders.year_zero, "yearofthree": builders.year_of_three, "yeartodate": definite.year_to_date,
    "repeat": durations.repeat, "clock": definite.clock, "anniversary": definite.anniversary,
    "weekdaysago": definite.weekdays_ago,
    "piece": definite.piece, "daysunit": durations.days_of_unit,
    "definite": definite.definite, "yearago": definite.year_ago,
    "afternext": definite.after_next, "yearended": definite.year_ended, "now": definite.now, "then": definite.then,
}  # fmt: skip


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
    return Found([mention(tokens, d) for d in join(tokens, drafts)], refused)


def _scan(tokens: Tokens, low: int, high: int, refused: list[Refusal]) -> list[Draft]:
    """The phrases in one run of time-like tokens, left to right, longest first."""
    found: list[Draft] = []
    floor = place = low

    def reader(at: int) -> Draft | None:
        draft = _longest(tokens, at, high, refused)
        return draft if isinstance(draft, Draft) else None

    while place < high:
        draft = _longest(tokens, place, high, refused)
        if isinstance(draft, int):
            floor = draft if draft > place + 1 else floor
            place = draft
            continue
        if draft.rule == "clock" and not isinstance(draft.symbol, Length):
            place = floor = draft.high
            continue
        draft = extend(tokens, draft, floor, high, reader)
        if accept(tokens, draft):
            found.append(take_about(tokens, draft, floor))
            place = floor = draft.high
        else:
            whole = draft.rule in ("year", "length", "length a") and tokens.classes[draft.high : draft.high + 2] != "-2"
            place = max(place + 1, draft.high) if whole else place + 1
    return found


class _Fit(NamedTuple):
    """A shape that matches: how many tokens it takes, and how far in each named one stands."""

    shape: Shape
    size: int
    places: dict[str, int]


_FITS_KEPT = 4096
_WITHOUT_YEAR = 2  # tokens that are left of "May 8, 2011" once its year is clipped off


@lru_cache(maxsize=_FITS_KEPT)
def _fits(letters: str) -> tuple[_Fit, ...]:
    """The shapes that match at the start of some class letters, the longest first; texts repeat them all the time."""
    found = [
        _Fit(shape, match.end(), places_of(match))
        for shape in shapes_by_first().get(letters[0], ())
        if shape.met_by(letters) and (match := shape.pattern.match(letters))
    ]
    return tuple(sorted(found, key=lambda fit: -fit.size))


def _longest(tokens: Tokens, place: int, high: int, refused: list[Refusal], depth: int = 0) -> Draft | int:
    """The longest phrase that starts here, or the index to go on from."""
    if place >= high:
        return place + 1
    for shape, size, places in _fits(tokens.classes[place : min(high, place + widest())]):
        clip = Clip(tokens, place, place + size, places)
        if _out_of_place(clip, shape):
            continue
        built = BUILDERS[shape.builder](clip)
        if isinstance(built, Refusal):
            refused.append(built)
            return clip.high
        if built is None:
            continue
        draft = _drafted(clip, shape, built)
        if isinstance(built, Piece):
            whole = complete_piece(tokens, draft, high, _inner(tokens, high, refused, depth))
            if whole is None:
                continue
            return whole
        return draft
    return place + 1


def _inner(tokens: Tokens, high: int, refused: list[Refusal], depth: int) -> Callable[[int], Draft | None]:
    """A reader for what a phrase is a piece of; it goes two deep at most."""

    def read_at(at: int) -> Draft | None:
        if depth >= 2:
            return None
        draft = _longest(tokens, at, high, refused, depth + 1)
        return extend(tokens, draft, draft.low, high, lambda _: None) if isinstance(draft, Draft) else None

    return read_at


def _drafted(clip: Clip, shape: Shape, built: Symbol) -> Draft:
    parts = _ends(clip, built) if isinstance(built, Span) else ()
    daypart = lexicon().daypart[clip.word("daypart")] if clip.has("daypart") else ""
    low = clip.low
    if clip.has("dash") and clip.has("the") and shape.builder == "quarter" and not clip.has("anyyear"):
        low += 1  # in "the third-quarter loss" the article is that of the loss
    return Draft(low, clip.high, built, shape.name, daypart, parts)


def _ends(clip: Clip, span: Span) -> tuple[tuple[int, int, Symbol], ...]:
    """Where the two ends of a range stand that one shape read."""
    if clip.has("intyear2"):
        low, high = clip.place("intyear"), clip.place("intyear2")
        return ((low, low + 1, span.first), (high, clip.high, span.last))
    if clip.has("unit"):
        return ()
    if not clip.has("mon") or clip.has("frac"):
        if not clip.has("tailyear"):
            return ()
        low, tail = clip.place("year"), clip.place("tailyear")
        return ((low, low + 1, span.first), (tail, tail + 1, span.last))
    first = clip.place("second" if clip.has("second") else "day")
    second, month = clip.place(builders.last_day(clip)), clip.place("mon")
    last_of_first = first + 1
    if month < first:
        return ((month, first + 1, span.first), (second, clip.high, span.last))
    last = min(second, month)
    first, start = (place - (clip.tokens.classes[place - 1 : place] == "t") for place in (first, last))
    return ((first, last_of_first, span.first), (start, clip.high, span.last))


_WEEKDAY_RANGE = re.compile("[Ww][T-][Ww]")


def _out_of_place(clip: Clip, shape: Shape) -> bool:
    """Matches that need a spelling the classes cannot show."""
    if shape.name == "weekday nth" and clip.letter("nth") != "o":
        return True
    if clip.tokens.at(clip.low) == "last" and clip.tokens.at(clip.low - 1) in word_set("before_verb_last"):
        return True
    if shape.name == "deictic calendar" and clip.word("deic") == "that" and clip.letter("wd") == "w":
        return True  # "it was feared that Sun would close"
    if shape.name in ("calendar deictic", "month deictic"):
        return clip.tokens.classes[clip.high : clip.high + 1] == "U"
    if shape.name == "weekday small":
        follow = clip.tokens.raw(clip.high)
        return follow[:1] in tuple("-–—:/%°") or (follow[:1].isalpha() and not negatives.function_word(follow))
    if shape.name == "weekday nth" and not clip.word("nth")[0].isdigit():
        follow = clip.tokens.raw(clip.high)
        return follow[:1].isalpha() and not negatives.function_word(follow)
    if shape.name == "month day year" and clip.high - clip.low == _WITHOUT_YEAR:
        counts = negatives.is_unit(clip.tokens.at(clip.high)) or clip.tokens.raw(clip.high) == "%"
        return counts and clip.tokens.at(clip.low - 1) == "in"  # "in May 8 percent were out of work"
    if shape.name == "month card":
        follow = clip.tokens.raw(clip.high)
        whole = " " in clip.word("card")
        return not whole or (follow[:1].isalpha() and not negatives.function_word(follow))
    if shape.name == "year month":
        verb = clip.word("month") in word_set("months_that_are_words") and clip.tokens.raw(clip.high)[:1].isalpha()
        verb = verb and clip.tokens.at(clip.high) not in word_set("links_months")
        return verb or clip.tokens.classes[clip.high : clip.high + 1] in ("d", "o")
    if shape.name == "day month year" and clip.has("dash") and not clip.has("anyyear"):
        return True
    lone = clip.has("wd") and clip.letter("wd") == "w" and clip.high - clip.low == 1
    ranged = lone and _WEEKDAY_RANGE.search(clip.tokens.classes, max(0, clip.low - 3), clip.high + 3)
    if ranged and clip.tokens.raw(clip.low)[0].isupper():
        return False  # "Tue to Thur", "Mon-Fri"
    return lone and not clip.tokens.raw(clip.low).endswith(".")
