"""One person under two names: Niall Costigan in one text, Neil Costigan in the other.

Two texts of one story hardly ever tell of two people whose names differ by a letter or two, each of whom only one of
the texts knows; a reporter who mishears a name is common. So little else is needed to tell an editor of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.options import Option
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.checks.reckoning.people import Person, half_one, marked_apart, nearly_one
from factcheck.grammar.names.names_words import titles
from factcheck.grammar.words.words import rarity
from factcheck.model.claim import Claim, Evidence, Question
from factcheck.model.record import packed
from factcheck.model.rule import Rule
from factcheck.model.values import Role, Statement
from factcheck.once import once
from factcheck.questions.frames import Frame, frame
from factcheck.questions.identity_fold import fold
from factcheck.questions.identity_people import same_person

_Told = tuple[Page, Person]
_Find = tuple[_Told, _Told]
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE, _BEHIND = 40, 60  # characters about a name in which stands whose brother somebody is
_LEAST, _ROOT = 4, 6  # letters of a word that tells who somebody is, and of the root of one
_CLOSE = 40  # characters about a name in which such a word stands
_SELDOM = 2  # times that a text tells it: what it tells often is its matter, and no one person's
_RARE = 3.0  # rarity from which on a word does so
_HOW = ("a name that is written otherwise in another text",)


@dataclass(frozen=True)
class _Laid:
    """The people of a page, found by what two names that may be one have in common."""

    page: Page

    @once
    def people(self) -> dict[str, list[Person]]:
        """By surname, by given name, and by the first letters of both."""
        found: dict[str, list[Person]] = defaultdict(list)
        for person in self.page.people:
            for key in (f"s {person.surname}", f"g {person.given}", f"b {person.given[0]} {person.surname[0]}"):
                found[key].append(person)
        return found


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every two texts that surely tell one story, each of which knows only one of two names that are nearly one."""
    for told in _persons(_found(shelf, rule)):
        yield _as_one(told)


def _found(shelf: Shelf, rule: Rule) -> Iterator[_Find]:
    for page, laid in in_turn(shelf.pages, shelf.nearly_of_one_story, _Laid):
        mine = laid[page.number].people
        for other in shelf.nearly_of_one_story(page):
            theirs = laid[other.number].people
            pairs = {(one, two): None for key in mine if key in theirs for one in mine[key] for two in theirs[key]}
            for one, two in pairs:
                near = nearly_one(one.name, two.name) or _of_one_post((page, one), (other, two))
                if near and not _two_people(shelf, rule, (page, one), (other, two)):
                    yield (page, one), (other, two)


def _of_one_post(one: _Told, two: _Told) -> bool:
    """Whether two people share half a name and a post, as one does whose other name was misheard."""
    if not half_one(one[1].name, two[1].name):
        return False
    return not _posts(one).isdisjoint(_posts(two)) or _alike_beside(one, two)


def _alike_beside(one: _Told, two: _Told) -> bool:
    """Whether a word of one root stands beside two names: "crab fisherman", "a crabber"."""
    return any(
        short == long[: len(short)] or short[:_ROOT] == long[:_ROOT]
        for mine in _words_beside(one)
        for theirs in _words_beside(two)
        for short, long in (sorted((mine, theirs), key=len),)
    )


def _words_beside(told: _Told) -> set[str]:
    """The telling words of the sentence about a name, close to it."""
    page, person = told
    before = page.text[max(0, person.start - _CLOSE) : person.start].rpartition(".")[2].partition(" ")[2]
    behind = page.text[person.end : person.end + _CLOSE].partition(".")[0].rpartition(" ")[0]
    words = {word for word in _WORD.findall(f"{before} {behind}") if word.islower() and len(word) >= _LEAST}
    text = page.text.lower()
    return {word for word in words if rarity(word) >= _RARE and text.count(word) <= _SELDOM}


def _posts(told: _Told) -> set[str]:
    """The posts that a text tells of somebody: the title before the name, and what is said of the bearer."""
    page, person = told
    roles = (frame.claim.value for frame in page.frames if isinstance(frame.claim.value, Role))
    name = fold(person.name)
    posts = {person.title.lower(), *(role.role for role in roles if fold(role.holder) == name)} - {""}
    return {titles().fold.get(post, post) for post in posts} - titles().address


