"""One part of a story with two names, each of which one text alone knows: who leads the dig, who owns the ship."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.posts.deed_parties import Party, two_people
from factcheck.checks.posts.parts_posts import Post, posts_of
from factcheck.checks.posts.parts_told import Part, parts_of
from factcheck.checks.posts.parts_words import part_words
from factcheck.checks.posts.posts_changed import is_dated
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.grammar.names.names_words import titles
from factcheck.grammar.stance.stance import read
from factcheck.grammar.words.words import is_person, types
from factcheck.grammar.words.words_tables import knows
from factcheck.model.claim import ASSERTED, Claim, Evidence, Kind, Measure, Question, Stance
from factcheck.model.record import packed
from factcheck.model.rule import Rule
from factcheck.model.values import Statement, TimeInterval
from factcheck.questions.frames import Frame, frame
from factcheck.questions.identity_fold import fold, folded_given_names
from factcheck.questions.identity_people import same_person
from factcheck.row import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_OF_YEARS = frozenset({"year", "period"})
_KIND: Final[Kind] = "statement"
_BODY, _PERSON, _PLACES = "org", "person", frozenset({"nation", "place"})
_SORTS = {"who": _PERSON, "which": _BODY}
_MEANT = ASSERTED | {"planned"}  # who will restore the boat is one too


class _Laid(NamedTuple):
    """What a page tells of parts, the kinds of its names, and its words as names are folded."""

    page: Page
    parts: tuple[Part, ...]
    posts: tuple[Post, ...]
    kinds: dict[str, set[str]]
    words: frozenset[str]


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every part that two texts of one story give to two."""
    for page, laid in in_turn(shelf.pages, shelf.nearly_of_one_story, _laid):
        for other in shelf.nearly_of_one_story(page):
            yield from _by_two(laid[page.number], laid[other.number])
            yield from _two_in_post(laid[page.number], laid[other.number])


def _laid(page: Page) -> _Laid:
    told = list(parts_of(page))
    kinds = page.kinds_of_names() if told else {}
    held = [one for one in told if not kinds.get(one.holder.last, set()) & _PLACES]
    alone = tuple(one for one in held if not any(_of_two(one, two) for two in held))
    posts = tuple(posts_of(page))
    words = frozenset(_WORD.findall(fold(page.text))) if alone or posts else frozenset[str]()
    return _Laid(page, alone, posts, kinds, words)


def _by_two(mine: _Laid, theirs: _Laid) -> Iterator[Sum]:
    seen: set[tuple[str, str]] = set()
    for one in mine.parts:
        for two in theirs.parts:
            if (one.act, one.thing) in seen or not _of_two(one, two):
                continue
            if not _of_one_sort(one, mine, two, theirs):
                continue
            known = _is_known(one, mine, theirs) or _is_known(two, theirs, mine)
            if known or not (one.places <= theirs.words and two.places <= mine.words):
                continue
            seen.add((one.act, one.thing))
            frames = _frame(mine.page, one), _frame(theirs.page, two)
            if _long_apart(*frames) and not (one.past and two.past):
                continue
            if all(told.claim.stance.affirmed and told.claim.stance.mood in _MEANT for told in frames):
                why = f"{one.act} {one.thing}: each text gives the part to one whom the other does not name"
                yield Sum(frames, (0, 1), Judgement("tension", why), yields=True)


def _two_in_post(mine: _Laid, theirs: _Laid) -> Iterator[Sum]:
    """The posts of one story that two pages give to two people."""
    for one in mine.posts:
        for two in theirs.posts:
            if (
                one.title != two.title
                or one.coming != two.coming
                or not _perhaps_one_body(one, two)
                or _of_two_ships(one, two)
            ):
                continue
            if is_dated(one.frame) != is_dated(two.frame) or _told_elsewhere(one, theirs) or _told_elsewhere(two, mine):
                continue
            if not _of_two_people(one, two) or _knows(mine, two) or _knows(theirs, one) or _passed_on(one, two):
                continue
            why = f"{one.title}: each text gives the post to one whom the other does not name"
            yield Sum((one.frame, two.frame), (0, 1), Judgement("tension", why), yields=True)


def _perhaps_one_body(one: Post, two: Post) -> bool:
    """Whether nothing tells two bodies apart: one goes unsaid or is any body, or all its words are the other's."""
    bodies = [{*_WORD.findall(fold(body))} for body in (one.body, two.body)]
    if any(not body or body <= part_words().posts.bodies for body in bodies):
        return True
    return bodies[0] <= bodies[1] or bodies[1] <= bodies[0]


def _of_two_ships(one: Post, two: Post) -> bool:
    """Whether the pages tell of ships of two sorts: of a ferry and a yacht each has a captain."""
    return len((one.ships | two.ships) & part_words().posts.sorts_of_ships) > 1


def _told_elsewhere(post: Post, laid: _Laid) -> bool:
    """Whether a post is told of a place that another page never names."""
    places = {name.partition(":")[2] for name in post.frame.claim.question.names if name.startswith("place:")}
    return any(laid.words.isdisjoint(name.split("-")) for name in places)


