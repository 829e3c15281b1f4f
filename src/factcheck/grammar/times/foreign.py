"""Time phrases in other languages: our prefilter finds them, dateparser reads them.

dateparser is asked one short phrase at a time, with the language fixed and a cache, and only for the
fields that the phrase itself names: a missing day, month or year stays missing.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from factcheck.errors import LexiconError
from factcheck.grammar.times.builders import Refusal, impossible
from factcheck.grammar.times.mention import Signal, TimeMention
from factcheck.grammar.times.symbols import Calendar, Shift, Symbol, Unit
from factcheck.locate import lexicon_path, read_toml
from factcheck.model.years import WEEKDAYS
from factcheck.row import NamedTuple

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_WEEKDAYS = tuple(map(str.lower, WEEKDAYS))
_BASE = datetime(2000, 6, 14)  # a Wednesday to count relative phrases from; never shown
_SAMPLE = 2000
_ENOUGH = 4
_SIGNALS: tuple[Signal, ...] = ("since", "until")
_DAY_MONTH_YEAR = 3
_LONG = 3  # shorter names of months and weekdays are too often other words


@cache
def tables() -> dict[str, Any]:
    """`languages.toml`.

    Raises:
        LexiconError: If it lacks a table.
    """
    found = read_toml(lexicon_path("languages.toml"))
    for name in ("words", "scripts", "years", "since", "until", "forms", "names", "surely"):
        if not isinstance(found.get(name), dict):
            raise LexiconError("languages.toml", name, "is missing", remedy="Restore the table.")
    return found


def guess(text: str, declared: str = "en") -> str:
    """The language of a text: what it declares, unless that is English and the words say otherwise."""
    if declared != "en":
        return declared
    words = re.findall(r"[^\W\d_]+", text[:_SAMPLE].lower())
    if not words:
        return declared
    for language, (first, last) in tables()["scripts"].items() if not text[:_SAMPLE].isascii() else ():
        if sum(first <= w[0] <= last for w in words) * 2 > len(words):
            return str(language)
    often = Counter(words)
    counts = {language: sum(map(often.__getitem__, listed)) for language, listed in tables()["words"].items()}
    best = max(sorted(counts), key=lambda language: counts[language])
    return str(best) if counts[best] >= _ENOUGH and counts[best] > 2 * counts["en"] else declared


class Foreign(NamedTuple):
    """What was found in another language, and what looks like a date and is none."""

    mentions: list[TimeMention]
    refused: list[Refusal]


def read(text: str, language: str) -> Foreign:
    """The time phrases of a text in another language, unresolved; none where the language is unknown."""
    found = Foreign([], [])
    pattern = _candidates(language)
    if pattern is None:
        return found
    for match in pattern.finditer(text):
        start = match.start("year") if match["year"] else match.start()
        symbol = _read(text[start : match.end()], language)
        if isinstance(symbol, str):
            found.refused.append(Refusal(start, match.end(), symbol))
        elif symbol is not None:
            signal, low = _signal(text, start, language)
            found.mentions.append(
                TimeMention(start, match.end(), "date", symbol, signal, low, rule=f"dateparser {language}")
            )
    return found


_WORDS_BEFORE = re.compile(r"(?:([^\W\d_]+)\s+)?([^\W\d_]+)\s+$")
_BEFORE = 24


def _signal(text: str, start: int, language: str) -> tuple[Signal, int]:
    """The word before a date that opens one side: "desde 1975", "hasta el 3 de mayo"."""
    before = _WORDS_BEFORE.search(text, max(0, start - _BEFORE), start)
    for group in (2, 1) if before else ():
        for name in _SIGNALS:
            if before and (before[group] or "").lower() in tables()[name].get(language, ()):
                return name, before.start(group)
    return "", start


@cache
def _info(language: str) -> dict[str, Any] | None:
    """What dateparser knows of a language, or None where it does not know it."""
    if not re.fullmatch(r"[a-z]{2,3}", language):
        return None
    try:
        module = import_module(f"dateparser.data.date_translation_data.{language}")
    except ModuleNotFoundError:
        return None
    return dict(module.info)


def _names(info: dict[str, Any], keys: tuple[str, ...]) -> str:
    words = {w for key in keys for w in _sure(info, key)}
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


def _sure(info: dict[str, Any], key: str) -> list[str]:
    """The names that are long enough to be no other word, and the longest whatever its length."""
    words = [*info.get(key, ()), *tables()["forms"].get(info.get("name", ""), {}).get(key, ())]
    longest = max(words, key=len, default="")
    return [w for w in words if len(w) > _LONG or w == longest]


@cache
def _candidates(language: str) -> re.Pattern[str] | None:
    """One pattern for all that could be a date in the language."""
    info = _info(language)
    if info is None:
        return None
    months, weekdays = _names(info, _MONTHS), _names(info, _WEEKDAYS)
    small = "|".join(re.escape(w) for w in {*info.get("pertain", ()), "de", "del", "of"} if w.strip())
    ago = [p for patterns in info.get("relative-type-regex", {}).values() for p in patterns]
    fixed = [w for words in info.get("relative-type", {}).values() for w in words if len(w) >= _LONG]
    years = "|".join(re.escape(w) for w in tables()["years"].get(language, ()))
    day = r"(?:\d{1,2}(?:\.|er|º|ª|°)?\s+)?"
    alternatives = [
        rf"(?:(?:{weekdays}),?\s+(?:(?:{small})\s+)?)?{day}(?:(?:{small})\s+)?(?:{months})\b(?:,?\s+(?:(?:{small})\s+)?\d{{4}}\b)?",
        r"\d{1,2}[./-]\d{1,2}[./-]\d{4}\b",
        *(_bounded(p) for p in sorted(ago, key=len, reverse=True)),
        *(re.escape(w) for w in sorted(fixed, key=len, reverse=True)),
        rf"(?:{weekdays})",
    ]
    if not years:
        alternatives.append(r"(?P<year>(?!))")
    else:
        alternatives.append(rf"(?:{years})\s+(?P<year>(?:1[5-9]|20)\d\d)")
    return re.compile(rf"(?<!\w)(?:{'|'.join(f'(?:{a})' for a in alternatives)})(?!\w)", re.IGNORECASE)


def _bounded(pattern: str) -> str:
    """The pattern of dateparser with its number kept short, so that long digit runs stay cheap."""
    return re.sub(r"\(\\d\+\+\[\.,\]\?\\d\*\+\)", r"\\d{1,3}", pattern)


@lru_cache(maxsize=4096)
def _read(phrase: str, language: str) -> Symbol | str | None:
    """The symbol of one phrase: only the fields that stand in it; for a day that does not exist, why."""
    if re.fullmatch(r"\d{4}", phrase):
        return Calendar(year=int(phrase))
    info = _info(language) or {}
    lower = phrase.lower()
    named = re.findall(r"[^\W\d_]+", lower)
    month = next((n for n, key in enumerate(_MONTHS, 1) if _holds(info, key, named)), None)
    weekday = next((n for n, key in enumerate(_WEEKDAYS) if _holds(info, key, named)), None)
    digits = re.findall(r"\d+", phrase)
    if month is not None:
        parsed = _parse(phrase, language)
        year = next((int(d) for d in digits if len(d) == 4), None)
        day = next((int(d) for d in digits if len(d) <= 2), None)
        if day is not None and (problem := impossible(year, month, day)):
            return problem
        if day is not None and (parsed is None or parsed.month != month or parsed.day != day):
            return None
        return Calendar(year=year, month=month, day=day, weekday=weekday if day else None)
    if weekday is not None and not digits:
        return Calendar(weekday=weekday)
    parsed = _parse(phrase, language)
    if parsed is None:
        return _no_such_day(digits) if len(digits) == _DAY_MONTH_YEAR else None
    if len(digits) == _DAY_MONTH_YEAR:
        return Calendar(year=parsed.year, month=parsed.month, day=parsed.day)
    return _relative(lower, info, parsed)


def _no_such_day(digits: list[str]) -> str | None:
    """Why 31.02.2012 is no day, whichever order of day and month is meant."""
    first, second, year = (int(part) for part in digits)
    by_day, by_month = impossible(year, second, first), impossible(year, first, second)
    return by_day if by_day and by_month else None


def _holds(info: dict[str, Any], key: str, words: list[str]) -> bool:
    return any(w.lower() in words for w in _sure(info, key))


_UNITS: tuple[Unit, ...] = ("year", "month", "week", "day")


def _relative(phrase: str, info: dict[str, Any], parsed: datetime) -> Symbol | None:
    """Yesterday, three days ago: the unit that the phrase counts in, and how many."""
    unit = _unit_of(phrase, info)
    if unit is None:
        return None
    days = (parsed.date() - _BASE.date()).days
    if unit == "day":
        return Shift(days, "day", "said")
    if unit == "week":
        return Shift(round(days / 7), "week", "said")
    months = (parsed.year - _BASE.year) * 12 + parsed.month - _BASE.month
    return Shift(months, "month", "said") if unit == "month" else Shift(round(months / 12), "year", "said")


def _unit_of(phrase: str, info: dict[str, Any]) -> Unit | None:
    for key, words in info.get("relative-type", {}).items():
        if phrase in (w.lower() for w in words):
            return next((u for u in _UNITS if u in key), None)
    for key, patterns in info.get("relative-type-regex", {}).items():
        if any(re.fullmatch(_bounded(p), phrase) for p in patterns):
            return next((u for u in _UNITS if u in key), None)
    return None


def _parse(phrase: str, language: str) -> datetime | None:
    from dateparser.date import DateDataParser

    return _parser(language, DateDataParser).get_date_data(phrase).date_obj  # type: ignore[no-any-return]  # the library has no types


@cache
def _parser(language: str, maker: Any) -> Any:
    return maker(languages=[language], settings={"RELATIVE_BASE": _BASE, "DATE_ORDER": _order(language)})


def _order(language: str) -> str:
    return str((_info(language) or {}).get("date_order", "DMY"))
