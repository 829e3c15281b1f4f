"""What follows or precedes a number and says what it measures: per cent, money, units, ages."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from factcheck.grammar.numbers import alternatives
from factcheck.grammar.quantities.context import Near, closes_clause
from factcheck.grammar.quantities.lexicon import currencies, units_by_name
from factcheck.grammar.words import types
from factcheck.grammar.words_lemmas import noun_lemma, verb_lemma

Family = Literal["share", "money", "measure", "duration", "age"]

_PERCENT = re.compile(
    r"[ \u00a0]?[%％﹪](?![\w])|(?<=\d)pc(?![\w])"
    r"|[ \u00a0\n-](?:per[ -]?cents?|percents?|pct\.?)(?![\w])",
    re.IGNORECASE,
)
_POINTS = re.compile(r"[ \u00a0-](?:percentage[ -]points?|per[ -]?cent(?:age)? points?)\b|[ ]?pp\b", re.IGNORECASE)
_AGE = re.compile(
    r"(?:[- ](year|month|week|day)s?[- ]olds?|[- ](year|month|week|day)s? of age|(?<=\d)(y)/o)\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"[ \u00a0]?([MBk]?)([A-Z]{3})\b")
_PENCE = re.compile(r"(?<=\d)p(?![\w])")
_LINES = ("480", "576", "720", "1080", "1440", "2160")  # 1080p is no sum
_CODE_SCALE = {"": 1, "k": 1_000, "M": 1_000_000, "B": 1_000_000_000}
_POUNDS = re.compile(r"[ \u00a0-]pounds?\b", re.IGNORECASE)
_IN_WHAT = re.compile(r"[ \u00a0-]pounds? (?:in|as|for)? ?(?:an? |the )?([a-z]+)", re.IGNORECASE)
_FEW = 4  # words before a sum among which its paying is told
_WORD = re.compile(r"[ \u00a0\n-]((?:[A-Za-z][A-Za-z.]*[ -]){0,2}?)([a-z]+)\b", re.IGNORECASE)


class Measured(NamedTuple):
    """A unit found beside a number: what family it is of, its name, and where it ends."""

    family: Family
    unit: str
    end: int
    scale: int = 1  # of the unit itself: "30 MUSD"


@cache
def _unit_pattern() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = {w.replace("-", " "): u.name for u in units_by_name().values() for w in u.words}
    signs = [s for u in units_by_name().values() for s in u.signs]
    spelled = alternatives(list(words)).replace(r"\ ", "[ -]")
    signed = "|".join(re.escape(s) for s in sorted(signs, key=len, reverse=True))
    word_pattern = re.compile(rf"[ \u00a0\n-]?[ ]?({spelled})(?![\w])", re.IGNORECASE)
    return word_pattern, re.compile(rf"[ \u00a0-]?({signed})(?![\w/²³^])")


@cache
def _unit_names() -> dict[str, str]:
    return {w.replace("-", " ").lower(): u.name for u in units_by_name().values() for w in u.words}


@cache
def _sign_names() -> dict[str, str]:
    return {s: u.name for u in units_by_name().values() for s in u.signs}


@cache
def _money_word() -> re.Pattern[str]:
    table = currencies()
    words = [*table.words, *table.cents, "pound"]
    plain = [w for w in words if w.isascii() and len(w) > 1]
    return re.compile(
        rf"[ \u00a0\n-](?:(?P<country>{alternatives(list(table.countries))})[ -])?"
        rf"(?P<word>{alternatives(plain)})s?(?![\w])",
        re.IGNORECASE,
    )


@cache
def _ends_of_signs() -> frozenset[str]:
    """The last letters of all that stands for money before a number."""
    return frozenset(sign[-1] for sign in (*currencies().signs, *currencies().codes.words))


def is_paid(text: str, end: int, before: list[Near]) -> bool:
    """Whether the words beside "5,000 pounds" tell of paying: "bail of", "fined him", "in damages"."""
    if not _POUNDS.match(text, end):
        return False
    near: list[str] = []
    for word in reversed(before[-_FEW:]):
        if closes_clause(word):
            break
        near.append(word.text)
    behind = _IN_WHAT.match(text, end)
    return any(map(_tells_of_money, [*near, behind[1].lower() if behind else ""]))


@lru_cache(maxsize=1024)
def _tells_of_money(word: str) -> bool:
    """Whether a word is an act of paying or a noun for what is paid."""
    paid = currencies().paid.words
    return verb_lemma(word) in paid or noun_lemma(word) in paid or "money" in types(noun_lemma(word))


def money_before(text: str, start: int) -> tuple[str, int] | None:
    """The currency whose sign or code stands right before a number, and where it begins."""
    table = currencies()
    edge = start - 1 if text[start - 1 : start] in (" ", "\u00a0") else start
    if text[edge - 1 : edge] not in _ends_of_signs():
        return None
    for size in (4, 3, 2, 1):
        sign = text[max(0, edge - size) : edge]
        if len(sign) != size:
            continue
        code = table.signs.get(sign) or (sign if size == 3 and sign in table.codes.words else None)
        if code is None:
            continue
        left = text[edge - size - 1 : edge - size]
        if sign[0].isalpha() and (left.isalnum() or left == "-"):
            continue
        return code, edge - size
    return None


def negative_money(text: str, start: int) -> tuple[str, int] | None:
    """The currency sign before a minus right before a number: the "$-" of "$-50.8bn"."""
    if text[start - 1 : start] not in ("-", "−"):
        return None
    found = money_before(text, start - 1)
    return None if found is None or text[start - 2 : start - 1].isspace() else found


def money_after(text: str, end: int, *, large: bool, many: bool = False) -> Measured | None:
    """The currency named behind a number.

    `large` numbers make "pounds" money rather than weight, `many` a plural like "crowns" money rather than headgear.
    """
    table = currencies()
    if text[end : end + 1] in ("€", "£", "$", "₽", "¥", "¢", "₴", "₹", "₺"):
        return Measured("money", table.signs.get(text[end]) or table.cents[text[end]], end + 1)
    if text[end : end + 1] in (" ", "\u00a0") and text[end + 1 : end + 2] in ("€", "₽", "₴", "₺", "¢"):
        return Measured("money", table.signs.get(text[end + 1]) or table.cents[text[end + 1]], end + 2)
    if (code := _CODE.match(text, end)) and code[2] in table.codes.words:
        return Measured("money", code[2], code.end(), _CODE_SCALE[code[1]])
    if (pence := _PENCE.match(text, end)) and not text[max(0, end - 4) : end].endswith(_LINES):
        return Measured("money", "penny", pence.end())
    found = _money_word().match(text, end)
    if found is None:
        return None
    word, country = found["word"].lower(), found["country"]
    plural = found.end() > found.end("word")
    bare = word if word in table.words or word in table.cents else word.rstrip("s")
    letter = table.letters.get(bare)
    if country is not None and letter is not None:
        return Measured("money", table.countries[country.lower()] + letter, found.end())
    if bare == "pound":
        return Measured("money", "GBP", found.end()) if large or country else None
    if bare in table.only_with_country.words and country is None and not large and not (many and plural):
        return None
    if bare in table.cents:
        return Measured("money", table.cents[bare], found.end())
    return Measured("money", table.words[bare], found.end())


def temperature(text: str, end: int) -> Measured | None:
    """The bare C or F of a signed figure: "-10C"."""
    name = {"C": "celsius", "F": "fahrenheit"}.get(text[end : end + 1])
    return None if name is None or text[end + 1 : end + 2].isalnum() else Measured("measure", name, end + 1)


def after(text: str, end: int, *, large: bool = False, many: bool = False) -> Measured | None:
    """The unit that follows a number ending at `end`: per cent, an age, money, or a unit of measure."""
    following = text[end : end + 1]
    if not following or following in ",;:.)]!?":
        return None
    if found := _POINTS.match(text, end):
        return Measured("share", "pp", found.end())
    if found := _PERCENT.match(text, end):
        return Measured("share", "%", found.end())
    if found := _AGE.match(text, end):
        return Measured("age", (found[1] or found[2] or "year").lower(), found.end())
    return money_after(text, end, large=large, many=many) or _unit(text, end)


def _unit(text: str, end: int) -> Measured | None:
    words, signs = _unit_pattern()
    hyphen = text[end] == "-"
    if found := signs.match(text, end):
        tight = text[end] not in " \u00a0-"
        name = _sign_names()[found[1]]
        if len(found[1]) > 1 or tight or found[1] in "°º" or (found[1] in "mtLgWVJ" and not hyphen):
            return _named(name, found.end())
    if found := words.match(text, end):
        name = _unit_names()[found[1].replace("-", " ").lower()]
        if units_by_name()[name].hyphen_only and not hyphen:
            return None
        return _named(name, found.end())
    return None


def _named(name: str, end: int) -> Measured:
    return Measured("duration" if units_by_name()[name].of == "time" else "measure", name, end)
