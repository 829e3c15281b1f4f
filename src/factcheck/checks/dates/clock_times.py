"""Two times of day for one event."""

from __future__ import annotations

from factcheck.checks.check import Judgement, PairCheck
from factcheck.checks.dates.anchored import reckoned_apart
from factcheck.checks.dates.one_slot_days import asked_once
from factcheck.checks.figures.one_slot import WHY, named
from factcheck.checks.figures.softened import softened
from factcheck.checks.one_thing.kin_acts import kin_acts
from factcheck.checks.options import Option
from factcheck.checks.values import compare_values
from factcheck.grammar.clocks.clock_parts import is_part
from factcheck.grammar.clocks.clock_spans import FROM, TO
from factcheck.grammar.words.words import happens_once, types
from factcheck.model.in_words import value as in_words
from factcheck.model.rule import Rule
from factcheck.model.values import MINUTES_A_HALF, ClockTime
from factcheck.questions.fields import explaining
from factcheck.questions.pairs import Pair
from factcheck.questions.undated import UNDATED
from factcheck.questions.weights import weights

_EDGES = frozenset({FROM, TO})


def judge(pair: Pair, rule: Rule) -> Judgement | None:
    """Two times of day agree where they meet; apart they clash only for one act on one day."""
    one, two = pair.a.claim.value, pair.b.claim.value
    if not (isinstance(one, ClockTime) and isinstance(two, ClockTime)) or reckoned_apart(pair):
        return None
    relation, apart = compare_values(one, two), explaining(pair.fields)
    told = [set(frame.claim.question.measure.modifiers) for frame in (pair.a, pair.b)]
    if told[0] & _EDGES != told[1] & _EDGES:
        return None  # when it opens, and when it shuts
    if told[0] & _EDGES and not _of_one_season(pair):
        return None
    zones = {frozenset(modifiers - _EDGES) for modifiers in told}
    bars = weights().bars["time_of_day"]
    if relation == "agree":
        short = max(one.high - one.low, two.high - two.low) <= rule.number("widest_minutes")
        agreed = short and apart is None and len(zones) == 1 and pair.agreement >= bars.consistent
        agreed = agreed and one_time(one, two)
        how = "" if one.as_written == two.as_written else ", told differently"
        return Judgement("consistent", f"the same time of day{how}", pair.fields) if agreed else None
    if (is_part(one) or is_part(two)) and (relation != "contradict" or apart is not None or softened(pair, relation)):
        return None
    measure = pair.weighing.measure
    if measure <= 0 or pair.score < bars.flag or not (_one_act(pair) and kin_acts(pair)):
        asked = relation == "contradict" and apart is None and len(zones) == 1 and asked_once(pair)
        return Judgement("tension", named(WHY, pair), pair.fields) if asked else None
    if apart is not None:
        return Judgement("explained", apart.note, pair.fields)
    if len(zones) > 1:
        return Judgement("explained", "the two clocks may stand in two time zones", pair.fields)
    shown = [f"“{time.as_written}”" if time.as_written else in_words(time) for time in (one, two)]
    note = f"{shown[0]} against {shown[1]}"
    soft = softened(pair, relation or "tension")
    return Judgement("tension", soft, pair.fields) if soft else Judgement("contradiction", note, pair.fields)


def _of_one_season(pair: Pair) -> bool:
    """Whether neither end of a span is told of days that the other is not: "in summer", "in winter"."""
    days = [
        {one for one in (*asked.terms, *asked.context) if one.startswith(UNDATED) or "time" in types(one)}
        for asked in (pair.a.claim.question, pair.b.claim.question)
    ]
    return days[0] == days[1]


def one_time(one: ClockTime, two: ClockTime) -> bool:
    """Whether one of two hedged times lies where the other may: about 10.45 is not about 10.15, 10.30 may be both."""
    if is_part(one) or is_part(two):
        return True
    middles = [float(time.low + time.high) / 2 for time in (one, two)]
    turns = (0, MINUTES_A_HALF, -MINUTES_A_HALF) if one.either_half or two.either_half else (0,)
    return any(_holds(one, middles[1] + turn) or _holds(two, middles[0] + turn) for turn in turns)


def _holds(time: ClockTime, minute: float) -> bool:
    """Whether a minute is one of those that a time of day surely allows."""
    low, high = time.core.low, time.core.high
    return (time.low if low is None else float(low)) <= minute <= (time.high if high is None else float(high))


def _one_act(pair: Pair) -> bool:
    """Whether one act is told: it happens once, or each document tells it once, of one day or one thing."""
    acts = [frame.claim.question.measure.predicate for frame in (pair.a, pair.b)]
    table, heads = weights().proposing, {frame.claim.question.measure.head for frame in (pair.a, pair.b)}
    if not (all(acts) or heads <= table.signals) or (pair.one_document and not happens_once(acts[0])):
        return False
    return pair.identity >= weights().bars["time_of_day"].identity or pair.weighing.sole


_TAKES = (
    Option("widest_minutes", "a number", "the most minutes that a time of day may span to be confirmed by another"),
)
CLOCK_TIMES = PairCheck("clock-times", judge, options=_TAKES)
