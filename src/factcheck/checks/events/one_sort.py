"""Whether two figures of one event are of one sort, whatever nouns and verbs tell them."""

from __future__ import annotations

import re

from factcheck.checks.events.figure_sorts import harm, of_people, sort_of, whole
from factcheck.checks.events.one_event_words import event_words, sorts_of
from factcheck.grammar.directions import direction
from factcheck.grammar.results.lexicon import result_words
from factcheck.grammar.words.words import is_person, lemma, rarity, related, types
from factcheck.grammar.words.words_classes import word_classes
from factcheck.grammar.words.words_tables import knows
from factcheck.model.values import Quantity
from factcheck.questions.fields import is_everybody, is_none
from factcheck.questions.frames import Frame
from factcheck.questions.stretches import one_stretch

_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*")
_MEASURING = frozenset({"unit", "time"})  # types of nouns that name no thing


def outnumbered(a: Frame, b: Frame) -> bool:
    """Whether more were taken to hospital than were hurt, or two figures tell the same of them."""
    if harm(a) == harm(b):
        return True
    hospital, hurt = (a, b) if harm(a) == "hospital" else (b, a)
    one, two = hospital.claim.value, hurt.claim.value
    if not isinstance(one, Quantity) or not isinstance(two, Quantity):
        return False
    return one.core.low is not None and two.core.high is not None and one.core.low > two.core.high


def one_sort(a: Frame, b: Frame, *, same_day: bool, names: int, change: bool = False) -> bool:
    """Whether two figures of one event count, cost or measure the same.

    Args:
        a: A figure of one text.
        b: A figure of the other, of the same kind and unit.
        same_day: Whether both sentences name one day.
        names: How many names the sentences share.
        change: Whether both are changes by so much.
    """
    if sort_of(a) != sort_of(b) or _narrower(a, b) or _told_alike(a, b):
        return False
    kind, sort = a.claim.kind, sort_of(a)
    if sort in ("inflation", "capacity", "turnout", "margin"):
        return same_day or sort == "capacity"
    if change:
        return same_day and _one_change(a, b)
    if any(set(whole(frame).claim.question.scope) & event_words().apart.scopes for frame in (a, b)):
        return False
    if kind == "duration":
        alike = same_day or any(_kin(w, v) for w in _lasting(a) for v in _lasting(b))
        return alike and not _of_two_acts(a, b)
    if kind == "money":
        return _sums(a, b) and (same_day or names > 1)
    if kind == "share":
        return same_day and _one_share(a, b)
    if harm(a):
        return same_day and _one_people(a, b) and outnumbered(a, b)
    return _counted(a, b, same_day=same_day)


def _told_alike(a: Frame, b: Frame) -> bool:
    """Whether two figures count one thing by one act: the rules of plain counts judge them."""
    one, two = (f.claim.question.measure for f in (a, b))
    alike = bool(one.head and one.predicate) and (one.head, one.predicate) == (two.head, two.predicate)
    strangers = bool(a.subject and b.subject) and not a.subject & b.subject
    return alike and a.claim.kind == b.claim.kind and not strangers


def _counted(a: Frame, b: Frame, *, same_day: bool) -> bool:
    """Whether two counts or measures are of one thing that one thing was done to."""
    one, two = a.claim.question.measure, b.claim.question.measure
    if sort_of(a) == "count/storeys":
        return True
    if a.unit and {one.predicate, two.predicate} & result_words().score.won:
        return False  # "won the 200 metres" names a race
    if a.unit:
        dims = sorts_of("dimensions")
        if dims.get(one.head, frozenset()) & dims.get(two.head, frozenset()):
            return True
        unknown = not one.head or not two.head
        return same_day and (unknown or _kin(one.head, two.head)) and _one_act(a, b)
    if sort_of(a) == "count/people":
        return same_day and _one_people(a, b) and _befell_alike(a, b)
    if not one.head or not two.head:
        return False
    crossed = one.head in two.modifiers or two.head in one.modifiers  # wolves, the wolf population
    return same_day and (crossed or _kin(one.head, two.head)) and _one_act(a, b)


def _one_people(a: Frame, b: Frame) -> bool:
    """Whether two nouns for people may name the same ones."""
    one, two = (f.claim.question.measure.head for f in (a, b))
    if is_everybody(one) and is_everybody(two):
        return True
    if not (of_people(one) and of_people(two)):  # the people of an event
        return not (a.claim.kind == "casualty" or b.claim.kind == "casualty")
    if _kin(one, two):
        return True
    known = sorts_of("people")
    mine, theirs = known.get(one, frozenset()), known.get(two, frozenset())
    if is_everybody(one) or is_everybody(two):
        return not (a.claim.kind == "casualty" or harm(a)) or _nobody(a) or _nobody(b)
    return bool(mine & theirs)


def _one_share(a: Frame, b: Frame) -> bool:
    """Whether two shares are of one thing, or are changes of it."""
    one, two = (f.claim.question.measure for f in (a, b))
    mine, theirs = ({m.head, m.whole, *m.modifiers} - {""} for m in (one, two))
    if not one.head or not two.head:
        return _one_act(a, b)
    return any(_kin(w, v) for w in mine for v in theirs) and not mine & theirs & event_words().averages.words


def _one_change(a: Frame, b: Frame) -> bool:
    """Whether two changes are of one thing: the nouns around the figures are kin."""
    mine, theirs = (_around(frame) for frame in (a, b))
    return not mine or not theirs or any(_kin(w, v) for w in mine for v in theirs)


