"""An act and its undoing: what was closed and reopened, banned and allowed again. Told in turn, they are no rivals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice

from factcheck.grammar.words.words import opposites
from factcheck.grammar.words.words_opposites import excluded_by, forms_of
from factcheck.model.report import Field
from factcheck.model.values import Statement
from factcheck.questions.evidence import Weighing
from factcheck.questions.field_times import compare_time
from factcheck.questions.fields import compare_place, told
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.stories import Stories
from factcheck.questions.weights import weights

NOT_THEN = "reported first as not done, then as done"


def undone(documents: Iterable[Sequence[Frame]], stories: Stories) -> Iterator[Pair]:
    """The pairs of acts on one thing of which one undoes the other, told by one text or in one story.

    Args:
        documents: The claims, document by document.
        stories: The evidence that two documents tell one story.
    """
    acts = [frame for frames in documents for frame in frames if _is_act(frame)]
    by_act: dict[tuple[str, str], list[Frame]] = defaultdict(list)
    for frame in acts:
        for form in forms_of(_verb(frame)):
            by_act[form, frame.claim.question.measure.head].append(frame)
    for one in acts:
        for two in _undoing(one, by_act):
            if _before(one, two) and _in_turn(one, two, stories) and not _elsewhere(one, two):
                yield Pair(one, two, _weighed(one, two), (_told(one, two),))
    for frames in documents:
        yield from _after_all(frames)


def _after_all(frames: Sequence[Frame]) -> Iterator[Pair]:
    """What one sentence says of somebody not to be done and to be done: "initially refused to leave, but left"."""
    by_act: dict[tuple[int, str], list[Frame]] = defaultdict(list)
    for frame in frames:
        if isinstance(frame.claim.value, Statement) and any(":" in owner for owner in frame.subject):
            by_act[frame.claim.evidence.sentence_start, frame.claim.question.measure.predicate].append(frame)
    for own in by_act.values():
        for one, two in combinations(sorted(own, key=lambda f: (f.claim.start, f.claim.id)), 2):
            turned = one.claim.stance.affirmed != two.claim.stance.affirmed
            if turned and one.subject & two.subject and one.claim.end <= two.claim.start:
                yield Pair(one, two, _weighed(one, two), (told("stance", "different", NOT_THEN),))


def _is_act(frame: Frame) -> bool:
    claim = frame.claim
    return isinstance(claim.value, Statement) and claim.stance.affirmed and bool(claim.question.measure.head)


def _verb(frame: Frame) -> str:
    return frame.claim.value.predicate if isinstance(frame.claim.value, Statement) else ""


def _undoing(one: Frame, by_act: dict[tuple[str, str], list[Frame]]) -> Iterator[Frame]:
    """The acts on the same thing that undo one; of very many the first."""
    found: dict[str, Frame] = {}
    for form in forms_of(_verb(one)):
        for other in sorted(excluded_by(form)):
            for two in islice(by_act.get((other, one.claim.question.measure.head), ()), weights().undone.most):
                found[two.claim.id] = two
    yield from (two for two in found.values() if opposites(_verb(one), _verb(two)) in ("act", "turn"))


def _before(one: Frame, two: Frame) -> bool:
    """Whether one stands before the other, so that each pair is told once."""
    return (one.document, one.claim.start, one.claim.id) < (two.document, two.claim.start, two.claim.id)


def _in_turn(one: Frame, two: Frame, stories: Stories) -> bool:
    """Whether one text tells both, or two texts of one story tell them of two times: else they may be rivals."""
    if one.document == two.document:
        return True
    time = compare_time(one, two)
    apart = time is not None and time.likeness != "same"
    return apart and stories.between(one.document, two.document) >= weights().story[0].weight


def _elsewhere(one: Frame, two: Frame) -> bool:
    """Whether two places are told: what closed here may open there, and nobody takes the one for the other."""
    place = compare_place(one, two)
    return place is not None and place.likeness == "different"


def _told(one: Frame, two: Frame) -> Field:
    return told("event", "different", f"“{_verb(one)}” against “{_verb(two)}”")


def _weighed(one: Frame, two: Frame) -> Weighing:
    """How tempting they are: more where both are done by one, or of what few tell."""
    table = weights().undone
    same = bool(one.subject & two.subject)
    return Weighing(round(table.base + table.subject * same, 3), 0.0, one_story=True)
