"""Numbers written in words: cardinals, ordinals, fractions and vague plurals."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.grammar.numbers.lexicon import Numerals, numerals
from factcheck.grammar.numbers.numeral import LARGEST, Numeral, last_place, tidy
from factcheck.model.values import Number

_WORD = re.compile(r"[^\W\d_]++")
_GAP = re.compile(r" ?[-‐‑–]? ?|[ \u00a0\n]")
_LONGEST = 16


class Word(NamedTuple):
    """A word in small letters with its place, and whether a hyphen joins it to the one before."""

    text: str
    start: int
    end: int
    hyphen: bool


@cache
def _vocabulary() -> frozenset[str]:
    lexicon = numerals()
    tables = (lexicon.units, lexicon.tens, lexicon.scales, lexicon.packs, lexicon.ordinals, lexicon.parts)
    words = {word for table in tables for word in table}
    words |= {word + "s" for table in (lexicon.ordinals, lexicon.scales, lexicon.packs) for word in table}
    words |= {part for phrase in lexicon.vague for part in phrase.split()}
    return frozenset(words | {"a", "an", "and", "of", "point", "the"})


def scan(text: str, start: int) -> list[Word]:
    """The run of words from `start` that may belong to a number."""
    words: list[Word] = []
    position = start
    while len(words) < _LONGEST:
        found = _WORD.match(text, position)
        if found is None or found[0].lower() not in _vocabulary():
            break
        words.append(Word(found[0].lower(), found.start(), found.end(), "-" in text[position - 1 : found.start()]))
        gap = _GAP.match(text, found.end())
        if gap is None or gap.end() == found.end():
            break
        position = gap.end()
    return words


class _Reading(NamedTuple):
    """A cardinal under way: its value, the worth of its last place, the next word, and whether it began with a."""

    value: Number
    step: Number
    after: int
    loose: bool = False
    scale: int = 1


def read_words(text: str, start: int) -> Numeral | None:
    """The number in words that begins at `start`, or None.

    Example:
        >>> read_words("two and a half million people", 0)[:5]
        (0, 22, 2500000, 2500000, 500000)
    """
    words = scan(text, start)
    if not words:
        return None
    lexicon = numerals()
    return _vague(words, lexicon) or _fraction(words, lexicon) or _ordinal(words, lexicon) or _whole(words, lexicon)


def _numeral(words: list[Word], after: int, reading: _Reading) -> Numeral:
    return Numeral(
        words[0].start, words[after - 1].end, tidy(reading.value), tidy(reading.value), tidy(reading.step),
        loose=reading.loose, scale=reading.scale, determined=words[0].text in ("a", "an"),
    )  # fmt: skip


def _whole(words: list[Word], lexicon: Numerals) -> Numeral | None:
    reading = _cardinal(words, 0, lexicon)
    return None if reading is None or abs(reading.value) > LARGEST else _numeral(words, reading.after, reading)


def _cardinal(words: list[Word], at: int, lexicon: Numerals) -> _Reading | None:
    """A cardinal from word `at`: "a hundred", "half a million", "two and a half million", "six dozen"."""
    texts = [word.text for word in words]
    first = texts[at]
    if first in ("half", "quarter") or (first == "a" and texts[at + 1 : at + 2] in (["half"], ["quarter"])):
        return _part_of_scale(texts, at, lexicon)
    if first in ("a", "an"):
        scale = _scale(texts, at + 1, lexicon)
        if scale is None:
            return None
        return _more(texts, _Reading(scale, scale, at + 2, loose=True, scale=int(scale)), lexicon)
    if first in lexicon.scales:
        return _more(texts, _Reading(lexicon.scales[first], lexicon.scales[first], at + 1, loose=True), lexicon)
    reading = _below_hundred(texts, at, lexicon)
    return None if reading is None else _more(texts, reading, lexicon)


def _scale(texts: list[str], at: int, lexicon: Numerals) -> int | None:
    if at >= len(texts):
        return None
    word = texts[at]
    if word == "pair":
        return None
    bare = word[:-1] if word.endswith("s") and word[:-1] in lexicon.packs and word != "scores" else word
    return lexicon.scales.get(bare) or lexicon.packs.get(bare)


def _part_of_scale(texts: list[str], at: int, lexicon: Numerals) -> _Reading | None:
    """As in "half a million", "half a dozen", "a quarter of a million", "a half million"."""
    part = at + 1 if texts[at] == "a" else at
    under = lexicon.parts[texts[part]]
    after = part + 1
    if texts[after : after + 2] in (["of", "a"], ["of", "an"]):
        after += 2
    elif texts[after : after + 1] == ["a"]:
        after += 1
    scale = _scale(texts, after, lexicon)
    if scale is None:
        return None
    return _Reading(scale / under, scale / 10 if scale > 12 else 1, after + 1, scale=scale)


def _below_hundred(texts: list[str], at: int, lexicon: Numerals) -> _Reading | None:
    word = texts[at]
    if word in lexicon.tens:
        unit = lexicon.units.get(texts[at + 1], 0) if at + 1 < len(texts) else 0
        value = lexicon.tens[word] + (unit if 0 < unit < 10 else 0)
        return _Reading(value, last_place(value), at + 1 + (0 < unit < 10))
    if word in lexicon.units:
        return _Reading(lexicon.units[word], 1, at + 1)
    return None


def _more(texts: list[str], reading: _Reading, lexicon: Numerals) -> _Reading:
    """What follows the first group: decimals, halves, scales in falling order, "and" with a smaller rest."""
    value, step, after, loose, scale = reading
    value, step, after = _decimals(texts, value, step, after, lexicon)
    value, step, after, halved = _and_part(texts, value, step, after, lexicon)
    total: Number = 0
    ceiling = LARGEST * 10
    while True:
        factor = _scale(texts, after, lexicon)
        if factor is not None and value > 0 and factor < ceiling:
            value, step, after, scale = value * factor, step * factor, after + 1, factor
            if factor >= 1000 or factor == 12 or factor == 20:
                total, value, ceiling = total + value, 0, factor
            value, step, after, halved = _and_part(texts, value, step, after, lexicon, total, halved)
            continue
        rest = after + 1 if texts[after : after + 1] == ["and"] else after
        following = _below_hundred(texts, rest, lexicon) if rest < len(texts) and not halved else None
        room = value % 100 == 0 and (value > 0 or total > 0) and scale > 1 and step != 0.5
        if following is None or not room or (rest > after and scale < 100) or following.value == 0:
            break
        value, after, step = value + following.value, following.after, following.step
        loose = False
    whole = total + value
    return _Reading(
        whole,
        step if whole % 1 or step < 1 else max(step, 1) if halved else last_place(whole),
        after,
        loose,
        scale,
    )


def _decimals(
    texts: list[str], value: Number, step: Number, after: int, lexicon: Numerals
) -> tuple[Number, Number, int]:
    """As in "two point seven five": digits after the word point."""
    if texts[after : after + 1] != ["point"]:
        return value, step, after
    digits = ""
    at = after + 1
    while at < len(texts) and (digit := lexicon.units.get(texts[at])) is not None and digit < 10:
        digits += str(digit)
        at += 1
    if not digits and at < len(texts) and (tens := _below_hundred(texts, at, lexicon)):
        digits, at = str(tens.value), tens.after
    if not digits:
        return value, step, after
    return tidy(value + int(digits) / 10 ** len(digits)), 10.0 ** -len(digits), at


def _and_part(
    texts: list[str],
    value: Number,
    step: Number,
    after: int,
    lexicon: Numerals,
    total: Number = 0,
    done: bool = False,
) -> tuple[Number, Number, int, bool]:
    """As in "and a half", "and three quarters": added to a number, or to its last scale ("a million and a half")."""
    if done or texts[after : after + 1] != ["and"]:
        return value, step, after, done
    rest = texts[after + 1 :]
    over = lexicon.units.get(rest[0], 1 if rest[0] in ("a", "an") else 0) if len(rest) > 1 else 0
    under = _denominator(rest[1], lexicon) if len(rest) > 1 else None
    if not over or under is None or over >= under:
        return value, step, after, done
    unit = _unit_of_half(texts, after, lexicon) if total or value >= 100 else 1
    return tidy(value + unit * over / under), unit * 0.5 if unit == 1 else unit / 10, after + 3, True


def _unit_of_half(texts: list[str], after: int, lexicon: Numerals) -> int:
    """The scale that "and a half" refers to: "a million and a half" adds half a million."""
    scale = _scale(texts, after - 1, lexicon) or 1
    return scale if texts[after - 2] in ("a", "one") and after >= 2 else 1


def _denominator(word: str, lexicon: Numerals) -> int | None:
    if word in lexicon.parts:
        return lexicon.parts[word]
    bare = word[:-1] if word.endswith("s") else word
    under = lexicon.ordinals.get(bare)
    return under if under is not None and under > 2 else None


def _fraction(words: list[Word], lexicon: Numerals) -> Numeral | None:
    """As in "a third", "two-thirds", "three quarters", "half", "twenty and three fifths"."""
    texts = [word.text for word in words]
    if texts[0] == "half" and _part_of_scale(texts, 0, lexicon) is None:
        return Numeral(words[0].start, words[0].end, 0.5, 0.5, 0.05, "fraction")
    for at in range(1, min(len(texts), 9)):
        under = _denominator(texts[at], lexicon)
        if under is None:
            continue
        if texts[at + 1 : at + 2] and _scale(texts, at + (3 if texts[at + 1] == "of" else 1), lexicon):
            return None
        return _over(words, at, under, lexicon)
    return None


def _over(words: list[Word], at: int, under: int, lexicon: Numerals) -> Numeral | None:
    """The fraction whose denominator is word `at`, if what stands before it is a numerator."""
    texts = [word.text for word in words[:at]]
    plural = words[at].text.endswith("s") or words[at].text in ("half",)
    if texts in (["a"], ["an"], ["one"]):
        over: Number = 1
        if words[at].text.endswith("s"):
            return None
    else:
        reading = _cardinal(words[:at], 0, lexicon)
        if reading is None or reading.after != at or not plural or reading.value < 2:
            return _mixed(words, at, under, lexicon)
        over = reading.value
    value = tidy(over / under)
    determined = texts[0] in ("a", "an") and not words[at].hyphen
    return Numeral(words[0].start, words[at].end, value, value, 0.05, "fraction", determined=determined)


def _mixed(words: list[Word], at: int, under: int, lexicon: Numerals) -> Numeral | None:
    """As in "one hundred and three and two thirds"."""
    texts = [word.text for word in words[:at]]
    joints = [i for i, text in enumerate(texts) if text == "and"]
    if not joints or joints[-1] + 2 != at or words[at].text in lexicon.parts:
        return None
    last = joints[-1]
    whole = _cardinal(words[:last], 0, lexicon)
    over = lexicon.units.get(texts[last + 1], 1 if texts[last + 1] in ("a", "an") else 0)
    if whole is None or whole.after != last or not 0 < over < under:
        return None
    value = tidy(whole.value + over / under)
    return Numeral(words[0].start, words[at].end, value, value, tidy(1 / under), loose=False)


def _ordinal(words: list[Word], lexicon: Numerals) -> Numeral | None:
    """As in "first", "twenty-first", "two hundred and third", "a hundred trillionth"."""
    texts = [word.text for word in words]
    for at, text in enumerate(texts[:10]):
        rank = lexicon.ordinals.get(text)
        if rank is None:
            continue
        if at == 0:
            return Numeral(words[0].start, words[0].end, rank, rank, 1, "ordinal")
        value = _rank(words, at, rank, lexicon)
        if value is not None:
            return Numeral(words[0].start, words[at].end, value, value, 1, "ordinal")
        break
    return None


def _rank(words: list[Word], at: int, rank: int, lexicon: Numerals) -> int | None:
    """The value of an ordinal with words before it, or None if they do not belong to it."""
    before = words[: at - 1] if words[at - 1].text == "and" else words[:at]
    if not before or (before[0].text in ("a", "an") and len(before) == 1):
        return None
    reading = _cardinal(before, 0, lexicon)
    if reading is None or reading.after != len(before) or reading.value != int(reading.value):
        return None
    value = int(reading.value)
    if rank >= 100:
        return value * rank
    room = 100 if rank >= 10 else 10
    return value + rank if value >= 20 and value % room == 0 else None


def _vague(words: list[Word], lexicon: Numerals) -> Numeral | None:
    """As in "dozens", "tens of thousands", "several hundred", "a few", "a couple of"."""
    texts = [word.text for word in words]
    for size in (4, 3, 2, 1):
        entry = lexicon.vague.get(" ".join(texts[:size])) if len(texts) >= size else None
        if entry is not None:
            break
    else:
        return None
    if texts[0] == "tens" and texts[1:2] != ["of"]:
        return None
    factor, after = 1, size
    at = size + 1 if texts[size : size + 1] == ["of"] else size
    hull = entry.hull
    plural = texts[at][:-1] if at < len(texts) and texts[at].endswith("s") else ""
    if at > size and texts[0].endswith("s") and plural in lexicon.scales:
        factor, after = lexicon.scales[plural], at + 1
    elif not texts[0].endswith("s") and (scale := _scale(texts, at, lexicon)):
        factor, after, hull = scale, at + 1, entry.scaled_hull or entry.hull
        if texts[size] == "of" and scale > 100:
            after = at + 1
    elif texts[0] == "tens":
        return None
    short = factor - 1 if texts[0].endswith("s") else 0  # "tens of thousands" ends below 100,000
    low, high = entry.core[0] * factor, (entry.core[1] * factor + short if len(entry.core) > 1 else None)
    allowed = (hull[0] * factor, hull[1] * factor + short if len(hull) > 1 else None)
    return Numeral(words[0].start, words[after - 1].end, low, high, factor, "vague", hull=allowed, scale=factor)
