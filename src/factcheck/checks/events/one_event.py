"""Two sentences of two texts that surely tell one event, each with one figure of a sort: the figures are held together.

The comparison of claims asks for one measure in like words. Where names and the day say that two sentences tell one
event, other nouns and verbs will do: officers and constables hurt, pilgrims who came and the faithful who turned out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.events.figure_sorts import sort_of, whole
from factcheck.checks.events.one_event_scenes import (
    Meeting,
    Scene,
    keys_of,
    meeting,
    met_in_brief,
    scenes_of,
    sole_of_sort,
)
from factcheck.checks.events.one_event_words import event_words
from factcheck.checks.events.one_sort import one_sort, told_by_one_act
from factcheck.checks.events.one_sort_moves import things_of, way_of
from factcheck.checks.figures.growing import RUNNING, updated
from factcheck.checks.figures.narrower import narrowed
from factcheck.checks.figures.nearness import is_handful, times_apart
from factcheck.checks.figures.softened import softened
from factcheck.checks.one_thing.changed import changed
from factcheck.checks.one_thing.events import sharing
from factcheck.checks.one_thing.too_little import counted_from_elsewhere
from factcheck.checks.one_thing.two_lengths import of_two_lengths
from factcheck.checks.options import Option
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.checks.values import compare_values
from factcheck.grammar.words.words import related
from factcheck.model.report import Field
from factcheck.model.rule import Rule
from factcheck.model.values import Quantity
from factcheck.questions.evidence import Weighing
from factcheck.questions.field_times import compare_time
from factcheck.questions.fields import (
    compare_place,
    compare_scope,
    compare_stance,
    compare_subject,
    is_everybody,
    is_none,
)
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

_Told = tuple[Frame, str]  # a figure, and the text that tells it
_MOODS = frozenset({"asserted", "reported", "planned"})  # what is told as so; a wish or a question is not
_COUNTED = frozenset({"count", "troop_count"})
_BEFORE = 16  # characters before a figure in which "all" stands
_OPENING = 8  # characters of a quote that may be it


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says that it befell everybody, and what says that a thing had to be done and was."""
    phrases = event_words().phrases
    everyone, forced = ("|".join(map(re.escape, row)) for row in (phrases.everyone, phrases.forced))
    return re.compile(rf"\b(?:{everyone})\b", re.IGNORECASE), re.compile(rf"\b(?:{forced})\b")


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every two figures of one event that answer one question and cannot both hold."""
    scenes = [scene for page in shelf.pages for scene in scenes_of(page)]
    by_name: dict[str, list[int]] = defaultdict(list)
    for number, scene in enumerate(scenes):
        for name in scene.names:
            for word in keys_of(name):
                by_name[word].append(number)
    for i, j in sharing(by_name, event_words().bars.most):
        met = meeting(scenes[i], scenes[j])
        if met is not None:
            yield from _judged(scenes[i], scenes[j], met, rule)
    yield from _in_brief(shelf, rule)


def _in_brief(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """The same of counts and sums in every two sentences of two texts that have a few each, all on one event."""
    brief = [page for page in shelf.pages if page.number in shelf.stories.brief]
    for page, scenes in in_turn(brief, shelf.in_brief, lambda page: tuple(_counting(page))):
        for other in shelf.in_brief(page):
            for one, two in product(scenes[page.number], scenes[other.number]):
                met = met_in_brief(one, two)
                found = _judged(one, two, met, rule) if met is not None else ()
                yield from (clash for clash in found if told_by_one_act(*clash.frames))


def _counting(page: Page) -> Iterator[Scene]:
    """The sentences of a page with sums, and counts of so many things that few more will be told."""
    for scene in scenes_of(page, named=False):
        told = tuple(filter(_counts, scene.frames))
        if told:
            yield scene._replace(frames=told)


def _counts(frame: Frame) -> bool:
    claim = frame.claim
    many = not is_handful(claim.value) and not is_everybody(claim.question.measure.head)
    return claim.kind == "money" or (claim.kind in _COUNTED and many)


def _judged(one: Scene, two: Scene, met: Meeting, rule: Rule) -> Iterator[Sum]:
    """The clashes of two sentences that tell one event."""
    for a in one.frames:
        for b in two.frames:
            if _all_and_some(a, b, one.page.text) or _all_and_some(b, a, two.page.text):
                why = f"all of them died, and some survived: {_quoted(a, b)}"
                yield Sum((a, b), (0, 1), Judgement("contradiction", why))
            elif sole_of_sort(a, one, two) and sole_of_sort(b, two, one):
                judgement = _held_together((a, one.page.text), (b, two.page.text), met, rule)
                if judgement is not None:
                    yield Sum((a, b), (0, 1), judgement, yields=True)


def _held_together(one: _Told, two: _Told, met: Meeting, rule: Rule) -> Judgement | None:
    """The judgement on two figures, each the only one of its sort; None where one is a change and the other a level."""
    (a, mine), (b, theirs) = one, two
    ways = (_way(a, mine), _way(b, theirs))
    if all(ways) and _of_two_things(a, b, mine, theirs):
        return None
    if bool(ways[0]) != bool(ways[1]) and sort_of(a) != "inflation":
        return None
    return _compared(_as_told(a, mine), _as_told(b, theirs), met, rule, ways)


def _compared(a: Frame, b: Frame, met: Meeting, rule: Rule, ways: tuple[int, int]) -> Judgement | None:
    """The judgement on two figures of one event; None where they may answer two questions."""
    relation = compare_values(a.claim.value, b.claim.value)
    if ways[0] * ways[1] < 0 and sort_of(a) != "inflation":
        relation = "contradict"
    change = bool(ways[0])
    if relation not in ("contradict", "tension"):
        return None
    if times_apart(a.claim.value, b.claim.value) > event_words().bars.times:
        return None  # what a ticket costs, and a building
    if not one_sort(a, b, same_day=met.dated, names=met.names, change=change):
        return None
    bare = a.claim.kind == "duration" or change
    if any(f.claim.stance.mood not in _MOODS or not (f.claim.stance.affirmed or is_none(f)) for f in (a, b)):
        return None
    manner = (_wished(a, b),) if bare else (compare_scope(*map(whole, (a, b))), compare_stance(a, b))
    known = a.claim.kind != "duration" and bool(a.subject & b.names or b.subject & a.names)
    who = None if known else compare_subject(a, b)
    when = None if met.one_day else compare_time(a, b)
    compared = (*manner, when, compare_place(a, b), who)
    fields: tuple[Field, ...] = tuple(field for field in compared if field is not None)
    if any(_tells_apart(field) for field in fields):
        return None
    pair = Pair(a, b, Weighing(0.0, 0.0, signs=2, sole=True, one_story=True), fields)
    if (
        counted_from_elsewhere(pair)
        or (a.claim.kind == "duration" and of_two_lengths(pair))
        or narrowed(pair)
        or changed(pair) is not None
        or _grew(pair, relation == "contradict", rule)
    ):
        return None
    soft = softened(pair, relation) or _loosely(a, b)
    why = "one event, and one figure of this sort in either telling"
    told = f"{soft or why}: {_quoted(a, b)}"  # else two clashes of one sort would be told as one
    return Judgement("tension" if soft or not met.dated else "contradiction", told, fields)


def _quoted(a: Frame, b: Frame) -> str:
    """The words of both."""
    return " against ".join(sorted(f"“{f.claim.quote}”" for f in (a, b)))


def _of_two_things(a: Frame, b: Frame, mine: str, theirs: str) -> bool:
    """Whether two changes are of two things that rise and fall: sales, shares."""
    one, two = things_of(a, mine), things_of(b, theirs)
    return bool(one) and bool(two) and not any(related(w, v) >= event_words().bars.kin for w in one for v in two)


def _all_and_some(killed: Frame, saved: Frame, text: str) -> bool:
    """Whether one says that all aboard died, and the other that so many survived."""
    outcomes = [f.claim.question.measure.outcome for f in (killed, saved)]
    if outcomes != ["killed", "rescued"] or not (killed.claim.stance.affirmed and saved.claim.stance.affirmed):
        return False
    value, everyone = saved.claim.value, _patterns()[0]
    before = text[max(killed.claim.evidence.sentence_start, killed.claim.start - _BEFORE) : killed.claim.start]
    return (
        isinstance(value, Quantity)
        and bool(value.low)
        and bool(everyone.search(f"{before}{killed.claim.quote[:_OPENING]}"))
    )


def _way(frame: Frame, text: str) -> int:
    return way_of(frame, text) if frame.claim.kind == "share" else 0


def _as_told(frame: Frame, text: str) -> Frame:
    """A claim of what people had to do as one of what they did, of what a court ordered as one of what it imposed."""
    claim = frame.claim
    sentence = text[claim.evidence.sentence_start : claim.evidence.sentence_end]
    ordered = claim.kind == "money" and claim.question.measure.predicate in event_words().acts["punished"]
    if claim.stance.mood != "demanded" or not (ordered or _patterns()[1].search(sentence)):
        return frame
    stance = claim.stance.model_copy(update={"mood": "asserted"})
    scope = tuple(one for one in claim.question.scope if one != "planned")
    told = claim.question.model_copy(update={"scope": scope})
    return replace(frame, claim=claim.model_copy(update={"stance": stance, "question": told}))


def _wished(a: Frame, b: Frame) -> Field | None:
    """What the stances of two lengths or changes say, save that one is told as it will be."""
    found = compare_stance(a, b)
    return None if found is not None and "planned" in found.note else found


def _tells_apart(field: Field) -> bool:
    return field.likeness == "different" or (field.name == "time" and field.likeness == "compatible")


def _loosely(a: Frame, b: Frame) -> str:
    """What softens a clash told in other nouns."""
    heads = [f.claim.question.measure.head for f in (a, b)]
    return "" if heads[0] == heads[1] else f"one speaks of {heads[0] or 'it'}, the other of {heads[1] or 'it'}"


def _grew(pair: Pair, contradict: bool, rule: Rule) -> bool:
    """Whether a figure may have risen between the two texts: it was told while the event was fresh."""
    tally = set(rule.words("tally"))
    acts = {f.claim.question.measure.predicate for f in (pair.a, pair.b)}
    tallied = pair.a.claim.kind == "count" and bool(acts & tally)
    if pair.a.claim.kind != "casualty" and not tallied:
        return False
    update = updated(pair, "contradict" if contradict else "tension", rule)
    if update is None:
        return False
    first = min((f for f in (pair.a, pair.b)), key=lambda f: (f.published_day is None, f.published_day))
    time, day = first.time, first.published_day
    if time is None or time.end is None or day is None:
        return True
    return (day - time.end).days <= rule.number("fresh")


_TAKES = (
    *RUNNING,
    Option("fresh", "a number", "days behind an event in which a figure may still rise"),
)
ONE_EVENT = FolderCheck("one-event", judge, _TAKES)
