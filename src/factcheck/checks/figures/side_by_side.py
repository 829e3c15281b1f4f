"""Two answers that are told in turn: figures that one text sets side by side, an act and its undoing."""

from __future__ import annotations

from factcheck.checks.check import Judgement
from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.growing import stands
from factcheck.checks.values import compare_values
from factcheck.model.claim import LISTED
from factcheck.model.rule import Rule
from factcheck.questions.field_times import dated_as_told
from factcheck.questions.fields import PERHAPS, surest
from factcheck.questions.neighbours import APART, FAMILIES, apart_in_size, kinship
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

DIMENSION = "dimension"  # how a figure is bound to the adjective that says what it measures


def summed(pair: Pair) -> bool:
    """Whether one adds up a list: its groups tempt by themselves, and no reader takes their sum for something else."""
    return any(LISTED in frame.claim.evidence.how for frame in (pair.a, pair.b))


def judge(pair: Pair, rule: Rule) -> Judgement | None:
    """Explained, by the plainest of what the text says differs; else the text itself is the reason."""
    if pair.a.claim.kind not in rule.kinds or summed(pair):
        return None
    if compare_values(pair.a.claim.value, pair.b.claim.value) == "agree":
        return None
    apart = next((field for field in pair.fields if field.likeness == "different"), None)
    return Judgement("explained", surest(pair.fields, apart).note if apart is not None else APART, pair.fields)


def judge_loosely(pair: Pair, _: Rule) -> Judgement | None:
    """Explained, where two figures of one thing are left alone because they may be told of two times."""
    one, two = pair.a.claim, pair.b.claim
    time = next((field for field in pair.fields if field.name == "time" and field.likeness == "compatible"), None)
    if time is None or not (dated_as_told(pair.a) and dated_as_told(pair.b)) or stands(pair) or _measured(pair):
        return None  # a day of years ago that is only inherited is no reason
    if one.kind not in FAMILIES or compare_values(one.value, two.value) != "contradict":
        return None
    if not pair.weighing.one_story or kinship(one.question.measure, two.question.measure) not in ("one", "kin"):
        return None
    apart = apart_in_size(one.value, two.value)
    if apart is None or apart >= 1 or pair.weighing.measure < weights().bars[one.kind].alike:
        return None
    return Judgement("explained", f"{PERHAPS} {time.note}", pair.fields)


def _measured(pair: Pair) -> bool:
    """Whether both say by an adjective how high, long or wide a thing is, which stays whenever it is told."""
    lasting = clash_words().growing.lasting
    return all(f.dimension in lasting and DIMENSION in f.claim.evidence.how for f in (pair.a, pair.b))
