"""May two dated acts be one? Acts in unrelated words can be told of one day, but two days of them prove nothing."""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.words.words import class_of, is_person, noun_lemma, opposites, related
from factcheck.model.claim import Measure
from factcheck.questions.frames import Frame
from factcheck.questions.identity_places import compare_places
from factcheck.questions.pairs import Pair
from factcheck.questions.rows import other_side
from factcheck.questions.weights import weights

PLACE, _OUTCOME = "place:", "outcome"


def kin_acts(pair: Pair) -> bool:
    """Whether the acts of a pair are kin words, one is left open, one begins the other, or both give one signal."""
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    given = _given(one, two)
    if given or not one.predicate or not two.predicate:
        return given is not False
    begun, floor = weights().proposing.begun, weights().head.related_from
    if (one.predicate == begun) != (two.predicate == begun) and _of_other_people(pair.a, pair.b):
        return False
    mine, theirs = ({m.predicate, m.head} - {""} if m.predicate == begun else {m.predicate} for m in (one, two))
    return any(related(a, b) >= floor for a in mine for b in theirs)


def _given(one: Measure, two: Measure) -> bool | None:
    """Whether both tell no more than that one alarm, order or the like was given ("was read out", "came").

    None where neither is told of such a thing, or both by one verb.
    """
    table = weights().proposing
    if one.head != two.head or one.head not in table.signals or one.predicate == two.predicate:
        return None
    return {one.predicate, two.predicate} <= table.given


def _of_other_people(a: Frame, b: Frame) -> bool:
    """Whether plain nouns tell two sorts of people who begin it: pilots walked out, stewards began."""
    told = [
        {noun_lemma(word) for word in (*frame.claim.question.terms, frame.claim.question.measure.head)}
        for frame in (a, b)
    ]
    floor, people = weights().head.related_from, [set(filter(is_person, words)) for words in told]
    return all(people) and not any(related(mine, other) >= floor for mine in people[0] for other in people[1])


def opposed_acts(a: Frame, b: Frame) -> bool:
    """Whether two acts are surely two: one undoes the other or calls it off, they are two fates, or done to two.

    A gunman who was arrested was not shot, and who left Odessa has not left Lund.
    """
    one, two = (frame.claim.question.measure for frame in (a, b))
    if other_side(_words(one), _words(two)):
        return True  # a boy was born, a girl was
    if not one.predicate or not two.predicate:
        return _awaited(a, b) or _awaited(b, a)
    if one.predicate == two.predicate:
        return _of_two_names(a, b)
    if _awaited(a, b) or _awaited(b, a):
        return True
    told = [{one.predicate, *_words_for_it(a)}, {two.predicate, *_words_for_it(b)}]
    return any(_opposed_words(mine, theirs) for mine in told[0] for theirs in told[1]) or _came_out_otherwise(a, b)


def _words_for_it(frame: Frame) -> set[str]:
    """The verbs of a clause that tell its act, which may have been read as the class of many: "reopen", "shut"."""
    question = frame.claim.question
    return {word for word in question.terms if class_of(word, "VERB") == question.measure.predicate}


def _came_out_otherwise(a: Frame, b: Frame) -> bool:
    """Whether one thing came out in opposite ways: "passed its test", "failed its test"; not who beat whom."""
    heads = [frame.claim.question.measure.head for frame in (a, b)]
    named = [{one for one in frame.subject if ":" in one} for frame in (a, b)]
    if heads[0] != heads[1] or not heads[0] or (all(named) and named[0].isdisjoint(named[1])):
        return False
    words = [frame.claim.question.terms for frame in (a, b)]
    return any(opposites(mine, theirs) == _OUTCOME for mine in words[0] for theirs in words[1])


def _awaited(a: Frame, b: Frame) -> bool:
    """Whether one tells who or what was due, and the other what was done: who had been due may not have come."""
    words, mood = clash_words(), b.claim.stance.mood
    plans = [frame.claim.question.measure.predicate in words.dates.awaiting for frame in (a, b)]
    return plans == [True, False] and words.dates.long_since in a.claim.quote and mood not in words.statements.intended


def _opposed_words(one: str, two: str) -> bool:
    """Whether two words for acts tell two of them, of which none is the other."""
    words = clash_words().dates
    fates = [next((n for n, row in enumerate(words.fates) if act in row), -1) for act in (one, two)]
    of_two_fates = -1 not in fates and fates[0] != fates[1]
    called_off = (one in words.calling_off) != (two in words.calling_off)
    return opposites(one, two) is not None or of_two_fates or called_off


def _words(measure: Measure) -> set[str]:
    return {measure.head, *measure.modifiers}


def _of_two_names(a: Frame, b: Frame) -> bool:
    """Whether one act is done to two that have names, neither of which the other text so much as mentions or holds."""
    one, two = (frame.claim.question.measure.head for frame in (a, b))
    if not one or not two or one == one.lower() or two == two.lower():
        return False
    if not set(one.lower().split()).isdisjoint(two.lower().split()):
        return False
    if one in b.claim.quote or two in a.claim.quote:
        return False
    places = [{name for name in frame.names if name.startswith(PLACE)} for frame in (a, b)]
    return not all(places) or places[0] == places[1] or compare_places(*places) == "different"