def _around(frame: Frame) -> set[str]:
    """The nouns of a figure's clause."""
    question = frame.claim.question
    words = {question.measure.head, question.measure.whole, *question.measure.modifiers, *question.terms}
    return {w for w in words if w and knows(w, "N") and not types(w) & _MEASURING and not direction(w)}


def _nobody(frame: Frame) -> bool:
    """Whether a figure says that it befell none of everybody."""
    return is_none(frame) and is_everybody(frame.claim.question.measure.head)


def _befell_alike(a: Frame, b: Frame) -> bool:
    """Whether one thing befell the people of both figures, or they did one thing."""
    one, two = (f.claim.question.measure for f in (a, b))
    if one.outcome == two.outcome:
        return bool(one.outcome) or (_one_act(a, b) and not _only_one_acts(a, b))
    for told, plain in ((one, two), (two, one)):
        if told.outcome and not plain.outcome:
            return plain.predicate in event_words().outcomes.get(told.outcome, ())
    return False


def _only_one_acts(a: Frame, b: Frame) -> bool:
    """Whether one text says how many a place has, and the other how many came against it or worked on it.

    A fort has 900 men, and 1,600 attack it.
    """
    acts = [f.claim.question.measure.predicate for f in (a, b)]
    onto = [act in event_words().onto.words for act in acts]
    return onto.count(True) == 1 and acts[onto.index(False)] in event_words().light.words


def _one_act(a: Frame, b: Frame) -> bool:
    """Whether two verbs may tell one thing of what is counted."""
    one, two = (f.claim.question.measure.predicate for f in (a, b))
    light = event_words().light.words
    if not one or not two or one in light or two in light or one == two or _kin(one, two):
        return True
    known = sorts_of("acts")
    return bool(known.get(one, frozenset()) & known.get(two, frozenset()))


def told_by_one_act(a: Frame, b: Frame) -> bool:
    """Whether two verbs tell one thing by themselves, or a noun tells it without one: "put the congregation at"."""
    one, two = (f.claim.question.measure.predicate for f in (a, b))
    light = event_words().light.words
    return not one or not two or (not {one, two} & light and _one_act(a, b))


def _sums(a: Frame, b: Frame) -> bool:
    """Whether two sums of money are the price, gift or fine of one thing."""
    known = sorts_of("acts")
    one, two = (f.claim.question.measure for f in (a, b))
    if one.head and two.head and one.head.islower() and two.head.islower() and _kin(one.head, two.head):
        return _one_act(a, b)
    mine, theirs = (
        known.get(m.predicate, frozenset()) | (known.get(m.head, frozenset()) if not m.predicate else frozenset())
        for m in (one, two)
    )
    return bool(mine & theirs)


def _of_two_acts(a: Frame, b: Frame) -> bool:
    """Whether two lengths are of acts that nothing relates: a bridge was closed, a bridge was repaired.

    What one body did for so long it did not do all the time: the police questioned a man, and searched his house.
    """
    one, two = (frame.claim.question.measure for frame in (a, b))
    classes = {one.predicate, two.predicate} <= word_classes().keys()
    of_one_doer = bool(one.head) and one.head == two.head and is_person(one.head)
    told = bool(one.predicate and two.predicate) and (classes or of_one_doer or _doers(a) & _doers(b) != frozenset())
    return told and not one_stretch(one.predicate, two.predicate)


def _doers(frame: Frame) -> frozenset[str]:
    """The plain nouns of who does what a length is told of."""
    return frozenset(name for name in frame.claim.question.subject if ":" not in name and is_person(name))


def _lasting(frame: Frame) -> frozenset[str]:
    """The telling words of a length's own clause: the strike, the post."""
    measure = frame.claim.question.measure
    words = {lemma(word) for word in _WORDS.findall(frame.claim.quote.lower())} | {measure.head, measure.predicate}
    return frozenset(
        w for w in words if w and rarity(w) >= event_words().bars.lasting and not types(w) & {"unit", "time"}
    )


def _narrower(a: Frame, b: Frame) -> bool:
    """Whether a word narrows what one sentence counts and not what the other does."""
    words = event_words().narrower.words | event_words().wishes.words
    said = [_said(frame) & words for frame in (a, b)]
    return said[0] != said[1] or _qualified(a, b) or _qualified(b, a)


def _qualified(frame: Frame, other: Frame) -> bool:
    """Whether an adjective before what is counted says of which kind, and the other text has none such: empty ones."""
    if frame.unit or frame.claim.kind not in ("count", "casualty", "troop_count"):
        return False
    question, theirs = frame.claim.question, other.claim.question
    told = {*theirs.terms, *theirs.context, *theirs.measure.modifiers, theirs.measure.head}
    plain = (
        w
        for w in question.measure.modifiers
        if knows(w, "J") and rarity(w) >= event_words().bars.lasting and not knows(w, "R")
    )
    return any(not _kin(word, one) for word in plain for one in [_nearest(word, told)])


def _nearest(word: str, told: set[str]) -> str:
    return max(sorted(one for one in told if one), key=lambda one: related(word, one), default="")


def _said(frame: Frame) -> set[str]:
    question = frame.claim.question
    words = {*_WORDS.findall(frame.claim.quote.lower())}
    return words | {lemma(word) for word in words} | {*question.measure.modifiers, *question.terms}


def _kin(one: str, two: str) -> bool:
    """Whether two words are of one thing."""
    return related(one, two) >= event_words().bars.kin
