"""Two figures for one question: the check behind counts, casualties, money, shares and durations."""

from __future__ import annotations

from collections.abc import Set

from factcheck.checks.check import Judgement, PairCheck, Relation
from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures import nobody, side_by_side
from factcheck.checks.figures.a_little_apart import a_little_apart
from factcheck.checks.figures.agreeing import by_chance, set_down_twice, shared_words
from factcheck.checks.figures.growing import RUNNING, stands, told_apart, updated
from factcheck.checks.figures.hedged import hedges_stand
from factcheck.checks.figures.narrower import narrowed
from factcheck.checks.figures.nearest_of_few import among_few
from factcheck.checks.figures.nearness import (
    apart_in_size,
    far_below_a_ceiling,
    far_floors,
    is_handful,
    over_a_part,
    under_a_ceiling,
)
from factcheck.checks.figures.nobody import nobody_against_some, of_what_is_not
from factcheck.checks.figures.one_matter import of_a_kind, unproved
from factcheck.checks.figures.one_measure import measured_alike, two_ends
from factcheck.checks.figures.one_slot import in_one_slot
from factcheck.checks.figures.rest_of_whole import NOTE, rest_of_whole
from factcheck.checks.figures.rounds import of_a_player, of_scores, of_two_ballots, two_rounds
from factcheck.checks.figures.softened import softened, sure_of_one
from factcheck.checks.figures.told_alike import alike
from factcheck.checks.figures.told_but_once import WHY, told_but_once
from factcheck.checks.one_thing.by_accident import unless_by_accident
from factcheck.checks.one_thing.changed import changed
from factcheck.checks.one_thing.little_told import alone_in_brief, told_in_brief
from factcheck.checks.one_thing.opposed import opposed
from factcheck.checks.one_thing.too_little import too_little
from factcheck.checks.one_thing.turned import at_one_time, set_apart, since_then, turned
from factcheck.checks.values import compare_values
from factcheck.grammar.words.words import exclusive, happens_once, rarity
from factcheck.model.report import Field
from factcheck.model.rule import Rule
from factcheck.model.values import Quantity, Value
from factcheck.questions.fields import is_everybody, surest
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights


def judge(pair: Pair, rule: Rule) -> Judgement | None:
    """Judge two figures in the order that avoids most false alarms.

    Explained (a field differs) comes before consistent and tension; contradiction comes last. What is left is asked
    once more where the figures lie a little apart.
    """
    relation = compare_values(pair.a.claim.value, pair.b.claim.value)
    if relation is None or of_a_player(pair) or of_what_is_not(pair):
        return None
    return _judged(pair, relation, rule) or a_little_apart(pair, relation, rule)


def _judged(pair: Pair, relation: Relation, rule: Rule) -> Judgement | None:
    one, two = pair.a.claim.value, pair.b.claim.value
    if turned(pair):
        if not at_one_time(pair):
            return None
        relation = "contradict"
    if relation == "agree" and (hedged := hedges_stand(one, two)) != "one":
        if hedged == "loose":
            return None
        relation = "tension"
    if relation == "contradict" and rest_of_whole(pair):
        return _rest(pair)
    if _rivals(pair) and relation != "agree" and not apart_in_size(one, two):
        return Judgement("tension", softened(pair, relation) or "two voices in one text differ", pair.fields)
    bars = weights().bars[pair.a.claim.kind]
    apart = told_apart(pair)
    if relation == "agree":
        return _agreed(pair, apart)
    above = pair.score - apart_in_size(one, two) - bars.flag
    surely = _surely_one(pair, above)
    little = (pair.weighing.measure < bars.alike and not surely) or pair.score < bars.least
    if little or (apart is None and pair.score < bars.consistent):
        return _little_shared(pair, relation, rule)
    if apart is not None:
        return _told_apart(pair, apart)
    if note := narrowed(pair):
        return Judgement("explained", note, pair.fields)
    if (update := updated(pair, relation, rule) or changed(pair)) is not None:
        return update
    if relation == "tension" and far_floors(one, two):
        return Judgement("explained", "both are told as floors, far apart", pair.fields)
    if relation == "tension" and (under_a_ceiling(one, two) or _one_figure(one, two) or over_a_part(one, two)):
        return None
    told = above >= 0 and (pair.weighing.measure >= bars.flag_measure or surely)
    if told and _one_question(pair):
        return unless_by_accident(pair, _clash(pair, relation))
    return (_at_least_a_tension(pair, relation) if told else None) or _little_shared(pair, relation, rule)


