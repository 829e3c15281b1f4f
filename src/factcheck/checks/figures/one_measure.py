"""Whether two figures are of one measure: what they count, whose it is, and what was done to it."""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.agreeing import two_things
from factcheck.checks.figures.rounds import of_scores
from factcheck.checks.figures.settled import is_floor
from factcheck.checks.figures.two_groups import of_two_groups
from factcheck.checks.one_thing.little_told import little_told
from factcheck.checks.one_thing.turned import at_one_time
from factcheck.grammar.directions import direction, way_of_act
from factcheck.grammar.words.words import class_of, is_person, related
from factcheck.grammar.words.words_classes import word_classes
from factcheck.model.claim import Measure, Scope
from factcheck.model.values import Quantity
from factcheck.questions.fields import is_everybody
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.stretches import one_stretch
from factcheck.questions.weights import weights

OWNED = frozenset({"count", "money", "share", "age"})  # a count needs an owner before it may contradict
_RATES: frozenset[Scope] = frozenset({"rate", "daily"})
_SENTENCE = "sentence"  # the class of time in prison that a court gives


def measured_alike(pair: Pair) -> bool:
    """Whether the two figures are surely of one measure: a share of something, "people" who do one thing."""
    one, two = pair.a.claim.question.measure, pair.b.claim.question.measure
    kind = pair.a.claim.kind
    if kind == "age":
        return _one_person(pair) and not _now_and_then(pair) and not _of_two_lives(pair)
    if kind in OWNED and two_things(one, two):
        return False
    if kind == "count" and two_shares(pair):
        return False
    if kind == "count" and pair.a.unit and _taken(one.predicate) != _taken(two.predicate):
        return False  # "lost four kilos", "weighs 11 kilos"
    if kind == "duration" and _two_acts(pair):
        return False
    of_one = owned(pair) or (bool(one.whole) and one.whole == two.whole)
    one_rate = kind == "money" and _of_one_rate(pair)
    if kind == "money" and not (of_one or one_rate) and any("rate" in f.claim.question.scope for f in (pair.a, pair.b)):
        return False  # what one share or one tonne costs is asked of somebody's
    if kind == "money" and _of_two_things(one, two):
        return False  # what the roof of a church cost, and what its tower did
    timed = [f.strong_time for f in (pair.a, pair.b)]
    if of_scores(pair) and any(timed) and not at_one_time(pair):
        return False  # two sides meet more than once
    accruing = kind == "money" and not one_rate and {one.head, two.head} & clash_words().figures.accruing
    if accruing and not _of_one_span(pair):
        return False
    if kind == "share":
        return bool((one.head or one.whole) and (two.head or two.whole)) and not of_two_groups(pair)
    if pair.a.unit and all(
        "-" in f.claim.value.as_written for f in (pair.a, pair.b) if isinstance(f.claim.value, Quantity)
    ):
        return False  # "the 640-metre level" is called so
    if kind == "count" and not owned(pair) and all("hyphen" in f.claim.evidence.how for f in (pair.a, pair.b)):
        return False  # "the 60-bed San Roque hospital", "a 40-bed field hospital"
    if kind == "count" and pair.a.unit and not owned(pair) and _of_two_things(one, two):
        return False  # a gust and a train have each a speed
    return kind != "count" or bool(pair.a.unit) or _counted_alike(pair)


def _taken(act: str) -> int:
    """Which way an act tells how much more or less there is, and never how much there is then: gain, lose."""
    return 0 if direction(act) else way_of_act(act)


def _counted_alike(pair: Pair) -> bool:
    """Whether two counts are of what was done alike: "has 120 beds" and "opened 180" are not."""
    one, two = pair.a.claim.question.measure, pair.b.claim.question.measure
    everybody = is_everybody(one.head) and is_everybody(two.head)
    having = weights().predicate.having
    sure = owned(pair) or pair.identity >= clash_words().answers.signs
    apart = (one.predicate in having) != (two.predicate in having)
    there_is = weights().predicate.copula in (one.predicate, two.predicate) or _of_the_noun(one) or _of_the_noun(two)
    held = not sure and apart and not there_is  # "has 120 beds", "there are 180"
    if one.predicate and two.predicate and (everybody or held):
        return related(one.predicate, two.predicate) >= weights().head.related_from
    return not everybody


def _of_the_noun(measure: Measure) -> bool:
    """Whether an act says no more than the noun counted: who is carried is a passenger."""
    return bool(measure.predicate) and class_of(measure.head, "NOUN") == measure.predicate


def _of_one_span(pair: Pair) -> bool:
    """Whether two sums that add up over time are of one owner or time, or told by the noun: "losses of 3 billion"."""
    said = all(f.claim.question.measure.head in f.claim.quote.lower() for f in (pair.a, pair.b))
    return said or owned(pair) or at_one_time(pair)


def _of_one_rate(pair: Pair) -> bool:
    """Whether each text tells once, and as no mere floor, of so much a day or a year that one act saves or costs."""
    weighing, scopes = pair.weighing, [set(frame.claim.question.scope) for frame in (pair.a, pair.b)]
    told = bool(_RATES & scopes[0] & scopes[1]) and weighing.sole and weighing.one_story
    floors = any(is_floor(frame) for frame in (pair.a, pair.b))  # who seeks "at least 20 million" may get 25
    mine, theirs = ({word for word in frame.claim.quote.lower().split() if "-" in word} for frame in (pair.a, pair.b))
    sorts = bool(mine and theirs) and mine.isdisjoint(theirs)  # the rent of a two-room and of a four-room flat
    return told and not floors and not sorts and weighing.measure >= weights().signs.brief


