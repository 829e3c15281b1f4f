"""One deed of a story with two doers, each of whom one text alone knows: who raised the alarm, who signed for the army.

A story has one who gave the alarm, and a side signs by one hand. So where each text names but one, and neither names
the other's anywhere, one of them may be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.options import Option
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.model.claim import ASSERTED
from factcheck.model.rule import Rule
from factcheck.model.values import Statement, TimeInterval
from factcheck.questions.frames import Frame
from factcheck.questions.identity_fold import fold
from factcheck.row import NamedTuple

SIGN = "sign"
_IT = "it"
_NAME = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)"
_SIGNED = (
    re.compile(rf"\bsigned\b[^;]*?\bby (?:[A-Z][a-z]*\.? )*?{_NAME},? (?:for|on behalf of) the (?P<side>[a-z]+)\b"),
    re.compile(rf"{_NAME} (?:has |had )?signed (?:it|the [a-z]+|a [a-z]+) (?:for|on behalf of) the (?P<side>[a-z]+)\b"),
    re.compile(rf"{_NAME} (?:has |had )?signed (?:it|the [a-z]+|a [a-z]+) on the (?P<side>[a-z]+)['’]s behalf"),
)
_WORD = re.compile(r"[^\W\d_]+")


class _Deed(NamedTuple):
    """Who did what, as a text tells it: the name, what it was, and the claim."""

    doer: str
    what: str
    frame: Frame


class _Laid(NamedTuple):
    """What a page tells that one does alone, and the words in it, as names are folded."""

    deeds: dict[str, _Deed]
    words: frozenset[str]


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every deed of one doer that two texts of one story tell of two people."""
    for page, laid in in_turn(shelf.pages, shelf.of_one_story, partial(_laid, rule)):
        mine = laid[page.number]
        for other in shelf.of_one_story(page):
            theirs = laid[other.number]
            for what in mine.deeds.keys() & theirs.deeds.keys():
                one, two = mine.deeds[what], theirs.deeds[what]
                if not (_knows(mine, two) or _knows(theirs, one)) and _perhaps_on_one_day(one, two, rule):
                    yield _sum(one, two)


def _laid(rule: Rule, page: Page) -> _Laid:
    """The deeds of a page that it tells of one person alone, by what was done."""
    told: dict[str, list[_Deed]] = {}
    for frame in page.frames:
        deed = _deed(rule, page, frame)
        if deed is not None:
            told.setdefault(deed.what, []).append(deed)
    deeds = {what: of[0] for what, of in told.items() if len({fold(deed.doer) for deed in of}) == 1}
    return _Laid(deeds, frozenset(fold(page.text).split()) if deeds else frozenset())


def _deed(rule: Rule, page: Page, frame: Frame) -> _Deed | None:
    """The deed that a statement tells as done."""
    claim = frame.claim
    if not isinstance(claim.value, Statement) or not claim.stance.affirmed or claim.stance.mood not in ASSERTED:
        return None
    if claim.value.predicate == SIGN:
        return _signed(rule, page, frame)
    said = {*claim.quote.lower().replace(",", " ").split()}
    deeds = (deed for deed in rule.words("deeds") if deed.split()[0] == claim.value.predicate)
    what = next((deed for deed in deeds if deed.split()[-1] in said), None)
    if what is None:
        return None
    words = set(fold(claim.quote).split())
    people = [one.partition(":")[2].split("-") for one in sorted(claim.question.subject) if one.startswith("person:")]
    doers = [names for names in people if words & {*names}] or people
    return _Deed(" ".join(doers[0]), what, frame) if len(doers) == 1 else None


def _signed(rule: Rule, page: Page, frame: Frame) -> _Deed | None:
    """Who signed a pact for one side: "signed by Ana Ruiz for the army", "Ana Ruiz signed it on the army's behalf"."""
    evidence = frame.claim.evidence
    sentence = page.text[evidence.sentence_start : evidence.sentence_end]
    words = {word.lower() for word in _WORD.findall(sentence)}
    if words.isdisjoint(rule.words("pacts")) and _IT not in words:
        return None  # players sign for clubs
    found = next(filter(None, (pattern.search(sentence) for pattern in _SIGNED)), None)
    if found is None or found["side"] in rule.words("clubs"):
        return None
    return _Deed(found["name"], f"{SIGN} for the {found['side']}", frame)


def _perhaps_on_one_day(one: _Deed, two: _Deed, rule: Rule) -> bool:
    """Whether no days part two deeds: one day told wrongly lies near the other."""
    if not (one.frame.strong_time and two.frame.strong_time) or one.frame.time is None or two.frame.time is None:
        return True
    days = [(a.start - b.end).days for a, b in _both_ways(one.frame.time, two.frame.time) if a.start and b.end]
    return max(days, default=0) <= rule.number("days")


def _both_ways(one: TimeInterval, two: TimeInterval) -> tuple[tuple[TimeInterval, TimeInterval], ...]:
    return (one, two), (two, one)


def _knows(laid: _Laid, deed: _Deed) -> bool:
    """Whether a text names somebody, be it by the last name alone."""
    return fold(deed.doer).split()[-1] in laid.words


def _sum(one: _Deed, two: _Deed) -> Sum:
    """The two claims, each on its side."""
    why = "each text tells it of one alone, whom the other does not name"
    return Sum((one.frame, two.frame), (0, 1), Judgement("tension", f"{one.what}: {why}"), yields=True)


_TAKES = (
    Option("deeds", "a list of words", "verbs with what is done, that one person of a story does"),
    Option("pacts", "a list of words", "what is signed for a side"),
    Option("clubs", "a list of words", "whom many sign for"),
    Option(
        "days", "a number", "days by which the times of one such deed may lie apart: a weekday may be read a week off"
    ),
)
TWO_DOERS = FolderCheck("two-doers", judge, _TAKES)
