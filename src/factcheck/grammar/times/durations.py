"""From a matched shape to a symbol: lengths, ages, repeats and times counted from somewhere."""

from __future__ import annotations

import re
from typing import Literal, cast

from factcheck.grammar.times.builders import Built, amount
from factcheck.grammar.times.clip import Clip
from factcheck.grammar.times.lexicon import lexicon, word_set, wordings
from factcheck.grammar.times.numerals import ordinal
from factcheck.grammar.times.symbols import (
    Age,
    Base,
    Calendar,
    Length,
    Part,
    Pick,
    Repeat,
    Shift,
    Span,
    Stretch,
    Unit,
    Which,
    Within,
)
from factcheck.grammar.times.tokens import Tokens
from factcheck.grammar.words.words import is_person, noun_lemma, verb_lemma
from factcheck.grammar.words.words_tables import letters


def unit_of(word: str) -> Unit | None:
    """The unit that a word names, singular or plural."""
    words = lexicon()
    return cast("Unit | None", words.unit.get(word) or words.units.get(word))


def length(clip: Clip) -> Built:
    """Almost nine years, a year and a half, a quarter of a century, three to five years."""
    named = clip.word("anyunit") or clip.word("unit2") or clip.word("unit") or clip.word("units")
    unit = unit_of(named or clip.word("daypart") or lexicon().long.get(clip.word("long"), ""))
    if unit is None:
        return None
    if clip.has("long") or (clip.has("quality") and not clip.has("num")):
        return _long(clip, unit)
    if clip.has("rank") and clip.low < clip.place("rank") - 1 and _dated(clip):
        return None  # "at least the first two quarters of 1990" are some of that year
    wording = _wording(clip)
    low, high = _amounts(clip)
    if low is not None and low != 1 and _hangs_on(clip, named):
        return None
    if clip.has("frac"):
        low = high = (low or 0) + (amount(clip.word("frac")) or 0)
    elif clip.has("half") and clip.has("and"):
        low, high = (None if v is None else v + 0.5 for v in (low, high))
    elif clip.has("half"):
        low = high = 0.5
    if clip.letters.rstrip("U").endswith(("<", "<-")) and not clip.has("num") and not clip.has("a"):
        if clip.word("hedge") not in word_set("wholes"):
            return None
        low = high = 1.0
    if clip.has("unit2"):
        return _and_a_quarter(clip, low)
    if low is not None and high is not None and low > high:
        return None
    if clip.has("vague") and low is not None and clip.has("num") and clip.word("vague") in word_set("no_qualities"):
        return None
    if clip.has("vague") and not clip.has("num"):
        low = high = 2.0 if clip.word("vague") == "couple" else None
    if low == 0 or (low is not None and low > 100_000):
        return None
    return Length(low, high, unit, wording)


def _hangs_on(clip: Clip, named: str) -> bool:
    """Whether a unit only sorts the noun behind it, which is what is counted: "14,200 season tickets"."""
    behind = clip.tokens.at(clip.high)
    return named in word_set("sorting") and noun_lemma(behind) != behind and "N" in letters(noun_lemma(behind))


def _dated(clip: Clip) -> bool:
    """Whether "of" and a date follow."""
    return re.match("ft?[MmYyKHS]", clip.tokens.classes[clip.high : clip.high + 3]) is not None


def _long(clip: Clip, unit: Unit) -> Built:
    """A year-long study, a months-long siege, daylong talks."""
    if clip.has("quality") and clip.word("quality") != "long":
        return None
    value = None if clip.letter("anyunit") == "V" else 1.0
    return Length(value, value, unit)


def _and_a_quarter(clip: Clip, low: float | None) -> Built:
    """One and a quarter years, a year and a quarter."""
    first, second = unit_of(clip.word("unit")), unit_of(clip.word("unit2"))
    if low is None or "quarter" not in (first, second):
        return None
    unit = first if second == "quarter" else second
    return None if unit is None or unit == "quarter" else Length(low + 0.25, low + 0.25, unit)


def days_of_unit(clip: Clip) -> Built:
    """From 4 to 22 this month."""
    whole = shift(clip)
    first, last = ordinal(clip.word("day")), ordinal(clip.word("day2"))
    if not isinstance(whole, Shift) or whole.unit != "month" or not first or not last or first >= last:
        return None
    return Span(Within(Calendar(day=first), whole), Within(Calendar(day=last), whole))


