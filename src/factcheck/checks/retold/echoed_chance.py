"""How likely two figures of one story are alike by accident, and what the words say for and against it."""

from __future__ import annotations

from collections.abc import Iterable
from math import log

from factcheck.checks.figures.hedged import beyond
from factcheck.checks.one_thing.opposed import opposed
from factcheck.checks.one_thing.stocks import stock_and_change
from factcheck.checks.one_thing.turned import from_before, opposite
from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.chance import place
from factcheck.checks.reckoning.retold_words import retold_words, shape
from factcheck.checks.reckoning.told_items import noun_behind
from factcheck.checks.retold.echoed_figures import COUNT, Figure
from factcheck.checks.retold.owners_in_turn import given_another, of_two_owners
from factcheck.checks.retold.retold_chance import heads_say, kin_words, stand_apart
from factcheck.checks.retold.retold_figures import Told, counted
from factcheck.checks.retold.retold_made import Made, digits, is_money
from factcheck.checks.statements.quantified_words import quantified_words
from factcheck.grammar.words.words import is_person, lemma, opposites, rarity, related, types
from factcheck.model.claim import Measure
from factcheck.questions.fields import is_everybody

FINE = 1e-6  # the dust of a conversion
_SHORT_OF = 0.99  # of half a last place: 950 million are no more 900 than they are 1,000
PARTS = ("share", "change")
_GUESSED = "nearness"
_SHOWN = 3  # words that a reason names


def alike(one: Figure, two: Figure) -> float | None:
    """The chance that two figures of one kind lie so near each other; None where they do not meet."""
    a, b = one.told, two.told
    if a.low > b.high * (1 + FINE) or b.low > a.high * (1 + FINE) or (a.way and b.way and a.way != b.way):
        return None
    if beyond(a.figure.quantity, b.figure.quantity):
        return None
    apart, middle = abs(_number(a) - _number(b)), max(a.middle, b.middle)
    room = min(_room(one, two), retold_words().again.widest * middle)
    if apart > room + FINE * middle and "fraction" not in (a.figure.kind, b.figure.kind):
        return None
    reach = max(apart, *((t.high - t.low) / 2 for t in (a, b) if not t.sharp), 0.0)
    scale = 100.0 if one.key[0] in PARTS else log(10 ** retold_words().chance.decades) * middle
    chance = max(_coarse(one), _coarse(two), 2 * reach / scale)
    return chance * (retold_words().again.unequal if apart > FINE * middle and _as_told(a, b) else 1.0)


def unequal(one: Figure, two: Figure) -> bool:
    """Whether two figures of one unit are not the same number, so that one is at best the other rounded."""
    a, b = one.told, two.told
    return a.figure.quantity.unit == b.figure.quantity.unit and abs(_number(a) - _number(b)) > FINE * a.middle


def lone_says(one: Figure, two: Figure) -> float:
    """What is left of the chance where no other figure of their size is told: of none that a bare number counts.

    They must share a word or be told in two units: "28 days" and "four weeks" are hardly two things.
    """
    a, b = one.told, two.told
    if one.key == COUNT or ("fraction" in (a.figure.kind, b.figure.kind) and unequal(one, two)):
        return 1.0
    in_common = bool(one.words & two.words or one.names & two.names)
    joined = (in_common and one.key[0] != "length") or a.figure.quantity.unit != b.figure.quantity.unit
    return retold_words().again.lone if joined else 1.0


def _number(told: Told) -> float:
    return plain(told.figure) * told.factor


def _room(one: Figure, two: Figure) -> float:
    """How far two figures may lie from each other: the finer, rounded, is the coarser; 46,000 and 45,000 are two."""
    a, b = one.told, two.told
    if one.key == COUNT and min(a.middle, b.middle) <= retold_words().again.few:
        return 0.0  # "over seven stages" are not eight
    if one.key == COUNT and _as_told(a, b) and min(a.middle, b.middle) < retold_words().again.to_the_unit:
        return 0.0  # 40 passengers are not 42 people
    last = max(map(_last, (a, b)))
    if a.sharp and b.sharp:
        return last / 2 * (_SHORT_OF if _as_told(a, b) else 1.0)
    return last if a.sharp or b.sharp else 0.0  # "more than 11,000" may be 11,200, "at least 20" is not "at least 27"


