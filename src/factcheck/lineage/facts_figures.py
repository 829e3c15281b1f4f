"""Figures among the words of a sentence, in digits or words, with scale, hedge and unit."""

from __future__ import annotations

import re

from factcheck.lineage.fact import Fact
from factcheck.lineage.facts_dates import CURRENCY
from factcheck.lineage.lexicon import Copies, lexicon
from factcheck.lineage.words import Words
from factcheck.model.years import OLDEST

_FIGURE = re.compile(r"(?!0\d)(\d+(?:\.\d+)?)([a-z]*)")
_METRES = "m"  # written onto a figure these are metres or millions: which, only a currency tells


def number(sentence: Words, text: str, at: int, words: Copies) -> Fact | None:
    """A figure in digits or words with its scale, its hedges and its unit."""
    first, at = at, at + (sentence.keys[at] in CURRENCY)
    amount, here = _amount(sentence.keys, at, words)
    if amount is None:
        return None
    sign = sentence.keys[first]
    if here == at + 1:
        amount *= _scale_after(sentence.keys, here, words)
    tail = text[sentence.ends[here - 1] : sentence.ends[here - 1] + 2].strip()[:1]
    low, high = _hedged(sentence.keys, first, amount, words)
    if tail == "%" or sign in CURRENCY:
        kind = "%" if tail == "%" else words.unit_of[sign]
    elif sentence.keys[here - 1].endswith(_METRES) and sentence.keys[here - 1][0].isdecimal():
        kind = _METRES
    elif _is_age(sentence, text, at, here, amount):
        kind = words.unit_of["year"]
    else:
        kind, here = _unit_after(sentence.keys, here, words)
    return Fact("number", first, here, (amount, kind), low, high, kind)


def _is_age(sentence: Words, text: str, at: int, here: int, amount: float) -> bool:
    """Whether a figure stands between commas behind a name, as an age does: "Ana Roth, 47, won"."""
    if not at or here != at + 1 or not 0 < amount <= OLDEST or not amount.is_integer():
        return False
    before, after = text[sentence.ends[at - 1] : sentence.starts[at]], text[sentence.ends[at] : sentence.ends[at] + 1]
    named = text[sentence.starts[at - 1]].isupper() and sentence.keys[at - 1] not in lexicon().months
    return before == ", " and after == "," and named


def _scale_after(keys: list[str], here: int, words: Copies) -> float:
    """The scale that a figure borrows from the next one: 140 in "between 140 and 150 million"."""
    if keys[here : here + 1] not in (["and"], ["to"], ["or"]):
        return 1.0
    here += 2 if keys[here + 1 : here + 2] and keys[here + 1] in CURRENCY else 1
    if here + 1 < len(keys) and _FIGURE.fullmatch(keys[here]) and keys[here + 1] in words.figures.scales:
        return words.figures.scales[keys[here + 1]]
    return 1.0


def _unit_after(keys: list[str], here: int, words: Copies) -> tuple[str, int]:
    """The unit written onto a figure (60m) or after it (square miles, per cent), and the word after it."""
    glued = keys[here - 1].lstrip("0123456789.")
    if glued and glued != keys[here - 1] and glued not in words.figures.suffixes:
        return words.unit_of.get(glued, ""), here
    after = keys[here : here + 2]
    if after == ["per", "cent"]:
        return "%", here + 2
    if after and after[0] in words.units.powers:
        return f"{after[0]} {words.unit_of.get(after[-1], '')}", here + 2
    if after and after[0] in words.unit_of:
        return words.unit_of[after[0]], here + 1
    return "", here


def _amount(keys: list[str], at: int, words: Copies) -> tuple[float | None, int]:
    """The amount that starts at a word, and the word after it."""
    key = keys[at] if at < len(keys) else ""
    if key in words.ordinal_words:
        return float(words.ordinal_words[key]), at + 1
    found = _FIGURE.fullmatch(key)
    if found:
        if found[2] in words.figures.suffixes:
            return float(found[1]) * words.figures.suffixes[found[2]], at + 1
        if found[2] and found[2] not in words.unit_of and found[2] not in {"st", "nd", "rd", "th", "s"}:
            return None, at
        amount, at = float(found[1]), at + 1
    elif key in words.number_words:
        amount, at = float(words.number_words[key]), at + 1
        if amount >= 20 and at < len(keys) and 0 < words.number_words.get(keys[at], 99) < 10:
            amount, at = amount + words.number_words[keys[at]], at + 1
    elif key in words.figures.scales and key != "dozen" and at and keys[at - 1] in {"a", "an"}:
        return words.figures.scales[key], at + 1
    else:
        return None, at
    while at < len(keys) and keys[at] in words.figures.scales:
        amount, at = amount * words.figures.scales[keys[at]], at + 1
    return amount, at


def _hedged(keys: list[str], at: int, amount: float, words: Copies) -> tuple[float, float]:
    """The range that the words before a figure allow."""
    before = keys[at - 1] if at else ""
    earlier = keys[at - 2] if at > 1 else ""
    low = high = amount
    figures = words.figures
    if before == "than" and earlier in figures.fewer:
        return float("-inf"), amount
    if before in figures.loose:
        low, high = 0.9 * amount, 1.1 * amount
    elif before in figures.floor:
        high = float("inf")
    elif before in figures.ceiling or (before == "to" and earlier in figures.ceiling):
        low = float("-inf")
    return low, high
