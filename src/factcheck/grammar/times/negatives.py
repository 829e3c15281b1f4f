"""What is no date although it looks like one: counts, codes, names, verbs."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.times.lexicon import lexicon, word_set
from factcheck.grammar.times.tokens import Tokens


@cache
def _sets() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    silent = lexicon().silent
    return frozenset(silent.before), frozenset(silent.count), frozenset(silent.unit), frozenset(silent.street)


def function_word(word: str) -> bool:
    """Whether a word cannot be the noun that a year qualifies."""
    return word in word_set("function_words") or word in word_set("governors")


def governed(tokens: Tokens, low: int) -> bool:
    """Whether a preposition or another temporal word stands right before."""
    return tokens.at(low - 1) in word_set("governors")


def year_is_count(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a bare number of four figures counts or names something else than a year."""
    before, count, unit, street = _sets()
    prev, follow = tokens.at(low - 1), tokens.at(high)
    if glued(tokens, low, high):
        return True
    numbered = prev == "." and tokens.at(low - 2) in word_set("number_words")
    if prev in before or numbered or (prev and prev in _CURRENCY):
        return True
    if prev == "/" and tokens.at(low - 2)[:1].isdigit():
        return True
    opening = low if prev in _FROM else low - 2 if tokens.at(low - 3) in _FROM else 0
    if opening and tokens.at(opening - 2) in before:
        return True  # "batch numbers from 2401 to 2418", either end
    if follow in unit or follow in ("%", "°"):
        return True
    if tokens.at(high + 1) in street and tokens.raw(high)[:1].isupper():
        return True
    if prev == "than" and tokens.at(low - 2) == "greater":
        return "year" not in tokens.lowers[max(0, low - _YEAR_NEAR) : low]
    if prev in count:
        return not _FUTURE_SAFE.fullmatch(tokens.at(low)) or _plural(tokens, high)
    if prev == "to" and tokens.classes[max(0, low - 2) : low - 1] == "U":
        return False  # "the decade to 2015"
    if prev == "and" and tokens.at(low - 3) == "between" and _plural_count(tokens, low, high):
        return True
    if prev in word_set("before_years"):
        return prev in word_set("before_counts_too") and _plural_count(tokens, low, high)
    value = int(tokens.at(low)) if tokens.at(low).isdecimal() else 0
    if not 1500 <= value <= 2100:
        return not governed(tokens, low) and tokens.at(low - 1) not in ("(", "/", "-")
    return _plural_count(tokens, low, high) or _counts_described(tokens, low, high)


def _counts_described(tokens: Tokens, low: int, high: int) -> bool:
    """As in "there were 1519 confirmed cases", "fewer than 2000 confirmed cases": the plural comes a little later."""
    asked, prev = word_set("before_described"), tokens.at(low - 1)
    there = tokens.at(low - (3 if prev == "been" else 2)) == "there"
    if not (prev in asked or there):
        return False
    for at in range(high, high + _DESCRIBED):
        if function_word(tokens.at(at)):
            return False
        if _plural(tokens, at):
            return True
    return False


_FROM = ("from", "between")
_CURRENCY = "$€£¥"
_DESCRIBED = 4  # words
_YEAR_NEAR = 5  # tokens: "where the year is greater than 2012"
_FUTURE_SAFE = re.compile(r"1[5-9]\d\d|20\d\d")


_GLUE = frozenset("_#@&=$£€+")


def glued(tokens: Tokens, low: int, high: int) -> bool:
    """Whether the number is glued to something: a code, a decimal, a phone number."""
    text, start, end = tokens.text, tokens.starts[low], tokens.ends[high - 1]
    left, right = text[max(0, start - 2) : start], text[end : end + 2]
    if left[-1:] == ".":
        return left[:1].isdecimal()
    if left[-1:].isalnum() or left[-1:] in _GLUE:
        return True
    if (left[-1:] == "-" and left[:1].isdecimal()) or right[:1] in ("%", "°", "_", "@", "="):
        return True
    return right[:1] == "-" and right[1:2].isdecimal()


def _plural(tokens: Tokens, index: int) -> bool:
    word = tokens.at(index)
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss") and tokens.raw(index).islower()


def _plural_count(tokens: Tokens, low: int, high: int) -> bool:
    """Whether the number counts the plural noun after it: no determiner stands before it."""
    if tokens.at(high) in lexicon().trail or not _plural(tokens, high) or tokens.at(high) in word_set("function_words"):
        return False
    prev = tokens.at(low - 1)
    return prev not in word_set("owners_of_years")


def is_unit(word: str) -> bool:
    """Whether a word behind a number says that it counts or measures: percent, million, people."""
    return word in _sets()[2]


def counts_something(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a bare number of three figures stands before a noun or a unit, or is glued to something."""
    follow = tokens.raw(high)
    if glued(tokens, low, high) or follow in ("%", "°", "-", "/", "–"):
        return True
    return follow[:1].isalpha() and not function_word(follow.lower())


def month_is_name(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a month's name alone is a person, a verb or a thing: April Jones, the March, May I."""
    word, raw = tokens.at(low), tokens.raw(low)
    prev, follow = tokens.at(low - 1), tokens.raw(high)
    if raw[:1].islower() and word in word_set("short_months"):
        if word in word_set("months_that_are_verbs"):
            return prev not in word_set("before_small_months") or (follow[:1].isalpha() and not function_word(follow))
        return prev not in word_set("governors")
    if prev in word_set("governors") and prev not in word_set("weak_governors"):
        return word == "march" and prev in ("to",) and raw[:1].islower()
    if prev == "as" and tokens.at(low - 3) == "as":
        return False  # "as recently as March"
    if word in word_set("months_that_are_words"):
        if tokens.classes[high : high + 2] in ("TM", "-M"):
            return False  # "May to March"
        if prev in ("a", "the") and follow[:1].islower() and not function_word(tokens.at(high)):
            return False
        return not (prev in (",", "(", "the") and follow in (")", ",", ":", ".", ";"))
    if prev in ("the", "a", "an"):
        if prev == "the" and governed(tokens, low - 1) and not follow[:1].isalnum():
            return False  # "in the April."
        return not follow[:1].islower() or function_word(tokens.at(high))
    if follow[:1].isupper() and follow.isalpha() and tokens.classes[high : high + 1] == "_":
        return True
    if word not in word_set("names_of_people"):
        return False
    before = tokens.raw(low - 1) if low else ""
    return before[:1].isupper() and before.isalpha() and not function_word(prev) and tokens.classes[low - 1] == "_"


def weekday_is_name(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a weekday is part of a name: Bloody Sunday, Super Tuesday, Man Friday, the Sunday Courier."""
    prev, follow = tokens.at(low - 1), tokens.raw(high)
    if prev == "the" and follow[:1].isupper() and follow[1:].islower():
        return True
    return prev in word_set("names_with_weekdays") and tokens.raw(low - 1)[:1].isupper()


def season_is_verb(tokens: Tokens, high: int, season_at: int) -> bool:
    """Whether "fall" or "spring" is a verb or another noun."""
    word = tokens.at(season_at)
    prev = tokens.at(season_at - 1)
    if word not in word_set("seasons_that_are_verbs"):
        return False
    if tokens.at(high) == "of" or prev in word_set("before_verb_seasons"):
        return True
    if word == "fall":
        lead = tokens.at(season_at - 2) if prev == "the" else prev
        return lead not in word_set("before_the_fall")
    return prev != "the" and prev not in word_set("governors")
