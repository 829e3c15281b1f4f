"""Where somebody comes from, as dictionaries tell it: "(born 1951 in Kiel)", "was a German novelist", "Kiel-born"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.grammar.names.aliases import name_of
from factcheck.grammar.names.names import FoundName
from factcheck.kinds.roles.role_setting import FoundRole
from factcheck.late import Late
from factcheck.questions.facts import NATIONALITY, is_state, standing_facts

BIRTH, DEATH = "place of birth", "place of death"
_BRACKET = r"(?: \([^()]{1,120}\))?"
_IS_A = re.compile(rf"{_BRACKET},? (?:is|was|remains) (?:an?|the)(?: [a-z-]+){{0,2}} ")
_IS = re.compile(rf"{_BRACKET},? (?:is|was) ")
_BECAME = re.compile(rf"{_BRACKET} (?:became|has become|is|was) an? (?:naturalised |naturalized )?")
_HOLDS = re.compile(r" (?:holds|held|has|had) an? ")
_CITIZEN = re.compile(r" (?:citizen|national|passport|citizenship|nationality)\b")
_NOUN = re.compile(r" [a-z]")
_CLOSED = re.compile(r"[.,;]")
_DAY = r"(?:\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}|(?:c\. ?)?\d{4})"
_TOWN = r"(?:the )?(?:(?:[a-z-]+ ){0,2}(?:town|village|city|port|suburb|hamlet|parish|resort) of )?"
_BORN = Late(rf"(?: \(|, | )(?:who )?(?:was )?(?:born|b\.) (?:on |in )?{_DAY},? (?:in|at|near) {_TOWN}", "born", "b.")
_NATIVE = Late(r"(?: \(|,| is| was)(?: himself| herself)? a native of (?:the )?", "native of")
_ON_DAY = (
    rf"on {_DAY}|on [A-Z][a-z]+day(?: (?:morning|evening|night|afternoon))?|(?:in|last) (?:\d{{4}}|week|month|year)"
)
_WHEN = rf"(?:(?:(?:early |late )?(?:{_ON_DAY})|peacefully|suddenly) )*"
_DIED = Late(rf",? (?:who )?(?:has |had )?died {_WHEN}(?:at (?:his|her|their) home )?(?:in|at|near) {_TOWN}", "died ")
_BORN_AT = Late(r"\*{0,2}(?:,? née? [A-Z]\w+)? \((?:b\.|born) (?:in )?", "b.", "born")
_DIED_AT = Late(r"[^()]{0,40}; (?:d\.|died) (?:in )?", "d.", "died")
_LIVED_FROM = Late(rf" \((?:born )?{_DAY}, ", "(")
_LIVED_TO = Late(rf"(?:,[^()–—-]{{0,40}})? ?[–—-] ?{_DAY}, ")
_FRONTED = Late(rf"born (?:(?:on |in ){_DAY},? )?(?:in|at|near) {_TOWN}", "born", flags=re.IGNORECASE)
_TO_NAME = Late(rf"(?: in \d{{4}}| on {_DAY})?,(?: (?:the|an?) [^,.;]{{1,60}},)? ")


def origins_in(text: str, start: int, names: Sequence[FoundName]) -> Iterator[FoundRole]:
    """The nationality and the places of birth and death of the people of one sentence, in a dictionary's words.

    Args:
        text: The whole text.
        start: Where the sentence begins.
        names: The names in the sentence.
    """
    for number, name in enumerate(names):
        if name.kind != "person":
            continue
        begin = name.title_start if name.title else name.start
        if number:
            yield from _before(text, start, names[number - 1], name, begin)
        behind = names[number + 1 : number + 4]
        for other in behind:
            yield from _behind(text, name, other)
        for one, two in pairwise(behind):
            yield from _lived(text, name, one, two)


def _before(text: str, start: int, other: FoundName, name: FoundName, begin: int) -> Iterator[FoundRole]:
    """Reads “Kiel-born X”, “Germany's X” and “Born in Kiel, X”."""
    between = text[other.end : begin]
    if between == "-born " and other.kind in {"place", "nation"}:
        yield _fact(name, BIRTH, _answer(other), other.start, name.end)
    elif between in {"'s ", "’s "} and is_state(other.entity) and other.form == "name" and _in_full(name):
        yield _fact(name, NATIONALITY, name_of(other.entity), other.start, name.end)
    elif other.kind == "place" and _FRONTED.fullmatch(text, start, other.start) and _TO_NAME.fullmatch(between):
        yield _fact(name, BIRTH, other.text, start, name.end)


def _in_full(name: FoundName) -> bool:
    """Whether a person is called by more than one name: "Spain's Nobel hopes" are no person's."""
    return not name.title and " " in name.text


def _behind(text: str, name: FoundName, other: FoundName) -> Iterator[FoundRole]:
    """Reads “X (born 1951) was a German novelist”, “X is German”, “X was born on 12 March 1951 in Kiel”."""
    between = text[name.end : other.start]
    if is_state(other.entity) and other.form == "demonym":
        cited = _CITIZEN.match(text, other.end) is not None
        is_a = _IS_A.fullmatch(between) and _NOUN.match(text, other.end)
        is_so = _IS.fullmatch(between) and _CLOSED.match(text, other.end)
        if is_a or is_so or (cited and (_HOLDS.fullmatch(between) or _BECAME.fullmatch(between))):
            yield _fact(name, NATIONALITY, name_of(other.entity), name.start, other.end)
    elif other.kind == "name" and (_NATIVE.fullmatch(between) or _BORN.fullmatch(between)):
        yield _fact(name, BIRTH, other.text, name.start, other.end)
    elif other.kind in {"place", "nation"} and other.form == "name":
        if between == ", from " and is_state(other.entity) and text[other.end : other.end + 1] == ",":
            yield _fact(name, NATIONALITY, name_of(other.entity), name.start, other.end)
        elif _BORN.fullmatch(between) or _NATIVE.fullmatch(between):
            yield _fact(name, BIRTH, _answer(other), name.start, other.end)
        elif _DIED.fullmatch(between) and between.strip() not in standing_facts().facts[DEATH]:
            yield _fact(name, DEATH, _answer(other), name.start, other.end)


def _lived(text: str, name: FoundName, one: FoundName, two: FoundName) -> Iterator[FoundRole]:
    """Reads “X (12 March 1951, Kiel – 3 June 2011, Oslo)” and “X (b. Kiel, 12 March 1951; d. Oslo, …)”."""
    if not {one.kind, two.kind} <= {"place", "nation", "name"}:
        return
    if _BORN_AT.fullmatch(text, name.end, one.start):
        yield _fact(name, BIRTH, _answer(one), name.start, one.end)
        if _DIED_AT.fullmatch(text, one.end, two.start):
            yield _fact(name, DEATH, _answer(two), name.start, two.end)
    elif _LIVED_FROM.fullmatch(text, name.end, one.start) and "name" not in {one.kind, two.kind}:
        yield _fact(name, BIRTH, _answer(one), name.start, one.end)
        if _LIVED_TO.fullmatch(text, one.end, two.start):
            yield _fact(name, DEATH, _answer(two), name.start, two.end)


def _answer(place: FoundName) -> str:
    return name_of(place.entity) if is_state(place.entity) else place.text


def _fact(name: FoundName, post: str, answer: str, start: int, end: int) -> FoundRole:
    return FoundRole(start, end, name, post, answer, (), "be", "origin")
