"""From a matched shape to a symbol: pieces of a time, and units that the text has told of."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from factcheck.grammar.times import negatives
from factcheck.grammar.times.builders import Built, amount
from factcheck.grammar.times.clip import Clip
from factcheck.grammar.times.durations import unit_of
from factcheck.grammar.times.lexicon import lexicon, word_set
from factcheck.grammar.times.numerals import ordinal
from factcheck.grammar.times.symbols import Calendar, Length, Pick, Piece, Repeat, Shift, Span, Within

_PARTS: tuple[Literal["hour", "minute", "second"], ...] = ("hour", "minute", "second")
_STOPWATCH = len(_PARTS)
_WEEKDAYS = 12  # "five Sundays ago", not "500 Sundays ago"


def piece(clip: Clip) -> Built:
    """The last two weeks, the third Tuesday: half of a phrase that needs its "of June"."""
    words = lexicon()
    rank = -1 if clip.has("last") else ordinal(clip.word("rank"))
    if rank is None or not -1 <= rank <= 31:
        return None
    value = amount(clip.word("num")) if clip.has("num") else 1.0
    if not clip.has("num") and clip.letter("anyunit") == "V":
        value = 0.0  # "the final days": how many is not said
    if value is None or value != int(value) or (value != 1 and rank not in (1, -1)):
        return None
    nowhere = Calendar()
    if clip.has("wd"):
        return Piece(rank, "day", nowhere, 1, words.weekday[clip.word("wd")])
    unit = unit_of(clip.word("anyunit"))
    if unit not in ("day", "week", "weekend", "month", "quarter", "half", "year", "decade"):
        return None
    return Piece(rank, unit, nowhere, int(value))


def year_ended(clip: Clip) -> Built:
    """The year ended 31 March: a length that a date closes."""
    follow = clip.tokens.at(clip.high)
    dated = follow == "to" and clip.tokens.classes[clip.high + 1 : clip.high + 2] in tuple("MdoWY")
    unit = unit_of(clip.word("unit"))
    closed = dated or follow in word_set("closes_a_length")
    return Length(1.0, 1.0, unit) if closed and unit in ("decade", "year", "month", "week") else None


def definite(clip: Clip) -> Built:
    """The quarter, the weekend, the full year: the one that is told of."""
    unit = unit_of(clip.word("unit"))
    if unit == "weekend":
        if clip.tokens.at(clip.high) == "of":
            return None  # "the weekend of 5-6 May"
        return Shift(0, "weekend", "said", latest=True)
    if unit == "quarter":
        return Shift(0, unit, "told")
    if unit == "year" and clip.word("whole") in word_set("definite_wholes"):
        return Shift(0, unit, "either")
    if unit == "year" and not clip.has("whole") and clip.tokens.at(clip.low - 1) in word_set("before_the_year"):
        return Shift(0, unit, "either")
    if unit in ("month", "day") and not clip.has("whole") and clip.tokens.at(clip.low - 1) == "for":
        follow = clip.tokens.raw(clip.high)
        if not follow[:1].isalnum() or (negatives.function_word(follow) and follow != "of"):
            return Shift(0, unit, "either")
    return None


def year_ago(clip: Clip) -> Built:
    """The year-ago quarter, a year-earlier loss."""
    if unit_of(clip.word("unit")) != "year" or clip.letter("rel") not in "gr":
        return None
    if clip.has("rank"):
        rank = ordinal(clip.word("rank"))
        if unit_of(clip.word("unit2")) != "quarter" or rank is None or not 1 <= rank <= 4:
            return None
        return Within(Calendar(quarter=rank), Shift(-1, "year", "said"))
    if clip.has("unit2") and unit_of(clip.word("unit2")) not in ("quarter", "period", "month", "week"):
        return None
    return Shift(-1, "year", "told", numbered=True)


def after_next(clip: Clip) -> Built:
    """The week after next, the month before last."""
    unit = unit_of(clip.word("unit"))
    if unit is None or clip.has("after") != clip.has("next"):
        return None
    return Shift(2 if clip.has("after") else -2, unit, "said")


def anniversary(clip: Clip) -> Built:
    """The first anniversary: so many years to the day after what was told; not "the first anniversary of the raid"."""
    rank, follow = ordinal(clip.word("rank")), clip.tokens.raw(clip.high)
    if rank is None or follow == "of" or (follow[:1].isalpha() and not negatives.function_word(follow)):
        return None
    return Shift(rank, "year", "told", numbered=True, exact=True)


def weekdays_ago(clip: Clip) -> Built:
    """Two Sundays ago, three Fridays from now: so many weeks from the last or next such day."""
    count = amount(clip.word("num"))
    if count is None or count != int(count) or not 1 <= count <= _WEEKDAYS:
        return None
    step: Literal[-1, 1] = -1 if clip.has("ago") else 1
    day = Pick(
        step, Calendar(weekday=lexicon().weekday[clip.word("weekdays").removesuffix("s")]), "said", by_week=False
    )
    return Shift(step * (count - 1), "week", "said", day, numbered=True)


def year_to_date(clip: Clip) -> Built:
    """The year to date: from its first day to the day of speaking."""
    unit = unit_of(clip.word("unit"))
    if unit not in ("year", "quarter", "month", "week"):
        return None
    return Span(Piece(1, "day", Shift(0, unit, "said")), Shift(0, "day", "said"))


def then(clip: Clip) -> Built:
    """Since then: the time told last."""
    return Shift(0, "period", "either") if clip.has("then") else None


def now(clip: Clip) -> Built:
    """Now, as the end of a range or the start of a count."""
    return Shift(0, "day", "said") if clip.has("now") else None


def clock(clip: Clip) -> Built:
    """A time of day: found so that its figures count as nothing else."""
    if clip.has("small") and clip.tokens.lowers[clip.place("clock")][0].isdigit():
        return None
    return _timed(clip) or Repeat("hour")


def _timed(clip: Clip) -> Length | None:
    """As in "won in 2:07:41", "a time of 1:14:20": hours, minutes and seconds that something took."""
    figures = clip.tokens.lowers[clip.low].split(":")
    if clip.high != clip.low + 1 or len(figures) != _STOPWATCH or clip.tokens.at(clip.low - 1) not in word_set("timed"):
        return None
    told = [Length(float(one), float(one), unit) for one, unit in zip(map(int, figures), _PARTS, strict=True) if one]
    return replace(told[0], more=tuple(told[1:])) if told else None
