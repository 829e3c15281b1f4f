"""What is no quantity though it is a number: dates, years, clock times, names, identifiers, scores.

Each guard looks at the few characters around a number only, so that reading stays linear. A guard answers
with the offset at which reading goes on, or None where the number may pass.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.numbers import alternatives, run_end
from factcheck.grammar.numbers.around import one_of, small
from factcheck.grammar.quantities import hedging, units
from factcheck.grammar.quantities.context import Near, closes_clause, is_title_case
from factcheck.grammar.quantities.lexicon import not_quantities
from factcheck.grammar.words.words_lemmas import noun_lemma
from factcheck.grammar.words.words_tables import knows

_NUMERIC_DATE = re.compile(r"\d{1,4}(?:/\d{1,2}/\d{2,4}|-\d{1,2}-\d{1,4}|\.\d{1,2}\.\d{2,4})(?![\d])")
_CHAIN = re.compile(r"\d++(?:[-.]\d++){2,}")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s?[ap]\.?m\b\.?)?", re.IGNORECASE)
_RATIO = re.compile(r"\d{1,3}:\d{1,3}(?!\d)")
_PAIR = re.compile(r"(\d{1,4})\s?[-–—]\s?(\d{1,4})(?![\d,%]|\.\d)")
_REFERENCE = re.compile(r"[\[\]\d,;–\- a-z]{0,12}\]")
_PRODUCT = re.compile(r"\d{1,3}(?:\s?[x×]\s?\d{1,4}(?:[.,]\d+)?)+(?= ?[-a-zA-Z])", re.ASCII)
_SIDES = re.compile(r"\d{1,4}(?:[.,]\d+)? by (?P<two>\d{1,4}(?:[.,]\d+)?) ?-?(?P<unit>[a-z]+)", re.ASCII)
_SUM = re.compile(r"\d{1,3}\s?[+×x*−-]\s?\d{1,3}\s?=")
_HEADED = re.compile(r"(?:^|\n)[#>*\s-]{1,7}$")  # "## 1. What happened"
_LIST = re.compile(r"\d{1,3}[.)]\s+\S")
_PHONE = re.compile(r"\(?\d{2,4}\)?[ -]\d{3,4}[ -]\d{3,4}(?!\d)|\d{3}-\d{4}(?!\d)")
_LEVELS = 13
_PAIRED = 2
_IDENTIFIER = 5  # figures
_CODE = 2  # letters of an airline, a road or a county before a number
_LONGEST_MONTH = 31
_BOUNDS = ("lo_weak", "lo_strict", "hi_weak", "hi_strict")
_VOTE = re.compile(r"(\d{1,4}) to (\d{1,4})(?![\d%]|[.,]\d)")
_SCORE_OF = re.compile(
    r"(?: or (?:so|more))? (?:of )?(?!or\b|and\b|of\b|from\b|for\b|above\b|below\b|on\b|in\b)[a-z]{3,}"
)
_DECADE = re.compile(r"0s(?!\w)|0['’]s(?!\w)")
_NEXT_WORD = re.compile(r"[ \u00a0\n]+(?:\(|\"|“)?([^\W\d_][\w'’-]*)")


@cache
def _span_of_years() -> re.Pattern[str]:
    return re.compile(rf"[-–—/](?:\d{{2}}|[12]\d{{3}}|{one_of(small().years_to)})(?![\d,])")


@cache
def _counts_on() -> re.Pattern[str]:
    words, stuck = one_of(small().counting_on | small().percent), one_of(small().counting_suffixes)
    return re.compile(rf"(?:[ -]{words}\b|[ ]?%|{stuck}\b)")


@cache
def _day_of_month() -> re.Pattern[str]:
    long_months = [m for m in sorted(not_quantities().months.words) if m != "may"]
    mark, joint = one_of(small().ordinal_marks), one_of(small().day_joints)
    return re.compile(
        rf"{mark}?(?:\s?(?:-|–|—|/|,|&|{joint})\s?\d{{1,2}}{mark}?){{0,4}}"
        rf"(?:,?[\s-](?:of |day of )?(?:(?i:{alternatives(long_months)})|May)(?![\w]))"
    )


@cache
def _plural_soon() -> re.Pattern[str]:
    plural = rf"(?:[a-z]{{3,}}s|{alternatives(list(not_quantities().irregular_plurals.words))})"
    return re.compile(rf"[ \u00a0\n-]+((?:[a-z][a-z'-]* ){{0,2}}?)({plural}|[A-Z][a-z]+ {plural})\b")


@cache
def _clock_word() -> re.Pattern[str]:
    words = sorted(not_quantities().clock_after.words, key=len, reverse=True)
    return re.compile(rf"(?:[.:]\d{{2}})?[ \u00a0]?({'|'.join(re.escape(w) for w in words)})(?![\w])", re.IGNORECASE)


def shape(text: str, start: int) -> int | None:
    """Dates in figures, clock times, products ("4x100 metres"), phone numbers, versions, references, list marks."""
    left = text[start - 1 : start]
    end = run_end(text, start)
    if left == "[":
        if mark := _REFERENCE.match(text, end):
            return mark.end()
        if text[end : end + 1] in ("", "&", "]", "|"):
            return end  # a reference mark cut off
    for pattern in (_CHAIN, _NUMERIC_DATE, _CLOCK, _PRODUCT, _SUM, _PHONE):
        if found := pattern.match(text, start):
            return found.end()
    if found := _RATIO.match(text, start):
        return found.end()
    if (found := _SIDES.match(text, start)) and units.is_length(found["unit"]):
        return found.end("two")  # 92 by 130 centimetres are no 92 of anything
    if (
        (left in ("", "\n") or _HEADED.search(text, max(0, start - 8), start))
        and text[end : end + 1] in (".", ")")
        and _LIST.match(text, start)
    ):
        return end
    return None


def plural_soon(text: str, end: int) -> bool:
    """Whether a plural follows a number within a word or two, none of them a preposition or the like."""
    found = _plural_soon().match(text, end)
    if found is None:
        return False
    light = not_quantities().light.words
    return found[2] not in light and not any(word in light for word in found[1].split())


def attached(text: str, start: int) -> bool:
    """Whether letters, a hash, a slash or the like stick to the left of a number, as in K-1, MH17, /2020."""
    left = text[start - 1 : start] if start else ""
    if not left or left.isspace():
        return False
    if left.isalnum() or left in "_#@&/\\=%^:?":
        return not (left == ":" and not text[start - 2 : start - 1].isdecimal())
    if left == "-" and text[max(0, start - 6) : start - 1].lower() in small().minus:
        return False
    if left in "-–—‑":
        further = text[start - 2 : start - 1] if start > 1 else " "
        return left == "-" and (further.isalnum() or further in "._)")
    if left in ".,":
        further = text[start - 2 : start - 1] if start > 1 else ""
        return further.isalnum() and not further.isalpha()
    return False


def year(text: str, start: int, end: int, before: list[Near]) -> int | None:
    """A bare four-figure number that is read as a year, a decade or a span of years."""
    if end - start == 2 and text[max(0, start - 1) : start] in ("'", "’", "‘") and not text[end : end + 1].isalnum():
        return end  # "back in ’98"
    if end - start == 2 and _DECADE.match(text, end - 1) and text[start].isdecimal():
        return end + 1
    if end - start != 4 or not "1000" <= text[start:end] <= "2199" or not text[start:end].isdecimal():
        return None
    if _DECADE.match(text, end - 1):
        return end + 1
    if text[end : end + 1] in "-–—/" and _span_of_years().match(text, end):
        return end + 1 + (run_end(text, end + 1) - end - 1)
    lists = not_quantities()
    last = before[-1].text.rstrip(",.") if before else ""
    if last in lists.before_year_surely.words or last in lists.months.words or last.isdecimal():
        return end
    follows = plural_soon(text, end)
    if not follows and text[end : end + 1] in ("%", "-"):
        return None if re.match(r"%|-[a-z]", text[end : end + 2]) else end
    if last not in lists.before_year.words and units.after(text, end) is not None:
        return None
    if hedging.before(before, start).hedge in _BOUNDS:
        return None
    return end if not follows or (last in lists.before_year.words and last != "of") else None


def date(text: str, start: int, end: int, before: list[Near]) -> int | None:
    """A day of the month, or a clock time with its word."""
    if end - start <= 2:
        clock = _clock_word().match(text, end)
        if clock and clock[1].lower() != "hrs":
            return clock.end()
        if day := _day_of_month().match(text, end):
            return day.end()
        return end if _after_month(text, start, end, before) else None
    if text[start:end].isdecimal() and (clock := _clock_word().match(text, end)):
        return clock.end()
    if found := re.match(r"\d{1,2}\.\d{2}", text[start:end]):
        clock = _clock_word().match(text, start + found.end())
        return clock.end() if clock else None
    return None


def _after_month(text: str, start: int, end: int, before: list[Near]) -> bool:
    """Whether the word before is a month or weekday and the number its day."""
    if not before or not text[start:end].isdecimal() or not 1 <= int(text[start:end]) <= 31:
        return False
    lists = not_quantities()
    if before[-1].raw[-1] == "," or _counts_on().match(text, end):
        return False  # "by the end of August, 18 million"
    last = before[-1].text.rstrip(".,")
    if last == "the" and len(before) > 1 and text[end : end + 2] in small().ordinal_marks:
        last = before[-2].text.rstrip(".,")
    if last in lists.months.words and len(before) > 1 and before[-2].text[:1].isdecimal() and end - start == 2:
        return True  # the year of "3 Feb 89"
    month = last in lists.months.words and (last not in small().months_as_words or before[-1].raw[0].isupper())
    day = last in lists.weekdays.words and not closes_clause(before[-1])
    if not (month or day):
        return False
    counted = plural_soon(text, end)
    opener = before[-2].text if len(before) > 1 else ""
    return not (counted and (day or opener in small().in_a_month))


def score(text: str, start: int, before: list[Near]) -> int | None:
    """A result such as 3-2, 21-14 or 2014-15."""
    found = _PAIR.match(text, start)
    if found is None:
        vote = _VOTE.match(text, start)
        near = [word.text.rstrip(",.") for word in before[-4:]]
        told = near[-1:] != ["from"] and not not_quantities().votes.words.isdisjoint(near)
        return vote.end() if vote and told and int(vote[1]) >= int(vote[2]) else None
    first, second = int(found[1]), int(found[2])
    spaced = text[start + len(found[1])] == " "
    if len(found[1]) == 4 and 1000 <= first <= 2199 and (len(found[2]) == 2 or 1000 <= second <= 2199):
        return found.end()
    if found[1] == "0" or found[1][0] == "0" or found[2][0] == "0":
        return found.end()
    if spaced or first < second:
        around = {word.text.rstrip(",.") for word in before[-4:]}
        follows = plural_soon(text, found.end())
        return found.end() if around & not_quantities().scores.words and not follows else None
    return found.end()


def told_as_result(text: str, start: int, end: int) -> bool:
    """Whether "a score" is a result and no twenty: "a score of 84", "a score above 60", not "a score of men"."""
    return text[start:end].lower() in small().results and _SCORE_OF.match(text, end) is None


def label(text: str, start: int, end: int, before: list[Near]) -> bool:
    """A number that belongs to the noun beside it as a label: flight 370, article 50, the 300 series."""
    if not before or text[start - 1 : start] == "\n":
        return False
    last = before[-1]
    bare = last.text.rstrip(".")
    lists = not_quantities()
    if last.raw[-1] in ',;:!?)"”':
        return False
    if last.text in small().day_joints and len(before) > 2 and before[-2].raw.rstrip(",").isdecimal():
        last = before[-3]  # "Years 7 and 8"
        bare = last.text.rstrip(".")
    if bare in lists.labels.words or last.text in lists.labels.words:
        common = bare in lists.common_labels.words and last.raw[0].islower()
        pointed = len(before) > 1 and before[-2].text in small().pointed_labels  # "on the same day 40 people"
        return not ((common or pointed) and plural_soon(text, end))
    if last.raw in lists.capital_labels.words and text[start:end].isdecimal() and int(text[start:end]) <= _LEVELS:
        return True  # "Year 11 pupils"
    following = _NEXT_WORD.match(text, end)
    numbered = following is not None and following[1].lower() in lists.numbered_after.words
    return numbered and last.text in lists.singling.words


def spelled_label(text: str, end: int, before: list[Near]) -> bool:
    """A number in words that belongs to the noun before it: "in game seven", not "in the game seven were hurt"."""
    if len(before) < _PAIRED or closes_clause(before[-1]) or closes_clause(before[-2]):
        return False
    named = before[-1].text in not_quantities().labels.words and before[-2].text in small().before_labels
    return named and not plural_soon(text, end) and units.after(text, end) is None


def identifier(text: str, start: int, end: int) -> bool:
    """Five figures and more without a separator, not round, that count nothing: "freight train 60118"."""
    if end - start < _IDENTIFIER or text[end - 2 : end] == "00" or not text[start:end].isdecimal():
        return False
    return not plural_soon(text, end) and units.after(text, end) is None and text[end : end + 1] not in ".-"


def name(text: str, start: int, end: int, before: list[Near]) -> bool:
    """A number that belongs to the name before it: Apollo 11, Airbus 320."""
    if not before or text[start - 1 : start] == "\n":
        return False
    last = before[-1]
    if last.raw[-1] in ',;:!?)"”':
        return False
    if len(last.raw) == 1 and last.raw.isupper() and last.raw not in "AI" and not plural_soon(text, end):
        return True  # "train R 417"
    if text[end : end + 1].isalnum():
        return False  # a unit stands against it
    code = len(last.raw) == _CODE and last.raw.isalpha() and last.raw.isupper() and end - start > _CODE
    if code and text[start - 1] == " " and not plural_soon(text, end) and units.after(text, end) is None:
        return True  # "flight KL 302 landed"
    capital = last.raw[0].isupper() or any(c.isupper() for c in last.raw[1:3])
    if not capital or last.raw[-1] == "." or not last.raw[0].isalpha() or len(before) < 2:
        return False
    if closes_clause(before[-2]) or "\n" in text[before[-2].start : start] or end - start > 4:
        return False
    if is_title_case(text, start, end):
        return False
    following = _NEXT_WORD.match(text, end)
    if following is None:
        return text[end : end + 1] not in ("%", "-", ":") and text[end : end + 2] != " %"
    counts = plural_soon(text, end) or units.after(text, end) is not None
    counts = counts or (last.text in not_quantities().months.words and _is_no_day(text[start:end]))
    return following[1][0].isupper() or not counts or (_singled_out(before) and _is_one_thing(following[1]))


def _singled_out(before: list[Near]) -> bool:
    """Whether an article stands before the name: "the Vesta 300" is one thing, where "Vesta 300" may count some."""
    opener = next((word for word in reversed(before) if not word.raw[0].isupper() or word is before[0]), before[0])
    return not closes_clause(opener) and opener.text in not_quantities().singling.words


def _is_one_thing(word: str) -> bool:
    """Whether a word behind a number is a noun of one thing and cannot be what is counted: "the Vesta 300 machine"."""
    plural = noun_lemma(word) != word or word in not_quantities().irregular_plurals.words
    return knows(word, "N") and not knows(word, "J") and not plural


def _is_no_day(number: str) -> bool:
    """Whether a number behind a month cannot be its day: "in November 39 were late"."""
    return number.isdecimal() and int(number) > _LONGEST_MONTH


def one(text: str, end: int, before: list[Near]) -> str:
    """Why "one" may be a pronoun or an idiom here; empty where it counts something."""
    lists = not_quantities()
    if text[end : end + 1] in ("-", "'", "’"):
        return "one in a compound"
    following = _NEXT_WORD.match(text, end)
    if following is None:
        return "one alone"
    if following[1].lower() == "of" and _one_of_some().match(text, following.end()):
        return ""
    if following[1].lower().split("'")[0] in lists.one_after.words or following[1].lower().startswith("one"):
        return "one as a pronoun"
    last = before[-1].text if before and not closes_clause(before[-1]) else ""
    if last == "only" and (len(before) < 2 or before[-2].text not in lists.one_before.words):
        return ""  # "only one climber", not "the only one"
    return "one as a pronoun" if last in lists.one_before.words else ""


@cache
def _one_of_some() -> re.Pattern[str]:
    """As in "one (of) the miners", "one (of) whom", not "one of the best", "one of the reasons"."""
    whole = alternatives(list(not_quantities().one_of.words))
    not_best = alternatives(list(not_quantities().one_of_never.words))
    return re.compile(rf" {whole}\b(?! (?:{not_best}\b|[a-z]+est\b))", re.IGNORECASE)


def ordinal_in_name(text: str, end: int) -> bool:
    """Whether an ordinal belongs to a name, a century or an adverb: 82nd Airborne, second-hand, third person."""
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        return True
    following = _NEXT_WORD.match(text, end)
    if following is None:
        return False
    return following[1][0].isupper() or following[1].lower() in not_quantities().ordinal_after.words
