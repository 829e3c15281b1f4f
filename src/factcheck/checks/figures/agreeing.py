"""Equal answers that are told of two things: three killed here and three killed there, 37 drawings and 37 guards.

That two figures are equal speaks for one fact told twice, and the less the more of them there are: "dozens", "two
people" and "nobody" are told of anything. So what is told roughly or of a handful is one fact only where something
but the figure joins it, and things that nothing relates must share a figure that is hardly told by accident.
"""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.checks.one_thing.stocks import stock_and_change
from factcheck.grammar.words.words import is_person, rarity, related
from factcheck.model.claim import Measure
from factcheck.model.values import Duration, Quantity
from factcheck.questions.fields import is_everybody
from factcheck.questions.frames import Frame
from factcheck.questions.neighbours import apart_in_size
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

_CELL = "table"  # how the figure of a cell was come by
_COUNTS = frozenset({"casualty", "count", "troop_count"})


def by_chance(pair: Pair) -> bool:
    """Whether two answers that agree may as well be those to two questions."""
    if _unrelated(pair) or _of_two_times(pair) or _had_and_changed(pair) or _one_of_a_range(pair):
        return True
    one, two = pair.a.claim.value, pair.b.claim.value
    if isinstance(one, Duration) and isinstance(two, Duration):
        return _lengths_by_chance(pair, one, two)
    if pair.weighing.echo:
        return False
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)):
        return False
    if {"vague"} & {one.wording, two.wording}:
        return _loosely(pair, one, two)
    if pair.a.claim.kind == "share":
        return two_acts(pair) and one.in_points.core != two.in_points.core
    if one.high == 0:
        return pair.a.claim.kind == "count" and two_acts(pair)
    return _within_a_bound(pair, one, two) or _one_of_many(pair, one, two)


def _one_of_a_range(pair: Pair) -> bool:
    """Whether one text tells a figure and a range that it falls into: a boy of 12, patients between 8 and 17."""
    ranges = [frame.claim.value for frame in (pair.a, pair.b)]
    told = [isinstance(value, Quantity | Duration) and value.wording == "range" for value in ranges]
    return pair.one_document and told[0] != told[1]


def _lengths_by_chance(pair: Pair, one: Duration, two: Duration) -> bool:
    """Whether two lengths say nothing of one thing: "recent months" may be any, "one day" and "another day" are two."""
    if (one.wording == "vague") != (two.wording == "vague") or (one.wording == "vague" and one.unit != two.unit):
        return True
    others = clash_words().figures.others
    told = [others.isdisjoint(time.as_written.lower().split()) for time in (one, two)]
    if pair.one_document and told[0] != told[1]:
        return True
    if pair.weighing.measure > 0 or pair.weighing.echo >= weights().echo.sure:
        return False
    if one.unit != two.unit and one.wording == two.wording == "exact" and pair.weighing.echo:
        return False  # ninety seconds and a minute and a half hardly meet by accident
    return not pair.weighing.echo or not (pair.identity or shared_words(pair.a, pair.b))


def two_things(one: Measure, two: Measure) -> bool:
    """Whether two nouns that nothing relates are counted, however alike they are qualified: cereal market and plant."""
    if not one.head or not two.head or related(one.head, two.head) >= weights().head.related_from:
        return False
    crossed = {one.head, two.head} & {*one.modifiers, *two.modifiers}
    if each_by_the_others_verb(one, two):
        return False  # "cost 3 million to build", "built at a cost of 3 million"
    return not crossed and not (is_everybody(one.head) or is_everybody(two.head))


def each_by_the_others_verb(one: Measure, two: Measure) -> bool:
    """Whether each tells as its noun what the other tells as its verb."""
    floor, pairs = weights().head.related_from, ((one.predicate, two.head), (two.predicate, one.head))
    return all(verb and noun and related(verb, noun) >= floor for verb, noun in pairs)


def shared_words(a: Frame, b: Frame) -> float:
    """The weight of the words of either clause that the other, or what stands around it, has too."""
    both = (a.terms.keys() & {*b.terms, *b.context}) | (b.terms.keys() & set(a.context))
    return sum(max(a.terms.get(word, 0.0), b.terms.get(word, 0.0)) for word in both)


