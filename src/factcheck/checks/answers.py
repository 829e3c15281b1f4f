"""Two figures for one question: the check behind counts, casualties, money, shares and durations."""

from __future__ import annotations

from datetime import timedelta

from factcheck.checks.check import Judgement, PairCheck, Relation
from factcheck.checks.values import compare_values
from factcheck.model.report import Field
from factcheck.model.rule import Rule
from factcheck.model.values import Quantity, Value
from factcheck.questions.fields import explaining, shown
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

HANDFUL = 3  # so few of a thing are often told of different ones
RUNNING_DAYS = 21  # a toll told within this span of another is still running


def judge(pair: Pair, rule: Rule) -> Judgement | None:
    """Judge two figures in the order that avoids most false alarms.

    Explained (a field differs) comes before consistent and tension; contradiction comes last.
    """
    relation = compare_values(pair.a.claim.value, pair.b.claim.value)
    if relation is None:
        return None
    bars = weights().bars[pair.a.claim.kind]
    apart = explaining(pair.fields)
    if relation == "agree":
        if apart is not None:
            return None
        return Judgement("consistent", _agreement(pair), pair.fields)
    if pair.score < bars.flag or pair.weighing.measure < bars.flag_measure:
        return None
    if pair.identity < bars.identity and not _presumed(pair):
        return None
    if apart is not None:
        return Judgement("explained", apart.note, pair.fields)
    update = _running(pair, rule)
    if update is not None:
        return update
    return _clash(pair, relation)


def _presumed(pair: Pair) -> bool:
    """Whether the measure alone makes two figures of one story answer one question.

    Each document tells it once, both bind it by construction, and no time lies between. A "none" is left
    out (true of one place, it is no answer for the whole story), and so is a handful: "two provinces".
    """
    if any(field.name == "time" and field.likeness == "compatible" for field in pair.fields):
        return False
    values = [f.claim.value for f in (pair.a, pair.b)]
    if any(isinstance(v, Quantity) and v.high is not None and v.high <= HANDFUL for v in values):
        return False
    if pair.weighing.main:
        return True
    bound = all(f.claim.evidence.binding == "construction" for f in (pair.a, pair.b))
    sole = pair.weighing.sole and pair.weighing.measure >= weights().signs.measure
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
    speakers = {pair.a.claim.stance.speaker, pair.b.claim.stance.speaker} - {""}
    if len(speakers) == 2:
        return f"two speakers differ: {' and '.join(sorted(speakers))}"
    if pair.one_document and speakers:
        return f"the text sets its own figure beside that of {next(iter(speakers))}"
    if pair.identity < 2 and not pair.weighing.main:
        return "that both speak of one thing rests on few shared words"
    if "nearness" in {pair.a.claim.evidence.binding, pair.b.claim.evidence.binding}:
        return "what one of the figures counts was read from its neighbourhood only"
    return ""


def _agreement(pair: Pair) -> str:
    one, two = pair.a.claim.value, pair.b.claim.value
    if _plain(one) == _plain(two):
        return "the same value"
    return "one value is the other, rounded or hedged"


def _plain(value: Value) -> tuple[object, object]:
    if isinstance(value, Quantity):
        return value.low, value.high
    return tuple(value.model_dump(exclude={"as_written", "core", "hull"}).items()), None


def _running(pair: Pair, rule: Rule) -> Judgement | None:
    """A later, higher figure of a count that grows is an update, not a clash."""
    if not rule.options.get("running"):
        return None
    first, second = sorted((pair.a, pair.b), key=lambda f: (f.published_day is None, f.published_day))
    if first.published_day is None or second.published_day is None:
        return None
    gap = second.published_day - first.published_day
    if not timedelta(0) < gap <= timedelta(days=RUNNING_DAYS) or pair.one_document:
        return None
    one, two = first.claim.value, second.claim.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)):
        return None
    if one.core.low is None or two.core.low is None or two.core.low <= one.core.low:
        return None
    days = f"{shown(first.published)} and {shown(second.published)}" if first.published and second.published else ""
    note = f"a running figure that rose between {days}"
    return Judgement("explained", note, (*pair.fields, Field(name="time", likeness="different", note=note)))


ANSWERS = PairCheck("answers", judge)
