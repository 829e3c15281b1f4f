"""What follows or precedes a number and says what it measures: per cent, money, units, ages."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from factcheck.grammar.directions import way_of_act
from factcheck.grammar.numbers.around import small
from factcheck.grammar.numbers.beginning import Beginning
from factcheck.grammar.quantities.context import Near, closes_clause
from factcheck.grammar.quantities.lexicon import currencies, not_quantities, units_by_name
from factcheck.grammar.words.words import class_of, types
from factcheck.grammar.words.words_lemmas import noun_lemma, verb_lemma
from factcheck.grammar.words.words_tables import knows
from factcheck.row import NamedTuple

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
_OF_WHAT = re.compile(r"[ \u00a0-]pounds? of (?:the |an? )?((?:[a-z-]+(?: (?=[a-z])|\b)){1,4})")
_WEIGHED = frozenset({"substance", "food", "animal"})
_APART = frozenset(" \u00a0\n-")  # what may part a number from the word behind it
_HUNG = re.compile(r"-([^\W\d_]+)")
_NEXT = re.compile(r"[ \u00a0\n]+([^\W_][\w'’-]*)")
_POUNDS_TOO = re.compile(r" ?\d{1,2} ?(?:lbs?|pounds)\b")
_BEFORE_A_SUM = re.compile(r"[ \u00a0]?\d")
_FEW = 4  # words before a sum among which its paying is told


@cache
def _in_what() -> re.Pattern[str]:
    """What "pounds" are given for: "in damages", "of debt"."""
    return re.compile(r"[ \u00a0-]pounds? (?:in|as|for|of)? ?(?:an? |the )?([a-z]+)", re.IGNORECASE)


class Measured(NamedTuple):
    """A unit found beside a number: what family it is of, its name, and where it ends."""

    family: Family
    unit: str
    end: int
    scale: int = 1  # of the unit itself: "30 MUSD"


@cache
def _signs() -> re.Pattern[str]:
    signs = sorted(_sign_names(), key=len, reverse=True)
    return re.compile(rf"[ \u00a0-]?({'|'.join(map(re.escape, signs))})(?![\w/²³^])")


@cache
def _tight_names() -> dict[str, str]:
    return {s: u.name for u in units_by_name().values() for s in u.tight}


@cache
def _tight_signs() -> re.Pattern[str]:
    """Signs that are words elsewhere, and units only where they are set tight: "4in", "14st"."""
    return re.compile(rf"(?<=\d)({'|'.join(map(re.escape, _tight_names()))})(?![\w/²³^])")


@cache
def _unit_words() -> Beginning:
    return Beginning(_unit_names(), lambda spelled: rf"({spelled})(?!\w)".replace(r"\ ", "[ -]"))


@cache
def _unit_names() -> dict[str, str]:
    return {w.replace("-", " ").lower(): u.name for u in units_by_name().values() for w in u.words}


def is_length(word: str) -> bool:
    """Whether a word is a unit of length: "metres", "cm"."""
    name = _unit_names().get(word) or _sign_names().get(word)
    return name is not None and units_by_name()[name].of == "length"


@cache
def _sign_names() -> dict[str, str]:
    return {s: u.name for u in units_by_name().values() for s in u.signs}


@cache
def _money_words() -> tuple[Beginning, Beginning]:
    """The countries whose money may be named, and the names of money."""
    table = currencies()
    plain = [word for word in (*table.words, *table.cents, "pound") if word.isascii() and len(word) > 1]
    countries = Beginning(table.countries, lambda spelled: rf"({spelled})[ -]")
    return countries, Beginning(plain, lambda spelled: rf"({spelled})s?(?!\w)", endings=("", "s"))


@cache
def money_marks() -> frozenset[str]:
    """The signs of money of one character, which may stand behind a number as well: "40 €", "60 ¢"."""
    table = currencies()
    return frozenset(sign for sign in (*table.signs, *table.cents) if len(sign) == 1 and not sign.isalpha())


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
    behind = _in_what().match(text, end)
    return any(map(_tells_of_money, [*near, behind[1].lower() if behind else ""]))


def is_weighed(text: str, end: int) -> bool:
    """Whether what "a million pounds" are of has a weight: rice, steel, frozen salmon; not oil revenue, damage."""
    behind = _OF_WHAT.match(text, end)
    found = False
    for word in behind[1].split() if behind is not None else ():
        named = types(noun_lemma(word))
        if word in not_quantities().light.words:
            break
        if "money" in named and not named & _WEIGHED:
            return False
        found = found or bool(named & _WEIGHED)
    return found


def is_loss(before: list[Near]) -> bool:
    """Whether the words before a sum tell it as one that was lost: "a loss of", "it fell by"."""
    for word in reversed(before[-_FEW:]):
        if closes_clause(word):
            return False
        lemmas = {verb_lemma(word.text), noun_lemma(word.text)}
        if any(way_of_act(lemma) < 0 or class_of(lemma) == "loss" for lemma in lemmas):
            return True
    return False


def is_stone(text: str, start: int, end: int) -> bool:
    """Whether a figure with "st" is a weight and no rank: "14st", "11st", "21st 3lb", not "21st"."""
    rank = text[end - 3 : end - 2] == "1" and text[end - 4 : end - 2] != "11"
    return text[end - 2 : end] == "st" and end - start > 2 and (not rank or _POUNDS_TOO.match(text, end) is not None)


@lru_cache(maxsize=1024)
def _tells_of_money(word: str) -> bool:
    """Whether a word is an act of paying or a noun for what is paid."""
    paid = currencies().paid.words
    named = types(noun_lemma(word))
    return verb_lemma(word) in paid or noun_lemma(word) in paid or ("money" in named and not named & _WEIGHED)


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
    sign = end + 1 if text[end : end + 1] in (" ", "\u00a0") else end
    if text[sign : sign + 1] in money_marks() and (sign == end or not _BEFORE_A_SUM.match(text, sign + 1)):
        return Measured("money", table.signs.get(text[sign]) or table.cents[text[sign]], sign + 1)
    if (code := _CODE.match(text, end)) and code[2] in table.codes.words:
        return Measured("money", code[2], code.end(), _CODE_SCALE[code[1]])
    if (pence := _PENCE.match(text, end)) and not text[max(0, end - 4) : end].endswith(_LINES):
        return Measured("money", "penny", pence.end())
    if text[end : end + 1] not in _APART:
        return None
    countries, words = _money_words()
    nation = countries.match(text, end + 1)
    found = words.match(text, nation.end()) if nation is not None else None
    if found is None:
        nation, found = None, words.match(text, end + 1)
    if found is None:
        return None
    word, country = found[1].lower(), None if nation is None else nation[1]
    plural = found.end() > found.end(1)
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
    hyphen = text[end] == "-"
    if found := _signs().match(text, end):
        tight = text[end] not in " \u00a0-"
        name = _sign_names()[found[1]]
        if len(found[1]) > 1 or tight or found[1] in "°º" or (found[1] in "mtLgWVJ" and not hyphen):
            return _named(name, found.end())
    if (found := _tight_signs().match(text, end)) is not None:
        return _named(_tight_names()[found[1]], found.end())
    if found := _unit_words().match(text, _behind_gap(text, end)):
        unit = units_by_name()[_unit_names()[found[1].replace("-", " ").lower()]]
        if unit.hyphen_only and not hyphen:
            return None
        if not hyphen and (
            _is_half_of_a_word(text, found.end()) or (unit.alone and not _stands_alone(text, found.end()))
        ):
            return None
        return _named(unit.name, found.end())
    return None


def _is_half_of_a_word(text: str, end: int) -> bool:
    """Whether a noun hangs on a unit and makes it another: "tonne-kilometres", not "a 12 foot-high wall"."""
    behind = _HUNG.match(text, end)
    return behind is not None and knows(noun_lemma(behind[1].lower()), "N") and not knows(behind[1].lower(), "J")


def _stands_alone(text: str, end: int) -> bool:
    """Whether a unit is followed by no noun that it could stand before: "14 stone", not "14 stone pillars"."""
    behind = _NEXT.match(text, end)
    return behind is None or behind[1] in small().behind_a_weight or behind[1][0].isdecimal()


def _behind_gap(text: str, end: int) -> int:
    """Where the word stands behind a number: set tight, or behind a blank, a hyphen, a line's end."""
    at = end + 1 if text[end] in _APART else end
    return at + 1 if text[at : at + 1] == " " else at


def _named(name: str, end: int) -> Measured:
    return Measured("duration" if units_by_name()[name].of == "time" else "measure", name, end)
