"""One person's ages and birth against each other, whenever and wherever they were told."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from factcheck.checks.check import FolderCheck, Sum
from factcheck.checks.clash_words import clash_words
from factcheck.checks.options import Option
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import Shelf
from factcheck.checks.reckoning.ties import forms
from factcheck.model.claim import AT_ITS_ACT
from factcheck.model.ids import held
from factcheck.model.in_words import counted
from factcheck.model.rule import Rule
from factcheck.model.values import Quantity, TimeInterval
from factcheck.model.years import OLDEST, YEAR, is_untold
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple

_PERSON = "person:"
_SAID = re.compile(r"(?i)b(?:\.|orn|irth)")  # brackets may tell a life by its two dates alone
_BEAR = "bear"  # the verb of "was born"
_AT_DEATH = re.compile(r"\bdie[ds]?\b[^;:]*\b(?:aged|at the age of|at) [\w-]+\Z")  # "has died in Orme, aged 64"
_LETTERS = re.compile(r"[^\W\d_]+")
MOST = 40  # claims of one person that are compared with each other


class Born(NamedTuple):
    """When a person must have been born by one claim, and what the claim tells in words."""

    frame: Frame
    first: date
    last: date
    told: str
    age: float | None  # None where the birth itself is dated
    day: date | None  # when somebody was of this age
    page: int
    dated: bool = False  # whether the day was told beside the age, not only that of the text
    sure: bool = True  # whether the day of the age is told, not gathered from what is told around it
    at_death: bool = False  # whether it is the age of who died, which a birth and a death allow to the year


Deaths = Mapping[str, tuple[TimeInterval, ...]]


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every two claims that give one person's birth away."""
    grace = rule.number("grace_years")
    people: dict[str, list[Born]] = defaultdict(list)
    deaths = _deaths_told(shelf)
    for number, page in enumerate(shelf.pages):
        for frame in page.frames:
            for name, born in (*_births(frame, number), *_gathered(frame, number, deaths)):
                people[name].append(born)
    for name in sorted(people):
        for one, two in combinations(_distinct(people[name]), 2):
            if _one_sentence(one.frame, two.frame):
                continue
            if shelf.one_story(shelf.pages[one.page], shelf.pages[two.page]) >= 0:
                found = _judged(name, one, two, grace)
                if found is not None:
                    yield found


def _deaths_told(shelf: Shelf) -> Deaths:
    """The days on which the people of a folder died, as far as it dates that."""
    found: dict[str, list[TimeInterval]] = defaultdict(list)
    for frame in (frame for page in shelf.pages for frame in page.frames):
        claim, value = frame.claim, frame.claim.value
        people = [name for name in frame.subject if name.startswith(_PERSON)]
        died = claim.kind == "event_date" and claim.question.measure.predicate == "death"
        if died and isinstance(value, TimeInterval) and len(people) == 1:
            found[people[0]].append(value)
    return {name: tuple(dict.fromkeys(days)) for name, days in found.items()}


def _one_sentence(one: Frame, two: Frame) -> bool:
    """Whether two claims stand in one sentence: "born on the 17th of March, 87 years ago"."""
    starts = {frame.claim.evidence.sentence_start for frame in (one, two)}
    return one.document == two.document and len(starts) == 1


def _gathered(frame: Frame, page: int, deaths: Deaths) -> Iterator[tuple[str, Born]]:
    """The births that an age allows whose day is not told beside it: it confirms, it never refutes.

    The age may be that of the running date, of the day of the text or, where a death is told, of that death.
    """
    claim = frame.claim
    people = [name for name in sorted(frame.subject) if name.startswith(_PERSON)]
    if claim.kind != "age" or not isinstance(claim.value, Quantity) or len(people) != 1:
        return
    if _from_age(frame, claim.value, page) is not None:
        return
    told = deaths.get(people[0], ())
    if AT_ITS_ACT in claim.evidence.how and not _of_past(frame):
        return  # so old on a day that nobody tells
    days = list(told) if _of_past(frame) else [frame.published]
    died = bool(_AT_DEATH.search(claim.quote)) and _of_one_time(told)
    for when in (*days, frame.time):
        born = _at(frame, claim.value, page, when) if when is not None else None
        if born is not None:
            yield people[0], born._replace(sure=died and when in told, at_death=died and when in told)


def _of_one_time(days: Sequence[TimeInterval]) -> bool:
    """Whether all that is told of the day of a death may be one day."""
    lows, highs = [day.core.low for day in days], [day.core.high for day in days]
    if not days or None in lows or None in highs or any(day.approximate for day in days):
        return False
    return max(low for low in lows if low is not None) <= min(high for high in highs if high is not None)


def _distinct(claims: Sequence[Born]) -> list[Born]:
    """One claim for each birth that is told, the first of each."""
    found: dict[tuple[date, date, int], Born] = {}
    for born in claims:
        found.setdefault((born.first, born.last, born.page), born)
    return list(found.values())[:MOST]


