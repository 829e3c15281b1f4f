"""The facts of a sentence that a slip can hit: figures, dates, names, units, outcomes.

A light reading, good enough to say that two aligned words are both figures or both dates; what the figures
mean is read elsewhere.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from factcheck.lineage.lexicon import Copies, lexicon
from factcheck.lineage.words import Words, is_day

FactType = Literal["number", "date", "name", "outcome"]
_FIGURE = re.compile(r"(\d+(?:\.\d+)?)([a-z]*)")
_CURRENCY = "$£€¥"
_TELLING = 2  # words of their own meaning that a sentence needs
_TITLE_CASE = 0.7  # from this share of capitals among the longer words a sentence is a headline


class Fact(NamedTuple):
    """One fact at the words `lo` to `hi` (exclusive) of a sentence.

    `value` is what is compared: for a figure its amount and unit, for a date its known parts, for a
    name its words; `written` is the name in its own letters.
    """

    type: FactType
    lo: int
    hi: int
    value: tuple[object, ...]
    low: float = 0.0
    high: float = 0.0
    unit: str = ""
    written: str = ""


def facts(sentence: Words, text: str) -> list[Fact]:
    """All facts among the words of a sentence in order; no two overlap.

    A line that hardly holds a word beside its figures is a stamp ("Posted on 5 May, 9:30") and tells none.
    """
    words, at = lexicon(), 0
    out: list[Fact] = []
    names = not _is_headline(sentence, text)
    while at < len(sentence.keys):
        key = sentence.keys[at]
        found = None
        if key in words.triggers or key[0].isdecimal():
            found = _date(sentence, text, at, words) or _number(sentence, text, at, words) or _word(sentence, at, words)
        if names and not found and text[sentence.starts[at]].isupper():
            found = _name(sentence, text, at, words)
        if found:
            out.append(found)
        at = found.hi if found else at + 1
    told = sum(len(key) > 2 and key.isalpha() and key not in words.prior for key in sentence.keys)
    return out if told - sum(fact.type == "date" for fact in out) >= _TELLING else []


def _is_headline(sentence: Words, text: str) -> bool:
    longer = [at for at, key in enumerate(sentence.keys) if len(key) > 3 and not key[0].isdigit()]
    capitals = sum(text[sentence.starts[at]].isupper() for at in longer)
    return len(longer) > 2 and capitals >= _TITLE_CASE * len(longer)


def _date(sentence: Words, text: str, at: int, words: Copies) -> Fact | None:
    """Weekday, month, day and year as far as they are told, as (weekday, month, day, year, clock)."""
    keys, here = sentence.keys, at
    weekday = words.weekdays.get(keys[here]) if text[sentence.starts[here]].isupper() else None
    if weekday:
        here += 1
    month = day = year = None
    if here < len(keys) and keys[here] in words.months and _is_month(sentence, text, here):
        month, here = words.months[keys[here]], here + 1
        if here < len(keys) and is_day(keys[here]):
            day, here = int(re.sub(r"\D", "", keys[here])), here + 1
    if here < len(keys) and (month or here == at) and _is_year(sentence, text, here, bool(month)):
        year, here = int(keys[here]), here + 1
    if here == at:
        return None
    return Fact("date", at, here, (weekday, month, day, year, None))


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
    if sentence.ends[at] - sentence.starts[at] != 4 or text[max(0, sentence.starts[at] - 1)] in _CURRENCY:
        return False
    if after_month:
        return True
    before = sentence.keys[at - 1] if at else ""
    after = sentence.keys[at + 1] if at + 1 < len(sentence.keys) else ""
    counted = after.isalpha() and len(after) > 3 and after.endswith("s") and text[sentence.ends[at]] == " "
    figures = lexicon().figures
    return not counted and before not in figures.loose | figures.floor | figures.ceiling


def _number(sentence: Words, text: str, at: int, words: Copies) -> Fact | None:
    """A figure in digits or words with its scale, its hedges and its unit."""
    amount, here = _amount(sentence.keys, at, words)
    if amount is None:
        return None
    sign = text[sentence.starts[at] - 1] if sentence.starts[at] else "-"
    if here == at + 1:
        amount *= _scale_after(sentence.keys, here, words)
    tail = text[sentence.ends[here - 1] : sentence.ends[here - 1] + 2].strip()[:1]
    if sign in "/:" or tail in {"/", ":"}:
        return Fact("date", at, here, (None, None, None, None, sentence.keys[at]))  # 9:30, 5/2/07: never a count
    low, high = _hedged(sentence.keys, at, amount, words)
    if tail == "%" or sign in _CURRENCY:
        kind = "%" if tail == "%" else words.unit_of[sign]
    else:
        kind, here = _unit_after(sentence.keys, here, words)
    return Fact("number", at, here, (amount, kind), low, high, kind)


def _scale_after(keys: list[str], here: int, words: Copies) -> float:
    """The scale that a figure borrows from the next one: 140 in "between 140 and 150 million"."""
    if keys[here : here + 1] not in (["and"], ["to"], ["or"]):
        return 1.0
    if here + 2 < len(keys) and _FIGURE.fullmatch(keys[here + 1]) and keys[here + 2] in words.figures.scales:
        return words.figures.scales[keys[here + 2]]
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
    key = keys[at]
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


def _word(sentence: Words, at: int, words: Copies) -> Fact | None:
    """What became of people."""
    key = sentence.keys[at]
    if key in words.outcome_of:
        return Fact("outcome", at, at + 1, (words.outcome_of[key],))
    return None


def denies(key: str) -> bool:
    """Whether a folded word denies: not, never, wasn't."""
    return key.endswith("n't") or key in lexicon().negations.words


def _name(sentence: Words, text: str, at: int, words: Copies) -> Fact | None:
    """A run of words with capitals; the first word of a sentence alone is none."""
    keys, starts, ends, here = sentence.keys, sentence.starts, sentence.ends, at
    while here < len(keys) and text[starts[here]].isupper() and keys[here] not in words.prior:
        if here > at and text[ends[here - 1] : starts[here]].strip(" .'’-–"):
            break
        if keys[here] in words.weekdays or keys[here] in words.months:
            break
        here += 1
    if here == at or (at == 0 and here == 1):
        return None
    return Fact("name", at, here, tuple(keys[at:here]), written=text[starts[at] : ends[here - 1]])