def _little_shared(pair: Pair, relation: Relation, rule: Rule) -> Judgement | None:
    """A tension of two figures whose words have little in common."""
    return in_one_slot(pair, relation, rule) or among_few(pair, relation, rule)


def _at_least_a_tension(pair: Pair, relation: Relation) -> Judgement | None:
    """A tension of two figures that little but their measure joins, all that either text tells."""
    if relation == "contradict" and not _opposed(pair) and told_but_once(pair):
        return Judgement("tension", WHY, pair.fields)
    return Judgement("tension", nobody.WHY, pair.fields) if nobody_against_some(pair) else None


def _told_apart(pair: Pair, apart: Field) -> Judgement | None:
    """A look-alike that a field tells apart: not the terrors of a vote and the votes, nor the scores of two sides."""
    none = pair.weighing.measure < weights().bars[pair.a.claim.kind].alike
    none = none or (apart.name == "subject" and of_scores(pair)) or side_by_side.summed(pair)
    return None if none else Judgement("explained", surest(pair.fields, apart).note, pair.fields)


def _rest(pair: Pair) -> Judgement | None:
    """Two shares that make up a whole, where both texts surely tell of that whole."""
    told = pair.score >= weights().bars[pair.a.claim.kind].flag and not pair.one_document
    return Judgement("consistent", NOTE, pair.fields) if told else None


def _agreed(pair: Pair, apart: Field | None) -> Judgement | None:
    """Two figures that meet are one fact told twice, unless a difference or chance says otherwise."""
    bar = weights().bars[pair.a.claim.kind].consistent
    if (
        set_apart(pair)
        or set_down_twice(pair)
        or opposed(pair.a, pair.b)
        or since_then(pair.a, pair.b)
        or far_below_a_ceiling(pair.a.claim.value, pair.b.claim.value)
        or _rounded_by_accident(pair)
    ):
        return None
    if apart is None and pair.a.claim.kind == "duration" and alone_in_brief(pair):
        return Judgement("consistent", "the only length that either text tells", pair.fields)
    if pair.agreement < bar or (apart is not None and not _outweighed(pair, apart)) or by_chance(pair):
        return None
    return Judgement("consistent", alike(pair.a.claim.value, pair.b.claim.value), pair.fields)


def _rounded_by_accident(pair: Pair) -> bool:
    """Whether two sums of nothing in common only round to each other: insured for 9.4 million, a loan of 9 million."""
    money = pair.a.claim.kind == "money" and pair.a.unit == pair.b.unit and not pair.one_document
    apart = pair.weighing.measure <= 0 and pair.identity == 0 and not shared_words(pair.a, pair.b)
    return money and apart and _one_end(pair) != 1


def _surely_one(pair: Pair, above: float) -> bool:
    """Whether day, place and names join two figures so well that their verbs may differ: "peaked at", "reached"."""
    surely, bound = weights().surely, all(f.claim.evidence.binding == "construction" for f in (pair.a, pair.b))
    joined = above >= surely.above and pair.identity >= surely.signs
    of_its_own = {"duration": weights().bars["duration"].flag_measure}
    if len(pair.a.names & pair.b.names) < surely.parties:
        of_its_own["money"] = surely.money
    least = of_its_own.get(pair.a.claim.kind, surely.measure)
    return bound and joined and pair.weighing.measure >= least  # one owner has a budget, a claim and a debt


def _one_figure(one: Value, two: Value) -> bool:
    """Whether both write one figure, and one of them hedges it: "40 per cent", "more than 40 per cent"."""
    ends = [{v.in_points.low, v.in_points.high} - {None} for v in (one, two) if isinstance(v, Quantity)]
    return len(ends) == 2 and len(ends[0]) == len(ends[1]) == 1 and ends[0] == ends[1]


