"""Two figures for one question: the check behind counts, casualties, money, shares and durations."""

from __future__ import annotations

from datetime import timedelta

from factcheck.checks.changed import changed
from factcheck.checks.check import Judgement, PairCheck, Relation
from factcheck.checks.values import compare_values
from factcheck.grammar.words import classes_of, related
from factcheck.model.report import Field
from factcheck.model.rule import Rule
from factcheck.model.values import Quantity, Value
from factcheck.questions.fields import explaining, is_everybody, shown
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

SURE_ECHO = 2.0  # an equal value this precise outweighs a difference of scope in the telling
ALIKE = 0.6  # evidence of the measure from which two figures look alike enough to need explaining
EARLY_DAYS = 10
OWNED = frozenset({"count", "money", "share", "age"})  # a count needs an owner before it may contradict
SURE_WITHOUT_OWNER = 3
FLOORS_APART = 0.08
HANDFUL = 3  # so few of a thing are often told of different ones
ONE_LIFE = 10  # years by which two ages of one unnamed person may be told apart
A_SEASON = 0.2  # years from which a birthday may lie between two days
RUNNING_DAYS = 21  # a toll told within this span of another is still running


def judge(pair: Pair, rule: Rule) -> Judgement | None:
    """Judge two figures in the order that avoids most false alarms.

    Explained (a field differs) comes before consistent and tension; contradiction comes last.
    """
    relation = compare_values(pair.a.claim.value, pair.b.claim.value)
    if relation is None:
        return None
    if relation == "agree" and hedges_apart(pair.a.claim.value, pair.b.claim.value):
        relation = "tension"
    if _rivals(pair) and relation != "agree":
        return Judgement("tension", softened(pair, relation) or "two voices in one text differ", pair.fields)
    bars = weights().bars[pair.a.claim.kind]
    apart = explaining(pair.fields)
    if relation == "agree":
        if pair.agreement < bars.consistent or (apart is not None and pair.weighing.echo < SURE_ECHO):
            return None
        return Judgement("consistent", _agreement(pair), pair.fields)
    if pair.weighing.measure < ALIKE or pair.score < bars.least:
        return None
    if apart is not None:
        return Judgement("explained", apart.note, pair.fields)
    if pair.score < bars.consistent:
        return None
    update = _older(pair) or _floor(pair, relation) or _running(pair, rule) or _grown(pair) or _risen_within(pair, rule)
    update = update or changed(pair)
    if update is not None:
        return update
    if pair.score < bars.flag or pair.weighing.measure < bars.flag_measure or not _one_question(pair):
        return None
    return _clash(pair, relation)


def _few(value: Quantity) -> bool:
    high = value.in_points.high
    return high is not None and high <= HANDFUL


def hedges_apart(one: Value, two: Value) -> bool:
    """Two floors far apart, or two hedged figures a whole written place apart, do not agree.

    At least 112,000 and more than 100,000; about 46,000 and about 45,000.
    """
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or one.low is None or two.low is None:
        return False
    gap = abs(one.low - two.low)
    if {one.wording, two.wording} <= {"at_least", "more_than"}:
        return gap > FLOORS_APART * max(one.low, two.low)
    if {one.wording, two.wording} == {"about"} and one.low == one.high and two.low == two.high:
        return gap >= max(_place(one.low), _place(two.low))
    return False


def _place(number: float) -> float:
    """The value of the last written place of a figure: 1,000 for 46,000."""
    place = 1.0
    while number and number % (place * 10) == 0:
        place *= 10
    return place


def _measured_alike(pair: Pair) -> bool:
    """Whether the two figures are surely of one measure: a share of something, "people" who do one thing."""
    one, two = pair.a.claim.question.measure, pair.b.claim.question.measure
    kind = pair.a.claim.kind
    if kind == "age":
        return _one_person(pair)
    if kind == "share":
        return bool((one.head or one.whole) and (two.head or two.whole))
    if pair.a.unit and all(
        "-" in f.claim.value.as_written for f in (pair.a, pair.b) if isinstance(f.claim.value, Quantity)
    ):
        return False  # "the 640-metre level" is called so
    if kind != "count" or pair.a.unit:
        return True
    everybody = is_everybody(one.head) and is_everybody(two.head)
    owned = any(field.name == "subject" and field.likeness == "same" for field in pair.fields)
    classed = not owned and bool(classes_of(one.head) & classes_of(two.head))
    if one.predicate and two.predicate and (everybody or classed):
        return related(one.predicate, two.predicate) >= weights().head.related_from
    return not everybody


