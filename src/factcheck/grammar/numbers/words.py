"""Numbers written in words: cardinals, ordinals, fractions and vague plurals."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.grammar.numbers.lexicon import Numerals, numerals
from factcheck.grammar.numbers.numeral import LARGEST, Numeral, last_place, tidy
from factcheck.model.values import Number

_WORD = re.compile(r"[^\W\d_]++")
_GAP = re.compile(r" - |[ \u00a0]{1,3}|-|‐|‑|\n")
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
    return _terms(texts, at, lexicon)


def _scale(texts: list[str], at: int, lexicon: Numerals) -> int | None:
    """The scale or pack that word `at` names."""
    if at >= len(texts):
        return None
    word = texts[at]
    if word == "pair":
        return None
    bare = word[:-1] if word.endswith("s") and word[:-1] in lexicon.packs and word != "scores" else word
    return lexicon.scales.get(bare) or lexicon.packs.get(bare)


def _scales(texts: list[str], at: int, lexicon: Numerals) -> tuple[int, int]:
    """The product of the scale words from `at` on ("hundred thousand", "lakh crore"), and the word after them."""
    factor = 1
    while (scale := _scale(texts, at, lexicon)) is not None and factor < LARGEST:
        factor *= scale
        at += 1
    return factor, at


def _part_of_scale(texts: list[str], at: int, lexicon: Numerals) -> _Reading | None:
    """As in "half a million", "half a dozen", "a quarter of a million", "a half million"."""
    part = at + 1 if texts[at] == "a" else at
    under = lexicon.parts[texts[part]]
    return _of_scale(texts, part + 1, 1, under, lexicon)


def _of_scale(texts: list[str], after: int, over: Number, under: int, lexicon: Numerals) -> _Reading | None:
    """The scale that a fraction is a part of: "(two thirds) of a million"."""
    if texts[after : after + 2] in (["of", "a"], ["of", "an"]):
        after += 2
    elif texts[after : after + 1] == ["a"]:
        after += 1
    scale = _scale(texts, after, lexicon)
    if scale is None:
        return None
    return _Reading(scale * over / under, scale / 10 if scale > 12 else 1, after + 1, scale=scale)


def _below_hundred(texts: list[str], at: int, lexicon: Numerals) -> _Reading | None:
    word = texts[at] if at < len(texts) else ""
    if word in lexicon.tens:
        unit = lexicon.units.get(texts[at + 1], 0) if at + 1 < len(texts) else 0
        value = lexicon.tens[word] + (unit if 0 < unit < 10 else 0)
        return _Reading(value, last_place(value), at + 1 + (0 < unit < 10))
    if word in lexicon.units:
        return _Reading(lexicon.units[word], 1, at + 1)
    return None


def _group(texts: list[str], at: int, lexicon: Numerals) -> _Reading | None:
    """A number below a thousand with its decimals or half: "two hundred and six", "three point five"."""
    small = _below_hundred(texts, at, lexicon)
    if small is None:
        return None
    value, step, after = small.value, small.step, small.after
    if texts[after : after + 1] == ["hundred"] and value < 100:
        value, step, after = value * 100, 100, after + 1
        rest = after + 1 if texts[after : after + 1] == ["and"] else after
        more = _below_hundred(texts, rest, lexicon)
        if more is not None and more.value > 0 and not _is_over(texts, rest, more, lexicon):
            value, step, after = value + more.value, more.step, more.after
    return _decimals(texts, _Reading(value, step, after), lexicon)


def _is_over(texts: list[str], at: int, reading: _Reading, lexicon: Numerals) -> bool:
    """Whether a number is the numerator of a fraction: the "two" of "and two thirds"."""
    under = _denominator(texts[reading.after], lexicon) if reading.after < len(texts) else None
    ends = reading.after < len(texts) and (texts[reading.after].endswith("s") or texts[reading.after] in lexicon.parts)
    return under is not None and reading.value < under and (ends or texts[at] == "one")


def _decimals(texts: list[str], reading: _Reading, lexicon: Numerals) -> _Reading:
    """As in "two point seven five": digits after the word point."""
    after = reading.after
    if texts[after : after + 1] != ["point"]:
        return reading
    digits = ""
    at = after + 1
    while at < len(texts) and (digit := lexicon.units.get(texts[at])) is not None and digit < 10:
        digits += str(digit)
        at += 1
    if not digits and (small := _below_hundred(texts, at, lexicon)):
        digits, at = str(small.value), small.after
    if not digits:
        return reading
    value = tidy(reading.value + int(digits) / 10 ** len(digits))
    return _Reading(value, 10.0 ** -len(digits), at)


def _terms(texts: list[str], at: int, lexicon: Numerals) -> _Reading | None:
    """Groups with their scales in falling order, and a fraction at the end: "two million and a half"."""
    total: Number = 0
    ceiling, scale, step, terms, loose = LARGEST * 10, 1, 1.0, 0, False
    while at < len(texts):
        group = _opening_group(texts, at, lexicon) if terms == 0 else _group(texts, at, lexicon)
        if group is None or (terms and _is_over(texts, at, group, lexicon)):
            break
        group = _halved(texts, group, lexicon) if terms == 0 else group
        factor, after = _scales(texts, group.after, lexicon)
        if factor >= ceiling or group.value * factor >= ceiling or (terms and group.value == 0):
            break
        total, at, terms, loose = total + group.value * factor, after, terms + 1, group.loose
        hundreds = 100 if terms == 1 and group.value >= 100 and group.step >= 100 else 1
        ceiling, scale, step = factor, factor if factor > 1 else max(scale, hundreds), group.step * factor
        if factor == 1 or group.value == 0:
            break
        following = at + 1 if texts[at : at + 1] == ["and"] else at
        more = _group(texts, following, lexicon)
        if more is None or _is_over(texts, following, more, lexicon):
            break
        at = following
    if terms == 0:
        return None
    at = at - 1 if texts[at - 1 : at] == ["and"] else at
    reading = _Reading(total, step if step < 1 or total % 1 else max(step, 1), at, loose and terms == 1, scale)
    if terms > 1 and not total % 1:
        reading = reading._replace(step=last_place(total))
    return _with_part(texts, reading, lexicon)


def _opening_group(texts: list[str], at: int, lexicon: Numerals) -> _Reading | None:
    """The first group; "a" and a bare scale count as one, loosely ("a hundred", "hundred thousand")."""
    if texts[at] in ("a", "an"):
        return _Reading(1, 1, at + 1, loose=True) if _scale(texts, at + 1, lexicon) else None
    if texts[at] in lexicon.scales:
        return _Reading(1, 1, at, loose=True)
    return _group(texts, at, lexicon)


def _halved(texts: list[str], reading: _Reading, lexicon: Numerals) -> _Reading:
    """As in "two and a half (million)", "three and three quarters"."""
    part = _and_part(texts, reading.after, lexicon)
    if part is None or reading.loose:
        return reading
    over, under, after = part
    if _scale(texts, after, lexicon) is None and reading.value >= 1000:
        return reading
    return _Reading(tidy(reading.value + over / under), 0.5 if under == 2 else 1 / under, after)


def _with_part(texts: list[str], reading: _Reading, lexicon: Numerals) -> _Reading:
    """A fraction behind a scale: "a million and a half", "one billion and three quarters million"."""
    part = _and_part(texts, reading.after, lexicon)
    if part is None:
        return reading
    over, under, after = part
    inner = _scale(texts, after, lexicon)
    if inner is not None and inner < reading.scale:
        return reading._replace(value=tidy(reading.value + inner * over / under), step=inner / 10, after=after + 1)
    unit = reading.scale if reading.scale >= 1000 and reading.value % reading.scale == 0 else 1
    step = unit / 10 if unit > 1 else 1 / under
    return reading._replace(value=tidy(reading.value + unit * over / under), step=step, after=after, loose=False)


def _and_part(texts: list[str], at: int, lexicon: Numerals) -> tuple[int, int, int] | None:
    """Numerator, denominator and the word after "and a half", "and three quarters"."""
    rest = texts[at + 1 : at + 3]
    if texts[at : at + 1] != ["and"] or len(rest) < 2:
        return None
    over = lexicon.units.get(rest[0], 1 if rest[0] in ("a", "an") else 0)
    under = _denominator(rest[1], lexicon)
    return None if not over or under is None or over >= under else (over, under, at + 3)


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
        tens = lexicon.tens.get(texts[at - 1])
        if tens and under < 10 and words[at].hyphen and at > 1:
            return _over_compound(words, at, tens + under, lexicon)  # "one twenty-fifth"
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
        scaled = _of_scale([word.text for word in words], at + 1, over, under, lexicon)
        if scaled is not None:
            return _numeral(words, scaled.after, scaled)
    else:
        reading = _cardinal(words[:at], 0, lexicon)
        if reading is None or reading.after != at or not plural or reading.value < 2:
            return None
        over = reading.value
        if "and" in texts and texts[-2] == "and" and (lexicon.units.get(texts[-1]) or under) < under:
            return None  # "two million and two thirds" ends in two thirds
        scaled = _of_scale([word.text for word in words], at + 1, over, under, lexicon)
        if scaled is not None:
            return _numeral(words, scaled.after, scaled)
    value = tidy(over / under)
    determined = texts[0] in ("a", "an") and not words[at].hyphen
    return Numeral(words[0].start, words[at].end, value, value, 0.05, "fraction", determined=determined)


def _over_compound(words: list[Word], at: int, under: int, lexicon: Numerals) -> Numeral | None:
    """A fraction whose denominator is two words, the last of them word `at`."""
    reading = _cardinal(words[: at - 1], 0, lexicon)
    plural = words[at].text.endswith("s")
    if reading is None or reading.after != at - 1 or words[0].text == "a" or plural == (reading.value == 1):
        return None
    value = tidy(reading.value / under)
    return Numeral(words[0].start, words[at].end, value, value, 0.05, "fraction")


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