def _births(frame: Frame, page: int) -> Iterator[tuple[str, Born]]:
    claim = frame.claim
    if claim.kind == "age" and isinstance(claim.value, Quantity):
        people = [name for name in sorted(frame.subject) if name.startswith(_PERSON)]
        born = _from_age(frame, claim.value, page)
        if len(people) == 1 and born is not None:
            yield people[0], born
    elif claim.kind == "event_date" and claim.question.measure.predicate == "birth":
        name, value = _named(frame), claim.value
        if name and isinstance(value, TimeInterval) and value.core.low and value.core.high:
            told = f"born {value.as_written}" if _SAID.search(claim.quote) else f"a life told from {value.as_written}"
            yield name, Born(frame, value.core.low, value.core.high, told, None, None, page)


def _from_age(frame: Frame, value: Quantity, page: int) -> Born | None:
    """The days on which somebody of this age can have been born: it was so old on the day of the text."""
    if frame.claim.question.time_from == "clause" and _BEAR in frame.claim.question.terms:
        return None  # "Weiss, 61, was born in 1971": nobody is 61 on being born
    when = frame.time if frame.strong_time else frame.published if _of_today(frame) else None
    born = _at(frame, value, page, when) if when is not None else None
    beside = frame.strong_time and frame.claim.question.time_from not in ("document", "unknown")
    died = beside and bool(_AT_DEATH.search(frame.claim.quote)) and when is not None and not when.approximate
    return born._replace(dated=beside, at_death=died) if born is not None else None


def _at(frame: Frame, value: Quantity, page: int, when: TimeInterval) -> Born | None:
    """The same for an age of a known time."""
    age = value.low
    if when.core.low is None or when.core.high is None or age is None or age != value.high:
        return None
    if is_untold(when.core.low):
        return None  # nobody knows of which year the text is
    if (when.core.high - when.core.low).days > clash_words().growing.one_age:
        return None  # nobody is 43 "from 1966 to 1978"
    if value.wording != "exact" or not 1 <= age <= OLDEST or not float(age).is_integer():
        return None
    first, last = _back(when.core.low, int(age) + 1), _back(when.core.high, int(age))
    told = f"{age:g} in {when.core.low.year}" if when.core.low.year == when.core.high.year else f"{age:g}"
    day = when.core.low
    return Born(frame, first, last, told, float(age), day, page) if first is not None and last is not None else None


def _of_today(frame: Frame) -> bool:
    """Whether an age without a date of its own is that of the day of the text: not of a life, an act or a death."""
    if AT_ITS_ACT in frame.claim.evidence.how:
        return False
    return frame.claim.question.time_from in ("document", "unknown") and not _of_past(frame)


def _of_past(frame: Frame) -> bool:
    """Whether an age stands beside a death or another turn of a life told."""
    told = forms().words["lives_told"]
    return bool(set(frame.claim.question.terms) & set(told)) or any(word in frame.claim.quote.lower() for word in told)


def _back(day: date, years: int) -> date | None:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28) if day.year > years else None


def _named(frame: Frame) -> str:
    """The person whose birth a claim dates: the one name of its sentence that ends like the claim's head."""
    words = _LETTERS.findall(frame.claim.question.measure.head.lower()) or [""]
    people = [name for name in frame.names if name.startswith(_PERSON) and words[-1] and name.endswith(words[-1])]
    whose = people or [name for name in frame.subject if name.startswith(_PERSON)]
    return whose[0] if len(whose) == 1 else ""


def _judged(name: str, one: Born, two: Born, grace: float) -> Sum | None:
    """Whether two claims allow one birthday; ages of one year are left to the check of ages."""
    if one.day is not None and two.day is not None and abs((one.day - two.day).days) < clash_words().growing.one_year:
        return None
    sides = [(one.frame, 0), (two.frame, 1)]
    told, called = f"{one.told} and {two.told}", held(name)
    if one.first <= two.last and two.first <= one.last:
        return judged(sides, "consistent", f"{told} fit one date of birth of {called}", settles=True)
    if _of_one_day(one, two):
        return None
    gap = (max(one.first, two.first) - min(one.last, two.last)).days / YEAR
    if not (one.sure and two.sure) or (gap <= grace and not _to_the_year(one, two)):
        return None
    if gap <= grace:
        return judged(sides, "tension", f"{told} do not fit one date of birth of {called}")
    years = counted(int(gap), "year")
    return judged(sides, "contradiction", f"{told} put the date of birth of {called} {years} apart or more")


def _to_the_year(one: Born, two: Born) -> bool:
    """Whether a dated birth stands against an age at a dated death: a life from 1866 to 1921 ends at 54 or 55."""
    born, died = (one, two) if one.age is None else (two, one)
    value = born.frame.claim.value
    return died.at_death and born.age is None and isinstance(value, TimeInterval) and not value.approximate


def _of_one_day(one: Born, two: Born) -> bool:
    """Whether an age without a day of its own is rather that of the other's day: who died at 18 is 18 in every text."""
    ages = [born.age for born in (one, two) if born.age is not None]
    return one.dated != two.dated and len(ages) == len((one, two)) and abs(ages[0] - ages[1]) <= 1


_TAKES = (Option("grace_years", "a number", "years by which two ages of one person may be out"),)
LIVES = FolderCheck("lives", judge, _TAKES)
