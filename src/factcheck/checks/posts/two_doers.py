"""One deed of a story with two doers, each of whom one text alone knows, or done by one to another and the other way.

A story has one who gave the alarm, a side signs by one hand, and of two ships that meet one rams the other. So where
each text names but one doer, and neither names the other's anywhere, or where doer and done-to are turned round, one of
them may be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.options import Option
from factcheck.checks.posts.deed_parties import Party, rivals, same_party
from factcheck.checks.posts.deed_words import acts, deed_words, listed
from factcheck.checks.posts.deeds import Deed, deeds_of
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.page import MOST_LATER, Page, Shelf
from factcheck.grammar.stance.stance import read
from factcheck.grammar.words.words import is_person, lemma, rarity, types, verb_lemma
from factcheck.model.claim import ASSERTED, Claim, Evidence, Kind, Measure, Question, Stance
from factcheck.model.record import packed
from factcheck.model.rule import Rule
from factcheck.model.values import Statement
from factcheck.questions.frames import Frame, frame
from factcheck.questions.identity_fold import fold, folded_given_names
from factcheck.row import NamedTuple

COMMON = 2.5  # rarity below which a word says little of what a text tells
_WORD = re.compile(r"[^\W\d_]+")
_KIND: Final[Kind] = "statement"
_BODIES, _PERSON = frozenset({"nation", "place", "org"}), frozenset({"person"})


class _Told(NamedTuple):
    """A deed as a page tells it: which act it is, and the claim that it makes."""

    act: str
    deed: Deed
    frame: Frame


class _Laid(NamedTuple):
    """What a page tells of deeds with one doer, of deeds of one on another, and the words in it as names are folded."""

    done: tuple[_Told, ...]
    turned: tuple[_Told, ...]
    words: frozenset[str]

    @property
    def rest(self) -> frozenset[str]:
        """Its content words but for the names and nouns of who did it, and the verb."""
        deed = self.done[0].deed
        who = {*deed.doer.names, *map(fold, (*deed.doer.nouns, *deed.doer.marks))}
        words = (lemma(word) for word in self.words - who)
        return frozenset(
            word for word in words if word not in who and rarity(word) >= COMMON and verb_lemma(word) != deed.verb
        )


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every deed that two texts of one story tell of two people, or the other way round."""
    for page, laid in in_turn(shelf.pages, partial(_near, shelf), partial(_laid, rule)):
        mine, of_one_story = laid[page.number], shelf.of_one_story(page)
        for other in _near(shelf, page):
            theirs = laid[other.number]
            if other not in of_one_story and not _alike(mine, theirs):
                continue
            yield from _by_two(mine, theirs, rule)
            yield from _turned_round(mine.turned, theirs.turned, rule)


def _near(shelf: Shelf, page: Page) -> tuple[Page, ...]:
    """The later pages that a page is held against: those of its story; of a few very short texts all."""
    sure = shelf.of_one_story(page)
    if page.number not in shelf.stories.terse or len(shelf.pages) > MOST_LATER:
        return sure
    terse = (one for one in shelf.pages if one.number in shelf.stories.terse and one.number > page.number)
    return (*sure, *(one for one in terse if one not in sure))


def _alike(mine: _Laid, theirs: _Laid) -> bool:
    """Whether two texts of hardly a sentence tell the same but for who did it."""
    if len(mine.done) != 1 or len(theirs.done) != 1:
        return False
    one, two = mine.rest, theirs.rest
    return one <= two or two <= one


def _laid(rule: Rule, page: Page) -> _Laid:
    """The deeds that a page tells of one doer each, and those that it tells one way round."""
    deeds = list(deeds_of(page))
    kinds = page.kinds_of_names() if deeds else {}
    done = [(act, deed) for deed in deeds if (act := _done(rule, page, deed, kinds))]
    turned = [(act, deed) for deed in deeds if (act := _one_on_another(deed, kinds))]
    alone = [(act, deed) for act, deed in done if not _by_several(act, deed, done)]
    words = frozenset(_WORD.findall(fold(page.text))) if alone else frozenset[str]()
    return _Laid(_claimed(page, alone), _claimed(page, turned), words)


def _claimed(page: Page, told: Sequence[tuple[str, Deed]]) -> tuple[_Told, ...]:
    """The deeds that are told as facts, each with its claim."""
    found = (_Told(act, deed, _frame(page, deed)) for act, deed in told)
    return tuple(one for one in found if one.frame.claim.stance.affirmed and one.frame.claim.stance.mood in ASSERTED)


