"""Whether two lengths are those of two stretches: a part and its whole, any train and one, from two events on."""

from __future__ import annotations

import re

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.words.words import lemma, related
from factcheck.model.values import Duration
from factcheck.questions.counted_spans import counted_words
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.stretches import one_stretch
from factcheck.questions.weights import weights

_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*")
STILL = "one tells how long it had gone on while it went on"


def of_two_lengths(pair: Pair) -> bool:
    """Whether two lengths are told of a part and of the whole, of many and of one, or are counted from two events."""
    looks = (_of_a_part, _done_to_it, _from_two_events, _of_many_and_of_one, _nowhere, _without_two_things)
    return any(look(pair) for look in looks)


def still_going_on(pair: Pair) -> str:
    """That one length was told before its end, as a note: "has lasted ten days", and in the end lasted 19."""
    acts = {frame.claim.question.measure.predicate for frame in (pair.a, pair.b)}
    for before, after in ((pair.a, pair.b), (pair.b, pair.a)):
        if len(acts) > 1 or not _is_running(before) or _is_running(after):
            continue
        one, two = before.claim.value, after.claim.value
        if not (isinstance(one, Duration) and isinstance(two, Duration)):
            continue
        if one.core.high is not None and two.core.low is not None and one.core.high <= two.core.low:
            return STILL
    return ""


def _is_running(frame: Frame) -> bool:
    """Whether the verb of a length says that it is not over: "has lasted", "has been shut for"."""
    value = frame.claim.value
    if frame.claim.kind != "duration" or not isinstance(value, Duration):
        return False
    before = frame.claim.quote.partition(value.as_written)[0].lower() if value.as_written else ""
    return not clash_words().answers.running.isdisjoint(_WORDS.findall(before))


def _of_a_part(pair: Pair) -> bool:
    """Whether one alone is the length of a part: the first half of a match, the match."""
    parts = clash_words().answers.parts
    one, two = (frame.claim.question.measure.predicate in parts for frame in (pair.a, pair.b))
    return one != two


def _done_to_it(pair: Pair) -> bool:
    """Whether one is how long something was done to what the other is the length of: a match, interrupted."""
    for done, whole in ((pair.a, pair.b), (pair.b, pair.a)):
        one, two = done.claim.question.measure, whole.claim.question.measure
        lasted = link_of(done) in counted_words().lasting  # what was put out within an hour burned so long
        if lasted and one.predicate and one.head == two.predicate and not one_stretch(one.predicate, two.predicate):
            return True
    return False


def link_of(frame: Frame) -> str:
    """The word before a length."""
    written = frame.claim.value.as_written if isinstance(frame.claim.value, Duration) else ""
    before = frame.claim.quote.partition(written)[0].lower().split() if written else []
    return before[-1] if before else ""


def _nowhere(pair: Pair) -> bool:
    """Whether nothing says where one of two stays was, and hardly anything joins them: "was with us for three days"."""
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    stayed = clash_words().answers.somewhere in (one.predicate, two.predicate)
    return stayed and not (one.head and two.head) and pair.identity < clash_words().dates.signs


def _without_two_things(pair: Pair) -> bool:
    """Whether two were without two things: without a doctor for three weeks, without power for two days."""
    acts = [frame.claim.question.measure.predicate for frame in (pair.a, pair.b)]
    lacking = any(act.startswith(clash_words().answers.lacking) for act in acts)
    return lacking and not one_stretch(*acts)


def _from_two_events(pair: Pair) -> bool:
    """Whether both lengths are counted from an event, and nothing relates the two: from the call, from the landing."""
    one, two = (_anchors(frame) for frame in (pair.a, pair.b))
    near = weights().head.related_from
    return bool(one) and bool(two) and not any(w == v or related(w, v) >= near for w in one for v in two)


def _anchors(frame: Frame) -> frozenset[str]:
    """The events that a length is counted from, which stand behind its "after"."""
    words, after = frame.claim.question.measure.modifiers, counted_words().after
    at = next((number for number, word in enumerate(words) if word in after), None)
    return frozenset(words[at + 1 :]) if at is not None else frozenset()


def _of_many_and_of_one(pair: Pair) -> bool:
    """Whether one tells of things of a kind and the other of one of them: trains were late, the night train was."""
    heads = {frame.claim.question.measure.head for frame in (pair.a, pair.b)}
    if len(heads) != 1 or "" in heads or pair.identity > clash_words().answers.many_and_one:
        return False
    head = heads.pop()
    said = [
        [word for word in _WORDS.findall(frame.claim.quote.lower()) if lemma(word) == head]
        for frame in (pair.a, pair.b)
    ]
    many = [bool(words) and head not in words for words in said]
    return all(said) and many[0] != many[1]