def _amounts(clip: Clip) -> tuple[float | None, float | None]:
    first = amount(clip.word("num")) if clip.has("num") else None
    if clip.has("num2"):
        return first, amount(clip.word("num2"))
    if first is None and clip.has("a") and not clip.has("vague"):
        first = 1.0
    return first, first


def _wording(clip: Clip) -> str:
    for name in ("soft", "soft2", "hedge", "hedge2"):
        if clip.has(name) and (wording := wordings().get(clip.word(name))):
            if clip.word(name) == "over" and _lies_across(clip.tokens.at(clip.low - 1)):
                return "exact"
            narrowed = clip.tokens.at(clip.place(name) - 1) in word_set("narrowing")
            return "nearly" if wording == "less_than" and narrowed else wording
    return "range" if clip.has("num2") else "exact"


def _lies_across(word: str) -> bool:
    """Whether "over" behind a word says how long something went on: "set nets over two weeks", not "lasted over"."""
    if word in word_set("across"):
        return True
    noun = noun_lemma(word)
    thing = "N" in letters(noun) and not is_person(noun)  # not "children over two years"
    return thing and word not in lexicon().length.lead and verb_lemma(word) not in word_set("going_on")


def age(clip: Clip) -> Built:
    """45-year-old, three years old."""
    unit, value = unit_of(clip.word("anyunit")), amount(clip.word("num"))
    return None if unit is None or value is None else Age(value, unit)


def aged(clip: Clip) -> Built:
    """Aged seven, the age of 45."""
    value = amount(clip.word("num"))
    return Age(value) if value is not None and 0 < value < 130 else None


def repeat(clip: Clip) -> Built:
    """Annual, every Friday, per week."""
    words = lexicon()
    if clip.has("repeat"):
        return Repeat(cast("Unit", words.repeat[clip.word("repeat")]))
    if clip.has("wd"):
        return Repeat("week", Calendar(weekday=words.weekday[clip.word("wd")]))
    if clip.has("month"):
        return Repeat("year", Calendar(month=words.month[clip.word("month")]))
    if clip.has("season"):
        return Repeat("year", Calendar(season=words.season[clip.word("season")]))
    unit = unit_of(clip.word("anyunit"))
    count = amount(clip.word("num")) if clip.has("num") else 1.0
    return None if unit is None else Repeat(unit, count=count or 1.0)


def deictic(clip: Clip) -> Built:
    """Today, yesterday, the day after tomorrow."""
    return Shift(lexicon().deictic[clip.word("deictic")], "day", "said")


_FRIDAY = 4
_BEGINS_DAY = "MDdotH"  # what a day behind "the Monday after" begins with
_STEP: dict[str, Literal[-1, 0, 1]] = {"L": -1, "N": 1, "h": 0, "j": 0}


def _steer(clip: Clip, name: str) -> tuple[Literal[-1, 0, 1], Base]:
    """Which way a steering word points, and from where."""
    word, letter = clip.word(name), clip.letter(name)
    if word in word_set("from_the_telling") or (word == "this" and clip.word("unit") in ("day", "period")):
        return _STEP[letter], "told"
    if word == "next" and clip.tokens.at(clip.place(name) - 1) == "the":
        return 1, "told"  # "the next year", and not "the end of next year"
    return _STEP[letter], "said"


def shift(clip: Clip) -> Built:
    """Last month, the following year, that day, the year before."""
    unit = unit_of(clip.word("unit"))
    if unit is None:
        return None
    if clip.has("rel"):
        word = clip.word("rel")
        if clip.letter("rel") == "g" or (clip.letter("rel") in "lb" and _event_follows(clip)):
            return None
        back = word in word_set("back_in_telling")
        return Shift(-1 if back else 1, unit, "told")
    if unit == "fortnight":
        return None
    name = "deic2" if clip.has("deic2") else "last" if clip.has("last") else "deic"
    step, base = _steer(clip, name)
    if step == 0 and clip.place(name) > clip.place("unit"):
        return None  # "the week that was"
    if clip.word("unit") in word_set("work_weeks"):
        week = Shift(step, "week", base)
        return Span(Within(Calendar(weekday=0), week), Within(Calendar(weekday=_FRIDAY), week))
    if clip.word(name) == "past" and unit != "day":
        return Stretch(Length(1.0, 1.0, unit), -1, "said")
    if clip.word(name) == "latest":
        return Shift(0, unit, "told", latest=True)
    return Shift(step, unit, base)


