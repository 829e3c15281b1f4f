"""Words of nothing, of times and of majorities; fractions, ratios and ages told by what surrounds them."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar import numbers
from factcheck.grammar.numbers import Numeral, tidy
from factcheck.grammar.numbers.around import figures, one_of, small
from factcheck.grammar.quantities import law
from factcheck.grammar.quantities.context import Near, closes_clause
from factcheck.grammar.quantities.found import FoundQuantity
from factcheck.grammar.quantities.lexicon import hedges_before, not_quantities
from factcheck.grammar.words.words_tables import knows
from factcheck.row import NamedTuple

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_RATIO = re.compile(r"(?P<noun> [a-z]{3,}(?: [a-z]{3,})?)? (?P<word>out of|in)(?: every)? (?=[\da-z])", re.IGNORECASE)
_PLURAL = re.compile(r" ([a-z]+s)\b")
_ARTICLE = re.compile(r"(?: of)? (?:an?|one|1)(?= |%)")


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(rf" {one_of(small().compared)} ?\b", re.IGNORECASE)


@cache
def _times_as() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[- ](?:and a half )?times? {one_of(small().times_as)}\b|[ -]?fold\b|x (?:as |more|higher))", re.IGNORECASE
    )


@cache
def _timely() -> re.Pattern[str]:
    return re.compile(rf"[ -]{one_of(small().timely)}", re.IGNORECASE)


@cache
def _share_of() -> re.Pattern[str]:
    return re.compile(rf"\s{one_of(small().share_of)}(?!\w)", re.IGNORECASE)


class Ratio(NamedTuple):
    """A share told as a ratio, "two out of three", in per cent points."""

    points: float
    end: int


def read(text: str, start: int, end: int, before: list[Near]) -> tuple[FoundQuantity | None, int]:
    """The quantity of a word of nothing, of times or of majority, or None, and where to go on."""
    word = text[start:end].lower()
    if (times := figures().times.get(word)) is not None:
        if not _compared().match(text, end):
            return None, end
        value = law.between(times, times, (times * 0.9, times * 1.1), "times", "exact", text[start:end])
        return FoundQuantity(start, end, start, end, value, "multiple", spelled=True), end
    if word in small().majority:
        return _majority(text, start, end, before), end
    if word == "no" and not _denies_plural(text, end) and text[end : end + 4].lower() not in (" one", "-one"):
        return None, end
    if word == "none" and before and before[-1].text in small().none_never:
        return None, end
    if word == "no" and text[end : end + 4].lower() in (" one", "-one"):
        end += 4
        if text[end : end + 1].isalnum():
            return None, end
    value = law.nothing(None, text[start:end])
    return FoundQuantity(start, end, start, end, value, "count", spelled=True), end


def _denies_plural(text: str, end: int) -> bool:
    """Whether "no" stands before something countable: no troops, no civilian casualties."""
    lists = not_quantities()
    position = end
    for turn in range(4):
        found = re.compile(r"[ \n]([^\W\d_][\w'’-]*)").match(text, position)
        if found is None:
            return False
        word = found[1].lower()
        if word in lists.no_after.words or (turn == 0 and word.endswith("ing")):
            return False
        if word in lists.plurals.words or (
            len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
        ):
            return True
        position = found.end()
    return False


def _majority(text: str, start: int, end: int, before: list[Near]) -> FoundQuantity | None:
    """As in "most of the camps", "a majority of", read as more than half."""
    follows = text[end : end + 4].lower()
    if not (follows.startswith(" of") or not text[end:].strip()):
        return None
    last = before[-1].text if before else ""
    if text[start:end].lower() == "majority" and _is_a_margin(text, end):
        return None  # "a majority of nine"
    if text[start:end].lower() == "majority" and last not in small().majority_after:
        return None
    if text[start:end].lower() == "most" and last in small().most_never:
        return None
    value = law.between(50, 100, (50, 100), "%", "vague", text[start:end])
    return FoundQuantity(start, end, start, end, value, "fraction", spelled=True)


def _is_a_margin(text: str, end: int) -> bool:
    """Whether a majority is told by so many votes or seats."""
    of = _OF_ABOUT.match(text, end)
    number = numbers.read(text, of.end()) if of is not None else None
    return number is not None and number.form == "cardinal"


_OF_ABOUT = re.compile(r" of (?:(?:just|only|about|around|some|nearly|almost|at least|more than|over) )?")
_OF_SO_MANY = (3, 4, 5, 10, 100)


def is_multiple(text: str, number: Numeral) -> bool:
    """Whether a number tells how many times as much: "three times as many", "tenfold"."""
    return _times_as().match(text, number.end) is not None


def ratio(text: str, number: Numeral) -> Ratio | None:
    """As in "one in five", "two out of three", "nine houses in ten", "9 in 10"."""
    if number.form != "cardinal" or not isinstance(number.low, int) or not 0 < number.low < 1000:
        return None
    found = _RATIO.match(text, number.end)
    if found is None:
        return _one_over(text, number)
    under = numbers.read(text, found.end())
    if under is None or under.form != "cardinal" or under.low <= number.low or _timely().match(text, under.end):
        return None
    familiar = under.low in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50) or under.low % 100 == 0
    counted = _plural_follows(text, under.end)
    if not familiar and (number.low != 1 or counted):
        return None
    if under.digits and 1000 <= under.low <= 2199 and "," not in text[under.start : under.end]:
        return None  # "one in 2019"
    spelled = not (number.digits or under.digits or found["noun"]) and under.low in _OF_SO_MANY
    if found["word"].lower() == "in" and counted and number.low != 1 and not spelled:
        return None
    if found["noun"] and not _of_so_many(number, under, counted=counted):
        return None
    if under.low == 2 and found["word"].lower() == "in":
        return None
    return Ratio(tidy(100 * number.low / under.low), under.end)


def _plural_follows(text: str, end: int) -> bool:
    found = _PLURAL.match(text, end)
    return found is not None and found[1] not in not_quantities().light.words


def _of_so_many(number: Numeral, under: Numeral, *, counted: bool) -> bool:
    """Whether a noun may stand inside a ratio: "nine houses in ten", "one lesson in eight", not "12 men out of 40"."""
    if counted or under.digits or number.digits:
        return False
    return under.low in _OF_SO_MANY or number.low == 1


def _one_over(text: str, number: Numeral) -> Ratio | None:
    """As in "one over twenty", with nothing counted behind it."""
    if number.low != 1 or text[number.end : number.end + 6].lower() != " over ":
        return None
    under = numbers.read(text, number.end + 6)
    if (
        under is None
        or under.form != "cardinal"
        or under.low <= 1
        or text[under.end : under.end + 1] not in ("", ".", ",", "?")
    ):
        return None
    return Ratio(tidy(100 / under.low), under.end)


def of_unit(text: str, number: Numeral) -> int | None:
    """Where the unit of a fraction begins: "half an hour", "three quarters of a mile", "0.5 of one per cent"."""
    if number.form != "fraction" and not 0 < number.low < 1:
        return None
    found = _ARTICLE.match(text, number.end)
    return None if found is None else found.end()


def is_share(text: str, number: Numeral, before: list[Near]) -> bool:
    """Whether a fraction is a share of something and no ordinal or half of a match."""
    follows = text[number.end : number.end + 5].lower()
    if number.determined and _goes_on(before):
        return False
    if _share_of().match(text, number.end):
        return True
    written = text[number.start : number.end].lower()
    if follows[:1] == "-":
        return False
    last = before[-1].text if before else ""
    alone = not follows or follows[0] in ".,;:!?)\n"
    if written == "half":
        return last in small().half_after or (alone and not before)
    if number.determined:
        ranks = not before and text[number.end : number.end + 1] == "," and not written.endswith("quarter")
        return (alone and not ranks) or last in small().fraction_after
    return True


def _goes_on(before: list[Near]) -> bool:
    """Whether a fraction only goes on with one of something: "a year and a half", "one mile and a quarter"."""
    if len(before) < 3 or before[-1].text != "and" or closes_clause(before[-2]):
        return False
    thing, lexicon = before[-2].text, numbers.numerals()
    if thing in lexicon.parts or thing in lexicon.ordinals:
        return False  # "between a third and a half"
    return before[-3].text in small().one_of_it and knows(thing, "N")


def tells_age(before: list[Near]) -> bool:
    """Whether the words before a number of years make it an age."""
    steps = hedges_before()
    for word in reversed(before[-4:]):
        if word.text in small().age:
            return True
        if word.text not in steps and word.text not in small().age_steps:
            return False
    return False


def is_age(text: str, number: Numeral, before: list[Near]) -> bool:
    """As in "aged 34", "at the age of 34", and the 34 of "Maria Lopez, 34, said"."""
    if number.form != "cardinal" or not 0 <= number.low <= 120 or number.scale != 1:
        return False
    if tells_age(before):
        return True
    if len(before) > 1 and before[-1].text == "than" and before[-2].text in small().compared_in_age:
        return True  # "eleven of them were older than 80"
    if not before or not number.digits:
        return False
    if before[-1].text in small().age_now and len(before) > 2 and before[-2].raw[-1] == ",":
        before = before[:-1]  # "Isla Renn, then 23 and president"
    if before[-1].raw[-1] != ",":
        return False
    name = before[-1].raw.lstrip("(\"“‘'")
    following = _WORD.match(text, number.end + 1) if text[number.end : number.end + 1] == " " else None
    joined = following is not None and following[0] in small().age_behind
    apposed = text[number.end : number.end + 1] in (",", ";") or joined
    told = len(before) > 1 and before[-2].text in not_quantities().tellers.words  # "said Ali, 13."
    last = text[number.end : number.end + 1] in (".", "!", "?") and not text[number.end + 1 : number.end + 2].isalnum()
    capitals = name[:1].isupper() and len(before) > 1 and before[-2].raw[:1].isupper() and not closes_clause(before[-2])
    named = (apposed and (capitals or (told and name[:1].isupper()))) or (last and told and name[:1].isupper())
    return named and text[number.start - 1 : number.start] == " "