def _of_two_people(one: Post, two: Post) -> bool:
    """Whether two names are of two people: no word in common, or one surname behind two unlike given names."""
    if one.names[-1] == two.names[-1]:
        return one.names[0][:1] != two.names[0][:1] and not same_person(" ".join(one.names), " ".join(two.names))
    mine, theirs = (Party(post.names, frozenset(), frozenset(), False, True, False) for post in (one, two))
    return two_people(mine, theirs)


def _knows(laid: _Laid, post: Post) -> bool:
    """Whether a page names the holder of another's post, by the surname or, where both bear that, by the given name."""
    shared = any(one.title == post.title and one.names[-1] == post.names[-1] for one in laid.posts)
    return post.names[0 if shared else -1] in laid.words


def _passed_on(one: Post, two: Post) -> bool:
    """Whether two posts are told of times, or in texts of days, between which they may have changed hands."""
    a, b = one.frame.time, two.frame.time
    of_a_day = {one.title, two.title} <= titles().undertaking | part_words().posts.aboard
    if _days_between(a, b) > part_words().long or (
        a is not None and b is not None and not _OF_YEARS.isdisjoint((a.grain, b.grain))
    ):
        return True  # "mayor from 1998 to 2004"
    return _long_apart(one.frame, two.frame) and not of_a_day


def _long_apart(one: Frame, two: Frame) -> bool:
    """Whether two texts were published so long after one another that a part may have passed on."""
    return _days_between(one.published, two.published) > part_words().long


def _days_between(one: TimeInterval | None, two: TimeInterval | None) -> int:
    """The days between two times; none where one is unknown."""
    if one is None or two is None:
        return 0
    gaps = [(b.start - a.end).days for a, b in ((one, two), (two, one)) if b.start is not None and a.end is not None]
    return max(gaps, default=0)


def _of_two(one: Part, two: Part) -> bool:
    """Whether two tell one part, of two."""
    same = (one.act, one.thing) == (two.act, two.thing)
    apart = one.marks and two.marks and not one.marks & two.marks
    apart = apart or (one.thing in part_words().of_each_side and one.marks != two.marks)
    return same and not apart and two_people(one.holder, two.holder)


def _is_known(part: Part, told: _Laid, laid: _Laid) -> bool:
    """Whether a page names whom another gives a part: a person by the surname, a body by any word of its own."""
    names = set(part.holder.names)
    if _sort(part, told) == _PERSON:
        return part.holder.last in laid.words
    places = {name for name in names if laid.kinds.get(name, set()) & _PLACES}
    own = {name for name in names if not knows(name, "N")} - places
    return not laid.words.isdisjoint(own) or names <= laid.words


def _of_one_sort(one: Part, mine: _Laid, two: Part, theirs: _Laid) -> bool:
    """Whether two parts are of two people, or of what may be two bodies."""
    sorts = _sort(one, mine), _sort(two, theirs)
    return sorts[0] == sorts[1] or set(sorts) == {_BODY, ""}


def _sort(part: Part, laid: _Laid) -> str:
    """Whether a name is a person's or a body's; empty where nothing tells."""
    holder, known = part.holder, laid.kinds.get(part.holder.last, set())
    if part.by in _SORTS:
        return _SORTS[part.by]
    bodies = any("group" in types(noun) for noun in holder.nouns)
    if bodies or _BODY in known:
        return _BODY
    called = len(holder.names) > 1 and holder.names[0] in folded_given_names()
    surname = len(holder.names) == 1 and any(one.surname == holder.last for one in laid.page.people)
    return _PERSON if called or surname or any(map(is_person, holder.nouns)) else ""


def _frame(page: Page, part: Part) -> Frame:
    """The claim that a part makes: a statement of its own."""
    stance = read(page.text, part.passage.start, part.passage.end, part.start, part.end)
    near = page.frames_in(part.passage.start, part.passage.end)
    time = next((one.claim.question for one in near if one.claim.question.time is not None), None)
    sentence = part.passage.sentence
    claim = Claim(
        id=f"part-{page.document.source.id}-{part.start}-{part.end}", kind=_KIND, source=page.document.source.id,
        start=part.start, end=part.end, quote=page.document.quote(part.start, part.end),
        value=packed(Statement(predicate=part.act, affirmed=True, object=part.thing)),
        question=Question(
            kind=_KIND, measure=Measure(predicate=part.act, head=part.thing), names=time.names if time else (),
            time=time.time if time else None, time_from=time.time_from if time else "unknown",
        ),
        stance=Stance(affirmed=True, mood=stance.mood, speaker=stance.speaker),
        evidence=packed(Evidence(sentence_start=sentence.start, sentence_end=sentence.end, how=("a part",))),
    )  # fmt: skip
    return frame(
        packed(claim), document=page.number, published=page.document.source.published,
        origin=page.origin(part.start, part.end),
    )  # fmt: skip


TWO_IN_ONE_PART = FolderCheck("two-in-one-part", judge)