def _one_person(pair: Pair) -> bool:
    """Whether two ages may be those of one: named alike, or not named and no life apart."""
    nouns = {f.claim.question.measure.whole for f in (pair.a, pair.b)}
    if (pair.a.subject and pair.b.subject) or (len(nouns) == 1 and "" not in nouns):
        return True
    values = [f.claim.value for f in (pair.a, pair.b)]
    ages = [v.low if v.low is not None else v.high for v in values if isinstance(v, Quantity)]
    return len(ages) == 2 and None not in ages and abs((ages[0] or 0) - (ages[1] or 0)) <= ONE_LIFE


def _older(pair: Pair) -> Judgement | None:
    """Explain two ages by the years between the days on which they were told."""
    if pair.a.claim.kind != "age":
        return None
    days = [f.time.end if f.time is not None and f.strong_time else f.published_day for f in (pair.a, pair.b)]
    values = [f.claim.value for f in (pair.a, pair.b)]
    ages = [v.low for v in values if isinstance(v, Quantity) and v.low is not None]
    if len(ages) < 2 or days[0] is None or days[1] is None:
        return None
    years, grown = (days[1] - days[0]).days / 365.25, ages[1] - ages[0]
    if abs(years) < A_SEASON or abs(years - grown) >= 1 or years * grown <= 0:
        return None
    note = f"told on {days[0]} and on {days[1]}: a birthday lies between"
    return Judgement("explained", note, (*pair.fields, Field(name="time", likeness="different", note=note)))


def _rivals(pair: Pair) -> bool:
    """Whether one is given in the same text as another voice's figure for the other."""
    contested = any("rival" in f.claim.question.scope for f in (pair.a, pair.b))
    return pair.one_document and contested and pair.a.claim.question.measure == pair.b.claim.question.measure


def _one_question(pair: Pair) -> bool:
    """Whether enough signs say that two differing figures answer one question."""
    values = [f.claim.value for f in (pair.a, pair.b)]
    if any(isinstance(v, Quantity) and (v.wording == "vague" or _few(v)) for v in values) and pair.identity < 2:
        return False
    apart = any(field.name == "time" and field.likeness == "compatible" for field in pair.fields)
    if pair.one_document and (pair.identity < 2 or apart):
        return False
    if not _measured_alike(pair):
        return False
    if pair.identity < 2 and any(f.claim.evidence.binding == "nearness" for f in (pair.a, pair.b)):
        return False
    same_time = any(field.name == "time" and field.likeness == "same" for field in pair.fields)
    if pair.a.claim.kind == "troop_count" and not same_time:
        return False
    return pair.identity >= weights().bars[pair.a.claim.kind].identity or _presumed(pair)


def _presumed(pair: Pair) -> bool:
    """Whether the measure alone makes two figures of one story answer one question.

    Each document tells it once, both bind it by construction, and no time lies between. A "none" is left
    out (true of one place, it is no answer for the whole story), and so is a handful: "two provinces".
    """
    if any(field.name == "time" and field.likeness == "compatible" for field in pair.fields):
        return False
    values = [f.claim.value for f in (pair.a, pair.b)]
    if any(isinstance(v, Quantity) and (v.wording == "vague" or _few(v)) for v in values):
        return False
    if pair.weighing.main:
        return True
    bound = all(f.claim.evidence.binding == "construction" for f in (pair.a, pair.b))
    signs, measure = weights().signs, pair.weighing.measure
    sole = (pair.weighing.sole and measure >= signs.measure) or measure >= signs.strong
    return bound and sole and pair.a.claim.kind not in ("age", "troop_count")


def _clash(pair: Pair, relation: Relation) -> Judgement:
    """Contradiction only where nothing softens it; else tension, naming what does."""
    soft = softened(pair, relation)
    if soft:
        return Judgement("tension", soft, pair.fields)
    return Judgement("contradiction", "the two figures cannot both hold for one question", pair.fields)


def softened(pair: Pair, relation: Relation) -> str:
    """Why a clash is no more than a tension, or nothing."""
    if relation == "tension":
        return "the words leave room for both, but only at their edges"
    if pair.a.claim.kind == "age" and _birthday_between(pair):
        return "a birthday may lie between the days on which they were told"
    speakers = {pair.a.claim.stance.speaker, pair.b.claim.stance.speaker} - {""}
    if len(speakers) == 2:
        return f"two speakers differ: {' and '.join(sorted(speakers))}"
    if pair.one_document and speakers:
        return f"the text sets its own figure beside that of {next(iter(speakers))}"
    if pair.identity < (1 if pair.weighing.main else 2):  # a war has many tolls: a day, a place or a name joins them
        return "that both speak of one thing rests on few shared words"
    owned = any(field.name == "subject" and field.likeness == "same" for field in pair.fields)
    if pair.a.claim.kind in OWNED and not owned and pair.identity < SURE_WITHOUT_OWNER:
        return "no owner of the figure is named in both"
    if "nearness" in {pair.a.claim.evidence.binding, pair.b.claim.evidence.binding}:
        return "what one of the figures counts was read from its neighbourhood only"
    return ""