def _last(told: Told) -> float:
    """What the last place of a figure is worth; an inch of what is told in feet and inches."""
    worth = place(plain(told.figure))
    return worth * told.factor if worth > FINE else told.high - told.low


def _as_told(a: Told, b: Told) -> bool:
    """Whether nothing says that one figure is the other rounded: neither a hedge nor another unit."""
    one, two = a.figure.quantity, b.figure.quantity
    return one.unit == two.unit and one.wording == two.wording == "exact"


def _coarse(figure: Figure) -> float:
    """How likely another figure as round as this one is the same."""
    told, by = figure.told, retold_words().again
    number = plain(told.figure)
    if figure.key[0] in PARTS:
        if told.figure.kind == "fraction" or any(abs(p - round(p)) < FINE for p in (12 * number / 100, number / 10)):
            return by.fraction
        return by.whole if number == int(number) else by.fine
    if figure.key[0] == "length":
        return min(0.5 if number == int(number) else by.mixed, by.length / number)
    chance = retold_words().chance
    round_ = chance.few_round / digits(told) * (by.money if is_money(told.unit) else 1.0)
    if told.unit or number >= by.to_the_unit:
        return round_
    return max(round_, chance.few / number * (by.few_times if number <= by.few else 1.0))


def tied(one: Figure, two: Figure) -> float | None:
    """How much the words lower or raise the chance of accident; None where they speak of two things."""
    a, b = one.told, two.told
    made = Made(b.form, b.unit, b.middle, b.slack, (b,), "")
    if (
        _denied(a)
        or _denied(b)
        or stand_apart(a, made)
        or _outcomes(a, b)
        or _more(a) != _more(b)
        or _turned(a, b)
        or _of_other_ends(one, two)
        or _from_elsewhere(one, two)
        or of_two_owners(a, b)
        or given_another(a, b)
    ):
        return None
    by, chance, same = retold_words().again, heads_say(a, made), _stand_in(a, b)
    if same:
        chance = min(1.0, chance or 1.0)
    if chance is None:
        if one.key == COUNT and (a.middle <= by.few or (a.middle < by.to_the_unit and _people_and_things(a, b))):
            return None
        chance = by.strange
    if one.key == COUNT and a.middle <= by.few and _nouns_apart(a, b):
        return None
    told_of = counted(a.claim) if chance <= retold_words().chance.same_head else ""
    ties = len((one.words & two.words) - {told_of})
    if one.key == COUNT and not ties and a.middle < by.to_the_unit and not (same or (_bound(a) and _bound(b))):
        return None  # 41 dead, and "a mere 41" of who knows what
    chance *= by.untied if not ties and chance >= 1 else 1.0
    chance *= by.mood if _moods(a, b) else 1.0
    chance *= by.acts if _acts(a, b) else 1.0
    words = retold_words().chance
    tie: float = words.shared ** min(words.most_shared, ties)
    return chance * tie * words.name ** min(words.most_names, len(one.names & two.names))


def _bound(told: Told) -> bool:
    """Whether a sentence says itself what its figure counts."""
    return told.claim is not None and bool(counted(told.claim)) and told.claim.claim.evidence.binding != _GUESSED


def _from_elsewhere(one: Figure, two: Figure) -> bool:
    """Whether two distances are told from two ends: 30 miles from the centre, 30 miles off the coast."""
    if one.key[1] != "length":
        return False
    found = [shape("end_of").match(figure.told.page.text, figure.told.figure.end) for figure in (one, two)]
    ends = [lemma(end[1].lower()) for end in found if end is not None]
    return len(ends) > 1 and ends[0] != ends[1] and related(*ends) < retold_words().again.kin


def by_kin(one: Figure, two: Figure) -> float:
    """What the words leave of the chance that mean nearly the same; they cost more to find than those shared."""
    shared, words = one.words & two.words, retold_words().chance
    most = max(0, words.most_shared - len(shared))
    left: float = words.shared ** min(most, kin_words(one.words - shared, two.words - shared))
    return left


def _denied(told: Told) -> bool:
    return told.claim is not None and not told.claim.claim.stance.affirmed


def _more(told: Told) -> bool:
    """Whether a figure comes on top of another: three more civilians."""
    return told.claim is not None and "additional" in told.claim.claim.question.scope


