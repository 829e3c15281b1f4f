"""Two sentences of two texts that surely tell one event, each with one figure of a sort: the figures are held together.

The comparison of claims asks for one measure in like words. Where names and the day say that two sentences tell one
event, other nouns and verbs will do: officers and constables hurt, pilgrims who came and the faithful who turned out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from factcheck.checks.answers import softened
from factcheck.checks.blanks import Passage
from factcheck.checks.changed import changed
from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.events import Day, bounds_of, days_of, one_day_of, sharing, spans_of
from factcheck.checks.growing import updated
from factcheck.checks.members import member
from factcheck.checks.narrower import narrowed
from factcheck.checks.one_event_words import event_words
from factcheck.checks.one_sort import KIN, is_none, one_sort, plain, sort_of, sum_of, whole
from factcheck.checks.one_sort_moves import things_of, way_at, way_of
from factcheck.checks.page import Page, Shelf
from factcheck.checks.values import compare_values
from factcheck.grammar.results import races
from factcheck.grammar.words import rarity, related
from factcheck.model.report import Field
from factcheck.model.rule import Rule
from factcheck.model.values import Quantity
from factcheck.questions.evidence import Weighing
from factcheck.questions.fields import compare_place, compare_scope, compare_stance, compare_subject, compare_time
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.stories import tells_story

BRIEF = 4  # sentences, its date line among them, of a text that tells one event and no more
MOST = 60  # sentences that share a name; more of them tell nothing apart
TELLING = 4.0  # rarity from which a word that is part of a name tells it
RARE = 2.5  # rarity from which a word in common says something
ENOUGH = 5.0  # rarity of the words in common that joins two sentences of long texts
_MOODS = frozenset({"asserted", "reported", "planned"})
_ALL = re.compile(r"\b(?:all|every one of|each of)\b", re.IGNORECASE)
_BEFORE = 16  # characters
_HAD_TO = re.compile(r"\bhad to\b")


class Scene(NamedTuple):
    """A sentence with figures: its names, its words, its days."""

    page: Page
    frames: tuple[Frame, ...]
    names: frozenset[str]
    words: frozenset[str]
    days: tuple[Day, ...]
    spans: frozenset[tuple[date, date]]
    bounds: tuple[Day, ...]
    ranks: frozenset[float]

    @property
    def brief(self) -> bool:
        """Whether its text has but a few sentences."""
        return len(self.page.passages) <= BRIEF


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every two figures of one event that answer one question and cannot both hold."""
    scenes = [scene for page in shelf.pages for scene in _scenes(page)]
    by_name: dict[str, list[int]] = defaultdict(list)
    for number, scene in enumerate(scenes):
        for name in scene.names:
            for word in _words_of(name):
                by_name[word].append(number)
    for i, j in sharing(by_name, MOST):
        yield from _judged(scenes[i], scenes[j], rule)


def _scenes(page: Page) -> Iterator[Scene]:
    """The sentences of a page with a figure and a name."""
    for passage in page.passages:
        frames = page.frames_in(passage.start, passage.end)
        shares = _unread_shares(page, passage, frames)
        figures = (*(plain(sum_of(frame)) for frame in frames if sort_of(frame)), *shares)
        if not figures:
            continue
        names = frozenset(name for frame in (*frames, *shares) for name in frame.names if tells_story(name))
        if names:
            words = frozenset(w for f in frames for w in (*f.terms, *f.context) if rarity(w) >= RARE)
            days, bounds = tuple(days_of(page, passage)), tuple(bounds_of(page, passage))
            ranks = frozenset(float(q.quantity.low or 0) for q in passage.quantities if q.kind == "ordinal")
            yield Scene(page, figures, names, words, days, spans_of(page, passage), bounds, ranks)