def _of_two_things(one: Measure, two: Measure) -> bool:
    """Whether two sizes are of things that nothing relates."""
    return bool(one.whole and two.whole) and related(one.whole, two.whole) < weights().head.related_from


def two_shares(pair: Pair) -> bool:
    """Whether two that nobody is known to own share one number: 41 of the 80 seats, and 22 of them."""
    scopes = all("part" in frame.claim.question.scope for frame in (pair.a, pair.b))
    held = all(frame.claim.question.measure.predicate in weights().predicate.sharing for frame in (pair.a, pair.b))
    return scopes and held and not owned(pair)


def _now_and_then(pair: Pair) -> bool:
    """Whether one age is that of today and the other that of a day gone by: was 17, is now 24."""
    said = [set(frame.claim.quote.lower().replace(",", " ").split()) for frame in (pair.a, pair.b)]
    then = [bool(words & clash_words().answers.then) for words in said]
    if pair.one_document and (then[0] != then[1] or pair.a.subject != pair.b.subject):
        return True  # "Ana Palm, 51 … when she was 23", "Yao, 44 … his niece Lin Yao, 14"
    return any("now" in one and other & {"was", "then"} and "now" not in other for one, other in (said, said[::-1]))


def _of_two_lives(pair: Pair) -> bool:
    """Whether no more than a name joins two ages that lie far apart: a father and his son, two of one surname.

    Where the digits have only changed places it is a slip.
    """
    if pair.identity > 1 or not owned(pair):
        return False
    ages = [v.low for v in (pair.a.claim.value, pair.b.claim.value) if isinstance(v, Quantity) and v.low is not None]
    if len(ages) < len((pair.a, pair.b)) or abs(ages[0] - ages[1]) <= clash_words().answers.one_life:
        return False
    return sorted(f"{ages[0]:g}") != sorted(f"{ages[1]:g}")


def _two_acts(pair: Pair) -> bool:
    """Whether two lengths are of unrelated acts: 22 years, 17 of them served; a trial and a suspension."""
    one, two = pair.a.claim.question.measure, pair.b.claim.question.measure
    if not one.predicate or not two.predicate or one.predicate == two.predicate:
        return False
    of_a_thing = bool(one.head) and one.head == two.head and one.head == one.head.lower() and not is_person(one.head)
    of_a_name = bool(one.head) and one.head == two.head and one.head != one.head.lower()
    known = {one.predicate, two.predicate} <= word_classes().keys()  # closed for so long, repaired in so long
    sentenced = known or _SENTENCE in (one.predicate, two.predicate)
    if not sentenced and (of_a_thing or (pair.identity > 1 and not of_a_name)):
        return False
    return not one_stretch(one.predicate, two.predicate) or (two_ends(pair) and _of_other_things(one, two))


def _of_other_things(one: Measure, two: Measure) -> bool:
    """Whether two acts that may be ends of one stretch have things of their own: a runway was shut, flights resumed."""
    return bool(one.head and two.head) and related(one.head, two.head) < clash_words().answers.one_thing


def two_ends(pair: Pair) -> bool:
    """Whether two lengths are told of one stretch by two acts, such as that which opens it and that which ends it."""
    one, two = (frame.claim.question.measure.predicate for frame in (pair.a, pair.b))
    return pair.a.claim.kind == "duration" and bool(one) and bool(two) and one != two and one_stretch(one, two)


def owned(pair: Pair) -> bool:
    """Whether both figures are of one owner, or told of one doer."""
    return any(field.name == "subject" and field.likeness == "same" for field in pair.fields)


def _of_a_pronoun(frame: Frame) -> bool:
    """Whether an age is told of "he" or "she", whoever that is."""
    return frame.claim.quote.lower().split()[0] in clash_words().statements.doers


def _one_person(pair: Pair) -> bool:
    """Whether two ages may be those of one: named alike, or not named and no life apart."""
    nouns = {f.claim.question.measure.whole for f in (pair.a, pair.b)}
    named = [{who for who in frame.subject if ":" in who} for frame in (pair.a, pair.b)]
    mine = [not clash_words().answers.mine.isdisjoint(f.claim.quote.lower().split()) for f in (pair.a, pair.b)]
    if mine[0] != mine[1]:
        return False  # "my six-year-old son", "the minister's son, 38"
    if named[0] and named[1] and not owned(pair):
        return False  # "Labrador, who is 46", "McCarthy, 49"
    if bool(named[0]) != bool(named[1]) and pair.identity < clash_words().dates.signs and not little_told(pair):
        return False  # "Labrador, 46", "a rebel, 25"
    if not any(named) and pair.identity < clash_words().answers.signs and all(map(_of_a_pronoun, (pair.a, pair.b))):
        return False  # "when he was 14", "when he was 18"
    if not any(named) and len(nouns) > 1 and pair.identity < clash_words().dates.signs:
        return False  # "her son, 18", "at 17, she": a magazine and a society
    if (pair.a.subject and pair.b.subject) or (len(nouns) == 1 and "" not in nouns):
        return True
    values = [f.claim.value for f in (pair.a, pair.b)]
    ages = [v.low if v.low is not None else v.high for v in values if isinstance(v, Quantity)]
    apart = abs((ages[0] or 0) - (ages[1] or 0)) if len(ages) == 2 and None not in ages else None
    return apart is not None and apart <= clash_words().answers.one_life