def _done(rule: Rule, page: Page, deed: Deed, kinds: dict[str, set[str]]) -> str:
    """Which act a deed is that has one doer; empty where it is none."""
    words = deed_words()
    if deed.several or not _is_somebody(deed.doer, kinds):
        return ""
    if deed.verb == words.signing.verb and deed.side:
        return _signed(rule, page, deed)
    thing = deed.thing
    if thing is None or thing.plural or len(thing.nouns) != 1 or not (thing.known or thing.names):
        return ""
    noun = next(iter(thing.nouns))
    only = words.of.get(deed.verb)
    if only is not None and noun in only.split():
        return f"{deed.verb} {noun}"
    act = acts("once").get(deed.verb) or acts("by_many").get(deed.verb)
    if act is None or noun in listed("things") or thing.marks & words.things.other or is_person(noun):
        return ""
    return f"{act} {noun}"


def _signed(rule: Rule, page: Page, deed: Deed) -> str:
    """Who signs a pact for one side; players sign for clubs."""
    sentence = page.text[deed.passage.start : deed.passage.end]
    words = {word.lower() for word in _WORD.findall(sentence)}
    pact = not words.isdisjoint(rule.words("pacts")) or not words.isdisjoint(deed_words().by_many.it)
    if not pact or deed.side in rule.words("clubs") or not deed.doer.names:
        return ""
    return f"{deed.verb} for the {deed.side}"


def _is_somebody(doer: Party, kinds: dict[str, set[str]]) -> bool:
    """Whether a phrase names a person, or people by what they are."""
    if doer.names:
        known = kinds.get(doer.last, set())
        called = len(doer.names) > 1 and doer.names[0] in folded_given_names() and not known & _BODIES
        return called or "person" in known or any(is_person(noun) for noun in doer.nouns)
    return bool(doer.nouns) and all(is_person(noun) for noun in doer.nouns)


def _one_on_another(deed: Deed, kinds: dict[str, set[str]]) -> str:
    """Which act it is that one does to another and that is seldom turned round; empty where it is none."""
    if deed.thing is None or deed.doer.plural or deed.thing.plural or same_party(deed.doer, deed.thing):
        return ""
    both = [(one, kinds.get(one.last, set()) if one.names else set()) for one in (deed.doer, deed.thing)]
    fits = {
        "people": all(_is_somebody(one, kinds) or (one.names and not known & _BODIES) for one, known in both),
        "things": all(_is_thing(one) and not known & (_BODIES | _PERSON) for one, known in both),
        "vessels": all((one.known or one.names) and not known & _BODIES for one, known in both),
        "bodies": all(one.names and not known & _PERSON for one, known in both),
    }
    return next((acts(of)[deed.verb] for of, fit in fits.items() if fit and deed.verb in acts(of)), "")


def _is_thing(one: Party) -> bool:
    """Whether a phrase names a vessel, a car or the like: "the Maren", "the tanker"."""
    return one.known and not any(is_person(noun) or "group" in types(noun) for noun in one.nouns)


def _by_several(act: str, deed: Deed, done: Sequence[tuple[str, Deed]]) -> bool:
    """Whether a page tells an act of two who may be two."""
    return any(other == act and not _perhaps_one(deed.doer, told.doer) for other, told in done)


def _perhaps_one(one: Party, two: Party) -> bool:
    return same_party(one, two) if one.names and two.names else one.plural == two.plural


def _by_two(mine: _Laid, theirs: _Laid, rule: Rule) -> Iterator[Sum]:
    """The deeds that two pages tell of two people each of whom one page alone knows."""
    seen: set[str] = set()
    for one, two in _met(mine.done, theirs.done, rule):
        if one.act in seen or not _of_two(one, two):
            continue
        if not (_knows(mine, two.deed.doer) or _knows(theirs, one.deed.doer)):
            seen.add(one.act)
            yield _sum(one, two, f"{one.act}: each text tells it of one alone, whom the other does not name")


def _met(mine: Sequence[_Told], theirs: Sequence[_Told], rule: Rule) -> Iterator[tuple[_Told, _Told]]:
    """The deeds of two pages that are one act, told of no two times."""
    for one in mine:
        for two in theirs:
            if one.act == two.act and _perhaps_on_one_day(one, two, rule):
                yield one, two