def _unread_shares(page: Page, passage: Passage, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The shares of a sentence that no claim was read from, where they tell a change."""
    known = {frame.claim.id.rsplit("-", 2)[1] for frame in frames if isinstance(frame.claim.value, Quantity)}
    new = [q for q in passage.quantities if q.kind == "share" and not q.doubt and str(q.number_start) not in known]
    made = [(figure, member(page, passage, figure)) for figure in new]
    return tuple(frame for figure, frame in made if way_at(page.text, passage.start, figure.number_start, figure.end))


def _words_of(name: str) -> Iterator[str]:
    """A name, and the words of it that tell it."""
    yield name
    for word in name.partition(":")[2].split("-"):
        if len(word) > 2 and rarity(word) >= TELLING:
            yield word


def _judged(one: Scene, two: Scene, rule: Rule) -> Iterator[Sum]:
    if one.page is two.page or (one.ranks and two.ranks and not one.ranks & two.ranks):
        return  # after the eighth stage, after the ninth
    names = _shared(one.names, two.names)
    day = one_day_of(one.days, two.days)
    bound = one_day_of((*one.days, *one.bounds), (*two.days, *two.bounds)) == "same"
    if _races(one) != _races(two):
        return
    dated = day == "same" or bound or bool(one.spans & two.spans)
    if not dated and _alone(one, two) and _alone(two, one):
        return  # the parish of Vasto, the parish of Chieti
    if not names or day == "apart" or not _one_event(one, two, names, dated=dated):
        return
    for a in one.frames:
        for b in two.frames:
            if _all_and_some(a, b, one.page.text) or _all_and_some(b, a, two.page.text):
                why = f"all of them died, and some survived: {_quoted(a, b)}"
                yield Sum((a, b), (0, 1), Judgement("contradiction", why))
            elif _sole(a, one, two) and _sole(b, two, one):
                told = (_as_told(a, one.page.text), _as_told(b, two.page.text))
                ways = (_way(a, one.page.text), _way(b, two.page.text))
                if all(ways) and _of_two_things(a, b, one.page.text, two.page.text):
                    continue
                if bool(ways[0]) != bool(ways[1]) and sort_of(a) != "inflation":
                    continue  # a change and a level
                judgement = _compared(
                    told[0],
                    told[1],
                    names,
                    rule,
                    ways,
                    same_day=dated,
                    one_day=day == "same" and len(one.days) == len(two.days) == 1,
                )
                if judgement is not None:
                    yield Sum((a, b), (0, 1), judgement, yields=True)


def _alone(one: Scene, two: Scene) -> bool:
    """Whether a sentence has a name that the other has in no form."""
    theirs = {word for name in two.names for word in name.partition(":")[2].split("-")}
    return any(theirs.isdisjoint(name.partition(":")[2].split("-")) for name in one.names)


def _races(scene: Scene) -> frozenset[str]:
    """The races that a sentence names: the marathon, the half marathon."""
    evidence = scene.frames[0].claim.evidence
    said = scene.page.text[evidence.sentence_start : evidence.sentence_end].lower()
    return frozenset(word for word in races(said)[0] if "marathon" in word)


def _one_event(one: Scene, two: Scene, names: int, *, dated: bool) -> bool:
    """Whether names, the day and the words say that two sentences tell one event."""
    alike = sum(rarity(word) for word in one.words & two.words)
    if one.brief and two.brief:
        return dated or names > 1 or alike >= RARE
    return dated and names > 1 and alike >= ENOUGH


def _shared(one: frozenset[str], two: frozenset[str]) -> int:
    """How many names two sentences share; none where a longer form may be another place: Sirpur, Sirpur Heights."""
    count = 0
    for mine in one:
        for theirs in two:
            if mine == theirs:
                count += 1
                continue
            a, b = (set(name.partition(":")[2].split("-")) for name in (mine, theirs))
            if not a & b or not any(rarity(word) >= TELLING for word in a & b):
                continue
            person = any(name.startswith("person:") for name in (mine, theirs))
            if not person and (a ^ b) - event_words().places.words:
                return 0
            count += 1
    return count


def _sole(frame: Frame, own: Scene, other: Scene) -> bool:
    """Whether a sentence tells one figure of a sort, and its text none that the other sentence tells too."""
    sort = sort_of(frame)
    if any(f is not frame and sort_of(f) == sort for f in own.frames):
        return False
    theirs = [f for f in other.frames if sort_of(f) == sort]
    mine = [f for f in own.page.frames if sort_of(f) == sort and f is not frame]
    return not any(compare_values(f.claim.value, g.claim.value) == "agree" for f in mine for g in theirs)


def _compared(
    a: Frame, b: Frame, names: int, rule: Rule, ways: tuple[int, int], *, same_day: bool, one_day: bool
) -> Judgement | None:
    """The judgement on two figures of one event; None where they may answer two questions."""
    relation = compare_values(a.claim.value, b.claim.value)
    if ways[0] * ways[1] < 0 and sort_of(a) != "inflation":
        relation = "contradict"
    if relation not in ("contradict", "tension") or not one_sort(
        a, b, same_day=same_day, names=names, change=bool(ways[0])
    ):
        return None
    bare = a.claim.kind == "duration" or bool(ways[0])
    if any(f.claim.stance.mood not in _MOODS or not (f.claim.stance.affirmed or is_none(f)) for f in (a, b)):
        return None
    manner = (_wished(a, b),) if bare else (compare_scope(*map(whole, (a, b))), compare_stance(a, b))
    known = a.claim.kind != "duration" and bool(a.subject & b.names or b.subject & a.names)
    who = None if known else compare_subject(a, b)
    when = None if one_day else compare_time(a, b)
    compared = (*manner, when, compare_place(a, b), who)
    fields: tuple[Field, ...] = tuple(field for field in compared if field is not None)
    if any(_tells_apart(field) for field in fields):
        return None
    pair = Pair(a, b, Weighing(0.0, 0.0, signs=2, sole=True, one_story=True), fields)
    if narrowed(pair) or changed(pair) is not None or _grew(pair, relation == "contradict", rule):
        return None
    soft = softened(pair, relation) or _loosely(a, b)
    why = "one event, and one figure of this sort in either telling"
    told = f"{soft or why}: {_quoted(a, b)}"  # else two clashes of one sort would be told as one
    return Judgement("tension" if soft or not same_day else "contradiction", told, fields)


def _quoted(a: Frame, b: Frame) -> str:
    """The words of both."""
    return " against ".join(sorted(f"“{f.claim.quote}”" for f in (a, b)))


def _of_two_things(a: Frame, b: Frame, mine: str, theirs: str) -> bool:
    """Whether two changes are of two things that rise and fall: sales, shares."""
    one, two = things_of(a, mine), things_of(b, theirs)
    return bool(one) and bool(two) and not any(related(w, v) >= KIN for w in one for v in two)


def _all_and_some(killed: Frame, saved: Frame, text: str) -> bool:
    """Whether one says that all aboard died, and the other that so many survived."""
    outcomes = [f.claim.question.measure.outcome for f in (killed, saved)]
    if outcomes != ["killed", "rescued"] or not (killed.claim.stance.affirmed and saved.claim.stance.affirmed):
        return False
    value = saved.claim.value
    before = text[max(killed.claim.evidence.sentence_start, killed.claim.start - _BEFORE) : killed.claim.start]
    return isinstance(value, Quantity) and bool(value.low) and bool(_ALL.search(f"{before}{killed.claim.quote[:8]}"))


def _way(frame: Frame, text: str) -> int:
    return way_of(frame, text) if frame.claim.kind == "share" else 0


def _as_told(frame: Frame, text: str) -> Frame:
    """A claim of what people had to do as one of what they did, of what a court ordered as one of what it imposed."""
    claim = frame.claim
    sentence = text[claim.evidence.sentence_start : claim.evidence.sentence_end]
    ordered = claim.kind == "money" and claim.question.measure.predicate in event_words().acts["punished"]
    if claim.stance.mood != "demanded" or not (ordered or _HAD_TO.search(sentence)):
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
    tally = rule.options.get("tally", ())
    acts = {f.claim.question.measure.predicate for f in (pair.a, pair.b)}
    tallied = pair.a.claim.kind == "count" and isinstance(tally, tuple) and bool(acts & set(tally))
    if pair.a.claim.kind != "casualty" and not tallied:
        return False
    update = updated(pair, "contradict" if contradict else "tension", rule)
    if update is None:
        return False
    first = min((f for f in (pair.a, pair.b)), key=lambda f: (f.published_day is None, f.published_day))
    time, day = first.time, first.published_day
    if time is None or time.end is None or day is None:
        return True
    return (day - time.end).days <= rule.number("fresh", 2)


ONE_EVENT = FolderCheck("one-event", judge)
