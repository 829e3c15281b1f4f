"""Times told by way of another event, made dates of their own where that event is dated surely.

"Eleven months after the crash" is a date once the crash has one: in the same text, or in another of the same story
that tells of this crash alone. What comes of it is always an interval, as wide as its words and its anchor leave it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from factcheck.grammar.words.words import class_of, related
from factcheck.model.claim import Kind
from factcheck.model.in_words import value as in_words
from factcheck.model.values import ClockTime, TimeInterval
from factcheck.questions.counted_dates import DatedShelf, acts_of, called, ends, meet, things, time_of
from factcheck.questions.counted_spans import OF_A_DAY, Counted, Way, counted_words, ends_of, shifted
from factcheck.questions.frames import Frame
from factcheck.questions.rows import narrowed_apart, ranks_in, rivals
from factcheck.questions.stories import Stories

MOST_DOCUMENTS = 60  # documents of a story in which one event is sought
MOST_SURE = 2  # documents that date an event alike, where others date one of its kind otherwise
_TURNED: Mapping[Way, Way] = {"after": "before", "before": "after"}


class Told(NamedTuple):
    """An act told so long after or before another, with both acts ready for comparison."""

    counted: Counted
    act: Frame
    anchor: Frame


def resolved(told: Sequence[Told], documents: Sequence[Sequence[Frame]], stories: Stories) -> Iterator[Frame]:
    """The dates and hours that are told by way of an event which the folder dates surely.

    Args:
        told: What is told so, of all documents.
        documents: The claims of each document, in the order of their numbers.
        stories: Which documents tell one story.
    """
    if not told:
        return
    near: dict[int, list[int]] = {one.act.document: [] for one in told}
    for low, high in stories.joined(0):
        for mine, theirs in ((low, high), (high, low)):
            if mine in near and len(near[mine]) < MOST_DOCUMENTS:
                near[mine].append(theirs)
    numbers = {*near, *(other for row in near.values() for other in row)}
    shelf = DatedShelf({number: documents[number] for number in sorted(numbers)})
    for one in told:
        others = near[one.act.document]
        yield from _forwards(one, shelf, others)
        yield from _backwards(one, shelf, others)


def _forwards(told: Told, shelf: DatedShelf, others: Sequence[int]) -> Iterator[Frame]:
    """The act with its time, counted from that of its anchor."""
    own = told.act.document
    for clock in (True, False):
        if clock and told.counted.unit not in OF_A_DAY:
            continue
        anchor = _one_time(told, shelf, (own,), clock=clock) or _one_time(told, shelf, others, clock=clock)
        value = time_of(anchor.claim) if anchor is not None else None
        made = shifted(told.counted, value, told.counted.way) if value is not None else None
        if anchor is not None and value is not None and made is not None:
            how = f"“{told.counted.said}” counted from “{anchor.claim.quote}” ({in_words(value)})"
            known = shelf.tellers(anchor, (own, *others))
            yield _as_dated(told.act, made, how, frozenset({anchor.document, *known}))
            return


def _backwards(told: Told, shelf: DatedShelf, others: Sequence[int]) -> Iterator[Frame]:
    """The act that is counted from, with its time, where that of the other stands beside it."""
    way, value = _TURNED.get(told.counted.way), told.counted.beside
    made = shifted(told.counted, value, way) if way is not None and value is not None else None
    if made is None or value is None:
        return
    clock, beside = isinstance(value, ClockTime), ends_of(value)
    also = (f for f in shelf.of_acts(acts_of(told.act), others, clock=clock) if _of_one_thing(told.act, f))
    known = frozenset(f.document for f in also if meet(ends(f), beside))
    yield _as_dated(told.anchor, made, f"“{told.counted.said}”, counted back from {in_words(value)}", known)


def _one_time(told: Told, shelf: DatedShelf, numbers: Sequence[int], *, clock: bool) -> Frame | None:
    """The claim that dates the event most exactly, where all that date it agree, or more documents than otherwise."""
    found = [f for f in shelf.of_acts(acts_of(told.anchor), numbers, clock=clock) if _is_anchor(told, f)]
    act = told.anchor.claim.question.measure.predicate
    groups: list[list[Frame]] = []
    for one in sorted([f for f in found if act in called(f)] or found, key=_exactness):
        group = next((g for g in groups if meet(ends(g[0]), ends(one))), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    tellers = sorted(((len(shelf.tellers(group[0], numbers)), -n) for n, group in enumerate(groups)), reverse=True)
    if not tellers or (len(tellers) > 1 and tellers[0][0] < max(MOST_SURE, tellers[1][0] + 1)):
        return None
    return groups[-tellers[0][1]][0]


def _exactness(frame: Frame) -> tuple[float, int, str]:
    low, high = ends(frame) or (0.0, 0.0)
    return high - low, frame.document, frame.claim.id


def _is_anchor(told: Told, frame: Frame) -> bool:
    """Whether a dated act is surely the one that another is counted from."""
    anchor, mine, theirs = told.anchor, told.act.claim, frame.claim
    own = mine.source == theirs.source and mine.evidence.sentence_start == theirs.evidence.sentence_start
    if (own and theirs.kind == "statement") or (told.counted.begun and not _begins(anchor, frame)):
        return False
    one, two = anchor.claim.question, theirs.question
    words = [(*question.terms, *question.measure.modifiers) for question in (one, two)]
    if rivals(*words) or ranks_in(words[0]) != ranks_in(words[1]):
        return False
    told_of = {*one.terms, one.measure.head} - {""}
    if told.counted.owned and not told_of and not _of_one_thing(told.act, frame):
        return False
    named = [any(":" in name for name in names) for names in (anchor.subject, frame.subject)]
    if all(named) and anchor.subject.isdisjoint(frame.subject | frame.names):
        return False
    if anchor.names:
        return anchor.names <= frame.names | frame.subject
    around = {*two.terms, *two.context, two.measure.head, *things(frame)}
    return not told_of or any(related(a, b) >= counted_words().bars.kin for a in told_of for b in around)


def _of_one_thing(act: Frame, frame: Frame) -> bool:
    """Whether what a pronoun stands for, "its founding", may be what a dated act is told of."""
    if any(":" in name for name in act.subject & (frame.subject | frame.names)):
        return True
    both = {name.removeprefix("thing:") for name in things(frame) & things(act)}
    one, two = act.claim.question.terms, frame.claim.question.terms
    return bool(both) and not any(narrowed_apart(head, one, two) for head in both)


def _begins(anchor: Frame, frame: Frame) -> bool:
    """Whether a claim dates the beginning of what goes on: of talks, of a strike."""
    measure = frame.claim.question.measure
    if measure.predicate in counted_words().opens:
        going = {class_of(noun, "NOUN") or noun for noun in things(frame)}
        return anchor.claim.question.measure.predicate in going
    return measure.predicate == anchor.claim.question.measure.predicate


def _as_dated(act: Frame, found: TimeInterval | ClockTime, how: str, known: frozenset[int]) -> Frame:
    """An act with the time that was reckoned for it."""
    claim = act.claim
    kind: Kind = "time_of_day" if isinstance(found, ClockTime) else "event_date"
    question = claim.question.model_copy(update={"kind": kind})
    evidence = claim.evidence.model_copy(update={"how": (*claim.evidence.how, how)})
    changes = {"id": f"{claim.id}-{kind}", "kind": kind, "value": found, "question": question, "evidence": evidence}
    return replace(act, claim=claim.model_copy(update=changes), anchored=known, reckoned=True)