def two_acts(pair: Pair) -> bool:
    """Whether both say what was done, by two words that nothing relates."""
    acts = [_act(frame) for frame in (pair.a, pair.b)]
    return all(acts) and related(*acts) < weights().head.related_from


def _unrelated(pair: Pair) -> bool:
    """Whether nothing joins what two figures measure: neither what is counted nor what is done."""
    weighing, table = pair.weighing, weights().agreeing
    if weighing.measure > table.apart or weighing.echo >= table.precise:
        return False
    if any(frame.claim.evidence.binding != "construction" for frame in (pair.a, pair.b)):
        return False  # the cells of a table name their column, not what they count
    one, two = pair.a.claim.question.measure, pair.b.claim.question.measure
    if one.head and two.head:
        strange = is_person(one.head) != is_person(two.head) or not weighing.echo or two_acts(pair)
        return two_things(one, two) and strange
    return pair.a.claim.kind == "duration"


def _had_and_changed(pair: Pair) -> bool:
    """Whether one tells how many there are, and the other how many were taken away, or came: has 300, laid off 300.

    What came may be all there is, if the figure is one that is hardly told by accident.
    """
    if pair.a.claim.kind not in _COUNTS - {"casualty"}:
        return False  # who lost their lives are dead
    changed = stock_and_change([frame.claim.question.measure.predicate for frame in (pair.a, pair.b)])
    return changed == "gone" or (changed == "come" and pair.weighing.echo < weights().echo.sure)


def set_down_twice(pair: Pair) -> bool:
    """Whether one text gives two figures that nothing hedges: to whoever tells 680 and 700 million they are two.

    So are two cells of its tables, each of its own row.
    """
    one, two = pair.a.claim.value, pair.b.claim.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or not pair.one_document:
        return False
    if all(_CELL in frame.claim.evidence.how for frame in (pair.a, pair.b)):
        return True
    return one.wording == two.wording == "exact" and one.unit == two.unit and one.low != two.low


def _within_a_bound(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Whether nothing joins a bound and a figure that lies within it: "more than 600 objectors", "650 members"."""
    bounds = sum(None in (value.low, value.high) for value in (one, two))
    ends = {value.high if value.low is None else value.low for value in (one, two)}
    return bounds == 1 and len(ends) > 1 and not pair.identity and pair.weighing.measure < weights().sole.measure


def _loosely(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Whether one is told as "dozens" and nothing but that joins them; a text that counts says "dozens" of others."""
    if pair.one_document:
        return one.wording != two.wording or not _surely(pair)
    return not pair.identity


def _one_of_many(pair: Pair, one: Quantity, two: Quantity) -> bool:
    """Whether a few are told of twice with little that says that they are the same.

    In one text they are not where it calls one of them others, or by another name.
    """
    few = max(one.high or 0, two.high or 0) <= weights().agreeing.handful
    if not pair.one_document:
        apart = apart_in_size(one, two) or 0.0
        return (few or apart > weights().agreeing.near) and not _joined(pair)
    words, said = clash_words().figures.others, [frame.claim.quote.lower().split() for frame in (pair.a, pair.b)]
    if words.isdisjoint(said[0]) != words.isdisjoint(said[1]):
        return True
    heads = [frame.claim.question.measure.head for frame in (pair.a, pair.b)]
    return few and (not _surely(pair) or (all(heads) and related(*heads) < weights().head.related_from))


def _of_two_times(pair: Pair) -> bool:
    """Whether nothing joins two figures of times that lie apart: 30 killed in one year and 30 in the next."""
    apart = any(field.name == "time" and field.likeness == "compatible" for field in pair.fields)
    figures = pair.a.claim.kind in _COUNTS and pair.weighing.echo < weights().echo.sure
    return apart and figures and not pair.one_document and not _joined(pair)


def _joined(pair: Pair) -> bool:
    """Whether a day, a place or a name joins them, or either text of one story tells but one figure of this."""
    return pair.identity > 0 or (pair.weighing.sole and pair.weighing.one_story)


def _surely(pair: Pair) -> bool:
    table = weights().agreeing
    return pair.identity >= table.signs or pair.score >= table.score


def _act(frame: Frame) -> str:
    """What was done, where that says something."""
    act = frame.claim.question.measure.predicate
    told = act and act not in clash_words().dates.counting and rarity(act) >= weights().predicate.common
    return act if told else ""
