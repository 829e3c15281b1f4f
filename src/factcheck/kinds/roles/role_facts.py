"""What a person or body has one of: a nationality, a place of birth, of death, a seat; told like a post."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.grammar.names.aliases import name_of
from factcheck.grammar.names.names import FoundName
from factcheck.grammar.names.names_runs import OWNING, Word, words
from factcheck.kinds.roles.role_setting import FoundRole
from factcheck.once import once
from factcheck.questions.facts import NATIONALITY, is_state, standing_facts

SEAT = "headquarters"
SEAT_FACT = "seat"
_PLACED = frozenset({"person", "organisation", "group", "name"})
_BODY_ASIDE = re.compile(r"(?:an? |the )?(?:[\w’'-]+ ){1,4}(?:which is |that is )?")  # "an agency based in"
_BASED = re.compile(r"-based (?:[a-z-]{3,16} ){0,2}")  # "the Paris-based agency Orbis"
_BY_BIRTH = re.compile(r" by (?:birth|nationality|passport)\b|,? by (?:his|her) (?:only )?passport\b")
_PART_OF = (" of ", "'s ", "’s ")
_CLOSES = frozenset({",", ".", ")", ";", " ", ""})


class Spelt:
    """A sentence whose words are cut when they are asked for."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end

    @once
    def words(self) -> list[Word]:
        """Its words."""
        return words(self._text, self._start, self._end)

    def has(self, words: Iterable[str]) -> bool:
        """Whether one of some words, in small letters, may stand in it."""
        lower = self._text[self._start : self._end].lower()
        return any(word in lower for word in words)


def facts_in(text: str, start: int, end: int, names: Sequence[FoundName]) -> Iterator[FoundRole]:
    """The standing facts that one sentence tells of the people and bodies it names.

    `post` is the fact ("nationality", "place of birth", "seat"), `organisation` its answer, a state or place.
    """
    if not names:
        return
    found = Spelt(text, start, end)
    yield from _seats(found, names)
    for number, name in enumerate(names):
        if name.kind == "person":
            yield from _nationality(text, found, names, number)
        if name.kind in _PLACED:
            yield from _placed(text, names, number)
        if number and name.kind in _PLACED - {"person"}:
            yield from _based(text, names[number - 1], name)


def _fact(name: FoundName, post: str, answer: str, start: int, end: int, shape: str) -> FoundRole:
    return FoundRole(start, end, name, post, answer, (), "be", shape)


def _nationality(text: str, found: Spelt, names: Sequence[FoundName], number: int) -> Iterator[FoundRole]:
    """Reads “the Belgian General X”, “X of Peru,”, “X (Poland)”, “X, a Dutch officer”, “X, Danish by birth”."""
    name = names[number]
    begin = name.title_start if name.title else name.start
    if number:
        before = names[number - 1]
        if is_state(before.entity) and before.form == "demonym" and text[before.end : begin] in {" ", "\u00a0"}:
            yield _fact(name, NATIONALITY, name_of(before.entity), before.start, name.end, "demonym before")
    if number + 1 < len(names):
        after = names[number + 1]
        between = text[name.end : after.start]
        closing = text[after.end : after.end + 1]
        country = is_state(after.entity) and after.form == "name"
        if country and between in {" of ", " of the ", " ("} and closing in _CLOSES:
            yield _fact(name, NATIONALITY, name_of(after.entity), name.start, after.end, "country after")
        opened = between in {", a ", ", an ", ", the "}
        by_birth = between == ", " and _BY_BIRTH.match(text, after.end)
        if is_state(after.entity) and after.form == "demonym" and ((opened and closing in _CLOSES) or by_birth):
            stop = next((word for word in found.words if word.start > after.end), None)
            end = stop.end if stop is not None and stop.text.islower() else after.end
            yield _fact(name, NATIONALITY, name_of(after.entity), name.start, end, "apposition after")