def _outweighed(pair: Pair, apart: Field) -> bool:
    """Whether the equal values are too precise for a difference in the telling: they are one figure told twice.

    Where the measures have nothing in common either, as of a lorry and a fine, no rounding will do.
    """
    if pair.weighing.measure <= weights().agreeing.apart and _one_end(pair) != 1:
        return False
    table, said = weights().echo, pair.a.strong_time and pair.b.strong_time
    surer = apart.name in ("subject", "place") or (apart.name == "time" and said and pair.a.claim.kind == "casualty")
    return pair.weighing.echo >= (table.surer if surer else table.sure)


def _one_end(pair: Pair) -> int:
    """How many figures two answers state."""
    values = [frame.claim.value for frame in (pair.a, pair.b)]
    return len({value.in_points.low for value in values if isinstance(value, Quantity)})


def _opposed(pair: Pair) -> bool:
    """Whether two figures are told of two sides: the witnesses of the prosecution and those of the defence."""
    if two_ends(pair):
        return False  # "shut for six hours", "reopened after six hours": one stretch, by its beginning and by its end
    mine, theirs = pair.a.terms.keys() - pair.b.terms.keys(), pair.b.terms.keys() - pair.a.terms.keys()
    return any(exclusive(one, two) for one in mine for two in theirs) or _set_apart(pair, mine, theirs)


def _set_apart(pair: Pair, mine: Set[str], theirs: Set[str]) -> bool:
    """Whether clauses of like words name two places or bodies: priest of Vasto for 22 years, of Chieti for 3."""
    if not pair.a.terms.keys() & pair.b.terms.keys() or max(len(mine), len(theirs)) > 1:
        return False
    names = [{n for n in frame.names if not n.startswith("person:")} for frame in (pair.a, pair.b)]
    return bool(names[0]) and bool(names[1]) and names[0].isdisjoint(names[1])


def _died_then(pair: Pair) -> bool:
    """Whether each text tells one toll of one time: three workers died in October 2019, four men were killed in it."""
    same_time = any(field.name == "time" and field.likeness == "same" for field in pair.fields)
    said = pair.a.strong_time and pair.b.strong_time
    return pair.a.claim.kind == "casualty" and same_time and said and pair.weighing.sole and not pair.one_document


def _done_alike(pair: Pair) -> bool:
    """Whether each text tells once of so many of one thing that did, or underwent, one and the same telling act.

    Two and three of whatever are told of much in one story; two and three customers who complained are not. Acts that
    come again, as scoring does, are left out, and so is everybody: people are shot in more stories than one.
    """
    weighing, (one, two) = pair.weighing, [frame.claim.question.measure for frame in (pair.a, pair.b)]
    telling = one.predicate not in weights().predicate.empty and rarity(one.predicate) >= weights().predicate.common
    telling = telling and happens_once(one.predicate) is not False and not is_everybody(one.head)
    alike = bool(one.head) and one.head == two.head and one.predicate == two.predicate and telling
    return alike and weighing.sole and weighing.one_story and not pair.one_document


def _rivals(pair: Pair) -> bool:
    """Whether one is given in the same text as another voice's figure for the other."""
    contested = any("rival" in f.claim.question.scope for f in (pair.a, pair.b))
    return pair.one_document and contested and pair.a.claim.question.measure == pair.b.claim.question.measure


def _spoken(pair: Pair) -> bool:
    """Whether a voice gives one of two figures: in its own voice a text seldom gives two for one thing."""
    return any(frame.claim.stance.speaker for frame in (pair.a, pair.b))


