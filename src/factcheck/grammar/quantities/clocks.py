"""Hours of the clock and bounds of age that are written as bare numbers: "locked at nine", "children under ten"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.clocks import clocks
from factcheck.grammar.clocks.clock_points import pointed
from factcheck.grammar.numbers import Numeral, alternatives, numerals
from factcheck.grammar.numbers.around import one_of, small
from factcheck.grammar.quantities.context import Near, closes_clause
from factcheck.grammar.quantities.lexicon import hedges_before, not_quantities
from factcheck.grammar.words.words import is_person, noun_lemma, verb_lemma
from factcheck.grammar.words.words_tables import knows
from factcheck.model.years import OLDEST

_HOURS = 12
_MINUTES = 30
_PLACED = 2  # words before an hour, at least: a place and a hedge
_BEFORE, _BEHIND = clocks.REACH, 20  # characters around an hour among which its words stand
_NEXT_WORD = re.compile(r"[ \u00a0\n]+[(\"“]?([^\W_][\w'’-]*)")


def passed(text: str, number: Numeral, before: list[Near]) -> int | None:
    """Where reading goes on behind an hour or a bound of age, or None where the number may count something.

    Args:
        text: The text.
        number: A number in words or figures, without sign or unit.
        before: The words before it.
    """
    if number.scale != 1 or number.low != int(number.low):
        return _past_hour(text, number, before) if number.form == "fraction" else None
    return _past_hour(text, number, before) or _hour(text, number, before) or _age_bound(text, number, before)


def stamped(text: str, at: int, floor: int) -> int | None:
    """Where reading goes on behind an hour written with a point: "14.30 Two people have died", "by 18.42"."""
    end = pointed(text, at)
    if end is None:
        return None
    low = max(floor, text.rfind("\n", 0, at) + 1, at - _BEFORE)
    found = clocks.find(text, low, min(len(text), end + _BEHIND))
    return end if any(clock.start <= at < clock.end for clock in found) else None


@cache
def _to_the_hour() -> re.Pattern[str]:
    """As in "(ten) past eight", "(20) minutes to midnight"."""
    hours = [word for word, value in numerals().units.items() if 1 <= value <= _HOURS]
    hours += [str(hour) for hour in range(1, _HOURS + 1)] + sorted(not_quantities().clock_day.words)
    way = one_of(small().hour_ways)
    return re.compile(
        rf"(?P<unit> minutes?)? (?P<way>{way}) (?P<hour>{alternatives(hours)})(?![\w-]| [a-z]+s\b)", re.IGNORECASE
    )


def _past_hour(text: str, number: Numeral, before: list[Near]) -> int | None:
    found = _to_the_hour().match(text, number.end)
    if found is None or number.low > _MINUTES:
        return None
    last = before[-1].text if before else ""
    sure = found["unit"] or found["way"].lower() == "past" or found["hour"].lower() in not_quantities().clock_day.words
    return found.end() if sure or last in not_quantities().clock_before.words else None


def _hour(text: str, number: Numeral, before: list[Near]) -> int | None:
    """As in "locked at nine", "shortly before twelve the minister came"."""
    words = before
    if _behind_place(text, number, before):
        return number.end
    if words and words[-1].text in hedges_before() and words[-1].text not in not_quantities().clock_before.words:
        words = words[:-1]  # "at about nine"
    lists = not_quantities()
    if not words or words[-1].text not in lists.clock_before.words or closes_clause(words[-1]):
        return None
    if not 1 <= number.low <= _HOURS or not _stands_alone(text, number.end):
        return None
    if words[-1].text == "at" and {w.text for w in words[-6:]} & lists.clock_never.words:
        return None
    return number.end


def _behind_place(text: str, number: Numeral, before: list[Near]) -> bool:
    """As in "saw a truck in Mill Lane around two": a hedge, and before it a place by its name."""
    lists = not_quantities()
    if len(before) <= _PLACED or before[-1].text not in lists.clock_hedges.words or not 1 <= number.low <= _HOURS:
        return False
    if before[-1].raw[0].isupper() or closes_clause(before[-2]) or not before[-2].raw[0].isupper():
        return False
    opener = next((word for word in reversed(before[:-2]) if not word.raw[0].isupper()), before[0])
    if opener.text not in lists.clock_behind_place.words or {w.text for w in before[-6:]} & lists.clock_never.words:
        return False
    return number.high == number.low and _stands_alone(text, number.end)


def _age_bound(text: str, number: Numeral, before: list[Near]) -> int | None:
    """As in "children under ten", "women over 50", "fewer than half of those over 65 had been vaccinated"."""
    lists = not_quantities()
    if len(before) < 2 or before[-1].text not in lists.age_bounds.words or closes_clause(before[-2]):
        return None
    if number.low > OLDEST or not (_stands_alone(text, number.end) or _acts(text, number.end)):
        return None
    who = before[-2].text
    return number.end if who in lists.whoever.words or is_person(noun_lemma(who)) else None


def _acts(text: str, end: int) -> bool:
    """Whether a verb in the past follows, so that nothing is counted: "people under 30 voted for her"."""
    following = _NEXT_WORD.match(text, end)
    word = following[1].lower() if following is not None else ""
    return word != "" and verb_lemma(word) != word and knows(verb_lemma(word), "V") and not knows(noun_lemma(word), "N")


def _stands_alone(text: str, end: int) -> bool:
    """Whether nothing that could be counted follows."""
    if text[end : end + 1] not in ("", " ", "\u00a0", "\n", ",", ".", ";", ")", "!", "?", '"', "”", "’"):
        return False
    if re.match(r"\.\d|,\d", text[end : end + 2]):
        return False
    following = _NEXT_WORD.match(text, end)
    if following is None:
        return True
    word = following[1].lower()
    return word in not_quantities().light.words and word not in small().no_hour
