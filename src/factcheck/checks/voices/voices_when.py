"""Two voices in one text that give two times for one event: "came down at 10.40"; "the log puts it at 11.25"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from factcheck.checks.check import Judgement, Sum
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import moment
from factcheck.checks.reckoning.page import Page
from factcheck.checks.values import compare_values
from factcheck.checks.voices.voice_times import Timed, happens, times_told
from factcheck.checks.voices.voice_words import voice_words
from factcheck.grammar.clocks.clocks import find
from factcheck.grammar.stance.stance_named import called
from factcheck.grammar.words.words import related
from factcheck.model.values import TimeInterval
from factcheck.questions.weights import weights


def disputed_times(page: Page) -> Iterator[Sum]:
    """Every two neighbouring times of two voices that answer one question and differ."""
    passages = page.passages
    holding = [at for at, passage in enumerate(passages) if _holds_time(page, passage)]
    held = frozenset(holding)
    near = {at for at in holding if _beside(page, passages, at, held)}
    known = {at: list(times_told(page, passages[at])) for at in sorted(near)}
    for place in sorted(near):
        for later in known[place]:
            earlier = _contested(page, passages, place, later, known)
            if earlier is not None:
                frames = tuple(moment(page, one.passage, one.start, one.end, one.value) for one in (earlier, later))
                yield Sum(frames, (0, 1), Judgement("tension", _why(page, earlier, later)), yields=True)


def _holds_time(page: Page, passage: Passage) -> bool:
    if any(time.kind == "date" for time in page.times_in(passage)):
        return True
    return next(iter(find(page.text, passage.start, passage.end)), None) is not None


def _beside(page: Page, passages: Sequence[Passage], at: int, holding: Set[int]) -> bool:
    """Whether a time stands in a sentence of prose, and another one in it or near it."""
    return passages[at].sentence.role == "prose" and (
        any(at - by in holding or at + by in holding for by in range(1, voice_words().sentences + 1))
        or len(page.times_in(passages[at])) != 1
    )


def _contested(
    page: Page, passages: Sequence[Passage], place: int, later: Timed, known: dict[int, list[Timed]]
) -> Timed | None:
    """The time that a later one contests: the only one of its sort in the nearest sentence that has any."""
    if later.voice is None:
        return None
    table = voice_words()
    for back in range(table.sentences + 1):
        if place < back:
            return None
        sort = [one for one in known.get(place - back, ()) if one.sort == later.sort and one.end <= later.start]
        if sort:
            near = len(sort) == 1 and later.start - sort[0].end <= table.reach
            first = place - back
            open_ = near and any(_asks_when(page, passage) for passage in passages[max(0, first - 1) : first + 1])
            return sort[0] if near and _answers(page, sort[0], later, disputed=open_) else None
    return None


def _asks_when(page: Page, passage: Passage) -> bool:
    """Whether a sentence says that it is disputed when something happened: then any two voices answer that."""
    words = set(re.findall(r"[a-z]+", page.text[passage.start : passage.end].lower()))
    return not words.isdisjoint(voice_words().disputed) and not words.isdisjoint(voice_words().asking_when)


def _answers(page: Page, one: Timed, two: Timed, *, disputed: bool) -> bool:
    """Whether a later time answers the question of an earlier one otherwise.

    Where the text says that it is disputed when something was, the first time need only be told of "it".
    """
    if one.voice is None or two.voice is None or not one.voice.differs(two.voice):
        return False
    relation = compare_values(one.value, two.value)
    if relation == "agree" or (one.sort == "clock" and relation != "contradict") or _apart(page, one, two):
        return False
    if disputed and (one.bare or (one.own and "it" in one.words)):
        return True
    if two.bare:
        heard = not two.verbs & voice_words().perceiving or all(map(happens, one.things))
        return heard and all(_told_of(thing, one) or not (one.subject or one.things) for thing in two.things)
    if one.bare or (one.own and two.own) or not one.act or not two.act:
        return False
    same = one.act == two.act or related(one.act, two.act) >= weights().head.related_from
    whole = not two.subject or two.subject == one.subject or (not one.subject and _told_of(two.subject, one))
    return same and whole and all(_told_of(thing, one) for thing in two.things)


def _told_of(thing: str, one: Timed) -> bool:
    """Whether the sentence of an earlier time tells of a thing, in its own word or one for the same."""
    bar = weights().head.related_from
    return thing in one.words or any(word and related(thing, word) >= bar for word in (one.act, one.subject))


def _apart(page: Page, one: Timed, two: Timed) -> bool:
    """Whether words say that the two times are of two things: wishes, more than one event, other days."""
    table = voice_words()
    if any(bool(words & one.words) != bool(words & two.words) for words in (table.not_so, table.to_come)):
        return True
    if one.counted or two.counted or table.more & (two.words - one.words) or table.besides & (two.words - one.words):
        return True
    if table.wishing & (one.verbs | two.verbs) or bool(table.foretelling & one.verbs) != bool(
        table.foretelling & two.verbs
    ):
        return True
    return one.sort == "clock" and not _one_day(page, one, two)


def _one_day(page: Page, one: Timed, two: Timed) -> bool:
    """Whether two hours may be of one day: not both sentences name one, or these meet."""
    days = [[t.value for t in page.times_in(told.passage) if t.kind == "date"] for told in (one, two)]
    known = [[day for day in some if isinstance(day, TimeInterval)] for some in days]
    return not all(known) or any(compare_values(a, b) != "contradict" for a in known[0] for b in known[1])


def _why(page: Page, one: Timed, two: Timed) -> str:
    """The two voices with their times, in words."""
    named = [
        f"{called(told.voice.words)} ({page.text[told.start : told.end]})"
        for told in (one, two)
        if told.voice is not None
    ]
    return f"two voices in one text differ: {' and '.join(named)}"