def _date_at(tokens: Tokens, index: int) -> bool:
    """Whether the next word is one that a date begins with."""
    return tokens.classes[index : index + 1] in tuple("MWHIDdo")


def _event_follows(clip: Clip) -> bool:
    """The day after the battle: counted from an event, not from what was told."""
    if clip.tokens.classes[clip.high : clip.high + 1] in tuple("MWHID"):
        return False
    follow = clip.tokens.raw(clip.high)
    return follow[:1].isalpha() and (follow[:1].isupper() or follow in word_set("before_events"))


def day_part(clip: Clip) -> Built:
    """This morning, last night, that afternoon, the next morning: the day it falls on."""
    if clip.word("deic") == "past":
        return None  # "one minute past midnight"
    if clip.word("deic") == "past":
        return None  # "one minute past midnight"
    step, base = _steer(clip, "deic")
    return Shift(step, "day", base)


def pick(clip: Clip) -> Built:
    """Last May, that Friday, the following summer, next Christmas, the Friday before."""
    if clip.has("after") or clip.has("before"):
        day = Calendar(weekday=lexicon().weekday[clip.word("wd")])
        ends = not clip.tokens.raw(clip.high)[:1].isalnum()
        dated = clip.tokens.classes[clip.high : clip.high + 1] in tuple(_BEGINS_DAY)
        return Pick(1 if clip.has("after") else -1, day, "told") if ends or dated else None
    name = next(n for n in ("deic2", "deic", "last", "next") if clip.has(n))
    step, base = _steer(clip, name)
    if (not clip.has("deic") and base == "told") or clip.word(name) == "final":
        return None
    words = lexicon()
    if clip.has("wd"):
        weekly = clip.word(name) not in word_set("nearest_only")
        return Pick(step, Calendar(weekday=words.weekday[clip.word("wd")]), base, weekly)
    if clip.has("month"):
        return Pick(step, Calendar(month=words.month[clip.word("month")]), base)
    if clip.has("season"):
        return Pick(step, Calendar(season=words.season[clip.word("season")]), base)
    return Pick(step, Calendar(holiday=clip.word("holiday")), base)


def stretch(clip: Clip) -> Built:
    """The past two weeks, the next three years, the last few months."""
    unit = unit_of(clip.word("anyunit") or clip.word("units") or clip.word("unit"))
    step, base = _steer(clip, "deic")
    if unit is None:
        return None
    if clip.has("unit") and unit != "fortnight" and not clip.has("half"):
        return None
    value = amount(clip.word("num")) if clip.has("num") else 1.0 if clip.has("a") or clip.has("unit") else None
    if clip.has("half"):
        value = 1.5  # "over the next year and a half"
    if clip.has("vague") and clip.word("vague") == "couple":
        value = 2.0
    inner = Length(value, value, unit, _wording(clip))
    turned = clip.has("num") and clip.has("deic") and clip.place("num") < clip.place("deic")
    if step == 0 and (turned or (value is None and not clip.has("vague"))):
        return None  # "these days", "39 these days"
    if step == 0:
        return inner
    return Stretch(inner, 1 if step > 0 else -1, base)


def in_unit(clip: Clip) -> Built:
    """Later that year, the end of the month, early this year, month's end."""
    unit = unit_of(clip.word("unit"))
    if unit is None:
        return None
    if unit in ("day", "period", "second", "minute", "hour") and not (unit == "day" and clip.has("edge")):
        return None
    step, base = _steer(clip, "deic2" if clip.has("deic2") else "deic") if clip.has("deic") else (0, "either")
    whole = Shift(step, unit, base)
    if clip.has("edge"):
        if clip.word("edge").endswith("ing") and _date_at(clip.tokens, clip.high):
            return None  # "the week ending 5 May"
        bare = not (clip.has("poss") or clip.has("dash") or clip.has("of"))
        if bare and lexicon().edge[clip.word("edge")] != "end":
            return None
        return Part(cast("Which", lexicon().edge[clip.word("edge")]), whole)
    if (clip.has("later") or clip.has("earlier")) and step == 0 and base != "told":
        return Part("later" if clip.has("later") else "sofar", whole)
    if (clip.has("later") or clip.has("earlier")) and step != 0:
        return Part("late" if clip.has("later") else "early", whole)  # "earlier last week"
    if clip.has("part"):
        return Part(cast("Which", lexicon().part[clip.word("part")]), whole)
    return whole
