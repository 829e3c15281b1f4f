"""Two winners of one contest: each is named where the other is said to have won on the same day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.checks.check import Judgement, Sum
from factcheck.checks.events.result_contests import of_parts, one_race, two_stages
from factcheck.checks.one_thing.events import Telling, one_day, sharing, telling
from factcheck.checks.posts.facts import VERSUS
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.model.claim import ASSERTED
from factcheck.model.values import Role
from factcheck.questions.facts import standing_facts
from factcheck.questions.field_times import compare_time
from factcheck.questions.frames import Frame
from factcheck.questions.identity_fold import fold
from factcheck.row import NamedTuple

_WINNER = "winner"


class Win(NamedTuple):
    """Who won what, as a sentence tells it."""

    telling: Telling
    frame: Frame
    winner: frozenset[str]  # the words that name it: of a person the last
    what: str


def two_winners(shelf: Shelf, most: int) -> Iterator[Sum]:
    """Every two sentences that give one contest to two who are named in both.

    Args:
        shelf: The pages.
        most: Sentences under one name from which it tells nothing apart.
    """
    wins = [win for page in shelf.pages for win in _surest(_wins(page))]
    by_name: dict[str, list[int]] = defaultdict(list)
    for number, win in enumerate(wins):
        for name in win.telling.names:
            by_name[name].append(number)
    for i, j in sharing(by_name, most):
        one, two = wins[i], wins[j]
        if one.telling.page is not two.telling.page and _clash(one, two):
            told = " against ".join(sorted(f"“{win.frame.claim.quote}”" for win in (one, two)))
            yield Sum((one.frame, two.frame), (0, 1), Judgement("contradiction", f"one contest has one winner: {told}"))


def _wins(page: Page) -> Iterator[Win]:
    """The wins that a page tells."""
    for frame in page.frames:
        value, stance = frame.claim.value, frame.claim.stance
        if not isinstance(value, Role) or value.role != _WINNER:
            continue
        if not stance.affirmed or stance.mood not in ASSERTED:
            continue
        start = frame.claim.evidence.sentence_start
        passage = next((one for one in page.passages if one.start == start), None)
        if passage is not None:
            yield Win(
                telling(page, passage, frame.claim.start), frame, _called(frame, value.holder), value.organisation
            )


def _surest(wins: Iterator[Win]) -> Iterator[Win]:
    """Of two wins that one sentence tells of one winner the one that says over whom."""
    kept: dict[tuple[int, frozenset[str]], Win] = {}
    for win in wins:
        place = win.telling.passage.start, win.winner
        if place not in kept or VERSUS in win.what:
            kept[place] = win
    yield from kept.values()


def _clash(one: Win, two: Win) -> bool:
    """Whether two won what only one can have won."""
    if one.frame.subject & two.frame.subject or one.winner & two.winner:
        return False
    if one.winner.isdisjoint(_words(two.telling)) or two.winner.isdisjoint(_words(one.telling)):
        return False
    time = compare_time(one.frame, two.frame)
    if time is not None and time.likeness in ("different", "compatible"):
        return False
    if one_day(one.telling, two.telling) != "same" or of_parts(one.telling, two.telling):
        return False
    if two_stages(one.telling, two.telling) or not one_race(one.telling, two.telling):
        return False
    return _of_one(one.what, two.what)


def _of_one(mine: str, theirs: str) -> bool:
    """Whether two things that were won may be one: no two names, and no two nouns of their own."""
    if VERSUS in mine or VERSUS in theirs or fold(mine) == fold(theirs):
        return True
    named = [what[:1].isupper() for what in (mine, theirs)]
    if all(named):
        return bool({*fold(mine).split()} & {*fold(theirs).split()})
    nouns = {noun.rpartition(" ")[2] for noun in standing_facts().prizes.nouns}
    return all(what[:1].isupper() or what in nouns for what in (mine, theirs))


def _words(telling: Telling) -> frozenset[str]:
    return frozenset(fold(token.text) for token in telling.chunks.tokens if token.tag == "NAME")


def _called(frame: Frame, name: str) -> frozenset[str]:
    """The words by which a winner is known: a person by the last, a side by any."""
    words = fold(name).split()
    person = any(one.startswith("person:") for one in frame.claim.question.subject)
    return frozenset(words[-1:] if person else words)
