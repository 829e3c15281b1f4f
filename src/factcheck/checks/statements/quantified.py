"""What one text says of all or of none of a group, against the other's figure: every child was vaccinated, 200 not.

Two texts of a few sentences on one story are held together, for there "every" and "no" have one group to speak of.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.events.figure_sorts import of_people
from factcheck.checks.one_thing.other_names import named_apart
from factcheck.checks.one_thing.other_sorts import sided_apart
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.checks.statements.quantified_told import Told, of_all, of_some
from factcheck.checks.statements.quantified_words import quantified_words
from factcheck.grammar.words.words import opposites, related
from factcheck.model.rule import Rule
from factcheck.questions.field_times import compare_time, days_apart
from factcheck.questions.fields import compare_place, is_everybody
from factcheck.questions.frames import Frame
from factcheck.questions.weights import weights

_TOLD = frozenset({"clause", "fronted", "paragraph", "running"})  # in words beside it, or just before
WHY = {
    "every": "one says it of all of them, the other that it is not so of some",
    "none": "one says that there was none, the other counts some",
    "only": "one says it of all of them, the other of so many only",
}


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every word on all or none of a group, against what holds of some in another text of the story."""
    near = partial(shelf.in_brief, terse=True)
    brief = [page for page in shelf.pages if page.number in shelf.stories.brief]
    for page, said in in_turn(brief, near, lambda page: tuple(of_all(page))):
        for other in near(page):
            yield from _between(said[page.number], said[other.number], other)
            yield from _between(said[other.number], said[page.number], page)


def _between(said: tuple[Told, ...], theirs: tuple[Told, ...], other: Page) -> Iterator[Sum]:
    """The clashes of what one page says of all with what the other says of some."""
    rivals = (*of_some(other), *(one for one in theirs if one.way == "only")) if said else ()
    for one in said:
        found = next((two for two in rivals if _clash(one, two) and not _apart(one, two)), None)
        if found is not None:
            why = WHY["only" if found.way == "only" else one.way]
            frames = (one.frame, found.frame)
            yield Sum(frames, (0, 1), Judgement("tension", f"{why}: {_quoted(one, found)}"), yields=True)


def _clash(one: Told, two: Told) -> bool:
    """Whether what is said of all, or of none, cannot hold with what is said of some."""
    words, outcomes = quantified_words().words, quantified_words().outcomes
    if one.way == "only" or not _one_group(one, two):
        return False
    outcome = two.frame.claim.question.measure.outcome
    unhurt = one.words & words.safe if one.way == "every" else one.words & words.harm
    unslain = one.words & words.alive if one.way == "every" else one.words & words.death
    if two.way == "some" and ((unhurt and outcome in outcomes.hurt) or (unslain and outcome in outcomes.died)):
        return two.affirmed
    if one.way == "none":
        return two.way == "some" and two.affirmed and _one_act(one, two)
    if two.way == "only":
        return two.affirmed and _one_act(one, two)
    return _one_act(one, two) if not two.affirmed else _exclude(one, two)


def _one_group(one: Told, two: Told) -> bool:
    """Whether the nouns of both may name one group; whoever says everybody means all who were there."""
    if not two.group:
        return False
    if not one.group and _of_a_couple(one, two):
        return True
    if all(map(is_everybody, one.group)):
        return any(map(of_people, two.group))
    if all(map(is_everybody, two.group)):
        return False  # "one person" may be none of the officials who are all safe
    return any(related(mine, theirs) >= quantified_words().bars.kin for mine in one.group for theirs in two.group)


def _of_a_couple(one: Told, two: Told) -> bool:
    """Whether one speaks of both, whoever they are, and the other of so many of two."""
    words = quantified_words().words
    both = one.frame.claim.quote.lower().split()[0] in words.both
    return both and not words.couple.isdisjoint(two.frame.claim.quote.lower().split())


def _one_act(one: Told, two: Told) -> bool:
    """Whether both tell one act."""
    bars, light = quantified_words().bars, quantified_words().words.light
    return any(related(a, b) >= bars.act for a in one.acts - light for b in two.acts - light)


def _exclude(one: Told, two: Told) -> bool:
    """Whether what is said of all and what is said of some exclude each other: passed, failed."""
    return any(opposites(a, b) in ("state", "outcome") for a in one.acts for b in two.acts)


def _apart(one: Told, two: Told) -> bool:
    """Whether a day, a place or an owner of their own tells the two apart."""
    if named_apart(one.frame, two.frame, beside=False) or sided_apart(one.frame, two.frame):
        return True
    if _on_two_days(one.frame, two.frame):
        return True
    fields = (compare_time(one.frame, two.frame), compare_place(one.frame, two.frame))
    return any(field is not None and field.likeness == "different" for field in fields)


def _on_two_days(one: Frame, two: Frame) -> bool:
    """Whether the days of what befell them lie apart: whoever says "nobody was hurt" says it of the act before."""
    mine, theirs = one.time, two.time
    if mine is None or theirs is None or (mine.grain, theirs.grain) != ("day", "day"):
        return False
    told = {frame.claim.question.time_from for frame in (one, two)} <= _TOLD
    return told and days_apart(mine, theirs) > weights().time.soft


def _quoted(one: Told, two: Told) -> str:
    return " against ".join(sorted(f"“{told.frame.claim.quote}”" for told in (one, two)))


QUANTIFIED = FolderCheck("quantified", judge)