def _two_people(shelf: Shelf, rule: Rule, one: _Told, two: _Told) -> bool:
    """Whether something says that two names are those of two people, or of one whose name is written in two ways."""
    names = fold(one[1].name), fold(two[1].name)
    marked = marked_apart(one[1].name, two[1].name)
    if (
        (same_person(*names) and not marked)
        or _of_two_sexes(one[1], two[1], rule)
        or _is_kin(one, rule)
        or _is_kin(two, rule)
    ):
        return True
    if marked:
        return any(one[1].name in page.text and two[1].name in page.text for page in (one[0], two[0]))
    return any(_knows_both(page, *names) for page in (one[0], *shelf.told_with(one[0]), *shelf.told_with(two[0])))


def _knows_both(page: Page, one: str, two: str) -> bool:
    """Whether a text names both, so that whoever wrote it knew them apart."""
    told = [fold(person.name) for person in page.people]
    return any(same_person(one, name) or one == name for name in told) and any(
        same_person(two, name) or two == name for name in told
    )


def _of_two_sexes(one: Person, two: Person, rule: Rule) -> bool:
    """Whether the titles before two names are a man's and a woman's."""
    mine, theirs = ({*_WORD.findall(person.title.lower())} for person in (one, two))
    men, women = {*rule.words("men")}, {*rule.words("women")}
    return bool((mine & men and theirs & women) or (mine & women and theirs & men))


def _is_kin(told: _Told, rule: Rule) -> bool:
    """Whether words beside a name say whose brother or widow somebody is: of a family a story names several."""
    page, person = told
    before = page.text[max(0, person.start - _BEFORE) : person.start].rpartition(".")[2]
    behind = page.text[person.end : person.end + _BEHIND].partition(".")[0]
    return not {*rule.words("relatives")}.isdisjoint(_WORD.findall(f"{before} {behind}".lower()))


def _persons(found: Iterator[_Find]) -> list[dict[tuple[int, str], _Told]]:
    """The finds put together, those that have somebody in common: one person each, by document and name."""
    of_one: dict[tuple[int, str], dict[tuple[int, str], _Told]] = {}
    for find in found:
        told: dict[tuple[int, str], _Told] = {}
        for page, person in find:
            told |= of_one.get((page.number, person.name), {(page.number, person.name): (page, person)})
        of_one.update(dict.fromkeys(told, told))
    return list({id(told): told for told in of_one.values()}.values())


def _as_one(told: dict[tuple[int, str], _Told]) -> Sum:
    """All that name a person, each on the side of its spelling."""
    rows = [told[key] for key in sorted(told, key=lambda key: (key[0], told[key][1].start))]
    written = list(dict.fromkeys(fold(person.name) for _, person in rows))
    sides = tuple(written.index(fold(person.name)) for _, person in rows)
    frames = tuple(_made(page, person) for page, person in rows)
    return Sum(frames, sides, Judgement("tension", _why(rows)), yields=True)


def _why(rows: Sequence[_Told]) -> str:
    names = list(dict.fromkeys(person.name for _, person in rows))
    return f"each text knows only one of two names that are nearly one: {' and '.join(names)}"


def _made(page: Page, person: Person) -> Frame:
    """A statement made of a name, in its sentence."""
    passage = next((p for p in page.passages if p.start <= person.start < p.end), None)
    start, end = (passage.start, passage.end) if passage is not None else (person.start, person.end)
    claim = Claim(
        id=f"name-{page.document.source.id}-{person.start}-{person.end}", kind="statement",
        source=page.document.source.id, start=person.start, end=person.end,
        quote=page.document.quote(person.start, person.end),
        value=packed(Statement(predicate=person.name, affirmed=True)),
        question=Question(kind="statement"),
        evidence=packed(Evidence(sentence_start=start, sentence_end=end, how=_HOW)),
    )  # fmt: skip
    return frame(
        packed(claim), document=page.number, published=page.document.source.published,
        origin=page.origin(person.start, person.end),
    )  # fmt: skip


_TAKES = (
    Option("men", "a list of words", "titles of men"),
    Option("women", "a list of words", "titles of women"),
    Option("relatives", "a list of words", "words beside a name that tell of somebody's family"),
)
TWO_NAMES = FolderCheck("two-names", judge, _TAKES)
