"""Whether anything proves that two figures are told of one matter: more than that each text tells one of its sort.

A story tells of two climbers, of the tremors of a morning and of three laptops, each with a figure of one sort. Where a
text gives more than one of them, or the noun only says what any thing has, like words prove nothing: it takes an owner,
a place or a day.
"""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.agreeing import each_by_the_others_verb
from factcheck.checks.one_thing.little_told import told_in_brief
from factcheck.grammar.words.words import rarity, related
from factcheck.grammar.words.words_tables import knows
from factcheck.model.values import Quantity
from factcheck.questions.field_times import day_of_both
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

_LOOSE = frozenset({"count", "money", "share"})
_COUNTS = frozenset({"count", "money"})


def unproved(pair: Pair) -> bool:
    """Whether two figures that differ are told of things that nothing proves to be one."""
    if (pair.identity <= 1 and _of_a_norm(pair)) or _perhaps_years_apart(pair) or _of_one_spell(pair):
        return True
    if _at_first(pair.a) != _at_first(pair.b) or _of_more_of_them(pair):
        return True
    if pair.a.claim.kind not in _LOOSE or _disputed(pair):
        return False
    if pair.identity <= 1 and _of_another_sort(pair):
        return True
    if _joined(pair) or told_in_brief(pair):
        return False
    return _one_of_many(pair) or _of_anything(pair)


def of_a_kind(pair: Pair) -> bool:
    """Whether all that both are told of only says which sort is counted: "Liberal senators" are of many places."""
    words = set(pair.a.claim.question.measure.modifiers) & set(pair.b.claim.question.measure.modifiers)
    shared = pair.a.subject & pair.b.subject
    return bool(shared) and all(_words_of(name) <= words for name in shared)


def _words_of(name: str) -> set[str]:
    """The words of a name; of a plain noun none that any figure is told with."""
    return set(name.partition(":")[2].split("-"))


def _joined(pair: Pair) -> bool:
    """Whether an owner or a place is one, or two signs of one event join them; in one text a day beside the words."""
    same = {field.name for field in pair.fields if field.likeness == "same"}
    if not any(not where.startswith("nation:") for where in pair.a.place & pair.b.place):
        same -= {"place"}  # in one country much is done
    if of_a_kind(pair):
        same -= {"subject"}  # one maker's processors are in many machines
    signs = pair.identity - max(0, pair.weighing.signs - 1) if pair.one_document else pair.identity
    return bool(same & {"subject", "place"}) or signs > 1 or ("time" in same and _of_one_day(pair))


def _of_more_of_them(pair: Pair) -> bool:
    """Whether both count some more than were told before: "99 more were intercepted", "at least 130 more"."""
    others, both = clash_words().figures.others, (pair.a.claim, pair.b.claim)
    more = all(not others.isdisjoint(claim.quote.lower().split()) for claim in both)
    return more and all("additional" in claim.question.scope for claim in both)


def _at_first(frame: Frame) -> bool:
    """Whether a figure is said to have been so at first: it was changed."""
    return not clash_words().answers.at_first.isdisjoint(frame.claim.quote.lower().split())


def _of_one_day(pair: Pair) -> bool:
    """Whether two texts each say of which one day they tell."""
    return not pair.one_document and day_of_both(pair.a, pair.b) is not None


def _perhaps_years_apart(pair: Pair) -> bool:
    """Whether two near ages are told by a text of a known day and by one of an unknown: a trial comes years later."""
    days = [frame.published_day for frame in (pair.a, pair.b)]
    if pair.a.claim.kind != "age" or days.count(None) != 1 or all(_of_the_dead(f) for f in (pair.a, pair.b)):
        return False
    ages = [v.low for v in (pair.a.claim.value, pair.b.claim.value) if isinstance(v, Quantity) and v.low is not None]
    return len(ages) == len(days) and abs(ages[0] - ages[1]) <= clash_words().answers.one_life


def _of_the_dead(frame: Frame) -> bool:
    """Whether the words around an age tell of a death: whoever is dead grows no older."""
    question, words = frame.claim.question, clash_words().answers
    told = {*question.terms, *question.context}
    return not words.of_the_dead.isdisjoint(told) and words.accused.isdisjoint(told)  # who is tried for it lives


def _of_one_spell(pair: Pair) -> bool:
    """Whether two counts are of seasons or times that somebody spent or won: they are spent and won as many things."""
    spells = all(f.claim.question.measure.head in clash_words().answers.spells for f in (pair.a, pair.b))
    return pair.a.claim.kind == "count" and spells and pair.identity < clash_words().answers.signs


def _of_a_norm(pair: Pair) -> bool:
    """Whether one figure is what is usual, and the other is not: a battery of that sort, and this one."""
    norm = clash_words().answers.usual
    told = [norm.isdisjoint((*f.claim.quote.lower().split(), *f.claim.question.terms)) for f in (pair.a, pair.b)]
    return told[0] != told[1]


def _disputed(pair: Pair) -> bool:
    """Whether two voices give them, or one sets a limit: "no more than 60" holds against every figure above it."""
    voices = {frame.claim.stance.speaker for frame in (pair.a, pair.b)} - {""}
    return len(voices) > 1 or any(_limits(frame) for frame in (pair.a, pair.b))


def _limits(frame: Frame) -> bool:
    value = frame.claim.value
    said = isinstance(value, Quantity) and value.wording == "at_most"
    return said and frame.claim.stance.mood == "reported"


def _one_of_many(pair: Pair) -> bool:
    """Whether either text tells more than one figure of this sort, and no one act of both says which are meant."""
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    acts = one.predicate == two.predicate and rarity(one.predicate) >= weights().terms.min_rarity
    one_act = (bool(one.predicate) and acts and one.head == two.head) or each_by_the_others_verb(one, two)
    return pair.a.claim.kind in _COUNTS and not (pair.weighing.sole or pair.weighing.main or one_act)


def _of_anything(pair: Pair) -> bool:
    """Whether the noun says no more than what any thing has, and neither says which: a price."""
    measures = [frame.claim.question.measure for frame in (pair.a, pair.b)]
    had = clash_words().answers.had_by_anything
    return (
        pair.identity == 0 and all(m.head in had for m in measures) and not all(_said_of(f) for f in (pair.a, pair.b))
    )


def _said_of(frame: Frame) -> bool:
    """Whether a figure is said to be of something."""
    measure = frame.claim.question.measure
    return bool(measure.whole) or bool(measure.modifiers)


def _of_another_sort(pair: Pair) -> bool:
    """Whether an adjective that the other text has nowhere near says of which sort the counted are."""
    one, two = (frame.claim.question.measure.head for frame in (pair.a, pair.b))
    if pair.a.claim.kind != "count" or (pair.identity and one == two):
        return False
    return _sorted(pair.a, pair.b) or _sorted(pair.b, pair.a)


def _sorted(frame: Frame, other: Frame) -> bool:
    question, theirs = frame.claim.question, other.claim.question
    told = {*theirs.measure.modifiers, *theirs.terms, *theirs.context}
    floor = weights().head.related_from
    plain = (w for w in question.measure.modifiers if knows(w, "J") and rarity(w) >= weights().terms.min_rarity)
    return any(not any(related(word, one) >= floor for one in told) for word in plain)