def _one_question(pair: Pair) -> bool:
    """Whether enough signs say that two differing figures answer one question."""
    values = [f.claim.value for f in (pair.a, pair.b)]
    if pair.identity < 2 and any(isinstance(v, Quantity) and v.wording == "vague" for v in values):
        return False
    few = any(map(is_handful, values)) and not (sure_of_one(pair) or _done_alike(pair) or _died_then(pair))
    if few and pair.identity - of_a_kind(pair) < 2:
        return False
    if two_rounds(pair) or of_two_ballots(pair):
        return False
    apart = any(field.name == "time" and field.likeness == "compatible" for field in pair.fields)
    if pair.one_document and (pair.identity < 2 or apart or not pair.weighing.sole or not _spoken(pair)):
        return False  # a text that gives several tells of several
    if not measured_alike(pair) or _opposed(pair) or too_little(pair) or unproved(pair):
        return False
    if pair.identity < 2 and any(f.claim.evidence.binding == "nearness" for f in (pair.a, pair.b)):
        return False
    same_time = any(field.name == "time" and field.likeness == "same" for field in pair.fields)
    if pair.a.claim.kind == "troop_count" and not (same_time or _of_no_time(pair)):
        return False
    if pair.a.claim.kind == "casualty" and not pair.one_document and not _one_toll(pair, same_time=same_time):
        return False
    return pair.identity >= weights().bars[pair.a.claim.kind].identity or _presumed(pair)


def _of_no_time(pair: Pair) -> bool:
    """Whether neither text tells or bears any date: then nothing says that they speak of two times."""
    return all(f.time is None and f.published is None and f.years is None for f in (pair.a, pair.b))


def _one_toll(pair: Pair, *, same_time: bool) -> bool:
    """Whether a day, a place, a name or the words join two tolls: a war, and a bad year, has many."""
    if any(field.name == "time" and field.likeness == "compatible" for field in pair.fields):
        return pair.identity >= clash_words().answers.signs
    weighing, shared = pair.weighing, shared_words(pair.a, pair.b)
    dated = [f.strong_time for f in (pair.a, pair.b)]
    whole = weighing.main and weighing.one_story and shared >= 1.0  # the one toll of either text, in like words
    if whole and dated[0] != dated[1] and not (pair.identity or pair.weighing.signs):
        return False  # what one text tells of 2015 is not what the other tells of Saturday
    if pair.identity or (weighing.sole and (same_time or whole)):
        return True
    times = [f.time for f in (pair.a, pair.b)]
    if same_time and all(f.strong_time for f in (pair.a, pair.b)) and all(t and t.start and t.end for t in times):
        return True
    group = [f.claim.question.measure.head for f in (pair.a, pair.b)]
    return not any(map(is_everybody, group)) and shared >= clash_words().answers.toll_words


def _presumed(pair: Pair) -> bool:
    """Whether the measure alone makes two figures of one story answer one question.

    Each document tells it once, both bind it by construction, and no time lies between. A "none" is left
    out (true of one place, it is no answer for the whole story), and so is a handful: "two provinces".
    """
    apart = any(field.name == "time" and field.likeness == "compatible" for field in pair.fields)
    if apart and pair.a.claim.kind != "duration" and not stands(pair):  # a length is the same whenever it is told
        return False
    values = [f.claim.value for f in (pair.a, pair.b)]
    few = any(map(is_handful, values)) and not _done_alike(pair)
    if few or any(isinstance(v, Quantity) and v.wording == "vague" for v in values):
        return False
    if not pair.weighing.one_story:
        return False
    if pair.weighing.main:
        return True
    bound = all(f.claim.evidence.binding == "construction" for f in (pair.a, pair.b))
    signs, measure = weights().signs, pair.weighing.measure
    sole = (pair.weighing.sole and measure >= signs.measure) or measure >= signs.strong
    sole = sole or (told_in_brief(pair) and measure >= signs.brief)
    return bound and sole and pair.a.claim.kind not in ("age", "troop_count")


def _clash(pair: Pair, relation: Relation) -> Judgement:
    """Contradiction only where nothing softens it; else tension, naming what does."""
    soft = softened(pair, relation)
    if soft:
        return Judgement("tension", soft, pair.fields)
    return Judgement("contradiction", "the two figures cannot both be right", pair.fields)


ANSWERS = PairCheck("answers", judge, beside=side_by_side.judge, perhaps=side_by_side.judge_loosely, options=RUNNING)
