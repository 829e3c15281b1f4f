"""Dates and times of day among the words of a sentence, by their parts: unresolved, only to be compared."""

from __future__ import annotations

import re
from typing import Final

from factcheck.lineage.fact import Fact
from factcheck.lineage.lexicon import Copies, lexicon
from factcheck.lineage.words import Words, is_day

CURRENCY: Final = "$£€¥"
_HOURS: Final = 24
_HALF_DAY: Final = 12
HALVES: Final = {"am", "pm"}
_MINUTES = re.compile(r"[0-5]\d")
_JOINED = re.compile(r"(\d{1,2})(?:\.([0-5]\d))?(am|pm)")  # 7pm, 7.30pm
_SLASH_BEFORE = re.compile(r"\d/")
_SLASH_AFTER = re.compile(r"/\d")


def date(sentence: Words, text: str, at: int, words: Copies) -> Fact | None:
    """The date or time of day that begins at a word."""
    return _clock(sentence, text, at) or _day(sentence, text, at, words) or _slashed(sentence, text, at)


def _clock(sentence: Words, text: str, at: int) -> Fact | None:
    """A time of day: 9:30, 6 p.m., 16:45; told as minutes of half a day, and which half where it is said."""
    keys, here = sentence.keys, at + 1
    if joined := _JOINED.fullmatch(keys[at]):
        return _hour(at, here, int(joined[1]), int(joined[2] or 0), joined[3])
    if not keys[at].isdecimal() or int(keys[at]) > _HOURS:
        return None
    minutes = 0
    if text[sentence.ends[at] : sentence.ends[at] + 1] == ":" and here < len(keys):
        if joined := _JOINED.fullmatch(keys[here]):  # 7:30pm
            return _hour(at, here + 1, int(keys[at]), int(joined[1]), joined[3])
        if _MINUTES.fullmatch(keys[here]):
            minutes, here = int(keys[here]), here + 1
    half = keys[here] if here < len(keys) and keys[here] in HALVES else None
    if here == at + 1 and not half:
        return None
    return _hour(at, here + (half is not None), int(keys[at]), minutes, half)


def _hour(at: int, to: int, hour: int, minutes: int, half: str | None) -> Fact:
    """A time of day at the words from `at` to `to`."""
    half = "pm" if hour > _HALF_DAY else half
    return Fact("date", at, to, (None, None, None, None, hour % _HALF_DAY * 60 + minutes, half))


def _slashed(sentence: Words, text: str, at: int) -> Fact | None:
    """A part of 5/2/07: a date in an order that nobody knows, never a count."""
    before = text[max(0, sentence.starts[at] - 2) : sentence.starts[at]]
    after = text[sentence.ends[at] : sentence.ends[at] + 2]
    if sentence.keys[at].isdecimal() and (_SLASH_BEFORE.fullmatch(before) or _SLASH_AFTER.fullmatch(after)):
        return Fact("date", at, at + 1, (None,) * 6)
    return None


def _day(sentence: Words, text: str, at: int, words: Copies) -> Fact | None:
    """Weekday, month, day and year as far as they are told, as (weekday, month, day, year)."""
    keys, here = sentence.keys, at
    weekday = words.weekdays.get(keys[here]) if text[sentence.starts[here]].isupper() else None
    if weekday:
        here += 1
    month = day = year = None
    if here < len(keys) and keys[here] in words.months and _is_month(sentence, text, here):
        month, here = words.months[keys[here]], here + 1
        if here < len(keys) and is_day(keys[here]):
            day, here = int(re.sub(r"\D", "", keys[here])), here + 1
    if day and keys[at - 1 : at] == ["in"] and not (here < len(keys) and _is_year(sentence, text, here, True)):
        year, day = 2000 + day, None  # no day follows "in March": "in March 13" is a year cut short
    elif here < len(keys) and (month or here == at) and _is_year(sentence, text, here, bool(month)):
        year, here = int(keys[here]), here + 1
    if here == at:
        return None
    return Fact("date", at, here, (weekday, month, day, year, None, None))


def is_year(fact: Fact) -> bool:
    """Whether a date is a year alone."""
    return [part is not None for part in fact.value] == [False, False, False, True, False, False]


def _is_month(sentence: Words, text: str, at: int) -> bool:
    """A month begins with a capital; May and March at the start of a sentence need a day or year."""
    if not text[sentence.starts[at]].isupper():
        return False
    after = sentence.keys[at + 1] if at + 1 < len(sentence.keys) else ""
    return at > 0 or after[:1].isdigit()


def _is_year(sentence: Words, text: str, at: int, after_month: bool) -> bool:
    key = sentence.keys[at]
    if len(key) != 4 or not key.isdecimal() or not 1800 <= int(key) <= 2100:
        return False
    if sentence.ends[at] - sentence.starts[at] != 4 or text[max(0, sentence.starts[at] - 1)] in CURRENCY:
        return False
    if after_month:
        return True
    before = sentence.keys[at - 1] if at else ""
    after = sentence.keys[at + 1] if at + 1 < len(sentence.keys) else ""
    counted = after.isalpha() and len(after) > 3 and after.endswith("s") and text[sentence.ends[at]] == " "
    figures = lexicon().figures
    return not counted and before not in figures.loose | figures.floor | figures.ceiling
