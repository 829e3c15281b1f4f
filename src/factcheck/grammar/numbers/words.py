"""Numbers written in words: cardinals, ordinals, fractions and vague plurals."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.numbers.cardinals import Word, cardinal, denominator, numeral, of_scale, part_of_scale, scale_at
from factcheck.grammar.numbers.lexicon import Numerals, numerals
from factcheck.grammar.numbers.numeral import LARGEST, Numeral, tidy
from factcheck.model.values import Number

_WORD = re.compile(r"[^\W\d_]++")
_GAP = re.compile(r" - |[ \u00a0]{1,3}|-|‐|‑|\n")
_LONGEST = 16


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
    return (
        _vague(words, lexicon)
        or _small_parts(words, lexicon)
        or _fraction(words, lexicon)
        or _ordinal(words, lexicon)
        or _whole(words, lexicon)
    )


def _whole(words: list[Word], lexicon: Numerals) -> Numeral | None:
    reading = cardinal(words, 0, lexicon)
    return None if reading is None or abs(reading.value) > LARGEST else numeral(words, reading.after, reading)


def _fraction(words: list[Word], lexicon: Numerals) -> Numeral | None:
    """As in "a third", "two-thirds", "three quarters", "half", "twenty and three fifths"."""
    texts = [word.text for word in words]
    if texts[0] == "half" and part_of_scale(texts, 0, lexicon) is None:
        return Numeral(words[0].start, words[0].end, 0.5, 0.5, 0.05, "fraction")
    for at in range(1, min(len(texts), 9)):
        under = denominator(texts[at], lexicon)
        if under is None:
            continue
        return _over(words, at, under, lexicon)
    return None


def _small_parts(words: list[Word], lexicon: Numerals) -> Numeral | None:
    """As in "one twenty-fifth", "three twenty-firsts", "one one-hundredth": a denominator of several words."""
    texts = [word.text for word in words]
    for at in range(2, min(len(texts), 9)):
        tens, bare = lexicon.tens.get(texts[at - 1]), texts[at].removesuffix("s")
        unit = lexicon.ordinals.get(bare)
        if tens and unit is not None and unit < 10:
            return _over_compound(words, at, tens + unit, lexicon)
    if texts[:2] == ["one", "one"] and (rank := _ordinal(words[1:], lexicon)) is not None:
        value = tidy(1 / rank.low)
        return Numeral(words[0].start, rank.end, value, value, 0.05, "fraction")
    return None


def _over(words: list[Word], at: int, under: int, lexicon: Numerals) -> Numeral | None:
    """The fraction whose denominator is word `at`, if what stands before it is a numerator."""
    texts = [word.text for word in words[:at]]
    plural = words[at].text.endswith("s") or words[at].text == "half"
    if texts in (["a"], ["an"], ["one"]):
        over: Number = 1
        if words[at].text.endswith("s"):
            return None
        scaled = of_scale([word.text for word in words], at + 1, over, under, lexicon)
        if scaled is not None:
            return numeral(words, scaled.after, scaled)
    else:
        reading = cardinal(words[:at], 0, lexicon)
        if reading is None or reading.after != at or not plural or reading.value < 2:
            return None
        over = reading.value
        if "and" in texts and (part := _last_part(words[:at], lexicon)) is not None and part < under:
            return None  # "two million and two thirds" ends in two thirds
        scaled = of_scale([word.text for word in words], at + 1, over, under, lexicon)
        if scaled is not None:
            return numeral(words, scaled.after, scaled)
    if over >= under and not words[at].hyphen:
        return None  # "over four quarters", "in both of the two halves": they are counted
    value = tidy(over / under)
    determined = texts[0] in lexicon.articles.words and not words[at].hyphen
    return Numeral(words[0].start, words[at].end, value, value, 0.05, "fraction", determined=determined)


def _last_part(words: list[Word], lexicon: Numerals) -> Number | None:
    """The number behind the last "and" of some words, if they end with it."""
    texts = [word.text for word in words]
    first = len(texts) - texts[::-1].index("and")
    reading = cardinal(words, first, lexicon) if first < len(texts) else None
    return reading.value if reading is not None and reading.after == len(texts) else None


def _over_compound(words: list[Word], at: int, under: int, lexicon: Numerals) -> Numeral | None:
    """A fraction whose denominator is two words, the last of them word `at`."""
    reading = cardinal(words[: at - 1], 0, lexicon)
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
    if not before or (before[0].text in lexicon.articles.words and len(before) == 1):
        return None
    reading = cardinal(before, 0, lexicon)
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
    elif not texts[0].endswith("s") and (scale := scale_at(texts, at, lexicon)):
        factor, after, hull = scale, at + 1, entry.scaled_hull or entry.hull
    elif texts[0] == "tens":
        return None
    short = factor - 1 if texts[0].endswith("s") else 0  # "tens of thousands" ends below 100,000
    low, high = entry.core[0] * factor, (entry.core[1] * factor + short if len(entry.core) > 1 else None)
    allowed = (hull[0] * factor, hull[1] * factor + short if len(hull) > 1 else None)
    return Numeral(words[0].start, words[after - 1].end, low, high, factor, "vague", hull=allowed, scale=factor)