def _of_two(one: _Told, two: _Told) -> bool:
    """Whether two tell one deed, of two people."""
    pressed = one.deed.pressed or two.deed.pressed
    if one.deed.verb in acts("by_many") and one.act.split()[0] not in deed_words().of and not pressed:
        return False
    return _one_thing(one.deed.thing, two.deed.thing) and rivals(one.deed.doer, two.deed.doer, pressed=pressed)


def _one_thing(one: Party | None, two: Party | None) -> bool:
    """Whether nothing tells two things apart: two names, or words of which neither is the other's."""
    if one is None or two is None:
        return True
    if one.names and two.names and not set(one.names) & set(two.names):
        return False
    return not (one.marks and two.marks) or bool(one.marks & two.marks)


def _turned_round(mine: Sequence[_Told], theirs: Sequence[_Told], rule: Rule) -> Iterator[Sum]:
    """The deeds that one page tells one way round and the other the other way."""
    for one, two in _met(mine, theirs, rule):
        both = any(_turns(one.deed, told.deed) for told in mine) or any(_turns(two.deed, told.deed) for told in theirs)
        if _turns(one.deed, two.deed) and not (both or one.deed.several or two.deed.several):
            yield _sum(one, two, f"{one.act}: doer and done-to are turned round")
            return


def _turns(one: Deed, two: Deed) -> bool:
    """Whether who does it in the one bears it in the other, and the other way round."""
    if one.thing is None or two.thing is None:
        return False
    return same_party(one.doer, two.thing) and same_party(one.thing, two.doer)


def _perhaps_on_one_day(one: _Told, two: _Told, rule: Rule) -> bool:
    """Whether no days part two deeds: one day told wrongly lies near the other."""
    a, b = one.frame, two.frame
    if not (a.strong_time and b.strong_time) or a.time is None or b.time is None:
        return True
    days = [(x.start - y.end).days for x, y in ((a.time, b.time), (b.time, a.time)) if x.start and y.end]
    return max(days, default=0) <= rule.number("days")


def _knows(laid: _Laid, doer: Party) -> bool:
    """Whether a text names somebody, be it by the last name alone."""
    return bool(doer.names) and doer.last in laid.words


def _sum(one: _Told, two: _Told, why: str) -> Sum:
    """The two claims, each on its side."""
    return Sum((one.frame, two.frame), (0, 1), Judgement("tension", why), yields=True)


def _frame(page: Page, deed: Deed) -> Frame:
    """The claim that a deed makes: the statement read there, or one of its own where none was."""
    near = page.frames_in(deed.passage.start, deed.passage.end)
    for one in near:
        value, within = one.claim.value, one.claim.start <= deed.at < one.claim.end
        if isinstance(value, Statement) and within and value.predicate == deed.verb:
            return one
    stance = read(page.text, deed.passage.start, deed.passage.end, deed.at, deed.end)
    time = next((one.claim.question for one in near if one.claim.question.time is not None), None)
    thing = next(iter(deed.thing.nouns), "") if deed.thing is not None else ""
    claim = Claim(
        id=f"deed-{page.document.source.id}-{deed.start}-{deed.end}", kind=_KIND, source=page.document.source.id,
        start=deed.start, end=deed.end, quote=page.document.quote(deed.start, deed.end),
        value=packed(Statement(predicate=deed.verb, affirmed=True, object=thing)),
        question=Question(
            kind=_KIND, measure=Measure(predicate=deed.verb, head=thing), names=time.names if time else (),
            time=time.time if time else None, time_from=time.time_from if time else "unknown",
        ),
        stance=Stance(affirmed=True, mood=stance.mood, speaker=stance.speaker),
        evidence=packed(Evidence(
            sentence_start=deed.passage.sentence.start, sentence_end=deed.passage.sentence.end, how=("a deed",),
        )),
    )  # fmt: skip
    return frame(
        packed(claim), document=page.number, published=page.document.source.published,
        origin=page.origin(deed.start, deed.end),
    )  # fmt: skip


_TAKES = (
    Option("pacts", "a list of words", "what is signed for a side"),
    Option("clubs", "a list of words", "whom many sign for"),
    Option(
        "days", "a number", "days by which the times of one such deed may lie apart: a weekday may be read a week off"
    ),
)
TWO_DOERS = FolderCheck("two-doers", judge, _TAKES)