def _placed(text: str, names: Sequence[FoundName], number: int) -> Iterator[FoundRole]:
    """Reads “X was born in P”, “X, …, who was born in P”, “X died in P”, “the X group is based in P”."""
    name = names[number]
    for place in names[number + 1 : number + 6]:
        if place.kind == "person":
            return
        if place.kind not in {"place", "nation"} or place.form == "demonym":
            continue
        between = " ".join(text[name.end : place.start].lower().replace(",", " ").split())
        if len(between) > 120 or "." in between or ";" in between:
            return
        for post, phrases in standing_facts().facts.items():
            person = name.kind == "person"
            if name.kind == "name" and post != SEAT_FACT:
                continue  # a name of unknown kind is that of a body where it has a seat
            if post == SEAT_FACT and (_is_part(text, name) or _no_more(text, place)):
                continue
            link = "who " if person else "which "
            plain = between in phrases or between.removeprefix(link) in phrases
            opened = text[name.end : name.end + 2] == ", "
            aside = person and any(
                between.endswith(f" who {phrase}") or (opened and between.endswith(f" {phrase}")) for phrase in phrases
            )
            aside = aside or (not person and opened and _is_aside(between, phrases))
            if plain or aside:
                start = name.start if plain else place.start - _reach(text, place.start, between, phrases)
                yield _fact(name, post, place.text, start, place.end, "verb")
                return


def _is_part(text: str, name: FoundName) -> bool:
    """Whether a name only says whose part has its seat there: "the European arm of Orbis"."""
    return text[max(0, name.start - len(_PART_OF[0])) : name.start].endswith(_PART_OF)


def _no_more(text: str, place: FoundName) -> bool:
    """Whether a seat is told as one of the past: "was based in Oslo until 1998"."""
    return text[place.end : place.end + len(" until ")].lower() == " until "


def _is_aside(between: str, phrases: frozenset[str]) -> bool:
    """Whether a body is described before its fact is told: "Orbis, an agency based in P"."""
    return any(between.endswith(f" {p}") and _BODY_ASIDE.fullmatch(between[: -len(p)]) for p in phrases)


def _reach(text: str, at: int, between: str, phrases: frozenset[str]) -> int:
    """How far before the place the telling words begin."""
    longest = max((phrase for phrase in phrases if between.endswith(phrase)), key=len)
    begin = text.lower().rfind(longest.split(" ")[0], max(0, at - len(longest) - 4), at)
    return at - begin if begin >= 0 else 0


def _seats(spelt: Spelt, names: Sequence[FoundName]) -> Iterator[FoundRole]:
    """Reads “the head office will be in P”, “the group will be headquartered in P”: the body goes unnamed."""
    places = {name.start: name for name in names if name.kind == "place" and name.form == "name"}
    if not places or not spelt.has(phrase.partition(" ")[0] for phrase in standing_facts().seats):
        return
    found = spelt.words
    for at, word in enumerate(found):
        place = places.get(word.start)
        if place is None or at < 3 or found[at - 1].text.lower() != "in":
            continue
        for phrase in standing_facts().seats:
            length = phrase.count(" ") + 1
            for begin in range(max(0, at - 6 - length), at - 1):
                told = " ".join(w.text.lower() for w in found[begin : begin + length])
                between = {w.text.lower() for w in found[begin + length : at - 1]}
                if (
                    told == phrase
                    and between <= standing_facts().being
                    and not any("." in w.gap for w in found[begin:at])
                ):
                    owner = _owner(found, begin, names)
                    seat = FoundName(found[begin].start, found[begin + length - 1].end, SEAT, "name")
                    start = found[begin].start if owner is None else owner.start
                    yield _fact(owner or seat, "seat", place.text, start, place.end, "verb")
                    break


def _owner(found: Sequence[Word], at: int, names: Sequence[FoundName]) -> FoundName | None:
    """Whose head office it is: the name right before it, as in “Arden's head office in Halden”."""
    if not at or found[at - 1].gap not in OWNING:
        return None
    return next((name for name in names if name.start <= found[at - 1].start < name.end), None)


def _based(text: str, place: FoundName, body: FoundName) -> Iterator[FoundRole]:
    """Reads “the Oslo-based Varde Institute”."""
    if place.kind == "place" and _BASED.fullmatch(text, place.end, body.start):
        yield _fact(body, "seat", place.text, place.start, body.end, "based")