def _birthday_between(pair: Pair) -> bool:
    """Whether two ages lie one year apart and the days on which they were told are not known to be one."""
    values = [f.claim.value for f in (pair.a, pair.b)]
    ages = [v.low for v in values if isinstance(v, Quantity) and v.low is not None]
    days = [f.time.end if f.time is not None and f.strong_time else f.published_day for f in (pair.a, pair.b)]
    return len(ages) == 2 and abs(ages[0] - ages[1]) <= 1 and (None in days or days[0] != days[1])


def _agreement(pair: Pair) -> str:
    one, two = pair.a.claim.value, pair.b.claim.value
    if _plain(one) == _plain(two):
        return "the same value"
    return "one value is the other, rounded or hedged"


def _plain(value: Value) -> tuple[object, object]:
    if isinstance(value, Quantity):
        return value.in_points.low, value.in_points.high
    return tuple(value.model_dump(exclude={"as_written", "core", "hull"}).items()), None


def _running(pair: Pair, rule: Rule) -> Judgement | None:
    """A later, higher figure of a count that grows is an update, not a clash.

    The rule says which figures run: all (`running`), those of some verbs only (`tally`), and which outcomes
    may fall as well (`falling`: the missing are found).
    """
    tally, acts = _listed(rule, "tally"), {f.claim.question.measure.predicate for f in (pair.a, pair.b)}
    if not rule.options.get("running") or (tally and not tally & acts):
        return None
    first, second = sorted((pair.a, pair.b), key=lambda f: (f.published_day is None, f.published_day))
    if first.published_day is None or second.published_day is None:
        return None
    gap = second.published_day - first.published_day
    if gap <= timedelta(0) or pair.one_document:
        return None
    if gap > timedelta(days=RUNNING_DAYS) and not _early(first):
        return None
    one, two = first.claim.value, second.claim.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)):
        return None
    falls = first.claim.question.measure.outcome in _listed(rule, "falling")
    one, two = one.in_points, two.in_points
    if one.core.low is None or two.core.low is None or (two.core.low <= one.core.low and not falls):
        return None
    days = f"{shown(first.published)} and {shown(second.published)}" if first.published and second.published else ""
    note = f"a running figure, told of {days}"
    return Judgement("explained", note, (*pair.fields, Field(name="time", likeness="different", note=note)))


def _floor(pair: Pair, relation: Relation) -> Judgement | None:
    """Explain a floor: “at least 14 dead” leaves room for 86."""
    if pair.a.claim.kind != "casualty" or relation != "tension":
        return None
    values = [f.claim.value for f in (pair.a, pair.b)]
    floors = [v for v in values if isinstance(v, Quantity) and v.wording in ("at_least", "more_than")]
    exact = [v for v in values if isinstance(v, Quantity) and v.wording not in ("at_least", "more_than")]
    if len(floors) != 1 or len(exact) != 1 or floors[0].low is None or (exact[0].low or 0) <= floors[0].low:
        return None
    return Judgement("explained", "one is told as a floor, and the other lies above it", pair.fields)


def _risen_within(pair: Pair, rule: Rule) -> Judgement | None:
    """A text that holds several dispatches tells a toll as it rises."""
    if not rule.options.get("running") or not pair.one_document or _listed(rule, "tally"):
        return None
    first, second = sorted((pair.a, pair.b), key=lambda f: f.claim.start)
    one, two = first.claim.value, second.claim.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or (two.low or 0) == (one.low or 0):
        return None
    note = "two states of a toll that one text tells as it changes"
    return Judgement("explained", note, pair.fields)


def _listed(rule: Rule, key: str) -> frozenset[str]:
    """The words that an option of a rule lists."""
    words = rule.options.get(key, ())
    return frozenset(words) if isinstance(words, tuple) else frozenset()


def _early(frame: Frame) -> bool:
    """Whether a toll was told within days of what it is the toll of."""
    time, day = frame.time, frame.published_day
    return time is not None and day is not None and time.start is not None and (day - time.start).days <= EARLY_DAYS


def _grown(pair: Pair) -> Judgement | None:
    """Two states of two days that lie apart: what grew or shrank in between is no clash."""
    soft = next((f for f in pair.fields if f.name == "time" and f.likeness == "compatible"), None)
    if soft is None or not (pair.a.strong_time and pair.b.strong_time):
        return None
    return Judgement("explained", f"at two times: {soft.note}", pair.fields)


ANSWERS = PairCheck("answers", judge)