def _turned(a: Told, b: Told) -> bool:
    """Whether one tells what was gained and the other what was lost, or one what a change set out from."""
    if a.claim is None or b.claim is None:
        return False
    return opposite(a.claim, b.claim) or from_before(a.claim, b.claim) or opposed(a.claim, b.claim)


def _of_other_ends(one: Figure, two: Figure) -> bool:
    """Whether one figure alone is what a change set out from, and they are not equal: "from 40", "at most 42"."""
    starts = [figure.told.figure.change == "from" for figure in (one, two)]
    return starts[0] != starts[1] and unequal(one, two)


def _moods(a: Told, b: Told) -> bool:
    """Whether one figure is told as fact and the other is not."""
    return len({told.claim.claim.stance.mood for told in (a, b) if told.claim is not None}) > 1


def _measures(a: Told, b: Told) -> list[Measure]:
    return [told.claim.claim.question.measure for told in (a, b) if told.claim is not None]


def _outcomes(a: Told, b: Told) -> bool:
    """Whether two figures name two outcomes, or acts that exclude each other: killed, wounded; killed, survived."""
    measures = _measures(a, b)
    if len({measure.outcome for measure in measures} - {""}) > 1:
        return True
    acts = [measure.predicate for measure in measures]
    apart = (
        len(acts) > 1
        and all(acts)
        and bool(opposites(*acts) or (not any(m.outcome for m in measures) and stock_and_change(acts) == "gone"))
    )
    return (
        apart
        or _came_to_no_harm(a, b)
        or (_of_a_group(a, b) and min(a.middle, b.middle) < retold_words().again.two_digits)
    )


def _came_to_no_harm(a: Told, b: Told) -> bool:
    """Whether one figure counts who was hurt, and the sentence of the other says that they were not: unharmed."""
    table = quantified_words()
    hurt = table.outcomes.hurt | table.outcomes.died
    for one, two in ((a, b), (b, a)):
        harmed = one.claim is not None and one.claim.claim.question.measure.outcome in hurt
        unharmed = table.words.safe & two.words and not table.words.safe & one.words
        if harmed and unharmed and (two.claim is None or not two.claim.claim.question.measure.outcome):
            return True
    return False


def _people_and_things(a: Told, b: Told) -> bool:
    """Whether one counts people and the other things: 37 drawings, 37 guards."""
    one, two = counted(a.claim), counted(b.claim)
    return is_person(one) != is_person(two)


def _stand_in(a: Told, b: Told) -> bool:
    """Whether one counts people and the other what stands for them: 95 of the staff, 95 posts."""
    one, two = counted(a.claim), counted(b.claim)
    stand_in = retold_words().again.for_people
    people = [is_person(noun) or "group" in types(noun) for noun in (one, two)]
    return (one in stand_in and people[1]) or (two in stand_in and people[0])


def _nouns_apart(a: Told, b: Told) -> bool:
    """Whether the noun right behind one figure is of people and that behind the other is not: ministers, countries."""
    nouns = [noun_behind(told.passage, told.figure) for told in (a, b)]
    return all(nouns) and is_person(nouns[0]) != is_person(nouns[1])


def _acts(a: Told, b: Told) -> bool:
    """Whether an outcome stands against an act that has nothing to do with it: arrested, stationed."""
    measures = _measures(a, b)
    if len({measure.outcome for measure in measures}) < 2:
        return False
    acts = [measure.predicate for measure in measures]
    if any(not act or rarity(act) < retold_words().chance.common for act in acts):
        return False
    return related(*acts) < retold_words().again.kin


def _of_a_group(a: Told, b: Told) -> bool:
    """Whether one tells what became of people, and the other what some group did: 59 killed, 59 firefighters."""
    heads = [measure.head for measure in _measures(a, b)]
    return _acts(a, b) and all(heads) and len(set(map(is_everybody, heads))) > 1


def in_both(words: Iterable[str]) -> str:
    """The rarest of the words that two sentences share, as the tail of a reason."""
    rarest = sorted(set(words), key=lambda word: (-rarity(word), word))[:_SHOWN]
    *others, last = [f"“{word}”" for word in rarest] or [""]
    if not last:
        return ""
    return f", both with {', '.join(others)} and {last}" if others else f", both with {last}"
